package web_test

import (
	"testing"

	"netra/internal/web/webtest"
)

func TestEveryPageCarriesItsDefence(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	who := newVisitors(t, s)
	for _, p := range pages(t, s) {
		webtest.Guarded(t, who.open(p))
	}
}

func TestEveryPageIsValid(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	who := newVisitors(t, s)
	var all []*webtest.Answer
	for _, p := range pages(t, s) {
		all = append(all, who.open(p))
	}
	webtest.Valid(t, all...)
}

// Somebody who listens at the tab bar, to the history or to a reader's voice
// must know which page it is.
func TestEveryPageHasOneHeadingAndATitle(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	who := newVisitors(t, s)
	for _, p := range pages(t, s) {
		doc := who.open(p).Doc(t)
		n := 0
		for range webtest.All(doc, "h1") {
			n++
		}
		if len(webtest.Text(webtest.First(doc, "main"))) < 50 { // it must say what it says without its scripts
			t.Errorf("%s reads %q", p.Name(), webtest.Text(webtest.First(doc, "main")))
		}
		if n != 1 || webtest.Text(webtest.First(doc, "title")) == "" {
			t.Errorf("%s has %d headings and the title %q", p.Name(), n, webtest.Text(webtest.First(doc, "title")))
		}
	}
}

// Two addresses where there is nothing must not tell which of them never was.
func TestNothingIsTheSameEverywhere(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := s.Visitor(t)
	webtest.Same(t, v.Get(t, "/tidak-ada"), v.Get(t, "/perkara/tidak-ada"))
}
