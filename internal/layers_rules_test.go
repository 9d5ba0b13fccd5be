package internal

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

const (
	module = "netra"
	limit  = 400 // lines of a file: one idea each
)

// impure lists what the core may not import, each with all below it: whatever
// could make one answer differ from the next, or write it down on the way.
var impure = []string{"context", "database/sql", "net", "os", "log", "syscall", "math/rand", "crypto/rand"}

// breaches is what in the tree the table does not allow, as sentences.
func breaches(tree []source, table map[string]row) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range tree {
		out = append(out, s.house()...)
		if s.test {
			continue
		}
		seen[s.pkg] = true
		r, ok := table[s.pkg]
		if !ok {
			out = append(out, fmt.Sprintf("%s has no row in layers_test.go: add one and say why it exists", s.pkg))
			continue
		}
		out = append(out, s.leans(r)...)
	}
	for pkg, r := range table {
		if !seen[pkg] {
			out = append(out, fmt.Sprintf("the row %q has no package: delete it", pkg))
		}
		if r.why == "" {
			out = append(out, fmt.Sprintf("the row %q does not say why the package exists", pkg))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// house is what holds for every file that a person wrote, tests too.
func (s source) house() []string {
	var out []string
	if s.generated {
		return nil
	}
	if s.starts() {
		out = append(out, s.path()+" has an init function: make what it needs where it is used")
	}
	if s.lines > limit && long[s.path()] == "" {
		out = append(out, fmt.Sprintf("%s has %d lines, more than %d: split it by idea", s.path(), s.lines, limit))
	}
	return out
}

// leans is what the file leans on beyond its package's row.
func (s source) leans(r row) []string {
	var out []string
	for _, at := range slices.Sorted(maps.Keys(s.imports)) {
		switch inside, ours := strings.CutPrefix(at, module+"/"); {
		case ours && !slices.Contains(r.may, strings.TrimPrefix(inside, "internal/")):
			out = append(out, fmt.Sprintf("%s imports %s, which its row does not allow", s.path(), at))
		case r.core && under(at, impure):
			out = append(out, fmt.Sprintf("%s imports %s, but the core is pure", s.path(), at))
		case !ours && library(at) && !under(at, r.libs):
			out = append(out, fmt.Sprintf("%s imports %s, a library its row does not allow", s.path(), at))
		}
	}
	if !s.generated && s.readsClock() && !slices.Contains(r.clock, "*") && !slices.Contains(r.clock, s.name) {
		out = append(out, s.path()+" reads the real clock: take the time as an argument")
	}
	return out
}

// library says whether an import path is a library in the sense of row.libs.
func library(at string) bool {
	host, _, _ := strings.Cut(at, "/")
	return strings.Contains(host, ".") || under(at, []string{"database/sql"})
}

// under says whether at is one of the roots or lies below one.
func under(at string, roots []string) bool {
	return slices.ContainsFunc(roots, func(root string) bool {
		return at == root || strings.HasPrefix(at, root+"/")
	})
}
