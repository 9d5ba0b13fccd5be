package rulebook_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// sorts is what a reason may be of, in the order of the page.
var (
	sorts = map[string]string{
		"flag":  "same in substance: the engine keeps category and scale and sets needsHumanDecision, where the coder wrote needs_human alone",
		"proof": "the coder judged what was proven; the engine is asked what the allegation is worth if proven",
		"label": "the label is arguable, or the law can be read both ways",
	}
	sortOrder = []string{"flag", "proof", "label"}
)

func TestThePageOfRealCasesIsTheComparison(t *testing.T) {
	page(t, "practice.md", practicePage(comparison(t, edition(t)), practiceReasons(t)))
}

func practicePage(rows []compared, reasons map[string][2]string) string {
	var b strings.Builder
	b.WriteString("# How the engine compares with 39 real cases\n\n" +
		"Made by `go test ./internal/rulebook -run RealCases -update`; do not edit. Where the cases are from and how they\nwere coded stands in [testdata/practice](testdata/practice/README.md).\n\n" +
		summary(rows, reasons) + "\n" + heads)
	for _, c := range rows {
		fmt.Fprintf(&b, "| %s |\n", strings.Join(c.cells(), " | "))
	}
	b.WriteString("\n## Where they differ, and why\n\n| case | expected | engine | sort | the coder | the reason |\n|---|---|---|---|---|---|\n")
	for _, c := range rows {
		if why, ok := reasons[c.ID]; ok {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", c.ID, c.expected(), c.answer, why[0], c.Why, why[1])
		}
	}
	b.WriteString("\nThe sorts:\n\n")
	for _, s := range sortOrder {
		fmt.Fprintf(&b, "- **%s**: %s.\n", s, sorts[s])
	}
	return b.String()
}

const heads = `Every case is assessed under ` + "`skb-2022`" + `, older regimes too: the column says under which it was really judged, so a
difference between the real sanction and the engine's scale is no fault of either. An answer is category, floor and
ceiling; "?" says that a person must decide. A date is *told* by the account of the case, or derived from the coded phase.

| case | regime | codes | conduct | how dated | expected | engine | agree | really recommended | really imposed | the coder on that |
|---|---|---|---|---|---|---|---|---|---|---|
`

func (c compared) cells() []string {
	on := c.on.String()
	if on == "" {
		on = "–"
	}
	return []string{c.ID, c.Regime, strings.Join(c.Codes, ", "), c.contest.ID + ", " + on, c.how,
		c.expected(), c.answer, c.outcome(), c.Recommended, c.Imposed, c.Agreement}
}

// summary is the counts in a sentence or two.
func summary(rows []compared, reasons map[string][2]string) string {
	agree, acceptable := 0, 0
	regimes, kinds := map[string][2]int{}, map[string]int{}
	for _, c := range rows {
		n := regimes[c.Regime]
		n[1]++
		if c.agrees() {
			agree++
			n[0]++
		} else {
			kinds[reasons[c.ID][0]]++
			if c.by != "" {
				acceptable++
			}
		}
		regimes[c.Regime] = n
	}
	var parts, sorted []string
	for _, r := range []string{"skb2022", "skb2020", "pre2020"} {
		parts = append(parts, fmt.Sprintf("%s %d of %d", r, regimes[r][0], regimes[r][1]))
	}
	for _, s := range sortOrder {
		sorted = append(sorted, fmt.Sprintf("%d %s", kinds[s], s))
	}
	return fmt.Sprintf("**%d cases, %d agree, %d differ** (%s), of which %d agree under a code that the coder also accepted. By regime: %s.\n",
		len(rows), agree, len(rows)-agree, strings.Join(slices.DeleteFunc(sorted, func(s string) bool { return strings.HasPrefix(s, "0 ") }), ", "),
		acceptable, strings.Join(parts, ", "))
}
