package rulebook_test

import (
	"strings"
	"sync"
	"testing"

	"netra/internal/deadline"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// loaded is the embedded editions; reading them is the dear part of these tests.
var loaded = sync.OnceValues(rulebook.Load)

func edition(t *testing.T) *rulebook.Edition {
	t.Helper()
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	e, err := l.Edition("skb-2022")
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// partial and on are literals.
func partial(t *testing.T, s string) deadline.Partial {
	t.Helper()
	p, err := deadline.ParsePartial(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var on = deadline.MustDate

// written is an answer as the table writes it.
func written(a rulebook.Assessment) string {
	words := []string{string(a.Category)}
	if a.Floor != "" {
		words = append(words, string(a.Floor), string(a.Ceiling))
	}
	if a.NeedsHuman {
		words = append(words, "?")
	}
	return strings.Join(words, " ")
}

// answers assesses every code on every day of a table for every employment kind.
func answers(e *rulebook.Edition, l law, table string) error {
	list, err := rows(table)
	if err != nil {
		return err
	}
	var w wrong
	seen, read := map[string]bool{}, map[string]*rulebook.Edition{}
	for phase, day := range l.occurred {
		read[phase] = e.On(on(day))
	}
	for _, row := range list {
		code, phase, twin := row[0], row[1], row[2]
		seen[code+" "+phase] = true
		for i, kind := range []string{"PNS", "PPPK", "NON_ASN"} {
			c, err := conductOf(code, l.occurred[phase], l.determined, kind)
			if err != nil {
				return err
			}
			a, err := read[phase].Assess(c)
			if err != nil {
				w.add("%s: %w", code, err)
				continue
			}
			if got := written(a); got != row[3+i] {
				w.add("%s %s %s: %s, want %s", code, phase, kind, got, row[3+i])
			}
			if a.AnsweredAs != twin {
				w.add("%s %s %s: answered as %q, want %q", code, phase, kind, a.AnsweredAs, twin)
			}
			checkPermitted(&w, a, kind)
		}
	}
	for _, v := range e.Violations {
		for phase := range l.occurred {
			if !seen[v.Code+" "+phase] {
				w.add("%s is not in the table for %s", v.Code, phase)
			}
		}
	}
	if want := len(l.occurred) * (38 + 3); len(seen) != want || len(e.Violations) != 38+3 {
		w.add("the table has %d rows, the edition %d codes", len(seen), len(e.Violations))
	}
	return w.err()
}

// conductOf is a conduct of a code in the contest that it is about.
func conductOf(code, occurred, determined, kind string) (rulebook.Conduct, error) {
	contest := "pemilihan"
	if strings.Contains(code, "_pemilu_") {
		contest = "pemilu"
	}
	day, err := deadline.ParsePartial(occurred)
	return rulebook.Conduct{ContestKind: contest, OccurredOn: day, DeterminedOn: on(determined),
		EmploymentKind: kind, Violations: []string{code}}, err
}

// permitted by floor, by hand.
var permitted = map[sanction.Type]string{
	"MORAL_CLOSED": "MORAL_CLOSED MORAL_OPEN",
	"HD_S1":        "HD_S1 HD_S2 HD_S3",
	"HD_B1":        "HD_B1 HD_B2 HD_B3",
	"PTDH":         "PTDH",
}

func checkPermitted(w *wrong, a rulebook.Assessment, kind string) {
	want := permitted[a.Floor]
	if kind == "NON_ASN" && a.Category == rulebook.Employment {
		want = "CONTRACT_WARNING CONTRACT_PAY_CUT CONTRACT_SUSPENSION CONTRACT_TERMINATION"
	}
	code := a.Findings[0].Violation
	if got := types(a); got != want {
		w.add("%s %s: permitted %q, want %q", code, kind, got, want)
	}
	if len(a.Because) == 0 {
		w.add("%s: no reasons", code)
	}
	for _, r := range a.Because {
		if r.Text == "" || r.TextEN == "" || len(r.LegalBasis) == 0 || r.Confidence == "" {
			w.add("%s: a reason without text, law or confidence: %+v", code, r)
		}
	}
	for _, p := range a.Permitted {
		if len(p.LegalBasis) == 0 {
			w.add("%s: %s is permitted by no law", code, p.Type)
		}
	}
}

func types(a rulebook.Assessment) string {
	var out []string
	for _, p := range a.Permitted {
		out = append(out, string(p.Type))
	}
	return strings.Join(out, " ")
}
