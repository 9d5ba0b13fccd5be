package casefile

import (
	"strings"
	"testing"

	"netra/internal/sanction"
)

func TestAProposalStandsBetweenFloorAndCeiling(t *testing.T) {
	t.Parallel()
	severe := func(*plan) {}
	level := func(v string, l sanction.Level) func(*plan) {
		return func(p *plan) { moderate(p); p.violation, p.recommend = v, l }
	}
	tests := []struct {
		name    string
		wish    func(*plan)
		typ     sanction.Type
		reason  string
		guard   string // that refuses; empty when it is proposed
		flagged bool
	}{
		{"the floor", severe, "HD_B1", "", "", false},
		{"the ceiling", severe, "HD_B3", "", "", false},
		{"below the floor", severe, "HD_S3", "", "G9", false},
		{"below the floor with a reason", severe, "HD_S3", "meringankan", "", true},
		{"a reason of spaces is none", severe, "HD_S3", "  ", "G9", false},
		{"above the ceiling, whatever the reason", severe, "PTDH", "alasan", "CEILING", false},
		{"above a moderate ceiling", moderate, "HD_B1", "alasan", "CEILING", false},
		{"inside the moderate scale", moderate, "HD_S3", "", "", false},
		{"a moral word for a discipline offence", moderate, "MORAL_OPEN", "alasan", "CEILING", false},
		{"a light type for a moderate recommendation", moderate, "HD_R3", "alasan", "", true},
		{"a transitional type beside the one it stands for", moderate, "HD_S2T", "", "", false},
		{"the closed statement", ethics, "MORAL_CLOSED", "", "", false},
		{"what the rulebook leaves to people, at the recommended level", level("dis_other_unlisted", "HD_S"), "HD_S1", "", "", false},
		{"the same, above the recommended level", level("dis_other_unlisted", "HD_R"), "HD_S1", "", "", false},
		{"the same, below the recommended level", level("dis_other_unlisted", "HD_S"), "HD_R1", "", "G9", false},
		{"what the law allows", level("allowed_voting", "HD_S"), "HD_S1", "alasan", "CEILING", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, tt.wish)
			f.plan.propose = tt.typ
			if f.plan.recommend == sanction.LevelMoral {
				f.at(EthicsHearing).do(eko, &RecordHearingCmd{Minutes: "m", Recommendation: "MORAL"})
			} else {
				f.at(Examined)
			}
			f.because(tt.reason)
			if tt.guard != "" {
				f.guarded(tt.guard, eko, f.propose())
				return
			}
			f.do(eko, f.propose())
			if p := f.c.Round().Proposal; p.Type != tt.typ || p.BelowFloor != tt.flagged || p.Hash == "" {
				t.Errorf("%+v, want flagged %v", p, tt.flagged)
			}
		})
	}
}

func TestARepeatIsAnsweredByAHeavierType(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		prior sanction.Type
		typ   sanction.Type
		guard string
	}{
		{"lighter than the last", "HD_B2", "HD_B1", "G8"},
		{"equal to the last", "HD_B1", "HD_B1", "G8"},
		{"heavier than the last", "HD_B1", "HD_B2", ""},
		{"after a light one", "HD_R1", "HD_B1", ""},
		{"a moral sanction is no discipline sanction", "MORAL_OPEN", "HD_B1", ""},
		{"a contract measure neither", "CONTRACT_TERMINATION", "HD_B1", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t).at(Examined)
			f.prior = []Prior{{Type: tt.prior, ImposedOn: day("2023-01-10")}}
			f.because("alasan") // no reason carries a repeat
			cmd := &ProposeSanctionCmd{Type: tt.typ}
			if tt.guard != "" {
				f.guarded(tt.guard, eko, cmd)
				return
			}
			f.do(eko, cmd)
		})
	}
}

// A sanction imposed elsewhere while the proposal waits is seen at the signature.
func TestTheSignatureLooksAtRepeatsAgain(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Proposed)
	f.prior = []Prior{{Type: "HD_B2", ImposedOn: day("2024-09-30")}}
	f.guarded("G8", bupa, f.approve())
	f.is(Proposed)
}

func TestWhoProposesDoesNotSign(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Proposed)
	both := person("eko", "signatory", "PEMKAB-SLEMAN")
	f.denied("SEPARATION_OF_DUTIES", both, f.approve())
	f.denied("ROLE", eko, f.approve())
	f.denied("ROLE", person("lain", "signatory", "BKN"), f.approve()) // another employer's
	f.do(bupa, f.approve()).is(Approved)
}

func TestAnApprovalIsVoidAfterTheProposalIsReturned(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Approved)
	old := f.c.Round().Proposal.Hash
	f.because("keliru").do(bupa, &ReturnProposalCmd{}).is(Examined)
	if f.c.Round().Proposal != nil {
		t.Errorf("the proposal is still there: %+v", f.c.Round().Proposal)
	}
	f.noRow(eko, &IssueSanctionCmd{DecisionNumber: "SK-1", DecisionOn: f.today})
	f.later(1).do(eko, &ProposeSanctionCmd{Type: "HD_B2"})
	f.noRow(eko, &IssueSanctionCmd{DecisionNumber: "SK-1", DecisionOn: f.today})
	r := f.guarded("APPROVAL", bupa, &ApproveSanctionCmd{ProposalHash: old})
	if !strings.Contains(r.Remedy, f.c.Round().Proposal.Hash) {
		t.Errorf("the refusal does not say which hash is meant: %s", r.Remedy)
	}
	f.do(bupa, f.approve()).at(Decided)
	if f.c.Sanction.Type != "HD_B2" {
		t.Errorf("issued %s", f.c.Sanction.Type)
	}
}

