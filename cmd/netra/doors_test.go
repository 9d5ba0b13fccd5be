package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	_ "netra/api/netra/v1"
)

// door is one way into a demonstration. do answers with the body, or with the
// reason of the refusal.
type door interface {
	do(t *testing.T, who, service, method, body string) (answer map[string]any, reason string)
}

// TestACamatIsPunishedThroughEitherDoor walks the main road, from two reports
// to a closed case, by REST and by gRPC, in a demonstration each.
func TestACamatIsPunishedThroughEitherDoor(t *testing.T) {
	t.Parallel()
	url, grpcAddr, dir := demonstration(t)
	t.Run("REST", func(t *testing.T) { walk(t, &restDoor{url: url, tokens: tokens(t, dir)}, dir) })
	_ = grpcAddr
	_, grpcAddr, dir = demonstration(t)
	t.Run("gRPC", func(t *testing.T) { walk(t, wire(t, grpcAddr, tokens(t, dir)), dir) })
}

// walker is a case on its way through a door.
type walker struct {
	t    *testing.T
	door door
	name string
	last map[string]any
}

func walk(t *testing.T, d door, dir string) {
	w := &walker{t: t, door: d}
	camat := employee(t, dir, "PEMKAB-SLEMAN", "ADMINISTRATOR")
	const did = `[{"violation":"dis_social_media_engage_candidate","occurredOn":"2024-10-03","place":"Sleman"}]`

	anonymous := w.must("", "ReportService", "FileReport", fileBody("ANONYMOUS", camat, ""))
	if s := at(anonymous, "report", "state"); s != "initial_information" {
		t.Errorf("an anonymous report is %v", s)
	}
	filed := w.must("", "ReportService", "FileReport", fileBody("NAMED", camat, `,"reporter":{"name":"Warga","address":"Jalan 1"}`))
	report := at(filed, "report", "name")
	c := w.must("clerk@BAWASLU-SLEMAN", "CaseService", "RegisterCase", fmt.Sprintf(
		`{"requestId":%q,"reports":[%q],"contest":"pilkada-2024","accused":{"name":"Camat","employeeId":%q},"allegations":%s}`, newID(), report, camat, did))
	w.name = c["name"].(string)

	const inv, com, exam, desk = "bawaslu_investigator@BAWASLU-SLEMAN", "bawaslu_commissioner@BAWASLU-SLEMAN", "examiner@PEMKAB-SLEMAN", "bkpsdm_officer@BKPP-SLEMAN"
	w.act(inv, "RecordClarification", `"minutes":"Didengar."`, "clarification")
	w.act(inv, "RecordStudy", `"allegations":`+did+`,"conclusion":"Terbukti."`, "study")
	w.act(inv, "WriteDossier", `"facts":"Terlapor membagikan unggahan."`, "study")
	w.act(com, "ApproveDossier", fmt.Sprintf(`"dossierHash":%q`, at(w.get(com), "dossier", "hash")), "study")
	w.act(com, "ConvenePlenary", ``, "plenary")
	for _, n := range []string{"", "#2", "#3"} {
		w.act(com+n, "CastVote", `"decision":"FORWARD"`, "plenary")
	}
	w.act(com, "DecidePlenary", `"decision":"FORWARD","minutes":"Sepakat."`, "merit_review")
	w.act("merit_investigator@BKN", "RecordMeritStudy", `"findings":"Terpenuhi."`, "merit_review")
	w.act("merit_lead@BKN", "Recommend", `"violations":["dis_social_media_engage_candidate"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"`, "recommended")
	w.act(desk, "AcknowledgeRecommendation", `"receivedOn":"2024-10-07"`, "recommended")
	w.act(exam, "IssueSummons", `"letterNumber":"P/1","letterOn":"2024-10-07","examinationOn":"2024-10-10"`, "summoned")
	w.clock("2024-10-11")
	w.act(exam, "RecordAbsence", `"missedOn":"2024-10-10"`, "summoned")
	w.act(exam, "IssueSummons", `"letterNumber":"P/2","letterOn":"2024-10-11","examinationOn":"2024-10-15"`, "summoned")
	w.clock("2024-10-15")
	w.act(exam, "RecordExamination", `"minutes":"Mengakui.","signed":true`, "examination")
	w.act(exam+"#2", "FileExaminationReport", `"proven":true,"findings":"Terbukti.","team":[{"name":"A","rank":"IV/b","element":"SUPERIOR"},{"name":"B","rank":"IV/c","element":"SUPERVISION"},{"name":"C","rank":"IV/b","element":"PERSONNEL"}]`, "examined")
	w.act(desk, "ProposeSanction", `"type":"HD_B1"`, "proposed")
	w.refused("signatory@PEMKAB-SLEMAN", "ApproveSanction", fmt.Sprintf(`"proposalHash":%q`, at(w.last, "proposal", "hash")), "GUARD") // G10
	w.refused(desk, "ApproveSanction", fmt.Sprintf(`"proposalHash":%q`, at(w.last, "proposal", "hash")), "ROLE")
	w.refused(desk, "IssueSanction", `"decisionNumber":"800/1","decisionOn":"2024-10-15"`, "CASE_STATE")
	w.act(desk, "RecordMinisterialConsent", `"consentReference":"100/1"`, "proposed")
	w.act("signatory@PEMKAB-SLEMAN", "ApproveSanction", fmt.Sprintf(`"proposalHash":%q`, at(w.last, "proposal", "hash")), "approved")
	w.act(desk, "IssueSanction", `"decisionNumber":"800/1","decisionOn":"2024-10-15"`, "decided")
	w.act(desk, "DeliverSanction", `"mode":"HANDED","receivedOn":"2024-10-15"`, "delivered")
	w.clock("2024-11-04")
	if s := w.get(desk)["state"]; s != "delivered" {
		t.Errorf("on the 14th working day the case is %v", s)
	}
	w.clock("2024-11-05")
	w.act(desk, "RecordExecution", `"executedOn":"2024-11-05","proof":"SK."`, "executing")
	w.act(desk, "ReportBack", `"letterNumber":"B/1"`, "reported_back")
	w.act("merit_lead@BKN", "Close", `"outcomeText":"Dijatuhi hukuman disiplin berat."`, "closed")
	if o := w.last["outcome"]; o != "sanctioned" {
		t.Errorf("outcome %v", o)
	}
	w.events(com)
	view := w.must("", "ReportService", "LookupReport", fmt.Sprintf(`{"accessCode":%q}`, filed["accessCode"]))
	if s := view["stage"]; s != "CLOSED" {
		t.Errorf("the reporter sees %v", s)
	}
}

