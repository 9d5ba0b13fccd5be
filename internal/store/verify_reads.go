package store

import (
	"netra/internal/act"
	"netra/internal/record"
)

// theReads compares the rows of who read a case or report with the events: each is
// of what it is filed under, names the one before it, and has its row.
func (v *verifier) theReads(subject string, events []record.Event) error {
	before := ""
	for _, e := range events {
		where := "events " + e.ID
		want, err := act.ReadOf(e)
		if err != nil {
			return differs(where, "the event cannot be read")
		}
		if act.ReadsOf(want.Subject) != subject || want.Before != before {
			return differs(where, "it does not follow the read before it")
		}
		is, err := readOf(v.QueryRow(selectReads+`WHERE id = $1`, e.ID))
		if err != nil {
			return differs("reads "+e.ID, "the row is missing or cannot be read")
		}
		if err := columns("reads "+e.ID, column{"kind", is.Kind, want.Kind}, column{"subject", is.Subject, want.Subject},
			column{"sequence", is.Sequence, want.Sequence}, column{"account", is.Account, want.Account}, column{"role", is.Role, want.Role},
			column{"office", is.Office, want.Office}, column{"what", is.What, want.What}, column{"item", is.Item, want.Item},
			column{"part", is.Part, want.Part}, column{"at", is.At.UnixMicro(), want.At.UnixMicro()}); err != nil {
			return err
		}
		before = e.ID
	}
	return nil
}

// strayReads looks for reads of which no event tells, or of what never was.
func (v *verifier) strayReads() error {
	return first(
		v.strays("reads", "id", `NOT EXISTS (SELECT 1 FROM events AS e WHERE e.id = reads.id AND e.kind = '`+record.Read+`')`),
		v.strays("reads", "id", without("cases", "reads.subject")+" AND "+without("reports", "reads.subject")),
	)
}
