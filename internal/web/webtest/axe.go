package webtest

import (
	"fmt"
	"os"
	"strings"

	"github.com/chromedp/chromedp"
)

// violation is a rule of axe-core that a page breaks.
type violation struct {
	ID, Help string
	Targets  []string
}

// axeRun runs the rules of WCAG 2.2 AA and those that are good practice. Colours
// it cannot judge, over a picture say, are no violation; they are for a person.
const axeRun = `axe.run(document, {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
	rules: { 'target-size': { enabled: true } },
	resultTypes: ['violations'],
	preload: false,
}).then((r) => r.violations.map((v) => ({
	ID: v.id, Help: v.help, Targets: v.nodes.map((n) => n.target.join(' ') + ': ' + (n.failureSummary || '').replace(/\s+/g, ' ')),
})))`

// Axe demands that axe-core finds nothing wrong with the page in the tab, as it
// is there: with its width, its scheme and what has been filled in. It is brought
// in by the browser's own protocol, so the page's policy stays as it is.
func Axe(b *Tab) {
	b.t.Helper()
	for _, v := range b.axe() {
		b.t.Errorf("%s (%d, %s): %s: %s\n\t%s", b.Path(), b.options.Width, b.options.scheme(), v.ID, v.Help, strings.Join(v.Targets, "\n\t"))
	}
}

func (b *Tab) axe() []violation {
	b.t.Helper()
	source, err := os.ReadFile(npm(b.t, "axe-core/axe.min.js"))
	if err != nil {
		b.t.Fatal(err)
	}
	eval[chromedp.Void](b, fmt.Sprintf("if (!globalThis.axe) {\n%s\n}", source))
	return eval[[]violation](b, axeRun, chromedp.EvalAwaitPromise)
}