func TestAProposalGoesBackToWhereItCameFrom(t *testing.T) {
	t.Parallel()
	f := newCase(t, ethics).at(Proposed)
	f.guarded("REASON", bupa, &ReturnProposalCmd{})
	f.because("keliru").do(bupa, &ReturnProposalCmd{}).is(EthicsHearing)
}

func TestNothingIsIssuedBeforeItIsApproved(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Proposed)
	flt := f.noRow(eko, &IssueSanctionCmd{DecisionNumber: "SK-1", DecisionOn: f.today})
	for _, act := range []Act{ApproveSanction, ReturnProposal, RecordMinisterialConsent} {
		if !strings.Contains(flt.Meta["possible"], string(act)) || !strings.Contains(flt.Sentence, string(act)) {
			t.Errorf("%s is possible and not named: %s", act, flt.Sentence)
		}
	}
	if len(flt.Refusals) != 1 || !strings.Contains(flt.Refusals[0].Remedy, string(Approved)) {
		t.Errorf("the remedy does not name the state: %+v", flt.Refusals)
	}
	if f.c.Sanction != nil {
		t.Error("there is a sanction")
	}
}

func TestThePossibleActsLeaveOutOnlyTheCalendars(t *testing.T) {
	t.Parallel()
	at := join(Possible(Registered))
	for _, act := range []Act{TransferOffice, ReleaseHold, RecordClarification} {
		if !strings.Contains(at, string(act)) {
			t.Errorf("%s is done by people too: %s", act, at)
		}
	}
	if strings.Contains(at, string(LapseClock)) {
		t.Errorf("nobody can do LapseClock by hand: %s", at)
	}
}

func TestMinisterialConsentIsForOfficialsInTheWindow(t *testing.T) {
	t.Parallel()
	// pilkada-2024: determination on 22 September 2024, so the window opens on 22
	// March; the vote, the last sourced day of the window, was on 27 November.
	tests := []struct {
		name, post string
		signed     string
		typ        sanction.Type
		reason     string
		refused    bool
	}{
		{"an administrator in October", "ADMINISTRATOR", "2024-10-14", "HD_B1", "", true},
		{"staff in October", "PELAKSANA", "2024-10-14", "HD_B1", "", false},
		{"a specialist in October", "JF_OTHER", "2024-10-14", "HD_B1", "", false},
		{"a head of agency in October", "JPT_PRATAMA", "2024-10-14", "HD_B2", "", true},
		{"a pay cut replaces nobody", "ADMINISTRATOR", "2024-10-14", "HD_S3", "alasan", false},
		{"an administrator on the day of the vote", "ADMINISTRATOR", "2024-11-27", "HD_B1", "", true},
		{"an administrator after it", "ADMINISTRATOR", "2024-11-28", "HD_B1", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, func(p *plan) { p.post, p.propose = tt.post, tt.typ }).at(Examined)
			f.because(tt.reason).do(eko, f.propose())
			f.today = day(tt.signed)
			if !tt.refused {
				f.do(bupa, f.approve())
				return
			}
			f.guarded("G10", bupa, f.approve())
			f.do(eko, &RecordMinisterialConsentCmd{ConsentReference: "100.2/77/SJ"}).do(bupa, f.approve())
		})
	}
}

func TestConsentIsForOneProposal(t *testing.T) {
	t.Parallel()
	f := newCase(t, administrator).at(Proposed).do(eko, &RecordMinisterialConsentCmd{ConsentReference: "1"})
	f.because("keliru").do(bupa, &ReturnProposalCmd{}).do(eko, &ProposeSanctionCmd{Type: "HD_B3"})
	f.guarded("G10", bupa, f.approve())
}

func TestARecommendationNamesWhatTheRulebookKnows(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview).do(mira, &RecordMeritStudyCmd{"telaah"})
	with := func(change func(*RecommendCmd)) *RecommendCmd { r := f.recommend(); change(r); return r }
	f.badField("violations", meri, with(func(r *RecommendCmd) { r.Violations = nil }))
	f.badField("violations[0]", meri, with(func(r *RecommendCmd) { r.Violations = []string{"dis_nonsense"} }))
	f.badField("level", meri, with(func(r *RecommendCmd) { r.Level = "HD_X" }))
	f.badField("authorityOffice", meri, with(func(r *RecommendCmd) { r.AuthorityOffice = "" }))
	f.badField("authorityOffice", meri, with(func(r *RecommendCmd) { r.AuthorityOffice = "NOWHERE" }))
	f.guarded("G3", meri, with(func(r *RecommendCmd) { r.Level = sanction.LevelLight }))
	f.because("meringankan").do(meri, with(func(r *RecommendCmd) { r.Level = sanction.LevelLight }))
}

func TestWhoStudiedDoesNotRecommend(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(MeritReview).do(mira, &RecordMeritStudyCmd{"telaah"})
	f.denied("SEPARATION_OF_DUTIES", person("mira", "merit_lead", "BKN"), f.recommend())
	f.denied("ROLE", mira, f.recommend())
	f.do(meri, f.recommend())
}
