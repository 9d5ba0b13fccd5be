package act_test

import (
	"fmt"
	"strconv"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/statistics"
)

func followThrough(t *testing.T, w *acttest.World, q act.FollowQuery) act.FollowThrough {
	t.Helper()
	f, err := w.Acts.FollowThrough(t.Context(), q, act.NewFigures())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// line is a row as a reader sees it; what is hidden is a dash.
func line(f act.FollowThrough, r act.FollowRow) string {
	out := r.Code
	for _, key := range f.Keys {
		c := r.Cells[key]
		out += " " + shown(act.Days{N: c.N, Shown: c.Shown})
	}
	return out + " median " + shown(r.Median) + " longest " + shown(r.Longest)
}

func shown(d act.Days) string {
	if !d.Shown {
		return "-"
	}
	return strconv.Itoa(d.N)
}

// lines is a table as a reader sees it.
func lines(f act.FollowThrough) (out []string) {
	for _, r := range f.Rows {
		out = append(out, line(f, r))
	}
	return append(out, line(f, f.Others), line(f, f.Total))
}

func alike(t *testing.T, when string, got, want []string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: the table is %q", when, got)
		return
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s: line %d is %q, want %q", when, i+1, got[i], want[i])
		}
	}
}

// referred is a case of the regency on a report, recommended and received.
func referred(w *acttest.World) *acttest.Road {
	r := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Recommended("HD_B", acttest.Engage)
	return r
}

func TestTheFollowThroughTellsWhoActedAndWhoIsSilent(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		var heard, silent []*acttest.Road
		for range 5 {
			r := referred(w)
			r.Do("examiner", "IssueSummons", fmt.Sprintf(`{"letterNumber":"P-1","letterOn":%q,"examinationOn":"2024-10-10"}`, w.Today()), casefile.Summoned)
			heard = append(heard, r)
			silent = append(silent, referred(w))
		}
		w.Advance("2024-10-10") // three working days
		for _, r := range heard {
			r.Do("examiner", "RecordExamination", `{"minutes":"Terperiksa didengar.","signed":true}`, casefile.Examination)
			r.Do("examiner", "FileExaminationReport", fmt.Sprintf(`{"team":%s,"proven":false,"findings":"Tidak terbukti."}`, acttest.Team), casefile.Examined)
			r.Do("desk", "ReportNotProven", `{"findings":"Unsur tidak terpenuhi.","reason":"Tidak terbukti."}`, casefile.ReportedBack)
		}
		acted := deadline.MustDate(w.Today())
		want := []string{"PEMKAB-SLEMAN 10 5 5 - median 3 longest -", "others - - - - median - longest -", " 10 5 5 - median 3 longest -"}
		alike(t, "acted", lines(followThrough(t, w, act.FollowQuery{})), want)

		f := funnel(t, w, act.FunnelQuery{Agency: "PEMKAB-SLEMAN"})
		if got := steps(f); got != "filed>registered -/- registered>recommended -/- recommended>acted_upon 3/- acted_upon>reported_back 0/- " {
			t.Errorf("of the employer: %s", got)
		}

		due := silent[0].Clock("DL_PPK").DueOn
		runsOut(silent[0], "DL_PPK")
		w.Advance(due.AddDays(9).String())
		overdue := []string{"PEMKAB-SLEMAN 10 5 5 5 median 3 longest 9", "others - - - - median - longest -", " 10 5 5 5 median 3 longest 9"}
		alike(t, "silent", lines(followThrough(t, w, act.FollowQuery{Contest: "pilkada-2024"})), overdue)
		silent[0].Do("lead", "WarnAuthority", `{"letterNumber":"W-1"}`, casefile.Recommended)
		alike(t, "a rung is no end of silence", lines(followThrough(t, w, act.FollowQuery{})), overdue)
		bodies := followThrough(t, w, act.FollowQuery{By: act.ByBody})
		if len(bodies.Rows) != 1 || line(bodies, bodies.Rows[0]) != "REGENCY 10 5 5 5 median 3 longest 9" {
			t.Errorf("by body: %q", lines(bodies))
		}
		for _, r := range silent {
			r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.Recommended)
		}
		alike(t, "all have answered", lines(followThrough(t, w, act.FollowQuery{})), want)

		// What is recorded today changes nothing of a day that is over.
		then := followThrough(t, w, act.FollowQuery{On: acted})
		alike(t, "a day that is over", lines(then), want)
		if !then.Final || followThrough(t, w, act.FollowQuery{}).Final {
			t.Error("that day is over, and today is not")
		}
		w.Verify()
	})
}

