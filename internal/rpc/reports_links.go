package rpc

import (
	"cmp"
	"context"
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/cluster"
	"netra/internal/store"
)

// suggestions is how many twins are named unless asked otherwise.
const suggestions = 20

// DismissLink says that a suggested report is not the same.
func (s *reports) DismissLink(ctx context.Context, r *pb.DismissLinkRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// SuggestLinks is what may tell of the same conduct.
func (s *reports) SuggestLinks(ctx context.Context, r *pb.SuggestLinksRequest) (*pb.SuggestLinksResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	n := int(r.GetPageSize())
	if n == 0 {
		n = suggestions
	}
	list, err := s.acts.SuggestLinks(ctx, caller, strings.TrimPrefix(r.GetName(), "reports/"), n)
	if err != nil {
		return nil, err
	}
	out := &pb.SuggestLinksResponse{}
	for _, x := range list {
		m := &pb.LinkSuggestion{Report: "reports/" + x.Report, Number: x.Number, Score: pb.LinkSuggestion_MEDIUM}
		if x.Class == cluster.Strong {
			m.Score = pb.LinkSuggestion_STRONG
		}
		for _, why := range x.Reasons {
			m.Reasons = append(m.Reasons, &pb.LinkReason{Code: string(why), Text: why.Text()})
		}
		out.Suggestions = append(out.Suggestions, m)
	}
	return out, nil
}

// byCluster is the field of the filter that only those have who see clusters: for
// everybody else the list has no such field.
const byCluster = "cluster"

func reportFilters(caller act.Caller) func(string) bool {
	return func(field string) bool {
		return store.ReportFilters(field) || field == byCluster && caller.SeesClusters()
	}
}

// splitCluster takes the cluster out of a filter.
func splitCluster(list []act.Filter) (rest []act.Filter, is string) {
	rest = slices.DeleteFunc(list, func(f act.Filter) bool {
		if f.Field != byCluster {
			return false
		}
		is = cmp.Or(f.Value, "none") // an empty name is nobody's
		return true
	})
	return rest, is
}
