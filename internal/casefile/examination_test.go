package casefile

import (
	"testing"

	"netra/internal/deadline"
)

func TestAnExaminationIsWithinSevenWorkingDaysOfItsLetter(t *testing.T) {
	t.Parallel()
	// The letter is of Monday 7 October 2024; there is no holiday near, so the
	// seventh working day is Wednesday the 16th.
	tests := []struct {
		name, on, field, guard string
	}{
		{"the day of the letter", "2024-10-07", "examinationOn", ""},
		{"the day before the letter", "2024-10-06", "examinationOn", ""},
		{"the next day", "2024-10-08", "", ""},
		{"the seventh working day", "2024-10-16", "", ""},
		{"the day after that", "2024-10-17", "", "SUMMONS"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t).at(Recommended)
			cmd := &IssueSummonsCmd{LetterNumber: "S-1", LetterOn: f.today, ExaminationOn: day(tt.on)}
			switch {
			case tt.field != "":
				f.badField(tt.field, sari, cmd)
			case tt.guard != "":
				f.guarded(tt.guard, sari, cmd)
			default:
				f.do(sari, cmd).ticks("DL_SUMMONS", deadline.Running, "2024-10-16")
			}
		})
	}
}

func TestASecondExaminationIsWithinSevenWorkingDaysOfTheMissedOne(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Summoned).later(3) // for Thursday 10 October
	f.do(sari, &RecordAbsenceCmd{MissedOn: f.today}).is(Summoned)
	f.ticks("DL_SUMMONS", deadline.Stopped, "").ticks("DL_SUMMONS2", deadline.Running, "2024-10-21")
	f.later(5)
	letter := &IssueSummonsCmd{LetterNumber: "S-2", LetterOn: f.today, ExaminationOn: day("2024-10-22")}
	f.guarded("SUMMONS", sari, letter)
	letter.ExaminationOn = day("2024-10-21")
	f.do(sari, letter)
}

func TestAnAbsenceIsOfTheSummonedDay(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Summoned).later(4)
	f.badField("missedOn", sari, &RecordAbsenceCmd{MissedOn: f.today}) // the summons was for the day before
	f.badField("missedOn", sari, &RecordAbsenceCmd{MissedOn: f.today.AddDays(1)})
	f.badField("missedOn", sari, &RecordAbsenceCmd{})
	f.do(sari, &RecordAbsenceCmd{MissedOn: f.today.AddDays(-1)})
	f.guarded("SUMMONS", sari, &RecordAbsenceCmd{MissedOn: f.today.AddDays(-1)}) // no second summons is out
}

func TestASecondAbsenceStandsInForTheExamination(t *testing.T) {
	t.Parallel()
	f := newCase(t, moderate).at(Recommended).secondAbsence().is(Examined)
	f.do(eko, f.propose()).is(Proposed) // G4, on the evidence
	f.at(Decided)
}

func TestARefusalToSignDoesNotVoidTheMinutes(t *testing.T) {
	t.Parallel()
	f := newCase(t, moderate).at(Summoned).later(3)
	f.do(sari, &RecordExaminationCmd{Minutes: "menolak tanda tangan", Signed: false}).at(Proposed)
}

func TestTheTeamIsOfThreeElementsAndOfRank(t *testing.T) {
	t.Parallel()
	team := (&file{}).team()
	of := func(change func(m []Member)) []Member {
		m := append([]Member(nil), team...)
		change(m)
		return m
	}
	tests := []struct {
		name         string
		wish         func(*plan)
		team         []Member
		guard, field string
	}{
		{"all three, two ranks known", nil, team, "", ""},
		{"no supervision", nil, of(func(m []Member) { m[1].Element = "SUPERIOR" }), "G5", ""},
		{"nobody", nil, nil, "G5", ""},
		{"nobody is needed where nothing severe can follow", moderate, nil, "", ""},
		{"a member below the accused (III/c)", nil, of(func(m []Member) { m[0].Rank = "III/b" }), "G5", ""},
		{"a member of the same rank", nil, of(func(m []Member) { m[0].Rank = "iii / c" }), "", ""},
		{"a rank nobody can read is a remark", nil, of(func(m []Member) { m[0].Rank = "Penata" }), "", ""},
		{"a member below the accused in a moderate case", moderate, of(func(m []Member) { m[0].Rank = "II/a" }), "G5", ""},
		{"the accused sits on the team", nil, of(func(m []Member) { m[0].Name = " joko  SANTOSO " }), "G5", ""},
		{"an element that is none", nil, of(func(m []Member) { m[0].Element = "FRIEND" }), "", "team[0].element"},
		{"a member without a name", nil, of(func(m []Member) { m[2].Name = "" }), "", "team[2].name"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t)
			if tt.wish != nil {
				f = newCase(t, tt.wish)
			}
			f.at(Examination)
			cmd := &FileExaminationReportCmd{Team: tt.team, Proven: true, Findings: "terbukti"}
			switch {
			case tt.guard != "":
				f.guarded(tt.guard, sari, cmd)
			case tt.field != "":
				f.badField(tt.field, sari, cmd)
			default:
				f.do(sari, cmd).is(Examined)
			}
		})
	}
}

