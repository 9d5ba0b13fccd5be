package rpc

import (
	"cmp"
	"context"
	"slices"
	"testing"

	"google.golang.org/grpc/codes"

	pb "netra/api/netra/v1"
)

func TestPagesTogetherAreTheWholeListInOrder(t *testing.T) {
	t.Parallel()
	acts, client := lawOnly(t), pb.NewDirectoryServiceClient(open(t))
	regions, pages := every(t, func(ctx context.Context, token string) ([]*pb.Region, string, error) {
		r, err := client.ListRegions(ctx, &pb.ListRegionsRequest{PageSize: 100, PageToken: token})
		return r.GetRegions(), r.GetNextPageToken(), err
	})
	want := len(acts.Directory.Regions())
	if len(regions) != want || pages != (want+99)/100 {
		t.Errorf("%d regions on %d pages, want %d", len(regions), pages, want)
	}
	if !slices.IsSortedFunc(regions, func(a, b *pb.Region) int { return cmp.Compare(a.GetCode(), b.GetCode()) }) {
		t.Error("regions are not in the order of their codes")
	}
	agencies, _ := every(t, func(ctx context.Context, token string) ([]*pb.Agency, string, error) {
		r, err := client.ListAgencies(ctx, &pb.ListAgenciesRequest{PageSize: 7, PageToken: token})
		return r.GetAgencies(), r.GetNextPageToken(), err
	})
	offices, _ := every(t, func(ctx context.Context, token string) ([]*pb.Office, string, error) {
		r, err := client.ListOffices(ctx, &pb.ListOfficesRequest{PageSize: 7, PageToken: token})
		return r.GetOffices(), r.GetNextPageToken(), err
	})
	if n := len(acts.Directory.Agencies()); len(agencies) != n || len(offices) != n {
		t.Errorf("%d agencies, %d offices, want %d", len(agencies), len(offices), n)
	}
	holidays, _ := every(t, func(ctx context.Context, token string) ([]*pb.Holiday, string, error) {
		r, err := client.ListHolidays(ctx, &pb.ListHolidaysRequest{PageSize: 50, PageToken: token})
		return r.GetHolidays(), r.GetNextPageToken(), err
	})
	if len(holidays) != len(acts.Calendar.Holidays()) {
		t.Errorf("%d holidays, want %d", len(holidays), len(acts.Calendar.Holidays()))
	}
}

func TestContestsComeNewestFirst(t *testing.T) {
	t.Parallel()
	acts, client := lawOnly(t), pb.NewDirectoryServiceClient(open(t))
	contests, _ := every(t, func(ctx context.Context, token string) ([]*pb.Contest, string, error) {
		r, err := client.ListContests(ctx, &pb.ListContestsRequest{PageSize: 4, PageToken: token})
		return r.GetContests(), r.GetNextPageToken(), err
	})
	if len(contests) != len(acts.Directory.Contests()) {
		t.Errorf("%d contests, want %d", len(contests), len(acts.Directory.Contests()))
	}
	if !slices.IsSortedFunc(contests, func(a, b *pb.Contest) int { return cmp.Compare(b.GetVotingOn(), a.GetVotingOn()) }) {
		t.Error("an older contest comes before a newer")
	}
}

func TestAFilterNarrowsAndPagesWithinIt(t *testing.T) {
	t.Parallel()
	client := pb.NewDirectoryServiceClient(open(t))
	cities, pages := every(t, func(ctx context.Context, token string) ([]*pb.Region, string, error) {
		r, err := client.ListRegions(ctx, &pb.ListRegionsRequest{Filter: `parent = "34" AND kind = regency`, PageSize: 2, PageToken: token})
		return r.GetRegions(), r.GetNextPageToken(), err
	})
	if len(cities) != 4 || pages != 2 { // Yogyakarta has four regencies and a city
		t.Errorf("%d regencies on %d pages: %v", len(cities), pages, cities)
	}
	holidays, err := client.ListHolidays(t.Context(), &pb.ListHolidaysRequest{Filter: "year = 2024 AND kind = collective_leave"})
	if err != nil || len(holidays.GetHolidays()) != 10 {
		t.Errorf("%d days of leave in 2024, %v", len(holidays.GetHolidays()), err)
	}
	contests, err := client.ListContests(t.Context(), &pb.ListContestsRequest{Filter: "kind = pemilu AND year = 2019"})
	if err != nil || len(contests.GetContests()) != 3 {
		t.Errorf("%v, %v", contests.GetContests(), err)
	}
	offices, err := client.ListOffices(t.Context(), &pb.ListOfficesRequest{Filter: "agency = BKN"})
	if err != nil || len(offices.GetOffices()) != 1 {
		t.Errorf("%v, %v", offices.GetOffices(), err)
	}
	agencies, err := client.ListAgencies(t.Context(), &pb.ListAgenciesRequest{Filter: "kind = bawaslu AND region = 34.04"})
	if err != nil || len(agencies.GetAgencies()) != 1 || agencies.GetAgencies()[0].GetCode() != "BAWASLU-SLEMAN" {
		t.Errorf("%v, %v", agencies.GetAgencies(), err)
	}
}

