package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
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
	rule, err := s.acts.AssignmentOf(ctx, code)
	return ruled(officeMessage(s.acts.Directory, a), a, rule), err
}

// ruled adds the rule by which an office's cases find an investigator, where it
// holds any.
func ruled(m *pb.Office, a directory.Agency, rule act.Assignment) *pb.Office {
	if a.Kind == directory.Bawaslu {
		m.AssignmentRule, m.Etag = rule.Rule, rule.Etag
	}
	return m
}
