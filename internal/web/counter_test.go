package web_test

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// signedIn is a member of staff at the demonstration's sign-in.
func signedIn(t *testing.T, s *webtest.Service, account string) *webtest.Visitor {
	t.Helper()
	v := s.Visitor(t)
	v.Post(t, "/masuk", url.Values{"_akun": {account}})
	return v
}

func TestAClerkTakesAReportDownAndDoesNotKeepItsCode(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := signedIn(t, s, "clerk@BAWASLU-SLEMAN")
	form := at(t, v.Get(t, "/konter"), "Konter: laporan dari pengunjung")
	bad := v.Submit(t, form, "Kirim laporan pengunjung", url.Values{"narrative": {"Cerita pengunjung."}})
	if bad.Status != http.StatusUnprocessableEntity || !bytes.Contains(bad.Body, []byte("Cerita pengunjung.")) {
		t.Fatalf("status %d, or the story is lost", bad.Status)
	}
	english := v.Switch(t, bad, "English")
	if english.Status != http.StatusOK || !bytes.Contains(english.Body, []byte("Cerita pengunjung.")) {
		t.Fatalf("in English: status %d, or the story is lost", english.Status)
	}
	bad = v.Switch(t, english, "Bahasa Indonesia")
	answers := url.Values{"accused.0.name": {"Pak Lurah"}, "violationHints": {"dis_partisan_activity"}, "track": {"NAMED"},
		"reporterName": {"Bu Tini"}, "reporterAddress": {"Jalan 2"}, "hideFrom.0.who": {"Pak Sekda"}, "region": {"34.04"}}
	a := at(t, v.Submit(t, bad, "Kirim laporan pengunjung", answers), "Laporan diterima")
	code := codeOn(t, a)
	number := lookup(t, s, code)["report"].(map[string]any)["number"].(string)
	if !strings.Contains(webtest.Text(a.Doc(t)), number) {
		t.Errorf("the receipt lacks the number %s", number)
	}
	again := at(t, v.Submit(t, bad, "Kirim laporan pengunjung", answers), "Laporan diterima")
	if codeOn(t, again) != code {
		t.Error("a second press made a second report")
	}
	v.Get(t, "/konter") // the next visitor
	if a := v.Get(t, "/konter/tanda-terima"); a.Status != http.StatusSeeOther || bytes.Contains(a.Body, []byte(code)) {
		t.Errorf("the last visitor's receipt is still there: %d", a.Status)
	}
}

func TestTheCounterIsForClerks(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	if a := s.Visitor(t).Get(t, "/konter"); a.Status != http.StatusSeeOther {
		t.Errorf("nobody signed in: %d", a.Status)
	}
	v := signedIn(t, s, "bkpsdm_officer@BKPP-SLEMAN")
	if a := v.Get(t, "/konter"); a.Status != http.StatusForbidden {
		t.Errorf("a personnel officer: %d", a.Status)
	}
}

func TestADraftThatIsGoneIsSaidKindly(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v, a := begun(t, s)
	code := codeOn(t, v.Submit(t, a, "Simpan dan lanjutkan nanti", nil))
	s.Advance(t, "2024-11-07T09:00:00+07:00")
	if a := at(t, v.Get(t, "/lapor/cerita"), "Draf ini sudah tidak ada"); bytes.Contains(a.Body, []byte(code)) {
		t.Error("the code is on the page")
	}
	other := s.Visitor(t)
	a = other.Submit(t, other.Get(t, "/lapor/lanjut"), "Buka", url.Values{"kode": {code}})
	if !strings.Contains(problems(t, a), "Tidak ada draf") {
		t.Errorf("it says %q", problems(t, a))
	}
	at(t, v.Submit(t, v.Get(t, "/lapor/siapa"), "Lanjut", url.Values{"accused.0.name": {"Budi"}}), "Apa yang dilakukan?")
}