func TestABadFilterOrPageIsNamed(t *testing.T) {
	t.Parallel()
	client := pb.NewDirectoryServiceClient(open(t))
	for _, tt := range []struct{ filter, token, field string }{
		{filter: "size = 3", field: "filter"},
		{filter: "kind", field: "filter"},
		{filter: "kind = city AND ", field: "filter"},
		{token: "?", field: "pageToken"},
		{token: "eyJrIjoiIiwiaSI6Im5vbmUifQ", field: "pageToken"}, // a row that is not there
	} {
		_, err := client.ListRegions(t.Context(), &pb.ListRegionsRequest{Filter: tt.filter, PageToken: tt.token})
		refused(t, err, codes.InvalidArgument, "INVALID_FIELD", tt.field)
	}
}

func TestAnOfficeIsABodyWithItsZoneAndTheOneAbove(t *testing.T) {
	t.Parallel()
	client := pb.NewDirectoryServiceClient(open(t))
	for _, tt := range []struct{ code, above, zone string }{
		{"BAWASLU-KARANGANYAR", "BAWASLU-JATENG", "Asia/Jakarta"},
		{"BAWASLU-JATENG", "BAWASLU-RI", "Asia/Jakarta"},
		{"BAWASLU-RI", "", "Asia/Jakarta"},
		{"BAWASLU-GIANYAR", "BAWASLU-RI", "Asia/Makassar"}, // its province has none in the table
		{"BKPP-SLEMAN", "", "Asia/Jakarta"},
	} {
		o, err := client.GetOffice(t.Context(), &pb.GetOfficeRequest{Name: "offices/" + tt.code})
		if err != nil {
			t.Fatal(err)
		}
		if o.GetName() != "offices/"+tt.code || o.GetAbove() != tt.above || o.GetTimeZone() != tt.zone || o.GetTitle() == "" {
			t.Errorf("%v; want above %q, zone %s", o, tt.above, tt.zone)
		}
	}
}

func TestAContestHasItsDates(t *testing.T) {
	t.Parallel()
	client := pb.NewDirectoryServiceClient(open(t))
	c, err := client.GetContest(t.Context(), &pb.GetContestRequest{Name: "contests/pilkada-2024"})
	if err != nil {
		t.Fatal(err)
	}
	if c.GetDeterminedOn() != "2024-09-22" || c.GetVotingOn() != "2024-11-27" || c.GetCampaignFrom() != "2024-09-25" || c.GetKind() != "pemilihan" {
		t.Errorf("%v", c)
	}
	revote, err := client.GetContest(t.Context(), &pb.GetContestRequest{Name: "contests/psu-2025-siak"})
	if err != nil || revote.CampaignFrom != nil || revote.RegistrationFrom != nil {
		t.Errorf("a re-vote without a campaign: %v, %v", revote, err)
	}
}

func TestWhatIsNotInTheDirectoryIsNotFound(t *testing.T) {
	t.Parallel()
	client := pb.NewDirectoryServiceClient(open(t))
	for _, name := range []string{"offices/NONE", "BKN", "agencies/BKN"} {
		_, err := client.GetOffice(t.Context(), &pb.GetOfficeRequest{Name: name})
		refused(t, err, codes.NotFound, "NOT_FOUND", "")
	}
	for _, name := range []string{"contests/none", "pilkada-2024"} {
		_, err := client.GetContest(t.Context(), &pb.GetContestRequest{Name: name})
		refused(t, err, codes.NotFound, "NOT_FOUND", "")
	}
}
