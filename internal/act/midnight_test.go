package act_test

import (
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// One instant is two days: late on Monday in Sleman, Tuesday in Gianyar. Each
// report is received, and its answer promised, by the wall of its own office.
func TestAReportIsReceivedOnTheDayOfItsOffice(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		for _, tt := range []struct{ now, region, on, due string }{
			{"2024-10-07T15:59:59Z", "51.04", "2024-10-07", "2024-10-09"},
			{"2024-10-07T16:00:00Z", "51.04", "2024-10-08", "2024-10-10"}, // midnight in Gianyar
			{"2024-10-07T16:00:00Z", "34.04", "2024-10-07", "2024-10-09"},
			{"2024-10-07T16:59:59Z", "34.04", "2024-10-07", "2024-10-09"},
			{"2024-10-07T17:00:00Z", "34.04", "2024-10-08", "2024-10-10"}, // and in Sleman
		} {
			now, err := time.Parse(time.RFC3339, tt.now)
			if err != nil {
				t.Fatal(err)
			}
			w.Acts.Now = func() time.Time { return now }
			f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
			f.Report.Conduct.Region = tt.region
			v := w.Lookup(w.File(f).AccessCode)
			if v.Promise == nil || v.Timeline[0].On.String() != tt.on || v.Promise.Due.String() != tt.due {
				t.Errorf("%s in %s: %+v with the promise %+v; want %s, due %s", tt.now, tt.region, v.Timeline, v.Promise, tt.on, tt.due)
			}
		}
		w.Verify()
	})
}

// The accused is pictured as of the day of the conduct, 29 February included.
func TestTheSnapshotIsOfTheDayOfTheConduct(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	for conduct, want := range map[string]string{"2024-02-29": "2024-02-29", "2024-02": "2024-02-01", "2024": "2024-01-01", "": ""} {
		v, err := w.Acts.OpenFinding(t.Context(), w.As("investigator"), act.Request{}, february(conduct))
		if err != nil {
			t.Fatal(err)
		}
		if got := v.Accused.SnapshotOn.String(); got != want || v.Allegations[0].OccurredOn != conduct {
			t.Errorf("conduct of %q: the accused as of %q, want %q", conduct, got, want)
		}
	}
	for _, never := range []string{"2023-02-29", "2023-02-30", "2100-02-29", "2024-02-29T00:00:00Z"} {
		_, err := w.Acts.OpenFinding(t.Context(), w.As("investigator"), act.Request{}, february(never))
		acttest.Field(t, err, "allegations[0].occurredOn")
	}
	w.Verify()
}

func february(conduct string) act.NewCase {
	return act.NewCase{Contest: "pilkada-2024", Reason: "hasil pengawasan",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: acttest.Camat},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: conduct, Place: "Sleman"}}}
}

func TestAReportOfADayThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	for _, never := range []string{"2023-02-29", "2100-02-29", "2024-04-31"} {
		_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, acttest.Filing(acttest.Camat, acttest.Engage, never))
		acttest.Field(t, err, "report.conduct.occurredOn")
	}
	if n := number(t, w, `SELECT COUNT(*) FROM reports`); n != 0 {
		t.Errorf("%d reports were kept", n)
	}
}
