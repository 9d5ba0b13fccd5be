package casefile

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/sanction"
)

// accusedSight is one line of the table of what the accused reads.
type accusedSight struct {
	acts   []Act
	fields string
	kind   string // of paper: see AccusedPaper
	who    only   // whose act, or about whom, it must be
}

// only narrows a line to the acts that are the accused's own business.
type only int

const (
	anyones only = iota
	toThem       // a letter that calls the accused
	ofThem       // minutes that are said to be of the accused
	byThem       // an act that the accused did by their code
)

// accusedEyes is THE table of what the accused reads of what acts carried. What is
// not in it they do not read: nothing of the reports, nor of who investigates, the
// study, the dossier, the votes and the recommendation, nor the papers of an act.
// The decision is told once it is delivered, out of the acts that made it.
var accusedEyes = []accusedSight{
	{[]Act{SummonParties}, "letterOn hearingOn", "summons", toThem},
	{[]Act{OpenEthicsHearing}, "hearingOn", "summons", anyones},
	{[]Act{IssueSummons}, "letterNumber letterOn examinationOn", "summons", anyones},
	{[]Act{RecordClarification}, "minutes", "minutes", ofThem},
	{[]Act{RecordExamination}, "minutes signed", "minutes", anyones},
	{[]Act{IssueSanction}, "decisionNumber decisionOn", "decision", anyones},
	{[]Act{DeliverSanction}, "receivedOn", "decision", anyones},
	{[]Act{ResolveDispute}, "result type", "resolution", anyones},
	{[]Act{AnswerAccusation}, "text", "answer", byThem},
	{[]Act{FileObjection, FileAppeal}, "filedOn grounds", "answer", byThem},
}

// AccusedPaper is one paper of their own as the accused reads it: what the table
// lets through, and nothing beside it.
type AccusedPaper struct {
	Kind       string // summons, minutes, decision, resolution, answer
	Act        Act
	On         Date
	Number     string
	HearingOn  Date
	Text       string
	Unsigned   bool   // minutes without the signature of the accused
	Result     string // of a dispute
	ReceivedOn Date
	AccusedType
}

// AccusedType is the sanction of a decision and who signed it.
type AccusedType struct {
	Type     sanction.Type
	SignedAs *SignedAs
}

// accusedReads is what the accused reads of one event: the line of the table that
// lets it through, and the fields; nil for most.
func accusedReads(e Event) (*accusedSight, map[string]json.RawMessage, error) {
	i := slices.IndexFunc(accusedEyes, func(s accusedSight) bool { return slices.Contains(s.acts, Act(e.Act)) })
	if i < 0 {
		return nil, nil, nil
	}
	s := &accusedEyes[i]
	ok, err := s.who.concerns(e)
	if err != nil || !ok {
		return nil, nil, err
	}
	var carried map[string]json.RawMessage
	if err := json.Unmarshal(e.Payload, &carried); err != nil {
		return nil, nil, fmt.Errorf("read what %s carried: %w", e.Act, err)
	}
	fields := strings.Fields(s.fields)
	for name := range carried {
		if !slices.Contains(fields, name) {
			delete(carried, name)
		}
	}
	return s, carried, nil
}

// concerns says whether an act is the accused's own business.
func (o only) concerns(e Event) (bool, error) {
	switch o {
	case byThem:
		return e.Actor.Role == access.Accused, nil
	case anyones:
		return true, nil
	}
	cmd, err := Decode(Act(e.Act), e.Payload)
	if err != nil {
		return false, err
	}
	switch m := cmd.(type) {
	case *SummonPartiesCmd:
		return o == toThem && m.callsAccused(), nil
	case *RecordClarificationCmd:
		return o == ofThem && m.PartyAs == "ACCUSED", nil
	}
	return false, nil
}
