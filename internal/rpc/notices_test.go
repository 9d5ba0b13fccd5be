package rpc

import (
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/report"
)

func TestNoticesAreListedForTheSeatThatTheyAddress(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	above := d.enter(t, "Above", access.BawasluCommissioner, "BAWASLU-RI")
	foreign := d.enter(t, "Foreign", access.Clerk, "BAWASLU-GIANYAR")
	filed, err := d.acts.FileReport(t.Context(), act.Anonymous, act.Request{}, act.Filing{Reporter: report.Identity{Name: "Pelapor Contoh", Address: "Jalan Contoh 1"},
		Report: report.Filing{Track: report.Named, Accused: []report.Accused{{Name: "Terlapor Contoh", AgencyCode: "PEMKAB-SLEMAN"}},
			Conduct: report.Conduct{Narrative: "Membagikan unggahan.", OccurredOn: "2024-10-14", Region: "34.04"}}})
	if err != nil {
		t.Fatal(err)
	}
	later := *d.acts
	later.Now = func() time.Time { return noon.AddDate(0, 0, 7) }
	due, err := later.DueUntil(t.Context(), later.Now(), 10)
	if err != nil || len(due) != 1 {
		t.Fatalf("%v are due, %v", due, err)
	}
	if err := later.Lapse(t.Context(), due[0]); err != nil {
		t.Fatal(err)
	}
	if err := later.Tell(t.Context()); err != nil {
		t.Fatal(err)
	}
	client := pb.NewNoticeServiceClient(inside(t, Config{Acts: &later, Tokens: d.records}))
	for who, p := range map[string]person{"clerk": d.clerk, "bawaslu_commissioner": above} {
		got, err := client.ListNotices(p.as(t), &pb.ListNoticesRequest{Filter: "state = waiting"})
		if err != nil || len(got.GetNotices()) != 1 {
			t.Fatalf("the %s hears %v, %v", who, got, err)
		}
		n := got.GetNotices()[0]
		if n.GetRole() != who || n.GetSubject() != "reports/"+filed.Report.ID || n.GetNumber() != filed.Report.Number || n.GetMoment() != "overdue" ||
			n.GetRule() != "DL_INITIAL_REVIEW" || n.GetAct() != "RegisterCase" || len(n.GetLegalBasis()) != 1 || n.SettledAt != nil ||
			!strings.HasPrefix(n.GetName(), "notices/") || n.GetTitle() == "" || n.GetTextEn() == "" || n.GetDeliveredAt() == "" {
			t.Errorf("the %s reads %v", who, n)
		}
	}
	for who, p := range map[string]person{"a foreign clerk": foreign, "an administrator": d.admin, "an auditor": d.auditor} {
		if got, err := client.ListNotices(p.as(t), &pb.ListNoticesRequest{}); err != nil || len(got.GetNotices()) != 0 || got.GetNextPageToken() != "" {
			t.Errorf("%s hears %v, %v", who, got, err)
		}
	}
	if got, err := client.ListNotices(d.clerk.as(t), &pb.ListNoticesRequest{Filter: `state = "done"`}); err != nil || len(got.GetNotices()) != 0 {
		t.Errorf("done is %v, %v", got, err)
	}
	for _, filter := range []string{"state = lost", "role = clerk", "state", "state = waiting AND state = done"} {
		if _, err := client.ListNotices(d.clerk.as(t), &pb.ListNoticesRequest{Filter: filter}); status.Code(err) != codes.InvalidArgument {
			t.Errorf("the filter %q answers %v", filter, err)
		}
	}
	if _, err := client.ListNotices(t.Context(), &pb.ListNoticesRequest{}); status.Code(err) != codes.Unauthenticated {
		t.Errorf("without a token: %v", err)
	}
}
