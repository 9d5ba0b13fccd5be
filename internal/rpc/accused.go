package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
)

// accused is AccusedService.
type accused struct {
	pb.UnimplementedAccusedServiceServer
	acts *act.Service
}

// LookupAccusation is what the code of an accused opens.
func (s *accused) LookupAccusation(ctx context.Context, r *pb.LookupAccusationRequest) (*pb.AccusedView, error) {
	v, err := s.acts.LookupAccusation(ctx, r.GetAccessCode())
	if err != nil {
		return nil, err
	}
	return accusedViewMessage(v), nil
}

// AnswerAccusation is the answer of the accused.
func (s *accused) AnswerAccusation(ctx context.Context, r *pb.AnswerAccusationRequest) (*pb.AccusedView, error) {
	return s.byCode(ctx, r, r.GetEvidence(), &casefile.AnswerAccusationCmd{Text: r.GetText()})
}

// FileOwnObjection is an objection by the accused.
func (s *accused) FileOwnObjection(ctx context.Context, r *pb.FileOwnObjectionRequest) (*pb.AccusedView, error) {
	return s.dispute(ctx, r, casefile.FileObjection)
}

// FileOwnAppeal is an appeal by the accused.
func (s *accused) FileOwnAppeal(ctx context.Context, r *pb.FileOwnAppealRequest) (*pb.AccusedView, error) {
	return s.dispute(ctx, r, casefile.FileAppeal)
}

// disputeRequest is what both disputes carry.
type disputeRequest interface {
	codeRequest
	GetGrounds() string
	GetFiledOn() string
	GetEvidence() []string
}

func (s *accused) dispute(ctx context.Context, r disputeRequest, kind casefile.Act) (*pb.AccusedView, error) {
	cmd := &casefile.FileDisputeCmd{Kind: kind, Grounds: r.GetGrounds()}
	if r.GetFiledOn() != "" {
		on, err := deadline.ParseDate(r.GetFiledOn())
		if err != nil {
			return nil, fault.BadField("filedOn", "%s", err)
		}
		cmd.FiledOn = on
	}
	return s.byCode(ctx, r, r.GetEvidence(), cmd)
}

func (s *accused) byCode(ctx context.Context, r codeRequest, evidence []string, cmd casefile.Command) (*pb.AccusedView, error) {
	v, err := s.acts.ByAccused(ctx, act.AccusedAct{Request: request(r, r.GetRequestId(), false), Code: r.GetAccessCode(), Command: cmd, Evidence: evidence})
	if err != nil {
		return nil, err
	}
	return accusedViewMessage(v), nil
}

func accusedViewMessage(v act.AccusedView) *pb.AccusedView {
	m := &pb.AccusedView{Number: v.Number, Stage: string(v.Stage), StageText: v.Text, Outcome: optional(string(v.Outcome)),
		Sanction: optional(string(v.Sanction)), Answers: v.Answers}
	for _, c := range v.Charges {
		m.Accusations = append(m.Accusations, chargeLine(c))
		m.Charges = append(m.Charges, &pb.AccusedCharge{Text: c.Text, OccurredOn: c.OccurredOn, Place: c.Place, LegalBasis: c.Law})
	}
	if v.Next != nil {
		m.NextStep = &pb.NextStep{What: v.Next.What, DueOn: v.Next.Due.String()}
	}
	for _, p := range v.Papers {
		m.Papers = append(m.Papers, &pb.AccusedPaper{Kind: p.Kind, Date: p.On.String(), Text: p.Text, Number: p.Number, HearingOn: p.HearingOn.String(),
			Sanction: string(p.Sanction), Authority: p.Authority, LegalBasis: p.Law, ReceivedOn: p.ReceivedOn.String(), EffectiveOn: p.EffectiveOn.String()})
	}
	for _, r := range v.Remedies {
		m.Remedies = append(m.Remedies, &pb.AccusedRemedy{Act: string(r.Act), DueOn: r.Due.String(), LegalBasis: strings.Join(r.Law, "; "), CountedDays: dayMessages(r.Days)})
	}
	return m
}

// chargeLine is an accusation in one line: what, when, where.
func chargeLine(c act.Charge) string {
	out := c.Text
	for _, x := range []string{c.OccurredOn, c.Place} {
		if x != "" {
			out += " – " + x
		}
	}
	return out
}
