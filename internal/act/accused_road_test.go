package act_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

// toSummons walks a registered case to the examiner's summons, and answers with
// the code that it carried.
func toSummons(r *acttest.Road) string {
	r.T.Helper()
	r.ToMerit(acttest.Engage, r.Today())
	r.Recommended("HD_B", acttest.Engage)
	r.Do("examiner", "IssueSummons", fmt.Sprintf(`{"letterNumber":"P-1","letterOn":%q,"examinationOn":%q}`, r.Today(), r.NextDay()), casefile.Summoned)
	return r.View.AccusedCode
}

// toDelivery walks a summoned case to a delivered decision.
func toDelivery(r *acttest.Road, typ string) {
	r.T.Helper()
	r.Advance(r.NextDay())
	r.Do("examiner", "RecordExamination", `{"minutes":"Terperiksa didengar.","signed":true}`, casefile.Examination)
	r.Do("examiner", "FileExaminationReport", fmt.Sprintf(`{"team":%s,"proven":true,"findings":"Terbukti."}`, acttest.Team), casefile.Examined)
	r.Decided(typ, "800/77/2024")
	r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
}

func TestTheAccusedAnswersReadsTheDecisionAndObjectsInsideTheWindow(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, w.Today())
		r.Do("investigator", "SummonParties", fmt.Sprintf(`{"hearingOn":%q,%s`, w.NextDay(), summonsOfAccused[1:]), casefile.Clarification)
		code := r.View.AccusedCode
		file := w.Upload("jawaban.pdf")
		v, err := byCode(t, w, code, &casefile.AnswerAccusationCmd{Text: "Akun itu bukan milik saya."}, file)
		if err != nil || len(v.Answers) != 1 || v.Stage != casefile.StageInvestigation || v.Next == nil || len(v.Charges) != 1 {
			t.Fatalf("the answer gives %+v, %v", v, err)
		}
		if _, err := byCode(t, w, code, &casefile.AnswerAccusationCmd{Text: "Lagi."}, file); reasonOf(err) != "EVIDENCE_UNKNOWN" {
			t.Errorf("a file that was used comes again: %v", err)
		}
		if _, err := byCode(t, w, code, &casefile.FileDisputeCmd{Kind: casefile.FileObjection, Grounds: "x"}); reasonOf(err) != "CASE_STATE" {
			t.Errorf("an objection before a decision: %v", err)
		}
		toSummons(r)
		if r.View.AccusedCode != "" {
			t.Error("the examiner's summons is not the first and carries a code")
		}
		events, err := w.Acts.ListCaseEvents(t.Context(), w.As("examiner"), r.ID)
		if err != nil || strings.Contains(fmt.Sprint(events), "bukan milik saya") {
			t.Errorf("the employer side reads what was answered to Bawaslu: %v", err)
		}
		if _, err := byCode(t, w, code, &casefile.AnswerAccusationCmd{Text: "Saya menyangkal di sini juga."}); err != nil {
			t.Fatal(err)
		}
		toDelivery(r, "HD_B1")
		v = accusation(t, w, code)
		paper := v.Papers[len(v.Papers)-1]
		if v.Sanction != "HD_B1" || paper.Kind != "decision" || paper.Number != "800/77/2024" || len(paper.Law) == 0 || paper.Authority == "" {
			t.Errorf("the decision reads %+v", paper)
		}
		window := v.Remedies[len(v.Remedies)-1]
		if window.Act != casefile.FileObjection || window.Due.IsZero() || len(window.Days) == 0 || len(window.Law) == 0 {
			t.Errorf("the remedy is %+v", window)
		}
		if _, err := byCode(t, w, code, &casefile.FileDisputeCmd{Kind: casefile.FileAppeal, Grounds: "x"}); reasonOf(err) != "GUARD" {
			t.Errorf("an appeal against %s: %v", v.Sanction, err)
		}
		v, err = byCode(t, w, code, &casefile.FileDisputeCmd{Kind: casefile.FileObjection, Grounds: "Terlalu berat."})
		if err != nil || v.Text != accusation(t, w, code).Text || len(v.Answers) != 3 || v.Next == nil {
			t.Errorf("the objection gives %+v, %v", v, err)
		}
		w.Verify()
	})
}

