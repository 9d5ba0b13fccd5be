package casefile

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
)

// told is what the accused reads of each act, by hand from what the law gives
// them: the summons, the minutes of their own examination, the decision, what they
// wrote themselves.
const accusedTold = "SummonParties.letterOn SummonParties.hearingOn OpenEthicsHearing.hearingOn" +
	" IssueSummons.letterNumber IssueSummons.letterOn IssueSummons.examinationOn RecordClarification.minutes" +
	" RecordExamination.minutes RecordExamination.signed IssueSanction.decisionNumber IssueSanction.decisionOn DeliverSanction.receivedOn" +
	" ResolveDispute.result ResolveDispute.type AnswerAccusation.text FileObjection.filedOn FileObjection.grounds FileAppeal.filedOn FileAppeal.grounds"

// whole is an event of an act with every field of its command filled, as the
// accused's own business.
func wholeEvent(t *testing.T, act Act) Event {
	t.Helper()
	cmd := New(act)
	fill(reflect.ValueOf(cmd).Elem())
	switch m := cmd.(type) {
	case *SummonPartiesCmd:
		m.Parties = []Party{{Name: "X", As: "ACCUSED"}}
	case *RecordClarificationCmd:
		m.PartyAs = "ACCUSED"
	}
	payload, err := json.Marshal(cmd)
	if err != nil {
		t.Fatal(err)
	}
	return Event{Act: string(act), Actor: Actor{Role: access.Accused}, Payload: payload, Documents: []string{"d"}, Reason: "r"}
}

func fill(v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		switch {
		case f.Kind() == reflect.String:
			f.SetString("x")
		case f.Kind() == reflect.Bool:
			f.SetBool(true)
		case f.Type() == reflect.TypeFor[Date]():
			f.Set(reflect.ValueOf(day("2024-10-07")))
		case f.Kind() == reflect.Struct && v.Type().Field(i).Anonymous:
			fill(f)
		}
	}
}

func TestTheAccusedReadsWhatTheTableSaysAndNothingElse(t *testing.T) {
	t.Parallel()
	allowed := strings.Fields(accusedTold)
	for _, act := range declared(t) {
		_, carried, err := accusedReads(wholeEvent(t, act))
		if err != nil {
			t.Fatal(err)
		}
		for name := range carried {
			if !slices.Contains(allowed, string(act)+"."+name) {
				t.Errorf("the accused reads %s.%s", act, name)
			}
		}
	}
	for _, s := range accusedEyes {
		for _, act := range s.acts {
			for f := range strings.FieldsSeq(s.fields) {
				if !slices.Contains(allowed, string(act)+"."+f) {
					t.Errorf("the table lets %s.%s through", act, f)
				}
				if !slices.Contains(carried(act), f) {
					t.Errorf("the table places %s.%s, which the act does not carry", act, f)
				}
			}
		}
	}
}

func TestLettersToOthersAndMinutesOfOthersAreNotTheAccuseds(t *testing.T) {
	t.Parallel()
	for name, cmd := range map[string]Command{
		"a summons of the reporter": &SummonPartiesCmd{Parties: []Party{{"P", "REPORTER"}, {"W", "WITNESS"}}, HearingOn: day("2024-10-10")},
		"minutes of nobody said":    &RecordClarificationCmd{Minutes: "m"},
		"minutes of the reporter":   &RecordClarificationCmd{Minutes: "m", PartyAs: "REPORTER"},
		"an objection by the desk":  &FileDisputeCmd{Kind: FileObjection, Grounds: "g"},
	} {
		payload, err := json.Marshal(cmd)
		if err != nil {
			t.Fatal(err)
		}
		papers, err := AccusedPapers([]Event{{Act: string(cmd.Act()), Actor: Actor{Role: access.BkpsdmOfficer}, Payload: payload}})
		if err != nil || len(papers) > 0 {
			t.Errorf("%s: %v, %v", name, papers, err)
		}
	}
}

func TestADecisionIsThereFromItsDeliveryOn(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Decided)
	papers, err := AccusedPapers(f.events)
	if err != nil {
		t.Fatal(err)
	}
	if slices.ContainsFunc(papers, func(p AccusedPaper) bool { return p.Kind == "decision" }) {
		t.Error("a decision that nobody delivered is told")
	}
	f.at(Delivered)
	if papers, err = AccusedPapers(f.events); err != nil {
		t.Fatal(err)
	}
	last := papers[len(papers)-1]
	if last.Kind != "decision" || last.Type != f.c.Sanction.Type || last.Number != f.c.Sanction.DecisionNumber || last.ReceivedOn != f.c.Sanction.DeliveredOn {
		t.Errorf("the decision reads %+v", last)
	}
}

func TestEveryStageAndOutcomeHasWordsForTheAccused(t *testing.T) {
	t.Parallel()
	for _, i := range States {
		c := Case{State: i.State}
		if !strings.Contains(c.AccusedText(), " (") {
			t.Errorf("%s: %q", i.State, c.AccusedText())
		}
	}
	for _, o := range []Outcome{Sanctioned, NotProven, Rejected, Annulled, LeftService, CriminalOnly, NotCivilServant} {
		if c := (Case{State: Closed, Outcome: o}); c.AccusedText() == accusedStages[StageClosed] {
			t.Errorf("%s has no words", o)
		}
	}
}

// The page shows the table to those who must judge it.
func TestTheAccusedPageIsWhatTheTableSays(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("# What the accused reads of what acts carried\n\nDrawn from `accused_eyes.go` by `go test ./internal/casefile -run Page -update`; do not edit.\n" +
		"What is not here the accused does not read. A decision is told from its delivery on.\n\n| paper | act | fields | only |\n|---|---|---|---|\n")
	when := map[only]string{anyones: "", toThem: "letters that call the accused", ofThem: "minutes that are said to be of the accused", byThem: "what the accused did by their code"}
	for _, s := range accusedEyes {
		for _, act := range s.acts {
			fmt.Fprintf(&b, "| %s | %s | `%s` | %s |\n", s.kind, act, strings.ReplaceAll(s.fields, " ", "` `"), when[s.who])
		}
	}
	drawn(t, "accused.md", b.String())
}
