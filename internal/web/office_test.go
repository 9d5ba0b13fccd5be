package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

const theAdmin = "admin@BAWASLU-RI"

// as is a visitor who has signed in.
func as(t testing.TB, s *webtest.Service, who string) *webtest.Visitor {
	t.Helper()
	v := s.Visitor(t)
	signIn(t, v, who)
	return v
}

// shows demands that a page has a status and says something.
func shows(t testing.TB, a *webtest.Answer, status int, texts ...string) {
	t.Helper()
	said := webtest.Text(a.Doc(t))
	if a.Status != status {
		t.Fatalf("%s: status %d, want %d: %s", a.Path, a.Status, status, said)
	}
	for _, x := range texts {
		if !strings.Contains(said, x) {
			t.Errorf("%s does not say %q: %s", a.Path, x, said)
		}
	}
}

// linked is where the link of this text leads.
func linked(t testing.TB, a *webtest.Answer, text string) string {
	t.Helper()
	n := webtest.WithText(a.Doc(t), "a", text)
	if n == nil {
		t.Fatalf("%s (status %d) has no link %q: %s", a.Path, a.Status, text, webtest.Text(a.Doc(t)))
	}
	return webtest.Attr(n, "href")
}

func TestAnAdministratorBringsAPersonInAndOutAgain(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := as(t, s, theAdmin)
	a := v.Submit(t, v.Get(t, "/kelola/pengguna/baru"), "Tambah pengguna", url.Values{"title": {""}, "employeeId": {"123"}})
	shows(t, a, http.StatusUnprocessableEntity, "Isi: Nama")
	a = v.Submit(t, a, "Tambah pengguna", url.Values{"title": {"Zulaikha Rekaan"}})
	shows(t, a, http.StatusUnprocessableEntity, "NIP terdiri dari 18 angka")
	a = v.Submit(t, a, "Tambah pengguna", url.Values{"employeeId": {"19850101 201001 1 001"}})
	shows(t, a, http.StatusOK, "Zulaikha Rekaan", "Pengguna ditambahkan", "Belum ada peran")
	page := a.Path

	grant := v.Get(t, page+"/peran")
	a = v.Submit(t, grant, "Beri peran", url.Values{"role": {"signatory"}, "office": {"PEMKAB-SLEMAN"}, "capacity": {"ACTING"}, "from": {"2024-11-01"}, "to": {"2024-10-01"}})
	shows(t, a, http.StatusUnprocessableEntity, "Hari terakhir tidak boleh sebelum 1 November 2024", "Isi nomor keputusan")
	a = v.Submit(t, a, "Beri peran", url.Values{"from": {""}, "to": {"2025-01-31"}, "basis": {"821/9"}})
	shows(t, a, http.StatusOK, "Peran diberikan", "penandatangan", "Pemerintah Kabupaten Sleman", "821/9", "31 Januari 2025")
	a = v.Submit(t, v.Get(t, page+"/peran"), "Beri peran", url.Values{"role": {"admin"}, "office": {"BAWASLU-RI"}})
	shows(t, a, http.StatusUnprocessableEntity, "Kesalahan", "tidak pernah")

	// The second of two administrators is told of the first, and loses nothing.
	stale := v.Get(t, page+"/cuti")
	v.Submit(t, v.Get(t, page+"/cuti"), "Simpan cuti", url.Values{"from": {"2024-12-01"}, "to": {"2024-12-05"}})
	a = v.Submit(t, stale, "Simpan cuti", url.Values{"from": {"2024-12-20"}, "to": {"2024-12-25"}, "reason": {"umrah"}})
	shows(t, a, http.StatusUnprocessableEntity, "baru saja diubah orang lain")
	a = v.Submit(t, a, "Simpan cuti", nil)
	shows(t, a, http.StatusOK, "Cuti tersimpan", "umrah", "5 Desember 2024")
	shows(t, v.Submit(t, v.Get(t, page+"/cuti"), "Simpan cuti", url.Values{"from": {"2024-12-04"}, "to": {"2024-12-06"}}), http.StatusUnprocessableEntity, "Sudah ada cuti")
	a = v.Submit(t, v.Get(t, page+"/cuti/batal"), "Batalkan cuti ini", url.Values{"from": {"2024-12-20"}})
	shows(t, a, http.StatusOK, "Cuti dibatalkan", "5 Desember 2024")

	a = v.Submit(t, v.Get(t, page+"/peran/akhiri"), "Akhiri hari ini", url.Values{"seat": {"signatory@PEMKAB-SLEMAN"}})
	shows(t, a, http.StatusOK, "Hari ini menjadi hari terakhir", "7 Oktober 2024")
	shows(t, v.Submit(t, v.Get(t, page+"/nonaktif"), "Nonaktifkan", nil), http.StatusUnprocessableEntity, "Isi: Alasan")
	a = v.Submit(t, v.Get(t, page+"/nonaktif"), "Nonaktifkan", url.Values{"reason": {"Pindah tugas."}})
	shows(t, a, http.StatusOK, "nonaktif")
	shows(t, v.Submit(t, v.Get(t, "/kelola/pengguna"), "Cari", url.Values{"nama": {"zulai"}}), http.StatusOK, "1 pengguna", "Zulaikha Rekaan", "nonaktif")
}

