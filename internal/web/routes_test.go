package web_test

import (
	"cmp"
	"net/http"
	"strings"
	"testing"
	"time"

	"netra/internal/web"
	"netra/internal/web/kit"
	"netra/internal/web/webtest"
)

// pages are all pages that a test can open on a fresh demonstration, in their
// main states. A new page is a new line here, and every test of this package
// holds for it; TestEveryRouteIsLookedAt names those that are missing.
func pages() []webtest.Page {
	out := []webtest.Page{
		{Path: "/"},
		{Path: "/keamanan"},
		{Path: "/bantuan"},
		{Path: "/batas"},
		{Path: "/lapor/siapa"},
		{Path: "/lapor/lanjut"},
		{Path: "/lapor/diterima"},
		{Path: "/konter", Who: "clerk@BAWASLU-SLEMAN"},
		{Path: "/tidak-ada", Status: 404},
		{Path: "/masuk"},
		{Path: "/komponen"},
		{Path: "/lapor/diterima", State: "sent"},
		{Path: "/lapor/diperbolehkan", State: "allowed"},
	}
	for _, p := range []string{"siapa", "apa", "kapan", "cerita", "tautan", "bukti", "rahasia", "tentang-anda", "identitas", "simpan", "kode", "periksa"} {
		out = append(out, webtest.Page{Path: "/lapor/" + p, State: "writing"})
	}
	return append(out, publicPages()...)
}

// routes is every way in, as the site registers it.
func routes(t *testing.T) []kit.Route {
	t.Helper()
	s, err := web.New(kit.Config{Key: make([]byte, 32), Now: time.Now, Real: time.Now, Demo: true})
	if err != nil {
		t.Fatal(err)
	}
	return s.Routes()
}

func TestEveryRouteIsLookedAt(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, p := range pages() {
		seen[cmp.Or(p.Route, p.Path)] = true
	}
	for _, r := range routes(t) {
		path := r.Path
		if path == "/{$}" {
			path = "/"
		}
		if r.Method == http.MethodGet && !seen[path] && !unseen[path] {
			t.Errorf("no test opens %s", path)
		}
	}
}

// unseen are the routes that answer with no page of their own.
var unseen = map[string]bool{
	"/keluar":              true, // leads away at once; TestTheQuickExitForgets
	"/lapor":               true, // leads to /keamanan
	"/konter/tanda-terima": true, // shown once, after a filing; TestTheClerk…
}

func TestTheQuickExitForgets(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	a := s.Visitor(t).Get(t, "/keluar")
	if to := a.Header.Get("Location"); a.Status != http.StatusSeeOther || !strings.HasPrefix(to, "https://") {
		t.Errorf("it answers %d and leads to %q", a.Status, to)
	}
	if a.Header.Get("Clear-Site-Data") == "" || !strings.Contains(a.Header.Get("Set-Cookie"), "Max-Age=0") {
		t.Errorf("what the browser held stays: %v", a.Header)
	}
}
