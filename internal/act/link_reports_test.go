package act_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/cluster"
	"netra/internal/fault"
	"netra/internal/report"
)

const aClip = "https://www.youtube.com/watch?v=abc123"

// clip is a report of one clip, told in words of its own.
func clipping(n int) act.Filing {
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Report.Conduct.Narrative = fmt.Sprintf("Warga ke-%d melihat rekaman ini di grup keluarga dan mengirimkannya kepada pengawas", n)
	f.Report.Conduct.Links = []report.Link{{URL: aClip + fmt.Sprintf("&t=%ds", n)}}
	return f
}

// clips files some reports of one clip and answers with their ids.
func clippings(w *acttest.World, n int) (ids, codes []string) {
	for i := range n {
		w.Set(w.Now().Add(time.Minute))
		f := w.File(clipping(i))
		ids, codes = append(ids, f.Report.ID), append(codes, f.AccessCode)
	}
	return ids, codes
}

func suggested(w *acttest.World, who, id string) []string {
	w.T.Helper()
	list, err := w.Acts.SuggestLinks(w.T.Context(), w.As(who), id, 100)
	if err != nil {
		w.T.Fatal(err)
	}
	var out []string
	for _, s := range list {
		out = append(out, s.Report)
	}
	slices.Sort(out)
	return out
}

func inOrder(ids ...string) []string { return slices.Sorted(slices.Values(ids)) }

func staffReport(w *acttest.World, id string) act.ReportView {
	w.T.Helper()
	v, err := w.Acts.GetReport(w.T.Context(), w.As("clerk"), id)
	if err != nil {
		w.T.Fatal(err)
	}
	return v
}

func linking(ids ...string) string {
	var more strings.Builder
	for i, id := range ids[1:] {
		fmt.Fprintf(&more, "%s%q", []string{"", ","}[min(i, 1)], id)
	}
	return fmt.Sprintf(`{"report":%q,"reports":[%s],"reason":"Rekaman yang sama."}`, ids[0], more.String())
}

func TestOneActLinksReportsBothWays(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		ids, _ := clippings(w, 4)
		elsewhere := acttest.Filing(acttest.Camat, acttest.Engage, "2024-09-26")
		w.File(elsewhere) // the same person on another day
		if got := suggested(w, "clerk", ids[0]); !slices.Equal(got, inOrder(ids[1:]...)) {
			t.Fatalf("suggested are %v, want the other three", got)
		}
		v, err := w.Desk("clerk", ids[0], "LinkReport", linking(ids[1], ids[2]))
		if err != nil || v.Staff.ClusterSize != 3 {
			t.Fatalf("%+v, %v", v.Staff, err)
		}
		for _, id := range ids[1:3] {
			if got := staffReport(w, id).Staff; !slices.Equal(got.Linked, ids[:1]) || got.ClusterSize != 3 || w.Count(id, "LinkReport") != 1 {
				t.Errorf("the other side: %v of %d", got.Linked, got.ClusterSize)
			}
		}
		if w.Count(ids[0], "LinkReport") != 1 {
			t.Error("one act left more than one event where it was done")
		}
		if got := suggested(w, "clerk", ids[1]); !slices.Equal(got, ids[3:]) {
			t.Errorf("of a cluster its own are suggested: %v", got)
		}
		if got := suggested(w, "clerk", ids[3]); len(got) != 1 || !slices.Contains(ids[:3], got[0]) {
			t.Errorf("of a cluster %v are suggested, want one for all", got)
		}
		w.Verify()
		if _, err := w.Desk("clerk", ids[1], "UnlinkReport", `{"report":"`+ids[0]+`","reason":"Bukan."}`); err != nil {
			t.Fatal(err)
		}
		if a, b := staffReport(w, ids[0]).Staff, staffReport(w, ids[1]).Staff; a.ClusterSize != 2 || b.ClusterSize != 0 || len(b.Linked) != 0 || !slices.Equal(a.Linked, ids[2:3]) {
			t.Errorf("after the link was taken back: %v of %d, %v of %d", a.Linked, a.ClusterSize, b.Linked, b.ClusterSize)
		}
		w.Verify()
	})
}

func TestAnAllOrNothingLinkLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	ids, _ := clippings(w, 2)
	_, err := w.Desk("clerk", ids[0], "LinkReport", linking(ids[1], "aaaaaaaaaaaaaaaaaaaaaaaaaa"))
	acttest.Field(t, err, "reports")
	if got := staffReport(w, ids[1]).Staff; len(got.Linked) != 0 {
		t.Errorf("linked to %v", got.Linked)
	}
}

