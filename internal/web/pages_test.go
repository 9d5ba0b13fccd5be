package web_test

import (
	"flag"
	"net/http"
	"net/url"
	"testing"

	"netra/internal/web/webtest"
)

var update = flag.Bool("update", false, "rewrite the table of weights")

// states are what a visitor can have done before a page is opened.
var states = map[string]func(*testing.T, *webtest.Service) *webtest.Visitor{
	"writing": func(t *testing.T, s *webtest.Service) *webtest.Visitor { v, _ := ready(t, s); return v },
	"allowed": func(t *testing.T, s *webtest.Service) *webtest.Visitor {
		v, a := begun(t, s)
		at(t, v.Submit(t, a, "Lanjut", url.Values{"violationHints": {"allowed_polling_board_member"}}), "Ini diperbolehkan")
		return v
	},
	"sent": func(t *testing.T, s *webtest.Service) *webtest.Visitor {
		v, check := ready(t, s)
		at(t, v.Submit(t, check, "Kirim laporan", nil), "Laporan Anda sudah diterima")
		return v
	},
}

// visitors are those who stand ready to open the pages, each made once.
type visitors struct {
	t    *testing.T
	s    *webtest.Service
	made map[string]*webtest.Visitor
}

func newVisitors(t *testing.T, s *webtest.Service) *visitors {
	return &visitors{t: t, s: s, made: map[string]*webtest.Visitor{}}
}

// of is who opens a page: signed in where it names somebody, and having done
// what its state says.
func (x *visitors) of(p webtest.Page) *webtest.Visitor {
	x.t.Helper()
	key := p.Who + " " + p.State
	if x.made[key] != nil {
		return x.made[key]
	}
	v := x.s.Visitor(x.t)
	if p.State != "" {
		v = states[p.State](x.t, x.s)
	}
	if p.Who != "" {
		signIn(x.t, v, p.Who)
	}
	x.made[key] = v
	return v
}

// open is a page as it comes from the service.
func (x *visitors) open(p webtest.Page) *webtest.Answer {
	x.t.Helper()
	a := x.of(p).Get(x.t, p.Path)
	if a.Status != p.Right() {
		x.t.Errorf("%s: status %d, want %d", p.Name(), a.Status, p.Right())
	}
	return a
}

// signIn signs a visitor in as an account of the demonstration.
func signIn(t testing.TB, v *webtest.Visitor, account string) {
	t.Helper()
	if a := v.Post(t, "/masuk", url.Values{"_akun": {account}}); a.Status != http.StatusSeeOther {
		t.Fatalf("%s cannot sign in: status %d", account, a.Status)
	}
}
