package casefile

import (
	"strings"
	"testing"

	"netra/internal/deadline"
)

func TestReceiptStartsTheAuthoritysTime(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Recommended).ticks("PX_RECEIPT", deadline.Running, "2024-10-10")
	f.later(2).do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: day("2024-10-08")})
	f.ticks("PX_RECEIPT", deadline.Stopped, "").ticks("DL_PPK", deadline.Running, "2024-10-22")
}

func TestReceiptIsPresumedWhenNobodyAnswers(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Recommended)
	f.denied("ROLE", eko, &AcknowledgeCmd{Kind: PresumeReceipt})
	f.later(4).do(waktu, &AcknowledgeCmd{Kind: PresumeReceipt})
	f.ticks("PX_RECEIPT", deadline.Lapsed, "").ticks("DL_PPK", deadline.Running, "2024-10-25")
	f.guarded("ONCE", eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation})
}

func TestTheLadderAgainstASilentAuthority(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Summoned)
	f.guarded("G12", meri, f.rung(WarnAuthority))
	f.runOut("DL_PPK")
	f.guarded("G12", meri, f.rung(WarnAuthority)) // the calendar's reminder comes first
	f.do(waktu, &ControlCmd{Kind: RemindAuthority}).ticks("PX_LADDER", deadline.Running, "")
	for i, act := range []Act{WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority} {
		for _, later := range []Act{WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority}[i+1:] {
			f.guarded("G12", meri, f.rung(later))
		}
		f.badField("letterNumber", meri, &ControlCmd{Kind: act})
		f.denied("ROLE", eko, f.rung(act))
		f.later(3).do(meri, f.rung(act)).ticks("PX_LADDER", deadline.Running, "")
		if rung, _ := rungOf(act); f.c.Control.Rung != rung || f.c.Control.Since != f.today {
			t.Errorf("after %s: %+v", act, f.c.Control)
		}
	}
	if f.is(Summoned).c.Control.Blocked != true {
		t.Error("the block ended with the escalation")
	}
}

func TestAReportStopsTheLadderAndABlockIsLifted(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Summoned).remind().do(meri, &ControlCmd{Kind: WarnAuthority, LetterNumber: "K"})
	f.do(eko, &ReportBackCmd{LetterNumber: "L"}).is(Summoned)
	f.ticks("PX_LADDER", deadline.Stopped, "").ticks("DL_PPK", deadline.Stopped, "").ticks("PX_PROGRESS", deadline.Running, "")
	if f.c.Control != nil {
		t.Errorf("the ladder stands after the report: %+v", f.c.Control)
	}
	f.runOut("PX_PROGRESS").do(waktu, &ControlCmd{Kind: RemindAuthority}) // silent again
	for _, act := range []Act{WarnAuthority, ReprimandAuthority, BlockServices} {
		f.do(meri, f.rung(act))
	}
	f.do(eko, &ReportBackCmd{LetterNumber: "L2"})
	if f.c.Control == nil || !f.c.Control.Blocked {
		t.Fatalf("a report alone gave the services back: %+v", f.c.Control)
	}
	f.do(meri, &LiftBlockCmd{LetterNumber: "K9"})
	if f.c.Control != nil {
		t.Errorf("%+v", f.c.Control)
	}
}

func TestALiftedBlockDoesNotCostTheNextRung(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Summoned).remind()
	for _, act := range []Act{WarnAuthority, ReprimandAuthority, BlockServices} {
		f.do(meri, f.rung(act))
	}
	f.do(meri, &LiftBlockCmd{LetterNumber: "K9"}).do(meri, f.rung(EscalateAuthority))
	if f.c.Control.Rung != "ESCALATE" || f.c.Control.Blocked {
		t.Errorf("%+v", f.c.Control)
	}
}

