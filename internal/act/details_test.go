package act_test

import (
	"strings"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

const summoned = `{"parties":[{"name":"Pelapor Contoh","as":"REPORTER"},{"name":"Camat Contoh","as":"ACCUSED"},{"name":"Saksi Contoh","as":"WITNESS"}],
	"letterOn":"2024-10-07","hearingOn":"2024-10-08"}`

// said is everything that the acts of a case carried, as somebody reads it: one
// line "Act.field text" each.
func said(t *testing.T, r *acttest.Road, who string) string {
	t.Helper()
	events, err := r.Acts.ListCaseEvents(t.Context(), r.As(who), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, e := range events {
		for _, d := range e.Details {
			out.WriteString(e.Act + "." + d.Field + " " + d.Text + strings.Join(d.Items, "; ") + "\n")
		}
	}
	return out.String()
}

func TestWhatAnActCarriedIsReadByThoseItIsFor(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "SummonParties", summoned, casefile.Clarification)
		r.ToPlenary(acttest.Engage, "2024-10-03")
		r.Do("investigator", "WriteDossier", `{"facts":"Fakta kedua."}`, casefile.Plenary)
		r.Do("commissioner", "ApproveDossier", `{"dossierHash":"`+r.View.Dossier.Hash+`"}`, casefile.Plenary)
		r.Vote("FORWARD")
		r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno sepakat."}`, casefile.MeritReview)
		r.Do("investigator", "AddNote", `{"text":"catatan penyidik"}`, "")
		r.Recommended("HD_B", acttest.Engage)
		r.Do("desk", "AddNote", `{"text":"catatan instansi"}`, "")
		r.Examined(w.NextDay())
		r.Decided("HD_B1", "800/1")

		const (
			reporter   = "SummonParties.parties REPORTER: Pelapor Contoh; ACCUSED: Camat Contoh; WITNESS: Saksi Contoh\n"
			parties    = "SummonParties.parties ACCUSED: Camat Contoh; WITNESS: Saksi Contoh\n"
			accused    = "SummonParties.parties ACCUSED: Camat Contoh\n"
			heard      = "RecordClarification.minutes Para pihak didengar.\n"
			study      = "RecordStudy.conclusion Terbukti.\n"
			draft      = "WriteDossier.facts Pegawai itu membagikan unggahan calon pada tanggal tersebut.\n"
			facts      = "WriteDossier.facts Fakta kedua.\n"
			plenary    = "DecidePlenary.minutes Pleno sepakat.\n"
			note       = "AddNote.text catatan penyidik\n"
			review     = "RecordMeritStudy.findings Unsur terpenuhi.\n"
			level      = "Recommend.level HD_B\n"
			examined   = "RecordExamination.minutes Terperiksa didengar.\n"
			found      = "FileExaminationReport.findings Terbukti.\n"
			proven     = "FileExaminationReport.proven true\n"
			team       = "FileExaminationReport.team Atasan Contoh, IV/b, SUPERIOR; "
			decision   = "IssueSanction.decisionNumber 800/1\n"
			ownNote    = "AddNote.text catatan instansi\n"
			allegation = "RegisterCase.allegations " + acttest.Engage + ", 2024-10-03, Sleman\n"
		)
		all := []string{reporter, parties, accused, heard, study, draft, facts, plenary, note, review, level, examined, found, proven, team, decision, ownNote, allegation}
		reads := map[string][]string{
			"investigator": {reporter, heard, study, draft, facts, plenary, note, level, decision, allegation},
			"commissioner": {reporter, heard, study, draft, facts, plenary, note, level, decision, allegation},
			"above":        {parties, heard, study, draft, facts, plenary, note, level, decision, allegation},
			"clerk":        {reporter, note, allegation},
			"lead":         {accused, study, facts, plenary, review, level, found, proven, team, decision, allegation},
			"desk":         {level, examined, found, proven, team, decision, ownNote},
			"signatory":    {level, examined, found, proven, team, decision, ownNote},
		}
		for who, want := range reads {
			text := said(t, r, who)
			for _, line := range all {
				wanted := false
				for _, x := range want {
					wanted = wanted || x == line
				}
				if got := strings.Contains(text, line); got != wanted {
					t.Errorf("%s reads %q: %t, want %t", who, line, got, wanted)
				}
			}
		}
	})
}

// Where a case goes straight to the employer Bawaslu stands where the merit
// authority would, and must judge the report back.
func TestBawasluReadsTheExaminationOfACaseItSentItself(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Honorary, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	r.Vote("FORWARD_TO_EMPLOYER")
	r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD_TO_EMPLOYER","minutes":"Pleno rahasia."}`, casefile.Recommended)
	r.Do("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-07"}`, casefile.Recommended)
	r.Examined(w.NextDay())
	if text := said(t, r, "commissioner"); !strings.Contains(text, "FileExaminationReport.findings Terbukti.\n") {
		t.Errorf("the commissioner, who closes it, reads %s", text)
	}
	if text := said(t, r, "desk"); strings.Contains(text, "Pleno rahasia") || !strings.Contains(text, "receivedOn 2024-10-07") {
		t.Errorf("the desk reads %s", text)
	}
}
