package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/directory"
	"netra/internal/fault"
)

// SetAssignmentRule says how the cases of an office find an investigator.
func (s *directories) SetAssignmentRule(ctx context.Context, r *pb.SetAssignmentRuleRequest) (*pb.Office, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	code, named := strings.CutPrefix(r.GetName(), "offices/")
	a, ok := s.acts.Directory.Agency(code)
	if !named || !ok {
		return nil, fault.NotFound()
	}
	if _, err := s.acts.SetAssignmentRule(ctx, caller, request(r, r.GetRequestId(), false), code, r.GetEtag(), r.GetRule()); err != nil {
		return nil, err
	}
	return s.ruled(ctx, a)
}

// ruled is an office with the rule by which its cases find an investigator, where
// it holds any.
func (s *directories) ruled(ctx context.Context, a directory.Agency) (*pb.Office, error) {
	m := officeMessage(s.acts.Directory, a)
	if a.Kind != directory.Bawaslu {
		return m, nil
	}
	rule, err := s.acts.AssignmentOf(ctx, a.Code)
	m.AssignmentRule, m.Etag = rule.Rule, rule.Etag
	return m, err
}