func TestNobodyAdministersThemselves(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := as(t, s, theAdmin)
	own := v.Get(t, linked(t, v.Get(t, "/kelola/pengguna?peran=admin"), "Fajar Jati"))
	shows(t, own, http.StatusOK, "Ini akun Anda sendiri")
	for _, act := range []string{"/peran", "/nonaktif"} {
		if strings.Contains(string(own.Body), `href="`+own.Path+act+`"`) {
			t.Errorf("%s is offered", act)
		}
	}
	a := v.Submit(t, v.Get(t, own.Path+"/nonaktif"), "Nonaktifkan", url.Values{"reason": {"x"}})
	shows(t, a, http.StatusForbidden, "Anda tidak dapat melakukan ini")
}

// What is administered tells nothing of cases, and to whom it is not open it
// tells nothing at all.
func TestWhoDoesNotAdministerSeesNoUsers(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	admin := as(t, s, theAdmin)
	user := linked(t, admin.Get(t, "/kelola/pengguna?peran=admin"), "Fajar Jati")
	v := as(t, s, "bkpsdm_officer@BKPP-SLEMAN")
	shows(t, v.Get(t, "/kelola/pengguna"), http.StatusForbidden)
	webtest.Same(t, v.Get(t, user), v.Get(t, "/kelola/pengguna/tidak-ada"))
	webtest.Same(t, v.Get(t, "/kelola/waktu"), v.Get(t, "/kelola/tidak-ada"))
	shows(t, as(t, s, "auditor@OMBUDSMAN-RI").Get(t, user), http.StatusOK, "Fajar Jati")
	for _, path := range []string{"/kelola", "/kelola/kantor/BAWASLU-SLEMAN", "/akun"} {
		if n := strings.Count(string(admin.Get(t, path).Body), "/meja/perkara/"); n > 0 {
			t.Errorf("%s leads to %d cases", path, n)
		}
	}
	nobody := s.Visitor(t)
	webtest.Same(t, nobody.Get(t, "/kelola/pengguna"), nobody.Get(t, "/kelola/pengguna")) // a sign-in
	if a := nobody.Get(t, "/kelola/pengguna"); a.Status != http.StatusSeeOther {
		t.Errorf("somebody who has not signed in gets %d", a.Status)
	}
}

func TestADecreeIsCheckedBeforeItIsInForce(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := as(t, s, theAdmin)
	const head, good = "date,name_id,name_en,kind,source,announced_on\n", "2024-10-18,Cuti Bersama Contoh,Example leave,collective_leave,Keputusan Contoh 1,2024-10-04\n"
	form := v.Get(t, "/kelola/libur/impor")
	shows(t, v.Submit(t, form, "Periksa dulu", nil), http.StatusUnprocessableEntity, "Isi: Baris CSV")
	a := v.Submit(t, form, "Periksa dulu", url.Values{"csv": {head + good + "2024-99-99,x,y,collective_leave,z,2024-10-04\n"}})
	shows(t, a, http.StatusUnprocessableEntity, "Ada kesalahan pada isi berkas (1)", "bukan tanggal", "benar", "salah", "Cuti Bersama Contoh")
	a = v.Submit(t, a, "Periksa dulu", url.Values{"csv": {head + good}})
	shows(t, a, http.StatusOK, "1 baris benar", "Belum ada yang berlaku")
	shows(t, v.Post(t, "/kelola/libur/berlakukan?bahasa=id", url.Values{"csv": {head + good}}), http.StatusOK, "Cuti Bersama Contoh") // to be read in another language
	if l := v.Get(t, "/kelola/libur?tahun=2024"); strings.Contains(string(l.Body), "Cuti Bersama Contoh") {
		t.Fatal("a check writes")
	}
	checked := a
	a = v.Submit(t, checked, "Berlakukan 1 baris", nil)
	shows(t, a, http.StatusOK, "1 hari berlaku", "18 Oktober 2024", "Cuti Bersama Contoh", "Keputusan Contoh 1", "4 Oktober 2024")
	shows(t, v.Submit(t, checked, "Berlakukan 1 baris", nil), http.StatusOK, "18 Oktober 2024") // the same sending again
	a = v.Submit(t, v.Submit(t, form, "Periksa dulu", url.Values{"csv": {head + good}}), "Periksa dulu", nil)
	shows(t, a, http.StatusUnprocessableEntity, "salah")
	shows(t, as(t, s, "clerk@BAWASLU-SLEMAN").Submit(t, form, "Periksa dulu", url.Values{"csv": {head + good}}), http.StatusForbidden)
}

