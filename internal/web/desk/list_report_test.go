package desk_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"encoding/json"

	"netra/internal/web/webtest"
)

const (
	clerkHere = "clerk@BAWASLU-KARANGANYAR"
	investor  = "bawaslu_investigator@BAWASLU-KARANGANYAR"
)

func TestACaseIsRegisteredFromAReportByFollowingForms(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	report, _ := filed(t, s, "Darma Peraga", "Ia membagikan ajakan memilih.", "")
	v := at(t, s, clerkHere)
	inbox := v.Get(t, "/meja/laporan?status=received")
	if !slices.Contains(ids(rowsOf(t, inbox)), report) {
		t.Fatal("the report is not in the inbox")
	}
	form := v.Get(t, link(t, v.Get(t, "/meja/laporan/"+report), "Registrasi perkara"))
	says(t, form, "Satu perkara untuk satu terlapor")
	again := v.Submit(t, form, "Periksa jawaban", url.Values{"name": {" "}})
	if again.Status != http.StatusUnprocessableEntity {
		t.Errorf("without a name: status %d", again.Status)
	}
	more := v.Submit(t, form, "Tambah dugaan", nil)
	says(t, more, "Dugaan pelanggaran")
	checked := v.Submit(t, form, "Periksa jawaban", url.Values{"position": {"Pengemudi"}, "name": {"Darma <b>Peraga</b>"}})
	says(t, checked, "Belum ada yang tercatat", "Darma <b>Peraga</b>", "sosialisasi/kampanye media sosial", "5 Oktober 2024", "Pilkada Serentak 2024")
	if n := len(namesOf(t, s, clerkHere, "cases", `state = "registered"`)); n != 0 {
		t.Fatalf("%d cases before anything was sent", n)
	}
	changed := v.Submit(t, checked, "Ubah jawaban", nil)
	if got := webtest.Attr(byName(t, changed, "name"), "value"); got != "Darma <b>Peraga</b>" {
		t.Errorf("going back lost the name: %q", got)
	}
	done := v.Submit(t, v.Submit(t, changed, "Periksa jawaban", nil), "Daftarkan perkara", nil)
	cases := namesOf(t, s, clerkHere, "cases", `state = "registered"`)
	if len(cases) != 1 || done.Path != "/meja/perkara/"+cases[0] || done.Status != http.StatusOK {
		t.Fatalf("it leads to %s (%d), the cases are %v", done.Path, done.Status, cases)
	}
	twice := v.Submit(t, checked, "Daftarkan perkara", nil)
	if n := len(namesOf(t, s, clerkHere, "cases", `state = "registered"`)); n != 1 || twice.Path != done.Path {
		t.Errorf("sent twice it makes %d cases and leads to %s", n, twice.Path)
	}
	says(t, v.Get(t, "/meja"), "Darma <b>Peraga</b>")
}

func TestWhatSomebodyWroteWhileTheReportChangedIsKept(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	report, _ := filed(t, s, "Darma Peraga", "Ia membagikan ajakan memilih.", "")
	v := at(t, s, clerkHere)
	reject := v.Get(t, "/meja/laporan/"+report+"/tindakan/RejectReport")
	other := at(t, s, investor)
	asked := other.Submit(t, other.Get(t, "/meja/laporan/"+report+"/tindakan/AskReporter"), "Tanya pelapor", url.Values{"question": {"Apakah masih tersimpan?"}})
	says(t, asked, "Tercatat: Tanya pelapor", "Apakah masih tersimpan?", "belum dijawab")
	wrote := url.Values{"ground": {"NOT_NEUTRALITY"}, "outcomeText": {"Ini bukan soal netralitas."}}
	clash := v.Submit(t, reject, "Nyatakan tidak diregistrasi", wrote)
	if clash.Status != http.StatusConflict {
		t.Fatalf("status %d", clash.Status)
	}
	says(t, clash, "berubah sementara Anda menulis", "Apakah masih tersimpan?", "Ini bukan soal netralitas.")
	checked := v.Submit(t, clash, "Sudah saya baca, kirim", nil)
	says(t, checked, "Ini bukan soal netralitas.", "bukan soal netralitas")
	says(t, v.Submit(t, checked, "Nyatakan tidak diregistrasi", nil), "Tercatat: Nyatakan tidak diregistrasi", "tidak diregistrasi")
	if a := v.Get(t, "/meja/laporan/"+report+"/tindakan/RejectReport"); !strings.Contains(string(a.Body), "Belum bisa") {
		t.Error("an act that the report's state does not allow is offered as a form")
	}
}