func TestPastTheMeritAuthorityThereIsOnlyTheReminder(t *testing.T) {
	t.Parallel()
	f := newCase(t, contract).at(Summoned).remind()
	f.guarded("G12", meri, f.rung(WarnAuthority))
}

func TestALongSanctionDoesNotHoldTheCaseOpen(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Executing).ticks("PX_SERVING", deadline.Running, "2025-10-31")
	f.do(eko, &ReportBackCmd{LetterNumber: "L"}).is(ReportedBack).do(moko, &CloseCmd{OutcomeText: "selesai"}).is(Closed)
	f.ticks("PX_SERVING", deadline.Running, "2025-10-31").ticks("PX_CLOSE", deadline.Stopped, "")
	f.today = day("2025-11-03")
	f.badField("completedOn", eko, &CompleteExecutionCmd{CompletedOn: day("2024-10-01")})
	f.do(eko, &CompleteExecutionCmd{CompletedOn: f.today}).is(Closed).ticks("PX_SERVING", deadline.Stopped, "")
	f.guarded("SERVING", eko, &CompleteExecutionCmd{CompletedOn: f.today})
}

func TestADismissalIsNotServed(t *testing.T) {
	t.Parallel()
	if _, ok := newCase(t, party).at(Executing).c.newest("PX_SERVING"); ok {
		t.Error("a dismissal has no months to serve")
	}
}

func TestAnInsufficientReportGoesBack(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(ReportedBack)
	f.guarded("REASON", meri, &ReturnReportCmd{})
	f.because("belum lengkap").denied("ROLE", ani, &ReturnReportCmd{}) // not Bawaslu's line
	f.do(meri, &ReturnReportCmd{}).is(Executing).ticks("DL_PPK", deadline.Running, "").ticks("PX_CLOSE", deadline.Stopped, "")
	if len(f.c.Rounds) != 1 || !f.c.Stands() {
		t.Errorf("a sanction stands, so there is no second round: %d", len(f.c.Rounds))
	}
	f.at(Closed)

	g := newCase(t).at(Examined).do(eko, &ReportNotProvenCmd{Findings: "tidak terbukti"}).is(ReportedBack)
	g.because("periksa lagi").do(meri, &ReturnReportCmd{}).is(Recommended).ticks("DL_PPK", deadline.Running, "")
	if len(g.c.Rounds) != 2 {
		t.Errorf("%d rounds", len(g.c.Rounds))
	}
	g.at(Decided)
}

func TestAReportOfNothingProvenAnswersTheAuthoritysClocks(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Recommended).secondAbsence().remindedOrNot().do(eko, &ReportNotProvenCmd{Findings: "tidak terbukti"})
	for _, k := range f.c.Clocks {
		if k.Active() && k.Rule != "PX_CLOSE" {
			t.Errorf("%s goes on in reported_back", k.Rule)
		}
	}
	f.do(moko, &CloseCmd{OutcomeText: "tidak terbukti"})
	if f.c.Outcome != NotProven || f.c.Control != nil {
		t.Errorf("outcome %q, control %+v", f.c.Outcome, f.c.Control)
	}
}

// remindedOrNot presumes the receipt of a case nobody acknowledged, and lets
// the authority be reminded.
func (f *file) remindedOrNot() *file {
	f.t.Helper()
	return f.do(waktu, &AcknowledgeCmd{Kind: PresumeReceipt}).remind()
}

