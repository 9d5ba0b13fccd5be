package act_test

import (
	"fmt"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/statistics"
)

// funnel is the figures of today, or of a day.
func funnel(t *testing.T, w *acttest.World, q act.FunnelQuery) act.Funnel {
	t.Helper()
	f, err := w.Acts.Funnel(t.Context(), q, act.NewFigures())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// figure demands that figures are shown as they are, or hidden (-1).
func figure(t *testing.T, when string, f act.Funnel, want map[string]int) {
	t.Helper()
	for key, n := range want {
		got := -1
		if c := f.Cells[key]; c.Shown {
			got = c.N
		}
		if got != n {
			t.Errorf("%s: %s is %d, want %d", when, key, got, n)
		}
	}
}

// finding is a case of the merit authority's own, recommended.
func finding(w *acttest.World) *acttest.Road {
	w.T.Helper()
	r := w.Finding("analyst", w.Hire(), acttest.Engage, "2024-10-03")
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
	r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
	return r
}

func TestTheFunnelShowsSilenceRungByRungAndKeepsWhatItSaid(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		all := []*acttest.Road{finding(w), finding(w), finding(w), finding(w)}
		figure(t, "four cases", funnel(t, w, act.FunnelQuery{}), map[string]int{"registered": -1, "recommended": -1, "waiting_ppk": -1})
		all = append(all, finding(w), finding(w))
		start := deadline.MustDate(w.Today())
		want := map[string]int{"reported": -1, "registered": 6, "forwarded": 6, "recommended": 6, "acted_upon": -1,
			"closed": -1, "waiting_ppk": 6, "waiting_ppk_overdue": -1, "reminded": -1}
		figure(t, "six cases", funnel(t, w, act.FunnelQuery{}), want)

		runsOut(all[0], "PX_RECEIPT")
		runsOut(all[0], "DL_PPK")
		overdue := map[string]int{"waiting_ppk": 6, "waiting_ppk_overdue": 6, "reminded": 6, "warned": -1}
		figure(t, "reminded", funnel(t, w, act.FunnelQuery{Contest: "pilkada-2024"}), overdue)
		figure(t, "reminded, of the employer", funnel(t, w, act.FunnelQuery{Agency: "BKPP-SLEMAN"}), overdue)
		figure(t, "of another employer", funnel(t, w, act.FunnelQuery{Agency: "PEMKAB-GIANYAR"}), map[string]int{"recommended": -1, "waiting_ppk": -1})
		for _, r := range all {
			r.Do("lead", "WarnAuthority", `{"letterNumber":"W-1"}`, casefile.Recommended)
		}
		figure(t, "warned", funnel(t, w, act.FunnelQuery{}), map[string]int{"reminded": -1, "warned": 6})
		all[0].Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.Recommended)
		figure(t, "one has answered", funnel(t, w, act.FunnelQuery{}), map[string]int{"waiting_ppk": 6, "waiting_ppk_overdue": -1, "warned": -1})

		then := funnel(t, w, act.FunnelQuery{AsOf: start})
		figure(t, "as of the first day", then, want)
		if !then.Final || funnel(t, w, act.FunnelQuery{}).Final {
			t.Error("the first day is over, and today is not")
		}
		// A paper of the first day that is recorded today changes nothing of it.
		finding(w).Do("desk", "AcknowledgeRecommendation", `{}`, casefile.Recommended)
		figure(t, "as of the first day, later", funnel(t, w, act.FunnelQuery{AsOf: start}), want)
		w.Verify()
	})
}

func TestTheFigureKeptForTodayGoesWithTheNextAct(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	kept := act.NewFigures()
	for n := 1; n <= 7; n++ {
		finding(w)
		f, err := w.Acts.Funnel(t.Context(), act.FunnelQuery{}, kept)
		if err != nil {
			t.Fatal(err)
		}
		want := n
		if n < statistics.Least {
			want = -1
		}
		figure(t, fmt.Sprint(n, " cases"), f, map[string]int{"registered": want})
	}
}

func TestAFunnelRefusesWhatIsNotThere(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	for _, q := range []act.FunnelQuery{
		{Contest: "none"}, {Region: "99"}, {Agency: "NONE"}, {AsOf: deadline.MustDate("2024-10-08")}, {Region: "51", Agency: "PEMKAB-SLEMAN"},
	} {
		_, err := w.Acts.Funnel(t.Context(), q, act.NewFigures())
		if f, ok := fault.Of(err); !ok || f.Reason != "INVALID_FIELD" {
			t.Errorf("%+v is answered with %v", q, err)
		}
	}
	funnel(t, w, act.FunnelQuery{Region: "34", Agency: "PEMKAB-SLEMAN"})
}

// Whoever asks for their own region every minute must not see a single report
// arrive; those of a region move together, five reports later or with the
// quarter, and only once that day is over.
func TestARegionNeverShowsASingleReportArrive(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		sleman := act.FunnelQuery{Region: "34.04", Contest: "pilkada-2024"}
		kept, total := act.NewFigures(), 0
		file := func(n, shown int) {
			t.Helper()
			for range n {
				w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
				total++
				for _, k := range []*act.Figures{kept, act.NewFigures()} {
					f, err := w.Acts.Funnel(t.Context(), sleman, k)
					if err != nil {
						t.Fatal(err)
					}
					figure(t, fmt.Sprint(total, " on ", w.Today()), f, map[string]int{"reported": shown})
				}
			}
		}
		file(8, -1)
		for i, day := range []string{"2024-10-08", "2024-10-09", "2024-10-10", "2024-10-11"} {
			w.Advance(day)
			file(1, 8)
			figure(t, "nationwide", funnel(t, w, act.FunnelQuery{}), map[string]int{"reported": 9 + i})
		}
		w.Advance("2024-10-14")
		file(2, 8) // the fifth is among them, and the day is not over
		w.AdvanceTo("2024-10-15 00:00")
		figure(t, "at midnight an act may be under way", funnel(t, w, sleman), map[string]int{"reported": 8})
		w.Advance("2024-10-15")
		file(2, 14)
		w.Advance("2024-12-31")
		file(2, 14) // today ends a quarter, and is not over
		w.Advance("2025-01-01")
		f := funnel(t, w, sleman)
		figure(t, "after the quarter", f, map[string]int{"reported": 18})
		if f.On.String() != "2024-12-31" {
			t.Errorf("the figures are of %s", f.On)
		}
		w.Advance("2025-01-02")
		then := sleman
		then.AsOf = deadline.MustDate("2024-10-14")
		figure(t, "a day that is over", funnel(t, w, then), map[string]int{"reported": 14})
		then.AsOf = deadline.MustDate("2024-10-13")
		figure(t, "the day before it", funnel(t, w, then), map[string]int{"reported": 8})
	})
}
