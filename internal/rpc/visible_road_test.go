package rpc

import (
	"slices"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	pb "netra/api/netra/v1"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// canary is what only the reporter says.
const canary = "kenari-pelapor-4711"

func TestOnTheWholeRoadTheEmployerHearsNothingOfAReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		door := inside(t, Config{Acts: w.Acts, Tokens: w.Records})
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		if _, err := w.ByCode(r.Code, "ReplyToOffice", `{"text":"`+canary+`"}`); err != nil {
			t.Fatal(err)
		}
		id := r.Seen("investigator").Reports[0]
		if got, fields := hear(t, door, w, r.ID, id, "investigator"); !strings.Contains(got, canary) || len(fields) == 0 {
			t.Fatal("Bawaslu does not hear the canary: the test would prove nothing")
		}
		quiet := func() {
			t.Helper()
			for _, who := range []string{"desk", "examiner", "signatory"} {
				got, fields := hear(t, door, w, r.ID, id, who)
				for _, word := range []string{canary, id, "contoh.example", "menyukai dan membagikan"} {
					if strings.Contains(got, word) {
						t.Errorf("%s hears %q: %s", who, word, got)
					}
				}
				if len(fields) > 0 {
					t.Errorf("%s is told %v", who, fields)
				}
			}
		}
		quiet()
		r.ToMerit(acttest.Engage, "2024-10-03")
		quiet()
		r.Recommended("HD_B", acttest.Engage)
		quiet()
		r.Examined(w.NextDay())
		quiet()
		r.Decided("HD_B1", "SK-1")
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"`+w.Today()+`"}`, casefile.Delivered)
		quiet()
	})
}

// hear is every answer that somebody gets about a case and its report, and the
// fields of reports that are set in them.
func hear(t *testing.T, door grpc.ClientConnInterface, w *acttest.World, id, report, who string) (said string, fields []string) {
	t.Helper()
	ctx := bearer(t, w.Token(who))
	c, r, n, name := pb.NewCaseServiceClient(door), pb.NewReportServiceClient(door), pb.NewNoticeServiceClient(door), "cases/"+id
	add := func(m proto.Message, err error) {
		if err != nil {
			said += err.Error()
			return
		}
		said += protojson.Format(m)
		reportFields(m.ProtoReflect(), &fields)
	}
	add(c.GetCase(ctx, &pb.GetCaseRequest{Name: name}))
	add(c.ListCases(ctx, &pb.ListCasesRequest{}))
	add(c.ListCaseEvents(ctx, &pb.ListCaseEventsRequest{Name: name}))
	add(c.ListCaseClocks(ctx, &pb.ListCaseClocksRequest{Name: name}))
	add(c.ListAvailableActs(ctx, &pb.ListAvailableActsRequest{Name: name}))
	add(c.ExportDossier(ctx, &pb.ExportDossierRequest{Name: name}))
	add(r.ListReports(ctx, &pb.ListReportsRequest{}))
	if m, err := r.GetReport(ctx, &pb.GetReportRequest{Name: "reports/" + report}); err == nil {
		add(m, nil)
	}
	add(n.ListNotices(ctx, &pb.ListNoticesRequest{}))
	return said, fields
}

// reportFields is the fields that are set of any message that belongs to a report.
func reportFields(m protoreflect.Message, out *[]string) {
	m.Range(func(f protoreflect.FieldDescriptor, _ protoreflect.Value) bool {
		if slices.Contains(ofReports, string(m.Descriptor().Name())) {
			*out = append(*out, string(f.FullName()))
		}
		if held(f) != nil {
			each(m, f, func(inner protoreflect.Message) { reportFields(inner, out) })
		}
		return true
	})
}

func BenchmarkTheWall(b *testing.B) {
	contents := &pb.ReportContents{Conduct: &pb.Conduct{Narrative: strings.Repeat("Cerita. ", 200)}, Messages: []*pb.Message{{Text: "x"}}}
	a := &pb.Case{Name: "cases/a", Number: "N-1", State: "study", Accused: &pb.AccusedSnapshot{Name: "A"}, Dossier: &pb.CaseDossier{Hash: "h"},
		Assessment: &pb.Assessment{Because: []*pb.Because{{Rule: "a"}, {Rule: "b"}, {Rule: "c"}}}}
	for range 8 {
		a.Clocks = append(a.Clocks, &pb.Clock{Rule: "DL_PPK", DueOn: "2024-10-03"})
	}
	leak := proto.CloneOf(a)
	leak.Reports = []string{"reports/a"}
	filed := &pb.FileReportResponse{Report: &pb.Report{Name: "reports/a", Completeness: &pb.Completeness{Formal: []*pb.CompletenessItem{{Item: "a"}, {Item: "b"}}}}, AccessCode: "c"}
	public := one(pb.Visibility_PUBLIC)
	for _, row := range []struct {
		name string
		m    proto.Message
		to   audiences
	}{
		{"GetCase", a, public | one(pb.Visibility_EMPLOYER) | one(pb.Visibility_SELF)}, {"GetCase with a leak", leak, public | one(pb.Visibility_EMPLOYER)},
		{"FileReport", filed, public | one(pb.Visibility_REPORTER)}, {"GetReport", &pb.Report{Name: "r", Contents: contents}, public | one(pb.Visibility_INTAKE)},
	} {
		b.Run(row.name, func(b *testing.B) {
			w := newWall()
			b.ReportAllocs()
			for b.Loop() {
				w.out(row.m, row.to)
			}
		})
	}
}
