package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/directory"
	"netra/internal/fault"
)

// ListAgencies lists agencies, by code.
func (s *directories) ListAgencies(_ context.Context, r *pb.ListAgenciesRequest) (*pb.ListAgenciesResponse, error) {
	match, err := matching(r.GetFilter(), columns[directory.Agency]{
		"code":   agencyCode,
		"kind":   func(x directory.Agency, v string) bool { return x.Kind == v },
		"region": agencyRegion,
	})
	if err != nil {
		return nil, err
	}
	page, next, err := s.agencies(match, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListAgenciesResponse{NextPageToken: next}
	for _, x := range page {
		out.Agencies = append(out.Agencies, agencyMessage(x))
	}
	return out, nil
}

// ListOffices lists offices, by code. The table knows bodies with their region
// and no more, so every body is one office.
func (s *directories) ListOffices(_ context.Context, r *pb.ListOfficesRequest) (*pb.ListOfficesResponse, error) {
	match, err := matching(r.GetFilter(), columns[directory.Agency]{"code": agencyCode, "agency": agencyCode, "region": agencyRegion})
	if err != nil {
		return nil, err
	}
	page, next, err := s.agencies(match, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListOfficesResponse{NextPageToken: next}
	for _, x := range page {
		out.Offices = append(out.Offices, officeMessage(s.acts.Directory, x))
	}
	return out, nil
}

// GetOffice is one office; how its cases find an investigator is for staff.
func (s *directories) GetOffice(ctx context.Context, r *pb.GetOfficeRequest) (*pb.Office, error) {
	code, named := strings.CutPrefix(r.GetName(), "offices/")
	a, ok := s.acts.Directory.Agency(code)
	if !named || !ok {
		return nil, fault.NotFound()
	}
	if _, err := staff(ctx); err == nil {
		return s.ruled(ctx, a)
	}
	return officeMessage(s.acts.Directory, a), nil
}

// agencies is one page of the bodies, by code.
func (s *directories) agencies(match func(directory.Agency) bool, size int32, from string) ([]directory.Agency, string, error) {
	code := func(x directory.Agency) string { return x.Code }
	return keyedPage(sortedBy(s.acts.Directory.Agencies(), code), code, match, size, from)
}

func agencyCode(x directory.Agency, v string) bool   { return x.Code == v }
func agencyRegion(x directory.Agency, v string) bool { return x.Region == v }
