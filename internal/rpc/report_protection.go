package rpc

import (
	"context"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/report"
)

// AnswerSafety answers "are you safe?".
func (s *reports) AnswerSafety(ctx context.Context, r *pb.AnswerSafetyRequest) (*pb.ReporterView, error) {
	return s.byCode(ctx, r, nil, "", &report.AnswerSafetyCmd{Safe: r.GetSafe()})
}

// AnswerRetaliation answers a reporter who is made to pay.
func (s *reports) AnswerRetaliation(ctx context.Context, r *pb.AnswerRetaliationRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// AskPings asks for a mail when something waits.
func (s *reports) AskPings(ctx context.Context, r *pb.AskPingsRequest) (*pb.ReporterView, error) {
	v, err := s.acts.AskPings(ctx, request(r, r.GetRequestId(), false), r.GetAccessCode(), r.GetAddress())
	if err != nil {
		return nil, err
	}
	return reporterMessage(v), nil
}

// StopPings destroys the address.
func (s *reports) StopPings(ctx context.Context, r *pb.StopPingsRequest) (*pb.ReporterView, error) {
	v, err := s.acts.StopPings(ctx, request(r, r.GetRequestId(), false), r.GetAccessCode())
	if err != nil {
		return nil, err
	}
	return reporterMessage(v), nil
}

func protectionMessage(p *act.ProtectionView) *pb.Protection {
	if p == nil {
		return nil
	}
	m := &pb.Protection{DueOn: optional(p.Due.String())}
	for _, a := range p.Answers {
		m.Answers = append(m.Answers, &pb.ProtectionAnswer{On: a.On.String(), Text: a.Text, ForwardedTo: a.ForwardedTo})
	}
	for _, c := range p.Checks {
		m.Checks = append(m.Checks, &pb.SafetyCheck{AskedOn: c.AskedOn.String(), AnsweredOn: optional(c.AnsweredOn.String()), Safe: c.Safe})
	}
	return m
}
