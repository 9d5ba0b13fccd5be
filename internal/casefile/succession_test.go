package casefile

import (
	"testing"

	"netra/internal/deadline"
)

func TestACaseUnderReviewGoesOverWithAClockOfItsNewAuthority(t *testing.T) {
	t.Parallel()
	f := newCase(t, ethics)
	f.today, f.plan.on = day("2024-08-12"), "2024-08-08"
	f.at(MeritReview).ticks("DL_KASN", deadline.Running, "2024-08-26")
	f.guarded("SUCCESSION", waktu, &TransferMeritCmd{})
	f.today = day("2024-08-25")
	f.dated(day("2024-08-24")).do(waktu, &TransferMeritCmd{}).is(MeritReview)
	f.ticks("DL_KASN", deadline.Stopped, "").ticks("PX_MERIT_REVIEW", deadline.Running, "2024-09-12")
	if f.c.Merit != "BKN" || f.c.ReportTo != "" || f.c.Responsible() != "BKN" {
		t.Errorf("it lies with %s, who answers to %q", f.c.Merit, f.c.ReportTo)
	}
	f.guarded("SUCCESSION", waktu, &TransferMeritCmd{})
}

func TestWhatWasRecommendedIsAnsweredWhereTheTransitionRuleSays(t *testing.T) {
	t.Parallel()
	f := newCase(t, ethics)
	f.today, f.plan.on = day("2024-08-12"), "2024-08-08"
	f.at(Recommended)
	due := f.clock("PX_RECEIPT")
	f.today = day("2024-08-26")
	f.do(waktu, &TransferMeritCmd{}).is(Recommended)
	if f.c.Merit != "BKN" || f.c.ReportTo != "KEMENPANRB" || f.clock("PX_RECEIPT").DueOn != due.DueOn {
		t.Errorf("it lies with %s, the employer answers %q, receipt %+v", f.c.Merit, f.c.ReportTo, f.clock("PX_RECEIPT"))
	}
}
