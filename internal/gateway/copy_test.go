package gateway

import (
	"bytes"
	"encoding/json"
	"image"
	"image/jpeg"
	"net/http"
	"strings"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"netra/internal/act/acttest"
	"netra/internal/evidence"
)

// refuses demands that somebody may know of a file and not read it as it came, and
// hears whom to ask.
func (a *archive) refuses(t *testing.T, who, parent, id string) {
	t.Helper()
	for _, query := range []string{"", "?original=true"} {
		out := a.get(t, who, "/v1/"+parent+"/evidence/"+id+query)
		if out.Code != http.StatusForbidden || !strings.Contains(out.Body.String(), "ORIGINAL_ONLY_ASSIGNED") || !strings.Contains(out.Body.String(), "bawaslu_investigator") {
			t.Errorf("%s at %s%s: %d %s", who, parent, query, out.Code, out.Body)
		}
	}
	if _, _, err := a.read(t, who, parent, id); status.Code(err) != codes.PermissionDenied {
		t.Errorf("%s at %s: %v", who, parent, err)
	}
}

// photo is a photo with a remark in it that nobody but its maker wrote.
func photo(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 16, 16)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()[:2] + "\xff\xfe\x00\x0eKENARI-7F3A!" + b.String()[2:]
}

func TestWhoGetsWhatOfAPhoto(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	a := newArchive(t, w)
	a.desk.Inspect = new(evidence.Looker).Look
	shot := photo(t)
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Evidence = []string{a.keep(t, "Budi Contoh di rumah.jpg", shot)}
	filed := w.File(f).Report
	if e := filed.Evidence[0]; strings.Join(e.Findings, " ") != "comment" || e.FileName != "Budi Contoh di rumah.jpg" {
		t.Errorf("the reporter is told %+v", e)
	}
	path := "/v1/reports/" + filed.ID + "/evidence/" + f.Evidence[0]
	check := func(who, path string, original bool) {
		t.Helper()
		out := a.get(t, who, path)
		h := out.Header()
		if out.Code != http.StatusOK || !strings.HasPrefix(h.Get("Content-Disposition"), `attachment; filename="lampiran-1.jpg"`) ||
			strings.Contains(out.Body.String(), "KENARI") || h.Get("Content-Security-Policy") != "sandbox; default-src 'none'" || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s is given %d %v, %d bytes", who, out.Code, h, out.Body.Len())
		}
		out = a.get(t, who, path+"?original=true")
		if got := out.Code == http.StatusOK; got != original || got && out.Body.String() != shot {
			t.Errorf("%s: the original is %d with %d bytes", who, out.Code, out.Body.Len())
		}
		if !original && out.Code != http.StatusForbidden {
			t.Errorf("%s: the original is refused with %d", who, out.Code)
		}
	}
	named := func(who, want string) {
		t.Helper()
		var r struct {
			Evidence []struct{ FileName string }
			Contents struct{ Originals bool }
		}
		if err := json.Unmarshal(a.get(t, who, "/v1/reports/"+filed.ID).Body.Bytes(), &r); err != nil || len(r.Evidence) != 1 || r.Evidence[0].FileName != want || r.Contents.Originals != (want != "lampiran-1.jpg") {
			t.Errorf("%s reads of %+v, %v", who, r, err)
		}
	}
	for who, original := range map[string]bool{"clerk": false, "commissioner": false, "above": false, "investigator": true, "investigator2": true} {
		check(who, path, original) // there is no case yet
	}
	named("clerk", "lampiran-1.jpg")
	named("investigator2", "Budi Contoh di rumah.jpg")
	r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.ID)
	r.Do("investigator", "AddEvidence", `{"documents":["`+a.keep(t, "rumah.jpg", shot)+`"]}`, "")
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, "")
	for who, original := range map[string]bool{"clerk": false, "commissioner": false, "investigator": true, "investigator2": false} {
		check(who, path, original)
	}
	named("investigator2", "lampiran-1.jpg")
	for _, who := range []string{"desk", "signatory", "lead", "admin"} {
		a.misses(t, who, "reports/"+filed.ID, f.Evidence[0])
	}
}

// The employer side reads a letter that came with the recommendation, and a scan of
// one as a copy; it never has an original of a picture.
func TestALetterIsReadAsItIsAndAScanOfOneAsACopy(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	a := newArchive(t, w)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur."}`, "")
	letter, scan := a.keep(t, "surat.txt", "Rekomendasi."), a.keep(t, "pindai.jpg", photo(t))
	r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN","documents":["`+letter+`","`+scan+`"]}`, "")
	a.opens(t, "desk", "cases/"+r.ID, letter, "Rekomendasi.")
	out := a.get(t, "desk", "/v1/cases/"+r.ID+"/evidence/"+scan)
	if out.Code != http.StatusOK || strings.Contains(out.Body.String(), "KENARI") || !strings.Contains(out.Header().Get("Content-Disposition"), `"lampiran-2.jpg"`) {
		t.Errorf("the scan is %d, %v", out.Code, out.Header())
	}
	if out := a.get(t, "desk", "/v1/cases/"+r.ID+"/evidence/"+scan+"?original=true"); out.Code != http.StatusForbidden {
		t.Errorf("its original is %d", out.Code)
	}
	a.opens(t, "investigator", "cases/"+r.ID, letter, "Rekomendasi.")
}
