package casefile

import (
	"testing"

	"netra/internal/deadline"
	"netra/internal/sanction"
)

func TestADisputeIsFiledInItsWindow(t *testing.T) {
	t.Parallel()
	// Everything is delivered on Thursday 10 October 2024, so the fourteenth
	// working day is the 30th, and the fifteenth the 31st.
	tests := []struct {
		name, filed string
		wish        func(*plan)
		rule        string
		guard       string
	}{
		{"an objection on the day of receipt", "2024-10-10", moderate, "DL_OBJECTION", ""},
		{"an objection on the last day", "2024-10-30", moderate, "DL_OBJECTION", ""},
		{"an objection a day late", "2024-10-31", moderate, "DL_OBJECTION", "DISPUTE"},
		{"an appeal on the last day", "2024-10-30", party, "DL_APPEAL", ""},
		{"an appeal a day late", "2024-10-31", party, "DL_APPEAL", "DISPUTE"},
		{"an objection against a contract measure", "2024-10-30", contract, "DL_OBJECTION", ""},
		{"an appeal against the end of a contract", "2024-10-30",
			func(p *plan) { contract(p); p.propose = sanction.ContractTermination }, "DL_APPEAL", ""},
		{"an appeal against a dismissal of the ladder", "2024-10-30",
			func(p *plan) { p.propose = sanction.SevereDismiss }, "DL_APPEAL", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, tt.wish).at(Delivered)
			f.ticks(tt.rule, deadline.Running, "2024-10-30").ticks("DL_EFFECTIVE", deadline.Running, "2024-10-31")
			f.today = day(tt.filed)
			if tt.guard != "" {
				f.guarded(tt.guard, tertu, f.dispute())
				return
			}
			f.do(tertu, f.dispute()).is(Disputed)
			f.ticks(tt.rule, deadline.Stopped, "").ticks("DL_EFFECTIVE", deadline.Stopped, "")
			f.noRow(waktu, &EnterIntoForceCmd{}) // G11: nothing takes effect while a dispute is pending
		})
	}
}

func TestADisputeRunsOnTheClocksOfItsKind(t *testing.T) {
	t.Parallel()
	newCase(t, moderate).at(Disputed).ticks("DL_OBJECTION_DECIDE", deadline.Running, "2024-11-08")
	newCase(t, party).at(Disputed).ticks("DL_PPK_REPLY", deadline.Running, "2024-11-08").ticks("DL_BPASN", deadline.Running, "")
}

func TestASanctionTakesEffectOnTheFifteenthWorkingDay(t *testing.T) {
	t.Parallel()
	f := newCase(t, moderate).at(Delivered)
	f.today = day("2024-10-30")
	f.guarded("G11", waktu, &EnterIntoForceCmd{})
	f.denied("ROLE", eko, &EnterIntoForceCmd{}) // no hand but the calendar's
	f.later(1).do(waktu, &EnterIntoForceCmd{}).is(InForce).ticks("DL_EFFECTIVE", deadline.Lapsed, "2024-10-31")
	if f.c.Sanction.InForceOn != day("2024-10-31") {
		t.Errorf("in force on %s", f.c.Sanction.InForceOn)
	}
}

func TestADisputeEndsInOneOfFourWays(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		resolve ResolveDisputeCmd
		to      State
		check   func(c Case) bool
		running string // the clock that goes on
	}{
		{"upheld: in force at once", ResolveDisputeCmd{Result: "UPHELD"}, InForce,
			func(c Case) bool { return c.Stands() && !c.Sanction.Final && !c.Sanction.InForceOn.IsZero() }, "DL_PPK"},
		{"modified: decided anew, and final", ResolveDisputeCmd{Result: "MODIFIED", Type: "HD_R3"}, Decided,
			func(c Case) bool {
				return c.Sanction.Type == "HD_R3" && c.Sanction.Final && c.Sanction.DeliveredOn.IsZero()
			}, "DL_DELIVER"},
		{"annulled: closed", ResolveDisputeCmd{Result: "ANNULLED"}, Closed,
			func(c Case) bool { return !c.Stands() && c.Outcome == Annulled && c.Ending.From == Disputed }, ""},
		{"annulled on procedure: a new round", ResolveDisputeCmd{Result: "ANNULLED_ON_PROCEDURE"}, Recommended,
			func(c Case) bool {
				return !c.Stands() && c.Outcome == "" && len(c.Rounds) == 2 && c.Round().ReceivedOn.IsZero()
			}, "DL_PPK"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, moderate).at(Disputed).do(endah, &tt.resolve).is(tt.to)
			if !tt.check(f.c) || f.c.Dispute.Result != tt.resolve.Result {
				t.Errorf("%s\n%+v\n%+v", picture(f.c), f.c.Sanction, f.c.Dispute)
			}
			f.ticks("DL_OBJECTION_DECIDE", deadline.Stopped, "")
			if tt.running != "" {
				f.ticks(tt.running, deadline.Running, "")
			}
		})
	}
}

func TestAModifiedSanctionIsDeliveredIntoForce(t *testing.T) {
	t.Parallel()
	f := newCase(t, moderate).at(Disputed).do(endah, &ResolveDisputeCmd{Result: "MODIFIED", Type: "HD_R3"})
	f.do(eko, &DeliverSanctionCmd{Mode: "HANDED", ReceivedOn: f.today}).is(InForce)
	f.noRow(tertu, &FileDisputeCmd{Kind: FileObjection, Grounds: "sekali lagi"})
	f.at(Closed)
}

