package casefile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/sanction"
)

// turning is what an act does to the clocks, from the design by hand. stops names
// the rules; "all" is the end of a case. starts names rule and day of start.
type turning struct {
	name   string
	act    Act
	when   string
	at     State // "" is the first of the promise
	stops  string
	starts string
	bend   func(*Trial) // what makes the case so
}

// The groups that the design stops together.
const (
	handles  = "DL_HANDLE_PEMILU DL_HANDLE_PEMILU_EXT DL_HANDLE_PILKADA DL_HANDLE_PILKADA_EXT PX_RESTUDY"
	reviews  = "DL_KASN PX_MERIT_REVIEW DL_SATGAS DL_SBT_BAWASLU"
	silences = "DL_PPK PX_PROGRESS PX_LADDER"
	letters  = "DL_SUMMONS DL_SUMMONS2"
	fought   = "DL_OBJECTION_DECIDE DL_PPK_REPLY DL_BPASN"
	all      = "all"
)

// today is the day of every act of this test, opening the day the case was opened,
// receiptDay the day its report came in.
const (
	today      = " 2024-10-16"
	opening    = " 2024-10-02"
	receiptDay = " 2024-09-30"
)

// Circumstances that decide which clock starts.
func atPemilu(t *Trial)   { t.Case.Contest = "pemilu-2024-dpr-dprd" }
func unreported(t *Trial) { t.Case.Reports = nil }
func underKASN(t *Trial)  { t.On = day("2024-08-23") }
func inNoList(t *Trial)   { t.Case.Allegations = []Allegation{{Violation: "dis_other_unlisted"}} }
func ofType(typ sanction.Type) func(*Trial) {
	return func(t *Trial) { t.Case.Sanction.Type = typ }
}

