package gateway

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/evidence"
	"netra/internal/rpc"
)

// archive is both doors before a world whose files are on disk.
type archive struct {
	*acttest.World
	rest   http.Handler
	grpc   pb.ReportServiceClient
	desk   *evidence.Desk
	folder string
	tokens map[string]string
}

func newArchive(t *testing.T, w *acttest.World) *archive {
	t.Helper()
	a := &archive{World: w, folder: t.TempDir(), tokens: map[string]string{}}
	blobs, err := w.Vault.Blobs(a.folder)
	if err != nil {
		t.Fatal(err)
	}
	a.desk = &evidence.Desk{Blobs: blobs, Acts: w.Acts}
	srv, err := rpc.New(rpc.Config{Acts: w.Acts, Files: a.desk, Tokens: w.Records, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	a.grpc = pb.NewReportServiceClient(srv.InProcess)
	if a.rest, err = New(t.Context(), Config{Channel: srv.InProcess, Pages: http.NotFoundHandler()}); err != nil {
		t.Fatal(err)
	}
	return a
}

// keep takes a file in and answers with its id.
func (a *archive) keep(t *testing.T, name, content string) string {
	t.Helper()
	u, err := a.desk.Receive(t.Context(), name, strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return u.ID
}

func (a *archive) token(who string) string {
	if who != "" && a.tokens[who] == "" {
		a.tokens[who] = a.Token(who)
	}
	return a.tokens[who]
}

// get asks at the REST door.
func (a *archive) get(t *testing.T, who, path string) *httptest.ResponseRecorder {
	t.Helper()
	r, out := httptest.NewRequest(http.MethodGet, path, nil), httptest.NewRecorder()
	if secret := a.token(who); secret != "" {
		r.Header.Set("Authorization", "Bearer "+secret)
	}
	a.rest.ServeHTTP(out, r)
	return out
}

// read asks at the gRPC door.
func (a *archive) read(t *testing.T, who, parent, id string) (*pb.Evidence, []byte, error) {
	t.Helper()
	ctx := t.Context()
	if secret := a.token(who); secret != "" {
		ctx = metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+secret)
	}
	stream, err := a.grpc.ReadEvidence(ctx, &pb.ReadEvidenceRequest{Parent: parent, Evidence: id})
	if err != nil {
		t.Fatal(err)
	}
	var head *pb.Evidence
	var body []byte
	for {
		part, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return head, body, nil
		}
		if err != nil {
			return head, body, err
		}
		if e := part.GetEvidence(); e != nil {
			head = e
		}
		body = append(body, part.GetChunk()...)
	}
}

// opens demands that somebody reads a file, the same bytes at both doors.
func (a *archive) opens(t *testing.T, who, parent, id, content string) {
	t.Helper()
	out := a.get(t, who, "/v1/"+parent+"/evidence/"+id)
	head, body, err := a.read(t, who, parent, id)
	if out.Code != http.StatusOK || out.Body.String() != content || err != nil || string(body) != content || int(head.GetSize()) != len(content) {
		t.Errorf("%s at %s: %d with %d bytes, and %v with %d bytes; want %d bytes", who, parent, out.Code, out.Body.Len(), err, len(body), len(content))
	}
}

// misses demands that a file does not exist for somebody, in the bytes in which
// one that never was does not.
func (a *archive) misses(t *testing.T, who, parent, id string) {
	t.Helper()
	collection, _, _ := strings.Cut(parent, "/")
	got, never := a.get(t, who, "/v1/"+parent+"/evidence/"+id), a.get(t, who, "/v1/"+collection+"/"+nobodys+"/evidence/"+nobodys)
	if got.Code != http.StatusNotFound || got.Body.String() != never.Body.String() || fmt.Sprint(got.Header()) != fmt.Sprint(never.Header()) {
		t.Errorf("%s at %s: %d %s, and of none %d %s", who, parent, got.Code, got.Body, never.Code, never.Body)
	}
	_, _, err := a.read(t, who, parent, id)
	_, _, none := a.read(t, who, collection+"/"+nobodys, nobodys)
	if status.Code(err) != codes.NotFound || fmt.Sprint(status.Convert(err).Proto()) != fmt.Sprint(status.Convert(none).Proto()) {
		t.Errorf("%s at %s: %v, and of none %v", who, parent, err, none)
	}
}

const nobodys = "aaaaaaaaaaaaaaaaaaaaaaaaaa"

func TestAnOriginalIsReadByWhoReadsTheReport(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		a := newArchive(t, w)
		words := strings.Repeat("kesaksian ", 20_000) // three pieces and a bit
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		f.Evidence = []string{a.keep(t, "saksi.txt", words)}
		filed, other := w.File(f).Report, w.File(acttest.Filing(acttest.Pelaksana, acttest.Engage, "2024-10-03")).Report
		report, id := "reports/"+filed.ID, f.Evidence[0]
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.ID)
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		r.Do("commissioner3", "Recuse", `{"reason":"kerabat"}`, "")

		a.opens(t, "investigator", report, id, words)
		for _, who := range []string{"clerk", "commissioner", "above"} {
			a.refuses(t, who, report, id)
		}
		for _, who := range []string{"clerk", "investigator", "commissioner", "above"} {
			a.misses(t, who, "reports/"+other.ID, id) // it is another report's
			a.misses(t, who, "cases/"+r.ID, id)       // and no paper of the case
			a.misses(t, who, report, a.keep(t, "lain.txt", "belum dipakai"))
		}
		for _, who := range []string{"foreign", "commissioner3", "analyst", "lead", "desk", "examiner", "signatory", "foreign desk", "admin"} {
			a.misses(t, who, report, id)
			a.misses(t, who, "cases/"+r.ID, id)
		}
		if out := a.get(t, "", "/v1/"+report+"/evidence/"+id); out.Code != http.StatusUnauthorized {
			t.Errorf("nobody in particular is answered %d", out.Code)
		}
	})
}

