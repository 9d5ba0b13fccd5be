package rulebook

import (
	"strings"

	"netra/internal/sanction"
)

func (e *Edition) readViolations(doc *mapping) {
	rows := doc.rows("violations")
	for _, m := range rows {
		row := readViolation(m)
		if _, twice := e.Violation(row.Code); twice {
			m.fail("code", "%s stands twice; one row a code, remove the other or give it its own code", row.Code)
		}
		e.Violations = append(e.Violations, row)
	}
	for i, m := range rows {
		e.checkTwin(m, e.Violations[i])
		e.checkComplete(m, e.Violations[i])
	}
}

func readViolation(m *mapping) Violation {
	row := Violation{
		Code:       m.text("code"),
		Label:      m.text("label"),
		LabelEN:    m.text("label_en"),
		Category:   Category(m.word("category", categories)),
		Phase:      Phase(m.word("phase", phases)),
		Contest:    m.word("contest", contests),
		Who:        Who(m.word("who", addressees)),
		Floor:      m.sanctionType("floor"),
		Ceiling:    m.sanctionType("ceiling"),
		Twin:       m.optional("twin"),
		Kind:       m.oneOf("kind", kinds),
		NeedsHuman: m.flag("needs_human"),
		LegalBasis: m.citations(),
		Confidence: m.confidence(),
		Remark:     m.optional("remark"),
	}
	row.NeedsHuman = row.NeedsHuman || row.Category == HumanDecide
	row.checkKind(m)
	checkScale(m, row)
	checkCode(m, row)
	m.close()
	return row
}

// checkKind demands a kind exactly of the rows that leave all to a person.
func (v Violation) checkKind(m *mapping) {
	if (v.Category == HumanDecide) != (v.Kind != "") {
		m.fail("kind", "kind stands exactly where the category is needs_human, and says why")
	}
}

// checkScale demands a scale that its category can have.
func checkScale(m *mapping, row Violation) {
	if (row.Floor == "") != (row.Ceiling == "") {
		m.fail("floor", "floor and ceiling stand together or not at all")
		return
	}
	if row.Floor == "" {
		if row.Category == Ethics || (row.Category == Discipline && !row.NeedsHuman) {
			m.fail("floor", "a row of %s without needs_human needs floor and ceiling", row.Category)
		}
		return
	}
	if order, ok := sanction.Compare(row.Floor, row.Ceiling); !ok || order > 0 {
		m.fail("ceiling", "%s does not stand above %s", row.Ceiling, row.Floor)
	}
	moral := row.Floor.Nature() == sanction.Moral
	if (row.Category == Ethics && !moral) || (row.Category == Discipline && moral) ||
		(row.Category != Ethics && row.Category != Discipline) {
		m.fail("floor", "%s is no sanction of category %s", row.Floor, row.Category)
	}
}

// checkCode keeps the names honest: the lawful acts, and only they, are called
// allowed_.
func checkCode(m *mapping, row Violation) {
	if row.Code != "" && strings.HasPrefix(row.Code, "allowed_") != (row.Category == Allowed) {
		m.fail("code", "a code begins with allowed_ exactly where the category is none")
	}
}

// checkTwin demands that a twin exists and bites where its row does not.
func (e *Edition) checkTwin(m *mapping, row Violation) {
	if row.Twin == "" {
		return
	}
	twin, ok := e.Violation(row.Twin)
	switch {
	case !ok:
		m.fail("twin", "there is no violation %q", row.Twin)
	case row.Phase != PhasePre && row.Phase != PhasePost:
		m.fail("twin", "only a row of phase pre or post has a twin")
	case twin.Phase == row.Phase:
		m.fail("twin", "%s bites in the same phase", row.Twin)
	}
}
