package desk_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/report"
)

func TestALaterReportIsJoinedToTheOpenCaseOfASimilarOne(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	first := r.Seen("clerk").Reports[0]
	second := s.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).Report
	third := s.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).Report
	w := s.walk(r.ID)
	clerk := w.of("clerk")
	offered := w.path("JoinReport") + "?laporan=" + second.ID

	similar := "/meja/laporan/" + second.ID + "/serupa"
	if p := clerk.get(similar + "?dengan=" + first); !strings.Contains(links(p.doc), offered) {
		t.Errorf("beside a report of a case its case is not offered: %s", links(p.doc))
	}
	nameless := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	nameless.Report.Track, nameless.Reporter = report.Anonymous, report.Identity{}
	information := s.File(nameless).Report.ID
	for who, may := range map[string]bool{"clerk": false, "investigator": true} {
		if p := w.of(who).get("/meja/laporan/" + information + "/serupa?dengan=" + first); strings.Contains(links(p.doc), "JoinReport") != may {
			t.Errorf("%s is offered to join initial information: %s", who, links(p.doc))
		}
	}
	if _, err := s.Desk("clerk", second.ID, "LinkReport", `{"report":"`+first+`","reason":"Rekaman yang sama."}`); err != nil {
		t.Fatal(err)
	}
	if p := clerk.get(similar + "?dengan=" + third.ID); !strings.Contains(links(p.doc), offered) {
		t.Errorf("the case of a linked report is not offered: %s", links(p.doc))
	}

	form := clerk.get(offered)
	if got := form.form().Get("report"); got != "reports/"+second.ID || !strings.Contains(form.body, third.Number) {
		t.Errorf("chosen is %q of %s", got, form.main())
	}
	if p := clerk.post(offered, form.form()); p.code != http.StatusUnprocessableEntity {
		t.Errorf("without a reason it is %d", p.code)
	}
	if !strings.Contains(form.body, `enctype="multipart/form-data"`) {
		t.Error("the form asks for no papers")
	}
	review := clerk.parts(w.path("JoinReport"), form.fill(m{"reason": "Peristiwa yang sama."}))
	if review.code != http.StatusOK || !strings.Contains(review.main(), second.Number) {
		t.Fatalf("the review is %d: %s", review.code, review.main())
	}
	if v := s.Lookup(r.Code); len(r.Seen("clerk").Reports) != 1 {
		t.Errorf("the review wrote it already: %s", v.Stage)
	}
	for _, press := range []string{"ubah", ""} { // to be read in another language is not to be sent
		again := review.form()
		again.Set("_tombol", press)
		if p := clerk.post(w.path("JoinReport")+"?bahasa=id", again); p.code != http.StatusOK || len(r.Seen("clerk").Reports) != 1 {
			t.Errorf("the language changes with %q: %d, reports %v", press, p.code, r.Seen("clerk").Reports)
		}
	}
	done := clerk.post(w.path("JoinReport"), review.form())
	if done.code != http.StatusSeeOther {
		t.Fatalf("it is %d: %s", done.code, done.main())
	}
	if p := clerk.get(done.to); !strings.Contains(p.main(), "Laporan digabungkan") {
		t.Errorf("the case says %s", p.main())
	}
	if got := r.Seen("investigator").Reports; len(got) != 2 {
		t.Errorf("it has the reports %v", got)
	}
	if p := clerk.get(similar); strings.Contains(links(p.doc), "JoinReport") {
		t.Error("a report that has joined is offered to join once more")
	}
}

func TestWhoDecidesHasNoFormToJoinAReport(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	second := s.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).Report
	w := s.walk(r.ID)
	p := w.of("commissioner").get(w.path("JoinReport") + "?laporan=" + second.ID)
	if strings.Contains(p.body, second.Number) || p.asks("etag") {
		t.Errorf("they are shown %s", p.main())
	}
	if p := w.of("commissioner").post(w.path("JoinReport"), url.Values{"report": {"reports/" + second.ID}, "reason": {"x"}}); p.code < 400 {
		t.Errorf("they join it: %d", p.code)
	}
	for _, who := range []string{"foreign", "desk", "lead"} {
		if p := w.of(who).get(w.path("JoinReport")); p.code != http.StatusNotFound {
			t.Errorf("%s: %d", who, p.code)
		}
	}
}
