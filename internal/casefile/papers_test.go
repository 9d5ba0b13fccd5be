package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/deadline"
)

func TestAPaperIsNotOfTheFuture(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("NOT_PROVEN")
	f.dated(f.today.AddDays(1)).badField("performedOn", ani, decide("NOT_PROVEN"))
	f.dated(f.today).do(ani, decide("NOT_PROVEN"))
}

func TestAPaperIsNotOlderThanWhatItAnswers(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, field string
		at          State
		who         Actor
		cmd         func(f *file, on Date) Command // nil: the paper's date is performedOn
	}{
		{"minutes of a clarification", "performedOn", Registered, budi, nil},
		{"a receipt", "receivedOn", Recommended, eko, func(_ *file, on Date) Command {
			return &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: on}
		}},
		{"a letter", "letterOn", Recommended, sari, func(f *file, on Date) Command {
			return &IssueSummonsCmd{LetterNumber: "S", LetterOn: on, ExaminationOn: f.today.AddDays(2)}
		}},
		{"a decision", "decisionOn", Approved, eko, func(_ *file, on Date) Command {
			return &IssueSanctionCmd{DecisionNumber: "SK", DecisionOn: on}
		}},
		{"a delivery", "receivedOn", Decided, eko, func(_ *file, on Date) Command {
			return &DeliverSanctionCmd{Mode: "HANDED", ReceivedOn: on}
		}},
		{"an objection", "filedOn", Delivered, tertu, func(_ *file, on Date) Command {
			return &FileDisputeCmd{Kind: FileObjection, FiledOn: on, Grounds: "g"}
		}},
		{"an execution", "executedOn", InForce, eko, func(_ *file, on Date) Command {
			return &RecordExecutionCmd{ExecutedOn: on, Proof: "bukti"}
		}},
		{"a completion", "completedOn", Executing, eko, func(_ *file, on Date) Command {
			return &CompleteExecutionCmd{CompletedOn: on}
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t).at(tt.at).later(2)
			since := f.c.Since
			dated := func(on Date) Command {
				if tt.cmd == nil {
					f.dated(on)
					return &RecordClarificationCmd{Minutes: "m"}
				}
				return tt.cmd(f, on)
			}
			f.badField(tt.field, tt.who, dated(since.AddDays(-1)))
			f.badField(tt.field, tt.who, dated(f.today.AddDays(1)))
			f.do(tt.who, dated(since))
			if e := f.events[len(f.events)-1]; e.PerformedOn != since {
				t.Errorf("the paper is of %s, the event says %s", since, e.PerformedOn)
			}
		})
	}
}

func TestClocksRunFromThePaperNotFromItsEntry(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Approved).do(eko, &IssueSanctionCmd{DecisionNumber: "SK", DecisionOn: day("2024-10-10")})
	f.badField("mode", eko, &DeliverSanctionCmd{Mode: "PIGEON"})
	f.later(4).do(eko, &DeliverSanctionCmd{Mode: "SENT", ReceivedOn: day("2024-10-11")})
	if k := f.clock("DL_EFFECTIVE"); k.StartedOn != day("2024-10-11") || k.DueOn != day("2024-11-01") || !k.OnTheDay {
		t.Errorf("%+v", k)
	}
}

func TestAHoldPausesProductClocksOnlyAndGivesTheDaysBack(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Recommended).do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: f0})
	f.do(eko, &ReportBackCmd{LetterNumber: "L"}) // PX_PROGRESS runs until 6 November
	f.do(sari, f.summons(3)).ticks("PX_PROGRESS", deadline.Running, "2024-11-06")
	f.because("menunggu saksi").do(meri, &HoldCmd{Kind: "WAITING", Until: day("2024-10-21")})
	f.ticks("PX_PROGRESS", deadline.Paused, "2024-11-06").ticks("DL_SUMMONS", deadline.Running, "2024-10-16").ticks("PX_HOLD", deadline.Running, "2024-10-21")
	if f.c.Held == nil || f.c.Held.Kind != "OTHER" || f.c.Held.Note != "WAITING" {
		t.Errorf("%+v", f.c.Held)
	}
	f.later(5).do(waktu, &ReleaseHoldCmd{})
	f.ticks("PX_PROGRESS", deadline.Running, "2024-11-11").ticks("PX_HOLD", deadline.Stopped, "").ticks("DL_SUMMONS", deadline.Running, "2024-10-16")
	if f.c.Held != nil {
		t.Errorf("%+v", f.c.Held)
	}
}