func TestEveryActOnAReportHasItsForm(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	one, code := filed(t, s, "Darma Peraga", "Satu.", "")
	two, _ := filed(t, s, "Darma Peraga", "Dua.", "")
	number := s.Call(t, clerkHere, http.MethodGet, "/v1/reports/"+two, "")["number"].(string)
	v := at(t, s, clerkHere)
	do := func(report, act, button string, fields url.Values) *webtest.Answer {
		t.Helper()
		return v.Submit(t, v.Get(t, "/meja/laporan/"+report+"/tindakan/"+act), button, fields)
	}
	says(t, do(one, "LinkReport", "Kaitkan laporan", url.Values{"report": {"LP 0000 0000"}, "reason": {"Sama."}}), "Tidak ada laporan dengan nomor ini")
	says(t, do(one, "LinkReport", "Kaitkan laporan", url.Values{"report": {strings.ToLower(number)}, "reason": {"Sama."}}), "Laporan tentang peristiwa yang sama", number)
	says(t, do(one, "UnlinkReport", "Lepas kaitan laporan", url.Values{"linked": {"reports/" + two}, "reason": {"Keliru."}}), "Tercatat: Lepas kaitan")
	says(t, do(one, "AskReporter", "Tanya pelapor", url.Values{"question": {"Di mana <i>tepatnya</i>?"}}), "Di mana <i>tepatnya</i>?")
	if rows := ids(rowsOf(t, v.Get(t, "/meja/laporan?tanya=belum"))); !slices.Equal(rows, []string{one}) {
		t.Errorf("questions without an answer are in %v", rows)
	}
	says(t, do(one, "RequestCompletion", "Minta kelengkapan", nil), "Ada masalah")
	says(t, do(one, "RequestCompletion", "Minta kelengkapan", url.Values{"own": {"Jam kejadian\nNama grup"}}), "belum lengkap")
	s.Call(t, "", http.MethodPost, "/v1/reports:reply", `{"accessCode":"`+code+`","requestId":"6b9f3c1e-5d5a-4f0e-9a55-0c7d3b1e2f4a","text":"Di grup warga.","question":"q1"}`)
	says(t, v.Get(t, "/meja/laporan/"+one), "Di grup warga.", "sudah dijawab", "Menjawab:")
	if rows := rowsOf(t, v.Get(t, "/meja/laporan?tanya=belum")); len(rows) != 0 {
		t.Errorf("answered, and still waiting: %v", rows)
	}
	refer := do(two, "ReferReport", "Teruskan ke lembaga lain", url.Values{"body": {"Ombudsman RI"}, "reason": {"Bukan wewenang kami."}})
	says(t, refer, "Periksa sebelum dicatat", "Ombudsman RI")
	says(t, v.Submit(t, refer, "Teruskan ke lembaga lain", nil), "diteruskan")
	three, _ := filed(t, s, "Darma Peraga", "Tiga.", "")
	moved := v.Submit(t, do(three, "TransferReport", "Limpahkan laporan", url.Values{"office": {"BAWASLU-SLEMAN"}, "reason": {"Tempatnya di sana."}}), "Limpahkan laporan", nil)
	if slices.Contains(ids(rowsOf(t, moved)), three) || v.Get(t, "/meja/laporan/"+three).Status != http.StatusNotFound {
		t.Error("a report that was handed on is still seen")
	}
}

