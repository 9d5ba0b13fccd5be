package casefile

import (
	"slices"
	"testing"
)

func TestRefusalsSayWhatStandsInTheWayBeforeAWordIsWritten(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		file  func(t *testing.T) *file
		who   Actor
		act   Act
		guard string // the first in the way; empty when nothing is
	}{
		{"the usual next step", func(t *testing.T) *file { return newCase(t).at(Registered) }, budi, RecordClarification, ""},
		{"not in this state", func(t *testing.T) *file { return newCase(t).at(Registered) }, eko, IssueSanction, "CASE_STATE"},
		{"not in this role", func(t *testing.T) *file { return newCase(t).at(Registered) }, ani, RecordClarification, "ROLE"},
		{"not in this office", func(t *testing.T) *file { return newCase(t).at(Plenary) }, umar, CastVote, "ROLE"},
		{"not on this line", func(t *testing.T) *file { return newCase(t).at(ReportedBack) }, ani, Close, "ROLE"},
		{"not the same hand", func(t *testing.T) *file { return newCase(t).at(Proposed) },
			person("eko", "signatory", "PEMKAB-SLEMAN"), ApproveSanction, "SEPARATION_OF_DUTIES"},
		{"a guard of the row", func(t *testing.T) *file { return newCase(t).at(MeritReview) }, meri, Recommend, "G3"},
		{"the guard that the signature waits for", func(t *testing.T) *file { return newCase(t, administrator).at(Proposed) }, bupa, ApproveSanction, "G10"},
		{"a reason can still be given", func(t *testing.T) *file { return newCase(t).at(Approved) }, bupa, ReturnProposal, ""},
		{"an outcome text, too", func(t *testing.T) *file { return newCase(t).at(MeritReview) }, meri, Reject, ""},
		{"one decision of several is open", func(t *testing.T) *file { return newCase(t).at(Plenary) }, ani, DecidePlenary, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := tt.file(t)
			got := Refusals(f.c, tt.act, f.env(tt.who))
			switch {
			case tt.guard == "" && len(got) > 0:
				t.Errorf("%+v stands in the way", got)
			case tt.guard != "" && (len(got) == 0 || got[0].Guard != tt.guard || got[0].Article == "" || got[0].Remedy == ""):
				t.Errorf("%+v, want %s", got, tt.guard)
			}
		})
	}
}

func TestActsAreThoseThatPeopleDoOnACaseThatExists(t *testing.T) {
	t.Parallel()
	acts := Acts()
	for _, a := range []Act{RegisterCase, OpenFinding, EnterIntoForce, PresumeReceipt, RemindAuthority, LapseClock} {
		if slices.Contains(acts, a) {
			t.Errorf("%s is not for people on a case", a)
		}
	}
	for _, a := range []Act{TransferOffice, ReleaseHold, IssueSanction, ChallengeClosure} {
		if !slices.Contains(acts, a) {
			t.Errorf("%s is missing", a)
		}
	}
	if len(acts) != len(slices.Compact(slices.Sorted(slices.Values(acts)))) {
		t.Error("an act stands twice")
	}
}
