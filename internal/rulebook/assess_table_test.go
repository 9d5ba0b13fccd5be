package rulebook_test

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

func edition(t *testing.T) *rulebook.Edition {
	t.Helper()
	l, err := rulebook.Load()
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

// table reads a hand-written CSV without its header.
func table(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
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
	return rows[1:]
}

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

func TestEveryCodeInBothPhasesAnswersEveryEmploymentKindAsTheLawSays(t *testing.T) {
	t.Parallel()
	e := edition(t)
	occurred := map[string]deadline.Partial{"pre": partial(t, "2024-06-15"), "post": partial(t, "2024-10-15")}
	seen := map[string]bool{}
	for _, row := range table(t, "expected.csv") {
		code, phase, twin := row[0], row[1], row[2]
		seen[code+" "+phase] = true
		for i, kind := range []string{"PNS", "PPPK", "NON_ASN"} {
			contest := "pemilihan"
			if strings.Contains(code, "_pemilu_") {
				contest = "pemilu"
			}
			a, err := e.Assess(rulebook.Conduct{ContestKind: contest, OccurredOn: occurred[phase],
				DeterminedOn: on("2024-09-22"), EmploymentKind: kind, Violations: []string{code}})
			if err != nil {
				t.Errorf("%s: %v", code, err)
				continue
			}
			if got := written(a); got != row[3+i] {
				t.Errorf("%s %s %s: %s, want %s", code, phase, kind, got, row[3+i])
			}
			if a.AnsweredAs != twin {
				t.Errorf("%s %s %s: answered as %q, want %q", code, phase, kind, a.AnsweredAs, twin)
			}
			checkPermitted(t, a, kind)
		}
	}
	for _, v := range e.Violations {
		if !seen[v.Code+" pre"] || !seen[v.Code+" post"] {
			t.Errorf("%s is not in the table", v.Code)
		}
	}
	if want := 2 * (38 + 3); len(seen) != want {
		t.Errorf("the table has %d rows, the catalogue wants %d", len(seen), want)
	}
}

// permitted by floor, by hand.
var permitted = map[sanction.Type]string{
	"MORAL_CLOSED": "MORAL_CLOSED MORAL_OPEN",
	"HD_S1":        "HD_S1 HD_S2 HD_S3",
	"HD_B1":        "HD_B1 HD_B2 HD_B3",
	"PTDH":         "PTDH",
}

func checkPermitted(t *testing.T, a rulebook.Assessment, kind string) {
	t.Helper()
	want := permitted[a.Floor]
	if kind == "NON_ASN" && a.Category == rulebook.Employment {
		want = "CONTRACT_WARNING CONTRACT_PAY_CUT CONTRACT_SUSPENSION CONTRACT_TERMINATION"
	}
	if got := types(a); got != want {
		t.Errorf("%s %s: permitted %q, want %q", a.Findings[0].Violation, kind, got, want)
	}
	if len(a.Because) == 0 {
		t.Errorf("%s: no reasons", a.Findings[0].Violation)
	}
	for _, r := range a.Because {
		if r.Text == "" || r.TextEN == "" || len(r.LegalBasis) == 0 || r.Confidence == "" {
			t.Errorf("%s: a reason without text, law or confidence: %+v", a.Findings[0].Violation, r)
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
