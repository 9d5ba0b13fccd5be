package webtest

import (
	"context"
	"path/filepath"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// place is where to press, and what lies over it.
type place struct {
	X, Y float64
	Over string
}

// Click presses the link, button, label or summary with this text where one
// would, in its middle. It waits for nothing; see Follow.
func (b *Tab) Click(text string) {
	b.t.Helper()
	run(b, b.press(text))
}

// Follow clicks and waits until the page it leads to is there; it answers with
// that page's status.
func (b *Tab) Follow(text string) int {
	b.t.Helper()
	return b.leads(text, b.press(text))
}

// Enter sends the form that has the focus by the keyboard, and waits as Follow
// does.
func (b *Tab) Enter() int {
	b.t.Helper()
	return b.leads("Enter", chromedp.KeyEvent(kb.Enter))
}

// leads does what should lead to another page.
func (b *Tab) leads(text string, how chromedp.Action[chromedp.Void]) int {
	b.t.Helper()
	b.traffic.clear()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	page, err := chromedp.RunResponse(ctx, how)
	if err != nil {
		b.t.Fatalf("%q leads nowhere: %v", text, err)
	}
	return int(page.Status)
}

func (b *Tab) press(text string) chromedp.Action[chromedp.Void] {
	b.t.Helper()
	at := ask[*place](b, "button", text)
	switch {
	case at == nil:
		b.t.Fatalf("%s has nothing to press that says %q", b.Path(), text)
	case at.Over != "":
		b.t.Fatalf("%s: %q cannot be pressed, %s lies over it", b.Path(), text, at.Over)
	}
	return chromedp.MouseClickXY(at.X, at.Y)
}

// marked is the control that tab.js found last.
const marked = chromedp.CSS("[data-webtest]")

// Fill writes into the field of this label what was typed, in place of what was
// there.
func (b *Tab) Fill(label, value string) {
	b.t.Helper()
	b.FillEach(label, value)
}

// FillEach fills the fields that share this label, as rows do, from the first
// on.
func (b *Tab) FillEach(label string, values ...string) {
	b.t.Helper()
	for i, value := range values {
		b.control(label, i)
		b.typed(value)
	}
}

// typed replaces what the marked control holds.
func (b *Tab) typed(value string) {
	b.t.Helper()
	run(b, chromedp.Focus(marked))
	eval[chromedp.Void](b, `document.activeElement.select?.()`)
	run(b, chromedp.KeyEvent(kb.Delete))
	call(b, input.InsertText, input.InsertTextParams{Text: value})
}

// Choose takes an option of the select of this label. Radios and boxes are
// clicked, by the text of their label.
func (b *Tab) Choose(label, option string) {
	b.t.Helper()
	b.control(label, 0)
	if !ask[bool](b, "choose", option) {
		b.t.Fatalf("%s: %q offers no %q, but %s", b.Path(), label, option, ask[string](b, "offers"))
	}
}

// Day takes a day (2024-10-07) in the field of this label, as one would from the
// browser's own calendar, which no page can be made to show.
func (b *Tab) Day(label, day string) {
	b.t.Helper()
	b.control(label, 0)
	if !ask[bool](b, "set", day) {
		b.t.Fatalf("%s: %q takes no %q", b.Path(), label, day)
	}
}

// Upload puts files into the field of this label.
func (b *Tab) Upload(label string, files ...string) {
	b.t.Helper()
	b.control(label, 0)
	for i, f := range files {
		full, err := filepath.Abs(f)
		if err != nil {
			b.t.Fatal(err)
		}
		files[i] = full
	}
	run(b, chromedp.SetUploadFiles(marked, files))
}

// Press sends keys to whatever has the focus; see kb for their names.
func (b *Tab) Press(keys string, modifiers ...kb.Modifier) {
	b.t.Helper()
	run(b, chromedp.KeyEvent(keys, chromedp.KeyModifiers(modifiers...)))
}

// control marks the control of the n-th label of a text.
func (b *Tab) control(label string, n int) {
	b.t.Helper()
	type control struct {
		Kind     string
		Disabled bool
	}
	c := ask[*control](b, "field", label, n)
	switch {
	case c == nil:
		b.t.Fatalf("%s has no field %q (number %d)", b.Path(), label, n+1)
	case c.Disabled:
		b.t.Fatalf("%s: %q is disabled", b.Path(), label)
	}
}