// events demands that the history tells the road in order, each step with role,
// office, act and law.
func (w *walker) events(who string) {
	w.t.Helper()
	answer := w.must(who, "CaseService", "ListCaseEvents", fmt.Sprintf(`{"name":%q}`, w.name))
	var acts []string
	for i, e := range answer["events"].([]any) {
		e := e.(map[string]any)
		acts = append(acts, e["act"].(string))
		system := e["actorRole"] == "calendar"
		if e["actorRole"] == "" || e["office"] == "" && !system || len(e["legalBasis"].([]any)) == 0 || int(e["sequence"].(float64)) != i+1 {
			w.t.Errorf("event %d does not say who did what under which law: %v", i, e)
		}
	}
	const want = "RegisterCase RecordClarification RecordStudy WriteDossier ApproveDossier ConvenePlenary CastVote CastVote CastVote DecidePlenary " +
		"RecordMeritStudy Recommend AcknowledgeRecommendation IssueSummons RecordAbsence IssueSummons RecordExamination FileExaminationReport " +
		"ProposeSanction RecordMinisterialConsent ApproveSanction IssueSanction DeliverSanction EnterIntoForce RecordExecution ReportBack Close"
	var persons []string
	for _, a := range acts {
		if a != "LapseClock" && a != "RemindAuthority" {
			persons = append(persons, a)
		}
	}
	if got := strings.Join(persons, " "); got != want {
		w.t.Errorf("the events tell\n%s\nwant\n%s", got, want)
	}
}

func (w *walker) must(who, service, method, body string) map[string]any {
	w.t.Helper()
	answer, reason := w.door.do(w.t, who, service, method, body)
	if reason != "" {
		w.t.Fatalf("%s by %q is refused: %s", method, who, reason)
	}
	return answer
}

func (w *walker) get(who string) map[string]any {
	w.t.Helper()
	return w.must(who, "CaseService", "GetCase", fmt.Sprintf(`{"name":%q}`, w.name))
}

func (w *walker) body(who, own string) string {
	if own != "" {
		own = "," + own
	}
	return fmt.Sprintf(`{"name":%q,"etag":%q%s}`, w.name, w.get(who)["etag"], own)
}

func (w *walker) act(who, act, own, state string) {
	w.t.Helper()
	w.last = w.must(who, "CaseService", act, w.body(who, own))
	if w.last["state"] != state {
		w.t.Fatalf("%s leads to %v, want %s", act, w.last["state"], state)
	}
}

func (w *walker) refused(who, act, own, reason string) {
	w.t.Helper()
	if _, got := w.door.do(w.t, who, "CaseService", act, w.body(who, own)); got != reason {
		w.t.Errorf("%s by %s: refused with %q, want %s", act, who, got, reason)
	}
}

func (w *walker) clock(day string) {
	w.t.Helper()
	w.must("admin@BAWASLU-RI", "DemoService", "AdvanceClock", fmt.Sprintf(`{"to":"%sT09:00:00+07:00"}`, day))
}

// restDoor is the REST door; it finds paths in the annotations of the contract.
type restDoor struct {
	url    string
	tokens map[string]string
}

func (d *restDoor) do(t *testing.T, who, service, method, body string) (map[string]any, string) {
	t.Helper()
	verb, path, body := route(t, service, method, body)
	req, err := http.NewRequestWithContext(t.Context(), verb, d.url+path, strings.NewReader(body))
	fatal(t, err)
	if who != "" {
		req.Header.Set("Authorization", "Bearer "+d.token(t, who))
	}
	return d.send(t, req)
}

