package rpc

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
)

// directories is DirectoryService, as far as it is open to everybody: the
// tables that come with Netra. What is brought by files, and employees, are
// not answered yet.
type directories struct {
	pb.UnimplementedDirectoryServiceServer
	acts *act.Service
}

// ListRegions lists regions, by code.
func (s *directories) ListRegions(_ context.Context, r *pb.ListRegionsRequest) (*pb.ListRegionsResponse, error) {
	match, err := matching(r.GetFilter(), columns[directory.Region]{
		"code":   func(x directory.Region, v string) bool { return x.Code == v },
		"parent": func(x directory.Region, v string) bool { return x.Parent == v },
		"kind":   func(x directory.Region, v string) bool { return x.Kind == v },
	})
	if err != nil {
		return nil, err
	}
	code := func(x directory.Region) string { return x.Code }
	page, next, err := keyedPage(sortedBy(s.acts.Directory.Regions(), code), code, match, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListRegionsResponse{NextPageToken: next}
	for _, x := range page {
		out.Regions = append(out.Regions, regionMessage(x))
	}
	return out, nil
}

// ListContests lists contests, the newest vote first.
func (s *directories) ListContests(_ context.Context, r *pb.ListContestsRequest) (*pb.ListContestsResponse, error) {
	match, err := matching(r.GetFilter(), columns[directory.Contest]{
		"kind":   func(x directory.Contest, v string) bool { return x.Kind == v },
		"region": func(x directory.Contest, v string) bool { return x.Region == v },
		"year":   func(x directory.Contest, v string) bool { return strconv.Itoa(x.Voting.Year) == v },
	})
	if err != nil {
		return nil, err
	}
	list := s.acts.Directory.Contests()
	slices.SortFunc(list, func(a, b directory.Contest) int {
		return cmp.Or(b.Voting.Compare(a.Voting), cmp.Compare(a.ID, b.ID))
	})
	page, next, err := keyedPage(list, func(x directory.Contest) string { return x.ID }, match, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListContestsResponse{NextPageToken: next}
	for _, x := range page {
		out.Contests = append(out.Contests, contestMessage(x))
	}
	return out, nil
}

// GetContest is one contest with its dates.
func (s *directories) GetContest(_ context.Context, r *pb.GetContestRequest) (*pb.Contest, error) {
	id, named := strings.CutPrefix(r.GetName(), "contests/")
	c, ok := s.acts.Directory.Contest(id)
	if !named || !ok {
		return nil, fault.NotFound()
	}
	return contestMessage(c), nil
}

// ListHolidays lists the free days of the calendar in force, in order.
func (s *directories) ListHolidays(ctx context.Context, r *pb.ListHolidaysRequest) (*pb.ListHolidaysResponse, error) {
	match, err := matching(r.GetFilter(), columns[deadline.Holiday]{
		"year": func(x deadline.Holiday, v string) bool { return strconv.Itoa(x.Date.Year) == v },
		"kind": func(x deadline.Holiday, v string) bool { return string(x.Kind) == v },
	})
	if err != nil {
		return nil, err
	}
	date := func(x deadline.Holiday) string { return x.Date.String() }
	days, err := s.acts.InForce(ctx)
	if err != nil {
		return nil, err
	}
	page, next, err := keyedPage(days.Holidays(), date, match, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListHolidaysResponse{NextPageToken: next}
	for _, x := range page {
		out.Holidays = append(out.Holidays, holidayMessage(x))
	}
	return out, nil
}
