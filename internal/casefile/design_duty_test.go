package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/fault"
)

// judged finds the row of the machine that answers a promise in the first of its
// states, on a case changed by bend.
func (p promise) judged(t *testing.T, s State, bend func(*Case)) (*Trial, Row) {
	t.Helper()
	f := begun(t, s)
	role := p.roles()[0]
	c := p.bent(f.c, role)
	who := person("new-"+string(role), role, places[role])
	if p.act == DecideChallenge && role == access.BawasluCommissioner {
		who.Office = "BAWASLU-RI"
	}
	if bend != nil {
		bend(&c)
	}
	trial := &Trial{Env: f.env(who), Case: &c, Command: p.command(f)}
	row, err := trial.row()
	if err != nil {
		t.Errorf("%s %s in %q: %v", p.act, p.when, s, err)
	}
	return trial, row
}

// promised finds the line of the design.
func promised(act Act, when string) promise {
	return design[slices.IndexFunc(design, func(p promise) bool { return p.act == act && p.when == when })]
}

// parted is who may not do what after having done what, by person.
var parted = map[string]string{
	"SummonParties": "RegisterCase", "RecordClarification": "RegisterCase", "RecordStudy": "RegisterCase", "WriteDossier": "RegisterCase",
	"ApproveDossier": "WriteDossier", "OverrideOverlap": "WriteDossier", "CastVote": "RecordStudy", "Recommend": "RecordMeritStudy",
	"ApproveSanction": "ProposeSanction", "IssueSanction": "ApproveSanction", "Close": "RecordStudy RecordMeritStudy",
	"ResolveDispute UPHELD": "ProposeSanction", "ResolveDispute MODIFIED": "ProposeSanction",
	"ResolveDispute ANNULLED": "ProposeSanction", "ResolveDispute ANNULLED_ON_PROCEDURE": "ProposeSanction",
	"DecideChallenge UPHELD":                 "DecidePlenary CloseNotProven Reject Close CastVote RecordStudy RecordMeritStudy WriteDossier ApproveDossier",
	"DecideChallenge REOPENED/plenary":       "DecidePlenary CloseNotProven Reject Close CastVote RecordStudy RecordMeritStudy WriteDossier ApproveDossier",
	"DecideChallenge REOPENED/merit_review":  "DecidePlenary CloseNotProven Reject Close CastVote RecordStudy RecordMeritStudy WriteDossier ApproveDossier",
	"DecideChallenge REOPENED/reported_back": "DecidePlenary CloseNotProven Reject Close CastVote RecordStudy RecordMeritStudy WriteDossier ApproveDossier",
}

func TestWhatOnePersonDidKeepsThemFromAnother(t *testing.T) {
	for _, p := range design {
		if p.states()[0] == None {
			continue
		}
		trial, _ := p.judged(t, p.states()[0], nil)
		before, me := trial.Case.Deeds, trial.Actor
		for _, did := range design {
			trial.Case.Deeds = append(slices.Clone(before), Deed{Act: did.act, Person: me.Person, Role: me.Role})
			_, err := trial.row()
			flt, _ := fault.Of(err)
			apart := slices.Contains(strings.Fields(parted[strings.TrimSpace(string(p.act)+" "+p.when)]), string(did.act))
			if apart != (flt != nil && flt.Reason == "SEPARATION_OF_DUTIES") {
				t.Errorf("after %s the same person does %s %s: %v", did.act, p.act, p.when, err)
			}
		}
	}
}

// On the line of the merit authority its lead decides, past it a commissioner;
// a closure by vote is reviewed by the office above alone.
func TestTheLineDecidesWho(t *testing.T) {
	for _, p := range design {
		if p.who != byLine || p.act == Hold {
			continue
		}
		for _, role := range p.roles() {
			f := begun(t, p.states()[0])
			c := p.bent(f.c.clone(), role)
			c.Direct = !c.Direct
			who := person("new", role, places[role])
			if p.act == DecideChallenge && role == access.BawasluCommissioner {
				who.Office = "BAWASLU-RI"
			}
			if _, err := (&Trial{Env: f.env(who), Case: &c, Command: p.command(f)}).row(); !fault.Is(err, fault.Denied) {
				t.Errorf("%s %s by %s off the line: %v", p.act, p.when, role, err)
			}
		}
	}
	for _, from := range []State{Plenary, MeritReview, ReportedBack} {
		for _, when := range []string{"UPHELD", reopened(from)} {
			p := promise{act: DecideChallenge, when: when}
			f := begun(t, Closed)
			c := p.bent(f.c.clone(), access.BawasluCommissioner)
			c.Ending.From = from
			own := person("new", access.BawasluCommissioner, "BAWASLU-SLEMAN")
			if _, err := (&Trial{Env: f.env(own), Case: &c, Command: p.command(f)}).row(); !fault.Is(err, fault.Denied) {
				t.Errorf("the office that closed reviews it itself (%s from %s): %v", when, from, err)
			}
		}
	}
}
