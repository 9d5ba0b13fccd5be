package webtest

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// good are headers without a flaw.
func good() http.Header {
	return http.Header{
		"Content-Type": {"text/html; charset=utf-8"}, "X-Content-Type-Options": {"nosniff"}, "Referrer-Policy": {"no-referrer"},
		"Cache-Control": {"no-store"}, "Cross-Origin-Opener-Policy": {"same-origin"}, "Cross-Origin-Resource-Policy": {"same-origin"},
		"Content-Security-Policy": {"default-src 'none'; style-src 'self'; script-src 'self' 'sha256-x'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
	}
}

func TestAHeaderThatIsMissingIsMissed(t *testing.T) {
	t.Parallel()
	if s := unguarded(good()); len(s) != 0 {
		t.Errorf("good headers: %q", s)
	}
	for name := range good() {
		h := good()
		h.Del(name)
		if s := unguarded(h); len(s) == 0 {
			t.Errorf("nobody misses %s", name)
		}
	}
}

func TestAnOpenPolicyIsNoticed(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, from, to, want string }{
		{"inline styles", "style-src 'self'", "style-src 'self' 'unsafe-inline'", "style-src lets in 'unsafe-inline'"},
		{"eval", "script-src 'self'", "script-src 'unsafe-eval'", "script-src lets in 'unsafe-eval'"},
		{"anything", "img-src 'self'", "img-src *", "img-src lets in *"},
		{"another host", "script-src 'self'", "script-src https://cdn.example", "script-src lets in https://cdn.example"},
		{"scripts as data", "script-src 'self'", "script-src data:", "script-src lets in data:"},
		{"what is not named", "default-src 'none'", "default-src 'self'", "default-src"},
		{"frames", "frame-ancestors 'none'", "frame-ancestors 'self'", "frame-ancestors"},
		{"forms", "form-action 'self'; ", "", "form-action"},
		{"the base", "base-uri 'none'; ", "", "base-uri"},
	}
	for _, tt := range tests {
		h := good()
		h.Set("Content-Security-Policy", strings.Replace(h.Get("Content-Security-Policy"), tt.from, tt.to, 1))
		if got := strings.Join(unguarded(h), "; "); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestAWeakCookieIsNoticed(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"a=b; Path=/; HttpOnly; SameSite=Strict":                    "",
		"a=b; Path=/; SameSite=Strict":                              "can be read by scripts",
		"a=b; Path=/; HttpOnly":                                     "goes along from other sites",
		"a=b; Path=/; HttpOnly; SameSite=None":                      "goes along from other sites",
		"a=b; Path=/; HttpOnly; SameSite=Strict; Domain=go.example": "goes to other hosts",
	} {
		h := good()
		h.Add("Set-Cookie", line)
		says(t, strings.Join(unguarded(h), "; "), want)
	}
}

func TestTwoAnswersAreComparedByteForByte(t *testing.T) {
	t.Parallel()
	answer := func(change func(*Answer)) *Answer {
		a := &Answer{Status: 404, Header: http.Header{"A": {"1"}, "Date": {"x"}}, Body: []byte("tidak ada")}
		change(a)
		return a
	}
	tests := []struct {
		name, want string
		b          *Answer
	}{
		{"the same", "", answer(func(*Answer) {})},
		{"another date", "", answer(func(a *Answer) { a.Header.Set("Date", "y") })},
		{"another request's id", "", answer(func(a *Answer) { a.Header.Set("X-Id", "y") })},
		{"another status", "status 404 and 403", answer(func(a *Answer) { a.Status = 403 })},
		{"another header", `A ["1"] and ["2"]`, answer(func(a *Answer) { a.Header.Set("A", "2") })},
		{"one header more", `B [] and ["2"]`, answer(func(a *Answer) { a.Header.Set("B", "2") })},
		{"one letter", `(from byte 6)`, answer(func(a *Answer) { a.Body = []byte("tidak Ada") })},
		{"a space at the end", `(from byte 9)`, answer(func(a *Answer) { a.Body = []byte("tidak ada ") })},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			says(t, differs(answer(func(*Answer) {}), tt.b, []string{"X-Id"}), tt.want)
		})
	}
}