var turnings = []turning{
	{"a report of a pilkada", RegisterCase, "", "", "", "DL_HANDLE_PILKADA" + receiptDay, nil},
	{"a finding of a pilkada", OpenFinding, FindingIntake, "", "", "DL_HANDLE_PILKADA" + receiptDay, nil},
	{"a report of a pemilu", RegisterCase, "", "", "", "DL_HANDLE_PEMILU" + today, atPemilu},
	{"a finding of a pemilu", OpenFinding, FindingIntake, "", "", "DL_HANDLE_PEMILU" + today, atPemilu},
	{"a finding of the task force", OpenFinding, FindingTaskForce, "", "", "DL_SATGAS" + today + ", DL_SBT_BAWASLU" + today, nil},
	{"more time at a pilkada", ExtendHandling, "", "", "DL_HANDLE_PEMILU DL_HANDLE_PILKADA", "DL_HANDLE_PILKADA_EXT 2024-10-20", nil},
	{"more time at a pemilu", ExtendHandling, "", "", "DL_HANDLE_PEMILU DL_HANDLE_PILKADA", "DL_HANDLE_PEMILU_EXT" + opening, atPemilu},

	{"forwarded to BKN", DecidePlenary, "FORWARD", "", handles, "PX_MERIT_REVIEW" + today, nil},
	{"forwarded to KASN", DecidePlenary, "FORWARD", "", handles, "DL_KASN 2024-08-23", underKASN},
	{"forwarded to BKN, in no list", DecidePlenary, "FORWARD", "", handles, "DL_SATGAS" + today + ", PX_MERIT_REVIEW" + today, inNoList},
	{"forwarded to the employer", DecidePlenary, "FORWARD_TO_EMPLOYER", "", handles, "PX_RECEIPT" + today, nil},
	{"not proven", DecidePlenary, "NOT_PROVEN", "", all, "PX_CHALLENGE" + today, nil},
	{"not proven, by a finding", DecidePlenary, "NOT_PROVEN", "", all, "", unreported},
	{"a crime only", DecidePlenary, "CRIMINAL_ONLY", "", all, "PX_CHALLENGE" + today, nil},
	{"a crime only, by a finding", DecidePlenary, "CRIMINAL_ONLY", "", all, "", unreported},
	{"no civil servant", DecidePlenary, "NOT_CIVIL_SERVANT", "", all, "PX_CHALLENGE" + today, nil},
	{"no civil servant, by a finding", DecidePlenary, "NOT_CIVIL_SERVANT", "", all, "", unreported},
	{"studied again", DecidePlenary, "RESTUDY", "", "", "PX_RESTUDY" + today, nil},

	{"sent back", ReturnReferral, "", "", reviews, "PX_RESTUDY" + today, nil},
	{"recommended", Recommend, "", "", reviews, "PX_RECEIPT" + today, nil},
	{"closed by the lead", CloseNotProven, "", "", all, "PX_CHALLENGE" + today, nil},
	{"closed by the lead, by a finding", CloseNotProven, "", "", all, "", unreported},
	{"rejected", Reject, "", "", all, "PX_CHALLENGE" + today, nil},
	{"rejected, by a finding", Reject, "", "", all, "", unreported},
	{"taken over under review", TransferMerit, "", MeritReview, "DL_KASN", "PX_MERIT_REVIEW" + today, nil},
	{"taken over once recommended", TransferMerit, "", Recommended, "DL_KASN", "", nil},
	{"taken over once closed", TransferMerit, "", Closed, "DL_KASN", "", nil},
	{"acknowledged", AcknowledgeRecommendation, "", "", "PX_RECEIPT", "DL_PPK" + today, nil},
	{"presumed", PresumeReceipt, "", "", "", "DL_PPK" + today, nil}, // and PX_RECEIPT lapses, by the command

	{"summoned", IssueSummons, "", "", "", "DL_SUMMONS" + today, nil},
	{"absent", RecordAbsence, FirstAbsence, "", letters, "DL_SUMMONS2" + today, nil},
	{"absent again", RecordAbsence, SecondAbsence, "", letters, "", nil},
	{"examined", RecordExamination, "", "", letters, "", nil},
	{"reported on", FileExaminationReport, "", "", "", "", nil},
	{"reported on as a party member", FileExaminationReport, "", "", "", "DL_PTDH_PARTY" + today, func(t *Trial) {
		t.Case.Round().Violations = []string{"dis_party_member_or_official"}
		t.Case.Clocks = nil
		t.Command = &FileExaminationReportCmd{Proven: true}
	}},
	{"not proven by the examination", ReportNotProven, "", "", "PX_RECEIPT " + silences, "PX_CLOSE" + today, nil},

	{"issued", IssueSanction, "", "", "DL_PTDH_PARTY", "DL_DELIVER" + today, nil},
	{"nobody came for it", RecordDeliveryAbsence, "", "", "", "DL_SEND" + today, nil},
	{"delivered, and an objection lies", DeliverSanction, Contestable, "", "DL_DELIVER DL_SEND", "DL_EFFECTIVE" + today + ", DL_OBJECTION" + today, nil},
	{"delivered, and an appeal lies", DeliverSanction, Contestable, "", "DL_DELIVER DL_SEND", "DL_EFFECTIVE" + today + ", DL_APPEAL" + today, ofType("PTDH")},
	{"delivered for good", DeliverSanction, FinalDecision, "", "DL_DELIVER DL_SEND", "", nil},
	{"in force", EnterIntoForce, "", "", "", "", nil}, // and DL_EFFECTIVE lapses, by the command
	{"objected to", FileObjection, "", "", "DL_EFFECTIVE DL_OBJECTION DL_APPEAL", "DL_OBJECTION_DECIDE" + today, nil},
	{"appealed against", FileAppeal, "", "", "DL_EFFECTIVE DL_OBJECTION DL_APPEAL", "DL_PPK_REPLY" + today + ", DL_BPASN" + today, nil},
	{"upheld", ResolveDispute, "UPHELD", "", fought, "", nil},
	{"modified", ResolveDispute, "MODIFIED", "", fought, "DL_DELIVER" + today, nil},
	{"annulled", ResolveDispute, "ANNULLED", "", all, "", nil},
	{"to be done again", ResolveDispute, "ANNULLED_ON_PROCEDURE", "", fought, "DL_PPK" + today, nil},
	{"upheld by a court", RecordCourtDecision, "UPHELD", "", "", "", nil},
	{"annulled by a court", RecordCourtDecision, "ANNULLED", "", all, "", nil},
	{"annulled by a court after the end", RecordCourtDecision, "ANNULLED", Closed, "PX_SERVING", "", nil},

	{"executed", RecordExecution, "", "", "", "PX_SERVING" + today, nil},
	{"a dismissal is executed", RecordExecution, "", "", "", "", ofType("HD_B3")},
	{"served", CompleteExecution, "", Executing, "PX_SERVING", "", nil},
	{"served after the report", CompleteExecution, "", ReportedBack, "PX_SERVING", "", nil},
	{"reported on the way", ReportBack, "", Recommended, silences, "PX_PROGRESS" + today, nil},
	{"reported at the end", ReportBack, "", Executing, "PX_RECEIPT " + silences, "PX_CLOSE" + today, nil},
	{"sent back with nothing standing", ReturnReport, NothingStands, "", "PX_CLOSE", "DL_PPK" + today, nil},
	{"sent back with a sanction standing", ReturnReport, SanctionStands, "", "PX_CLOSE", "DL_PPK" + today, nil},
	{"closed", Close, "", "", "all but PX_SERVING", "PX_CHALLENGE" + today, nil},
	{"closed, by a finding", Close, "", "", "all but PX_SERVING", "", unreported},
	{"gone", RecordDeparture, "", Executing, all, "", nil},

	{"challenged", ChallengeClosure, "", "", "PX_CHALLENGE", "PX_CHALLENGE_REVIEW" + today, nil},
	{"challenged in vain", DecideChallenge, "UPHELD", "", "PX_CHALLENGE_REVIEW", "", nil},
	{"reopened in plenary", DecideChallenge, "REOPENED/plenary", "", "PX_CHALLENGE_REVIEW", "PX_RESTUDY" + today, nil},
	{"reopened at BKN", DecideChallenge, "REOPENED/merit_review", "", "PX_CHALLENGE_REVIEW", "PX_MERIT_REVIEW" + today, nil},
	{"reopened at KASN", DecideChallenge, "REOPENED/merit_review", "", "PX_CHALLENGE_REVIEW", "DL_KASN 2024-08-23", underKASN},
	{"reopened after the report", DecideChallenge, "REOPENED/reported_back", "", "PX_CHALLENGE_REVIEW", "PX_CLOSE" + today, nil},

	{"reminded", RemindAuthority, "", "", "", "PX_LADDER" + today, nil},
	{"warned", WarnAuthority, "", "", "PX_LADDER", "PX_LADDER" + today, nil},
	{"reprimanded", ReprimandAuthority, "", "", "PX_LADDER", "PX_LADDER" + today, nil},
	{"blocked", BlockServices, "", "", "PX_LADDER", "PX_LADDER" + today, nil},
	{"escalated", EscalateAuthority, "", "", "PX_LADDER", "PX_LADDER" + today, nil},
}

