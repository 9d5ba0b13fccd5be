package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"
)

// TestADraftBecomesAReportThroughEitherDoor begins a report by one door, goes on
// by the other and files it by the first, both ways round.
func TestADraftBecomesAReportThroughEitherDoor(t *testing.T) {
	t.Parallel()
	url, addr, dir := demonstration(t)
	camat := employee(t, dir, "PEMKAB-SLEMAN", "ADMINISTRATOR")
	rest, grpc := &restDoor{url: url}, wire(t, addr, nil)
	for name, d := range map[string][2]door{"REST first": {rest, grpc}, "gRPC first": {grpc, rest}} {
		t.Run(name, func(t *testing.T) { drafted(t, d[0], d[1], url, camat) })
	}
	missed(t, url)
}

func drafted(t *testing.T, one, two door, url, camat string) {
	t.Helper()
	w := func(d door) *walker { return &walker{t: t, door: d} }
	file := uploaded(t, url)
	begun := w(one).must("", "ReportService", "SaveDraft", fmt.Sprintf(`{"report":{"conduct":{"narrative":"Saya melihat"},"evidence":[%q]},"requestId":%q}`, file, newID()))
	code, _ := begun["draftCode"].(string)
	if code == "" || begun["destroyedOn"] == "" || at(begun, "report", "conduct", "narrative") != "Saya melihat" {
		t.Fatalf("begun as %v", begun)
	}
	typed := strings.ToLower(strings.ReplaceAll(code, "-", " "))
	w(two).must("", "ReportService", "SaveDraft", fmt.Sprintf(`{"draftCode":%q,"report":{"conduct":{"narrative":"Saya melihat camat"},"evidence":[%q]}}`, typed, file))
	got := w(one).must("", "ReportService", "GetDraft", fmt.Sprintf(`{"draftCode":%q}`, code))
	held := got["evidence"].([]any)
	if at(got, "report", "conduct", "narrative") != "Saya melihat camat" || len(held) != 1 || at(held[0], "fileName") != "catatan.txt" || got["draftCode"] != code {
		t.Errorf("it opens as %v", got)
	}
	body := strings.Replace(fileBody("ANONYMOUS", camat, fmt.Sprintf(`,"evidence":[%q]`, file)), "{", fmt.Sprintf(`{"draftCode":%q,`, typed), 1)
	filed := w(two).must("", "ReportService", "FileReport", body)
	if filed["accessCode"] != code {
		t.Errorf("the report's code is %v, the draft's was %s", filed["accessCode"], code)
	}
	for method, body := range map[string]string{
		"GetDraft": fmt.Sprintf(`{"draftCode":%q}`, code), "SaveDraft": fmt.Sprintf(`{"draftCode":%q}`, code),
		"FileReport": strings.Replace(fileBody("ANONYMOUS", camat, ""), "{", fmt.Sprintf(`{"draftCode":%q,`, code), 1),
	} {
		for _, d := range []door{one, two} {
			if _, reason := d.do(t, "", "ReportService", method, body); reason != "DRAFT_FILED" {
				t.Errorf("%s of a filed draft is refused with %q", method, reason)
			}
		}
	}
	view := w(one).must("", "ReportService", "LookupReport", fmt.Sprintf(`{"accessCode":%q}`, code))
	files := at(view, "report", "evidence").([]any)
	if len(files) != 1 || at(files[0], "fileName") != "catatan.txt" || at(view, "report", "number") == "" {
		t.Errorf("the reporter sees %v", view["report"])
	}
}

// missed demands of the REST door the status of each miss.
func missed(t *testing.T, url string) {
	t.Helper()
	for _, tt := range []struct {
		body   string
		status int
		reason string
	}{
		{`{"draftCode":"0000-0000-0000-0000-0000-0"}`, http.StatusNotFound, `"NOT_FOUND"`},
		{`{"draftCode":"0000-0000-0000-0000-0000-1"}`, http.StatusBadRequest, `"ACCESS_CODE_TYPO"`},
		{`{"draftCode":""}`, http.StatusBadRequest, `"INVALID_FIELD"`},
	} {
		resp, err := http.Post(url+"/v1/reports:getDraft", "application/json", strings.NewReader(tt.body))
		fatal(t, err)
		text, err := io.ReadAll(resp.Body)
		fatal(t, err)
		resp.Body.Close()
		if resp.StatusCode != tt.status || !strings.Contains(string(text), tt.reason) || strings.Contains(string(text), "0000-0000") {
			t.Errorf("%s is answered with %d %s", tt.body, resp.StatusCode, text)
		}
	}
}

// uploaded is the id of a file that was sent in.
func uploaded(t *testing.T, url string) string {
	t.Helper()
	var form bytes.Buffer
	m := multipart.NewWriter(&form)
	part, err := m.CreateFormFile("file", "catatan.txt")
	fatal(t, err)
	_, err = part.Write([]byte("catatan saksi"))
	fatal(t, err)
	fatal(t, m.Close())
	resp, err := http.Post(url+"/v1/evidence", m.FormDataContentType(), &form)
	fatal(t, err)
	defer resp.Body.Close()
	var answer struct{ ID string }
	fatal(t, json.NewDecoder(resp.Body).Decode(&answer))
	return answer.ID
}