func TestHowCasesAreSharedOutIsSaidByWhoLeadsTheOffice(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := as(t, s, "bawaslu_commissioner@BAWASLU-SLEMAN")
	a := v.Submit(t, v.Get(t, "/kelola/kantor/BAWASLU-SLEMAN/pembagian"), "Ubah cara pembagian", url.Values{"rule": {"least_loaded"}})
	shows(t, a, http.StatusOK, "Cara pembagian tersimpan", "Beban paling ringan")
	foreign := v.Get(t, "/kelola/kantor/BAWASLU-GIANYAR/pembagian")
	shows(t, v.Submit(t, foreign, "Ubah cara pembagian", url.Values{"rule": {"least_loaded"}}), http.StatusForbidden)
	shows(t, v.Get(t, "/kelola/kantor/BKPP-SLEMAN/pembagian"), http.StatusNotFound)
}

func TestTheClockGoesForwardOnly(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := as(t, s, theAdmin)
	page := v.Get(t, "/kelola/waktu")
	shows(t, v.Submit(t, page, "Majukan ke tanggal ini", nil), http.StatusUnprocessableEntity, "Isi: Ke tanggal")
	shows(t, v.Submit(t, page, "Majukan ke tanggal ini", url.Values{"to": {"2024-10-07"}}), http.StatusUnprocessableEntity, "jam hanya bergerak maju")
	shows(t, v.Submit(t, page, "+1 hari", nil), http.StatusOK, "Sekarang 8 Oktober 2024")
	shows(t, v.Submit(t, page, "Majukan ke tanggal ini", url.Values{"to": {"2024-10-20"}}), http.StatusOK, "Sekarang 20 Oktober 2024, 09.00 WIB")
	shows(t, as(t, s, "clerk@BAWASLU-SLEMAN").Get(t, "/kelola/waktu"), http.StatusNotFound)
}

func TestOnesOwnAccount(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := as(t, s, "bawaslu_investigator@BAWASLU-SLEMAN")
	a := v.Submit(t, v.Get(t, "/akun/benturan"), "Nyatakan", url.Values{"employeeId": {"198501012010011001"}, "relation": {"relative"}})
	shows(t, a, http.StatusOK, "Pernyataan tersimpan", "198501012010011001", "keluarga")
	shows(t, v.Submit(t, v.Get(t, "/akun/benturan"), "Nyatakan", url.Values{"employeeId": {"12"}}), http.StatusUnprocessableEntity, "NIK 16 angka", "Pilih: Hubungan")
	shows(t, v.Submit(t, v.Get(t, "/akun/cuti"), "Simpan cuti", url.Values{"from": {"2024-10-10"}, "to": {"2024-10-12"}}), http.StatusOK, "Cuti tersimpan", "akan datang")
	auditor := as(t, s, "auditor@OMBUDSMAN-RI").Get(t, "/akun")
	if shows(t, auditor, http.StatusOK, "keluarga"); strings.Contains(string(auditor.Body), "198501012010011001") {
		t.Error("an auditor reads about whom it is")
	}

	form := v.Get(t, "/akun/token")
	shows(t, v.Submit(t, form, "Buat token", url.Values{"title": {"Laporan"}, "expires": {"2099-01-01"}}), http.StatusUnprocessableEntity, "satu tahun ke depan")
	a = v.Submit(t, form, "Buat token", url.Values{"title": {"Laporan bulanan"}, "scopes": {"read"}})
	shows(t, a, http.StatusOK, "Token sudah dibuat")
	secret := webtest.Text(webtest.First(a.Doc(t), "main"))
	again := v.Submit(t, form, "Buat token", url.Values{"title": {"Laporan bulanan"}, "scopes": {"read"}})
	if webtest.Text(webtest.First(again.Doc(t), "main")) != secret {
		t.Error("sent twice, it makes two tokens")
	}
	page := v.Get(t, "/akun")
	shows(t, page, http.StatusOK, "Laporan bulanan", "membaca")
	_, rest, _ := strings.Cut(string(page.Body), "Laporan bulanan")
	_, rest, _ = strings.Cut(rest, `href="`)
	path, _, _ := strings.Cut(rest, `"`)
	shows(t, v.Submit(t, v.Get(t, path), "Cabut token", nil), http.StatusOK, "Token dicabut", "dicabut")
	webtest.Same(t, as(t, s, "clerk@BAWASLU-SLEMAN").Get(t, path), as(t, s, "clerk@BAWASLU-SLEMAN").Get(t, "/akun/token/x/cabut"))
}

