package casefile

import (
	"encoding/json"
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
	"ApproveDossier": "WriteDossier", "CastVote": "RecordStudy", "Recommend": "RecordMeritStudy",
	"ApproveSanction": "ProposeSanction", "IssueSanction": "ApproveSanction", "Close": "RecordStudy RecordMeritStudy",
	"ResolveDispute UPHELD": "ProposeSanction", "ResolveDispute MODIFIED": "ProposeSanction",
	"ResolveDispute ANNULLED": "ProposeSanction", "ResolveDispute ANNULLED_ON_PROCEDURE": "ProposeSanction",
	"DecideChallenge UPHELD":                 "DecidePlenary CloseNotProven Reject Close",
	"DecideChallenge REOPENED/plenary":       "DecidePlenary CloseNotProven Reject Close",
	"DecideChallenge REOPENED/merit_review":  "DecidePlenary CloseNotProven Reject Close",
	"DecideChallenge REOPENED/reported_back": "DecidePlenary CloseNotProven Reject Close",
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

// answering is what each act answers: its paper cannot be older. The others
// answer what brought the case where it stands.
var answering = map[string]string{
	"AddEvidence": "opened", "AddNote": "opened", "Correct": "opened", "LapseClock": "opened",
	"RecomputeClock": "opened", "HandOver": "opened", "StandAside": "opened", "TransferMerit": "opened",
	"AcknowledgeRecommendation": "recommended", "PresumeReceipt": "recommended", "ReportBack from recommended": "recommended",
	"WarnAuthority": "recommended", "ReprimandAuthority": "recommended", "BlockServices": "recommended", "EscalateAuthority": "recommended",
	"LiftBlock": "recommended", "IssueSummons": "recommended", "IssueSummons from summoned": "missed",
	"RecordAbsence": "called", "RecordExamination": "called",
	"RecordDeliveryAbsence": "decided", "RecordCourtFiling": "decided", "RecordDocumentation": "decided", "RecordCourtDecision": "filed", "CompleteExecution": "executed",
}

// dating is the field in which an act says its own date; the others are dated by
// performedOn.
var dating = map[Act]string{
	SummonParties: "letterOn", AcknowledgeRecommendation: "receivedOn", PresumeReceipt: "receivedOn", IssueSummons: "letterOn",
	RecordAbsence: "missedOn", IssueSanction: "decisionOn", RecordDeliveryAbsence: "missedOn", DeliverSanction: "receivedOn", FileObjection: "filedOn", FileAppeal: "filedOn",
	RecordCourtFiling: "filedOn", RecordCourtDecision: "decisionOn", RecordExecution: "executedOn", CompleteExecution: "completedOn",
	RemindAuthority: "letterOn", WarnAuthority: "letterOn", ReprimandAuthority: "letterOn", BlockServices: "letterOn",
	EscalateAuthority: "letterOn", LiftBlock: "letterOn",
}

// days is when each thing happened to the case of this test: all on different
// days, so that no act can mistake one for another.
var days = map[string]Date{
	"opened": day("2024-08-01"), "recommended": day("2024-08-05"), "called": day("2024-08-07"), "missed": day("2024-08-09"),
	"decided": day("2024-08-13"), "executed": day("2024-08-15"), "filed": day("2024-08-19"), "since": day("2024-08-21"),
}

func dateApart(c *Case) {
	c.Opened, c.Since = days["opened"], days["since"]
	if r := c.Round(); r != nil {
		r.On = days["recommended"]
		for i := range r.Summonses {
			r.Summonses[i].LetterOn = days["called"]
		}
	}
	if c.Sanction != nil {
		c.Sanction.DecisionOn, c.Sanction.ExecutedOn = days["decided"], days["executed"]
	}
	c.Dispute = &Dispute{Court: "PTUN", CourtOn: days["filed"]}
}

func TestNoPaperIsOlderThanWhatItAnswersNorOfTheFuture(t *testing.T) {
	for _, p := range design {
		for _, s := range p.states() {
			if s == None {
				continue // nothing is answered by what opens a case
			}
			p.dates(t, s)
		}
	}
}

func (p promise) dates(t *testing.T, s State) {
	t.Helper()
	answers := answering[string(p.act)]
	if named, ok := answering[string(p.act)+" from "+string(p.states()[0])]; ok {
		answers = named
	}
	if p.act == IssueSummons && s == Summoned {
		answers = "missed"
	}
	if answers == "" {
		answers = "since"
	}
	if p.when == SanctionStands || p.act == DeliverSanction {
		answers = "since"
	}
	if slices.Contains(p.roles(), access.BkpsdmOfficer) && p.roles()[0].Side() == access.Employer && answers == "opened" {
		answers = "recommended"
	}
	first := days[answers]
	trial, row := p.judged(t, s, func(c *Case) {
		dateApart(c)
		if p.act == IssueSummons && s == Summoned {
			c.Round().Absences = []Date{days["missed"]}
		}
	})
	trial.Now = day("2024-12-24").Start(trial.Zone)
	for _, tt := range []struct {
		on    Date
		taken bool
	}{{first.AddDays(-1), false}, {first, true}, {day("2024-12-24"), true}, {day("2024-12-25"), false}} {
		field := dating[p.act]
		if field == "" {
			field, trial.Header.PerformedOn = "performedOn", tt.on
		} else {
			b, err := json.Marshal(map[string]Date{field: tt.on})
			must(err)
			must(json.Unmarshal(b, trial.Command))
		}
		err := trial.date(row)
		flt, refused := fault.Of(err)
		named := refused && flt.Kind == fault.Invalid && len(flt.Fields) == 1 && flt.Fields[0].Path == field
		if tt.taken && err != nil || !tt.taken && !named {
			t.Errorf("%s %s in %s, %s of %s (it answers %s, %s): %v", p.act, p.when, s, field, tt.on, answers, first, err)
		}
	}
}
