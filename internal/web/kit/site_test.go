package kit

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

func TestNobodyIsLedToAnotherSite(t *testing.T) {
	t.Parallel()
	c := newWorld(t).visitor()
	for to, want := range map[string]string{
		"/meja": "/meja", "/meja?a=b#c": "/meja?a=b#c", "/": "/",
		"//evil.example": "/", `/\evil.example`: "/", `\\evil.example`: "/", "https://evil.example": "/", "javascript:alert(1)": "/", "": "/", "meja": "/",
		"/\t/evil.example": "/", "/\n/evil.example": "/", "/\r/evil.example": "/", `/meja\..\..`: "/",
	} {
		a := c.get("/x/to?to=" + url.QueryEscape(to))
		if got := a.Header().Get("Location"); a.Code != http.StatusSeeOther || got != want {
			t.Errorf("%q leads to %q", to, got)
		}
	}
}

func TestAnotherLanguageLeavesThePageAsItIs(t *testing.T) {
	t.Parallel()
	c := newWorld(t).visitor()
	says(t, c.get("/x"), http.StatusOK, `<html lang="id">`, "<h1>halaman</h1>")
	a := c.get("/x?a=1&b=x+y&bahasa=en")
	if to := a.Header().Get("Location"); a.Code != http.StatusSeeOther || to != "/x?a=1&b=x+y" {
		t.Errorf("it leads to %q", to)
	}
	says(t, c.get("/x?a=1"), http.StatusOK, `<html lang="en">`, "<h1>page</h1>", `href="?a=1&amp;bahasa=id"`)
	c.get("/x?bahasa=xx")
	says(t, c.get("/x"), http.StatusOK, `<html lang="id">`)
}

func TestAFormFromAnotherSiteIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	for _, tt := range []struct {
		name, header, value string
		status              int
	}{
		{"our own page", "Sec-Fetch-Site", "same-origin", http.StatusUnprocessableEntity},
		{"another site", "Sec-Fetch-Site", "cross-site", http.StatusForbidden},
		{"a neighbour", "Sec-Fetch-Site", "same-site", http.StatusForbidden},
		{"another site, in an old browser", "Origin", "https://evil.example", http.StatusForbidden},
		{"our own page, in an old browser", "Origin", "http://example.com", http.StatusUnprocessableEntity},
	} {
		r := httptest.NewRequest(http.MethodPost, "/x", strings.NewReader("_tombol=add:team"))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set(tt.header, tt.value)
		a := httptest.NewRecorder()
		w.site.ServeHTTP(a, r)
		if a.Code != tt.status {
			t.Errorf("%s: status %d, want %d", tt.name, a.Code, tt.status)
		}
	}
}

func TestWhatIsStaticIsNamedByWhatItHolds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.visitor()
	page := c.get("/x").Body.String()
	for _, kind := range []string{"css", "js", "svg"} {
		path := regexp.MustCompile(`/static/[a-z]+-[0-9a-f]{12}\.` + kind).FindString(page)
		a := c.get(path)
		says(t, a, http.StatusOK)
		if h := a.Header(); h.Get("Cache-Control") != "public, max-age=31536000, immutable" || h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s: headers %v", path, h)
		}
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Header.Set("Accept-Encoding", "br, gzip")
		z := c.do(r)
		plain, err := gzip.NewReader(z.Body)
		if err != nil {
			t.Fatal(err)
		}
		if text, err := io.ReadAll(plain); err != nil || string(text) != a.Body.String() || z.Header().Get("Content-Encoding") != "gzip" {
			t.Errorf("%s: compressed it is another file (%v)", path, err)
		}
	}
	if a := c.get("/static/netra.css"); a.Code != http.StatusNotFound {
		t.Errorf("a name without what it holds: %d", a.Code)
	}
	if h := c.get("/x").Header(); h.Get("Cache-Control") != "no-store" || h.Get("Content-Encoding") != "" || !strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") {
		t.Errorf("a page has the headers %v", h)
	}
}
