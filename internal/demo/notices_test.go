package demo

import (
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/deadline"
)

// Who advances the clock by months finds what was to be told on the way told on
// its day, in office hours, not all of it at the end.
func TestTheClockDeliversNoticesOnTheWay(t *testing.T) {
	t.Parallel()
	g := newGround(t)
	cfg := g.start(usual)
	to := cfg.From.AddDate(0, 2, 0)
	if _, err := cfg.Clock.Advance(t.Context(), to); err != nil {
		t.Fatal(err)
	}
	heard, kept := map[deadline.Date]bool{}, map[string]bool{}
	for _, who := range []string{"bawaslu_commissioner@BAWASLU-RI", "merit_lead@BKN", "bawaslu_commissioner@BAWASLU-SLEMAN", "signatory@PEMKAB-SLEMAN"} {
		for _, done := range []bool{false, true} {
			page, err := cfg.Acts.ListNotices(t.Context(), g.as(cfg, who), act.NoticeQuery{Done: done, Limit: 1000})
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range page.Notices {
				if late := n.Delivered.Sub(n.VisibleFrom); late < 0 || late > time.Minute {
					t.Errorf("%s of %s could be read from %s and was shown at %s", n.Moment, n.Rule, n.VisibleFrom, n.Delivered)
				}
				heard[deadline.On(n.Delivered, n.Delivered.Location())], kept[string(n.Moment)] = true, true
			}
		}
	}
	if len(heard) < 3 || !kept["overdue"] {
		t.Errorf("notices came on %d days, of %v: the test proves little", len(heard), kept)
	}
	if _, err := g.records.Verify(t.Context(), cfg.Acts.Directory.AgencyZone); err != nil {
		t.Error(err)
	}
}