// By region everything moves at the end of a quarter, rows and total together.
func TestATableOfRegionsMovesWithTheQuarter(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		for range 6 {
			referred(w)
		}
		none := []string{"others - - - - - - median - longest -", " - - - - - - median - longest -"}
		w.Sleep("2024-12-31")
		alike(t, "within the quarter", lines(followThrough(t, w, act.FollowQuery{By: act.ByRegion})), none)
		w.Sleep("2025-01-01")
		f := followThrough(t, w, act.FollowQuery{By: act.ByRegion})
		if f.On.String() != "2024-12-31" || f.Final {
			t.Errorf("the table is of %s, final %v", f.On, f.Final)
		}
		alike(t, "after it", lines(f), []string{"34 6 6 6 - 6 - median - longest -", "34.04 6 6 6 - 6 - median - longest -", none[0], " 6 6 6 - 6 - median - longest -"})
		f = followThrough(t, w, act.FollowQuery{By: act.ByProvince, Contest: "pilkada-2024"})
		if len(f.Rows) != 38 {
			t.Errorf("a map has %d provinces", len(f.Rows))
		}
		for _, r := range f.Rows {
			if r.Code == "34" != r.Shows(f.Keys) {
				t.Errorf("of a map: %s", line(f, r))
			}
		}
	})
}

func TestAFollowThroughRefusesWhatIsNotThere(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	for _, q := range []act.FollowQuery{{Contest: "none"}, {By: "person"}, {On: deadline.MustDate("2024-10-08")}} {
		_, err := w.Acts.FollowThrough(t.Context(), q, act.NewFigures())
		if f, ok := fault.Of(err); !ok || f.Reason != "INVALID_FIELD" {
			t.Errorf("%+v is answered with %v", q, err)
		}
	}
}

// steps is the durations as a reader sees them: median and slowest tenth.
func steps(f act.Funnel) (out string) {
	for _, d := range f.Durations {
		out += fmt.Sprintf("%s>%s %s/%s ", d.From, d.To, shown(d.Median), shown(d.Slow))
	}
	return out
}

// How long each step took; nothing is told of fewer than five.
func TestDurationsAreToldOfEnoughCases(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		var codes []string
		for range 2 * statistics.Least {
			codes = append(codes, w.File(acttest.Filing(w.Hire(), acttest.Engage, "2024-10-03")).Report.ID)
		}
		register := func(list []string) {
			for _, id := range list {
				_, err := w.Acts.RegisterCase(t.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: []string{id}, Contest: "pilkada-2024",
					Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: w.Hire()},
					Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
				if err != nil {
					t.Fatal(err)
				}
			}
		}
		rest := "registered>recommended -/- recommended>acted_upon -/- acted_upon>reported_back -/- "
		register(codes[:4])
		if got := steps(funnel(t, w, act.FunnelQuery{})); got != "filed>registered -/- "+rest {
			t.Errorf("of four: %s", got)
		}
		w.Advance("2024-10-08")
		register(codes[4:9])
		if got := steps(funnel(t, w, act.FunnelQuery{})); got != "filed>registered 1/- "+rest {
			t.Errorf("of nine: %s", got)
		}
		w.Advance("2024-10-09")
		day := deadline.MustDate("2024-10-08")
		register(codes[9:])
		if got := steps(funnel(t, w, act.FunnelQuery{Contest: "pilkada-2024"})); got != "filed>registered 1/1 "+rest {
			t.Errorf("of ten: %s", got)
		}
		if got := steps(funnel(t, w, act.FunnelQuery{Agency: "PEMKAB-SLEMAN"})); got != "filed>registered -/- "+rest {
			t.Errorf("of an employer: %s", got)
		}
		if got := steps(funnel(t, w, act.FunnelQuery{AsOf: day})); got != "filed>registered 1/- "+rest {
			t.Errorf("of the day before: %s", got)
		}
	})
}
