package act_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// page is everything that somebody can read of a case, as JSON.
func page(t *testing.T, r *acttest.Road, who string) string {
	t.Helper()
	caller := r.As(who)
	events, err := r.Acts.ListCaseEvents(t.Context(), caller, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	acts, err := r.Acts.ListAvailableActs(t.Context(), caller, r.ID)
	if err != nil {
		t.Fatal(err)
	}
	list, err := r.Acts.ListCases(t.Context(), caller, act.CaseQuery{Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal([]any{r.Seen(who), events, acts, list})
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestTheEmployerSeesTheDossierSideAndNothingFromBefore(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("investigator", "AddNote", `{"text":"catatan penyidik"}`, "")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Do("analyst", "RecordMeritStudy", `{"findings":"telaah rahasia"}`, casefile.MeritReview)
	for _, who := range []string{"desk", "examiner", "signatory", "foreign desk"} {
		r.Unknown(who)
	}
	r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
	r.Do("investigator", "AddNote", `{"text":"catatan kedua"}`, "")
	r.Do("lead", "AddNote", `{"text":"catatan otoritas"}`, "")
	r.Do("desk", "AddNote", `{"text":"catatan instansi"}`, "")
	r.Unknown("foreign desk")

	filed, err := w.Acts.ListReports(t.Context(), w.As("clerk"), act.ReportQuery{Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	secrets := []string{"Pelapor Contoh", "Jalan Contoh 1", "menyukai dan membagikan", filed.Reports[0].ID, filed.Reports[0].Number, r.Code,
		w.As("investigator").Account, w.As("investigator").Person, w.As("lead").Account, "telaah rahasia", "RegisterCase", "CastVote", "DL_HANDLE", "PX_MERIT_REVIEW"}
	for _, who := range []string{"desk", "examiner", "signatory"} {
		text := page(t, r, who)
		for _, s := range secrets {
			if strings.Contains(text, s) {
				t.Errorf("%s reads %q", who, s)
			}
		}
		v := r.Seen(who)
		if v.Owner != "" || v.Dossier == nil || len(v.Clocks) == 0 {
			t.Errorf("%s sees the owner %q, the dossier %v, clocks %v", who, v.Owner, v.Dossier, v.Clocks)
		}
	}
	sees(t, r)
}

// sees holds every side's list of events against what it may read.
func sees(t *testing.T, r *acttest.Road) {
	t.Helper()
	total := r.Count(r.ID, "")
	for who, want := range map[string]struct{ events, notes int }{
		"desk": {2, 1}, "signatory": {2, 1}, "investigator": {total - 2, 2}, "clerk": {total - 2, 2}, "lead": {total - 3, 1},
	} {
		events, err := r.Acts.ListCaseEvents(t.Context(), r.As(who), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		notes := 0
		for i, e := range events {
			if e.Act == "AddNote" {
				notes++
			}
			if who == "desk" && e.Sequence != i+1 {
				t.Errorf("the employer's event %d is numbered %d: it counts what lay before", i+1, e.Sequence)
			}
		}
		if len(events) != want.events || notes != want.notes {
			t.Errorf("%s reads %d events with %d notes, want %d with %d", who, len(events), notes, want.events, want.notes)
		}
		if who == "desk" && events[0].Act != "Recommend" {
			t.Errorf("the employer's list begins with %s", events[0].Act)
		}
	}
}

func TestADraftOfTheDossierIsReadByItsWritersOnly(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Honorary, acttest.Engage, "2024-10-03")
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	r.Do("investigator", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-10-03"}],"conclusion":"Terbukti."}`, casefile.Study)
	r.Do("investigator", "WriteDossier", `{"facts":"Rancangan yang masih menyebut nama."}`, casefile.Study)
	r.Refused("commissioner", "ApproveDossier", `{"dossierHash":"other"}`, "GUARD")
	r.Do("commissioner", "ConvenePlenary", "", casefile.Plenary)
	r.Vote("FORWARD_TO_EMPLOYER")
	r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD_TO_EMPLOYER","minutes":"Pleno."}`, casefile.Recommended)
	if v := r.Seen("desk"); v.Dossier != nil {
		t.Errorf("the employer reads a draft: %+v", v.Dossier)
	}
	_, err := w.Acts.ExportDossier(t.Context(), w.As("desk"), r.ID)
	acttest.Refusal(t, err, "NO_DOSSIER")
	if v := r.Seen("commissioner"); v.Dossier == nil || v.Dossier.Approved {
		t.Errorf("its own side reads %+v", v.Dossier)
	}
}

func TestWhoReportedChangesNothingThatOthersRead(t *testing.T) {
	t.Parallel()
	read := map[string]string{}
	for name, reporters := range map[string]int{"one": 1, "three": 3} {
		w := acttest.SQLite(t)
		var reports []string
		for i := range reporters {
			f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
			f.Reporter.Name, f.Reporter.Address = fmt.Sprintf("Pelapor %d", i), strings.Repeat("Jalan ", i+1)
			f.Report.Conduct.Narrative = strings.Repeat("Cerita lain. ", 10*i+1)
			reports = append(reports, w.File(f).Report.ID)
		}
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", reports...)
		parties := `{"name":"Camat Contoh","as":"ACCUSED"}`
		for i := range reporters {
			parties += fmt.Sprintf(`,{"name":"Pelapor %d","as":"REPORTER"}`, i)
		}
		r.Do("investigator", "SummonParties", `{"parties":[`+parties+`],"letterOn":"2024-10-07","hearingOn":"2024-10-08"}`, casefile.Clarification)
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		for _, who := range []string{"desk", "examiner", "signatory", "lead"} {
			text := page(t, r, who)
			v := r.Seen(who)
			for _, random := range []string{v.ID, v.Number, v.Etag, v.Dossier.Hash, r.Seen("lead").Owner} {
				text = strings.ReplaceAll(text, random, "…")
			}
			if before, ok := read[who]; ok && before != text {
				t.Errorf("with %s reporter(s) %s reads otherwise: …%s", name, who, parting(before, text))
			}
			read[who] = text
		}
	}
}

// parting is where two texts begin to differ, in a few words of the second.
func parting(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return b[max(0, i-40):min(len(b), i+80)]
}
