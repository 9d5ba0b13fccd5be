package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/deadline"
)

// The tracks of the design, each walked to its end.
var tracks = []struct {
	name    string
	wish    func(*plan)
	states  string
	outcome Outcome
}{
	{"a severe sanction", func(*plan) {}, "registered clarification study plenary merit_review recommended summoned examination examined proposed approved decided delivered in_force executing executed reported_back closed", Sanctioned},
	{"a moderate sanction", moderate, "registered clarification study plenary merit_review recommended summoned examination examined proposed approved decided delivered in_force executing executed reported_back closed", Sanctioned},
	{"a moral sanction, in force when delivered", ethics, "registered clarification study plenary merit_review recommended ethics_hearing proposed approved decided in_force executing executed reported_back closed", Sanctioned},
	{"a contract measure, past the merit authority", contract, "registered clarification study plenary recommended summoned examination examined proposed approved decided delivered in_force executing executed reported_back closed", Sanctioned},
	{"a dishonourable dismissal", party, "registered clarification study plenary merit_review recommended summoned examination examined proposed approved decided delivered in_force executing executed reported_back closed", Sanctioned},
	{"a pemilu", pemilu2024, "registered clarification study plenary merit_review recommended summoned examination examined proposed approved decided delivered in_force executing executed reported_back closed", Sanctioned},
}

func TestEveryTrackLeadsFromTheReportToItsClosure(t *testing.T) {
	t.Parallel()
	for _, tt := range tracks {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, tt.wish).at(Closed)
			var passed []string
			for _, e := range f.events {
				if e.To != e.From {
					passed = append(passed, e.To)
				}
			}
			if got := strings.Join(passed, " "); got != tt.states {
				t.Errorf("the road was\n%s, want\n%s", got, tt.states)
			}
			if f.c.Outcome != tt.outcome || f.c.Ending == nil || f.c.Ending.Text == "" {
				t.Errorf("outcome %q, ending %+v", f.c.Outcome, f.c.Ending)
			}
		})
	}
}

func TestADisputedSanctionGoesOn(t *testing.T) {
	t.Parallel()
	for _, wish := range []func(*plan){moderate, party, contract} {
		f := newCase(t, wish).at(Disputed)
		f.do(endah, &ResolveDisputeCmd{Result: "UPHELD"}).is(InForce).at(Closed)
	}
}

// Every open state is guarded by a clock of its part of the road, whatever runs
// beside it: nothing rots in silence.
func TestEveryStateOfEveryTrackHasItsClock(t *testing.T) {
	t.Parallel()
	seen := map[State]bool{}
	for _, tt := range tracks {
		f := newCase(t, tt.wish)
		for f.c.State != Closed {
			f.step()
			seen[f.c.State] = true
			if err := covered(f.c); err != "" {
				t.Errorf("%s: %s", tt.name, err)
			}
		}
	}
	for _, s := range append(stateNames(), Disputed) {
		if !seen[s] && s != Disputed {
			t.Errorf("no track passes %s", s)
		}
	}
	if err := covered(newCase(t, moderate).at(Disputed).c); err != "" {
		t.Error(err)
	}
}

// covered is "" when an open case has the clock that the design gives its part
// of the road, a next step and a responsible office; else what is missing.
func covered(c Case) string {
	if !c.Open() {
		return ""
	}
	var rules []string
	switch {
	case slices.Contains(atBawaslu, c.State):
		rules = handling
	case c.State == MeritReview:
		rules = review
	case slices.Contains(atEmployer, c.State):
		rules = []string{"PX_RECEIPT", "DL_PPK", "PX_PROGRESS"}
	case c.State == ReportedBack:
		rules = []string{"PX_CLOSE"}
	}
	running := slices.ContainsFunc(c.Clocks, func(k Clock) bool {
		return (k.Active() || k.Status == deadline.Paused) && slices.Contains(rules, k.Rule)
	})
	what, due := c.NextStep()
	switch {
	case !running:
		return string(c.State) + " has none of " + strings.Join(rules, ", ")
	case what == "" || due.IsZero():
		return string(c.State) + " has no dated next step"
	case c.Responsible() == "":
		return string(c.State) + " lies on nobody's desk"
	}
	return ""
}
