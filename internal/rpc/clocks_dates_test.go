package rpc

import (
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
)

// Every rule from days that trip a calendar: ten years ago, 29 February, and the
// last day of the table. Calendar days and months have a date everywhere, working
// days only inside the table, and no zone changes any of it.
func TestEveryRuleFromEveryAwkwardDayIsTheSameInEveryZone(t *testing.T) {
	t.Parallel()
	client := pb.NewClockServiceClient(open(t))
	e, err := lawOnly(t).Books.Edition("skb-2022")
	if err != nil {
		t.Fatal(err)
	}
	starts := map[string]bool{"2016-03-07": false, "2016-02-29": false, "2024-02-29": true, "2027-12-31": false, "2022-01-01": true}
	asked := 0
	for _, d := range e.Deadlines {
		if d.ValueOf != "" {
			continue
		}
		for start, inside := range starts {
			var first *pb.ComputeDeadlineResponse
			for _, zone := range []string{"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"} {
				got, err := client.ComputeDeadline(t.Context(), &pb.ComputeDeadlineRequest{Rule: d.ID, StartedOn: start, TimeZone: new(zone)})
				if err != nil {
					t.Fatalf("%s from %s in %s: %v", d.ID, start, zone, err)
				}
				if first == nil {
					first = got
				}
				known := inside || d.Unit != "working_days"
				if (got.GetDueOn() != "") != known || (got.GetStatus() == "calendar_unknown") == known || (len(got.GetDays()) > 0) != known || !proto.Equal(got, first) {
					t.Errorf("%s from %s in %s: %v", d.ID, start, zone, got)
				}
				asked++
			}
		}
	}
	if asked < 400 {
		t.Errorf("only %d questions", asked)
	}
}

func TestAnAwkwardDayIsCountedThroughTheDoor(t *testing.T) {
	t.Parallel()
	client := pb.NewClockServiceClient(open(t))
	for _, tt := range []struct{ rule, start, due string }{
		{"DL_HANDLE_PEMILU", "2024-02-22", "2024-02-29"},
		{"DL_HANDLE_PEMILU", "2023-02-22", "2023-03-01"},
		{"DL_SBT_BAWASLU", "2024-02-26", "2024-02-29"},
		{"DL_SBT_BAWASLU", "2024-02-29", "2024-03-05"},
		{"DL_PPK", "2016-02-29", "2016-03-14"}, // calendar days need no table
		{"DL_CLOSED_WINDOW", "2024-08-31", "2024-02-29"},
		{"DL_CLOSED_WINDOW", "2016-08-29", "2016-02-29"},
		{"DL_CLOSED_WINDOW", "2023-08-30", "2023-02-28"},
	} {
		got, err := client.ComputeDeadline(t.Context(), &pb.ComputeDeadlineRequest{Rule: tt.rule, StartedOn: tt.start})
		if err != nil || got.GetDueOn() != tt.due {
			t.Errorf("%s from %s: %s, want %s (%v)", tt.rule, tt.start, got.GetDueOn(), tt.due, err)
		}
	}
}

func TestADayThatIsNoneIsRefusedThroughTheDoor(t *testing.T) {
	t.Parallel()
	client := pb.NewClockServiceClient(open(t))
	for _, bad := range []string{"2023-02-29", "2100-02-29", "2024-02-30", "2024-04-31", "2024-1-1", "2024-01-01T00:00:00Z", "1/1/2024", " 2024-01-01", "2024"} {
		_, err := client.ComputeDeadline(t.Context(), &pb.ComputeDeadlineRequest{Rule: "DL_PPK", StartedOn: bad})
		refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "startedOn")
		_, err = client.ComputeDeadline(t.Context(), &pb.ComputeDeadlineRequest{Rule: "DL_PPK", StartedOn: "2024-10-10", AsKnownOn: new(bad)})
		refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "asKnownOn")
	}
}
