package rpc

import (
	"strings"
	"testing"

	"google.golang.org/grpc/codes"

	pb "netra/api/netra/v1"
)

const decreeFile = "date,name_id,name_en,kind,source,announced_on\n" +
	"2024-10-18,Cuti Bersama Contoh,Example leave,collective_leave,Keputusan Contoh 1,2024-10-14\n"

func TestAnImportedDecreeCountsForEverybodyAtOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	door := d.door(t)
	directories, clocks := pb.NewDirectoryServiceClient(door), pb.NewClockServiceClient(door)
	due := func(known string) string {
		t.Helper()
		r := &pb.ComputeDeadlineRequest{Rule: "PX_RECEIPT", StartedOn: "2024-10-15"}
		if known != "" {
			r.AsKnownOn = &known
		}
		a, err := clocks.ComputeDeadline(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		return a.GetDueOn()
	}
	bring := func(who person, csv string, dry bool) (*pb.ImportResult, error) {
		return directories.ImportHolidays(who.as(t), &pb.ImportHolidaysRequest{Csv: csv, DryRun: dry})
	}

	_, err := bring(d.clerk, decreeFile, false)
	refused(t, err, codes.PermissionDenied, "ROLE", "")
	_, err = directories.ImportHolidays(t.Context(), &pb.ImportHolidaysRequest{Csv: decreeFile})
	refused(t, err, codes.Unauthenticated, "TOKEN", "")
	for _, tt := range []struct {
		name, csv string
		dry       bool
		imported  int32
		errors    int
		due       string
	}{
		{"a dry run", decreeFile, true, 1, 0, "2024-10-18"},
		{"one bad row among good ones", decreeFile + "2024-10-21,x,x,fun,x,2024-10-14\n", false, 0, 1, "2024-10-18"},
		{"the decree", decreeFile, false, 1, 0, "2024-10-21"},
		{"the decree again", decreeFile, false, 0, 1, "2024-10-21"},
	} {
		r, err := bring(d.admin, tt.csv, tt.dry)
		if err != nil || r.GetImported() != tt.imported || len(r.GetErrors()) != tt.errors || r.GetDryRun() != tt.dry ||
			int(r.GetRows()) != strings.Count(tt.csv, "\n")-1 {
			t.Errorf("%s: %v, %v", tt.name, r, err)
		}
		if got := due(""); got != tt.due {
			t.Errorf("after %s it is due on %s, want %s", tt.name, got, tt.due)
		}
	}
	if got := due("2024-10-13"); got != "2024-10-18" {
		t.Errorf("as known the day before it was announced it is due on %s", got)
	}
	list, err := directories.ListHolidays(t.Context(), &pb.ListHolidaysRequest{Filter: `year = "2024" AND kind = "collective_leave"`})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range list.GetHolidays() {
		if h.GetDate() == "2024-10-18" && h.GetAnnouncedOn() == "2024-10-14" && h.GetSource() == "Keputusan Contoh 1" {
			return
		}
	}
	t.Errorf("the list lacks the day: %v", list.GetHolidays())
}

func TestARepeatedImportIsAnsweredFromMemory(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	client := pb.NewDirectoryServiceClient(d.door(t))
	r := &pb.ImportHolidaysRequest{Csv: decreeFile, RequestId: "7c8f7d6e-0a55-4c1a-9d2b-5f0f7a3f5b11"}
	for range 2 {
		out, err := client.ImportHolidays(d.admin.as(t), r)
		if err != nil || out.GetImported() != 1 || len(out.GetErrors()) != 0 {
			t.Fatalf("%v, %v", out, err)
		}
	}
	r.Csv += "2024-10-21,x,x,collective_leave,x,2024-10-14\n"
	_, err := client.ImportHolidays(d.admin.as(t), r)
	refused(t, err, codes.AlreadyExists, "REQUEST_ID_REUSED", "requestId")
}
