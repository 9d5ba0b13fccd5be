package casefile

import (
	"testing"

	"netra/internal/deadline"
)

func TestAClockThatStartsInAHoldStandsStillAndIsGivenItsDays(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Recommended).do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: f0})
	f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING_COURT", Until: day("2024-10-21")}).later(3)
	f.do(eko, &ReportBackCmd{LetterNumber: "L"}).ticks("PX_PROGRESS", deadline.Paused, "2024-11-09") // 30 days from 10 October
	if k := f.clock("PX_PROGRESS"); k.PausedOn != k.StartedOn {
		t.Errorf("paused on %s, started on %s", k.PausedOn, k.StartedOn)
	}
	f.later(4).do(waktu, &ReleaseHoldCmd{}).ticks("PX_PROGRESS", deadline.Running, "2024-11-13")
}

func TestALegalClockThatStartsInAHoldRuns(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Recommended)
	f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING_COURT", Until: day("2024-10-21")})
	f.do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: f0}).ticks("DL_PPK", deadline.Running, "")
}

func TestTheClockThatAnEndStartsIsNotHeldByAHoldThatEndsWithIt(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(ReportedBack)
	f.because("menunggu").do(meri, &HoldCmd{Kind: "OTHER", Until: f.today.AddDays(9)})
	f.do(moko, &CloseCmd{OutcomeText: "selesai"}).ticks("PX_CHALLENGE", deadline.Running, "")
}

func TestAWordThatIsNoKindOfHoldIsKeptAsItsNote(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ word, kind, note string }{
		{"WAITING_EVIDENCE", "WAITING_EVIDENCE", ""},
		{" waiting_evidence ", "WAITING_EVIDENCE", ""},
		{"OTHER", "OTHER", ""},
		{"menunggu kabar", "OTHER", "menunggu kabar"},
	} {
		f := newCase(t).at(MeritReview)
		f.because("menunggu").do(meri, &HoldCmd{Kind: tt.word, Until: f.today.AddDays(9)})
		if f.c.Held.Kind != tt.kind || f.c.Held.Note != tt.note {
			t.Errorf("%q: %+v", tt.word, f.c.Held)
		}
	}
	for _, k := range HoldKinds {
		if k.Kind == "" || k.Label == "" || k.LabelEN == "" {
			t.Errorf("%+v lacks a word", k)
		}
	}
}

func TestHoldsOfACaseLastNinetyDaysTogether(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview)
	for range 2 {
		f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING_COURT", Until: f.today.AddDays(30)}).later(30).do(waktu, &ReleaseHoldCmd{})
	}
	f.because("lagi").do(meri, &HoldCmd{Kind: "WAITING_COURT", Until: f.today.AddDays(30)}).later(20).do(waktu, &ReleaseHoldCmd{})
	f.because("lagi").badField("until", meri, &HoldCmd{Kind: "WAITING_COURT", Until: f.today.AddDays(11)}) // 80 are used
	f.because("lagi").do(meri, &HoldCmd{Kind: "WAITING_COURT", Until: f.today.AddDays(10)}).later(10).do(waktu, &ReleaseHoldCmd{})
	f.because("lagi").badField("until", meri, &HoldCmd{Kind: "WAITING_COURT", Until: f.today.AddDays(1)})
}

func TestABlockLiftedInAHoldDoesNotCostTheLadderItsNextStep(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview)
	f.c.Clocks = []Clock{{Rule: "PX_LADDER", Status: deadline.Paused}}
	f.c.Control = &Control{Rung: "BLOCK", Blocked: true}
	c := f.c
	(&LiftBlockCmd{}).apply(&c, Event{})
	if c.Control == nil || c.Control.Blocked {
		t.Errorf("%+v", c.Control)
	}
}

func TestTheCalendarMovesAClockOnlyToTheDayThatItCounts(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview)
	k, _ := f.c.newest("PX_MERIT_REVIEW")
	f.badField("rule", waktu, &RecomputeClockCmd{Rule: k.Rule, From: k.DueOn, To: k.DueOn.AddDays(1)})
	f.badField("rule", waktu, &RecomputeClockCmd{Rule: "PX_CLOSE", From: k.DueOn, To: k.DueOn.AddDays(1)})
}

func TestEveryClockThatTheMachineStartsHasAName(t *testing.T) {
	t.Parallel()
	for _, r := range Machine {
		for _, s := range r.Start {
			if ClockLabel(s.Rule) == s.Rule {
				t.Errorf("%s has no name", s.Rule)
			}
		}
	}
	if ClockLabel(HoldRule) == HoldRule || ClockLabel("PX_NONE") != "PX_NONE" {
		t.Error("the hold has no name, or a name is made up")
	}
}

// A hold takes the days up to its end and none after: the calendar releases it
// at the midnight that follows, on a day that is worked again.
func TestAHoldTakesNoDayAfterItsEnd(t *testing.T) {
	t.Parallel()
	for _, released := range []string{"2024-10-15", "2024-10-16"} {
		f := newCase(t).at(MeritReview).ticks("PX_MERIT_REVIEW", deadline.Running, "2024-10-25")
		f.today = day("2024-10-11") // a Friday
		f.because("menunggu").do(meri, &HoldCmd{Kind: "OTHER", Until: day("2024-10-15")})
		f.today = day(released)
		f.do(waktu, &ReleaseHoldCmd{}).ticks("PX_MERIT_REVIEW", deadline.Running, "2024-10-29") // Monday and Tuesday
	}
}
