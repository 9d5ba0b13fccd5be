package casefile

import (
	"testing"

	"netra/internal/deadline"
)

// longAgo is a conduct of 29 February 2016, of a sort that no phase excuses.
func longAgo(p *plan) {
	p.on, p.contest, p.violation = "2016-02-29", "pilkada-2018", "dis_partisan_activity"
}

// A case of 2016 is older than the holiday table: its calendar days are dated,
// its working days are not, and no act is refused for that.
func TestACaseOfTenYearsAgoKeepsItsCalendarDaysAndGuessesNoWorkingDays(t *testing.T) {
	t.Parallel()
	f := newCase(t, longAgo)
	f.today = day("2016-03-07")
	f.at(Registered).ticks("DL_HANDLE_PILKADA", deadline.Running, "2016-03-10")
	f.because("perlu keterangan").do(ani, &ExtendHandlingCmd{}).ticks("DL_HANDLE_PILKADA_EXT", deadline.Running, "2016-03-12")
	f.at(Plenary).because("kurang bukti")
	for _, who := range []Actor{ani, bela, cici} {
		f.do(who, &CastVoteCmd{Decision: "RESTUDY"})
	}
	f.because("kurang bukti").do(ani, &DecidePlenaryCmd{Decision: "RESTUDY", Minutes: "pleno"}).is(Study)
	if k := f.clock("PX_RESTUDY"); k.Status != deadline.Unknown || !k.DueOn.IsZero() || k.StartedOn != day("2016-03-07") {
		t.Errorf("PX_RESTUDY is %+v", k)
	}
	if _, fires := f.clock("PX_RESTUDY").FiresAt(world().zone); fires {
		t.Error("a clock without a date fires")
	}
	if _, err := world().calendar.Due(day("2016-03-07"), deadline.Span{Value: 5, Unit: deadline.WorkingDays}); !isUnknown(err) {
		t.Errorf("working days of 2016: %v", err)
	}
}

// Ten years later the same case goes on, and what starts now is counted.
func TestACaseOfTenYearsAgoGoesOnToday(t *testing.T) {
	t.Parallel()
	f := newCase(t, longAgo)
	f.today = day("2016-03-07")
	f.at(Registered).runOut("DL_HANDLE_PILKADA").ticks("DL_HANDLE_PILKADA", deadline.Overdue, "2016-03-10")
	f.today = day("2026-03-09")
	f.at(Recommended).ticks("DL_HANDLE_PILKADA", deadline.Stopped, "2016-03-10").ticks("PX_RECEIPT", deadline.Running, "2026-03-12")
}

// 29 February is a day like any other in a leap year, and no day in another.
func TestTheTwentyNinthOfFebruary(t *testing.T) {
	t.Parallel()
	f := newCase(t, pemilu2024, func(p *plan) { p.on = "2024-02-29" })
	f.today = day("2024-02-29")
	f.at(Registered).ticks("DL_HANDLE_PEMILU", deadline.Running, "2024-03-07")
	if got := f.c.Allegations[0].OccurredOn; got != "2024-02-29" {
		t.Errorf("the conduct is of %q", got)
	}
	never := newCase(t, func(p *plan) { p.on = "2023-02-29" })
	never.badField("allegations[0].occurredOn", lina, never.register())

	served := newCase(t, moderate)
	served.today = day("2028-02-29") // beyond the table: months need none
	for months, due := range map[int]string{6: "2028-08-29", 9: "2028-11-29", 12: "2029-02-28"} {
		if k := (&Trial{Env: served.env(eko)}).start(servingRule, served.today, months).Clock; k.DueOn.String() != due || k.Status != deadline.Running {
			t.Errorf("%d months from 29 February: %s %s, want %s", months, k.Status, k.DueOn, due)
		}
	}
}