func TestWhatWasToldApartIsNotSuggestedAgain(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		ids, _ := clippings(w, 2)
		_, err := w.Desk("clerk", ids[0], "DismissLink", `{"report":"`+ids[1]+`"}`)
		acttest.Refusal(t, err, "GUARD")
		if _, err := w.Desk("clerk", ids[0], "DismissLink", `{"report":"`+ids[1]+`","reason":"Hari lain."}`); err != nil {
			t.Fatal(err)
		}
		if a, b := suggested(w, "clerk", ids[0]), suggested(w, "clerk", ids[1]); len(a)+len(b) != 0 {
			t.Errorf("suggested again: %v, %v", a, b)
		}
		if _, err := w.Desk("clerk", ids[1], "LinkReport", linking(ids[0])); err != nil {
			t.Fatal(err)
		}
		w.Verify()
	})
}

// A closed report can be linked from a living one, and let go again.
func TestALinkReachesAReportThatIsClosed(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	ids, _ := clippings(w, 2)
	if _, err := w.Desk("clerk", ids[1], "RejectReport", `{"ground":"DUPLICATE","outcomeText":"Sudah dilaporkan."}`); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"LinkReport", "UnlinkReport"} {
		if _, err := w.Desk("clerk", ids[0], name, `{"report":"`+ids[1]+`","reason":"Sama."}`); err != nil {
			t.Fatal(name, err)
		}
	}
	w.Verify()
}

// The list of what comes in has one line for what hangs together, in each state,
// and the whole of it when it is asked for.
func TestAListHasOneLineForACluster(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		ids, _ := clippings(w, 4)
		lone := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-09-26")).Report.ID
		if _, err := w.Desk("clerk", ids[2], "LinkReport", linking(ids[0], ids[1], ids[3])); err != nil {
			t.Fatal(err)
		}
		if got := listedReports(w, "clerk", act.ClusterHead); !slices.Equal(got, inOrder(ids[0], lone)) {
			t.Errorf("heads are %v, want the first that came and the lone one", got)
		}
		if got := listedReports(w, "clerk", ids[3]); !slices.Equal(got, inOrder(ids...)) {
			t.Errorf("the cluster of one of them is %v", got)
		}
		if _, err := w.Desk("clerk", ids[0], "RequestCompletion", `{"items":["evidence"]}`); err != nil {
			t.Fatal(err)
		}
		if got := listedReports(w, "clerk", act.ClusterHead); !slices.Equal(got, inOrder(ids[0], ids[1], lone)) {
			t.Errorf("heads are %v: what waits stands behind what does not", got)
		}
	})
}

func listedReports(w *acttest.World, who, by string) []string {
	w.T.Helper()
	page, err := w.Acts.ListReports(w.T.Context(), w.As(who), act.ReportQuery{Limit: 100, Cluster: by})
	if err != nil {
		w.T.Fatal(err)
	}
	var out []string
	for _, r := range page.Reports {
		out = append(out, r.ID)
	}
	slices.Sort(out)
	return out
}

// A report that hides from somebody is not suggested to them, changes nothing in
// what is, counts in no size and stands for no cluster.
func TestAHiddenReportIsInNoSuggestionAndNoCount(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		hidden := acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")
		w.Enrol("kept", act.NewAccount{Employee: "197803152005011003", Grants: []access.Grant{hidden}})
		f := clipping(9)
		f.Report.HideFrom = []string{"197803152005011003"}
		first := w.File(f).Report.ID
		ids, _ := clippings(w, 3)
		if _, err := w.Acts.GetReport(t.Context(), w.As("kept"), first); !fault.Is(err, fault.Missing) {
			t.Fatalf("it does not hide: %v", err)
		}
		if got := suggested(w, "kept", ids[0]); !slices.Equal(got, inOrder(ids[1:]...)) {
			t.Errorf("suggested are %v", got)
		}
		if _, err := w.Desk("clerk", first, "LinkReport", linking(ids[0], ids[1])); err != nil {
			t.Fatal(err)
		}
		v, err := w.Acts.GetReport(t.Context(), w.As("kept"), ids[0])
		if err != nil || len(v.Staff.Linked) != 0 || v.Staff.ClusterSize != 2 {
			t.Errorf("they see links %v of %d, %v", v.Staff.Linked, v.Staff.ClusterSize, err)
		}
		if got := listedReports(w, "kept", act.ClusterHead); !slices.Equal(got, inOrder(ids[0], ids[2])) {
			t.Errorf("their heads are %v", got)
		}
		if a, b := listedReports(w, "kept", first), listedReports(w, "kept", "aaaaaaaaaaaaaaaaaaaaaaaaaa"); len(a)+len(b) != 0 {
			t.Errorf("by the hidden one they find %v, by none %v", a, b)
		}
		_, one := w.Acts.SuggestLinks(t.Context(), w.As("kept"), first, 10)
		_, none := w.Acts.SuggestLinks(t.Context(), w.As("kept"), "aaaaaaaaaaaaaaaaaaaaaaaaaa", 10)
		if !reflect.DeepEqual(one, none) || !fault.Is(one, fault.Missing) {
			t.Errorf("of the hidden one %v, of none %v", one, none)
		}
	})
}

