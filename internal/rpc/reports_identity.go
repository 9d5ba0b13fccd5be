package rpc

import (
	"context"
	"strings"

	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/act"
)

// ReadIdentity says who filed a report; each reading is an event that the reporter sees.
func (s *reports) ReadIdentity(ctx context.Context, r *pb.ReadIdentityRequest) (*pb.ReadIdentityResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.ReadIdentity(ctx, caller, request(r, r.GetRequestId(), false), strings.TrimPrefix(r.GetName(), "reports/"), r.GetReason())
	if err != nil {
		return nil, err
	}
	m := &pb.ReadIdentityResponse{Reporter: &pb.Reporter{Name: v.Identity.Name, Address: v.Identity.Address, Phone: optional(v.Identity.Phone), Email: optional(v.Identity.Email)}}
	if !v.Until.IsZero() {
		m.Until = proto.String(instant(v.Until))
	}
	return m, nil
}

// RequestIdentity asks that a sealed identity be opened.
func (s *reports) RequestIdentity(ctx context.Context, r *pb.RequestIdentityRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// ApproveIdentity approves the request.
func (s *reports) ApproveIdentity(ctx context.Context, r *pb.ApproveIdentityRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// DeclineIdentity ends a request that waits for approval.
func (s *reports) DeclineIdentity(ctx context.Context, r *pb.DeclineIdentityRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

func openingMessages(list []act.OpeningView) []*pb.IdentityOpening {
	var out []*pb.IdentityOpening
	for _, o := range list {
		out = append(out, &pb.IdentityOpening{State: string(o.State), ReasonCode: o.ReasonCode, Reason: o.Reason,
			RequestedAt: instant(o.Requested), Until: instant(o.Until), Own: o.Own, Declined: o.Declined, DeclinedBy: o.DeclinedBy})
	}
	return out
}
