package casefile

import (
	"slices"
	"testing"

	"netra/internal/deadline"
)

// No act starts a clock beside one of the same rule; whoever writes such events
// by hand has them refused, and so verify names the case.
func TestEventsThatRunOneClockTwiceAreRefused(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("RESTUDY").because("kurang").do(ani, decide("RESTUDY"))
	f.later(1).do(ani, &ConvenePlenaryCmd{}).votes("RESTUDY").because("lagi").do(ani, decide("RESTUDY"))
	if _, err := Fold(f.events); err != nil {
		t.Fatal(err)
	}
	last := &f.events[len(f.events)-1]
	last.Clocks = slices.DeleteFunc(slices.Clone(last.Clocks), func(ch deadline.Change) bool { return ch.Was != "" })
	if _, err := Fold(f.events); err == nil {
		t.Error("two clocks of PX_RESTUDY run, and nobody says so")
	}
}