func TestADepartureEndsAnyOpenCase(t *testing.T) {
	t.Parallel()
	for _, s := range []State{MeritReview, Recommended, Examined, Decided, Executing} {
		f := newCase(t).at(s)
		f.badField("departedOn", meri, &RecordDepartureCmd{Ground: "pensiun", DepartedOn: f.today.AddDays(1)})
		f.badField("ground", meri, &RecordDepartureCmd{DepartedOn: f.today})
		f.do(meri, &RecordDepartureCmd{Ground: "pensiun", DepartedOn: f.today.AddDays(-40)}).is(Closed)
		if f.c.Outcome != LeftService || f.c.Ending.From != s {
			t.Errorf("from %s: %q %+v", s, f.c.Outcome, f.c.Ending)
		}
		for _, k := range f.c.Clocks {
			if k.Active() {
				t.Errorf("from %s: %s goes on", s, k.Rule)
			}
		}
		f.guarded("CHALLENGE", warga, &ChallengeClosureCmd{Grounds: "tidak adil"})
	}
	f := newCase(t).at(Executing).do(eko, &RecordDepartureCmd{Ground: "pensiun"})
	f.guarded("SANCTION", eko, &CompleteExecutionCmd{CompletedOn: f.today})
	f.noRow(eko, &RecordDepartureCmd{Ground: "lagi"})
}

func TestAChallengeReopensWhatWasClosed(t *testing.T) {
	t.Parallel()
	above := person("umar", "bawaslu_commissioner", "BAWASLU-RI")
	tests := []struct {
		name  string
		wish  func(*plan)
		close func(f *file)
		who   Actor
		wrong Actor
		to    State
		clock string
	}{
		{"the plenary's closure, by the office above", func(*plan) {},
			func(f *file) { f.at(Plenary).votes("NOT_PROVEN").do(ani, decide("NOT_PROVEN")) }, above, meri, Plenary, "PX_RESTUDY"},
		{"the merit authority's rejection, by another lead", func(*plan) {},
			func(f *file) { f.at(MeritReview).do(meri, &EndCmd{Kind: Reject, OutcomeText: "ditolak"}) }, moko, above, MeritReview, "PX_MERIT_REVIEW"},
		{"a closure after a report, by another lead", func(*plan) {},
			func(f *file) { f.at(ReportedBack).do(meri, &CloseCmd{OutcomeText: "selesai"}) }, moko, above, ReportedBack, "PX_CLOSE"},
		{"a closure past the merit authority, by the office above", contract,
			func(f *file) { f.at(ReportedBack).do(ani, &CloseCmd{OutcomeText: "selesai"}) }, above, moko, ReportedBack, "PX_CLOSE"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, tt.wish)
			tt.close(f)
			f.is(Closed).ticks("PX_CHALLENGE", deadline.Running, "")
			f.do(warga, &ChallengeClosureCmd{Grounds: "tidak adil"})
			f.ticks("PX_CHALLENGE", deadline.Stopped, "").ticks("PX_CHALLENGE_REVIEW", deadline.Running, "")
			f.guarded("CHALLENGE", warga, &ChallengeClosureCmd{Grounds: "lagi"})
			reopen := &DecideChallengeCmd{Decision: "REOPENED", OutcomeText: "dibuka kembali"}
			f.denied("ROLE", tt.wrong, reopen)
			f.badField("decision", tt.who, &DecideChallengeCmd{OutcomeText: "x"})
			f.do(tt.who, reopen).is(tt.to).ticks(tt.clock, deadline.Running, "").ticks("PX_CHALLENGE_REVIEW", deadline.Stopped, "")
			if f.c.Outcome != "" || f.c.Ending != nil || f.c.Challenge != nil {
				t.Errorf("the reopened case still ends: %q %+v %+v", f.c.Outcome, f.c.Ending, f.c.Challenge)
			}
			if msg := covered(f.c); msg != "" {
				t.Error(msg)
			}
		})
	}
}

