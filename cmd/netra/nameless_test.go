package main

import (
	"bytes"
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAPanicBehindTheDoorIsLoggedWithoutAddressOrText(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("Warga\nContoh") }))
	srv.Config.ErrorLog = log.New(nameless{slog.New(slog.NewTextHandler(&out, nil))}, "", 0)
	srv.Start()
	if r, err := srv.Client().Get(srv.URL); err == nil {
		_, _ = io.Copy(io.Discard, r.Body)
		_ = r.Body.Close()
	}
	srv.Close()
	for _, secret := range []string{"127.0.0.1", "Warga", "Contoh"} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("the log names %s: %s", secret, out.String())
		}
	}
	if !strings.Contains(out.String(), "nameless_test.go") {
		t.Errorf("nobody can find the panic by %s", out.String())
	}
}
