package rpc

import (
	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/casefile"
)

// controlMessage is the ladder against a silent authority, step by step.
func controlMessage(v act.CaseView) *pb.CaseControl {
	c := v.Control
	if c == nil {
		return nil
	}
	m := &pb.CaseControl{Rung: c.Rung, Since: c.Since.String(), Blocked: c.Blocked}
	for _, s := range c.Steps {
		m.Steps = append(m.Steps, &pb.ControlStep{Rung: s.Rung, On: s.On.String(), LetterNumber: optional(s.LetterNumber),
			LetterOn: optional(s.LetterOn.String()), Role: string(s.Role), Office: s.Office, LegalBasis: s.Law,
			Text: casefile.ControlText(s.Rung), Addressee: optional(s.Addressee)})
	}
	if r := v.NextRung; r != nil {
		m.Next = &pb.ControlNext{Act: string(r.Act), Role: string(r.Role), DueOn: r.DueOn.String()}
	}
	return m
}

// priorMessages is what stands in other cases: type and date.
func priorMessages(list []act.PriorSanction) []*pb.CasePriorSanction {
	var out []*pb.CasePriorSanction
	for _, p := range list {
		out = append(out, &pb.CasePriorSanction{Type: string(p.Type), ImposedOn: p.ImposedOn.String()})
	}
	return out
}
