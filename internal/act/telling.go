package act

import (
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/report"
)

// Telling is what a page tells the reporter apart: our own sentences, which are
// there in two languages, and what somebody else wrote, which is not.
type Telling struct {
	Sentences      []string      `json:"sentences,omitempty"` // each "Indonesia. (English.)"
	Outcome        string        `json:"outcome,omitempty"`   // the office's own words
	ReferredTo     string        `json:"referredTo,omitempty"`
	Needed         []string      `json:"needed,omitempty"` // what the office asked to be completed
	Withdrawn      bool          `json:"withdrawn,omitempty"`
	ChallengeUntil deadline.Date `json:"challengeUntil,omitzero"` // zero when there is nothing to challenge

	ChallengeAnswer string `json:"challengeAnswer,omitempty"` // the reviewer's own words
}

// ofReport tells of the report by itself.
func (t *Telling) ofReport(r report.Report) {
	t.Sentences, t.Needed, t.Withdrawn = r.Sentences(), r.Needed, r.Withdrawn
	t.Outcome, t.ReferredTo = r.Ended()
}

// ofCase tells of the case that is furthest, in place of the report's own stage.
// That the reporter withdrew stays said.
func (t *Telling) ofCase(c casefile.Case, outcome string) {
	t.Sentences, t.Outcome = []string{casefile.StageText(c.State.Stage())}, ""
	if c.Ending != nil {
		t.Outcome = outcome
	}
	if c.Control != nil && c.Open() {
		if text := casefile.ControlText(c.Control.Rung); text != "" {
			t.Sentences = append(t.Sentences, text)
		}
	}
}

// challengeable keeps the day on which the first of the closures can be
// challenged no more: one challenge reaches them all.
func (t *Telling) challengeable(c casefile.Case) {
	due, ok := c.ChallengeUntil()
	if ok && (t.ChallengeUntil.IsZero() || due.Before(t.ChallengeUntil)) {
		t.ChallengeUntil = due
	}
}
