package desk_test

import (
	"encoding/csv"
	"net/http"
	"strings"
	"testing"
	"time"

	"netra/internal/act/acttest"
)

func TestTheRecordOfAFileIsToldAtTheOfficesWallClockAndAsAFile(t *testing.T) {
	t.Parallel()
	s := open(t)
	u, err := s.files.Receive(t.Context(), "KENARI.txt", strings.NewReader("catatan saksi"))
	if err != nil {
		t.Fatal(err)
	}
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Evidence = []string{u.ID}
	at := "/meja/laporan/" + s.File(f).Report.ID + "/bukti/" + u.ID
	v := s.as("investigator")
	s.Set(s.Now().Add(95 * time.Minute))
	if got := v.get(at + "?asli=ya"); got.code != http.StatusOK {
		t.Fatalf("the original is %d", got.code)
	}
	page := v.get(at + "/riwayat")
	for _, want := range []string{"7 Oktober 2024, 09.00 WIB", "7 Oktober 2024, 10.35 WIB", at + "/riwayat.csv"} {
		if !strings.Contains(page.body, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(page.body, "2024-10-07T") || strings.Contains(page.body, "KENARI") {
		t.Error("the page says an instant as machines write it, or the file's name")
	}
	got := v.get(at + "/riwayat.csv")
	if got.code != http.StatusOK || !strings.HasPrefix(got.header.Get("Content-Type"), "text/csv") || !strings.Contains(got.header.Get("Content-Disposition"), `"netra-riwayat-lampiran-1.txt.csv"`) {
		t.Fatalf("the file is %d, %v", got.code, got.header)
	}
	lines, err := csv.NewReader(strings.NewReader(got.body)).ReadAll()
	if err != nil || len(lines) != 3 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	for i, want := range []struct{ at, what, check string }{{"2024-10-07T09:00:00+07:00", "received", ""}, {"2024-10-07T10:35:00+07:00", "original", "intact"}} {
		l := lines[i+1]
		if l[1] != u.ID || l[2] != u.SHA256 || l[7] != want.at || l[8] != want.what || l[11] != want.check {
			t.Errorf("line %d is %v", i+1, l)
		}
	}
	for _, who := range []string{"foreign", "desk"} {
		if got := s.as(who).get(at + "/riwayat.csv"); got.code != http.StatusNotFound {
			t.Errorf("%s: %d", who, got.code)
		}
	}
}
