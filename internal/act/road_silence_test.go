package act_test

import (
	"fmt"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

func TestASilentAuthorityIsPresumedToHaveReceivedAndIsReminded(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
		r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
		receipt := r.Clock("PX_RECEIPT").DueOn
		r.Guarded("lead", "WarnAuthority", `{"letterNumber":"W-1"}`, "G12")
		w.Advance(receipt.String())
		if n := w.Count(r.ID, "PresumeReceipt"); n != 0 {
			t.Fatalf("on the last day receipt is presumed already")
		}
		w.Advance(receipt.AddDays(1).String())
		k := r.Clock("DL_PPK")
		if w.Count(r.ID, "PresumeReceipt") != 1 || r.Clock("PX_RECEIPT").Status != deadline.Lapsed || k.StartedOn != receipt.AddDays(1) {
			t.Fatalf("receipt is presumed %d times, DL_PPK runs from %s", w.Count(r.ID, "PresumeReceipt"), k.StartedOn)
		}
		w.Advance(k.DueOn.AddDays(1).String())
		v := r.Seen("lead")
		if r.Clock("DL_PPK").Status != deadline.Overdue || v.Control == nil || v.Control.Rung != "REMIND" {
			t.Fatalf("the day after: DL_PPK %s, control %+v", r.Clock("DL_PPK").Status, v.Control)
		}
		climbs(t, r)
		w.Verify()
	})
}

// climbs walks the ladder from the reminder to the top and has the report end it.
func climbs(t *testing.T, r *acttest.Road) {
	t.Helper()
	ladder := []string{"WarnAuthority", "ReprimandAuthority", "BlockServices", "EscalateAuthority"}
	for i, rung := range ladder {
		for _, later := range ladder[i+1:] {
			r.Guarded("lead", later, `{"letterNumber":"L-0"}`, "G12")
		}
		if i > 0 {
			r.Guarded("lead", ladder[i-1], `{"letterNumber":"L-0"}`, "G12")
		}
		r.Refused("lead", rung, `{}`, "INVALID_FIELD") // each with its letter
		r.Do("lead", rung, fmt.Sprintf(`{"letterNumber":"L-%d"}`, i+1), casefile.Recommended)
	}
	r.Refused("desk", "LiftBlock", `{"letterNumber":"L-9"}`, "ROLE")
	r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.Recommended)
	if c := r.Seen("lead").Control; c == nil || !c.Blocked {
		t.Errorf("the report lifts the block by itself: %+v", c)
	}
	for _, rule := range []string{"PX_LADDER", "DL_PPK"} {
		if k := r.Clock(rule); k.Status != deadline.Stopped {
			t.Errorf("after the report %s is %s", rule, k.Status)
		}
	}
	r.Do("lead", "LiftBlock", `{"letterNumber":"L-5"}`, casefile.Recommended)
	if c := r.Seen("lead").Control; c != nil {
		t.Errorf("answered and unblocked, control is %+v", c)
	}
	if k := r.Clock("PX_PROGRESS"); k.Status != deadline.Running {
		t.Errorf("an interim report leaves PX_PROGRESS %s", k.Status)
	}
}

func TestAReportEndsTheLadderBelowABlock(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		w.Advance("2024-10-22")
		r.Do("lead", "WarnAuthority", `{"letterNumber":"W-1"}`, casefile.Recommended)
		r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.Recommended)
		if c := r.Seen("lead").Control; c != nil {
			t.Errorf("after the report control is %+v", c)
		}
		r.Guarded("lead", "ReprimandAuthority", `{"letterNumber":"W-2"}`, "G12")
		w.Advance(r.Clock("PX_PROGRESS").DueOn.AddDays(1).String())
		if c := r.Seen("lead").Control; c == nil || c.Rung != "REMIND" {
			t.Errorf("silent again for 30 days, control is %+v", c)
		}
		w.Verify()
	})
}

func TestAHoldPausesProductClocksOnlyAndEndsByItself(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		handling := r.Clock("DL_HANDLE_PILKADA")
		r.Do("commissioner", "Hold", `{"kind":"COURT","until":"2024-10-09","reason":"Menunggu putusan."}`, casefile.Registered)
		if k := r.Clock("DL_HANDLE_PILKADA"); k.DueOn != handling.DueOn || k.Status != handling.Status {
			t.Fatalf("the legal clock became %+v", k)
		}
		r.Guarded("commissioner", "Hold", `{"kind":"COURT","until":"2024-10-09","reason":"Lagi."}`, "HOLD")
		w.Advance("2024-10-10")
		if n := w.Count(r.ID, "ReleaseHold"); n != 1 {
			t.Fatalf("the calendar released the hold %d times", n)
		}
		r.ToMerit(acttest.Engage, "2024-10-03")
		due := r.Clock("PX_MERIT_REVIEW").DueOn
		r.Refused("lead", "Hold", `{"kind":"AUDIT","until":"2024-11-15","reason":"Audit."}`, "INVALID_FIELD")
		r.Do("lead", "Hold", `{"kind":"AUDIT","until":"2024-10-16","reason":"Audit."}`, casefile.MeritReview)
		if k := r.Clock("PX_MERIT_REVIEW"); k.Status != deadline.Paused {
			t.Errorf("held, PX_MERIT_REVIEW is %s", k.Status)
		}
		w.Advance("2024-10-17")
		if k := r.Clock("PX_MERIT_REVIEW"); k.Status != deadline.Running || k.DueOn != due.AddDays(6) { // four days of work, 11 to 16 October
			t.Errorf("released on 17 October, PX_MERIT_REVIEW is %s, due %s instead of %s", k.Status, k.DueOn, due)
		}
		w.Verify()
	})
}