func TestTheSignInFindsAccountsWithoutAScript(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := s.Visitor(t)
	a := v.Submit(t, v.Get(t, "/masuk?lanjut=/akun"), "Cari", url.Values{"cari": {"SLEMAN penandatangan"}})
	shows(t, a, http.StatusOK, "Pemerintah Kabupaten Sleman", "penandatangan")
	if strings.Contains(string(a.Body), "GIANYAR") || strings.Count(string(a.Body), `name="_akun"`) != 1 {
		t.Error("others are left")
	}
	shows(t, v.Submit(t, a, "penandatangan , Pemerintah Kabupaten Sleman", nil), http.StatusOK, "Akun Anda", "penandatangan")
	shows(t, v.Get(t, "/masuk?cari=tidak-ada"), http.StatusOK, "Tidak ada akun yang cocok")
	for to, want := range map[string]string{"//evil.example": "/", "https://evil.example": "/", "": "/meja", "/akun": "/akun"} {
		if got := s.Visitor(t).Post(t, "/masuk", url.Values{"_akun": {"clerk@BAWASLU-SLEMAN"}, "_lanjut": {to}}).Header.Get("Location"); got != want {
			t.Errorf("%q leads to %q, want %q", to, got, want)
		}
	}
}

func TestWhatWasTypedComesAlongThroughTheSignIn(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := s.Visitor(t)
	typed := url.Values{"employeeId": {"198501012010011001"}, "relation": {"friend"}}
	a := v.Post(t, "/akun/benturan", typed)
	shows(t, a, http.StatusUnauthorized, "Sesi Anda sudah berakhir")
	a = v.Submit(t, a, "Cari", url.Values{"_cari": {"clerk@BAWASLU-SLEMAN"}})
	a = v.Submit(t, a, "petugas penerimaan , Badan Pengawas Pemilihan Umum Kabupaten Sleman", nil)
	shows(t, a, http.StatusOK, "Anda sudah masuk lagi")
	shows(t, v.Submit(t, a, "Kirim yang tadi", nil), http.StatusOK, "Pernyataan tersimpan", "teman dekat")
}

func TestASessionIsKeptByAskingForIt(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	if a := s.Visitor(t).Get(t, "/akun/hidup"); a.Status != http.StatusUnauthorized {
		t.Errorf("nobody's session answers %d", a.Status)
	}
	if a := as(t, s, theAdmin).Get(t, "/akun/hidup"); a.Status != http.StatusOK || len(a.Body) != 3 {
		t.Errorf("it answers %d %q", a.Status, a.Body)
	}
}

// Their addresses are others in every demonstration.
func TestThePagesOfAUserAreLookedAt(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := as(t, s, theAdmin)
	user := linked(t, v.Get(t, "/kelola/pengguna?kantor=PEMKAB-SLEMAN&peran=signatory"), "Kirana Ilalang")
	var all []*webtest.Answer
	for _, look := range looks() {
		look.As = v
		tab := webtest.Browser(t, s, look)
		for _, act := range []string{"", "/peran", "/peran/akhiri", "/nonaktif", "/cuti", "/cuti/batal"} {
			if got := tab.Go(user + act); got != http.StatusOK {
				t.Errorf("%s: status %d", act, got)
			}
			webtest.Axe(tab)
			tab.Targets(24)
			all = append(all, v.Get(t, user+act))
		}
	}
	webtest.Valid(t, all...)
}
