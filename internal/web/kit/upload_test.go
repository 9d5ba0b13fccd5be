package kit

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
)

const bound = "grens"

// part is one part of a form that uploads.
func part(name, file, content string) string {
	if file != "" {
		file = fmt.Sprintf(`; filename="%s"`, file)
	}
	return fmt.Sprintf("--%s\r\nContent-Disposition: form-data; name=%q%s\r\n\r\n%s\r\n", bound, name, file, content)
}

// zeros is a large file that takes no room.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func (c *visitor) send(body io.Reader) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "/x", body)
	r.Header.Set("Content-Type", "multipart/form-data; boundary="+bound)
	return c.do(r)
}

func TestAFileIsKeptAtOnceAndTheRestOfTheFormWithIt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	a := w.visitor().send(strings.NewReader(part("text", "", "Ani") + part("files", "", "e0|1|image/png|lama.png") + part("files", "foto.jpg", "xyz") + part("_tombol", "", "keep:files") + "--" + bound + "--"))
	says(t, a, http.StatusUnprocessableEntity, `value="Ani"`, `value="e0|1|image/png|lama.png"`, `value="e1|3|image/jpeg|foto.jpg"`, "tersimpan di server")
	if len(w.kept) != 1 || len(w.last.Errors) != 0 {
		t.Errorf("kept %v, errors %v", w.kept, w.last.Errors)
	}
	w.visitor().post("/x", url.Values{"files": {"e0|1|image/png|lama.png", "e1|3|image/jpeg|foto.jpg"}, "_tombol": {"shed:files:e0"}})
	if s := w.last.Field("files").Stored; len(s) != 1 || s[0].ID != "e1" {
		t.Errorf("left are %v", s)
	}
}

func TestNoChosenFileIsNoFile(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	w.visitor().send(strings.NewReader("--" + bound + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n" + part("_tombol", "", "keep:files") + "--" + bound + "--"))
	if len(w.kept) != 0 || len(w.last.Field("files").Stored) != 0 {
		t.Errorf("kept %v", w.last.Field("files").Stored)
	}
}

// A file that is far too large is not read to its end, whoever sends it: it is
// refused in words, with what stood before it.
func TestAFileThatIsTooLargeIsRefusedInWords(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	w.refuse = refusal(t, codes.InvalidArgument, "too large", &errdetails.ErrorInfo{Reason: "EVIDENCE_TOO_LARGE"})
	open := part("text", "", "Ani") + strings.TrimSuffix(part("files", "film.mp4", ""), "\r\n")
	a := w.visitor().send(io.MultiReader(strings.NewReader(open), io.LimitReader(zeros{}, 300<<20), strings.NewReader("\r\n"+part("_tombol", "", "keep:files")+"--"+bound+"--")))
	says(t, a, http.StatusUnprocessableEntity, `value="Ani"`, "Berkas ini lebih dari 25 MB", `href="#files-file"`)
}

func TestMoreTextThanAnybodyTypesIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	long := strings.Repeat("a", 3<<20)
	c := w.visitor()
	says(t, c.send(strings.NewReader(part("area", "", long)+"--"+bound+"--")), http.StatusBadRequest, "tidak dapat dibaca")
	says(t, c.post("/x", url.Values{"area": {long}}), http.StatusBadRequest, "tidak dapat dibaca")
	says(t, c.post("/x", url.Values{"area": {strings.Repeat("\u00e9", 1<<19)}, "_tombol": {"add:team"}}), http.StatusUnprocessableEntity)
	says(t, c.send(strings.NewReader("--"+bound+"\r\nno part at all")), http.StatusBadRequest, "tidak dapat dibaca")
}

func TestASheetComesOutOfAFileAndIsKeptNowhere(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	c := w.visitor()
	c.send(strings.NewReader(part("sheet", "", "lama") + part("sheet.file", "libur.csv", "\uFEFFa,b\n1,2\n") + "--" + bound + "--"))
	if got := w.last.Field("sheet").Value; got != "a,b\n1,2\n" || len(w.kept) != 0 {
		t.Errorf("the sheet is %q, kept %v", got, w.kept)
	}
	c.send(strings.NewReader(part("sheet", "", "lama") + part("sheet.file", "kosong.csv", "") + "--" + bound + "--"))
	if got := w.last.Field("sheet").Value; got != "lama" {
		t.Errorf("an empty file takes the text away: %q", got)
	}
	says(t, c.send(strings.NewReader(part("sheet.file", "besar.csv", strings.Repeat("a", 3<<20))+"--"+bound+"--")), http.StatusBadRequest)
}
