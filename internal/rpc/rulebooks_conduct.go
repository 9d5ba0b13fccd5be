package rpc

import (
	"strconv"

	pb "netra/api/netra/v1"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// conduct reads the conduct to be judged. Only what the directory must answer
// is refused here, an unknown contest; the rest is the edition's to refuse.
func conduct(dir *directory.Directory, r *pb.AssessConductRequest) (rulebook.Conduct, error) {
	contest, ok := dir.Contest(r.GetContest())
	if !ok && r.GetContest() != "" {
		return rulebook.Conduct{}, fault.BadField("contest", "tidak ada pemilu atau pemilihan %[1]q; daftarnya ada di GET /v1/contests (there is no contest %[1]q; GET /v1/contests lists them)", r.GetContest())
	}
	c := rulebook.Conduct{
		Contest: contest.ID, ContestKind: contest.Kind, DeterminedOn: contest.Determination,
		CampaignFrom: contest.CampaignFrom, CampaignTo: contest.CampaignTo,
		EmploymentKind: r.GetEmploymentKind().String(), Position: positionOf(r.GetPosition()),
		Violations: r.GetViolations(), Proposed: sanction.Type(r.GetProposed()),
	}
	var err error
	if c.OccurredOn, err = partial("occurredOn", r.GetOccurredOn()); err != nil {
		return c, err
	}
	seen, err := partial("lastSeenOn", r.GetLastSeenOn())
	if err != nil {
		return c, err
	}
	c.LastSeenOn = seen.Last
	own, err := partial("determinedOn", r.GetDeterminedOn())
	if err != nil {
		return c, err
	}
	if !own.IsZero() {
		c.DeterminedOn = determination(own, c)
	}
	c.Prior, err = priorOf(r.GetPriorSanctions())
	return c, err
}

// determination is a day that stands for the candidate's own date where that is
// not known to the day: its near end, when the whole conduct lies clear of it on
// one side, and no date at all when it does not, so that a person decides.
func determination(own deadline.Partial, c rulebook.Conduct) deadline.Date {
	last := c.OccurredOn.Last
	if c.LastSeenOn.After(last) {
		last = c.LastSeenOn
	}
	switch {
	case own.Exact():
		return own.First
	case c.OccurredOn.First.After(own.Last):
		return own.Last
	case last.Before(own.First):
		return own.First
	}
	return deadline.Date{}
}

// priorOf reads earlier sanctions. One whose date is not known to the day counts
// as imposed on the last it can have been.
func priorOf(list []*pb.PriorSanction) ([]rulebook.PriorSanction, error) {
	var out []rulebook.PriorSanction
	for i, p := range list {
		on, err := partial("priorSanctions["+strconv.Itoa(i)+"].imposedOn", p.GetImposedOn())
		if err != nil {
			return nil, err
		}
		out = append(out, rulebook.PriorSanction{Type: sanction.Type(p.GetType()), ImposedOn: on.Last})
	}
	return out, nil
}

// positionOf is a post, or none where nothing was said of it.
func positionOf(p *pb.Position) *rulebook.Position {
	if p.GetKind() == "" && p.GetLevel() == "" {
		return nil
	}
	return &rulebook.Position{Kind: p.GetKind(), Level: p.GetLevel()}
}

// partial reads a date as citizens know it.
func partial(field, text string) (deadline.Partial, error) {
	p, err := deadline.ParsePartial(text)
	if err != nil {
		return p, fault.BadField(field, "%s", err)
	}
	return p, nil
}
