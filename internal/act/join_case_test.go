package act_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

// laterReport is a report of the same conduct that comes when the case is open already.
func laterReport(w *acttest.World, hideFrom ...string) act.Filed {
	w.T.Helper()
	f := against(acttest.Camat, hideFrom...)
	f.Report.Conduct.Narrative = "Saya melihat sendiri camat itu berdiri bersama pasangan calon di balai desa."
	f.Reporter.Name = "Pelapor Kedua"
	return w.File(f)
}

func joining(id string) string {
	return fmt.Sprintf(`{"report":"reports/%s","reason":"Peristiwa yang sama."}`, id)
}

// toldBy is what the holder of a code is told, byte for byte.
func toldBy(w *acttest.World, code string) string {
	w.T.Helper()
	b, err := json.Marshal(w.Lookup(code))
	if err != nil {
		w.T.Fatal(err)
	}
	return string(b)
}

func TestALaterReportJoinsTheOpenCaseAndItsReporterHearsTheRest(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		w.Advance("2024-10-09")
		second := laterReport(w)
		w.Advance("2024-10-10")
		first := toldBy(w, r.Code)
		r.Do("clerk", "JoinReport", joining(second.Report.ID), casefile.Clarification)
		if got := toldBy(w, r.Code); got != first {
			t.Errorf("the first reporter is told otherwise: …%s", parting(first, got))
		}
		v := staffReport(w, second.Report.ID)
		if v.State != report.Accepted || !slices.Equal(v.Cases, []string{r.ID}) || v.Next != nil || w.Count(second.Report.ID, "AcceptReport") != 1 || w.Count(r.ID, "JoinReport") != 1 {
			t.Errorf("the report is %s, feeds %v, owes %+v", v.State, v.Cases, v.Next)
		}
		if got := r.Seen("investigator").Reports; !slices.Contains(got, second.Report.ID) || len(got) != 2 {
			t.Errorf("before the investigator are %v", got)
		}
		one, two := w.Lookup(r.Code), w.Lookup(second.AccessCode)
		if two.Stage != one.Stage || two.StageText != one.StageText || two.Promise == nil || one.Promise == nil || two.Promise.Due != one.Promise.Due {
			t.Errorf("the first is told %s %q %v, the second %s %q %v", one.Stage, one.StageText, one.Promise, two.Stage, two.StageText, two.Promise)
		}
		for _, m := range two.Timeline {
			if m.On.String() < "2024-10-09" {
				t.Errorf("the second reporter is told what was before them: %+v", m)
			}
		}
		began := func(v act.ReporterView) string { return v.Promise.Days[0].Date.String() }
		if got := began(two); got < "2024-10-10" || began(one) >= got {
			t.Errorf("how the day was counted the second is told from %s on, the first from %s", got, began(one))
		}
		w.Verify()

		r.Do("investigator", "RecordStudy", fmt.Sprintf(`{"allegations":[{"violation":%q,"occurredOn":"2024-10-03","place":"Sleman"}],"conclusion":"Lemah."}`, acttest.Engage), casefile.Study)
		r.Do("commissioner", "ConvenePlenary", "", casefile.Plenary)
		r.Vote("NOT_PROVEN")
		r.Do("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Sepakat.","outcomeText":"Tidak cukup bukti."}`, casefile.Closed)
		for _, code := range []string{r.Code, second.AccessCode} {
			if got := w.Lookup(code); got.Outcome != "Tidak cukup bukti." || got.Stage != casefile.StageClosed || got.ChallengeUntil.IsZero() {
				t.Errorf("told at the end: %s, %q, until %s", got.Stage, got.Outcome, got.ChallengeUntil)
			}
		}
		if _, err := w.ByCode(second.AccessCode, "ChallengeClosure", `{"grounds":"Ada rekaman."}`); err != nil {
			t.Errorf("who joined later cannot challenge: %v", err)
		}
		w.Verify()
	})
}

// What a reporter is told does not depend on who else reported what.
func TestReportersOfOneCaseLearnNothingOfEachOther(t *testing.T) {
	t.Parallel()
	var read []string
	for _, story := range []string{"Ceritanya pendek.", strings.Repeat("Ceritanya panjang dan lain. ", 30)} {
		w := acttest.SQLite(t)
		f := against(acttest.Camat)
		f.Report.Conduct.Narrative, f.Report.Track, f.Reporter.Name = story, report.Confidential, "Nama "+story[:9]
		filed := w.File(f)
		r := onReport(t, w, filed, acttest.Camat, "clerk")
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		second := laterReport(w)
		r.Do("clerk", "JoinReport", joining(second.Report.ID), "")
		v := w.Lookup(second.AccessCode)
		text := strings.NewReplacer(v.Report.ID, "ID", v.Report.Number, "NO", v.Report.Etag, "ETAG").Replace(toldBy(w, second.AccessCode))
		for _, others := range []string{filed.Report.ID, filed.Report.Number, r.ID} {
			if strings.Contains(text, others) {
				t.Errorf("the second reads of others: %s", text)
			}
		}
		read = append(read, text)
	}
	if read[0] != read[1] {
		t.Errorf("the second is told otherwise: …%s", parting(read[0], read[1]))
	}
}

func TestWhoJoinsAndWhatAndWhen(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		second := laterReport(w)
		r.Guarded("clerk", "JoinReport", `{"report":"`+second.Report.ID+`"}`, "REASON")
		r.Refused("commissioner", "JoinReport", joining(second.Report.ID), "ROLE")
		_, err := r.Try("foreign", "JoinReport", joining(second.Report.ID))
		if !fault.Is(err, fault.Missing) {
			t.Errorf("a foreign office hears %v", err)
		}
		_, none := r.Try("clerk", "JoinReport", joining("aaaaaaaaaaaaaaaaaaaaaaaaaa"))
		acttest.Field(t, none, "report")

		nameless := against(acttest.Camat)
		nameless.Report.Track, nameless.Reporter = report.Anonymous, report.Identity{}
		anonymous := w.File(nameless)
		r.Refused("clerk", "JoinReport", joining(anonymous.Report.ID), "ROLE")
		r.Do("investigator", "JoinReport", joining(anonymous.Report.ID), casefile.Registered)

		gone := laterReport(w)
		if _, err := w.ByCode(gone.AccessCode, "WithdrawReport", `{}`); err != nil {
			t.Fatal(err)
		}
		r.Refused("clerk", "JoinReport", joining(gone.Report.ID), "REPORT_STATE")
		if w.Count(gone.Report.ID, "AcceptReport") != 0 {
			t.Error("what was refused is kept")
		}
		elsewhere := laterReport(w, "Bawaslu Sleman") // it lies with the office above
		_, err = r.Try("clerk", "JoinReport", joining(elsewhere.Report.ID))
		if fmt.Sprint(err) != fmt.Sprint(none) {
			t.Errorf("of a report that hides from the office: %v; of none: %v", err, none)
		}
		if _, err := w.Desk("clerk", second.Report.ID, "TransferReport", `{"office":"BAWASLU-RI","reason":"Pelimpahan."}`); err != nil {
			t.Fatal(err)
		}
		_, err = r.Try("clerk", "JoinReport", joining(second.Report.ID))
		if fmt.Sprint(err) != fmt.Sprint(none) {
			t.Errorf("of one that lies elsewhere: %v", err)
		}
		third := laterReport(w)
		r.Do("investigator", "JoinReport", joining(third.Report.ID), "")
		_, err = r.Try("investigator", "JoinReport", joining(third.Report.ID))
		acttest.Field(t, err, "report")

		r.ToMerit(acttest.Engage, "2024-10-03")
		fourth := laterReport(w)
		r.Do("clerk", "JoinReport", joining(fourth.Report.ID), casefile.MeritReview)
		r.Recommended("HD_B", acttest.Engage)
		r.Refused("clerk", "JoinReport", joining(laterReport(w).Report.ID), "CASE_STATE")
		w.Verify()
	})
}

// A dossier that was approved, and what was allowed of it, is held against the words
// of a report that joined since, whenever it goes out.
func TestADossierIsHeldAgainstTheWordsOfAReportThatJoined(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToPlenary(acttest.Engage, "2024-10-03")
		r.Vote("FORWARD")
		r.Do("investigator", "WriteDossier", `{"facts":"`+quoted+`"}`, casefile.Plenary)
		r.Do("commissioner", "ApproveDossier", `{"dossierHash":"`+r.View.Dossier.Hash+`"}`, casefile.Plenary)
		says := func() string {
			f := against(acttest.Camat)
			f.Report.Conduct.Narrative = "Waktu itu " + quoted + "."
			return joining(w.File(f).Report.ID)
		}
		const forward = `{"decision":"FORWARD","minutes":"Pleno sepakat."}`
		allow := `{"dossierHash":"` + r.View.Dossier.Hash + `","reason":"Rumusan pasal."}`
		r.Do("clerk", "JoinReport", says(), casefile.Plenary)
		r.Guarded("commissioner", "DecidePlenary", forward, "OVERLAP")
		r.Do("commissioner", "OverrideOverlap", allow, casefile.Plenary)
		r.Do("clerk", "JoinReport", says(), casefile.Plenary)
		r.Guarded("commissioner", "DecidePlenary", forward, "OVERLAP")
		r.Do("commissioner", "OverrideOverlap", allow, casefile.Plenary)
		r.Do("commissioner", "DecidePlenary", forward, casefile.MeritReview)
		r.Do("clerk", "JoinReport", says(), casefile.MeritReview)
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Terpenuhi."}`, casefile.MeritReview)
		r.Guarded("lead", "Recommend", fmt.Sprintf(`{"violations":[%q],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, acttest.Engage), "OVERLAP")
		w.Verify()
	})
}

func TestWhoDecidesOnTheDossierReadsNoByteOfAJoin(t *testing.T) {
	t.Parallel()
	read := map[string]string{}
	for _, joins := range []int{0, 2} {
		w := acttest.SQLite(t)
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		for range joins {
			r.Do("clerk", "JoinReport", joining(laterReport(w).Report.ID), "")
		}
		r.ToMerit(acttest.Engage, "2024-10-03")
		for range joins {
			r.Do("clerk", "JoinReport", joining(laterReport(w).Report.ID), "")
		}
		if events, err := w.Acts.ListCaseEvents(t.Context(), w.As("lead"), r.ID); err != nil || slices.ContainsFunc(events, func(e act.EventView) bool { return e.Act == "JoinReport" }) {
			t.Errorf("the merit authority reads how many reports there are: %v", err)
		}
		r.Recommended("HD_B", acttest.Engage)
		for _, who := range []string{"desk", "examiner", "signatory", "lead", "analyst"} {
			text := page(t, r, who)
			v := r.Seen(who)
			for _, random := range []string{v.ID, v.Number, v.Etag, v.Dossier.Hash, r.Seen("lead").Owner} {
				text = strings.ReplaceAll(text, random, "…")
			}
			if before, ok := read[who]; ok && before != text {
				t.Errorf("%s reads otherwise: …%s", who, parting(before, text))
			}
			read[who] = text
		}
	}
}

// Who investigates is told that there is more to read; who joined it knows, and who
// decides is not told how many reports there are.
func TestWhoHasTheCaseInHandHearsOfAReportThatAnotherJoined(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		r.Do("investigator", "JoinReport", joining(laterReport(w).Report.ID), "")
		w.AdvanceTo("2024-10-08 09:00")
		hears(t, w, "investigator")
		for range 2 { // the second time in the place of the first
			r.Do("clerk", "JoinReport", joining(laterReport(w).Report.ID), "")
			w.AdvanceTo(w.Now().Add(time.Hour).In(acttest.Zone).Format("2006-01-02 15:04"))
			hears(t, w, "investigator", "joined DL_HANDLE_PILKADA")
		}
		for _, who := range []string{"investigator2", "commissioner", "clerk", "above", "lead"} {
			hears(t, w, who)
		}
		w.Verify()
		r.ToMerit(acttest.Engage, "2024-10-03")
		hears(t, w, "investigator")
		r.Do("clerk", "JoinReport", joining(laterReport(w).Report.ID), casefile.MeritReview)
		w.AdvanceTo(w.Now().Add(time.Hour).In(acttest.Zone).Format("2006-01-02 15:04"))
		hears(t, w, "lead")
		hears(t, w, "analyst")
		if got := heard(t, w, "investigator", false); len(got) != 1 || !strings.HasPrefix(got[0], "joined ") {
			t.Errorf("the investigator hears %q", got)
		}
		w.Verify()
	})
}

// Files of a report that joined are read as those of the others.
func TestTheFilesOfAReportThatJoinedAreBeforeTheInvestigator(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	f := against(acttest.Camat)
	f.Evidence = []string{w.Upload("foto.png")}
	second := w.File(f)
	r.Do("clerk", "JoinReport", joining(second.Report.ID), "")
	got, err := w.Acts.ReportEvidence(t.Context(), w.As("investigator"), second.Report.ID, f.Evidence[0])
	if err != nil || !got.Original || !got.Case {
		t.Errorf("%+v, %v", got, err)
	}
}
