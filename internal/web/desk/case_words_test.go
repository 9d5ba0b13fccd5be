package desk_test

import (
	"net/http"
	"strings"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

func TestTheMachineIsDrawnWithEveryStateAndSaidInWords(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	r.ToPlenary(acttest.Engage, s.Today())
	p := s.as("commissioner").get("/meja/perkara/" + r.ID + "/mesin")
	boxes := map[string]string{}
	for _, g := range all(p.doc, "g") {
		boxes[strings.Join(strings.Fields(text(g)), " ")] = attr(g, "class")
	}
	for _, i := range casefile.States {
		label := strings.ToUpper(i.Label[:1]) + i.Label[1:]
		if !strings.Contains(text(all(p.doc, "tbody")[0]), label) {
			t.Errorf("the table does not name %s", label)
		}
		found := false
		for box := range boxes {
			found = found || strings.HasSuffix(box, label)
		}
		if !found {
			t.Errorf("no box is called %s: %v", label, boxes)
		}
	}
	if got := boxes["● Rapat pleno"]; got != "box now" {
		t.Errorf("the case is at the plenary, and its box is %q", got)
	}
	if got := boxes["✓ Kajian"]; got != "box past" {
		t.Errorf("the case was studied, and its box is %q", got)
	}
	if got := boxes["→ Telaah otoritas merit"]; got != "box next" {
		t.Errorf("the merit review can follow, and its box is %q", got)
	}
}

func TestWhatSomebodyWroteStaysText(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	const evil = `<script>alert(1)</script> \u202egnp.exe`
	r.Do("investigator", "Correct", `{"field":"accused.name","value":"`+evil+`","reason":"`+evil+`"}`, "")
	r.Do("investigator", "AddNote", `{"text":"`+evil+`"}`, "")
	for _, below := range []string{"", "/mesin", "/tenggat"} {
		p := s.as("investigator").get("/meja/perkara/" + r.ID + below)
		if p.code != http.StatusOK || strings.Contains(p.body, "<script>alert") || strings.Contains(p.body, "\u202e") {
			t.Errorf("%q: %d, or a script or a turned text got through", below, p.code)
		}
		if below == "" && !strings.Contains(p.main(), "<script>alert(1)</script> gnp.exe") {
			t.Error("what was written is not shown")
		}
	}
}

func TestTheEmployerReadsNothingOfTheInvestigation(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	r.ToMerit(acttest.Engage, s.Today())
	r.Recommended("HD_B", acttest.Engage)
	inside := s.as("investigator").get("/meja/perkara/" + r.ID).main()
	for _, who := range []string{"desk", "examiner", "signatory"} {
		p := s.as(who).get("/meja/perkara/" + r.ID)
		for _, secret := range []string{"Para pihak didengar.", "Penilaian hukum", "Dipegang oleh", "Laporan yang mendasari", "Klarifikasi dicatat"} {
			if !strings.Contains(inside, secret) && secret != "Dipegang oleh" {
				t.Errorf("%q is not even shown to the investigator", secret)
			}
			if strings.Contains(p.main(), secret) {
				t.Errorf("%s reads %q", who, secret)
			}
		}
		if !strings.Contains(p.main(), "Hukuman disiplin berat") {
			t.Errorf("%s does not read the recommendation", who)
		}
	}
}

func TestTheHistoryIsNarrowedByItsFilters(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, "")
	r.Do("investigator", "AddNote", `{"text":"Catatan kami."}`, "")
	s.Advance("2024-10-30") // handling runs out
	v := s.as("investigator")
	tests := []struct {
		query     string
		note, act bool
		system    bool
	}{{"", true, true, true}, {"?riwayat=tindakan", false, true, false}, {"?riwayat=pesan", true, false, false}, {"?riwayat=sistem", false, false, true}, {"?riwayat=apa", true, true, true}}
	for _, tt := range tests {
		main := v.get("/meja/perkara/" + r.ID + tt.query).main()
		_, history, _ := strings.Cut(main, "Riwayat")
		if got := strings.Contains(history, "Catatan kami."); got != tt.note {
			t.Errorf("%q shows the note: %v", tt.query, got)
		}
		if got := strings.Contains(history, "Klarifikasi dicatat"); got != tt.act {
			t.Errorf("%q shows the act: %v", tt.query, got)
		}
		if got := strings.Contains(history, "Tenggat lewat"); got != tt.system {
			t.Errorf("%q shows what time did: %v", tt.query, got)
		}
	}
}

func TestADossierIsReadAsTheEmployerWill(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	if p := s.as("investigator").get("/meja/perkara/" + r.ID + "/berkas"); p.code == http.StatusOK {
		t.Errorf("before it is written the dossier answers %d", p.code)
	}
	r.ToMerit(acttest.Engage, s.Today())
	r.Recommended("HD_B", acttest.Engage)
	for _, who := range []string{"investigator", "lead", "desk"} {
		p := s.as(who).get("/meja/perkara/" + r.ID + "/berkas")
		if p.code != http.StatusOK || !strings.Contains(p.main(), "Pegawai itu membagikan unggahan calon pada tanggal tersebut.") || !strings.Contains(p.main(), r.Seen("desk").Dossier.Hash) {
			t.Errorf("%s: %d, without facts or fingerprint", who, p.code)
		}
	}
}

func TestADeadlineShowsEachDayThatWasCounted(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	p := s.as("investigator").get("/meja/perkara/" + r.ID + "/tenggat")
	days := 0
	for _, d := range all(p.doc, "details") {
		if attr(d, "class") == "days" {
			days += len(all(d, "tr")) - 1
		}
	}
	if days < 2 || !strings.Contains(p.main(), "Dasar") {
		t.Errorf("%d days are explained: %s", days, p.main())
	}
}

func TestAPaperOfTheCaseIsADownload(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := s.Register(acttest.Camat, acttest.Engage, s.Today())
	const content = "%PDF-1.4 surat perintah tugas"
	u, err := s.files.Receive(t.Context(), "surat\u202e tugas.pdf", strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	r.Do("investigator", "AddEvidence", `{"documents":["`+u.ID+`"]}`, "")
	at := ""
	for _, a := range all(s.as("investigator").get("/meja/perkara/"+r.ID).doc, "a") {
		if strings.Contains(attr(a, "href"), "/dokumen/") {
			at = attr(a, "href")
		}
	}
	if at == "" {
		t.Fatal("no paper is linked")
	}
	if p := s.as("investigator").get(at); p.code != http.StatusOK || p.body != content || !strings.HasPrefix(p.header.Get("Content-Disposition"), "attachment") {
		t.Errorf("the paper answers %d, %q, %q", p.code, p.body, p.header.Get("Content-Disposition"))
	}
	if csp := s.as("investigator").get(at).header.Get("Content-Security-Policy"); !strings.HasPrefix(csp, "sandbox") {
		t.Errorf("opened as a page it would run: %q", csp)
	}
	if p := s.as("desk").get(at); p.code != http.StatusNotFound {
		t.Errorf("the employer gets %d", p.code)
	}
}
