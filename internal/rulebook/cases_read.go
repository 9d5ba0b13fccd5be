package rulebook

import (
	"netra/internal/deadline"
	"netra/internal/sanction"
)

func readCase(m *mapping) writtenCase {
	c := writtenCase{name: m.text("name"), line: m.line, expect: map[string]string{}}
	_ = m.optional("source")
	if in, ok := m.child("conduct"); ok {
		c.conduct = readConduct(in)
	} else {
		m.fail("conduct", "it is missing")
	}
	want, ok := m.child("expect")
	if !ok {
		m.fail("expect", "it is missing")
	}
	for _, key := range expectable {
		if text := want.optional(key); text != "" {
			c.expect[key] = text
		}
	}
	want.close()
	m.close()
	return c
}

func readConduct(m *mapping) Conduct {
	c := Conduct{Contest: m.optional("contest"), ContestKind: m.text("contest_kind"), DeterminedOn: m.date("determined_on"),
		LastSeenOn: m.date("last_seen_on"), EmploymentKind: m.text("employment_kind"), Violations: m.list("violations"),
		Proposed: sanction.Type(m.optional("proposed")), Transitional: m.flag("transitional")}
	partial, err := deadline.ParsePartial(m.optional("occurred_on"))
	if err != nil {
		m.fail("occurred_on", "%v", err)
	}
	c.OccurredOn = partial
	if p, ok := m.child("position"); ok {
		c.Position = &Position{Kind: p.text("kind"), Level: p.text("level")}
		p.close()
	}
	if _, ok := m.vals["prior"]; ok {
		for _, p := range m.rows("prior") {
			c.Prior = append(c.Prior, PriorSanction{Type: sanction.Type(p.text("type")), ImposedOn: p.date("imposed_on")})
			p.close()
		}
	}
	m.close()
	return c
}
