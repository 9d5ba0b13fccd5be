package desk_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"netra/internal/act/acttest"
)

// fixed is what every answer says, whatever it is.
var fixed = map[string]string{
	"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
	"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
}

// defended demands its defence of an answer: a page, a redirect, an error, a file.
func defended(t *testing.T, who, what string, h http.Header) {
	t.Helper()
	for name, want := range fixed {
		if got := h.Get(name); got != want {
			t.Errorf("%q, %s: %s is %q", who, what, name, got)
		}
	}
	if cache := h.Get("Cache-Control"); cache != "no-store" && !(strings.Contains(what, "/static/") && strings.Contains(cache, "immutable")) {
		t.Errorf("%q, %s: it may be kept: %q", who, what, cache)
	}
	csp := h.Get("Content-Security-Policy")
	if !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") || strings.Contains(csp, "*") || strings.Contains(csp, "http") {
		t.Errorf("%q, %s: the policy is %q", who, what, csp)
	}
	for _, c := range (&http.Response{Header: h}).Cookies() {
		if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode && c.SameSite != http.SameSiteStrictMode || c.Domain != "" || c.Path != "/" {
			t.Errorf("%q, %s: the cookie %s is open: %s", who, what, c.Name, c.Raw)
		}
	}
	if to := h.Get("Location"); to != "" && (!strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//")) && to != "https://example.org/" {
		t.Errorf("%q, %s leads to %q", who, what, to)
	}
}

// marker is what somebody types everywhere: it must be in no address.
const marker = "Sriyanti 199001012015011001 7QZK-PM4T"

// typed is a form with the marker wherever something can be typed.
func typed(p *page) url.Values {
	form := url.Values{"_once": {"6b9f3c1e-5d5a-4f0e-9a55-0c7d3b1e2f4a"}, "_ke": {marker}, "_lanjut": {marker}, "_tombol": {marker}, "akses": {marker}, "name": {marker}, "employeeId": {marker}}
	for n := range p.doc.Descendants() {
		name := attr(n, "name")
		switch {
		case n.Type != html.ElementNode || name == "" || n.Data == "button" || n.Data == "meta":
		case n.Data == "textarea" || n.Data == "input" && (attr(n, "type") == "text" || attr(n, "type") == "date"):
			form.Set(name, marker)
		case n.Data == "select":
			form.Set(name, selected(n))
		case n.Data == "input" && attr(n, "type") != "file":
			form.Set(name, attr(n, "value"))
		}
	}
	return form
}

func TestEveryAnswerOfEveryRouteIsDefendedAndLeadsNowhereWithWhatWasTyped(t *testing.T) {
	t.Parallel()
	w := &wall{site: open(t)}
	road := w.Register(acttest.Camat, acttest.Engage, w.Today())
	here := asked{road.ID, strings.TrimPrefix(road.Seen("clerk").Reports[0], "reports/"), never, none, noCase}
	for _, who := range []string{"", "clerk@BAWASLU-SLEMAN", "bawaslu_investigator@BAWASLU-SLEMAN", "bkpsdm_officer@BKPP-SLEMAN", "admin@BAWASLU-RI"} {
		in := func() *visitor { // anew, for a route may sign out
			if who == "" {
				return &visitor{site: w.site, jar: map[string]string{}}
			}
			return w.as(who)
		}
		for _, method := range []string{http.MethodGet, http.MethodPost} {
			var paths []string
			for _, r := range w.routes(method) {
				if !named(r) {
					paths = append(paths, known.Replace(r))
				}
			}
			for _, path := range append(paths, w.direct(here, method, "RecordStudy", "AskReporter")...) {
				v := in()
				p := v.get(path)
				if method == http.MethodPost {
					p = v.post(path, typed(p))
				}
				defended(t, who, method+" "+path, p.header)
				to, err := url.QueryUnescape(p.to)
				if slices.ContainsFunc(strings.Fields(marker), func(word string) bool { return strings.Contains(to, word) }) || err != nil {
					t.Errorf("%q, %s leads to %s", who, path, p.to)
				}
			}
		}
	}
}

// What the mux, the guard against other sites and the files answer is defended
// like a page.
func TestWhatIsNoRouteIsDefendedToo(t *testing.T) {
	t.Parallel()
	s := open(t)
	v := &visitor{site: s, jar: map[string]string{}}
	static := regexp.MustCompile(`/static/[a-z]+-[0-9a-f]+\.[a-z]+`).FindAllString(v.get("/").body, -1)
	if len(static) < 3 {
		t.Fatalf("the page names the files %q", static)
	}
	for _, path := range append(static, "/tidak-ada", "/static/tidak-ada", "/static/../meja", "/lapor//siapa", "/meja/", "/?bahasa=en", "/lapor/siapa?bahasa=id", "/%00", "/meja/perkara/%2e%2e%2fx", "/meja/perkara/a%2fb") {
		for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete, http.MethodOptions, "TRACE"} {
			defended(t, "", method+" "+path, v.do(method, path, nil).header)
		}
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/masuk", strings.NewReader("_akun=x"))
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	a := httptest.NewRecorder()
	if s.pages.ServeHTTP(a, r); a.Code != http.StatusForbidden {
		t.Errorf("another site signs in: %d", a.Code)
	}
	defended(t, "", "another site", a.Header())
}
