package casefile

import (
	"netra/internal/access"
	"netra/internal/overlap"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// The parts of a case, each the trace of one act or of a few.

// StudyNote is the Bawaslu study (kajian).
type StudyNote struct {
	Conclusion string              `json:"conclusion,omitempty"`
	Assessment rulebook.Assessment `json:"assessment"`
}

// Dossier is the redacted document the employer side sees instead of a report.
type Dossier struct {
	Facts    string `json:"facts"`
	Hash     string `json:"hash"`
	Approved bool   `json:"approved,omitempty"`

	Overridden []overlap.Run `json:"overridden,omitempty"` // what it has from a report and a second person allowed
}

// Sitting is one session of the plenary: votes count within it.
type Sitting struct {
	Votes []Vote `json:"votes,omitempty"`
}

// Vote is a commissioner's last vote in this sitting.
type Vote struct {
	Person   string `json:"person"`
	Decision string `json:"decision"`
}

// Round begins at every entry into recommended.
type Round struct {
	On              Date               `json:"on"`
	Violations      []string           `json:"violations"`
	Level           sanction.Level     `json:"level"`
	AuthorityOffice string             `json:"authorityOffice"`
	ReceivedOn      Date               `json:"receivedOn,omitzero"`
	Summonses       []Summons          `json:"summonses,omitempty"`
	Absences        []Date             `json:"absences,omitempty"`
	Examined        Date               `json:"examined,omitzero"` // of the minutes (BAP)
	Report          *ExaminationReport `json:"report,omitempty"`
	Panel           []Member           `json:"panel,omitempty"`
	Hearing         string             `json:"hearing,omitempty"` // the panel's recommendation
	Lifted          bool               `json:"lifted,omitempty"`  // referred to discipline: the ceiling is lifted
	Consent         string             `json:"consent,omitempty"` // ministerial consent
	Proposal        *Proposal          `json:"proposal,omitempty"`
	NotProven       string             `json:"notProven,omitempty"`
}

// Summons calls the accused to an examination on a day.
type Summons struct {
	LetterNumber  string `json:"letterNumber"`
	LetterOn      Date   `json:"letterOn"`
	ExaminationOn Date   `json:"examinationOn"`
}

// Member sits on an examination team or an ethics panel.
type Member struct {
	Name    string `json:"name"`
	Rank    string `json:"rank,omitempty"`
	Element string `json:"element,omitempty"` // SUPERIOR, SUPERVISION, PERSONNEL
}

// ExaminationReport is the LHP.
type ExaminationReport struct {
	On       Date     `json:"on"`
	Team     []Member `json:"team,omitempty"`
	Proven   bool     `json:"proven"`
	Findings string   `json:"findings,omitempty"`
}

// Proposal is a sanction put before the signatory.
type Proposal struct {
	Type     sanction.Type `json:"type"`
	From     State         `json:"from"` // examined or ethics_hearing
	On       Date          `json:"on"`
	Hash     string        `json:"hash"` // the approval is bound to it
	Approved bool          `json:"approved,omitempty"`
	// BelowFloor says that the written reason carries it: the merit authority sees the flag (G9).
	BelowFloor bool                `json:"belowFloor,omitempty"`
	Routed     string              `json:"routed,omitempty"`   // why its signature lies above the employing government
	SignedAs   *SignedAs           `json:"signedAs,omitempty"` // in which capacity it was approved
	Assessment rulebook.Assessment `json:"assessment"`
}

// Sanction is the decision as issued. The legal type is the truth, the rung is
// computed from it.
type Sanction struct {
	Type           sanction.Type `json:"type"`
	Violations     []string      `json:"violations"`
	DecisionNumber string        `json:"decisionNumber"`
	DecisionOn     Date          `json:"decisionOn"`
	DeliveredOn    Date          `json:"deliveredOn,omitzero"`
	InForceOn      Date          `json:"inForceOn,omitzero"`
	ExecutedOn     Date          `json:"executedOn,omitzero"`
	SignedAs       *SignedAs     `json:"signedAs,omitempty"`
	Final          bool          `json:"final,omitempty"` // modified on dispute: no further dispute
	Annulled       bool          `json:"annulled,omitempty"`
}

// Dispute is an objection or an appeal.
type Dispute struct {
	Kind    Act    `json:"kind"`
	FiledOn Date   `json:"filedOn"`
	Result  string `json:"result,omitempty"`
	Court   string `json:"court,omitempty"`
	CourtOn Date   `json:"courtOn,omitzero"`
}

// Control is the rung of the control ladder against a silent authority.
type Control struct {
	Rung    string `json:"rung"`
	Since   Date   `json:"since"`
	Blocked bool   `json:"blocked,omitempty"` // services are blocked until LiftBlock
	Steps   []Step `json:"steps,omitempty"`   // of this silence, oldest first
}

// Referral is a parallel track: criminal or administrative.
type Referral struct {
	Kind    Act    `json:"kind"`
	Body    string `json:"body"`
	Outcome string `json:"outcome,omitempty"`
}

// Release is a temporary release from duties (G13).
type Release struct {
	Since  Date `json:"since"`
	Ended  Date `json:"ended,omitzero"`
	Acting bool `json:"acting,omitempty"`
}

// HoldNote is a typed pause of the product clocks.
type HoldNote struct {
	Kind  string `json:"kind"`
	Note  string `json:"note,omitempty"` // the word that was given, where it is none of the kinds
	Since Date   `json:"since"`
	Until Date   `json:"until"`
}

// Ending is how and from where a case was closed.
type Ending struct {
	From State  `json:"from"`
	On   Date   `json:"on"`
	Text string `json:"text,omitempty"` // for the reporter
}

// Challenged is a closure the reporter does not accept.
type Challenged struct {
	On Date `json:"on"`
}

// Deed is one act somebody did on this case.
type Deed struct {
	Act    Act         `json:"act"`
	Person string      `json:"person"`
	Role   access.Role `json:"role"`
}
