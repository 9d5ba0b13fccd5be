package casefile

import (
	"slices"
	"strings"

	"netra/internal/access"
)

// Reader is whose eyes look at the events of a case.
type Reader struct {
	in    readers
	sides []access.Side
	holds bool // sits at the office of Bawaslu that holds the case
}

// ReaderOf is who reads a case through the clauses by which they know of it.
func ReaderOf(c *Case, clauses []access.Clause) Reader {
	var r Reader
	for _, k := range clauses {
		side := k.Grant.Role.Side()
		r.sides = append(r.sides, side)
		switch {
		case side == access.Merit:
			r.in |= merit
		case side == access.Employer:
			r.in |= employer
		case side == access.Intake && !slices.Contains(k.Parts, access.PartInside):
			r.in |= clerks
		case side == access.Intake && c.Direct: // it stands where the merit authority would
			r.in |= bawaslu | merit
		case side == access.Intake:
			r.in |= bawaslu
		}
		r.holds = r.holds || side == access.Intake && c.Office != "" && k.Grant.Office == c.Office
	}
	return r
}

// papers is the field under which the table places the documents of an event.
const papers = "documents"

// reads says whether the reader reads a field of an event. What a dossier said
// before it was approved is read by the side that writes it alone: the second
// person may have found a name in it.
func (r Reader) reads(c *Case, e Event, field string) bool {
	who := seenBy(Act(e.Act), field)
	if Act(e.Act) == WriteDossier && r.in&bawaslu == 0 && !approvedFacts(c, e) {
		return false
	}
	return r.in&who != 0 || who&own != 0 && e.Actor.Role.Side() != access.Neither && slices.Contains(r.sides, e.Actor.Role.Side())
}

// approvedFacts says whether the dossier of an event is the one that was approved.
func approvedFacts(c *Case, e Event) bool {
	cmd, err := Decode(WriteDossier, e.Payload)
	m, ok := cmd.(*WriteDossierCmd)
	return err == nil && ok && c.Dossier != nil && c.Dossier.Approved && c.Dossier.Facts == m.Facts
}

// seenBy is who reads a field of an act; nobody, where the table does not say.
func seenBy(act Act, field string) readers {
	for _, s := range eyes {
		if slices.Contains(s.acts, act) && slices.Contains(strings.Fields(s.fields), field) {
			return s.who
		}
	}
	return nobody
}

// Papers is the documents of an event that the reader may read.
func (r Reader) Papers(c *Case, e Event) []string {
	if !r.reads(c, e, papers) {
		return nil
	}
	return e.Documents
}

// party says whether the reader is told of a summoned party. Who reported is known
// to the office that holds the case and to nobody else by this; outside of Bawaslu
// a witness may be the reporter as well, so the accused is all that is told.
func (r Reader) party(p Party) bool {
	switch {
	case r.in&(clerks|bawaslu) == 0:
		return p.As == "ACCUSED"
	case p.As == "REPORTER":
		return r.holds
	}
	return true
}
