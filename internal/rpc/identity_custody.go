package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/custody"
)

// custodians is IdentityService.
type custodians struct {
	pb.UnimplementedIdentityServiceServer
	acts *act.Service
}

// GetIdentityLocks says which two bodies hold the locks.
func (s *custodians) GetIdentityLocks(context.Context, *pb.GetIdentityLocksRequest) (*pb.IdentityLocks, error) {
	l := s.acts.Locks
	if l == nil {
		return &pb.IdentityLocks{}, nil
	}
	return &pb.IdentityLocks{Open: true, Set: l.Set, BodyA: l.Body(custody.A), BodyB: l.Body(custody.B),
		RecipientsA: l.Recipients(custody.A), RecipientsB: l.Recipients(custody.B)}, nil
}

// ListIdentityRequests is what waits for the caller's lock.
func (s *custodians) ListIdentityRequests(ctx context.Context, _ *pb.ListIdentityRequestsRequest) (*pb.ListIdentityRequestsResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.acts.ListIdentityRequests(ctx, caller)
	if err != nil {
		return nil, err
	}
	out := &pb.ListIdentityRequestsResponse{}
	for _, x := range list {
		out.IdentityRequests = append(out.IdentityRequests, &pb.IdentityRequest{Name: "identityRequests/" + x.ID, Office: x.Office,
			ApprovedOn: x.Approved.String(), ReasonCode: x.ReasonCode, Lock: string(x.Lock), Until: instant(x.Until)})
	}
	return out, nil
}

// TakeIdentityEnvelope gives the sealed file that waits for the caller's key.
func (s *custodians) TakeIdentityEnvelope(ctx context.Context, r *pb.TakeIdentityEnvelopeRequest) (*pb.IdentityEnvelope, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	content, lock, err := s.acts.TakeIdentityEnvelope(ctx, caller, strings.TrimPrefix(r.GetName(), "identityRequests/"))
	if err != nil {
		return nil, err
	}
	return &pb.IdentityEnvelope{Content: content, Lock: string(lock)}, nil
}

// HandInIdentity takes what the caller's key opened.
func (s *custodians) HandInIdentity(ctx context.Context, r *pb.HandInIdentityRequest) (*pb.HandInIdentityResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	err = s.acts.HandInIdentity(ctx, caller, request(r, r.GetRequestId(), false), strings.TrimPrefix(r.GetName(), "identityRequests/"), r.GetContent())
	if err != nil {
		return nil, err
	}
	return &pb.HandInIdentityResponse{}, nil
}

// DeclineIdentityOpening ends a request that waits for the caller's lock.
func (s *custodians) DeclineIdentityOpening(ctx context.Context, r *pb.DeclineIdentityOpeningRequest) (*pb.DeclineIdentityOpeningResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	err = s.acts.DeclineIdentity(ctx, caller, request(r, r.GetRequestId(), false), strings.TrimPrefix(r.GetName(), "identityRequests/"), r.GetReason())
	if err != nil {
		return nil, err
	}
	return &pb.DeclineIdentityOpeningResponse{}, nil
}