// A case that its office hands on is read where it lies, with what its report
// came with: the investigator to whom it is assigned reads the originals of one
// that stayed behind, and of nothing else there.
func TestTheAssignedInvestigatorReadsTheOriginalsOfAReportElsewhere(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		a := newArchive(t, w)
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		f.Evidence = []string{a.keep(t, "saksi.txt", "kesaksian")}
		filed := w.File(f).Report
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.ID)
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		second := w.Finding("investigator", acttest.Pelaksana, acttest.Engage, "2024-10-03", filed.ID)
		if _, err := w.Desk("commissioner", filed.ID, "TransferReport", `{"office":"BAWASLU-GIANYAR","reason":"wilayah"}`); err != nil {
			t.Fatal(err)
		}
		a.refuses(t, "foreign", "reports/"+filed.ID, f.Evidence[0]) // it lies with them, the cases do not
		a.opens(t, "investigator", "reports/"+filed.ID, f.Evidence[0], "kesaksian")
		for _, who := range []string{"investigator2", "commissioner", "clerk"} {
			a.misses(t, who, "reports/"+filed.ID, f.Evidence[0])
		}
		second.Do("investigator", "Recuse", `{"reason":"kerabat"}`, "") // and with that case its report is gone
		if r.Seen("investigator").Owner != w.As("investigator").Account {
			t.Error("the first case is theirs no longer")
		}
		a.misses(t, "investigator", "reports/"+filed.ID, f.Evidence[0])
	})
}