func TestALateObjectionIsRefusedByItsWindowAndNotDatedBack(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, w.Today())
		code := toSummons(r)
		toDelivery(r, "HD_B1")
		due := accusation(t, w, code).Remedies[1].Due
		w.Advance(due.AddDays(1).String())
		_, err := byCode(t, w, code, &casefile.FileDisputeCmd{Kind: casefile.FileObjection, Grounds: "Terlambat."})
		f, _ := fault.Of(err)
		if f == nil || f.Reason != "GUARD" || f.Refusals[0].Guard != "DISPUTE" || f.Refusals[0].Article == "" || !strings.Contains(f.Refusals[0].Remedy, due.String()) {
			t.Errorf("it is refused by %+v", err)
		}
		if _, err = byCode(t, w, code, &casefile.FileDisputeCmd{Kind: casefile.FileObjection, Grounds: "Mundur.", FiledOn: due}); reasonOf(err) != "INVALID_FIELD" {
			t.Errorf("dated back it is %v", err)
		}
		w.Advance(due.AddDays(30).String()) // in force by now
		if _, err = byCode(t, w, code, &casefile.FileDisputeCmd{Kind: casefile.FileObjection, Grounds: "Terlambat."}); reasonOf(err) != "GUARD" {
			t.Errorf("once in force it is %v", err)
		}
	})
}

// reasonOf is the reason of a refusal, or "".
func reasonOf(err error) string {
	if f, ok := fault.Of(err); ok {
		return f.Reason
	}
	return ""
}

// Two worlds that differ by who reported, how and how often, and in nothing else:
// every byte that the code opens is the same, wherever the case stands.
func TestWhoReportedChangesNoByteOfWhatTheAccusedSees(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		named := acttest.Filing(acttest.Camat, acttest.Engage, w.Today())
		long := acttest.Filing(acttest.Camat, acttest.Engage, w.Today())
		long.Report.Track, long.Reporter = report.Named, report.Identity{Name: "Seorang Lain Sekali", Address: "Jalan Lain 2"}
		long.Report.Conduct.Narrative = strings.Repeat("Saya melihat sendiri. ", 200)
		anonymous := acttest.Filing(acttest.Camat, acttest.Engage, w.Today())
		anonymous.Report.Track, anonymous.Reporter = report.Anonymous, report.Identity{}
		first := []string{w.File(long).Report.ID, w.File(acttest.Filing(acttest.Camat, acttest.Engage, w.Today())).Report.ID, w.File(acttest.Filing(acttest.Camat, acttest.Engage, w.Today())).Report.ID}
		unknown := []string{w.File(anonymous).Report.ID}
		happened := w.Today()
		w.Advance(w.NextDay())
		second := []string{w.File(named).Report.ID}
		a := registered(w, first, happened)
		b := registered(w, second, happened)
		c := w.Finding("investigator", acttest.Camat, acttest.Engage, happened, unknown...)
		roads := []*acttest.Road{a, b, c}
		summon(roads, [3]string{
			summonsOfAccused, `{"parties": [{"name": "Orang Lain", "as": "WITNESS"}, {"name": "T", "as": "ACCUSED"}]}`, `{"parties": [{"name": "T", "as": "ACCUSED"}]}`})
		sameBytes(t, w, roads, "after the summons")
		for _, r := range roads {
			r.ToMerit(acttest.Engage, happened)
			r.Recommended("HD_B", acttest.Engage)
			r.Do("examiner", "IssueSummons", fmt.Sprintf(`{"letterNumber":"P-1","letterOn":%q,"examinationOn":%q}`, r.Today(), r.NextDay()), casefile.Summoned)
		}
		sameBytes(t, w, roads, "after the second summons")
		w.Advance(w.NextDay())
		for _, r := range roads {
			r.Do("examiner", "RecordExamination", `{"minutes":"Terperiksa didengar.","signed":true}`, casefile.Examination)
		}
		sameBytes(t, w, roads, "after the examination")
	})
}

// registered opens a case on some reports.
func registered(w *acttest.World, reports []string, happened string) *acttest.Road {
	w.T.Helper()
	v, err := w.Acts.RegisterCase(w.T.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: reports, Contest: "pilkada-2024",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: acttest.Camat},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: happened, Place: "Sleman"}}})
	if err != nil {
		w.T.Fatal(err)
	}
	return &acttest.Road{World: w, ID: v.ID, View: v}
}

// summon calls the accused of each road by another letter, and keeps the codes.
func summon(roads []*acttest.Road, letters [3]string) {
	for i, r := range roads {
		r.Do("investigator", "SummonParties", letters[i], casefile.Clarification)
		r.Code = r.View.AccusedCode
	}
}

func sameBytes(t *testing.T, w *acttest.World, roads []*acttest.Road, when string) {
	t.Helper()
	var want string
	for i, r := range roads {
		v := accusation(t, w, r.Code)
		v.Number = "" // random, of this case
		body, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			want = string(body)
		}
		if string(body) != want {
			t.Errorf("%s road %d reads\n%s\nand the first\n%s", when, i, body, want)
		}
	}
}
