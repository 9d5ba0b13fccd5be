package web_test

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"netra/internal/custody"
	"netra/internal/web/webtest"
)

// The whole way by pages: asked for, approved, opened by two, read by one, told to
// the reporter.
func TestTheCustodiansPagesOpenAnIdentityTogether(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	filed := s.Call(t, "", http.MethodPost, "/v1/reports", `{"requestId":"6f1b8d0e-58a1-4f0e-9a52-0d8d2c1b7e11","report":{"track":"CONFIDENTIAL",
		"accused":[{"name":"Camat Peraga"}],"conduct":{"narrative":"Ia mengajak memilih.","region":"34.04"},"reporter":{"name":"Kenari Uji","address":"Jalan 7"}}}`)
	id := strings.TrimPrefix(filed["report"].(map[string]any)["name"].(string), "reports/")
	page := "/meja/laporan/" + id
	asks, approves := signedIn(t, s, "bawaslu_investigator@BAWASLU-SLEMAN"), signedIn(t, s, "bawaslu_commissioner@BAWASLU-SLEMAN")
	form := at(t, asks.Get(t, page+"/tindakan/RequestIdentity"), "Minta identitas pelapor dibuka")
	if a := asks.Submit(t, form, "Minta identitas pelapor dibuka", url.Values{"reasonCode": {"SUMMONS"}, "reason": {"perlu diperiksa"}}); a.Status != http.StatusOK {
		t.Fatalf("the request is answered %d: %s", a.Status, problems(t, a))
	}
	form = at(t, approves.Get(t, page+"/tindakan/ApproveIdentity"), "Setujui pembukaan identitas")
	if a := approves.Submit(t, form, "Setujui pembukaan identitas", nil); a.Status != http.StatusOK {
		t.Fatalf("the approval is answered %d: %s", a.Status, problems(t, a))
	}
	declines(t, s, "identity_custodian@LPSK")
	form = at(t, asks.Get(t, page+"/tindakan/RequestIdentity"), "Minta identitas pelapor dibuka")
	asks.Submit(t, form, "Minta identitas pelapor dibuka", url.Values{"reasonCode": {"COURT"}, "reason": {"perlu diperiksa"}})
	form = at(t, approves.Get(t, page+"/tindakan/ApproveIdentity"), "Setujui pembukaan identitas")
	approves.Submit(t, form, "Setujui pembukaan identitas", nil)
	if text := webtest.Text(asks.Get(t, page).Doc(t)); !strings.Contains(text, "Ditolak oleh") || !strings.Contains(text, "belum ada penetapan") {
		t.Error("who requested does not read why it was declined")
	}
	opens(t, s, "identity_custodian@LPSK", "B", id)
	opens(t, s, "identity_custodian@BAWASLU-RI", "A", id)
	form = at(t, asks.Get(t, page+"/identitas"), "Baca identitas pelapor")
	read := at(t, asks.Submit(t, form, "Buka dan catat", url.Values{"reason": {"memanggil pelapor"}}), "Identitas pelapor")
	if text := webtest.Text(read.Doc(t)); !strings.Contains(text, "Kenari Uji") || !strings.Contains(text, "Berlaku sampai") {
		t.Errorf("it shows %q", text)
	}
	told := lookup(t, s, filed["accessCode"].(string))
	if text := told["timeline"].([]any); len(text) != 4 {
		t.Errorf("the reporter sees %v", text)
	}
}

var waits = regexp.MustCompile(`/penjaga/[a-z2-7]+`)

// opens is one custodian's part, with the demonstration's key.
func opens(t *testing.T, s *webtest.Service, account, lock, report string) {
	t.Helper()
	v := signedIn(t, s, account)
	list := at(t, v.Get(t, "/penjaga"), "Penjaga identitas")
	path := waits.FindString(string(list.Body))
	if path == "" || strings.Contains(string(list.Body), report) || strings.Contains(string(list.Body), "Camat Peraga") {
		t.Fatalf("%s sees no request, or too much", account)
	}
	text, err := os.ReadFile(filepath.Join(s.Data, "demo-custodians", strings.ToLower(lock)+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	key, err := custody.ParseKey(string(text))
	if err != nil {
		t.Fatal(err)
	}
	opened, err := custody.Open(custody.Lock(strings.ToLower(lock)), key, v.Get(t, path+"/amplop").Body)
	if err != nil {
		t.Fatal(err)
	}
	content := string(opened)
	if lock == "B" {
		content = base64.StdEncoding.EncodeToString(opened)
	}
	form := at(t, v.Get(t, path), "Buka gembok "+lock)
	if a := v.Submit(t, form, "Serahkan", url.Values{"content": {content}}); a.Status != http.StatusOK {
		t.Fatalf("%s hands in: %d %s", account, a.Status, problems(t, a))
	}
}

// declines is a custodian's no, by the page beside the one that opens.
func declines(t *testing.T, s *webtest.Service, account string) {
	t.Helper()
	v := signedIn(t, s, account)
	path := waits.FindString(string(v.Get(t, "/penjaga").Body))
	if told := v.Get(t, "/meja/pemberitahuan"); !strings.Contains(string(told.Body), path) {
		t.Errorf("a custodian is not told of %s", path)
	}
	form := at(t, v.Get(t, path+"/tolak"), "Tolak membuka gembok")
	if a := v.Submit(t, form, "Tolak", url.Values{"reason": {"belum ada penetapan"}}); a.Status != http.StatusOK {
		t.Fatalf("the no is answered %d: %s", a.Status, problems(t, a))
	}
	if strings.Contains(string(v.Get(t, "/penjaga").Body), path) {
		t.Error("it waits on after a no")
	}
}
