package desk

import (
	"strings"

	pb "netra/api/netra/v1"
)

// permitted is what may be imposed by itself, as a mark beside the types. The
// employer does not read the investigation's assessment, and it is the employer
// who proposes: so the rulebook is asked anew, from nothing but what they read on
// this case. Where that does not settle it, nothing is marked; the check of the
// file, which decides, stands beside it.
func (a *acting) permitted() []*pb.PermittedSanction {
	if own := a.c.GetAssessment(); own != nil {
		return own.GetPermitted()
	}
	kind, on := a.c.GetAccused().GetEmploymentKind(), a.conductOn()
	if kind == pb.Accused_UNSPECIFIED || on == "" || len(a.c.GetRecommendation().GetViolations()) == 0 {
		return nil
	}
	r := &pb.AssessConductRequest{
		Name: "rulebooks/" + strings.TrimPrefix(a.c.GetRulebook(), "rulebooks/"), Contest: a.c.GetContest(), OccurredOn: &on,
		EmploymentKind: kind, Violations: a.c.GetRecommendation().GetViolations(),
	}
	if post := a.c.GetAccused(); post.GetPostKind() != "" && post.GetPostLevel() != "" {
		r.Position = &pb.Position{Kind: post.GetPostKind(), Level: post.GetPostLevel()}
	}
	for _, p := range a.c.GetPriorSanctions() {
		r.PriorSanctions = append(r.PriorSanctions, &pb.PriorSanction{Type: p.GetType(), ImposedOn: p.GetImposedOn()})
	}
	found, err := a.API.Rulebooks.AssessConduct(a.Ctx(), r)
	if err != nil {
		return nil
	}
	return found.GetPermitted()
}

// conductOn is the one date of everything alleged; empty where there are several.
func (a *acting) conductOn() string {
	on := ""
	for _, x := range a.c.GetAllegations() {
		if on != "" && on != x.GetOccurredOn() {
			return ""
		}
		on = x.GetOccurredOn()
	}
	return on
}