// What came of a case of one regency is in no byte of what another reads.
func TestWhoMayNotKnowOfACaseReadsTheSameBytesWithAndWithoutIt(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	paths := []string{"/meja", "/meja?tampilan=semua", "/meja?tampilan=menunggu", "/meja/laporan", "/meja/laporan?tanya=belum", "/meja/pemberitahuan"}
	foreign := []string{"bawaslu_investigator@BAWASLU-GIANYAR", "clerk@BAWASLU-SLEMAN", "merit_lead@BKN", "bkpsdm_officer@BKPSDM-KARANGANYAR", "signatory@PEMKAB-KARANGANYAR", "admin@BAWASLU-RI"}
	visitors := map[string]*webtest.Visitor{}
	before := map[string]*webtest.Answer{}
	for _, who := range foreign {
		visitors[who] = at(t, s, who)
		for _, p := range paths {
			before[who+p] = visitors[who].Get(t, p)
		}
	}
	report, _ := filed(t, s, "Darma Peraga", "Ia membagikan ajakan memilih.", "")
	v := at(t, s, clerkHere)
	done := v.Submit(t, v.Submit(t, v.Get(t, "/meja/daftarkan?laporan="+report), "Periksa jawaban", nil), "Daftarkan perkara", nil)
	for _, who := range foreign {
		for _, p := range paths {
			webtest.Same(t, before[who+p], visitors[who].Get(t, p))
		}
		never := strings.Repeat("a", 26)
		for _, p := range []string{"/meja/laporan/%", "/meja/laporan/%/tindakan/AskReporter", "/meja/laporan/%/bukti/x"} {
			there, none := visitors[who].Get(t, strings.ReplaceAll(p, "%", report)), visitors[who].Get(t, strings.ReplaceAll(p, "%", never))
			if there.Status != http.StatusNotFound {
				t.Errorf("%s opens %s: %d", who, p, there.Status)
			}
			there.Body, none.Body = bytes.ReplaceAll(there.Body, []byte(report), nil), bytes.ReplaceAll(none.Body, []byte(never), nil)
			webtest.Same(t, there, none)
		}
	}
	if done.Status != http.StatusOK {
		t.Fatalf("the case was not registered: %d", done.Status)
	}
}

func TestWhatACitizenTypedIsShownAndNeverRun(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	report, _ := filed(t, s, "<script>alert(1)</script>\u202egnp.evil", "<img src=x onerror=alert(2)>\u202e", `,"hideFrom":[]`)
	v := at(t, s, clerkHere)
	for _, p := range []string{"/meja/laporan", "/meja/laporan/" + report, "/meja/daftarkan?laporan=" + report} {
		a := v.Get(t, p)
		for _, bad := range []string{"<script>alert", "<img src=x"} {
			if bytes.Contains(a.Body, []byte(bad)) {
				t.Errorf("%s runs %q", p, bad)
			}
		}
		if !strings.Contains(p, "daftarkan") && bytes.Contains(a.Body, []byte("\u202e")) {
			t.Errorf("%s turns the direction of reading", p)
		}
	}
	if bytes.Contains(v.Get(t, "/meja/laporan/"+report).Body, []byte(`href="https://peraga.example`)) {
		t.Error("a citizen's link can be followed by one click")
	}
}

func TestEvidenceIsHandedOutAsAFileAndToWhoMayReadIt(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	content := append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{0}, 100)...)
	id := uploaded(t, s, "bukti \"foto\".png", content)
	report, _ := filed(t, s, "Darma Peraga", "Ada foto.", `,"evidence":["`+id+`"]`)
	if a := at(t, s, clerkHere).Get(t, "/meja/laporan/"+report+"/bukti/"+id); a.Status != http.StatusForbidden {
		t.Errorf("a clerk reads a file of which there is no copy: %d", a.Status)
	}
	a := at(t, s, strings.Replace(clerkHere, "clerk@", "bawaslu_investigator@", 1)).Get(t, "/meja/laporan/"+report+"/bukti/"+id)
	if a.Status != http.StatusOK || !bytes.Equal(a.Body, content) {
		t.Fatalf("status %d, %d bytes", a.Status, len(a.Body))
	}
	for name, want := range map[string]string{"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Content-Type": "application/octet-stream"} {
		if got := a.Header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if d := a.Header.Get("Content-Disposition"); !strings.HasPrefix(d, `attachment; filename="bukti _foto_.png";`) {
		t.Errorf("it is named %s", d)
	}
	for _, who := range []string{"clerk@BAWASLU-GIANYAR", "bkpsdm_officer@BKPSDM-KARANGANYAR", "admin@BAWASLU-RI"} {
		if a := at(t, s, who).Get(t, "/meja/laporan/"+report+"/bukti/"+id); a.Status != http.StatusNotFound {
			t.Errorf("%s reads it: %d", who, a.Status)
		}
	}
}

