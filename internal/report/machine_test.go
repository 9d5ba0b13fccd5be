package report_test

import (
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/report"
	"netra/internal/rulebook"
)

// states is every state, the one before the first included.
func states() []report.State {
	out := []report.State{report.None}
	for _, i := range report.States {
		out = append(out, i.State)
	}
	return out
}

func TestEveryStateIsReached(t *testing.T) {
	t.Parallel()
	reached := []report.State{report.None}
	for range states() {
		for _, r := range report.Machine {
			for _, from := range r.From {
				if slices.Contains(reached, from) && !slices.Contains(reached, r.Target(from)) {
					reached = append(reached, r.Target(from))
				}
			}
		}
	}
	for _, s := range states() {
		if !slices.Contains(reached, s) {
			t.Errorf("no road leads to %s", s)
		}
	}
}

func TestEveryOpenStateHasARoadOutByAHumanHand(t *testing.T) {
	t.Parallel()
	for _, s := range states() {
		out := slices.ContainsFunc(report.Machine, func(r report.Row) bool {
			human := slices.ContainsFunc(r.Who, access.Role.Known)
			return slices.Contains(r.From, s) && human && !r.Target(s).Open()
		})
		if s.Open() && !out {
			t.Errorf("a report in %s waits for ever", s)
		}
	}
}

func TestAtMostOneRowAnswers(t *testing.T) {
	t.Parallel()
	for i, a := range report.Machine {
		for _, b := range report.Machine[i+1:] {
			for _, s := range a.From {
				if a.Answer(b.Act, s, b.When) && slices.Contains(b.From, s) || b.Answer(a.Act, s, a.When) {
					t.Errorf("%s from %q: rows %q and %q both answer", a.Act, s, a.When, b.When)
				}
			}
		}
	}
}

// An open state that a clock dates has an act that stops the clock, and the
// calendar knows what to do when none comes.
func TestEveryClockLeadsSomewhere(t *testing.T) {
	t.Parallel()
	book := circumstances(t, today).Book
	for _, r := range report.Machine {
		for _, rule := range r.Start {
			d, ok := book.Deadline(rule)
			if !ok {
				t.Errorf("%s starts %s, which no edition knows", r.Act, rule)
			}
			for _, from := range r.From {
				s := r.Target(from)
				if !stopped(rule, s) {
					t.Errorf("nothing stops %s in %s", rule, s)
				}
				if to := lapsed(rule, s); (d.Effect == rulebook.EffectInitialInformation) != (to == report.InitialInformation && s != to) {
					t.Errorf("%s runs out in %s: the book says %s, the machine goes to %s", rule, s, d.Effect, to)
				}
			}
		}
	}
}

func stopped(rule string, s report.State) bool {
	return slices.ContainsFunc(report.Machine, func(r report.Row) bool {
		return slices.Contains(r.From, s) && (slices.Contains(r.Stop, rule) || !r.Target(s).Open())
	})
}

func lapsed(rule string, s report.State) report.State {
	when := report.OtherClock
	if rule == "PX_COMPLETION" {
		when = report.CompletionOver
	}
	for _, r := range report.Machine {
		if r.Answer(report.LapseClock, s, when) {
			return r.Target(s)
		}
	}
	return report.None
}

// Entering an open state starts its clock; leaving it stops that clock.
func TestAnOpenStateIsDatedByItsOwnClock(t *testing.T) {
	t.Parallel()
	for _, r := range report.Machine {
		for _, from := range r.From {
			to := r.Target(from)
			if to == from {
				if slices.ContainsFunc(append(slices.Clone(r.Start), r.Stop...), func(k string) bool { return !report.Protects(k) }) {
					t.Errorf("%s from %s turns clocks without moving", r.Act, from)
				}
				continue
			}
			if to.Open() && !slices.Equal(r.Start, []string{to.Info().Clock}) {
				t.Errorf("%s from %q to %s starts %v, want %s", r.Act, from, to, r.Start, to.Info().Clock)
			}
			if from.Open() && to.Open() && r.Act != report.LapseClock && !slices.Contains(r.Stop, from.Info().Clock) {
				t.Errorf("%s from %s to %s leaves %s running", r.Act, from, to, from.Info().Clock)
			}
		}
	}
}

