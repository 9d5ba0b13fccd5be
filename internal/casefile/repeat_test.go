package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// imposed is a sanction that stands in another case, imposed after the conduct
// of this one, and for another act than this one's.
func imposed(typ sanction.Type) Prior {
	return Prior{Type: typ, ImposedOn: day("2024-10-07"), Violations: []string{"dis_partisan_activity"},
		Allegations: []Allegation{{Violation: "dis_partisan_activity", OccurredOn: "2024-09-29"}}}
}

// What G8 demands must be something that may be imposed: where the first case
// was decided while the second was under way, the guard and the scale may not
// shut every door between them.
func TestARepeatAlwaysHasASanctionThatAnswersIt(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		wish   func(*plan)
		prior  []Prior
		taken  string // the types that a proposal may have
		person bool   // must a person decide
	}{
		{"no prior, a moderate violation", moderate, nil, "HD_S1 HD_S2 HD_S3", false},
		{"the next within the scale", moderate, []Prior{imposed("HD_S1")}, "HD_S2 HD_S3", false},
		{"the next beyond the scale, and no heavier", moderate, []Prior{imposed("HD_S3")}, "HD_B1", true},
		{"far beyond the scale", moderate, []Prior{imposed("HD_B1")}, "HD_B2", true},
		{"the heaviest of several counts, not the last", moderate, []Prior{imposed("HD_S3"), {Type: "HD_S1", ImposedOn: day("2024-10-08")}}, "HD_B1", true},
		{"after B2 only what is heavier", func(*plan) {}, []Prior{imposed("HD_B2")}, "HD_B3", false},
		{"a moral sanction is none of the kind", func(*plan) {}, []Prior{imposed("MORAL_OPEN")}, "HD_B1 HD_B2 HD_B3", false},
		{"a contract measure neither", func(*plan) {}, []Prior{imposed("CONTRACT_TERMINATION")}, "HD_B1 HD_B2 HD_B3", false},
		{"of contracts the next", contract, []Prior{imposed("CONTRACT_PAY_CUT")}, "CONTRACT_SUSPENSION CONTRACT_TERMINATION", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var taken []string
			for _, typ := range sanction.All() {
				if typ.Transitional() {
					continue
				}
				f := newCase(t, tt.wish).at(Examined)
				f.prior = tt.prior
				if f.try(eko, &ProposeSanctionCmd{Type: typ}) != nil { // without a reason
					continue
				}
				taken = append(taken, string(typ))
				if a := f.c.Round().Proposal.Assessment; a.NeedsHuman != tt.person {
					t.Errorf("%s: a person must decide: %v", typ, a.NeedsHuman)
				}
			}
			slices.Sort(taken)
			want := strings.Fields(tt.taken)
			slices.Sort(want)
			if !slices.Equal(taken, want) {
				t.Errorf("taken are %v, want %v", taken, want)
			}
		})
	}
}

// R7 and art. 16: what a panel lifted to discipline is held against discipline
// sanctions, and against nothing else.
func TestAPanelThatLiftsACaseDoesNotLiftTheRepeat(t *testing.T) {
	t.Parallel()
	for prior, refused := range map[sanction.Type]bool{"HD_S1": true, "MORAL_OPEN": false} {
		f := newCase(t, ethics).at(EthicsHearing).lift()
		f.do(sari, f.summons(2)).later(2).do(sari, &RecordExaminationCmd{Minutes: "BAP"}).do(sari, f.report())
		f.prior = []Prior{imposed(prior)}
		if refused {
			f.guarded("G8", eko, &ProposeSanctionCmd{Type: "HD_S1"})
		}
		f.do(eko, &ProposeSanctionCmd{Type: "HD_S2"})
	}
}

// R1: of several violations one sanction, between the heaviest floor and the
// heaviest ceiling.
func TestOneSanctionAnswersSeveralViolations(t *testing.T) {
	t.Parallel()
	f := newCase(t, moderate).at(Clarification)
	list := append(f.allegations(), Allegation{Violation: usual().violation, OccurredOn: "2024-10-01"})
	f.do(budi, &RecordStudyCmd{Allegations: list, Conclusion: "terbukti"}).at(MeritReview)
	var codes []string
	for _, a := range list {
		codes = append(codes, a.Violation)
	}
	f.do(mira, &RecordMeritStudyCmd{"telaah"})
	f.do(meri, &RecommendCmd{Violations: codes, Level: sanction.LevelSevere, AuthorityOffice: "PEMKAB-SLEMAN"})
	f.at(Examined).do(eko, &ProposeSanctionCmd{Type: "HD_B1"})
	a := f.c.Round().Proposal.Assessment
	if a.Floor != "HD_B1" || a.Ceiling != "HD_B3" || !cites(a, "R1") {
		t.Errorf("%v: from %s to %s, because %+v", codes, a.Floor, a.Ceiling, a.Because)
	}
	f.do(bupa, f.approve()).do(eko, &IssueSanctionCmd{DecisionNumber: "SK-1", DecisionOn: f.today})
	if !slices.Equal(f.c.Sanction.Violations, codes) {
		t.Errorf("the one sanction answers %v", f.c.Sanction.Violations)
	}
}

// R3 across cases: the same violation of the same day is remarked on for a person
// to look at, and refused nobody.
func TestTheSameViolationOfTheSameDayIsRemarkedOn(t *testing.T) {
	t.Parallel()
	own := usual()
	tests := []struct {
		name, violation, on string
		remarked            bool
	}{
		{"the same violation of the same day", own.violation, own.on, true},
		{"of another day", own.violation, "2024-09-30", false},
		{"another violation of the day", "dis_partisan_activity", own.on, false},
	}
	for _, tt := range tests {
		f := newCase(t).at(Examined)
		f.prior = []Prior{{Type: "HD_R1", ImposedOn: day("2024-10-05"), Violations: []string{tt.violation},
			Allegations: []Allegation{{Violation: tt.violation, OccurredOn: tt.on}}}}
		f.do(eko, f.propose())
		if got := cites(f.c.Round().Proposal.Assessment, "R3"); got != tt.remarked {
			t.Errorf("%s: remarked %v", tt.name, got)
		}
	}
}

func cites(a rulebook.Assessment, rule string) bool {
	return slices.ContainsFunc(a.Because, func(r rulebook.Reason) bool {
		return r.Rule == rule && r.Text != "" && r.TextEN != "" && len(r.LegalBasis) > 0
	})
}
