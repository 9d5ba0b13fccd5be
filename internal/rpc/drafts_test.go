package rpc

import (
	"strings"
	"testing"

	"github.com/google/uuid"
	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	pb "netra/api/netra/v1"
	"netra/internal/act/acttest"
)

// desktop is ReportService behind the chain, over a world.
func desktop(t *testing.T, w *acttest.World) pb.ReportServiceClient {
	t.Helper()
	return pb.NewReportServiceClient(inside(t, Config{Acts: w.Acts, Tokens: w.Records}))
}

// fill puts something into every field of a message, one item into every list.
func fill(m protoreflect.Message) {
	for i := range m.Descriptor().Fields().Len() {
		fd := m.Descriptor().Fields().Get(i)
		switch v := some(m, fd); {
		case fd.IsList():
			m.Mutable(fd).List().Append(v)
		default:
			m.Set(fd, v)
		}
	}
}

func some(m protoreflect.Message, fd protoreflect.FieldDescriptor) protoreflect.Value {
	switch {
	case fd.Message() != nil && fd.IsList():
		v := m.NewField(fd).List().NewElement()
		fill(v.Message())
		return v
	case fd.Message() != nil:
		v := m.NewField(fd)
		fill(v.Message())
		return v
	case fd.Enum() != nil:
		return protoreflect.ValueOfEnum(fd.Enum().Values().Get(1).Number())
	}
	return protoreflect.ValueOfString("é " + string(fd.Name()))
}

func TestADraftBringsBackEveryFieldOfAReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		c := desktop(t, w)
		r := &pb.FilingReport{}
		fill(r.ProtoReflect())
		r.Evidence = []string{w.Upload("layar.png")}
		saved, err := c.SaveDraft(t.Context(), &pb.SaveDraftRequest{Report: r, RequestId: uuid.NewString()})
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.GetDraft(t.Context(), &pb.GetDraftRequest{DraftCode: saved.GetDraftCode()})
		if err != nil || !proto.Equal(got, saved) || !proto.Equal(got.GetReport(), r) {
			t.Errorf("saved %v\nopened %v, %v", saved, got, err)
		}
		e := got.GetEvidence()
		if len(e) != 1 || e[0].GetId() != r.GetEvidence()[0] || e[0].GetFileName() != "layar.png" || e[0].GetSize() != 5 || e[0].GetMediaType() != "image/png" || len(e[0].GetSha256()) != 64 {
			t.Errorf("it holds %v", e)
		}
		if got.GetDestroyedOn() != "2024-11-06" {
			t.Errorf("it is destroyed on %s", got.GetDestroyedOn())
		}
	})
}

func TestADraftMayBeUnfinishedAnywhereAndTooLargeNowhere(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	c := desktop(t, w)
	text, long := proto.String, strings.Repeat("x", 201)
	for _, tt := range []struct {
		name   string
		report *pb.FilingReport
		field  string // none: it is kept
	}{
		{"nothing at all", nil, ""},
		{"an empty report", &pb.FilingReport{}, ""},
		{"nobody, who did nothing", &pb.FilingReport{Accused: []*pb.Accused{{}}, Conduct: &pb.Conduct{Links: []*pb.Link{{}}, Witnesses: []*pb.Witness{{}}}, Reporter: &pb.Reporter{}, HideFrom: []string{""}}, ""},
		{"half a number", &pb.FilingReport{Accused: []*pb.Accused{{EmployeeId: text("19780412")}}}, ""},
		{"half a date, and one that is none", &pb.FilingReport{KnownOn: text("2024-1"), Conduct: &pb.Conduct{OccurredOn: text("2024-02-30")}}, ""},
		{"an address of no page", &pb.FilingReport{Conduct: &pb.Conduct{Links: []*pb.Link{{Url: "belum"}}}}, ""},
		{"an anonymous report with a reporter", &pb.FilingReport{Track: pb.Report_ANONYMOUS, Reporter: &pb.Reporter{Name: "A"}}, ""},
		{"the longest story", &pb.FilingReport{Conduct: &pb.Conduct{Narrative: strings.Repeat("ꦲ", 100_000)}}, ""},

		{"a story that is too long", &pb.FilingReport{Conduct: &pb.Conduct{Narrative: strings.Repeat("x", 100_001)}}, "report.conduct.narrative"},
		{"a name that is too long", &pb.FilingReport{Accused: []*pb.Accused{{}, {Name: long}}}, "report.accused[1].name"},
		{"a reporter's name that is too long", &pb.FilingReport{Reporter: &pb.Reporter{Name: long}}, "report.reporter.name"},
		{"an item that is too long", &pb.FilingReport{HideFrom: []string{long}}, "report.hideFrom[0]"},
		{"too many people", &pb.FilingReport{Accused: make101[*pb.Accused](&pb.Accused{})}, "report.accused"},
		{"too many files", &pb.FilingReport{Evidence: make101("e")}, "report.evidence"},
		{"a track that is none", &pb.FilingReport{Track: 9}, "report.track"},
		{"a date of a mebibyte", &pb.FilingReport{KnownOn: text(strings.Repeat("2", 1<<20))}, "report"},
	} {
		_, err := c.SaveDraft(t.Context(), &pb.SaveDraftRequest{Report: tt.report})
		if tt.field == "" {
			if err != nil {
				t.Errorf("%s is refused: %v", tt.name, err)
			}
			continue
		}
		refused(t, err, codes.InvalidArgument, "INVALID_FIELD", tt.field)
	}
	_, err := c.SaveDraft(t.Context(), &pb.SaveDraftRequest{DraftCode: long})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "draftCode")
	_, err = c.SaveDraft(t.Context(), &pb.SaveDraftRequest{RequestId: "1"})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "requestId")
}

// make101 is one item more than a list may have.
func make101[T any](v T) []T {
	out := make([]T, 101)
	for i := range out {
		out[i] = v
	}
	return out
}