func TestEveryRowIsWhole(t *testing.T) {
	t.Parallel()
	for _, r := range report.Machine {
		if len(r.Who) == 0 || len(r.From) == 0 || r.To == "" || r.Document == "" || len(r.Law) == 0 {
			t.Errorf("%s: a row lacks something: %+v", r.Act, r)
		}
		if cmd := report.New(r.Act); cmd == nil || cmd.Act() != r.Act {
			t.Errorf("%s has no command", r.Act)
		}
		for _, s := range append(slices.Clone(r.From), r.To) {
			if s != report.Same && !slices.Contains(states(), s) {
				t.Errorf("%s names an unknown state %q", r.Act, s)
			}
		}
		for _, g := range r.Guards {
			if g.ID == "" || g.Article == "" || g.Says == "" {
				t.Errorf("%s: a guard does not say what it is", r.Act)
			}
		}
	}
}

func TestTheRolesAreTheDesigns(t *testing.T) {
	t.Parallel()
	both := []access.Role{access.Clerk, access.BawasluInvestigator}
	all := append(slices.Clone(both), access.BawasluCommissioner)
	for act, want := range map[report.Act][]access.Role{
		report.FileReport:        {access.Citizen, access.Clerk},
		report.ReferFinding:      {access.BkpsdmOfficer},
		report.CompleteReport:    {access.Citizen},
		report.ReplyToOffice:     {access.Citizen},
		report.WithdrawReport:    {access.Citizen},
		report.ChallengeClosure:  {access.Citizen},
		report.ReportRetaliation: {access.Citizen},
		report.AnswerSafety:      {access.Citizen},
		report.AnswerRetaliation: {access.BawasluCommissioner},
		report.AskReporter:       both,
		report.RequestCompletion: both,
		report.LinkReport:        both,
		report.UnlinkReport:      both,
		report.DismissLink:       both,
		report.CaptureLink:       {access.BawasluInvestigator},
		report.AcceptReport:      both,
		report.RejectReport:      all,
		report.ReferReport:       all,
		report.TransferReport:    append(slices.Clone(all), access.Calendar),
		report.LapseClock:        {access.Calendar},
		report.RecomputeClock:    {access.Calendar},
		report.OpenIdentity:      {access.BawasluInvestigator},
		report.RequestIdentity:   {access.BawasluInvestigator},
		report.ApproveIdentity:   {access.BawasluCommissioner},
		report.HandInIdentity:    {access.IdentityCustodian},
		report.DeclineIdentity:   {access.BawasluCommissioner, access.IdentityCustodian},
		report.EndIdentity:       {access.Calendar},
	} {
		if got := report.Roles(act); !slices.Equal(got, want) {
			t.Errorf("%s is done by %v, want %v", act, got, want)
		}
	}
}

func TestOnlyCommandsOfTheMachineDecode(t *testing.T) {
	t.Parallel()
	if cmd, err := report.Decode("ShredReport", nil); err == nil {
		t.Errorf("got %T", cmd)
	}
	if cmd, err := report.Decode(report.AskReporter, []byte(`{"question":7}`)); err == nil {
		t.Errorf("got %+v", cmd)
	}
	if _, err := report.Fold([]report.Event{{Act: "ShredReport", Sequence: 1}}); err == nil {
		t.Error("an unknown event was folded")
	}
}

func TestPossibleActsLeaveOutTheCalendars(t *testing.T) {
	t.Parallel()
	for _, s := range states() {
		if slices.Contains(report.Possible(s), report.LapseClock) {
			t.Errorf("%s offers LapseClock", s)
		}
	}
	want := []report.Act{report.ReplyToOffice, report.ReportRetaliation, report.AnswerSafety, report.AnswerRetaliation}
	if got := report.Possible(report.NotRegistered); !slices.Equal(got, want) {
		t.Errorf("not registered: %v", got)
	}
}

// A rule that the edition lacks dates nothing, and is never guessed.
func TestAnUnknownRuleHasNoDueDate(t *testing.T) {
	t.Parallel()
	s := begin(t)
	book := *s.env.Book
	book.Deadlines = nil
	s.env.Book = &book
	s.do(filed(), citizen)
	k, ok := deadline.Newest(s.report.Clocks, "DL_INITIAL_REVIEW")
	if !ok || k.Status != deadline.Unknown || !k.DueOn.IsZero() || !k.Active() {
		t.Errorf("got %+v", k)
	}
}