func TestAModifiedTypeIsAnotherOneOfItsKind(t *testing.T) {
	t.Parallel()
	f := newCase(t, moderate).at(Disputed)
	for _, typ := range []sanction.Type{"", "HD_X", "HD_S1", "MORAL_OPEN"} {
		f.badField("type", endah, &ResolveDisputeCmd{Result: "MODIFIED", Type: typ})
	}
	f.badField("result", endah, &ResolveDisputeCmd{Result: "FORGIVEN"})
	f.denied("SEPARATION_OF_DUTIES", eko, &ResolveDisputeCmd{Result: "UPHELD"}) // never the proposer
}

func TestAfterAnAnnulmentOnProcedureAnotherSanctionMayFollow(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Disputed).do(endah, &ResolveDisputeCmd{Result: "ANNULLED_ON_PROCEDURE"})
	f.do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation}) // once a round, and this is a new one
	f.guarded("ONCE", eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation})
	if f.c.Round().Report != nil || len(f.c.Round().Summonses) != 0 {
		t.Errorf("the new round remembers the old examination: %+v", f.c.Round())
	}
	f.do(sari, f.summons(2)).later(2).do(sari, &RecordExaminationCmd{Minutes: "BAP"})
	f.do(sari, &FileExaminationReportCmd{Team: f.team(), Proven: true, Findings: "f"}).at(Decided)
	if !f.c.Stands() {
		t.Error("the second sanction does not stand")
	}
	running := 0
	for _, k := range f.c.Clocks {
		if k.Rule == "DL_PPK" && k.Active() {
			running++
		}
	}
	if running != 1 {
		t.Errorf("%d clocks of the authority run", running)
	}
	f.at(Closed)
}

func TestAFilingIsRefusedToOthersAndWithoutGrounds(t *testing.T) {
	t.Parallel()
	f := newCase(t, moderate).at(Delivered)
	f.badField("grounds", tertu, &FileDisputeCmd{Kind: FileObjection, FiledOn: f.today})
	f.badField("filedOn", tertu, &FileDisputeCmd{Kind: FileObjection, FiledOn: f.today.AddDays(1), Grounds: "g"})
	f.badField("filedOn", tertu, &FileDisputeCmd{Kind: FileObjection, FiledOn: f.today.AddDays(-1), Grounds: "g"})
	f.denied("ROLE", bupa, &FileDisputeCmd{Kind: FileObjection, FiledOn: f.today, Grounds: "g"})
	f.do(eko, f.dispute()) // the desk files it for him
}

func TestACourtMayAnnulAtAnyTimeFromInForceOn(t *testing.T) {
	t.Parallel()
	for _, s := range []State{InForce, Executing, Executed, ReportedBack, Closed} {
		f := newCase(t).at(s)
		court := &RecordCourtDecisionCmd{Result: "ANNULLED", DecisionNumber: "12/G/2024", DecisionOn: f.today}
		f.do(eko, &RecordCourtFilingCmd{Court: "PTUN Yogyakarta", FiledOn: f.c.Sanction.DecisionOn})
		f.badField("result", eko, &RecordCourtDecisionCmd{Result: "MODIFIED", DecisionNumber: "1"})
		f.do(eko, court).is(Closed)
		if f.c.Outcome != Annulled || f.c.Stands() {
			t.Errorf("from %s: outcome %q, %+v", s, f.c.Outcome, f.c.Sanction)
		}
		if k, ok := f.c.newest("PX_SERVING"); ok && k.Active() {
			t.Errorf("from %s: an annulled sanction is still served", s)
		}
	}
}

func TestACourtThatUpholdsChangesNothing(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Executing).do(eko, &RecordCourtFilingCmd{Court: "PTTUN", FiledOn: day("2024-10-31")})
	f.do(eko, &RecordCourtDecisionCmd{Result: "UPHELD", DecisionNumber: "1", DecisionOn: f.today}).is(Executing)
	f.guarded("COURT", eko, &RecordCourtDecisionCmd{Result: "UPHELD", DecisionNumber: "2", DecisionOn: f.today})
}

// Who does not come for the decision is sent it within three working days
// (BKN Reg 6/2022 art. 49(8)); once sent, nothing more is due of it.
func TestADecisionNobodyCameForIsSentInThreeWorkingDays(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Decided)
	f.badField("missedOn", eko, &RecordDeliveryAbsenceCmd{})
	f.badField("missedOn", eko, &RecordDeliveryAbsenceCmd{MissedOn: f.c.Sanction.DecisionOn.AddDays(-1)})
	f.do(eko, &RecordDeliveryAbsenceCmd{MissedOn: f.today}).is(Decided)
	f.ticks("DL_SEND", deadline.Running, "2024-10-15") // from Thursday the 10th
	if !f.clock("DL_SEND").Employer {
		t.Error("the employer's own clock is hidden from it")
	}
	f.do(eko, &DeliverSanctionCmd{Mode: "SENT", ReceivedOn: f.today}).is(Delivered)
	f.ticks("DL_SEND", deadline.Stopped, "").ticks("DL_DELIVER", deadline.Stopped, "")
}
