package web_test

import (
	"flag"
	"net/http"
	"net/url"
	"testing"

	"netra/internal/web/webtest"
)

var update = flag.Bool("update", false, "rewrite the table of weights")

// visitor is who opens a page, signed in where it names somebody.
func visitor(t testing.TB, s *webtest.Service, p webtest.Page) *webtest.Visitor {
	t.Helper()
	return s.As(t, p.Who, func(t testing.TB, v *webtest.Visitor, _ string) { signIn(t, v, p.Who) })
}

// signIn signs a visitor in as an account of the demonstration.
func signIn(t testing.TB, v *webtest.Visitor, account string) {
	t.Helper()
	if a := v.Post(t, "/masuk", url.Values{"_akun": {account}}); a.Status != http.StatusSeeOther {
		t.Fatalf("%s cannot sign in: status %d", account, a.Status)
	}
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
