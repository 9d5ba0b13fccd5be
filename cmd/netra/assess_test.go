package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestEveryCodeIsAssessedThroughTheDoorAsTheLawSays posts every code, before and
// after the determination, for the three employment kinds, and compares the
// answer with the table that was written by hand from the law.
func TestEveryCodeIsAssessedThroughTheDoorAsTheLawSays(t *testing.T) {
	t.Parallel()
	url, _, _ := demonstration(t)
	door := &restDoor{url: url}
	rows := expected(t)
	for _, row := range rows {
		code, phase, twin := row[0], row[1], row[2]
		contest, on := "pilkada-2024", map[string]string{"pre": "2024-06-15", "post": "2024-10-05"}[phase]
		if strings.Contains(code, "_pemilu_") {
			contest, on = "pemilu-2024-presiden", map[string]string{"pre": "2023-06-15", "post": "2023-12-15"}[phase]
		}
		for i, kind := range []string{"PNS", "PPPK", "NON_ASN"} {
			got, reason := door.do(t, "", "RulebookService", "AssessConduct", fmt.Sprintf(
				`{"name":"rulebooks/-","contest":%q,"occurredOn":%q,"employmentKind":%q,"violations":[%q]}`, contest, on, kind, code))
			if reason != "" {
				t.Errorf("%s %s %s is refused: %s", code, phase, kind, reason)
				continue
			}
			if answer := inWords(got); answer != row[3+i] || text(got["answeredAs"]) != twin {
				t.Errorf("%s %s %s: %q as %q, want %q as %q", code, phase, kind, answer, text(got["answeredAs"]), row[3+i], twin)
			}
		}
	}
	if len(rows) != 2*(38+3) {
		t.Errorf("the table has %d rows", len(rows))
	}
}

// inWords is an assessment as the table writes it: category, floor, ceiling, and
// a question mark where a person must decide.
func inWords(a map[string]any) string {
	out := []string{text(a["category"])}
	for _, f := range []string{"floor", "ceiling"} {
		if s := text(a[f]); s != "" {
			out = append(out, s)
		}
	}
	if a["needsHumanDecision"] == true {
		out = append(out, "?")
	}
	return strings.Join(out, " ")
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// expected is the hand-written table, without its head.
func expected(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open("../../internal/rulebook/testdata/expected.csv")
	fatal(t, err)
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	fatal(t, err)
	return rows[1:]
}
