package web_test

import (
	"flag"
	"testing"

	"netra/internal/web/webtest"
)

var update = flag.Bool("update", false, "rewrite the table of weights")

// pages are all pages that a test can open on a fresh demonstration. A new page
// is a new line here, and every test of this package holds for it.
func pages() []webtest.Page {
	return []webtest.Page{
		{Path: "/"},
		{Path: "/keamanan"},
		{Path: "/bantuan"},
		{Path: "/batas"},
		{Path: "/lapor/siapa"},
		{Path: "/lapor/lanjut"},
		{Path: "/lapor/diterima"},
		{Path: "/tidak-ada", Status: 404},
	}
}

// visitor is who opens a page. There is nowhere to sign in yet.
func visitor(t testing.TB, s *webtest.Service, p webtest.Page) *webtest.Visitor {
	t.Helper()
	return s.As(t, p.Who, nil)
}

// open is a page as it comes from the service.
func open(t testing.TB, s *webtest.Service, p webtest.Page) *webtest.Answer {
	t.Helper()
	a := visitor(t, s, p).Get(t, p.Path)
	if a.Status != p.Right() {
		t.Errorf("%s: status %d, want %d", p.Name(), a.Status, p.Right())
	}
	return a
}
