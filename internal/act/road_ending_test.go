package act_test

import (
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/report"
)

func TestTheReporterReadsWhyNothingWasProvenAndMayHaveItReopened(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToPlenary(acttest.Engage, "2024-10-03")
		_, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Belum ditutup."}`)
		acttest.Refusal(t, err, "CASE_STATE")
		r.Vote("NOT_PROVEN")
		r.Guarded("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Pleno."}`, "REASON")
		r.Do("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Pleno.","outcomeText":"Akun itu ternyata palsu."}`, casefile.Closed)
		v := w.Lookup(r.Code)
		if v.Stage != casefile.StageClosed || !strings.Contains(v.StageText, "Akun itu ternyata palsu.") {
			t.Errorf("the reporter reads %s: %s", v.Stage, v.StageText)
		}
		r.Guarded("above", "DecideChallenge", `{"decision":"UPHELD","outcomeText":"Tetap."}`, "CHALLENGE")
		if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Ada rekaman asli."}`); err != nil {
			t.Fatal(err)
		}
		_, err = w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Sekali lagi."}`)
		if f := acttest.Refusal(t, err, "GUARD"); f.Refusals[0].Guard != "CHALLENGE" {
			t.Errorf("a second challenge is refused by %v", f.Refusals)
		}
		for _, who := range []string{"commissioner", "commissioner2"} {
			r.Refused(who, "DecideChallenge", `{"decision":"REOPENED","outcomeText":"Dibuka."}`, "ROLE")
		}
		r.Do("above", "DecideChallenge", `{"decision":"REOPENED","outcomeText":"Dibuka kembali."}`, casefile.Plenary)
		if k := r.Clock("PX_RESTUDY"); k.Status != deadline.Running {
			t.Errorf("reopened, the case has PX_RESTUDY %s", k.Status)
		}
		r.Guarded("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno."}`, "PLENARY") // the old votes are gone
		r.Vote("FORWARD")
		r.Do("commissioner2", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno kedua."}`, casefile.MeritReview)
		if v := w.Lookup(r.Code); v.Stage != casefile.StageInvestigation || strings.Contains(v.StageText, "palsu") {
			t.Errorf("reopened, the reporter reads %s: %s", v.Stage, v.StageText)
		}
		w.Verify()
	})
}

func TestAClosureByTheMeritAuthorityIsReviewedByItsOtherLead(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Do("lead", "CloseNotProven", `{"outcomeText":"Unsur tidak terpenuhi."}`, casefile.Closed)
		if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Unsur ada."}`); err != nil {
			t.Fatal(err)
		}
		r.Refused("lead", "DecideChallenge", `{"decision":"UPHELD","outcomeText":"Tetap."}`, "SEPARATION_OF_DUTIES")
		r.Do("lead2", "DecideChallenge", `{"decision":"UPHELD","outcomeText":"Tetap ditutup."}`, casefile.Closed)
		if k := r.Clock("PX_CHALLENGE_REVIEW"); k.Status != deadline.Stopped {
			t.Errorf("decided, PX_CHALLENGE_REVIEW is %s", k.Status)
		}
		w.Verify()
	})
}

func TestADepartureEndsTheCaseAndEveryClock(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Stood(acttest.Camat, "HD_B1", "800/20/2024")
		r.Refused("investigator", "RecordDeparture", `{"departedOn":"2024-10-08","ground":"Pensiun."}`, "ROLE")
		r.Refused("desk", "RecordDeparture", `{"departedOn":"2024-12-01","ground":"Pensiun."}`, "INVALID_FIELD")
		r.Do("desk", "RecordDeparture", `{"departedOn":"2024-10-08","ground":"Pensiun."}`, casefile.Closed)
		if r.View.Outcome != casefile.LeftService {
			t.Errorf("outcome %s", r.View.Outcome)
		}
		for _, k := range r.Seen("lead").Clocks {
			if k.Active() {
				t.Errorf("%s still runs", k.Rule)
			}
		}
		w.Verify()
	})
}

func TestAnUnansweredRequestForCompletionLeavesInitialInformation(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		f.Reporter = report.Identity{}
		filed := w.File(f)
		_, err := w.Desk("clerk", filed.Report.ID, "RequestCompletion", `{"items":["reporter"]}`)
		if err != nil {
			t.Fatal(err)
		}
		w.Advance("2024-10-09") // the second working day is still timely
		if v := w.Lookup(filed.AccessCode); v.Report.State != report.Incomplete {
			t.Fatalf("on the last day the report is %s", v.Report.State)
		}
		w.Advance("2024-10-10")
		if v := w.Lookup(filed.AccessCode); v.Report.State != report.InitialInformation || v.Promise == nil {
			t.Fatalf("the day after it is %s with the promise %v", v.Report.State, v.Promise)
		}
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.Report.ID)
		if v := w.Lookup(filed.AccessCode); v.Report.State != report.Accepted || v.Stage != casefile.StageReport {
			t.Errorf("taken by finding %s the report is %s at %s", r.ID, v.Report.State, v.Stage)
		}
		w.Verify()
	})
}

// anonymous is a report nobody stands behind.
func anonymous(w *acttest.World) act.Filed {
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Report.Track, f.Reporter = report.Anonymous, report.Identity{}
	return w.File(f)
}
