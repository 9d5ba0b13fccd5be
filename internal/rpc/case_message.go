package rpc

import (
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
)

// caseMessage is a case as the API says it.
func caseMessage(v act.CaseView) *pb.Case {
	m := &pb.Case{
		Name: "cases/" + v.ID, Number: v.Number, Etag: v.Etag, Stage: string(v.State.Stage()), State: string(v.State),
		Outcome: optional(string(v.Outcome)), Contest: v.Contest, Rulebook: v.Rulebook, Accused: accusedMessage(v.Accused),
		ResponsibleOffice: v.ResponsibleOffice, Owner: optional(v.Owner), Defects: refusalMessages(v.Defects),
	}
	for _, a := range v.Allegations {
		m.Allegations = append(m.Allegations, &pb.Allegation{Violation: a.Violation, OccurredOn: a.OccurredOn, Place: a.Place})
	}
	if v.NextAct != "" {
		m.NextStep = &pb.NextStep{What: string(v.NextAct), DueOn: v.NextDue.String(), Who: string(v.NextWho)}
	}
	m.Clocks = clockMessages(v.Clocks)
	if v.Assessment != nil {
		m.Assessment = assessmentMessage(*v.Assessment)
	}
	m.Queue = queueMessage(v.Queue)
	decisionMessages(v, m)
	m.Signing, m.Originals = signingMessage(v.Signing), v.Originals
	m.AccusedCode = optional(v.AccusedCode)
	for _, id := range v.Reports {
		m.Reports = append(m.Reports, "reports/"+id)
	}
	return m
}

// queueMessage is whose work the next step is.
func queueMessage(q *act.QueueView) *pb.CaseQueue {
	if q == nil {
		return nil
	}
	m := &pb.CaseQueue{Role: string(q.Role), Office: q.Office, Empty: q.Empty}
	if q.Counted {
		n := int32(q.People)
		m.People = &n
	}
	return m
}

// decisionMessages adds what was written, proposed and decided.
func decisionMessages(v act.CaseView, m *pb.Case) {
	if r := v.Recommendation; r != nil {
		m.Recommendation = &pb.CaseRecommendation{Violations: r.Violations, Level: string(r.Level), AuthorityOffice: r.AuthorityOffice,
			RecommendedOn: r.On.String(), ReceivedOn: optional(r.ReceivedOn.String())}
	}
	if d := v.Dossier; d != nil {
		m.Dossier = &pb.CaseDossier{Hash: d.Hash, Approved: d.Approved, Overlaps: overlapMessages(v.Overlaps)}
	}
	if p := v.Proposal; p != nil {
		m.Proposal = &pb.CaseProposal{Type: string(p.Type), Hash: p.Hash, Approved: p.Approved, BelowFloor: p.BelowFloor, SignedAs: signedAsMessage(p.SignedAs)}
	}
	if s := v.Sanction; s != nil {
		m.Sanction = &pb.CaseSanction{Type: string(s.Type), Rung: string(v.Rung),
			DecisionNumber: optional(s.DecisionNumber), DecisionOn: optional(s.DecisionOn.String()), SignedAs: signedAsMessage(s.SignedAs)}
	}
	m.ReportTo = optional(v.ReportTo)
	m.Control, m.PriorSanctions = controlMessage(v), priorMessages(v.Prior)
}

// clockMessages is the clocks, those that still ask for something first.
func clockMessages(clocks []casefile.Clock) []*pb.Clock {
	var active, rest []*pb.Clock
	for _, k := range clocks {
		m := &pb.Clock{Rule: k.Rule, StartedOn: k.StartedOn.String(), DueOn: k.DueOn.String(), Status: string(k.Status)}
		if k.Active() || k.Status == deadline.Paused {
			active = append(active, m)
			continue
		}
		rest = append(rest, m)
	}
	return append(active, rest...)
}

func accusedMessage(a casefile.Accused) *pb.AccusedSnapshot {
	return &pb.AccusedSnapshot{
		Name: a.Name, EmployeeId: optional(a.EmployeeID), Position: optional(a.Position), Unit: optional(a.Unit),
		Agency: optional(a.Agency), AgencyCode: optional(a.AgencyCode), EmploymentKind: kindMessage(a.EmploymentKind),
		PostKind: optional(a.PostKind), PostLevel: optional(a.PostLevel), Grade: optional(a.Grade),
		SnapshotOn: optional(a.SnapshotOn.String()),
	}
}

// accusedOf is an accused of a request.
func accusedOf(a *pb.Accused) casefile.Accused {
	out := casefile.Accused{Name: a.GetName(), EmployeeID: a.GetEmployeeId(), Position: a.GetPosition(),
		Unit: a.GetUnit(), Agency: a.GetAgency(), AgencyCode: a.GetAgencyCode()}
	if a.EmploymentKind != nil && a.GetEmploymentKind() != pb.Accused_UNSPECIFIED {
		out.EmploymentKind = a.GetEmploymentKind().String()
	}
	return out
}

func kindMessage(kind string) *pb.Accused_EmploymentKind {
	v, ok := pb.Accused_EmploymentKind_value[kind]
	if !ok {
		return nil
	}
	return pb.Accused_EmploymentKind(v).Enum()
}

func refusalMessages(list []fault.Refusal) []*pb.Refusal {
	var out []*pb.Refusal
	for _, r := range list {
		out = append(out, &pb.Refusal{Guard: r.Guard, Article: r.Article, Remedy: r.Remedy})
	}
	return out
}

// optional is a text that is left out when there is none.
func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// instant is RFC 3339 in the zone most of the country reads.
func instant(t time.Time) string {
	return t.In(time.FixedZone("WIB", 7*60*60)).Format(time.RFC3339)
}
