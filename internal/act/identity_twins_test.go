package act_test

import (
	"encoding/json"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/report"
)

// seen is every byte that every role is given of a world: of the report, of the case
// that it feeds, of lists, histories, clocks and notices, refusals included.
func seen(t *testing.T, w *acttest.World, reported, id string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name := range acttest.Who {
		who := w.As(name)
		add := func(what string, v any, err error) {
			b, e := json.Marshal(v)
			if e != nil {
				t.Fatal(e)
			}
			out[name+" "+what] = string(b)
			if err != nil {
				out[name+" "+what] = err.Error()
			}
		}
		report, err := w.Acts.GetReport(t.Context(), who, reported)
		add("GetReport", report, err)
		reports, err := w.Acts.ListReports(t.Context(), who, act.ReportQuery{Limit: 10})
		add("ListReports", reports, err)
		c, err := w.Acts.GetCase(t.Context(), who, id)
		add("GetCase", c, err)
		cases, err := w.Acts.ListCases(t.Context(), who, act.CaseQuery{Limit: 10})
		add("ListCases", cases, err)
		events, err := w.Acts.ListCaseEvents(t.Context(), who, id)
		add("ListCaseEvents", events, err)
		clocks, err := w.Acts.ListCaseClocks(t.Context(), who, id)
		add("ListCaseClocks", clocks, err)
		acts, err := w.Acts.ListAvailableActs(t.Context(), who, id)
		add("ListAvailableActs", acts, err)
		dossier, err := w.Acts.ExportDossier(t.Context(), who, id)
		add("ExportDossier", dossier, err)
		notices, err := w.Acts.ListNotices(t.Context(), who, act.NoticeQuery{Limit: 50})
		add("ListNotices", notices, err)
		requests, err := w.Acts.ListIdentityRequests(t.Context(), who)
		add("ListIdentityRequests", requests, err)
		_, err = w.Acts.ReadIdentity(t.Context(), who, act.Request{ValidateOnly: true}, reported, "ingin tahu")
		if name != "investigator" { // their own reading is the lawful opening
			add("ReadIdentity", nil, err)
		}
	}
	return out
}

// Two worlds that differ in nothing but who reported in confidence are the same to
// everybody, from the filing to the recommendation and through an opening, until it
// is opened; and then to everybody but the one who asked.
func TestWhoReportedInConfidenceChangesNoByteThatAnybodySees(t *testing.T) {
	t.Parallel()
	one, other := acttest.Twins(t)
	worlds := map[*acttest.World]report.Identity{
		one:   kenari,
		other: {Name: "Bo", Address: "Gang 1"},
	}
	ids, cases := map[*acttest.World]string{}, map[*acttest.World]*acttest.Road{}
	same := func(when string) {
		t.Helper()
		a, b := seen(t, one, ids[one], cases[one].ID), seen(t, other, ids[other], cases[other].ID)
		for what := range a {
			if a[what] != b[what] {
				t.Errorf("%s: %s\n%s\nand\n%s", when, what, a[what], b[what])
			}
		}
		if len(a) < 100 {
			t.Errorf("only %d answers were compared", len(a))
		}
	}
	both := func(do func(w *acttest.World)) {
		do(one)
		do(other)
	}
	both(func(w *acttest.World) {
		custodians(w)
		ids[w] = confided(w, worlds[w]).Report.ID
		cases[w] = caseOf(t, w, ids[w])
	})
	if ids[one] != ids[other] {
		t.Fatal("the worlds are no twins")
	}
	same("registered")
	both(func(w *acttest.World) { requested(t, w, ids[w]) })
	same("approved")
	both(func(w *acttest.World) { handIn(t, w, "keeper b", w.KeyB) })
	same("half open")
	both(func(w *acttest.World) { handIn(t, w, "keeper a", w.KeyA) })
	same("open")
	both(func(w *acttest.World) {
		got, err := read(t, w, "investigator", ids[w])
		if err != nil || got.Identity != worlds[w] {
			t.Errorf("read %+v, %v", got, err)
		}
	})
	same("read")
	both(func(w *acttest.World) { later(t, w, 5*3600e9) })
	same("over")
	both(func(w *acttest.World) {
		cases[w].ToMerit(acttest.Engage, "2024-10-03")
		cases[w].Recommended("HD_B", acttest.Engage)
	})
	same("recommended")
}
