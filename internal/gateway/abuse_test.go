package gateway

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestABodyOfMillionsOfItemsIsNotHandedOn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, body string
		handed     bool
	}{
		{"empty items", `{"accused":[` + strings.Repeat("{},", mostValues) + `{}]}`, false},
		{"empty texts", `{"hideFrom":[` + strings.Repeat(`"",`, mostValues) + `""]}`, false},
		{"a text full of what separates", `{"narrative":"` + strings.Repeat(`,{[\"`, mostValues) + `"}`, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			handed := false
			w := httptest.NewRecorder()
			readable(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { handed = true })).
				ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/v1/reports", strings.NewReader(tt.body)))
			if handed != tt.handed || !handed && w.Code != http.StatusBadRequest {
				t.Errorf("handed on: %t, status %d", handed, w.Code)
			}
		})
	}
}

func TestABodyThatNeverEndsIsNotWaitedFor(t *testing.T) {
	t.Parallel()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := within(10*time.Millisecond, w, http.MaxBytesReader(w, r.Body, largest)); err == nil {
			t.Error("the body ended")
		}
	}))
	defer srv.Close()
	c, err := net.Dial("tcp", srv.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	if _, err := io.WriteString(c, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"); err != nil {
		t.Fatal(err)
	}
	_ = c.SetReadDeadline(time.Now().Add(10 * time.Second))
	if _, err := io.Copy(io.Discard, c); err != nil { // to the end: the server hung up
		t.Errorf("still waiting: %v", err)
	}
}
