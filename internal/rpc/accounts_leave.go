package rpc

import (
	"context"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
)

// SetLeave enters a leave of a user, or takes out one that has not begun.
func (s *accounts) SetLeave(ctx context.Context, r *pb.SetLeaveRequest) (*pb.User, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	from, err := partial("fromOn", r.GetFromOn())
	if err != nil {
		return nil, err
	}
	until, err := partial("toOn", r.GetToOn())
	if err != nil {
		return nil, err
	}
	req := request(r, r.GetRequestId(), false)
	on := act.OnAccount{Account: userID(r.GetName()), Etag: r.GetEtag()}
	if r.GetCancelled() {
		return user(s.acts.CancelLeave(ctx, caller, req, on, from.First))
	}
	return user(s.acts.SetLeave(ctx, caller, req, on, access.Leave{From: from.First, Until: until.Last, Reason: r.GetReason()}))
}
