package rulebook

import (
	"fmt"
	"slices"
	"strings"

	"netra/internal/fault"
)

// CaseResult is how one case of a cases file came out. It passed when
// Differences is empty.
type CaseResult struct {
	Name        string
	Line        int
	Differences []string // "floor: HD_B1, want MORAL_CLOSED"
}

// RunCases assesses every case of a cases file with e and compares what comes
// out. A file that cannot be read is an error; a case that comes out otherwise
// is a result.
func RunCases(e *Edition, data []byte) ([]CaseResult, error) {
	s := &source{file: e.ID + ".cases.yaml"}
	doc := s.document(data)
	if doc.text("edition") != e.ID {
		doc.fail("edition", "these cases are not of edition %s", e.ID)
	}
	var results []CaseResult
	for _, m := range doc.rows("cases") {
		c := readCase(m)
		if slices.ContainsFunc(results, func(r CaseResult) bool { return r.Name == c.name }) {
			m.fail("name", "the name stands twice")
		}
		if s.err == nil {
			results = append(results, c.run(e))
		}
	}
	doc.close()
	if s.err != nil {
		return nil, s.err
	}
	return results, nil
}

// writtenCase is a case as it stands in the file; only what expect names is
// compared.
type writtenCase struct {
	name    string
	line    int
	conduct Conduct
	expect  map[string]string
}

// expectable are the keys of expect; "-" expects nothing, lists are joined by
// spaces.
var expectable = []string{"category", "floor", "ceiling", "permitted", "needs_human", "answered_as", "allowed", "refused_by", "signers"}

func (c writtenCase) run(e *Edition) CaseResult {
	r := CaseResult{Name: c.name, Line: c.line}
	a, err := e.Assess(c.conduct)
	if err != nil {
		r.Differences = []string{err.Error()}
		return r
	}
	got := outcome(a)
	for _, key := range expectable {
		if want, ok := c.expect[key]; ok && got[key] != want {
			r.Differences = append(r.Differences, fmt.Sprintf("%s: %s, want %s", key, got[key], want))
		}
	}
	return r
}

func outcome(a Assessment) map[string]string {
	o := map[string]string{
		"category": string(a.Category), "floor": dash(string(a.Floor)), "ceiling": dash(string(a.Ceiling)),
		"needs_human": yesNo(a.NeedsHuman), "answered_as": dash(a.AnsweredAs),
		"permitted": dash(spaced(a.Permitted, func(p Permitted) string { return string(p.Type) })),
		"signers":   dash(spaced(a.Permitted, func(p Permitted) string { return p.Authority })),
		"allowed":   "-", "refused_by": "-",
	}
	if a.Verdict != nil {
		o["allowed"] = yesNo(a.Verdict.Allowed)
		o["refused_by"] = dash(spaced(a.Verdict.Refusals, func(r fault.Refusal) string { return r.Guard }))
	}
	return o
}

func spaced[T any](rows []T, word func(T) string) string {
	var out []string
	for _, r := range rows {
		out = append(out, word(r))
	}
	return strings.Join(out, " ")
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