// everyClock is one running clock of every rule that a case can have.
func everyClock() []Clock {
	var out []Clock
	for _, rule := range strings.Fields(handles + " " + reviews + " " + silences + " " + letters + " " + fought + " PX_RECEIPT DL_PTDH_PARTY " +
		"DL_DELIVER DL_SEND DL_EFFECTIVE DL_OBJECTION DL_APPEAL PX_SERVING PX_CLOSE PX_CHALLENGE PX_CHALLENGE_REVIEW PX_HOLD") {
		out = append(out, Clock{Rule: rule, StartedOn: day("2024-10-01"), DueOn: day("2024-10-20"), Status: deadline.Running})
	}
	return out
}

func TestEveryActTurnsTheClocksOfTheDesignAndNoOther(t *testing.T) {
	for _, tt := range turnings {
		t.Run(tt.name, func(t *testing.T) {
			stopped, started := tt.turn(t)
			slices.Sort(stopped)
			if want := tt.stopping(started); !slices.Equal(stopped, want) {
				t.Errorf("stops %v, want %v", stopped, want)
			}
			if got := strings.Join(started, ", "); got != tt.starts {
				t.Errorf("starts %q, want %q", got, tt.starts)
			}
		})
	}
}

// turn does it to a case on which every clock runs.
func (tt turning) turn(t *testing.T) (stopped, started []string) {
	t.Helper()
	p := promised(tt.act, tt.when)
	at := p.states()[0]
	if tt.at != None {
		at = tt.at
	}
	trial, row := p.judged(t, at, func(c *Case) {
		c.Opened, c.Contest, c.Reports = day("2024-10-02"), "pilkada-2024", []string{"r1"}
		if at != None {
			c.Clocks = everyClock()
		}
	})
	trial.On, trial.Receipt = day("2024-10-16"), day("2024-09-30")
	if tt.bend != nil {
		tt.bend(trial)
	}
	for _, ch := range trial.clocks(row) {
		switch {
		case ch.Was == "":
			started = append(started, ch.Rule+" "+ch.StartedOn.String())
		case ch.Status == deadline.Stopped:
			stopped = append(stopped, ch.Rule)
		}
	}
	return stopped, started
}

