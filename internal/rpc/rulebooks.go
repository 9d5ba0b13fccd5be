package rpc

import (
	"context"
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/rulebook"
)

// rulebooks is RulebookService: the law as data, for everybody.
type rulebooks struct {
	pb.UnimplementedRulebookServiceServer
	acts *act.Service
}

// inForce is the id that stands for "whichever edition is in force".
const inForce = "-"

// ListRulebooks lists the editions, newest first, without their rows.
func (s *rulebooks) ListRulebooks(_ context.Context, r *pb.ListRulebooksRequest) (*pb.ListRulebooksResponse, error) {
	editions := s.acts.Books.Editions()
	slices.Reverse(editions)
	page, next, err := keyedPage(editions, func(e *rulebook.Edition) string { return e.ID }, all, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListRulebooksResponse{NextPageToken: next}
	for _, e := range page {
		out.Rulebooks = append(out.Rulebooks, summaryMessage(e))
	}
	return out, nil
}

// GetRulebook is one edition in full, as it reads today or read last.
func (s *rulebooks) GetRulebook(_ context.Context, r *pb.GetRulebookRequest) (*pb.Rulebook, error) {
	e, err := edition(s.acts, r.GetName(), today(s.acts))
	if err != nil {
		return nil, err
	}
	return rulebookMessage(e.On(today(s.acts))), nil
}

// AssessConduct says what an edition answers to a conduct. Nothing is kept.
func (s *rulebooks) AssessConduct(_ context.Context, r *pb.AssessConductRequest) (*pb.Assessment, error) {
	c, err := conduct(s.acts.Directory, r)
	if err != nil {
		return nil, err
	}
	on := c.OccurredOn.Last
	if on.IsZero() {
		on = today(s.acts)
	}
	e, err := edition(s.acts, r.GetName(), on)
	if err != nil {
		return nil, err
	}
	a, err := e.Assess(c)
	if err != nil {
		return nil, err
	}
	return assessmentMessage(a), nil
}

// edition finds rulebooks/{edition}, or the one in force on a day.
func edition(acts *act.Service, name string, on deadline.Date) (*rulebook.Edition, error) {
	id, ok := strings.CutPrefix(name, "rulebooks/")
	switch {
	case !ok:
		return nil, fault.NotFound()
	case id == inForce:
		return acts.Books.InForce(on)
	}
	return acts.Books.Edition(id)
}

// today is the day in the capital, whose day the law's own questions are asked on.
func today(acts *act.Service) deadline.Date {
	return deadline.On(acts.Now(), acts.Directory.Zone(""))
}