func TestAPaperOfACaseIsReadByWhoReadsItsEvent(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		a := newArchive(t, w)
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		foreign := w.Register(w.Hire(), acttest.Engage, "2024-10-03")
		paper := map[string]string{}
		with := func(name string) string {
			paper[name] = a.keep(t, name+".txt", name)
			return fmt.Sprintf(`"documents":[%q]`, paper[name])
		}
		r.Do("investigator", "SummonParties", `{"parties":[{"name":"Pelapor Contoh","as":"REPORTER"}],"letterOn":"2024-10-07","hearingOn":"2024-10-08",`+with("panggilan")+`}`, "")
		r.Do("investigator", "AddEvidence", `{`+with("rekaman")+`}`, "")
		r.Do("investigator", "AddNote", `{"text":"x",`+with("catatan")+`}`, "")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur.",`+with("telaah")+`}`, "")
		r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN",`+with("surat")+`}`, "")
		r.Do("investigator", "AddEvidence", `{`+with("susulan")+`}`, "")
		r.Do("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-07",`+with("terima")+`}`, "")
		r.Do("commissioner3", "Recuse", `{"reason":"kerabat"}`, "")
		for who, want := range map[string]string{
			"investigator": "panggilan rekaman catatan surat susulan terima", "commissioner": "panggilan rekaman catatan surat susulan terima",
			"lead": "rekaman telaah surat susulan terima", "desk": "surat terima", "signatory": "surat terima",
			"foreign": "", "foreign desk": "", "commissioner3": "", "admin": "",
		} {
			for name, id := range paper {
				evidence := name == "rekaman" || name == "susulan" // what the investigators added may be the reporter's own
				if strings.Contains(" "+want+" ", " "+name+" ") && evidence && who != "investigator" {
					a.refuses(t, who, "cases/"+r.ID, id)
				} else if strings.Contains(" "+want+" ", " "+name+" ") {
					a.opens(t, who, "cases/"+r.ID, id, name)
				} else {
					a.misses(t, who, "cases/"+r.ID, id)
				}
				a.misses(t, who, "cases/"+foreign.ID, id)
			}
		}
	})
}

func TestADownloadIsNeverOpenedInPlace(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	a := newArchive(t, w)
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Evidence = []string{a.keep(t, "bukti \"é\u202e\r\nX: y;.html", "kesaksian")}
	filed := w.File(f).Report
	h := a.get(t, "investigator", "/v1/reports/"+filed.ID+"/evidence/"+f.Evidence[0]).Header()
	for name, want := range map[string]string{
		"Content-Disposition":     `attachment; filename="bukti _____X_ y_.html"; filename*=UTF-8''bukti%20_%C3%A9___X_%20y_.html`,
		"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
		"Content-Type": "text/plain", "Content-Length": "9", "Referrer-Policy": "no-referrer", "X": "",
	} {
		if got := h.Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for _, parent := range []string{"", "saya", "reports/", "drafts/x", "reports/x/y"} {
		if _, _, err := a.read(t, "clerk", parent, f.Evidence[0]); status.Code(err) != codes.InvalidArgument {
			t.Errorf("%q: %v", parent, err)
		}
	}
	for _, path := range []string{"/v1/reports/%ff/evidence/x", "/v1/reports/a%2Fb/evidence/x", "/v1/cases/x/evidence/%ff", "/v1/reports/x/evidence/" + strings.Repeat("a", 201)} {
		if out := a.get(t, "clerk", path); out.Code != http.StatusBadRequest && out.Code != http.StatusNotFound {
			t.Errorf("%s: %d %s", path, out.Code, out.Body)
		}
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"":               `attachment; filename="berkas"; filename*=UTF-8''berkas`,
		"../../etc":      `attachment; filename="_.._etc"; filename*=UTF-8''_.._etc`,
		".htaccess":      `attachment; filename="htaccess"; filename*=UTF-8''htaccess`,
		"\x00\"\\":       `attachment; filename="berkas"; filename*=UTF-8''berkas`,
		"foto (1).jpg":   `attachment; filename="foto (1).jpg"; filename*=UTF-8''foto%20%281%29.jpg`,
		"бумага.pdf":     `attachment; filename="______.pdf"; filename*=UTF-8''%D0%B1%D1%83%D0%BC%D0%B0%D0%B3%D0%B0.pdf`,
		"a\u200eb\tc%22": `attachment; filename="a_b_c_22"; filename*=UTF-8''a_b_c_22`,
	} {
		if got := disposition(name); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

// A file that was changed on disk, or is gone, is a failure of ours: not a byte of it
// is handed out, nor is it denied as if it had never been.
func TestADamagedFileIsNeitherWholeNorMissing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	a := newArchive(t, w)
	words := strings.Repeat("kesaksian ", 20_000)
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Evidence = []string{a.keep(t, "saksi.txt", words)}
	filed := w.File(f).Report
	files, err := filepath.Glob(filepath.Join(a.folder, "*"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	sealed, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	cut := func(content []byte) {
		t.Helper()
		if err := os.WriteFile(files[0], content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	changed := bytes.Clone(sealed)
	changed[len(changed)/2] ^= 1
	for name, content := range map[string][]byte{"changed": changed, "cut in a piece": sealed[:len(sealed)-7], "cut between pieces": sealed[:len(sealed)-len(words)%piece-16]} {
		cut(content)
		if _, body, err := a.read(t, "investigator", "reports/"+filed.ID, f.Evidence[0]); status.Code(err) != codes.Internal || len(body) > 0 {
			t.Errorf("%s: %v after %d bytes", name, err, len(body))
		}
		if out := a.get(t, "investigator", "/v1/reports/"+filed.ID+"/evidence/"+f.Evidence[0]); out.Code != http.StatusInternalServerError || strings.Contains(out.Body.String(), "kesaksian") {
			t.Errorf("%s: %d, %d bytes", name, out.Code, out.Body.Len())
		}
	}
	if err := os.Remove(files[0]); err != nil {
		t.Fatal(err)
	}
	if out := a.get(t, "investigator", "/v1/reports/"+filed.ID+"/evidence/"+f.Evidence[0]); out.Code != http.StatusInternalServerError {
		t.Errorf("gone: %d %s", out.Code, out.Body)
	}
}