func (d *restDoor) send(t *testing.T, req *http.Request) (map[string]any, string) {
	t.Helper()
	resp, err := http.DefaultClient.Do(req)
	fatal(t, err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	fatal(t, err)
	var out map[string]any
	fatal(t, json.Unmarshal(text, &out))
	if resp.StatusCode == http.StatusOK {
		return out, ""
	}
	return nil, at(map[string]any{"d": out["details"].([]any)[0]}, "d", "reason").(string)
}

func (d *restDoor) token(t *testing.T, who string) string {
	t.Helper()
	if d.tokens[who] == "" {
		t.Fatalf("tokens.json has no %s", who)
	}
	return d.tokens[who]
}

// overWire is the gRPC door.
type overWire struct {
	conn *grpc.ClientConn
	restDoor
}

func wire(t *testing.T, addr string, tokens map[string]string) *overWire {
	t.Helper()
	conn, err := grpc.NewClient(addr, grpc.WithTransportCredentials(insecure.NewCredentials()))
	fatal(t, err)
	t.Cleanup(func() { fatal(t, conn.Close()) })
	return &overWire{conn: conn, restDoor: restDoor{tokens: tokens}}
}

func (d *overWire) do(t *testing.T, who, service, method, body string) (map[string]any, string) {
	t.Helper()
	md := find(t, service, method)
	in, out := message(t, md.Input()), message(t, md.Output())
	fatal(t, protojson.Unmarshal([]byte(body), in))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if who != "" {
		ctx = metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+d.token(t, who))
	}
	if err := d.conn.Invoke(ctx, fmt.Sprintf("/netra.v1.%s/%s", service, method), in, out); err != nil {
		return nil, reasonOf(t, err)
	}
	text, err := protojson.MarshalOptions{EmitDefaultValues: true}.Marshal(out)
	fatal(t, err)
	var m map[string]any
	fatal(t, json.Unmarshal(text, &m))
	return m, ""
}

func reasonOf(t *testing.T, err error) string {
	t.Helper()
	for _, d := range status.Convert(err).Details() {
		if info, ok := d.(interface{ GetReason() string }); ok {
			return info.GetReason()
		}
	}
	return status.Code(err).String()
}

func find(t *testing.T, service, method string) protoreflect.MethodDescriptor {
	t.Helper()
	d, err := protoregistry.GlobalFiles.FindDescriptorByName(protoreflect.FullName("netra.v1." + service))
	fatal(t, err)
	return d.(protoreflect.ServiceDescriptor).Methods().ByName(protoreflect.Name(method))
}

func message(t *testing.T, d protoreflect.MessageDescriptor) proto.Message {
	t.Helper()
	mt, err := protoregistry.GlobalTypes.FindMessageByName(d.FullName())
	fatal(t, err)
	return mt.New().Interface()
}

// Helpers of these tests.

func tokens(t *testing.T, dir string) map[string]string {
	t.Helper()
	var out map[string]string
	b, err := os.ReadFile(filepath.Join(dir, "demo", "tokens.json"))
	fatal(t, err)
	fatal(t, json.Unmarshal(b, &out))
	return out
}

// employee is the number of an employee of the demonstration.
func employee(t *testing.T, dir, government, kind string) string {
	t.Helper()
	var people []struct {
		EmployeeID, AgencyCode string
		Position               struct{ Kind string }
	}
	b, err := os.ReadFile(filepath.Join(dir, "demo", "people.json"))
	fatal(t, err)
	fatal(t, json.Unmarshal(b, &people))
	for _, p := range people {
		if p.AgencyCode == government && p.Position.Kind == kind {
			return p.EmployeeID
		}
	}
	t.Fatalf("people.json has no %s of %s", kind, government)
	return ""
}

func fileBody(track, employeeID, more string) string {
	return fmt.Sprintf(`{"requestId":%q,"report":{"track":%q,"accused":[{"name":"Camat","employeeId":%q,"agencyCode":"PEMKAB-SLEMAN"}],
		"conduct":{"narrative":"Menyukai dan membagikan unggahan calon.","occurredOn":"2024-10-03","place":"Sleman","region":"34.04","contest":"pilkada-2024",
		"links":[{"url":"https://contoh.example/1","platform":"media sosial"}]}%s}}`, newID(), track, employeeID, more)
}

func newID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// at is a field of a JSON answer.
func at(v any, path ...string) any {
	for _, p := range path {
		m, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = m[p]
	}
	return v
}

func fatal(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// route is a method's HTTP verb, path and body, from its annotation.
func route(t *testing.T, service, method, body string) (verb, path, rest string) {
	t.Helper()
	verb, path = httpRule(t, find(t, service, method))
	var fields map[string]any
	fatal(t, json.Unmarshal([]byte(body), &fields))
	if i, j := strings.Index(path, "{name="), strings.Index(path, "}"); i >= 0 {
		path = path[:i] + fields["name"].(string) + path[j+1:]
		delete(fields, "name")
	}
	if verb == http.MethodGet {
		return verb, path, ""
	}
	b, err := json.Marshal(fields)
	fatal(t, err)
	return verb, path, string(bytes.TrimSpace(b))
}
