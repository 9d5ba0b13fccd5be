package casefile

import (
	"slices"

	"netra/internal/access"
	"netra/internal/sanction"
)

// ConvenePlenaryCmd opens a sitting.
type ConvenePlenaryCmd struct{}

// Act is ConvenePlenary.
func (*ConvenePlenaryCmd) Act() Act               { return ConvenePlenary }
func (*ConvenePlenaryCmd) check(*Trial)           {}
func (*ConvenePlenaryCmd) apply(c *Case, _ Event) { c.Sitting = &Sitting{} }

// plenaryDecisions is what a plenary can decide.
var plenaryDecisions = []string{"FORWARD", "FORWARD_TO_EMPLOYER", "NOT_PROVEN", "CRIMINAL_ONLY", "NOT_CIVIL_SERVANT", "RESTUDY"}

// CastVoteCmd is one commissioner's own vote; the last one counts.
type CastVoteCmd struct {
	Decision string `json:"decision"`
}

// Act is CastVote.
func (*CastVoteCmd) Act() Act { return CastVote }

func (m *CastVoteCmd) check(t *Trial) {
	if !one(m.Decision, plenaryDecisions...) {
		t.bad("decision", "tulis salah satu dari %[1]s (write one of %[1]s)", join(plenaryDecisions))
	}
}

func (m *CastVoteCmd) apply(c *Case, e Event) {
	if c.Sitting == nil {
		c.Sitting = &Sitting{}
	}
	for i := range c.Sitting.Votes {
		if c.Sitting.Votes[i].Person == e.Actor.Person {
			c.Sitting.Votes[i].Decision = m.Decision
			return
		}
	}
	c.Sitting.Votes = append(c.Sitting.Votes, Vote{Person: e.Actor.Person, Decision: m.Decision})
}

// quorum is how many commissioners must have voted in a sitting.
const quorum = 3

var majority = Guard{ID: "PLENARY", Article: "UU 7/2017; Perbawaslu 7/2022 (rapat pleno)", Says: "tiga suara dalam rapat ini, dan mayoritas untuk putusan itu (three votes in this sitting and a majority for the decision)"}

// DecidePlenaryCmd records what the plenary decided.
type DecidePlenaryCmd struct {
	Decision    string `json:"decision"`
	Minutes     string `json:"minutes"`
	OutcomeText string `json:"outcomeText,omitempty"`
	// Merit or Employer is who knows of the case from now on; the act layer
	// reads it off the directory.
	Merit    string `json:"merit,omitempty"`
	Employer string `json:"employer,omitempty"`
}

// Act is DecidePlenary.
func (*DecidePlenaryCmd) Act() Act                { return DecidePlenary }
func (m *DecidePlenaryCmd) decision(*Case) string { return m.Decision }
func (m *DecidePlenaryCmd) outcomeText() string   { return m.OutcomeText }
func (m *DecidePlenaryCmd) choice() (field, word string, of []string) {
	return "decision", m.Decision, plenaryDecisions
}

func (m *DecidePlenaryCmd) check(t *Trial) {
	t.need("minutes", m.Minutes)
	for_, all := t.Case.votes(m.Decision)
	switch {
	case all < quorum:
		t.refuse(majority, "baru %[1]d dari paling sedikit %[2]d suara masuk dalam rapat ini (%[1]d of at least %[2]d votes are cast in this sitting (CastVote))", all, quorum)
	case 2*for_ <= all:
		t.refuse(majority, "hanya %[1]d dari %[2]d suara untuk %[3]s (only %[1]d of %[2]d votes are for %[3]s)", for_, all, m.Decision)
	}
	if m.Decision == "FORWARD" {
		m.Merit = t.Directory.MeritAuthority(t.On).Code
	}
	if m.Decision == "FORWARD_TO_EMPLOYER" {
		m.Employer = t.employer("")
	}
}

// votes is how many votes of this sitting are for a decision, and how many there
// are. The vote of somebody who stepped aside since, or was found to stand near the
// accused, is none (UU 30/2014 arts. 42-43).
func (c *Case) votes(decision string) (for_, all int) {
	if c.Sitting == nil {
		return 0, 0
	}
	barred := access.Barred(c.Blocked, c.Recused)
	for _, v := range c.Sitting.Votes {
		if slices.Contains(barred, v.Person) {
			continue
		}
		if all++; v.Decision == decision {
			for_++
		}
	}
	return for_, all
}

func (m *DecidePlenaryCmd) apply(c *Case, e Event) {
	if m.Decision != "RESTUDY" && m.Merit != "" {
		c.Merit = m.Merit
	}
	switch State(e.To) {
	case Recommended:
		c.Direct, c.Employer = true, m.Employer
		c.Rounds = append(c.Rounds, Round{On: e.PerformedOn, Violations: c.Codes(), Level: sanction.LevelContract, AuthorityOffice: m.Employer})
	case Closed:
		c.end(e, map[string]Outcome{"NOT_PROVEN": NotProven, "CRIMINAL_ONLY": CriminalOnly, "NOT_CIVIL_SERVANT": NotCivilServant}[m.Decision], m.OutcomeText)
	case Study, Plenary:
		c.Sitting = nil
	}
}

// end closes the case with an outcome and a text for the reporter.
func (c *Case) end(e Event, o Outcome, text string) {
	c.Outcome = o
	c.Ending = &Ending{From: State(e.From), On: e.PerformedOn, Text: text}
	c.Challenge, c.Held = nil, nil // the clock of a hold stops with all others
}

// ReferCmd sends the matter down a parallel track: ReferCriminal and
// ReferAdministrative. Discipline goes on (G15).
type ReferCmd struct {
	Kind         Act    `json:"kind"`
	Body         string `json:"body"`
	LetterNumber string `json:"letterNumber"`
}

// Act is ReferCriminal or ReferAdministrative.
func (m *ReferCmd) Act() Act { return m.Kind }

func (m *ReferCmd) check(t *Trial) {
	t.need("body", m.Body)
	t.need("letterNumber", m.LetterNumber)
}

func (m *ReferCmd) apply(c *Case, _ Event) {
	c.Referrals = append(c.Referrals, Referral{Kind: m.Kind, Body: m.Body})
}

// RecordReferralOutcomeCmd records what came of the last open referral.
type RecordReferralOutcomeCmd struct {
	OutcomeText string `json:"outcomeText"`
}

// Act is RecordReferralOutcome.
func (*RecordReferralOutcomeCmd) Act() Act         { return RecordReferralOutcome }
func (m *RecordReferralOutcomeCmd) check(t *Trial) { t.need("outcomeText", m.OutcomeText) }

func (m *RecordReferralOutcomeCmd) apply(c *Case, _ Event) {
	for i := range c.Referrals {
		if c.Referrals[i].Outcome == "" {
			c.Referrals[i].Outcome = m.OutcomeText
			return
		}
	}
	c.Referrals[len(c.Referrals)-1].Outcome = m.OutcomeText
}
