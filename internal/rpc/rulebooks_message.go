package rpc

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/rulebook"
)

// summaryMessage is an edition without its rows.
func summaryMessage(e *rulebook.Edition) *pb.Rulebook {
	return &pb.Rulebook{
		Name: "rulebooks/" + e.ID, Edition: e.ID, Title: e.Title, InForceFrom: e.InForceFrom.String(),
		InForceTo: optional(e.InForceTo.String()), Sources: e.LegalBasis,
	}
}

// rulebookMessage is an edition in full.
func rulebookMessage(e *rulebook.Edition) *pb.Rulebook {
	m := summaryMessage(e)
	for _, v := range e.Violations {
		m.Violations = append(m.Violations, violationMessage(v))
	}
	for _, s := range e.Sanctions {
		m.Sanctions = append(m.Sanctions, sanctionTypeMessage(s))
	}
	for _, d := range e.Deadlines {
		m.Clocks = append(m.Clocks, &pb.ClockRule{Rule: d.ID, Value: int32(d.Value), Unit: d.Unit,
			StartsWith: d.StartEvent, Law: cited(d.Law), Status: d.Status})
	}
	return m
}

func violationMessage(v rulebook.Violation) *pb.Violation {
	return &pb.Violation{
		Code: v.Code, Text: v.Label, TextEnglish: v.LabelEN, Category: string(v.Category), Phase: string(v.Phase),
		ContestKind: v.Contest, Floor: optional(string(v.Floor)), Ceiling: optional(string(v.Ceiling)),
		Twin: optional(v.Twin), LegalBasis: v.LegalBasis, Confidence: string(v.Confidence),
	}
}

func sanctionTypeMessage(s rulebook.Sanction) *pb.SanctionType {
	m := &pb.SanctionType{Type: string(s.Type), Text: s.Type.Label(), Rung: string(s.Type.Rung()), LegalBasis: s.LegalBasis}
	if n := s.Type.Months(); n > 0 {
		m.Months = new(int32(n))
	}
	return m
}

// assessmentMessage is an assessment as the API says it, of a question or of a case.
func assessmentMessage(a rulebook.Assessment) *pb.Assessment {
	m := &pb.Assessment{
		Rulebook: a.Rulebook, Category: string(a.Category), Floor: optional(string(a.Floor)), Ceiling: optional(string(a.Ceiling)),
		NeedsHumanDecision: a.NeedsHuman, AnsweredAs: optional(a.AnsweredAs),
	}
	for _, p := range a.Permitted {
		m.Permitted = append(m.Permitted, &pb.PermittedSanction{Type: string(p.Type), Rung: string(p.Rung),
			Authority: optional(p.Authority), LegalBasis: p.LegalBasis})
	}
	if v := a.Verdict; v != nil {
		m.VerdictOnProposed = &pb.Verdict{Allowed: v.Allowed, Refusals: refusalMessages(v.Refusals)}
	}
	for _, r := range a.Because {
		m.Because = append(m.Because, &pb.Because{Rule: r.Rule, Text: r.Text, TextEnglish: r.TextEN,
			LegalBasis: cited(r.LegalBasis), Confidence: string(r.Confidence)})
	}
	return m
}

// cited is provisions in one line.
func cited(law []string) string { return strings.Join(law, "; ") }
