package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"

	"netra/internal/web/webtest"
)

// Who handles reports of Sleman.
const (
	clerk        = "clerk@BAWASLU-SLEMAN"
	investigator = "bawaslu_investigator@BAWASLU-SLEMAN"
	commissioner = "bawaslu_commissioner@BAWASLU-SLEMAN"
)

// filed is a report that was sent through the API, and whoever holds its code.
type filed struct {
	*webtest.Service
	*webtest.Visitor
	Code, Name string
}

// file sends a report on a track; more is further fields of the API's report.
func file(t *testing.T, s *webtest.Service, track, more string) filed {
	t.Helper()
	out := s.Call(t, "", http.MethodPost, "/v1/reports", `{"requestId":"`+fresh()+`","report":{"track":"`+track+`",
		"accused":[{"name":"Terlapor Contoh","employeeId":"197001011995011001","agencyCode":"PEMKAB-SLEMAN"}],
		"conduct":{"narrative":"Membagikan unggahan calon.","occurredOn":"2024-10-03","place":"Sleman","region":"34.04","contest":"pilkada-2024"}`+more+`}}`)
	return filed{Service: s, Visitor: s.Visitor(t), Code: out["accessCode"].(string), Name: out["report"].(map[string]any)["name"].(string)}
}

// fresh is a request id that was not used yet.
func fresh() string { return uuid.NewString() }

// opened is the report's page, by its code.
func (f filed) opened(t *testing.T) *webtest.Answer {
	t.Helper()
	return f.shown(t, f.Submit(t, f.Get(t, "/lacak"), "Buka laporan", url.Values{"akses": {f.Code}}))
}

// shown demands that an answer is the report's page.
func (f filed) shown(t *testing.T, a *webtest.Answer) *webtest.Answer {
	t.Helper()
	if got := heading(t, a); !strings.HasPrefix(got, "Laporan Anda ") {
		t.Fatalf("%s shows %q\n%s", a.Path, got, problems(t, a))
	}
	return a
}

// desk does an act of the office on the report.
func (f filed) desk(t *testing.T, act, fields string) {
	t.Helper()
	etag := f.seen(t)["etag"].(string)
	f.Call(t, clerk, http.MethodPost, "/v1/"+f.Name+":"+act, `{"etag":"`+etag+`",`+fields+`}`)
}

// seen is the report as the office has it.
func (f filed) seen(t *testing.T) map[string]any {
	t.Helper()
	return f.Call(t, clerk, http.MethodGet, "/v1/"+f.Name, "")
}

// contents is one part of what the office reads of the report, as text.
func (f filed) contents(t *testing.T, part string) string {
	t.Helper()
	return fmt.Sprint(f.seen(t)["contents"].(map[string]any)[part])
}

// closed takes the report to a case that is closed as not proven.
func (f filed) closed(t *testing.T, outcome string) {
	t.Helper()
	allegations := `"allegations":[{"violation":"dis_social_media_engage_candidate","occurredOn":"2024-10-03","place":"Sleman"}]`
	c := f.Call(t, clerk, http.MethodPost, "/v1/cases", `{"requestId":"`+fresh()+`","reports":["`+f.Name+`"],"contest":"pilkada-2024",
		"accused":{"name":"Terlapor Contoh","employeeId":"197001011995011001","agencyCode":"PEMKAB-SLEMAN"},`+allegations+`}`)
	do := func(who, act, fields string) {
		t.Helper()
		if fields != "" {
			fields = "," + fields
		}
		etag := f.Call(t, investigator, http.MethodGet, "/v1/"+c["name"].(string), "")["etag"].(string)
		f.Call(t, who, http.MethodPost, "/v1/"+c["name"].(string)+":"+act, `{"etag":"`+etag+`"`+fields+`}`)
	}
	do(investigator, "recordClarification", `"minutes":"Didengar."`)
	do(investigator, "recordStudy", allegations+`,"conclusion":"Akun palsu."`)
	do(commissioner, "convenePlenary", `"reason":"Pleno."`)
	for _, who := range []string{commissioner, commissioner + "#2", commissioner + "#3"} {
		do(who, "castVote", `"decision":"NOT_PROVEN"`)
	}
	do(commissioner, "decidePlenary", `"decision":"NOT_PROVEN","minutes":"Pleno.","reason":"Tidak terbukti.","outcomeText":"`+outcome+`"`)
}

// says demands texts of a page.
func says(t *testing.T, a *webtest.Answer, want ...string) {
	t.Helper()
	page := webtest.Text(a.Doc(t))
	for _, w := range want {
		if !strings.Contains(page, w) {
			t.Errorf("%s does not say %q:\n%s", a.Path, w, page)
		}
	}
}

// silent demands that a page says none of some texts.
func silent(t *testing.T, a *webtest.Answer, never ...string) {
	t.Helper()
	for _, w := range never {
		if strings.Contains(string(a.Body), w) {
			t.Errorf("%s says %q", a.Path, w)
		}
	}
}
