// Package rulebook is the law as dated data: editions of the violation
// catalogue, the sanctions, who signs them, and the clocks; and the questions
// that can be asked of an edition (Assess, Authority, Explain, Diff).
//
// It is pure and it decides no case: it says what an edition answers to given
// facts and why, and where a person must decide. It counts no days (package
// deadline does) and knows no case machine. What the law says lives in
// editions/*.yaml; code here must not repeat it. Start at assess.go.
package rulebook

import (
	"netra/internal/deadline"
	"netra/internal/sanction"
)

// Edition is one version of the rulebook. It is never changed after Parse;
// a case keeps the edition of its conduct's date for ever. As Parse gives it, it
// reads as on its first day; On gives it as it read on another.
type Edition struct {
	ID            string
	Title         string
	TitleEN       string
	InForceFrom   deadline.Date
	InForceTo     deadline.Date // the last day; no date means it is still open
	LegalBasis    []string
	Hash          string // SHA-256 of the file, in hex
	Violations    []Violation
	Sanctions     []Sanction
	AuthorityRows []AuthorityRow
	Rules         []Rule
	ClosedWindow  ClosedWindow
	Deadlines     []Deadline
	Moderate      []ModerateRow
	Amendments    []Amendment   // all of them, in every reading
	Incomplete    *Incomplete   // nil where the decree's own lines are known
	ReadOn        deadline.Date // the day of this reading; no date in the newest of an open edition

	written *Edition // as the file has it; nil in what Parse gives
}

// Violation is one row of the catalogue.
type Violation struct {
	Code       string
	Label      string
	LabelEN    string
	Category   Category
	Kind       string // why a person must decide: unlisted, unmapped, referral, control, unsourced
	Phase      Phase
	Contest    string // pemilu, pemilihan, both
	Who        Who
	Floor      sanction.Type // "" for none
	Ceiling    sanction.Type // "" exactly where Floor is
	Twin       string        // the row that answers the same conduct in the other phase
	NeedsHuman bool
	LegalBasis []string
	Confidence Confidence
	Remark     string
}

// Sanction is what an edition says of one legal type: on what basis it may be
// imposed. What the type weighs is package sanction's.
type Sanction struct {
	Type       sanction.Type
	LegalBasis []string
	Confidence Confidence
	Remark     string
}

// Rule is one rule that an answer can refer to: R1 to R8, which escalate and
// combine, and those of phase, contest, post and employment.
type Rule struct {
	ID         string
	Text       string
	TextEN     string
	LegalBasis []string
	Confidence Confidence
}

// ClosedWindow is the time in which officials may not be replaced.
type ClosedWindow struct {
	Deadline   string // the id that says how long before the determination it opens
	Text       string
	TextEN     string
	LegalBasis []string
	Confidence Confidence
}

// Deadline is what one clock is worth.
type Deadline struct {
	ID         string
	Value      int    // 0 only where ValueOf says where the value comes from
	ValueOf    string // "sanction_months": the type's own months
	Unit       string // working_days, calendar_days, months
	Backward   bool   // counted back from the start event
	StartEvent string
	Law        []string // empty only for product clocks
	Status     string   // sourced, conflict, background, product
	Conflict   string   // the other reading of the sources
	Effect     string   // what happens when it runs out
	Body       string   // whose clock it is: KASN, BAWASLU, PPK …
	Reminder   int      // how many days before the due day its holder is reminded; 0 for never
}

// Violation finds a row by its code.
func (e *Edition) Violation(code string) (Violation, bool) {
	for _, v := range e.Violations {
		if v.Code == code {
			return v, true
		}
	}
	return Violation{}, false
}

// Deadline finds a clock by its id.
func (e *Edition) Deadline(id string) (Deadline, bool) {
	for _, d := range e.Deadlines {
		if d.ID == id {
			return d, true
		}
	}
	return Deadline{}, false
}

// Rule finds a rule by its id; parsing has made sure that all are there.
func (e *Edition) Rule(id string) (Rule, bool) {
	for _, r := range e.Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Sanction finds what the edition says of a type.
func (e *Edition) Sanction(t sanction.Type) (Sanction, bool) {
	for _, s := range e.Sanctions {
		if s.Type == t {
			return s, true
		}
	}
	return Sanction{}, false
}

// WindowOpens is the first day of the closed window before a determination.
func (e *Edition) WindowOpens(determined deadline.Date) deadline.Date {
	d, _ := e.Deadline(e.ClosedWindow.Deadline)
	return determined.AddMonths(-d.Value)
}