func TestWhoClosedDoesNotReviewTheClosure(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(ReportedBack).do(meri, &CloseCmd{OutcomeText: "selesai"}).do(warga, &ChallengeClosureCmd{Grounds: "g"})
	f.denied("SEPARATION_OF_DUTIES", meri, &DecideChallengeCmd{Decision: "UPHELD", OutcomeText: "tetap"})
	f.do(moko, &DecideChallengeCmd{Decision: "UPHELD", OutcomeText: "tetap"}).is(Closed)
	f.guarded("CHALLENGE", moko, &DecideChallengeCmd{Decision: "UPHELD", OutcomeText: "tetap"})
	f.guarded("CHALLENGE", warga, &ChallengeClosureCmd{Grounds: "lagi"})

	own := newCase(t).at(Plenary).votes("NOT_PROVEN").do(ani, decide("NOT_PROVEN")).do(warga, &ChallengeClosureCmd{Grounds: "g"})
	own.denied("ROLE", bela, &DecideChallengeCmd{Decision: "UPHELD", OutcomeText: "tetap"}) // of the same office
}

func TestNothingAnnulledIsReopened(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Closed).do(warga, &ChallengeClosureCmd{Grounds: "g"})
	f.do(eko, &RecordCourtFilingCmd{Court: "PTUN", FiledOn: f.today})
	f.do(eko, &RecordCourtDecisionCmd{Result: "ANNULLED", DecisionNumber: "1", DecisionOn: f.today})
	f.guarded("CHALLENGE", meri, &DecideChallengeCmd{Decision: "REOPENED", OutcomeText: "x"})
	f.do(meri, &DecideChallengeCmd{Decision: "UPHELD", OutcomeText: "tetap"})
}

func TestNobodyChallengesWhatNobodyReported(t *testing.T) {
	t.Parallel()
	f := newCase(t, func(p *plan) { p.reports = nil }).at(Closed)
	if _, ok := f.c.newest("PX_CHALLENGE"); ok {
		t.Error("a challenge window runs without a reporter")
	}
}

func TestAClosedCaseTakesOnlyWhatItsRowsSay(t *testing.T) {
	t.Parallel()
	closed := newCase(t).at(Closed)
	everybody := []Actor{lina, budi, ani, umar, mira, meri, moko, eko, endah, sari, bupa, waktu, warga, tertu}
	for _, act := range declared(t) {
		if strings.Contains(join(from(act)), string(Closed)) {
			continue
		}
		for _, who := range everybody {
			if _, err := Take(closed.c, New(act), closed.env(who)); err == nil {
				t.Errorf("%s did %s on a closed case", who.Person, act)
			}
		}
	}
}

// Every step against a silent authority answers the step before it: none is dated
// before that, the lifting of the block included.
func TestNoStepAgainstAnAuthorityIsDatedBeforeTheLast(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Summoned).remind()
	for _, act := range []Act{WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority} {
		last := f.c.Control.Since
		f.later(1)
		f.badField("letterOn", meri, &ControlCmd{Kind: act, LetterNumber: "K", LetterOn: last.AddDays(-1)})
		f.do(meri, &ControlCmd{Kind: act, LetterNumber: "K", LetterOn: f.today})
	}
	f.badField("letterOn", meri, &LiftBlockCmd{LetterNumber: "K", LetterOn: f.today.AddDays(-1)})
	f.do(meri, &LiftBlockCmd{LetterNumber: "K", LetterOn: f.today})
}

// A block is not forgotten once the authority has answered: the case waits for
// whoever must lift it.
func TestABlockWaitsToBeLifted(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Summoned).remind()
	for _, act := range []Act{WarnAuthority, ReprimandAuthority, BlockServices} {
		f.do(meri, f.rung(act))
	}
	if f.c.Watched().Act == LiftBlock {
		t.Error("the authority is silent still")
	}
	f.do(eko, &ReportBackCmd{LetterNumber: "L-1"})
	if w := f.c.Watched(); w.Act != LiftBlock || w.Who != "merit_lead" || f.c.WatchedRole() != "merit_lead" || f.c.Todo().Act == LiftBlock {
		t.Errorf("after the answer: %+v, employer %+v", w, f.c.Todo())
	}
	f.do(meri, &LiftBlockCmd{LetterNumber: "K-9"})
	if w := f.c.Watched(); w.Act == LiftBlock {
		t.Error("it was lifted and is waited for")
	}
}
