package rulebook_test

import (
	"fmt"
	"slices"
	"testing"

	"netra/internal/rulebook"
)

// A mutant is an edition from which one thing was taken away.
type mutant struct {
	name string
	e    rulebook.Edition
}

// without is every edition that lacks one row of a list.
func without[T any](e *rulebook.Edition, what string, list func(*rulebook.Edition) *[]T, name func(T) string) []mutant {
	var out []mutant
	for i, row := range *list(e) {
		m := mutant{name: fmt.Sprintf("%s %s", what, name(row)), e: *e}
		*list(&m.e) = slices.Delete(slices.Clone(*list(e)), i, i+1)
		out = append(out, m)
	}
	return out
}

// mutants are all the ways to take one thing away from an edition.
func mutants(e *rulebook.Edition) []mutant {
	out := slices.Concat(
		without(e, "violation", func(e *rulebook.Edition) *[]rulebook.Violation { return &e.Violations }, func(v rulebook.Violation) string { return v.Code }),
		without(e, "sanction", func(e *rulebook.Edition) *[]rulebook.Sanction { return &e.Sanctions }, func(s rulebook.Sanction) string { return string(s.Type) }),
		without(e, "authority row", func(e *rulebook.Edition) *[]rulebook.AuthorityRow { return &e.AuthorityRows }, func(r rulebook.AuthorityRow) string {
			return fmt.Sprint(r.Posts, r.Governments, r.Types, r.Signer, r.From, r.To)
		}),
		without(e, "rule", func(e *rulebook.Edition) *[]rulebook.Rule { return &e.Rules }, func(r rulebook.Rule) string { return r.ID }),
		without(e, "deadline", func(e *rulebook.Edition) *[]rulebook.Deadline { return &e.Deadlines }, func(d rulebook.Deadline) string { return d.ID }),
		without(e, "moderate_types row", func(e *rulebook.Edition) *[]rulebook.ModerateRow { return &e.Moderate }, func(r rulebook.ModerateRow) string { return r.Agency + r.From.String() }),
		without(e, "amendment", func(e *rulebook.Edition) *[]rulebook.Amendment { return &e.Amendments }, func(a rulebook.Amendment) string { return fmt.Sprint(a.On, a.Rows) }),
		amendedRows(e), notes(e), scales(e),
	)
	closed := mutant{name: "closed window", e: *e}
	closed.e.ClosedWindow = rulebook.ClosedWindow{}
	out = append(out, closed)
	if e.Incomplete != nil {
		whole := mutant{name: "incomplete", e: *e}
		whole.e.Incomplete = nil
		out = append(out, whole)
	}
	return out
}

// amendedRows takes each row out of each amendment that has several.
func amendedRows(e *rulebook.Edition) []mutant {
	var out []mutant
	for i, a := range e.Amendments {
		for j, row := range a.Rows {
			m := mutant{name: fmt.Sprintf("amendment %s of %s", a.On, row), e: *e}
			m.e.Amendments = slices.Clone(e.Amendments)
			m.e.Amendments[i].Rows = slices.Delete(slices.Clone(a.Rows), j, j+1)
			out = append(out, m)
		}
	}
	return out
}

// notes takes each conflict note away, from the clocks and from what amends them.
func notes(e *rulebook.Edition) []mutant {
	var out []mutant
	for i, d := range e.Deadlines {
		if d.Conflict != "" {
			m := mutant{name: "conflict of " + d.ID, e: *e}
			m.e.Deadlines = slices.Clone(e.Deadlines)
			m.e.Deadlines[i].Conflict = ""
			out = append(out, m)
		}
	}
	for i, a := range e.Amendments {
		if a.Conflict != "" {
			m := mutant{name: fmt.Sprintf("conflict of the amendment %s %v", a.On, a.Rows), e: *e}
			m.e.Amendments = slices.Clone(e.Amendments)
			m.e.Amendments[i].Conflict = ""
			out = append(out, m)
		}
	}
	return out
}

// scales takes from each violation its twin, its scale and the need of a person.
func scales(e *rulebook.Edition) []mutant {
	var out []mutant
	drop := func(i int, what string, held bool, take func(*rulebook.Violation)) {
		if !held {
			return
		}
		m := mutant{name: what + " of " + e.Violations[i].Code, e: *e}
		m.e.Violations = slices.Clone(e.Violations)
		take(&m.e.Violations[i])
		out = append(out, m)
	}
	for i, v := range e.Violations {
		drop(i, "twin", v.Twin != "", func(v *rulebook.Violation) { v.Twin = "" })
		drop(i, "scale", v.Floor != "", func(v *rulebook.Violation) { v.Floor, v.Ceiling = "", "" })
		// Where the offender is no employee a person decides in any case.
		outsider := v.Who == rulebook.WhoCampaign || v.Who == rulebook.WhoCandidate
		drop(i, "needs_human", v.NeedsHuman && !outsider, func(v *rulebook.Violation) { v.NeedsHuman = false })
	}
	return out
}

// Whatever is taken away from an edition, something written by hand turns red. A
// survivor is a row that no test would miss.
func TestNothingCanBeTakenFromAnEditionUnnoticed(t *testing.T) {
	t.Parallel()
	for id, l := range laws() {
		e := parsed(t, l.file)
		for _, c := range l.checks {
			if err := c.run(e); err != nil {
				t.Fatalf("%s is red before anything was taken: %s: %v", id, c.name, err)
			}
		}
		all := mutants(e)
		for _, m := range all {
			if !slices.ContainsFunc(l.checks, func(c check) bool { return c.run(&m.e) != nil }) {
				t.Errorf("%s lives without its %s", id, m.name)
			}
		}
		if len(all) < 150 {
			t.Errorf("%s: only %d things were taken away", id, len(all))
		}
	}
}
