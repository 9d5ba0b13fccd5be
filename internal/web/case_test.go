package web_test

import (
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// casePages are the pages of cases and reports that some accounts know of; their
// ids are others in every demonstration.
func casePages(t *testing.T, s *webtest.Service) []webtest.Page {
	t.Helper()
	var out []webtest.Page
	for _, x := range []struct {
		who   string
		below []string
	}{
		{"bkpsdm_officer@BKPP-SLEMAN", []string{"", "/mesin", "/tenggat", "/berkas", "/tindakan/ProposeSanction", "/tindakan/FileExaminationReport", "/tindakan/ReportBack"}},
		{"merit_lead@BKN", []string{"", "/tindakan/Recommend", "/tindakan/WarnAuthority"}},
		{"bawaslu_commissioner@BAWASLU-GIANYAR", []string{"", "/tindakan/DecidePlenary"}},
		{"signatory@PEMKAB-SLEMAN", []string{"", "/tindakan/ApproveSanction"}},
	} {
		id := first(t, s, x.who, "cases")
		for _, below := range x.below {
			out = append(out, webtest.Page{Route: "/meja/perkara/{case}" + below, Path: "/meja/perkara/" + id + below, Who: x.who})
		}
	}
	clerk := "bawaslu_investigator@BAWASLU-SLEMAN"
	report := first(t, s, clerk, "reports")
	return append(out,
		webtest.Page{Route: "/meja/laporan/{report}", Path: "/meja/laporan/" + report, Who: clerk},
		webtest.Page{Route: "/meja/laporan/{report}/serupa", Path: "/meja/laporan/" + report + "/serupa", Who: clerk},
		webtest.Page{Route: "/meja/laporan/{report}/tindakan/AskReporter", Path: "/meja/laporan/" + report + "/tindakan/AskReporter", Who: clerk},
		webtest.Page{Route: "/meja/daftarkan", Path: "/meja/daftarkan?laporan=" + report, Who: clerk})
}

// first is the id of the first case or report in an account's list.
func first(t *testing.T, s *webtest.Service, who, what string) string {
	t.Helper()
	list, _ := s.Call(t, who, "GET", "/v1/"+what, "")[what].([]any)
	if len(list) == 0 {
		t.Fatalf("%s has none of the %s", who, what)
	}
	thing, _ := list[0].(map[string]any)
	name, _ := thing["name"].(string)
	return strings.TrimPrefix(name, what+"/")
}
