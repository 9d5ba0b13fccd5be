// Package notice is what must be told to whom, as data: for each clock and
// moment the seats that are to hear of it, the words, and what is to be done
// under which article.
//
// It is pure: it keeps nothing, sends nothing and knows no person. It never
// names the accused, the reporter or a word of what was told; a notice has a
// number, a rule, a day and an act. That a notice is written once, and shown
// only to who may know of its subject, is the store's and the acts' matter.
// Start at Of, and at duty.go for the table of who has to do what.
package notice

import (
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/record"
)

// Moment is the occasion of a notice.
type Moment string

// The moments. Before is planned by the calendar's hand, which appends no event
// for it; the others follow from an event, which names whom it told.
const (
	Before      Moment = "before"              // the due date comes near
	Overdue     Moment = "overdue"             // it has passed and the act is still due
	Rung        Moment = "rung"                // a rung of the control ladder was taken
	Presumed    Moment = "presumed"            // receipt by the employer is presumed
	InForce     Moment = "in_force"            // a sanction entered into force
	Information Moment = "initial_information" // a report became initial information
	HandedOver  Moment = "handed_over"         // it lies with another office now
	Resumed     Moment = "resumed"             // a hold has ended
	Revenge     Moment = "retaliation"         // a reporter is made to pay, or says that they are not safe
	Answered    Moment = "answered"            // the accused has answered
	Joined      Moment = "joined"              // a later report is part of the case now
)

// Notice is one thing to be told to one seat, and what became of it. It refers
// to one clock of its subject: the one at Place among its clocks.
type Notice struct {
	ID      string        `json:"id"`
	Kind    string        `json:"kind"` // record.Case or record.Report
	Subject string        `json:"subject"`
	Place   int           `json:"place"`
	Rule    string        `json:"rule"`
	DueOn   deadline.Date `json:"dueOn,omitzero"`
	Moment  Moment        `json:"moment"`
	Role    access.Role   `json:"role"`
	Office  string        `json:"office"` // where the seat is
	Of      string        `json:"of"`     // the office of the subject on whose account it is told

	Words

	// FiresAt is the instant at which the clock runs out, or ran out.
	FiresAt time.Time `json:"firesAt"`
	// VisibleFrom is the first office hour of the seat in which it can be read.
	VisibleFrom time.Time `json:"visibleFrom"`
	// Delivered is when it was shown, once; Settled when the act came that it
	// asked for, or when it had become pointless. One that was settled before it
	// was delivered was withdrawn and is never shown.
	Delivered time.Time `json:"delivered,omitzero"`
	Settled   time.Time `json:"settled,omitzero"`
}

// Words is what a notice says, in both languages.
type Words struct {
	Number  string   `json:"number"` // of the subject, as people read it
	Title   string   `json:"title"`
	TitleEN string   `json:"titleEn"`
	Text    string   `json:"text"`
	TextEN  string   `json:"textEn"`
	Act     string   `json:"act,omitempty"` // what is to be done; empty where only time can help
	Law     []string `json:"law,omitempty"`
}

// Stands says whether a notice still asks for something of its subject: its
// clock runs or is overdue, with the same due date, and the seat still has to do
// with it. Only a lawful act ends that; to look at a notice never does.
func (n Notice) Stands(s Subject) bool {
	if !s.concerns(n.Role, n.Of) {
		return false
	}
	if n.Moment == InForce {
		return s.State == stateInForce
	}
	if n.Place >= len(s.Clocks) {
		return false
	}
	k := s.Clocks[n.Place]
	return k.Rule == n.Rule && k.DueOn == n.DueOn && k.Active()
}

// Telling is whom an event told of what: the same notices without their words,
// so that the event says for ever which notices must be there.
func Telling(list []Notice) []record.Told {
	var out []record.Told
	for _, n := range list {
		last := len(out) - 1
		if last < 0 || out[last].Moment != string(n.Moment) || out[last].Place != n.Place {
			out = append(out, record.Told{Moment: string(n.Moment), Rule: n.Rule, Place: n.Place, DueOn: n.DueOn})
			last++
		}
		out[last].To = append(out[last].To, record.Seat{Role: n.Role, Office: n.Office})
	}
	return out
}
