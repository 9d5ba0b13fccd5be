package rpc

import (
	"strings"
	"testing"

	"google.golang.org/grpc/codes"

	pb "netra/api/netra/v1"
	"netra/internal/deadline"
	"netra/internal/rulebook"
)

func TestADeadlineIsCountedAndExplained(t *testing.T) {
	t.Parallel()
	client := pb.NewClockServiceClient(open(t))
	tests := []struct {
		name, rule, start, known string
		due                      string
		days, counted            int
		status, law              string
	}{
		{"working days skip a weekend", "DL_SUMMONS", "2024-10-10", "", "2024-10-21", 11, 7, "sourced", "PP 94/2021 Pasal 26 ayat (2)"},
		{"calendar days skip nothing", "DL_HANDLE_PEMILU", "2024-10-10", "", "2024-10-17", 7, 7, "sourced", "UU 7/2017 Pasal 454 ayat (7)"},
		{"two readings, the first counts and both are told", "DL_PPK", "2024-10-10", "", "2024-10-24", 14, 14, "conflict",
			"SKB 22-09-2022, menurut keterangan Bawaslu Karanganyar (sumber lain: 10 hari pada 2020; 3 hari dalam ultimatum Mendagri; tidak disebut hari kerja)"},
		{"two laws", "DL_EFFECTIVE", "2024-10-10", "", "2024-10-31", 21, 15, "conflict",
			"PP 94/2021 Pasal 38; Peraturan BKN 6/2022 Pasal 50 ayat (1) (sumber lain: satu sumber mencetak hari ke-15, bukan hari kerja)"},
		{"a product clock rests on no law", "PX_RECEIPT", "2024-10-10", "", "2024-10-15", 5, 3, "product", ""},
		{"counted back from the event", "DL_CLOSED_WINDOW", "2024-09-22", "", "2024-03-22", 1, 1, "sourced", "UU 10/2016 Pasal 71 ayat (2)"},
		{"with the holiday of the vote, as known now", "PX_RECEIPT", "2024-11-25", "", "2024-11-29", 4, 3, "product", ""},
		{"before that holiday was announced", "PX_RECEIPT", "2024-11-25", "2024-11-20", "2024-11-28", 3, 3, "product", ""},
		{"before every edition the oldest counts", "DL_HANDLE_PEMILU", "2019-03-01", "", "2019-03-08", 7, 7, "sourced", "UU 7/2017 Pasal 454 ayat (7)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := &pb.ComputeDeadlineRequest{Rule: tt.rule, StartedOn: tt.start}
			if tt.known != "" {
				r.AsKnownOn = new(tt.known)
			}
			got, err := client.ComputeDeadline(t.Context(), r)
			if err != nil {
				t.Fatal(err)
			}
			counted := 0
			for _, d := range got.GetDays() {
				if d.GetWhy() == "" || d.GetDate() == tt.start {
					t.Errorf("day %v", d)
				}
				if d.GetCounted() {
					counted++
				}
			}
			if got.GetDueOn() != tt.due || len(got.GetDays()) != tt.days || counted != tt.counted {
				t.Errorf("due %s after %d days, %d counted; want %s, %d, %d", got.GetDueOn(), len(got.GetDays()), counted, tt.due, tt.days, tt.counted)
			}
			if got.GetStatus() != tt.status || got.GetLaw() != tt.law {
				t.Errorf("%s by %q; want %s by %q", got.GetStatus(), got.GetLaw(), tt.status, tt.law)
			}
		})
	}
}

func TestTheOfficeDoesNotMoveADay(t *testing.T) {
	t.Parallel()
	client := pb.NewClockServiceClient(open(t))
	for _, r := range []*pb.ComputeDeadlineRequest{
		{}, {Office: new("BAWASLU-SLEMAN")}, {TimeZone: new("Asia/Jayapura")}, {Office: new("BKN"), TimeZone: new("Asia/Makassar")},
	} {
		r.Rule, r.StartedOn = "DL_SUMMONS", "2024-10-10"
		got, err := client.ComputeDeadline(t.Context(), r)
		if err != nil || got.GetDueOn() != "2024-10-21" {
			t.Errorf("%v: %s, %v", r, got.GetDueOn(), err)
		}
	}
}