func TestAFindingIsReferredToBawasluAndReadByNobodyOfTheEmployerAfterwards(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := at(t, s, "bkpsdm_officer@BKPP-SLEMAN")
	form := v.Get(t, "/meja/rujuk-temuan")
	if a := v.Submit(t, form, "Periksa jawaban", nil); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("an empty finding: %d", a.Status)
	}
	checked := v.Submit(t, form, "Periksa jawaban", url.Values{"name": {"Darma Peraga"}, "agencyCode": {"PEMKAB-SLEMAN"}, "narrative": {"Ia memasang spanduk."},
		"occurredOn.y": {"2024"}, "occurredOn.m": {"10"}, "contest": {"pilkada-2024"}, "reason": {"Pemeriksaan internal."}})
	done := v.Submit(t, checked, "Kirim ke Bawaslu", nil)
	says(t, done, "Temuan sudah dikirim", "Kabupaten Sleman")
	reports := namesOf(t, s, "clerk@BAWASLU-SLEMAN", "reports", `state = "received"`)
	if len(reports) != 1 {
		t.Fatalf("Bawaslu received %v", reports)
	}
	number := s.Call(t, "clerk@BAWASLU-SLEMAN", http.MethodGet, "/v1/reports/"+reports[0], "")["number"].(string)
	says(t, done, number)
	says(t, v.Submit(t, checked, "Kirim ke Bawaslu", nil), number) // twice is once
	if n := len(namesOf(t, s, "clerk@BAWASLU-SLEMAN", "reports", `state = "received"`)); n != 1 {
		t.Errorf("sent twice it makes %d reports", n)
	}
	for _, who := range []string{v.Who, "examiner@PEMKAB-SLEMAN"} {
		if a := at(t, s, who).Get(t, "/meja/laporan/"+reports[0]); a.Status != http.StatusNotFound {
			t.Errorf("%s reads it: %d", who, a.Status)
		}
	}
	if a := at(t, s, "clerk@BAWASLU-SLEMAN").Get(t, "/meja/rujuk-temuan"); a.Status != http.StatusForbidden {
		t.Errorf("a clerk refers findings: %d", a.Status)
	}
}

func TestAFindingIsOpenedOutOfInitialInformation(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := at(t, s, "bawaslu_investigator@BAWASLU-SLEMAN")
	rows := rowsOf(t, v.Get(t, "/meja/laporan?status=initial_information"))
	if len(rows) != 1 {
		t.Fatalf("initial information: %v", rows)
	}
	form := v.Get(t, link(t, v.Get(t, rows[0]), "Buka temuan"))
	done := v.Submit(t, v.Submit(t, form, "Periksa jawaban", url.Values{"reason": {"Fotonya terbuka untuk umum."}}), "Buka temuan", nil)
	if done.Status != http.StatusOK || !strings.HasPrefix(done.Path, "/meja/perkara/") {
		t.Fatalf("it leads to %s (%d): %s", done.Path, done.Status, webtest.Text(mainOf(t, done)))
	}
}

// uploaded is the id of a file as a citizen sent it.
func uploaded(t *testing.T, s *webtest.Service, name string, content []byte) string {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	f, err := w.CreateFormFile("file", name)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = f.Write(content)
	_ = w.Close()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL+"/v1/evidence", &body)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var out struct{ ID string }
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil || out.ID == "" {
		t.Fatal(resp.Status, err)
	}
	return out.ID
}
