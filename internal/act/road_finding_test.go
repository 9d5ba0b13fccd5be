package act_test

import (
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/report"
)

func TestAnAnonymousReportBecomesACaseByAFindingOnly(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := anonymous(w)
		if filed.Report.State != report.InitialInformation {
			t.Fatalf("an anonymous report is %s", filed.Report.State)
		}
		n := act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024", Accused: casefile.Accused{Name: "Camat Contoh", EmployeeID: acttest.Camat},
			Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}}
		_, err := w.Acts.RegisterCase(t.Context(), w.As("clerk"), act.Request{}, n)
		if f := acttest.Refusal(t, err, "GUARD"); f.Refusals[0].Guard != "G1" {
			t.Errorf("registering it is refused by %v", f.Refusals)
		}
		_, err = w.Acts.OpenFinding(t.Context(), w.As("investigator"), act.Request{}, n)
		if f := acttest.Refusal(t, err, "GUARD"); f.Refusals[0].Guard != "REASON" {
			t.Errorf("a finding without a reason is refused by %v", f.Refusals)
		}
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.Report.ID)
		r.ToMerit(acttest.Engage, "2024-10-03")
		if v := w.Lookup(filed.AccessCode); v.Report.State != report.Accepted || v.Stage != casefile.StageInvestigation {
			t.Errorf("its reporter reads %s at %s", v.Report.State, v.Stage)
		}
		w.Verify()
	})
}

func TestAMeritFindingBeginsAtTheReviewAndMayBeReturnedToBawaslu(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Finding("analyst", acttest.Camat, acttest.Engage, "2024-10-03")
		if r.View.State != casefile.MeritReview || r.View.ResponsibleOffice != "BKN" {
			t.Fatalf("it begins in %s at %s", r.View.State, r.View.ResponsibleOffice)
		}
		for _, who := range []string{"investigator", "commissioner", "above", "desk"} {
			r.Unknown(who)
		}
		r.Guarded("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, "G3")
		r.Guarded("lead", "ReturnReferral", `{}`, "REASON")
		r.Do("lead", "ReturnReferral", `{"reason":"Perlu klarifikasi di lapangan."}`, casefile.Study)
		v := r.Seen("investigator")
		if v.ResponsibleOffice != "BAWASLU-SLEMAN" || v.State != casefile.Study || r.Clock("PX_RESTUDY").Status != deadline.Running {
			t.Errorf("returned, it is %s at %s", v.State, v.ResponsibleOffice)
		}
		w.Verify()
	})
}

func TestAReturnedReferralIsStudiedAndVotedOnAgain(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Do("lead", "ReturnReferral", `{"reason":"Kajian kurang."}`, casefile.Study)
		r.Do("investigator", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-10-03"}],"conclusion":"Dilengkapi."}`, casefile.Study)
		r.Do("commissioner", "ConvenePlenary", "", casefile.Plenary)
		r.Guarded("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno."}`, "PLENARY")
		r.Vote("FORWARD")
		r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno kedua."}`, casefile.MeritReview)
		r.Recommended("HD_B", acttest.Engage)
		w.Verify()
	})
}