func TestADeadlineThatCannotBeCountedIsRefused(t *testing.T) {
	t.Parallel()
	client := pb.NewClockServiceClient(open(t))
	tests := []struct {
		name          string
		r             *pb.ComputeDeadlineRequest
		code          codes.Code
		reason, field string
	}{
		{"unknown rule", &pb.ComputeDeadlineRequest{Rule: "DL_NONE", StartedOn: "2024-10-10"}, codes.InvalidArgument, "INVALID_FIELD", "rule"},
		{"a rule of a sanction's months", &pb.ComputeDeadlineRequest{Rule: "PX_SERVING", StartedOn: "2024-10-10"}, codes.InvalidArgument, "INVALID_FIELD", "rule"},
		{"no such day", &pb.ComputeDeadlineRequest{Rule: "DL_PPK", StartedOn: "2023-02-29"}, codes.InvalidArgument, "INVALID_FIELD", "startedOn"},
		{"half a date", &pb.ComputeDeadlineRequest{Rule: "DL_PPK", StartedOn: "2024-10"}, codes.InvalidArgument, "INVALID_FIELD", "startedOn"},
		{"unknown office", &pb.ComputeDeadlineRequest{Rule: "DL_PPK", StartedOn: "2024-10-10", Office: new("BKD-ATLANTIS")},
			codes.InvalidArgument, "INVALID_FIELD", "office"},
		{"unknown zone", &pb.ComputeDeadlineRequest{Rule: "DL_PPK", StartedOn: "2024-10-10", TimeZone: new("Europe/Amsterdam")},
			codes.InvalidArgument, "INVALID_FIELD", "timeZone"},
		{"no such day of knowledge", &pb.ComputeDeadlineRequest{Rule: "DL_PPK", StartedOn: "2024-10-10", AsKnownOn: new("2024-13-01")},
			codes.InvalidArgument, "INVALID_FIELD", "asKnownOn"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := client.ComputeDeadline(t.Context(), tt.r)
			refused(t, err, tt.code, tt.reason, tt.field)
		})
	}
}

// What the holiday table does not reach has no date, and says so.
func TestASpanOutsideTheHolidayTableIsUnknown(t *testing.T) {
	t.Parallel()
	client := pb.NewClockServiceClient(open(t))
	for _, r := range []*pb.ComputeDeadlineRequest{
		{StartedOn: "2020-09-23"}, {StartedOn: "2027-12-30"}, {StartedOn: "2024-12-30", AsKnownOn: new("2024-10-13")},
	} {
		r.Rule = "DL_SUMMONS"
		got, err := client.ComputeDeadline(t.Context(), r)
		if err != nil || got.GetStatus() != "calendar_unknown" || got.GetDueOn() != "" || len(got.GetDays()) != 0 || got.GetLaw() == "" {
			t.Errorf("%v: %v, %v", r, got, err)
		}
	}
}

// Every rule of every edition has an answer, or says what it lacks.
func TestEveryRuleCanBeCounted(t *testing.T) {
	t.Parallel()
	acts := lawOnly(t)
	client := pb.NewClockServiceClient(open(t))
	for _, e := range acts.Books.Editions() {
		for _, d := range e.Deadlines {
			_, err := client.ComputeDeadline(t.Context(), &pb.ComputeDeadlineRequest{Rule: d.ID, StartedOn: "2024-10-10"})
			if (err != nil) != (d.ValueOf != "") || err != nil && !strings.Contains(err.Error(), "sanction type") {
				t.Errorf("%s %s: %v", e.ID, d.ID, err)
			}
		}
	}
}

// An edition that counts working days back would be a question to which nobody
// has written the answer; it must not be counted forward instead.
func TestWorkingDaysAreNotCountedBackward(t *testing.T) {
	t.Parallel()
	_, err := count(lawOnly(t).Calendar, deadline.MustDate("2024-10-10"),
		rulebook.Deadline{ID: "DL_X", Value: 3, Unit: "working_days", Backward: true})
	if err == nil {
		t.Error("it was counted")
	}
}
