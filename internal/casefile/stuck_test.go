package casefile

import (
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/deadline"
)

// unstarted is an event whose clock of a rule never started.
func unstarted(e Event, rule string) Event {
	e.Clocks = slices.DeleteFunc(slices.Clone(e.Clocks), func(ch deadline.Change) bool { return ch.Was == "" && ch.Rule == rule })
	return e
}

// Every clock that carries a case on these roads is needed: where the act that
// starts it forgot to, the case would be stuck at once, or when the clock before
// it is stopped.
func TestACaseWhoseClockWasForgottenIsStuck(t *testing.T) {
	t.Parallel()
	for _, road := range tracks {
		f := newCase(t, road.wish).at(Closed)
		for i, e := range f.events {
			for _, rule := range slices.Concat(handling, review, []string{"PX_RECEIPT", "DL_PPK", "PX_PROGRESS", "PX_CLOSE"}) {
				if len(unstarted(e, rule).Clocks) == len(e.Clocks) {
					continue
				}
				if !everStuck(t, slices.Concat(f.events[:i], []Event{unstarted(e, rule)}, f.events[i+1:])) {
					t.Errorf("%s: %s does not start %s and nobody notices", road.name, e.Act, rule)
				}
			}
		}
	}
}

func everStuck(t *testing.T, events []Event) bool {
	t.Helper()
	var c Case
	var err error
	for _, e := range events {
		if c, err = Apply(c, e); err != nil {
			t.Fatal(err)
		}
		if c.Stuck() != "" {
			return true
		}
	}
	return false
}

func TestWhatMakesACaseStuck(t *testing.T) {
	t.Parallel()
	due, day0 := day("2024-10-21"), day("2024-10-07")
	clock := func(rule string, status deadline.Status, due Date) []Clock {
		return []Clock{{Rule: rule, StartedOn: day0, DueOn: due, Status: status}}
	}
	at := func(s State, clocks ...[]Clock) Case {
		return Case{State: s, Office: "BAWASLU-SLEMAN", Merit: "BKN", Clocks: slices.Concat(clocks...)}
	}
	employer := func(c Case) Case { c.Employer, c.Rounds = "PEMKAB-SLEMAN", []Round{{}}; return c }
	closed := func(c Case) Case { c.Challenge = &Challenged{}; return c }
	hold := clock(HoldRule, deadline.Running, due)
	tests := []struct {
		name string
		c    Case
		want string
	}{
		{"a dated clock", at(Study, clock("PX_RESTUDY", deadline.Running, due)), ""},
		{"an overdue one, whose act is still due", at(Study, clock("DL_HANDLE_PILKADA", deadline.Overdue, due)), ""},
		{"one beyond the table of holidays", at(Study, clock("PX_RESTUDY", deadline.Unknown, Date{})), ""},
		{"none", at(Study), "its next step has no date"},
		{"one that was stopped", at(Study, clock("PX_RESTUDY", deadline.Stopped, due)), "its next step has no date"},
		{"one that lapsed", at(Study, clock("PX_RESTUDY", deadline.Lapsed, due)), "its next step has no date"},
		{"one of another stretch of the road", at(Study, clock("PX_CLOSE", deadline.Running, due)), "its next step has no date"},
		{"only a window", employer(at(Delivered, clock("DL_OBJECTION", deadline.Running, due))), "its next step has no date"},
		{"only a serving time", employer(at(Executing, clock(servingRule, deadline.Running, due))), "its next step has no date"},
		{"one that a hold keeps waiting", at(MeritReview, clock("PX_MERIT_REVIEW", deadline.Paused, due), hold), ""},
		{"one that waits for a hold that is over", at(MeritReview, clock("PX_MERIT_REVIEW", deadline.Paused, due)), "its next step has no date"},
		{"no office", Case{State: Study, Clocks: clock("PX_RESTUDY", deadline.Running, due)}, "it lies in no office"},
		{"a state that nobody leaves", Case{State: "limbo", Office: "BAWASLU-SLEMAN", Clocks: clock("PX_RESTUDY", deadline.Running, due)}, "no role there can do the next step"},
		{"closed", at(Closed), ""},
		{"closed and challenged", closed(at(Closed, clock(reviewRule, deadline.Overdue, due))), ""},
		{"closed and challenged, and nobody reviews it", closed(at(Closed, clock("PX_CHALLENGE", deadline.Stopped, due))), "its next step has no date"},
	}
	for _, tt := range tests {
		if got := tt.c.Stuck(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestWhoseQueueACaseIsIn(t *testing.T) {
	t.Parallel()
	want := map[State]access.Role{
		Registered: access.BawasluInvestigator, Clarification: access.BawasluInvestigator, Plenary: access.BawasluCommissioner,
		MeritReview: access.MeritInvestigator, Recommended: access.BkpsdmOfficer, Summoned: access.Examiner, Examination: access.Examiner,
		Examined: access.BkpsdmOfficer, Proposed: access.Signatory, Approved: access.BkpsdmOfficer, Delivered: access.BkpsdmOfficer,
		Executing: access.BkpsdmOfficer, ReportedBack: access.MeritLead, Closed: "",
	}
	for s, role := range want {
		if got := newCase(t).at(s).c.WaitsFor(); got != role {
			t.Errorf("in %s a case waits for %q, want %q", s, got, role)
		}
	}
	if got := newCase(t, contract).at(ReportedBack).c.WaitsFor(); got != access.BawasluCommissioner {
		t.Errorf("past the merit authority a report back waits for %q", got)
	}
	f := newCase(t).at(Study)
	f.do(budi, &WriteDossierCmd{Facts: "fakta"})
	if got := f.c.WaitsFor(); got != access.BawasluCommissioner {
		t.Errorf("a written dossier waits for %q", got)
	}
}

func TestACaseIsHandedOverByTheCalendarAlone(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study)
	owner := f.c.Owner
	f.c.Assigned = []string{owner, "acc-tono"}
	f.denied("ROLE", ani, &HandOverCmd{Account: owner})
	f.badField("account", waktu, (&HandOverCmd{Account: "acc-tono"}))
	f.guarded("REASON", waktu, &HandOverCmd{Account: owner})
	f.because("cuti").do(waktu, &HandOverCmd{Account: owner})
	if f.c.Owner != "" || !slices.Equal(f.c.Assigned, []string{"acc-tono"}) || f.c.Stuck() != "" {
		t.Errorf("owner %q, assigned %v, %s", f.c.Owner, f.c.Assigned, f.c.Stuck())
	}
	f.badField("account", waktu, &HandOverCmd{})
}
