package casefile

import (
	"encoding/json"
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/fault"
)

// answering is what each act answers: its paper cannot be older. The others
// answer what brought the case where it stands.
var answering = map[string]string{
	"AddEvidence": "opened", "AddNote": "opened", "AnswerAccusation": "opened", "Correct": "opened", "LapseClock": "opened",
	"RecomputeClock": "opened", "HandOver": "opened", "StandAside": "opened", "TransferMerit": "opened",
	"AcknowledgeRecommendation": "recommended", "PresumeReceipt": "recommended", "ReportBack from recommended": "recommended",
	"WarnAuthority": "recommended", "ReprimandAuthority": "recommended", "BlockServices": "recommended", "EscalateAuthority": "recommended",
	"LiftBlock": "recommended", "IssueSummons": "recommended", "IssueSummons from summoned": "missed",
	"RecordAbsence": "called", "RecordExamination": "called", "JoinReport": "opened",
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
