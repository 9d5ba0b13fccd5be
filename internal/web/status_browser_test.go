package web_test

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"netra/internal/web/webtest"
)

// busy is a report in the middle of everything: questions, messages, a file, a
// closure that can be challenged.
func busy(t *testing.T, s *webtest.Service) filed {
	t.Helper()
	f := file(t, s, "NAMED", `,"reporter":{"name":"Pelapor Contoh","address":"Jalan Contoh 1"}`)
	f.opened(t)
	f.shown(t, f.Submit(t, f.Get(t, "/laporan/tambah"), "Kirim tambahan", url.Values{"evidence": {upload(t, s, "catatan-kejadian-yang-panjang-sekali-namanya-supaya-terpotong.txt")}}))
	f.desk(t, "askReporter", `"question":"Di mana pidatonya, dan siapa saja yang hadir di lapangan itu?","dueOn":"2024-12-30"`)
	f.desk(t, "askReporter", `"question":"Apakah ada rekaman?"`)
	f.shown(t, f.Submit(t, f.Get(t, "/laporan/jawab?ke=2"), "Kirim jawaban", url.Values{"text": {"Ada, tetapi hanya suara.\n\nSaya simpan di ponsel."}}))
	f.shown(t, f.Submit(t, f.Get(t, "/laporan/pesan"), "Kirim pesan", url.Values{"text": {"Kapan selesai?"}}))
	return f
}

// statusPages is the pages of a report in the hands of its reporter.
func statusPages(t *testing.T) (*webtest.Service, []webtest.Page, map[string]filed) {
	t.Helper()
	s := webtest.StartOwn(t)
	open, shut := busy(t, s), busy(t, s)
	shut.closed(t, "Akun itu ternyata palsu. Kami berterima kasih atas laporan Anda.")
	who := map[string]filed{"/laporan": open, "/laporan#ditutup": shut, "/laporan/keberatan": shut}
	pages := []webtest.Page{{Path: "/laporan"}, {Route: "/laporan#ditutup", Path: "/laporan"}, {Path: "/laporan/keberatan"},
		{Path: "/lacak"}, {Route: "/lacak#lagi", Path: "/lacak?lagi"}, {Path: "/laporan/selesai"}}
	for _, d := range []string{"tambah", "pesan", "jawab?ke=1", "balasan", "tarik"} {
		pages = append(pages, webtest.Page{Path: "/laporan/" + d})
		who["/laporan/"+d] = open
	}
	return s, pages, who
}

func TestThePagesOfAReportAreAccessible(t *testing.T) {
	t.Parallel()
	s, pages, who := statusPages(t)
	for name, look := range looks() {
		t.Run(name, func(t *testing.T) {
			for _, p := range pages {
				o := look
				if f, ok := who[p.Name()]; ok {
					o.As = f.Visitor
				}
				tab := webtest.Browser(t, s, o)
				if got := tab.Go(p.Path); got != http.StatusOK {
					t.Errorf("%s: %d", p.Name(), got)
				}
				webtest.Axe(tab)
				tab.Targets(24)
				if o.Width == 360 && p.Path == "/laporan" {
					tab.Walk()
				}
				tab.Shot(p)
			}
		})
	}
}

func TestThePagesOfAReportAreValidLightAndNarrow(t *testing.T) {
	t.Parallel()
	s, pages, who := statusPages(t)
	var all []*webtest.Answer
	for _, p := range pages {
		v := s.Visitor(t)
		if f, ok := who[p.Name()]; ok {
			v = f.Visitor
		}
		a := v.Get(t, p.Path)
		webtest.Guarded(t, a)
		all = append(all, a)
		tab := webtest.Browser(t, s, webtest.Options{Width: 320, As: v})
		if w := tab.Weigh(p); w.Bytes > 100<<10 {
			t.Errorf("%s weighs %d bytes", p.Name(), w.Bytes)
		}
		tab.Reflows()
	}
	webtest.Valid(t, all...)
}

func TestAReportIsCompletedWithoutAScript(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	paper := filepath.Join(t.TempDir(), "catatan.txt")
	if err := os.WriteFile(paper, []byte("catatan kejadian\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	tab := webtest.Browser(t, s, webtest.Options{Width: 360, NoScript: true})
	tab.Go("/lacak")
	tab.Fill("Kode Anda", f.Code)
	tab.Follow("Buka laporan")
	tab.Follow("Tambah informasi")
	tab.Fill("Tambahan cerita (opsional)", "Ada lagi.")
	tab.Upload("Pilih satu berkas, paling besar 25 MB", paper)
	tab.Follow("Unggah berkas")
	tab.Fill("Tempat (opsional)", "Lapangan")
	if got := tab.Enter(); got != http.StatusOK { // which means the form, and none of its smaller buttons
		t.Errorf("it leads to %d", got)
	}
	a := f.seen(t)
	if len(a["evidence"].([]any)) != 1 {
		t.Errorf("the office has %v", a["evidence"])
	}
}
