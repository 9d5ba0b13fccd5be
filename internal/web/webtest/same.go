package webtest

import (
	"bytes"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"testing"
)

// Same demands that two answers are the same bytes: who may not know of a thing
// gets what they would get if it did not exist. Of the headers only the date may
// differ, and those that the caller names.
func Same(t testing.TB, a, b *Answer, except ...string) {
	t.Helper()
	if d := differs(a, b, except); d != "" {
		t.Errorf("%s and %s can be told apart: %s", a.Path, b.Path, d)
	}
}

// differs is the first difference of two answers, or nothing.
func differs(a, b *Answer, except []string) string {
	if a.Status != b.Status {
		return fmt.Sprintf("status %d and %d", a.Status, b.Status)
	}
	for _, name := range slices.Sorted(maps.Keys(union(a.Header, b.Header))) {
		if name == "Date" || slices.Contains(except, name) {
			continue
		}
		if x, y := a.Header.Values(name), b.Header.Values(name); !slices.Equal(x, y) {
			return fmt.Sprintf("%s %q and %q", name, x, y)
		}
	}
	if bytes.Equal(a.Body, b.Body) {
		return ""
	}
	return "the pages say " + parted(a.Body, b.Body)
}

func union(a, b http.Header) http.Header {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

// parted shows two texts from a little before where they part.
func parted(a, b []byte) string {
	at := 0
	for at < len(a) && at < len(b) && a[at] == b[at] {
		at++
	}
	part := func(s []byte) []byte { return s[max(0, at-20):min(len(s), at+60)] }
	return fmt.Sprintf("%q and %q (from byte %d)", part(a), part(b), at)
}