// stopping is the rules that must stop: those named, and what starts anew.
func (tt turning) stopping(started []string) []string {
	var out []string
	whole, but, ends := strings.Cut(tt.stops, "all")
	if ends {
		but = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(but), "but"))
		for _, k := range everyClock() {
			if k.Rule != but {
				out = append(out, k.Rule)
			}
		}
	}
	out = append(out, strings.Fields(whole)...)
	for _, s := range started {
		if rule, _, _ := strings.Cut(s, " "); !slices.Contains(out, rule) && tt.act != RegisterCase && tt.act != OpenFinding && !strings.Contains(tt.name, "party member") {
			out = append(out, rule)
		}
	}
	slices.Sort(out)
	return out
}

// The acts that no line above names turn no clock at all, but for those that turn
// the one clock they name.
func TestTheOtherActsTurnNoClock(t *testing.T) {
	for _, p := range design {
		named := slices.ContainsFunc(turnings, func(tt turning) bool { return tt.act == p.act && tt.when == p.when })
		if named || slices.Contains([]Act{Hold, ReleaseHold, LapseClock, RecomputeClock}, p.act) {
			continue
		}
		trial, row := p.judged(t, p.states()[0], func(c *Case) { c.Clocks = everyClock() })
		trial.On = day("2024-10-16")
		if turned := trial.clocks(row); len(turned) > 0 {
			t.Errorf("%s %s turns %s", p.act, p.when, fmt.Sprint(turned))
		}
	}
}

// What follows from a clock that ran out, by hand from the design; every other
// clock is only marked as overdue.
func TestWhatFollowsFromAClockIsTheDesigns(t *testing.T) {
	follows := map[string]string{
		"DL_EFFECTIVE": "EnterIntoForce", "PX_RECEIPT": "PresumeReceipt", "PX_HOLD": "ReleaseHold",
		"DL_PPK": "LapseClock RemindAuthority", "PX_PROGRESS": "LapseClock RemindAuthority",
	}
	gone := []string{"DL_OBJECTION", "DL_APPEAL", "PX_CHALLENGE"} // a window that closed: nothing is due any more
	for _, k := range everyClock() {
		var got []string
		for _, cmd := range Consequences(k.Rule, world().book) {
			got = append(got, string(cmd.Act()))
			if m, ok := cmd.(*LapseClockCmd); ok && (m.Rule != k.Rule || m.Final != slices.Contains(gone, k.Rule)) {
				t.Errorf("%s lapses as %+v", k.Rule, m)
			}
		}
		want := follows[k.Rule]
		if want == "" {
			want = "LapseClock"
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s runs out into %v, want %s", k.Rule, got, want)
		}
		if e := (&Trial{Env: newCase(t).env(waktu)}); e.start(k.Rule, day("2024-10-07"), 1).OnTheDay != (k.Rule == "DL_EFFECTIVE") {
			t.Errorf("%s bites on the wrong day", k.Rule)
		}
	}
}
