package webtest

import (
	_ "embed"
	"encoding/json"
	"strings"

	"github.com/chromedp/chromedp"
)

//go:embed tab.js
var questions string

// ask asks the page one of the questions of tab.js. It is answered without the
// page's scripts, too.
func ask[T any](b *Tab, question string, args ...any) T {
	b.t.Helper()
	var list []string
	for _, a := range args {
		text, err := json.Marshal(a)
		if err != nil {
			b.t.Fatal(err)
		}
		list = append(list, string(text))
	}
	js := strings.TrimSpace(questions)
	js = js[strings.Index(js, "({"):]
	return run(b, chromedp.Evaluate[T](js+"."+question+"("+strings.Join(list, ", ")+")"))
}

// Go opens a path of the service and answers with the page's status.
func (b *Tab) Go(path string) int {
	b.t.Helper()
	b.traffic.clear()
	return int(run(b, chromedp.NavigateResponse(b.service.URL+path)).Status)
}

// H1 is the heading of the page.
func (b *Tab) H1() string {
	b.t.Helper()
	return eval[string](b, `document.querySelector("h1")?.innerText ?? ""`)
}

// Title is the page's title.
func (b *Tab) Title() string {
	b.t.Helper()
	return eval[string](b, `document.title`)
}

// Text is all that one can read on the page.
func (b *Tab) Text() string {
	b.t.Helper()
	return strings.Join(strings.Fields(eval[string](b, `document.body.innerText`)), " ")
}

// Await waits until the page says this, for what scripts bring in later; what the
// service sends is there as soon as Go or Follow return.
func (b *Tab) Await(text string) {
	b.t.Helper()
	quoted, err := json.Marshal(text)
	if err != nil {
		b.t.Fatal(err)
	}
	says := `document.body.innerText.replace(/\s+/g, " ").includes(` + string(quoted) + `)`
	run(b, chromedp.Poll[bool](says, chromedp.WithPollingTimeout(patience)))
}

// HTML is the page as it now is.
func (b *Tab) HTML() string {
	b.t.Helper()
	return eval[string](b, `document.documentElement.outerHTML`)
}

// Path is where the tab is now, without the origin where it is ours.
func (b *Tab) Path() string {
	b.t.Helper()
	return strings.TrimPrefix(eval[string](b, `location.href`), b.service.URL)
}

// Requests is what was asked for since the last Go.
func (b *Tab) Requests() []Request { return b.traffic.list() }

// Reflows demands that one need not scroll sideways, but for what scrolls in a
// box of its own. At 320 pixels it is what WCAG 1.4.10 asks.
func (b *Tab) Reflows() {
	b.t.Helper()
	type wide struct {
		Much int
		Who  []string
	}
	if w := ask[wide](b, "wide"); w.Much > 0 {
		b.t.Errorf("%s is %d pixels too wide at %d: %s", b.Path(), w.Much, b.options.Width, strings.Join(w.Who, ", "))
	}
}

// Targets demands that whatever can be pressed, links within a sentence apart,
// is so many pixels high and wide (WCAG 2.5.8 asks 24).
func (b *Tab) Targets(least int) {
	b.t.Helper()
	for _, name := range ask[[]string](b, "small", least) {
		b.t.Errorf("%s: %s is smaller than %d pixels", b.Path(), name, least)
	}
}

// eval is the value of an expression in the page.
func eval[T any](b *Tab, js string, options ...chromedp.EvaluateOption) T {
	b.t.Helper()
	return run(b, chromedp.Evaluate[T](js, options...))
}

// Narrow says whether the tab is as wide as a phone.
func (b *Tab) Narrow() bool { return b.options.Width > 0 && b.options.Width < 640 }
