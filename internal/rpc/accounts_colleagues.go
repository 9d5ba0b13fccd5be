package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
)

// ListColleagues is who works in an office today.
func (s *accounts) ListColleagues(ctx context.Context, r *pb.ListColleaguesRequest) (*pb.ListColleaguesResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	office, named := strings.CutPrefix(r.GetParent(), "offices/")
	if !named {
		return nil, fault.NotFound()
	}
	list, err := s.acts.ListColleagues(ctx, caller, office, strings.TrimPrefix(r.GetCase(), "cases/"))
	if err != nil {
		return nil, err
	}
	out := &pb.ListColleaguesResponse{}
	for _, c := range list {
		m := &pb.Colleague{User: "users/" + c.Account, Title: c.Name, Away: c.Away}
		for _, role := range c.Roles {
			m.Roles = append(m.Roles, string(role))
		}
		out.Colleagues = append(out.Colleagues, m)
	}
	return out, nil
}
