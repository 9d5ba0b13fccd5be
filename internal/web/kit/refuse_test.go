package kit

import (
	"net/http"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
)

// refusal is what the API answers with.
func refusal(t *testing.T, code codes.Code, message string, details ...protoadapt.MessageV1) error {
	t.Helper()
	st, err := status.New(code, message).WithDetails(details...)
	if err != nil {
		t.Fatal(err)
	}
	return st.Err()
}

func badField(path, sentence string) *errdetails.BadRequest {
	return &errdetails.BadRequest{FieldViolations: []*errdetails.BadRequest_FieldViolation{{Field: path, Description: sentence}}}
}

func TestARefusalStandsBesideTheQuestionItIsAbout(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	guard := &errdetails.PreconditionFailure{Violations: []*errdetails.PreconditionFailure_Violation{{Type: "G4", Subject: "PP 94/2021 Pasal 29", Description: "Periksa dulu, sesuai pasal. (Examine first.)"}}}
	info := func(reason string) *errdetails.ErrorInfo { return &errdetails.ErrorInfo{Reason: reason} }
	tests := []struct {
		name string
		err  error
		ok   bool
		id   string // of the question that is marked; - for none
		says string
	}{
		{"by its name", refusal(t, codes.InvalidArgument, "x", badField("text", "Salah.")), true, "text", "Salah."},
		{"by its path", refusal(t, codes.InvalidArgument, "x", badField("report.conduct.occurredOn", "Salah.")), true, "when-y", "Salah."},
		{"by the end of its path", refusal(t, codes.InvalidArgument, "x", badField("allegations[0].conduct.occurredOn", "Salah.")), true, "when-y", "Salah."},
		{"in a row", refusal(t, codes.InvalidArgument, "x", badField("team[1].rank", "Salah.")), true, "team-1-rank", "Salah."},
		{"an item of a list", refusal(t, codes.InvalidArgument, "x", badField("evidence[3]", "Salah.")), true, "files-file", "Salah."},
		{"of no question", refusal(t, codes.InvalidArgument, "x", badField("secret", "Salah.")), true, "", "secret: Salah."},
		{"in the visitor's language", refusal(t, codes.InvalidArgument, "x", badField("text", "Harus diisi dahulu. (Write something first.)")), true, "text", "Harus diisi dahulu."},
		{"a reason with words of our own", refusal(t, codes.FailedPrecondition, "x", info("EVIDENCE_UNKNOWN"), badField("evidence", "claimed")), true, "files-file", "Salah satu berkas"},
		{"a guard", refusal(t, codes.FailedPrecondition, "x", guard), true, "-", ""},
		{"a sentence alone", refusal(t, codes.AlreadyExists, "Sudah pernah dikirim. (Sent once before.)"), true, "", "Sudah pernah dikirim."},
		{"what nobody may know of", refusal(t, codes.NotFound, "x"), false, "-", ""},
		{"our own failure", errOurs, false, "-", ""},
		{"a change by somebody else", refusal(t, codes.Aborted, "x"), false, "-", ""},
		{"a role", refusal(t, codes.PermissionDenied, "x"), false, "-", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := NewForm("Kirim", &Field{Name: "text", Kind: Text}, &Field{Name: "when", Path: "conduct.occurredOn", Kind: Partial, Value: "x"}, &Field{Name: "files", Path: "evidence", Kind: Files},
				&Field{Name: "team", Kind: Rows, Least: 2, Row: []*Field{{Name: "rank", Kind: Text}}})
			f.Field("when").Path = "conduct.occurredOn"
			if got := f.Refuse(w.site.visit(nil, newRequest(t)), tt.err); got != tt.ok {
				t.Fatalf("refuse says %v", got)
			}
			switch {
			case tt.id == "-" && len(f.Errors) > 0, tt.id != "-" && (len(f.Errors) != 1 || f.Errors[0].ID != tt.id || !strings.HasPrefix(f.Errors[0].Sentence, tt.says)):
				t.Errorf("marked %v", f.Errors)
			}
			if tt.name == "a guard" && (len(f.Refusals) != 1 || f.Refusals[0].Guard != "G4" || f.OK()) {
				t.Errorf("refusals %v", f.Refusals)
			}
		})
	}
}

func TestEveryCodeHasItsPage(t *testing.T) {
	t.Parallel()
	tests := []struct {
		err    error
		status int
		says   string
	}{
		{refusal(t, codes.NotFound, "rahasia"), 404, "Halaman ini tidak ada"},
		{refusal(t, codes.PermissionDenied, "Peran lain. (Another role.)"), 403, "Anda tidak dapat melakukan ini"},
		{refusal(t, codes.InvalidArgument, "x"), 400, "Kiriman ini tidak dapat dibaca"},
		{refusal(t, codes.FailedPrecondition, "x"), 400, "Belum bisa"},
		{refusal(t, codes.OutOfRange, "x"), 400, "Kiriman ini tidak dapat dibaca"},
		{refusal(t, codes.Aborted, "x"), 409, "sudah berubah"},
		{refusal(t, codes.AlreadyExists, "x"), 409, "Ini sudah pernah dikirim"},
		{refusal(t, codes.ResourceExhausted, "x"), 429, "Sedang sibuk"},
		{refusal(t, codes.Unavailable, "x"), 503, "Sedang sibuk"},
		{refusal(t, codes.Unimplemented, "x"), 501, "Belum tersedia"},
		{refusal(t, codes.Internal, "rahasia"), 500, "Kesalahan di pihak kami"},
		{errOurs, 500, "Kesalahan di pihak kami"},
	}
	for _, tt := range tests {
		w := newWorld(t)
		w.site.Get("/x/problem", Anyone, func(*Visit) error { return tt.err })
		a := w.visitor().get("/x/problem")
		says(t, a, tt.status, tt.says, "<title>Kesalahan: ")
		if body := a.Body.String(); strings.Contains(body, "rahasia") || strings.Contains(body, "fire") {
			t.Errorf("%v: the page tells what it must not:\n%s", tt.err, body)
		}
		if later := a.Header().Get("Retry-After"); (later != "") != (tt.status == 429 || tt.status == 503) {
			t.Errorf("%v: Retry-After %q", tt.err, later)
		}
	}
}

func TestWhatIsNotThereAndWhatNeverWasAreTheSameBytes(t *testing.T) {
	t.Parallel()
	c := newWorld(t).visitor()
	thing, route := c.get("/x/thing"), c.get("/x/nothing")
	says(t, thing, http.StatusNotFound)
	if thing.Body.String() != route.Body.String() || asJSON(t, thing.Header()) != asJSON(t, route.Header()) {
		t.Errorf("they can be told apart:\n%s\n%s", thing.Body, route.Body)
	}
}
