package webtest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// Call does something through REST as a demonstration account, or as nobody, so
// that there is something to look at. It ends the test where that is refused.
func (s *Service) Call(t testing.TB, who, method, path, body string) map[string]any {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, s.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if who != "" {
		req.Header.Set("Authorization", "Bearer "+s.Token(t, who))
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var answer bytes.Buffer
	if _, err := answer.ReadFrom(resp.Body); err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != http.StatusOK {
		t.Fatalf("%s %s as %q: %d %s", method, path, who, resp.StatusCode, &answer)
	}
	var out map[string]any
	if err := json.Unmarshal(answer.Bytes(), &out); err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	return out
}

// Advance moves the demonstration's clock, to an instant as RFC 3339 has it, and
// with it everything that falls due. Only a service of one's own should be moved.
func (s *Service) Advance(t testing.TB, to string) {
	t.Helper()
	s.Call(t, "admin@BAWASLU-RI", http.MethodPost, "/v1/demo/clock:advance", `{"to":"`+to+`"}`)
}
