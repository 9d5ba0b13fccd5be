package casefile

import (
	"strings"
	"testing"

	"netra/internal/deadline"
)

func decide(decision string) *DecidePlenaryCmd {
	return &DecidePlenaryCmd{Decision: decision, Minutes: "berita acara", OutcomeText: "hasil"}
}

func TestAPlenaryDecidesWithThreeVotesAndAMajority(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		votes   []string // of ani, bela, cici, dewi
		decided bool
	}{
		{"nobody voted", nil, false},
		{"two votes, both for it", []string{"NOT_PROVEN", "NOT_PROVEN"}, false},
		{"three votes, all for it", []string{"NOT_PROVEN", "NOT_PROVEN", "NOT_PROVEN"}, true},
		{"two of three", []string{"NOT_PROVEN", "RESTUDY", "NOT_PROVEN"}, true},
		{"one of three", []string{"NOT_PROVEN", "RESTUDY", "FORWARD"}, false},
		{"half of four is no majority", []string{"NOT_PROVEN", "RESTUDY", "RESTUDY", "NOT_PROVEN"}, false},
		{"three of four", []string{"NOT_PROVEN", "NOT_PROVEN", "RESTUDY", "NOT_PROVEN"}, true},
		{"a majority for something else", []string{"RESTUDY", "RESTUDY", "RESTUDY"}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t).at(Plenary)
			for i, v := range tt.votes {
				f.do([]Actor{ani, bela, cici, dewi}[i], &CastVoteCmd{Decision: v})
			}
			if !tt.decided {
				f.guarded("PLENARY", ani, decide("NOT_PROVEN"))
				f.is(Plenary)
				return
			}
			f.do(ani, decide("NOT_PROVEN")).is(Closed)
			if f.c.Outcome != NotProven || f.c.Ending.Text != "hasil" {
				t.Errorf("outcome %q, %+v", f.c.Outcome, f.c.Ending)
			}
		})
	}
}

func TestTheLastVoteOfAPersonCounts(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("RESTUDY").votes("NOT_PROVEN")
	if n := len(f.c.Sitting.Votes); n != 3 {
		t.Fatalf("%d votes of three people", n)
	}
	f.because("ragu").guarded("PLENARY", ani, decide("RESTUDY"))
	f.do(ani, decide("NOT_PROVEN"))
}

func TestTheVoteOfWhoStepsAsideIsNone(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("NOT_PROVEN").because("saudara terlapor").do(cici, &RecuseCmd{})
	if next := f.c.NextAct(); next != CastVote {
		t.Errorf("next is %s", next)
	}
	f.because("").guarded("PLENARY", ani, decide("NOT_PROVEN"))
	f.do(dewi, &CastVoteCmd{Decision: "NOT_PROVEN"}).do(ani, decide("NOT_PROVEN")).is(Closed)
}

func TestANewSittingStartsEmpty(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("RESTUDY").because("kurang").do(ani, decide("RESTUDY")).is(Study)
	f.ticks("PX_RESTUDY", deadline.Running, "2024-10-14")
	f.do(ani, &ConvenePlenaryCmd{})
	f.because("lagi").guarded("PLENARY", ani, decide("RESTUDY"))
}

func TestASecondRestudyStartsItsClockAnewAndLeavesNoOldOne(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).votes("RESTUDY").because("kurang").do(ani, decide("RESTUDY"))
	f.later(2).do(ani, &ConvenePlenaryCmd{}).votes("RESTUDY").because("lagi").do(ani, decide("RESTUDY"))
	f.ticks("PX_RESTUDY", deadline.Running, "2024-10-16")
	f.do(ani, &ConvenePlenaryCmd{}).plenary()
	for _, k := range f.is(MeritReview).c.Clocks {
		if k.Rule == "PX_RESTUDY" && k.Active() {
			t.Errorf("a clock of the restudy still runs: %+v", k)
		}
	}
}

