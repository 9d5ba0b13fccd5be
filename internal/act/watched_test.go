package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
)

// A case whose authority stays silent waits in the list of whoever must take the
// next step against it, as the case itself says; in the employer's own lists it
// waits for the employer still.
func TestASilentAuthoritysCaseWaitsInTheListOfWhoWatches(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		if got := found(t, w, w.As("lead"), "waitsFor=merit_lead"); got != "" {
			t.Fatalf("before any silence: %q", got)
		}
		w.Advance(r.Clock("DL_PPK").DueOn.AddDays(1).String())
		w.Advance(r.Clock("PX_LADDER").DueOn.AddDays(1).String())
		if v := r.Seen("lead"); v.NextAct != casefile.WarnAuthority {
			t.Fatalf("the lead is to do %s", v.NextAct)
		}
		if q := r.Seen("lead").Queue; q == nil || *q != (act.QueueView{Role: access.MeritLead, Office: "BKN", People: 2, Counted: true}) {
			t.Errorf("the lead, for whom it waits, sees the queue %+v", q)
		}
		if q := r.Seen("desk").Queue; q == nil || *q != (act.QueueView{Role: access.Examiner, Office: "PEMKAB-SLEMAN"}) {
			t.Errorf("the employer, to whose desk it belongs still, sees the queue %+v", q)
		}
		if q := r.Seen("commissioner").Queue; q != nil {
			t.Errorf("Bawaslu, whose work it is not, sees the queue %+v", q)
		}
		for who, list := range map[string]map[string]string{
			"lead":         {"waitsFor=merit_lead": r.ID, "waitsFor=examiner": ""},
			"commissioner": {"waitsFor=merit_lead": r.ID, "waitsFor=examiner": ""},
			"desk":         {"waitsFor=merit_lead": "", "waitsFor=examiner": r.ID},
		} {
			for filter, want := range list {
				if got := found(t, w, w.As(who), filter); got != want {
					t.Errorf("%s by %s: %q, want %q", filter, who, got, want)
				}
			}
		}
		for i, rung := range []string{"WarnAuthority", "ReprimandAuthority", "BlockServices"} {
			r.Refused("lead", rung, `{"letterNumber":"L-0","letterOn":"2024-10-14"}`, "INVALID_FIELD") // before the step it follows
			r.Do("lead", rung, `{"letterNumber":"L-`+string(rune('1'+i))+`"}`, casefile.Recommended)
		}
		r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.Recommended)
		if v := r.Seen("lead"); v.NextAct != casefile.LiftBlock || found(t, w, w.As("lead"), "waitsFor=merit_lead") != r.ID {
			t.Errorf("the authority answered and is blocked still: next is %s", v.NextAct)
		}
		r.Do("lead", "LiftBlock", `{"letterNumber":"L-5"}`, casefile.Recommended)
		if v := r.Seen("lead"); v.NextAct == casefile.LiftBlock {
			t.Error("the block was lifted and is waited for")
		}
		w.Verify()
	})
}

// Who stepped aside from a case reads nothing of what feeds it either, and does
// nothing on it.
func TestForWhomACaseDoesNotExistItsReportDoesNot(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		id := w.Lookup(r.Code).Report.ID
		reads := func(who string) bool {
			_, err := w.Acts.GetReport(t.Context(), w.As(who), id)
			if err != nil && !fault.Is(err, fault.Missing) {
				t.Fatal(err)
			}
			page, lerr := w.Acts.ListReports(t.Context(), w.As(who), act.ReportQuery{Limit: 10})
			if lerr != nil || (len(page.Reports) == 1) != (err == nil) {
				t.Errorf("%s: the list and the report disagree: %d, %v", who, len(page.Reports), err)
			}
			return err == nil
		}
		if !reads("investigator2") {
			t.Fatal("an investigator of the office reads it")
		}
		r.Do("investigator2", "Recuse", `{"reason":"kerabat"}`, "")
		if reads("investigator2") || !reads("investigator") {
			t.Error("the report is read by who stepped aside, or not by who did not")
		}
	})
}
