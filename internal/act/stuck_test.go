package act_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
	"netra/internal/store"
)

// lead is the merit lead as the core knows them.
var lead = record.Actor{Account: "x", Person: "x", Role: access.MeritLead, Office: "BKN"}

func TestAnActThatWouldLeaveACaseStuckLeavesNothing(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		before := w.Count(r.ID, "")
		err := act.Forgetful{Service: w.Acts}.OnCase(t.Context(), r.ID, casefile.New(casefile.ReturnReferral), lead)
		if _, refused := fault.Of(err); refused || err == nil || !strings.Contains(err.Error(), "stuck: its next step has no date") {
			t.Errorf("got %v, want an error of ours that says why", err)
		}
		if s, ok := errors.AsType[*act.StuckError](err); !ok || s.Ref == "" || !strings.Contains(err.Error(), s.Ref) {
			t.Errorf("%v has no reference to tell the operator, or one that is not logged", err)
		}
		if n := w.Count(r.ID, ""); n != before || r.Seen("lead").State != casefile.MeritReview {
			t.Errorf("%d events were left behind, the case is in %s", n-before, r.Seen("lead").State)
		}
		w.Verify()
	})
}

func TestAnActThatWouldLeaveAReportStuckLeavesNothing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	clerk := record.Actor{Account: "x", Person: "x", Role: access.Clerk, Office: "BAWASLU-SLEMAN"}
	before := w.Count(filed.Report.ID, "")
	err := act.Forgetful{Service: w.Acts}.OnReport(t.Context(), filed.Report.ID, &report.RequestCompletionCmd{Items: []string{"tempat"}}, clerk)
	if _, refused := fault.Of(err); refused || err == nil || !strings.Contains(err.Error(), "stuck") {
		t.Errorf("got %v, want an error of ours that says why", err)
	}
	if n := w.Count(filed.Report.ID, ""); n != before {
		t.Errorf("%d events were left behind", n-before)
	}
	w.Verify()
}

func TestVerifyNamesWhatIsStuck(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		w.Verify()
		if err := (act.Forgetful{Service: w.Acts, Force: true}).OnCase(t.Context(), r.ID, casefile.New(casefile.ReturnReferral), lead); err != nil {
			t.Fatal(err)
		}
		stuck(t, w, "cases "+r.ID)
		r.Do("commissioner", "AddNote", `{"text":"masih bisa dikerjakan"}`, "") // what is stuck can be freed, and so must be acted on

		other := acttest.SQLite(t)
		filed := other.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		clerk := record.Actor{Account: "x", Person: "x", Role: access.Clerk, Office: "BAWASLU-SLEMAN"}
		if err := (act.Forgetful{Service: other.Acts, Force: true}).OnReport(t.Context(), filed.Report.ID, &report.RequestCompletionCmd{Items: []string{"tempat"}}, clerk); err != nil {
			t.Fatal(err)
		}
		stuck(t, other, "reports "+filed.Report.ID)
	})
}

// stuck demands that verify names a subject, and nothing of it but its id.
func stuck(t *testing.T, w *acttest.World, where string) {
	t.Helper()
	_, err := w.Records.Verify(context.Background(), w.Acts.Directory.AgencyZone)
	d, ok := errors.AsType[*store.Difference](err)
	if !ok || d.Where != where || d.Sentence != "it is stuck: its next step has no date" {
		t.Errorf("verify says %v, want %s to be stuck", err, where)
	}
}