func TestAStudysAuthorDoesNotVoteOnIt(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary)
	both := person("budi", "bawaslu_commissioner", "BAWASLU-SLEMAN") // the same person in another role
	f.denied("SEPARATION_OF_DUTIES", both, &CastVoteCmd{Decision: "FORWARD"})
	f.do(person("tono", "bawaslu_commissioner", "BAWASLU-SLEMAN"), &CastVoteCmd{Decision: "FORWARD"})
}

func TestAnotherOfficeHasNoVote(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary)
	f.denied("ROLE", umar, &CastVoteCmd{Decision: "FORWARD"})
	f.denied("ROLE", budi, &CastVoteCmd{Decision: "FORWARD"})
	f.badField("decision", ani, &CastVoteCmd{Decision: "MAYBE"})
}

func TestADecisionIsOneOfTheSix(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary)
	for _, word := range []string{"", "forward", "MAYBE"} {
		f.badField("decision", ani, decide(word))
	}
}

func TestWhoWroteTheDossierDoesNotApproveIt(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study).do(budi, &WriteDossierCmd{Facts: "fakta"})
	both := person("budi", "bawaslu_commissioner", "BAWASLU-SLEMAN")
	f.denied("SEPARATION_OF_DUTIES", both, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash})
	f.do(ani, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash})
}

func TestAnApprovalOfAnEarlierDossierIsStale(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study).do(budi, &WriteDossierCmd{Facts: "fakta"})
	first := f.c.Dossier.Hash
	f.do(ani, &ApproveDossierCmd{DossierHash: first})
	f.do(budi, &WriteDossierCmd{Facts: "fakta lain"})
	if f.c.Dossier.Approved || f.c.Dossier.Hash == first {
		t.Errorf("the rewritten dossier: %+v", f.c.Dossier)
	}
	r := f.guarded("DOSSIER", ani, &ApproveDossierCmd{DossierHash: first})
	if !strings.Contains(r.Remedy, f.c.Dossier.Hash) {
		t.Errorf("the refusal does not say which hash is meant: %s", r.Remedy)
	}
}

func TestTheEmployerLearnsOfTheCaseFromTheRecommendationOn(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview)
	if f.c.EmployerKnows() || !f.c.MeritKnows() || f.c.Responsible() != "BKN" {
		t.Errorf("at the merit authority: employer %q, merit %q, on the desk of %q", f.c.Employer, f.c.Merit, f.c.Responsible())
	}
	for _, k := range f.c.Clocks {
		if k.Employer {
			t.Errorf("the employer may see %s", k.Rule)
		}
	}
	f.at(Recommended)
	if f.c.Employer != "PEMKAB-SLEMAN" || f.c.Responsible() != "PEMKAB-SLEMAN" || !f.clock("PX_RECEIPT").Employer {
		t.Errorf("recommended: employer %q, on the desk of %q", f.c.Employer, f.c.Responsible())
	}
}

func TestTheContractTrackGoesPastTheMeritAuthority(t *testing.T) {
	t.Parallel()
	f := newCase(t, contract).at(Recommended)
	if !f.c.Direct || f.c.MeritKnows() || f.c.Round().Level != "CONTRACT" {
		t.Errorf("direct %v, merit %q, level %s", f.c.Direct, f.c.Merit, f.c.Round().Level)
	}
	f.ticks("PX_RECEIPT", deadline.Running, "").ticks("DL_HANDLE_PILKADA", deadline.Stopped, "")
	f.at(ReportedBack)
	f.denied("ROLE", meri, &CloseCmd{OutcomeText: "selesai"})
	f.do(dewi, &CloseCmd{OutcomeText: "selesai"})
}

func TestAContractTakesNoDisciplineType(t *testing.T) {
	t.Parallel()
	f := newCase(t, contract).at(Examined).because("alasan")
	f.guarded("CEILING", eko, &ProposeSanctionCmd{Type: "HD_R1"})
	f.do(eko, &ProposeSanctionCmd{Type: "CONTRACT_WARNING"})
	f.do(bupa, f.approve()) // no post, no authority table
	g := newCase(t).at(Examined).because("alasan")
	g.guarded("CEILING", eko, &ProposeSanctionCmd{Type: "CONTRACT_WARNING"})
}
