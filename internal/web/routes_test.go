package web_test

import (
	"cmp"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"netra/internal/web"
	"netra/internal/web/kit"
	"netra/internal/web/webtest"
)

// pages are all pages that a test can open on a fresh demonstration, in their
// main states. A new page is a new line here, and every test of this package
// holds for it; TestEveryRouteIsLookedAt names those that are missing.
func pages(t *testing.T, s *webtest.Service) []webtest.Page {
	t.Helper()
	out := []webtest.Page{
		{Path: "/"},
		{Path: "/keamanan"},
		{Path: "/bantuan"},
		{Path: "/batas"},
		{Path: "/terlapor"},
		{Route: "/terlapor again", Path: "/terlapor?lagi"},
		{Path: "/lapor/siapa"},
		{Path: "/lapor/lanjut"},
		{Path: "/lapor/diterima"},
		{Path: "/konter", Who: "clerk@BAWASLU-SLEMAN"},
		{Path: "/tidak-ada", Status: 404},
		{Path: "/masuk"},
		{Path: "/komponen"},
		{Path: "/lapor/diterima", State: "sent"},
		{Path: "/lapor/diperbolehkan", State: "allowed"},
		{Path: "/masuk?cari=sleman"},
		{Path: "/akun", Who: "admin@BAWASLU-RI"},
		{Path: "/akun", Who: "bawaslu_investigator@BAWASLU-SLEMAN"},
		{Path: "/akun", Who: "auditor@OMBUDSMAN-RI"},
		{Path: "/akun/cuti", Who: "admin@BAWASLU-RI"},
		{Path: "/akun/cuti/batal", Who: "admin@BAWASLU-RI"},
		{Path: "/akun/benturan", Who: "admin@BAWASLU-RI"},
		{Path: "/akun/token", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola", Who: "data_officer@BAWASLU-RI"},
		{Path: "/kelola/pengguna", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/pengguna/baru", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/kantor", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/pengguna", Who: "auditor@OMBUDSMAN-RI", Status: 403},
		{Route: "/kelola/kantor/{office}", Path: "/kelola/kantor/BAWASLU-SLEMAN", Who: "admin@BAWASLU-RI"},
		{Route: "/kelola/kantor/{office}/pembagian", Path: "/kelola/kantor/BAWASLU-SLEMAN/pembagian", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/libur", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/libur/impor", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/pegawai", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/pegawai/impor", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/pemilihan", Who: "admin@BAWASLU-RI"},
		{Route: "/kelola/pemilihan/{contest}", Path: "/kelola/pemilihan/pilkada-2024", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/lembaga", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/wilayah", Who: "admin@BAWASLU-RI"},
		{Path: "/kelola/waktu", Who: "admin@BAWASLU-RI"},
		{Path: "/penjaga", Who: "identity_custodian@LPSK"},
	}
	out = append(out, webtest.Page{Path: "/lacak"}, webtest.Page{Route: "/lacak again", Path: "/lacak?lagi"}, webtest.Page{Path: "/laporan/selesai"},
		webtest.Page{Path: "/lacak/draf", State: "writing"},
		webtest.Page{Path: "/laporan", State: "reporter, closed"}, webtest.Page{Path: "/laporan/keberatan", State: "reporter, closed"},
		webtest.Page{Path: "/laporan", State: "reporter"}, webtest.Page{Route: "/laporan/jawab", Path: "/laporan/jawab?ke=1", State: "reporter"})
	for _, p := range []string{"tambah", "pesan", "balasan", "tarik"} {
		out = append(out, webtest.Page{Path: "/laporan/" + p, State: "reporter"})
	}
	for _, p := range []string{"siapa", "apa", "kapan", "cerita", "tautan", "bukti", "rahasia", "tentang-anda", "identitas", "simpan", "kode", "periksa"} {
		out = append(out, webtest.Page{Path: "/lapor/" + p, State: "writing"})
	}
	return slices.Concat(out, publicPages(), lists(), casePages(t, s))
}

// routes is every way in, as the site registers it.
func routes(t *testing.T) []kit.Route {
	t.Helper()
	s, err := web.New(kit.Config{Key: make([]byte, 32), Now: time.Now, Real: time.Now, Demo: true})
	if err != nil {
		t.Fatal(err)
	}
	return s.Routes()
}

// anAct is the end of an address that names an act; every act's form is opened by
// the tests of the desk.
var anAct = regexp.MustCompile(`/tindakan/[A-Z][A-Za-z]+$`)

func TestEveryRouteIsLookedAt(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, p := range pages(t, webtest.Start(t)) {
		seen[anAct.ReplaceAllString(cmp.Or(p.Route, p.Path), "/tindakan/{act}")] = true
	}
	for _, r := range routes(t) {
		path := r.Path
		if path == "/{$}" {
			path = "/"
		}
		if r.Method == http.MethodGet && !seen[path] && !unseen[path] {
			t.Errorf("no test opens %s", path)
		}
	}
}

// unseen are the routes that answer with no page of their own, or are opened elsewhere.
var unseen = map[string]bool{
	"/kelola/pegawai/templat": true, // a download
	"/laporan/kabar":          true, // only where mails are sent: TestMailsAreAskedForAndEndedWithTheCode
	"/laporan/henti":          true, // the same
	"/laporan/aman":           true, // is asked three months after retaliation; the deeds share one page
	"/keluar":                 true, // leads away at once; TestTheQuickExitForgets
	"/lapor":                  true, // leads to /keamanan
	"/konter/tanda-terima":    true, // shown once, after a filing; TestTheClerk…
	"/meja/perkara/{case}/dokumen/{evidence}":         true, // a download; the tests of the desk
	"/meja/laporan/{report}/bukti/{evidence}":         true, // the same
	"/meja/laporan/{report}/bukti/{evidence}/riwayat": true, // needs a file
	"/meja/laporan/{report}/bukti/{evidence}/gambar":  true, // the picture of the next
	"/meja/laporan/{report}/bukti/{evidence}/lihat":   true, // needs a picture; TestAPictureIsLookedAt…
	"/meja/perkara/{case}/pratinjau":                  true, // needs a proposal; TestThePreview… opens it
	"/meja/laporan/{report}/identitas":                true, // of one who was named; TestTheCustodiansPages…
	"/penjaga/{request}":                              true, // needs an approved request; the same
	"/penjaga/{request}/tolak":                        true, // the same
	"/penjaga/{request}/amplop":                       true, // a download; the same
	"/meja/perkara/{case}/lampiran-panggilan":         true, // shown twice, after a summons; TestTheAccusedComesIn…
	"/terlapor/perkara":                               true, // these are opened by a code that a summons made; the same
	"/terlapor/putusan":                               true,
	"/terlapor/jawab":                                 true,
	"/terlapor/keberatan":                             true,
	"/terlapor/banding":                               true,
	"/akun/hidup":                                     true, // a number; TestASessionIsKeptByAskingForIt

	// Whose address is another in every demonstration; TestThePagesOfAUserAreLookedAt.
	"/akun/token/{token}/cabut":            true,
	"/kelola/pengguna/{user}":              true,
	"/kelola/pengguna/{user}/peran":        true,
	"/kelola/pengguna/{user}/peran/akhiri": true,
	"/kelola/pengguna/{user}/nonaktif":     true,
	"/kelola/pengguna/{user}/cuti":         true,
	"/kelola/pengguna/{user}/cuti/batal":   true,

	"/meja/laporan/{report}/bukti/{evidence}/riwayat.csv": true, // is no page
}

func TestTheQuickExitForgets(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	a := s.Visitor(t).Get(t, "/keluar")
	if to := a.Header.Get("Location"); a.Status != http.StatusSeeOther || !strings.HasPrefix(to, "https://") {
		t.Errorf("it answers %d and leads to %q", a.Status, to)
	}
	if a.Header.Get("Clear-Site-Data") == "" || !strings.Contains(a.Header.Get("Set-Cookie"), "Max-Age=0") {
		t.Errorf("what the browser held stays: %v", a.Header)
	}
}
