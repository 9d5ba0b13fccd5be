package access_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
)

// matrix is role → part → letters, as the CSV says; letters are read off by hand
// and the table off by cells, so that neither can be made from the other.
type matrix map[access.Role]map[access.Part]string

// parts is every part there is; the CSV must have a column for each.
var parts = []access.Part{access.PartCase, access.PartInside, access.PartBefore, access.PartDossier,
	access.PartNotes, access.PartReport, access.PartNarrative}

var everybody = append([]access.Role{access.Citizen, access.Accused, access.Calendar}, access.Roles[:]...)

func readMatrix(t *testing.T) matrix {
	t.Helper()
	f, err := os.Open("testdata/matrix.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := matrix{}
	for _, row := range rows[1:] {
		cells := map[access.Part]string{}
		for i, name := range rows[0][1:] {
			cells[access.Part(name)] = row[i+1]
		}
		out[access.Role(row[0])] = cells
	}
	return out
}

// letter is how the CSV writes a rule's relation.
func letter(r access.Rule) string {
	written := map[access.Relation]string{access.OwnOffice: "O", access.Below: "r", access.MeritLine: "m", access.Employing: "o", access.Signing: "s"}[r.Relation]
	switch {
	case r.Assigned && r.Relation == access.OwnOffice:
		return "a"
	case r.Assigned:
		return written + "!"
	}
	return written
}

// compare is every cell in which a table and the matrix differ.
func compare(table []access.Rule, want matrix) []string {
	var out []string
	for _, role := range everybody {
		for _, part := range parts {
			var letters []string
			for _, r := range table {
				if r.Role == role && slices.Contains(r.Parts, part) && !slices.Contains(letters, letter(r)) {
					letters = append(letters, letter(r))
				}
			}
			is := strings.Join(letters, "+")
			if is == "" {
				is = "-"
			}
			if is != want[role][part] {
				out = append(out, fmt.Sprintf("%s reads %s by %q, the matrix says %q", role, part, is, want[role][part]))
			}
		}
	}
	return out
}

func TestTheTableIsTheMatrixCellByCell(t *testing.T) {
	t.Parallel()
	want := readMatrix(t)
	if len(want) != len(everybody) {
		t.Fatalf("the matrix has %d roles, there are %d", len(want), len(everybody))
	}
	for role, cells := range want {
		if len(cells) != len(parts) {
			t.Errorf("%s has %d columns, there are %d parts", role, len(cells), len(parts))
		}
	}
	for _, d := range compare(access.Table, want) {
		t.Error(d)
	}
}

func TestEveryRuleDeletedOrWidenedIsNoticed(t *testing.T) {
	t.Parallel()
	want := readMatrix(t)
	noticed := func(name string, table []access.Rule) {
		t.Helper()
		if len(compare(table, want)) == 0 {
			t.Errorf("nobody notices: %s", name)
		}
	}
	for i, rule := range access.Table {
		name := fmt.Sprintf("%s by %s ", rule.Role, rule.Relation)
		noticed(name+"deleted", slices.Delete(slices.Clone(access.Table), i, i+1))
		for _, m := range mutants(rule) {
			table := slices.Clone(access.Table)
			table[i] = m
			noticed(fmt.Sprintf("%smade %+v", name, m), table)
		}
		for _, role := range everybody {
			more := rule
			more.Role = role
			if !granted(more) {
				noticed(name+"given to "+string(role), append(slices.Clone(access.Table), more))
			}
		}
	}
}

// mutants is a rule with each of its other columns changed.
func mutants(rule access.Rule) []access.Rule {
	var out []access.Rule
	for _, rel := range []access.Relation{access.OwnOffice, access.Below, access.MeritLine, access.Employing, access.Signing} {
		if rel != rule.Relation {
			out = append(out, access.Rule{Role: rule.Role, Relation: rel, Assigned: rule.Assigned, Parts: rule.Parts})
		}
	}
	out = append(out, access.Rule{Role: rule.Role, Relation: rule.Relation, Assigned: !rule.Assigned, Parts: rule.Parts})
	for _, part := range parts {
		m := rule
		if i := slices.Index(rule.Parts, part); i >= 0 {
			m.Parts = slices.Delete(slices.Clone(rule.Parts), i, i+1)
		} else {
			m.Parts = append(slices.Clone(rule.Parts), part)
		}
		out = append(out, m)
	}
	return out
}

// granted says whether the table has a rule already, so that adding it again
// widens nothing.
func granted(rule access.Rule) bool {
	return slices.ContainsFunc(access.Table, func(r access.Rule) bool {
		return r.Role == rule.Role && letter(r) == letter(rule) &&
			!slices.ContainsFunc(rule.Parts, func(p access.Part) bool { return !slices.Contains(r.Parts, p) })
	})
}
