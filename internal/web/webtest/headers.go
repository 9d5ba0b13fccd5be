package webtest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
)

// Guarded demands of a page the headers of which every page has a part of its
// defence.
func Guarded(t testing.TB, a *Answer) {
	t.Helper()
	for _, s := range unguarded(a.Header) {
		t.Errorf("%s: %s", a.Path, s)
	}
}

// fixed are the headers that have one value.
var fixed = map[string]string{
	"Content-Type":                 "text/html; charset=utf-8",
	"X-Content-Type-Options":       "nosniff",
	"Referrer-Policy":              "no-referrer",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
}

// unguarded is what is wrong with the headers of a page, as sentences.
func unguarded(h http.Header) []string {
	var out []string
	for name, want := range fixed {
		if got := h.Get(name); got != want {
			out = append(out, fmt.Sprintf("%s is %q, want %q", name, got, want))
		}
	}
	if !slices.Contains(strings.Split(h.Get("Cache-Control"), ", "), "no-store") {
		out = append(out, fmt.Sprintf("Cache-Control is %q: a page must stay on no disk", h.Get("Cache-Control")))
	}
	out = append(out, policy(h.Get("Content-Security-Policy"))...)
	for _, line := range h.Values("Set-Cookie") {
		out = append(out, cookie(line)...)
	}
	slices.Sort(out)
	return out
}

// policy is what is wrong with a content security policy.
func policy(text string) []string {
	var out []string
	parts := map[string][]string{}
	for directive := range strings.SplitSeq(text, ";") {
		if words := strings.Fields(directive); len(words) > 0 {
			parts[words[0]] = words[1:]
		}
	}
	for _, name := range []string{"default-src", "frame-ancestors", "base-uri"} {
		if !slices.Equal(parts[name], []string{"'none'"}) {
			out = append(out, fmt.Sprintf("the policy's %s is %q, want 'none'", name, parts[name]))
		}
	}
	if !slices.Contains([]string{"'self'", "'none'"}, strings.Join(parts["form-action"], " ")) {
		out = append(out, fmt.Sprintf("the policy's form-action is %q, want 'self'", parts["form-action"]))
	}
	for name, sources := range parts {
		for _, s := range sources {
			if !within(name, s) {
				out = append(out, fmt.Sprintf("the policy's %s lets in %s", name, s))
			}
		}
	}
	return out
}

// within says whether a source is ours: a word in quotes other than the unsafe
// ones; and for images what stands in the page itself.
func within(directive, source string) bool {
	quoted := strings.HasPrefix(source, "'") && !strings.HasPrefix(source, "'unsafe-")
	return quoted || directive == "img-src" && source == "data:"
}

// cookie is what is wrong with a cookie.
func cookie(line string) []string {
	var out []string
	c, err := http.ParseSetCookie(line)
	if err != nil {
		return []string{"a cookie that cannot be read"}
	}
	if !c.HttpOnly {
		out = append(out, fmt.Sprintf("the cookie %s can be read by scripts", c.Name))
	}
	if c.SameSite != http.SameSiteStrictMode && c.SameSite != http.SameSiteLaxMode {
		out = append(out, fmt.Sprintf("the cookie %s goes along from other sites", c.Name))
	}
	if c.Domain != "" {
		out = append(out, fmt.Sprintf("the cookie %s goes to other hosts", c.Name))
	}
	return out
}
