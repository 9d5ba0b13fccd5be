package rulebook

import (
	"crypto/sha256"
	"encoding/hex"

	"netra/internal/sanction"
)

// Parse reads one edition. It is strict: an unknown key, a code that stands
// twice, a reference to nothing, a line without a citation, a word outside its
// set are each refused with a *SyntaxError that names line and key.
func Parse(name string, data []byte) (*Edition, error) {
	e, mistakes := Check(name, data)
	if len(mistakes) > 0 {
		return nil, mistakes[0]
	}
	return e, nil
}

// Check is Parse that goes on after a mistake and names them all, in the order
// of reading. A later one may only be the shadow of an earlier one.
func Check(name string, data []byte) (*Edition, []*SyntaxError) {
	sum := sha256.Sum256(data)
	s := &source{file: name}
	doc := s.document(data)
	if len(s.all) > 0 { // what cannot be read lacks everything, which says nothing
		return &Edition{}, s.all
	}
	e := &Edition{
		ID:          doc.text("id"),
		Title:       doc.text("title"),
		TitleEN:     doc.text("title_en"),
		InForceFrom: doc.date("in_force_from"),
		InForceTo:   doc.date("in_force_to"),
		LegalBasis:  doc.citations(),
		Hash:        hex.EncodeToString(sum[:]),
	}
	switch {
	case e.InForceFrom.IsZero():
		doc.fail("in_force_from", "it is missing")
	case !e.InForceTo.IsZero() && e.InForceTo.Before(e.InForceFrom):
		doc.fail("in_force_to", "it lies before in_force_from")
	}
	e.readIncomplete(doc)
	e.readViolations(doc)
	e.readSanctions(doc)
	e.readAuthority(doc)
	e.readRules(doc)
	e.readDeadlines(doc)
	e.readWindow(doc)
	e.readModerate(doc)
	e.readAmendments(doc)
	doc.close()
	return e, s.all
}

// citations is a list of provisions, of which there must be one at least: an
// uncited line is an opinion.
func (m *mapping) citations() []string {
	const key = "legal_basis"
	law := m.list(key)
	if len(law) == 0 {
		m.fail(key, "a line needs at least one citation")
	}
	return law
}

func (m *mapping) confidence() Confidence { return Confidence(m.word("confidence", confidences)) }

// sanctionType is a type of the vocabulary, or "" where the key is absent.
func (m *mapping) sanctionType(key string) sanction.Type {
	t := sanction.Type(m.optional(key))
	if t != "" && !t.Known() {
		m.fail(key, "tidak ada jenis sanksi %[1]q (there is no sanction type %[1]q)", t)
	}
	return t
}

func (e *Edition) readSanctions(doc *mapping) {
	for _, m := range doc.rows("sanctions") {
		row := Sanction{Type: m.sanctionType("type"), LegalBasis: m.citations(),
			Confidence: m.confidence(), Remark: m.optional("remark")}
		if row.Type == "" {
			m.fail("type", "it is missing")
		}
		if _, twice := e.Sanction(row.Type); twice {
			m.fail("type", "%s stands twice; one row a type, remove the other", row.Type)
		}
		m.close()
		e.Sanctions = append(e.Sanctions, row)
	}
	for _, t := range sanction.All() {
		if _, ok := e.Sanction(t); !ok {
			doc.fail("sanctions", "%s has no row", t)
		}
	}
}

// ruleIDs are the rules that Assess and the case machine refer to.
var ruleIDs = [...]string{"R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8",
	"PHASE", "CONTEST", "POST", "PPPK", "NON_ASN"}

func (e *Edition) readRules(doc *mapping) {
	for _, m := range doc.rows("rules") {
		row := Rule{ID: m.word("id", ruleIDs[:]), Text: m.text("text"), TextEN: m.text("text_en"),
			LegalBasis: m.citations(), Confidence: m.confidence()}
		if _, twice := e.Rule(row.ID); twice {
			m.fail("id", "%s stands twice; one row a rule, remove the other", row.ID)
		}
		m.close()
		e.Rules = append(e.Rules, row)
	}
	for _, id := range ruleIDs {
		if _, ok := e.Rule(id); !ok {
			doc.fail("rules", "%s has no row", id)
		}
	}
}

func (e *Edition) readDeadlines(doc *mapping) {
	for _, m := range doc.rows("deadlines") {
		row := readDeadline(m)
		if _, twice := e.Deadline(row.ID); twice {
			m.fail("id", "%s stands twice; one row a clock, remove the other or give it its own id", row.ID)
		}
		e.Deadlines = append(e.Deadlines, row)
	}
	e.checkClocks(doc)
}

func readDeadline(m *mapping) Deadline {
	row := Deadline{ID: m.text("id"), ValueOf: m.optional("value_of"), Unit: m.word("unit", units),
		Backward: m.flag("backward"), StartEvent: m.text("start_event"), Law: m.list("law"),
		Status: m.word("status", statuses), Conflict: m.optional("conflict"), Effect: m.word("effect", effects),
		Body: m.word("body", bodies)}
	switch row.ValueOf {
	case "":
		row.Value = m.number("value")
	case "sanction_months":
		if row.Unit != "months" {
			m.fail("unit", "the months of a sanction are counted in months")
		}
	default:
		m.fail("value_of", "%q is not sanction_months", row.ValueOf)
	}
	if _, ok := m.take("remind_before"); ok {
		row.Reminder = m.number("remind_before")
	}
	row.check(m, "law")
	m.close()
	return row
}

// check holds a clock to its status, its citations standing under law, and its
// reminder to its length.
func (d Deadline) check(m *mapping, law string) {
	if (d.Status == "product") != (len(d.Law) == 0) {
		m.fail(law, "a clock needs at least one citation, unless its status is product, and then none")
	}
	if d.Status == "conflict" && d.Conflict == "" {
		m.fail("conflict", "the status says conflict, so say which")
	}
	switch {
	case d.Reminder == 0:
	case d.Effect == EffectLapse || d.Effect == EffectEnterIntoForce:
		m.fail("remind_before", "nothing is owed when %s runs out, so nobody is reminded; leave the key out", d.ID)
	case d.ValueOf == "" && d.Reminder >= d.Value:
		m.fail("remind_before", "it must be less than the value, %d, or the reminder comes with the clock's start", d.Value)
	}
}

func (e *Edition) readWindow(doc *mapping) {
	m, ok := doc.child("closed_window")
	if !ok {
		doc.fail("closed_window", "it is missing")
		return
	}
	e.ClosedWindow = ClosedWindow{Deadline: m.text("deadline"), Text: m.text("text"), TextEN: m.text("text_en"),
		LegalBasis: m.citations(), Confidence: m.confidence()}
	d, ok := e.Deadline(e.ClosedWindow.Deadline)
	switch {
	case !ok:
		m.fail("deadline", "there is no deadline %q", e.ClosedWindow.Deadline)
	case d.Unit != "months" || !d.Backward:
		m.fail("deadline", "%s is not counted back in months", d.ID)
	}
	m.close()
}
