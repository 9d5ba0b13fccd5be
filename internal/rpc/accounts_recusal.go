package rpc

import (
	"context"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
)

// CreateRecusal declares that the caller stands close to an employee.
func (s *accounts) CreateRecusal(ctx context.Context, r *pb.CreateRecusalRequest) (*pb.Recusal, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	out, err := s.acts.CreateRecusal(ctx, caller, request(r, r.GetRequestId(), false), r.GetEmployeeId(), r.GetRelation())
	if err != nil {
		return nil, err
	}
	return recusalMessage(out), nil
}

// ListRecusals is one page of the caller's own, or of everybody's without the
// employees for an auditor.
func (s *accounts) ListRecusals(ctx context.Context, r *pb.ListRecusalsRequest) (*pb.ListRecusalsResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	auditor := granted(access.Account{Grants: caller.Grants}, func(g access.Grant) bool { return g.Role == access.Auditor })
	list, err := s.acts.RecusalsOf(ctx, caller, auditor)
	if err != nil {
		return nil, err
	}
	page, next, err := keyedPage(list, func(x act.Recusal) string { return x.ID }, all, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListRecusalsResponse{NextPageToken: next}
	for _, x := range page {
		out.Recusals = append(out.Recusals, recusalMessage(x))
	}
	return out, nil
}

func recusalMessage(r act.Recusal) *pb.Recusal {
	return &pb.Recusal{Name: "recusals/" + r.ID, User: "users/" + r.Account, EmployeeId: r.EmployeeID,
		Relation: r.Relation, DeclaredOn: r.DeclaredOn.String()}
}
