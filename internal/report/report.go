package report

import (
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
)

// Report is what a citizen filed and what the office did about it. It is stored
// sealed. It never holds who reported: Identified says only that somebody with
// name and address stands behind it.
type Report struct {
	ID         string `json:"id"`
	Number     string `json:"number"` // for people: random, tells no volume
	Version    int    `json:"version"`
	Tail       string `json:"tail"` // id of the last event; the etag is made of it
	State      State  `json:"state"`
	Since      Date   `json:"since"`      // date of the act that brought it into State
	ReceivedOn Date   `json:"receivedOn"` // online the day it came; at a counter the day on its stamp
	Track      Track  `json:"track"`
	Office     string `json:"office"` // the Bawaslu that answers for it

	Accused    []Accused  `json:"accused"`
	Conduct    Conduct    `json:"conduct"`
	KnownOn    string     `json:"knownOn,omitempty"` // YYYY, YYYY-MM or YYYY-MM-DD
	HideFrom   []string   `json:"hideFrom,omitempty"`
	Evidence   []Evidence `json:"evidence,omitempty"`
	Identified bool       `json:"identified,omitempty"`

	Cases       []string    `json:"cases,omitempty"`     // ids
	Linked      []string    `json:"linked,omitempty"`    // ids of reports of the same conduct
	Dismissed   []string    `json:"dismissed,omitempty"` // ids of reports that do not tell of the same conduct
	Questions   []Question  `json:"questions,omitempty"`
	Messages    []Message   `json:"messages,omitempty"`
	Needed      []string    `json:"needed,omitempty"` // what RequestCompletion asked for
	OutcomeText string      `json:"outcomeText,omitempty"`
	Ground      Ground      `json:"ground,omitempty"`
	ReferredTo  string      `json:"referredTo,omitempty"`
	Withdrawn   bool        `json:"withdrawn,omitempty"`
	Retaliation []Statement `json:"retaliation,omitempty"`
	Challenges  []Statement `json:"challenges,omitempty"`
	Protection  *Protection `json:"protection,omitempty"` // since retaliation was reported
	Captures    []Capture   `json:"captures,omitempty"`   // of its links, oldest first

	Openings []Opening `json:"openings,omitempty"` // requests to open the sealed identity, oldest first

	// Code is the blind index of the access code; the code itself is kept nowhere.
	Code    []byte        `json:"code,omitempty"`
	Blocked []string      `json:"blocked,omitempty"` // persons for whom it does not exist
	Kept    []access.Keep `json:"kept,omitempty"`    // nor for who answers to these

	// ReplyKey is the public key of the code: what the office writes is sealed to it.
	ReplyKey []byte `json:"replyKey,omitempty"`

	FiledBy access.Role      `json:"filedBy"`
	Author  string           `json:"author,omitempty"` // account of the officer who referred a finding
	Body    string           `json:"body,omitempty"`   // agency code of the body that referred it
	Clocks  []deadline.Clock `json:"clocks,omitempty"`
	Deeds   []Deed           `json:"deeds,omitempty"` // who did what: separation of duties is judged on it
}

// Evidence is one uploaded file, claimed by this report.
type Evidence struct {
	ID        string   `json:"id"`
	FileName  string   `json:"fileName"`
	Size      int64    `json:"size"`
	SHA256    string   `json:"sha256"` // of the original, hexadecimal
	MediaType string   `json:"mediaType"`
	Findings  []string `json:"findings,omitempty"` // what the file betrays about its maker
}

// Question is something the office wants to know from the reporter.
type Question struct {
	ID         string `json:"id"`
	Text       string `json:"text"`
	AskedOn    Date   `json:"askedOn"`
	DueOn      Date   `json:"dueOn,omitzero"`
	AnsweredOn Date   `json:"answeredOn,omitzero"`
}

// The two ends of a conversation.
const (
	FromReporter = "reporter"
	FromOffice   = "office"
)

// Message is one text between the office and the reporter, for both to read.
// Questions stand in Questions and not here; a reply names the one it answers.
type Message struct {
	ID       string    `json:"id"`
	From     string    `json:"from"`
	Text     string    `json:"text"`
	At       time.Time `json:"at"`
	Question string    `json:"question,omitempty"`
}

// Statement is something the reporter put on record on a day.
type Statement struct {
	On   Date   `json:"on"`
	Text string `json:"text"`
}

// Deed is one act somebody did on this report.
type Deed struct {
	Act    Act         `json:"act"`
	Person string      `json:"person,omitempty"` // citizens have none
	Role   access.Role `json:"role"`
}

// Open says whether the report itself waits for somebody.
func (r *Report) Open() bool { return r.State.Open() }

// NextClock is the active clock that is due first, or none.
func (r *Report) NextClock() (deadline.Clock, bool) { return deadline.Next(r.Clear()) }