// register opens a case on reports of a clip.
func register(w *acttest.World, ids ...string) *acttest.Road {
	w.T.Helper()
	v, err := w.Acts.RegisterCase(w.T.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: ids, Contest: "pilkada-2024",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: acttest.Camat},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
	if err != nil {
		w.T.Fatal(err)
	}
	return &acttest.Road{World: w, ID: v.ID, View: v}
}

// drawn is what is random in an answer: ids, numbers, etags, and the hash of what holds them.
var drawn = regexp.MustCompile(`[0-9a-f]{64}|[a-z2-7]{26}|[a-z2-7]{16}|(PK|LP)-[0-9A-Z]{4}-[0-9A-Z]{4}`)

// normal is an answer without what is drawn anew in every world.
func normal(t *testing.T, v any, err error) string {
	t.Helper()
	b, e := json.Marshal(v)
	if e != nil {
		t.Fatal(e)
	}
	return drawn.ReplaceAllString(fmt.Sprintf("%s %v", b, err), "…")
}

// Whoever recommends and punishes reads the same of a case that one report feeds and
// of one that three linked reports do.
func TestWhoDecidesReadsNothingOfHowManyReported(t *testing.T) {
	t.Parallel()
	deciders := []string{"analyst", "lead", "desk", "examiner", "signatory"}
	seen := func(many bool) map[string]string {
		w := acttest.SQLite(t)
		ids, _ := clippings(w, 3)
		feeds := ids[:1]
		if many {
			if _, err := w.Desk("clerk", ids[0], "LinkReport", linking(ids[1], ids[2])); err != nil {
				t.Fatal(err)
			}
			feeds = ids
		}
		r := register(w, feeds...)
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage) // so that everybody who decides knows of it
		out := map[string]string{}
		for _, who := range deciders {
			c, err := w.Acts.GetCase(t.Context(), w.As(who), r.ID)
			out[who+" case"] = normal(t, c, err)
			l, err := w.Acts.ListCases(t.Context(), w.As(who), act.CaseQuery{Limit: 10})
			out[who+" cases"] = normal(t, l, err)
			p, err := w.Acts.GetReport(t.Context(), w.As(who), ids[0])
			out[who+" report"] = normal(t, p, err)
			_, err = w.Acts.SuggestLinks(t.Context(), w.As(who), ids[0], 10)
			if !fault.Is(err, fault.Missing) {
				t.Errorf("%s is answered %v about twins", who, err)
			}
		}
		return out
	}
	one, three := seen(false), seen(true)
	if len(one) == 0 {
		t.Fatal("nobody decides")
	}
	for k := range one {
		if one[k] != three[k] {
			t.Errorf("%s differs:\n%s\n%s", k, one[k], three[k])
		}
	}
}

func TestAReporterHearsThatTheirsWasPutWithOthersAndNoMore(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		ids, codes := clippings(w, 3)
		if _, err := w.Desk("clerk", ids[0], "LinkReport", linking(ids[1], ids[2])); err != nil {
			t.Fatal(err)
		}
		before := w.Lookup(codes[1])
		if strings.Contains(before.StageText, "digabung") {
			t.Error("it is said before there is a case")
		}
		register(w, ids[0])
		after := w.Lookup(codes[1])
		if !strings.Contains(after.StageText, "digabung dengan laporan lain") || !strings.Contains(strings.Join(after.Sentences, ""), "put together") {
			t.Errorf("they hear %q", after.StageText)
		}
		if b, _ := json.Marshal(after); strings.Contains(string(b), ids[0]) || len(after.Timeline) != len(before.Timeline) {
			t.Errorf("they hear of another: %s", b)
		}
		if own := w.Lookup(codes[0]); strings.Contains(own.StageText, "digabung") {
			t.Error("whose report has a case is told of its own stage")
		}
	})
}

func TestAWeakSignalIsNoSuggestion(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	ids, _ := clippings(w, 2)
	list, err := w.Acts.SuggestLinks(t.Context(), w.As("clerk"), ids[0], 10)
	if err != nil || len(list) != 1 || list[0].Class != cluster.Strong || !slices.Contains(list[0].Reasons, cluster.SameLink) {
		t.Errorf("%+v, %v", list, err)
	}
}

// A commissioner reads a report, and nothing of what it is linked to: neither in it
// nor by a filter, which is refused as one that never was.
func TestACommissionerReadsNothingOfLinks(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	ids, _ := clippings(w, 3)
	read := func() string {
		v, err := w.Acts.GetReport(t.Context(), w.As("commissioner"), ids[0])
		return normal(t, v, err)
	}
	before := read()
	if _, err := w.Desk("clerk", ids[0], "LinkReport", linking(ids[1], ids[2])); err != nil {
		t.Fatal(err)
	}
	if after := read(); after != before {
		t.Errorf("before the link\n%s\nafter it\n%s", before, after)
	}
	if w.As("commissioner").SeesClusters() {
		t.Error("they see clusters")
	}
	if _, err := w.Acts.SuggestLinks(t.Context(), w.As("commissioner"), ids[0], 10); !fault.Is(err, fault.Missing) {
		t.Errorf("they are answered %v about twins", err)
	}
}