func TestAPageThatGrowsIsNoticed(t *testing.T) {
	t.Parallel()
	was := []Weight{{"/", 5000, 2}, {"/a clerk", 1024, 1}}
	file := filepath.Join(t.TempDir(), "weights.golden")
	most := func(string) int { return 50 }
	Weights(t, file, true, most, was)
	tests := []struct {
		name string
		now  []Weight
		want string
	}{
		{"the same", was, ""},
		{"a few bytes over the edge", []Weight{was[0], {"/a clerk", 1030, 1}}, ""},
		{"a kilobyte more", []Weight{{"/", 6200, 2}, was[1]}, "/ weighs 6200 bytes, not 5 KB"},
		{"a kilobyte less", []Weight{{"/", 3900, 2}, was[1]}, "/ weighs 3900 bytes, not 5 KB"},
		{"a request more", []Weight{{"/", 5000, 3}, was[1]}, "makes 3 requests, not 2"},
		{"a new page", append(slices.Clone(was), Weight{"/b", 1, 1}), "/b is not in the table"},
		{"a page less", was[:1], "/a clerk is in the table, but no page"},
		{"too heavy", []Weight{{"/", 60000, 2}, was[1]}, "weighs 59 KB, more than 50"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			says(t, heard(t, func(t testing.TB) { Weights(t, file, false, most, tt.now) }), tt.want)
		})
	}
}

func TestInvalidPagesAreNamedWithTheRule(t *testing.T) {
	t.Parallel()
	page := func(path, body string) *Answer {
		return &Answer{Path: path, Body: []byte(`<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title></head><body>` + body + `</body></html>`)}
	}
	got := heard(t, func(t testing.TB) {
		Valid(t, page("/baik", `<p>Baik.</p>   `), page("/gaya", `<p style="color:red">x</p>`), page("/ganda", `<p id="a">x</p><p id="a">y</p>`),
			page("/lompat", `<h1>x</h1><h3>y</h3>`), page("/buta", `<label for="tiada">x</label>`))
	})
	for _, want := range []string{"/gaya:1:", "(no-inline-style)", "/ganda:1:", "(no-dup-id)", "/lompat:1:", "(heading-level)", "(no-missing-references)"} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %s:\n%s", want, got)
		}
	}
	if strings.Contains(got, "/baik") {
		t.Errorf("it finds fault with a good page:\n%s", got)
	}
}

func TestWithoutItsToolATestSaysWhatItDidNotTest(t *testing.T) {
	tests := []struct {
		name, ci, required string
		skipped            bool
	}{
		{"on a desk it is skipped", "", "", true},
		{"in CI it fails", "true", "", false},
		{"where it is required it fails", "", "1", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("CI", tt.ci)
			t.Setenv("NETRA_REQUIRE_BROWSER", tt.required)
			l := &listener{TB: t}
			done := make(chan struct{})
			go func() { defer close(done); absent(l, "a browser", errNoChromium) }()
			<-done
			if l.skipped != tt.skipped || len(l.said) != 1 {
				t.Fatalf("skipped %v, said %q", l.skipped, l.said)
			}
			if tt.skipped && !strings.Contains(l.said[0], "NOT TESTED with a browser: "+t.Name()) {
				t.Errorf("it does not name the test: %q", l.said)
			}
		})
	}
}

func TestAServiceLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	var data string
	t.Run("while it runs", func(t *testing.T) {
		s := StartOwn(t, "--now", "2024-10-08T09:00:00+07:00")
		data = s.Data
		if a := s.Visitor(t).Get(t, "/readyz"); a.Status != http.StatusOK {
			t.Errorf("it is not ready: %d", a.Status)
		}
		s.Advance(t, "2024-10-09T09:00:00+07:00")
		if page := s.Visitor(t).Get(t, "/"); !strings.Contains(Text(page.Doc(t)), "Waktu demonstrasi: 9 Oktober 2024") {
			t.Errorf("the clock did not move: %s", page.Body)
		}
		if who := s.Call(t, "clerk@BAWASLU-SLEMAN", http.MethodGet, "/v1/cases", ""); who["cases"] == nil {
			t.Errorf("the clerk is shown %v", who)
		}
	})
	if _, err := os.Stat(filepath.Dir(data)); !os.IsNotExist(err) {
		t.Errorf("its folder is still there: %v", err)
	}
}
