package web_test

import (
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// casePages are the pages of the first case that some accounts know of; its id is
// another in every demonstration.
func casePages(t *testing.T, s *webtest.Service) []webtest.Page {
	t.Helper()
	var out []webtest.Page
	for _, who := range []string{"bkpsdm_officer@BKPP-SLEMAN", "merit_lead@BKN", "bawaslu_commissioner@BAWASLU-GIANYAR"} {
		list, _ := s.Call(t, who, "GET", "/v1/cases", "")["cases"].([]any)
		if len(list) == 0 {
			t.Fatalf("%s has no case", who)
		}
		first, _ := list[0].(map[string]any)
		name, _ := first["name"].(string)
		for _, below := range []string{"", "/mesin", "/tenggat", "/berkas"} {
			out = append(out, webtest.Page{Route: "/meja/perkara/{case}" + below, Path: "/meja/perkara/" + strings.TrimPrefix(name, "cases/") + below, Who: who})
		}
	}
	return out
}
