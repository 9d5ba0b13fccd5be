package proto_test

import (
	"errors"
	"strings"
	"testing"

	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	netrav1 "netra/api/netra/v1"
)

const uuid = `"requestId":"4f5b9f0e-7a39-4c64-9f5e-2d1f6a3c8b10"`

// violated lists the fields that validation names, or "" when it passes.
func violated(t *testing.T, m proto.Message, body string) string {
	t.Helper()
	if err := protojson.Unmarshal([]byte(body), m); err != nil {
		t.Fatalf("%T does not take %s: %v", m, body, err)
	}
	err := protovalidate.Validate(m)
	invalid, ok := errors.AsType[*protovalidate.ValidationError](err)
	if !ok && err != nil {
		t.Fatalf("validate %T: %v", m, err)
	}
	if err == nil {
		return ""
	}
	var paths []string
	for _, v := range invalid.Violations {
		paths = append(paths, protovalidate.FieldPathString(v.Proto.GetField()))
	}
	return strings.Join(paths, " ")
}

func TestValidationAsksForNoMoreThanThePage(t *testing.T) {
	t.Parallel()
	const act = `"name":"cases/a","etag":"1"`
	tests := []struct {
		name string
		into proto.Message
		body string
		want string // the fields named; none when it passes
	}{
		{"the barest report passes", &netrav1.FileReportRequest{}, `{"report":{"track":"ANONYMOUS","accused":[{"name":"Budi"}],"conduct":{"narrative":"x"}},` + uuid + `}`, ""},
		{"a report with every optional field passes", &netrav1.FileReportRequest{}, `{"report":{"track":"NAMED","accused":[{"name":"B","employeeId":"197804122006041002","employmentKind":"PNS"}],"conduct":{"narrative":"x","occurredOn":"2024-10","links":[{"url":"https://x.id/1","platform":"x","seenOn":"2024"}],"witnesses":[{"name":"S"}]},"knownOn":"2024-10-01","reporter":{"name":"A","address":"J"},"hideFrom":["x"],"evidence":["e"]},` + uuid + `}`, ""},
		{"a NIK of 16 digits passes", &netrav1.Accused{}, `{"name":"B","employeeId":"3404011204780001"}`, ""},
		{"a number of neither length is refused", &netrav1.Accused{}, `{"name":"B","employeeId":"34040112047800012"}`, "employee_id"},
		{"without a narrative it is refused by name", &netrav1.FileReportRequest{}, `{"report":{"track":"ANONYMOUS","accused":[{"name":"B"}],"conduct":{}},` + uuid + `}`, "report.conduct.narrative"},
		{"without a track, accused, conduct or id each is named", &netrav1.FileReportRequest{}, `{"report":{}}`, "report.track report.accused report.conduct request_id"},
		{"a draft may lack everything", &netrav1.SaveDraftRequest{}, `{"report":{}}`, ""},
		{"a completion may bring the place alone", &netrav1.CompleteReportRequest{}, `{"accessCode":"c",` + uuid + `,"conduct":{"place":"Depok"}}`, ""},
		{"an act needs its etag", &netrav1.ConvenePlenaryRequest{}, `{"name":"cases/a"}`, "etag"},
		{"an act needs no request id", &netrav1.ConvenePlenaryRequest{}, `{` + act + `}`, ""},
		{"but a request id is a UUID", &netrav1.ConvenePlenaryRequest{}, `{` + act + `,"requestId":"1"}`, "request_id"},
		{"a partial date is no date on a document", &netrav1.ConvenePlenaryRequest{}, `{` + act + `,"performedOn":"2024-10"}`, "performed_on"},
		{"a plenary decides something", &netrav1.DecidePlenaryRequest{}, `{` + act + `,"minutes":"m"}`, "decision"},
		{"the outcome text is a guard's matter", &netrav1.DecidePlenaryRequest{}, `{` + act + `,"minutes":"m","decision":"RESTUDY"}`, ""},
		{"evidence is what addEvidence adds", &netrav1.AddEvidenceRequest{}, `{` + act + `}`, "documents"},
		{"other acts need no papers", &netrav1.AddNoteRequest{}, `{` + act + `,"text":"n"}`, ""},
		{"a team element is one of three", &netrav1.FileExaminationReportRequest{}, `{` + act + `,"findings":"f","team":[{"name":"A","element":"OTHER"}]}`, "team[0].element"},
		{"an unknown rank is no mistake", &netrav1.FileExaminationReportRequest{}, `{` + act + `,"findings":"f","team":[{"name":"A","element":"SUPERIOR"}]}`, ""},
		{"a post kind is one of the page's", &netrav1.AmendAccusedRequest{}, `{` + act + `,"accused":{"name":"A","postKind":"CAMAT"}}`, "accused.post_kind"},
		{"an allegation may be without a code until the study", &netrav1.RegisterCaseRequest{}, `{"reports":["reports/a"],"accused":{"name":"A"},"allegations":[{"occurredOn":"2024"}],"contest":"c",` + uuid + `}`, ""},
		{"a page has at most a thousand", &netrav1.ListCasesRequest{}, `{"pageSize":1001}`, "page_size"},
		{"an assessment needs no contest, date or post", &netrav1.AssessConductRequest{}, `{"name":"rulebooks/-","employmentKind":"PNS","violations":["v"]}`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := violated(t, tt.into, tt.body); got != tt.want {
				t.Errorf("names %q, want %q", got, tt.want)
			}
		})
	}
}

func TestWhatIsOptionalIsAbsentFromTheAnswer(t *testing.T) {
	t.Parallel()
	marshal := protojson.MarshalOptions{EmitUnpopulated: true}
	body, err := marshal.Marshal(&netrav1.Case{})
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{"outcome", "owner", "nextStep", "assessment", "dossier", "proposal", "sanction", "control"} {
		if strings.Contains(string(body), `"`+field+`"`) {
			t.Errorf("%s is in an empty case", field)
		}
	}
	for _, field := range []string{"clocks", "allegations", "defects", "responsibleOffice"} {
		if !strings.Contains(string(body), `"`+field+`"`) {
			t.Errorf("%s is missing from an empty case", field)
		}
	}
}