func TestAReleaseFromDutiesEndsAtTheDecision(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Examination).do(sari, &ReleaseFromDutiesCmd{ActingOfficial: "Bu Plt"})
	f.at(Approved)
	if r := f.c.Release; r == nil || !r.Ended.IsZero() || !r.Acting {
		t.Fatalf("before the decision: %+v", r)
	}
	f.at(Decided)
	if f.c.Release.Ended != f.today {
		t.Errorf("after the decision: %+v", f.c.Release)
	}
}

func TestANewRoundMayReleaseAnew(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Examination).do(sari, &ReleaseFromDutiesCmd{}).at(Disputed)
	f.do(endah, &ResolveDisputeCmd{Result: "ANNULLED_ON_PROCEDURE"}).at(Examination).do(sari, &ReleaseFromDutiesCmd{})
	if !f.c.Release.Ended.IsZero() {
		t.Errorf("the new release is over already: %+v", f.c.Release)
	}
}

func TestAPanelMayLiftTheCeiling(t *testing.T) {
	t.Parallel()
	f := newCase(t, ethics).at(EthicsHearing).lift()
	if f.c.Round().Level != "MORAL" || !f.c.Round().Lifted {
		t.Fatalf("%+v", f.c.Round())
	}
	f.do(sari, f.summons(2)).later(2).do(sari, &RecordExaminationCmd{Minutes: "BAP"})
	f.guarded("G5", sari, &FileExaminationReportCmd{Proven: true, Findings: "f"}) // severe is possible now
	f.do(sari, f.report())
	f.because("alasan").guarded("CEILING", eko, &ProposeSanctionCmd{Type: "PTDH"})
	f.reason = ""
	f.do(eko, &ProposeSanctionCmd{Type: "HD_B1"})
	if f.c.Round().Proposal.BelowFloor {
		t.Error("a type above the moral scale counts as below its floor")
	}
	f.at(Decided)
}

func TestAnEthicsCaseTakesNoDisciplineTypeWithoutItsPanel(t *testing.T) {
	t.Parallel()
	f := newCase(t, ethics).at(EthicsHearing).do(eko, &RecordHearingCmd{Minutes: "m", Recommendation: "MORAL"})
	f.because("berat").guarded("CEILING", eko, &ProposeSanctionCmd{Type: "HD_R1"})
	f.badField("recommendation", eko, &RecordHearingCmd{Minutes: "m", Recommendation: "PARDON"})
	f.badField("minutes", eko, &RecordHearingCmd{Recommendation: "MORAL"})
}

func TestAMoralSanctionTakesEffectWhenDelivered(t *testing.T) {
	t.Parallel()
	f := newCase(t, ethics).at(InForce)
	if f.c.Sanction.InForceOn != f.c.Sanction.DeliveredOn || f.c.Done(EnterIntoForce) {
		t.Errorf("%+v", f.c.Sanction)
	}
	if _, ok := f.c.newest("DL_EFFECTIVE"); ok {
		t.Error("a moral sanction waits for nothing")
	}
	f.noRow(tertu, &FileDisputeCmd{Kind: FileObjection, Grounds: "g"})
}

func TestPartyMembershipHasItsClock(t *testing.T) {
	t.Parallel()
	f := newCase(t, party).at(Examination)
	f.do(sari, &FileExaminationReportCmd{Team: f.team(), Proven: false, Findings: "belum"})
	if _, ok := f.c.newest("DL_PTDH_PARTY"); ok {
		t.Error("the clock of a proven membership runs before it is proven")
	}
	f.do(sari, f.report()).ticks("DL_PTDH_PARTY", deadline.Running, "2024-11-08")
	f.later(4).do(sari, f.report()).ticks("DL_PTDH_PARTY", deadline.Running, "2024-11-08") // a mended report is no new time
	f.at(Decided).ticks("DL_PTDH_PARTY", deadline.Stopped, "")
	if f.c.Sanction.Type != "PTDH" {
		t.Errorf("%+v", f.c.Sanction)
	}
	if _, ok := newCase(t).at(Examined).c.newest("DL_PTDH_PARTY"); ok {
		t.Error("the clock runs without party membership")
	}
}
