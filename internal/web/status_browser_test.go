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
