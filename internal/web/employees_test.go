package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

func TestAFileOfEmployeesIsCheckedBeforeItIsEntered(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := as(t, s, theAdmin)
	const head = "NIP;Nama;kode_instansi;Unit Kerja;position_kind;employment_kind\r\n"
	const good = "'197001011995019901;Pegawai Uji Berkas;PEMKAB-SLEMAN;Dinas Uji;PELAKSANA;PNS\r\n"
	form := v.Get(t, "/kelola/pegawai/impor")
	shows(t, v.Submit(t, form, "Periksa dulu", nil), http.StatusUnprocessableEntity, "Isi: Berkas CSV")
	bad := v.Post(t, "/kelola/pegawai/impor", url.Values{"csv": {head + good + strings.Replace(good, "PNS", "TETAP", 1)}})
	shows(t, bad, http.StatusUnprocessableEntity, "Ada kesalahan pada berkas (1)", "employment_kind", "NON_ASN")
	a := v.Post(t, "/kelola/pegawai/impor", url.Values{"csv": {head + good}})
	shows(t, a, http.StatusOK, "1 baris benar", "Belum ada yang tertulis")
	shows(t, v.Post(t, "/kelola/pegawai/masukkan?bahasa=id", url.Values{"csv": {head + good}}), http.StatusOK, "Belum ada yang tertulis") // to be read in another language
	found := func() bool {
		return strings.Contains(string(v.Post(t, "/kelola/pegawai", url.Values{"nip": {"19700101 199501 9 901"}}).Body), "Pegawai Uji Berkas")
	}
	if found() {
		t.Fatal("a check writes")
	}
	shows(t, v.Submit(t, a, "Masukkan 1 pegawai", nil), http.StatusOK, "1 pegawai dimasukkan")
	if !found() {
		t.Error("who was entered is not found")
	}
	if p := as(t, s, "clerk@BAWASLU-SLEMAN").Get(t, "/kelola/pegawai"); p.Status != http.StatusForbidden {
		t.Errorf("a clerk opens the register: %d", p.Status)
	}
}
