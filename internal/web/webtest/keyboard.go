package webtest

import (
	"strings"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// stop is where the focus is.
type stop struct {
	At      int // which of the places; -1 is none of them
	Out     bool
	Name    string
	Ring    bool
	Scrolls bool
	Over    string
}

// Walk goes through the page by Tab and demands that every place where one can
// do something has the focus once, in the order of the document; that one sees
// where it is, with nothing lying over it; and that one comes out again.
func (b *Tab) Walk() {
	b.t.Helper()
	places := ask[[]string](b, "stops")
	next, last, out := 0, stop{At: -1}, false
	for range 3*len(places) + 10 {
		run(b, chromedp.KeyEvent(kb.Tab))
		now := ask[stop](b, "stop")
		if out = now.Out || next == len(places) && now.At == 0; out {
			break // round the corner
		}
		if now.At == last.At && now.Name == last.Name {
			continue // the parts of a date, the handles of a player
		}
		b.look(now)
		switch {
		case now.At == next:
			next++
		case now.At < 0 && now.Scrolls:
			// a box that scrolls is a place for those who scroll by keys
		default:
			b.t.Errorf("%s: Tab goes to %s, want %s", b.Path(), now.Name, at(places, next))
			next = max(next, now.At+1)
		}
		last = now
	}
	if next < len(places) {
		b.t.Errorf("%s: Tab never comes to %s", b.Path(), strings.Join(places[next:], ", "))
	}
	if !out {
		b.free(len(places))
	}
}

// look judges a place that has the focus.
func (b *Tab) look(now stop) {
	b.t.Helper()
	if !now.Ring {
		b.t.Errorf("%s: one does not see that %s has the focus", b.Path(), now.Name)
	}
	if now.Over != "" {
		b.t.Errorf("%s: %s has the focus but lies under %s", b.Path(), now.Name, now.Over)
	}
}

// free demands a way back out of where the walk forwards found none.
func (b *Tab) free(places int) {
	b.t.Helper()
	for range 3*places + 10 {
		run(b, chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift)))
		if now := ask[stop](b, "stop"); now.Out || now.At == 0 {
			return
		}
	}
	b.t.Errorf("%s: Tab does not lead out", b.Path())
}

func at(places []string, i int) string {
	if i < len(places) {
		return places[i]
	}
	return "the end"
}