// f0 is the day on which newCase begins.
var f0 = day("2024-10-07")

func TestAHoldLastsThirtyDaysAtMost(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview).because("menunggu")
	f.badField("until", meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(31)})
	f.badField("until", meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(-1)})
	f.badField("until", meri, &HoldCmd{Kind: "WAITING"})
	f.badField("kind", meri, &HoldCmd{Until: f.today.AddDays(1)})
	f.do(meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(30)})
}

func TestAHoldDoesNotStopTheServingOfASanction(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Executing)
	f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(9)})
	f.ticks("PX_SERVING", deadline.Running, "")
}

func TestAHoldEndsWithTheCase(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(ReportedBack)
	f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(9)})
	f.ticks("PX_CLOSE", deadline.Paused, "").do(moko, &CloseCmd{OutcomeText: "selesai"})
	f.ticks("PX_HOLD", deadline.Stopped, "").ticks("PX_CLOSE", deadline.Stopped, "")
	if f.c.Held != nil {
		t.Errorf("the closed case is still held: %+v", f.c.Held)
	}
}

func TestAHoldDoesNotCostTheReporterTheChallenge(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Closed)
	f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(9)}).ticks("PX_CHALLENGE", deadline.Paused, "")
	f.do(warga, &ChallengeClosureCmd{Grounds: "tidak adil"}).ticks("PX_CHALLENGE", deadline.Stopped, "")
}

func TestEvidenceNotesAndCorrectionsAreOfAnyState(t *testing.T) {
	t.Parallel()
	for _, s := range []State{Registered, Study, MeritReview, Closed} {
		f := newCase(t).at(s)
		f.badField("documents", budi, &AddEvidenceCmd{})
		f.documents = []string{"ev-1"}
		f.do(budi, &AddEvidenceCmd{}).do(budi, &AddNoteCmd{Text: "catatan"})
		f.badField("text", budi, &AddNoteCmd{})
		f.guarded("REASON", budi, &CorrectCmd{Field: "accused.grade", Value: "IV/a"})
		f.because("salah ketik").badField("field", budi, &CorrectCmd{Field: "outcome", Value: "x"})
		f.badField("value", budi, &CorrectCmd{Field: "accused.employeeId", Value: "12"})
		f.badField("value", budi, &CorrectCmd{Field: "accused.postKind", Value: "KEPALA"})
		f.badField("value", budi, &CorrectCmd{Field: "accused.postLevel", Value: "DESA"})
		f.do(budi, &CorrectCmd{Field: "accused.grade", Value: "IV/a"}).is(s)
		if f.c.Accused.Grade != "IV/a" || !slices.Contains(f.c.Documents, "ev-1") {
			t.Errorf("in %s: %+v %v", s, f.c.Accused, f.c.Documents)
		}
	}
}

func TestOneAnswerNamesEveryDefect(t *testing.T) {
	t.Parallel()
	f := newCase(t, administrator).at(Proposed)
	f.prior = []Prior{{Type: "HD_B3", ImposedOn: day("2024-01-02")}}
	flt := f.refused(bupa, &ApproveSanctionCmd{ProposalHash: "stale"})
	var ids []string
	for _, r := range flt.Refusals {
		ids = append(ids, r.Guard)
	}
	if got := strings.Join(ids, " "); got != "G8 G10 APPROVAL" {
		t.Errorf("refused by %s", got)
	}
}

func TestAnEventSaysWhoUnderWhichLawAndFromWhereToWhere(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview)
	e := f.events[len(f.events)-1]
	if e.Act != "DecidePlenary" || e.When != "FORWARD" || e.From != "plenary" || e.To != "merit_review" ||
		e.Actor != ani || e.Sequence != f.c.Version || f.c.Tail != e.ID || len(e.Law) == 0 || e.Kind != "case" {
		t.Errorf("%+v", e)
	}
}
