package webtest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
)

// listener is a test that only listens to what becomes of it.
type listener struct {
	testing.TB
	said     []string
	skipped  bool
	cleanups []func()
}

func (l *listener) Helper()                   {}
func (l *listener) Cleanup(f func())          { l.cleanups = append(l.cleanups, f) }
func (l *listener) Errorf(f string, a ...any) { l.said = append(l.said, fmt.Sprintf(f, a...)) }
func (l *listener) Fatalf(f string, a ...any) { l.Errorf(f, a...); runtime.Goexit() }
func (l *listener) Skipf(f string, a ...any)  { l.skipped = true; l.Fatalf(f, a...) }
func (l *listener) Fatal(a ...any)            { l.Fatalf("%s", fmt.Sprint(a...)) }

// heard is what a check says, to its end. Where it is skipped, so is the test.
func heard(t *testing.T, check func(t testing.TB)) string {
	t.Helper()
	l := &listener{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			for _, f := range l.cleanups {
				f()
			}
		}()
		check(l)
	}()
	<-done
	if l.skipped {
		t.Skip(l.said[len(l.said)-1])
	}
	return strings.Join(l.said, "\n")
}

// site is a service that has one page, of this body and policy.
func site(t *testing.T, body, policy string) *Service {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", policy)
		fmt.Fprintf(w, "<!doctype html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Uji</title></head><body><main><h1>Uji</h1>%s</main></body></html>", body)
	}))
	t.Cleanup(s.Close)
	return &Service{URL: s.URL}
}

// says demands of what was heard a part, or silence where it is "".
func says(t *testing.T, got, want string) {
	t.Helper()
	if want == "" && got != "" || !strings.Contains(got, want) {
		t.Errorf("it says %q, want %q", got, want)
	}
}
