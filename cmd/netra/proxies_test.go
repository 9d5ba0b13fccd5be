package main

import (
	"strings"
	"testing"
)

func TestWhoIsBelievedOnHowAVisitorCameIsWrittenAsNetworks(t *testing.T) {
	t.Parallel()
	for _, wrong := range []string{"10.0.0.1", "proxy.example", "10.0.0.0/33", "*"} {
		said, code := call(t, "serve", "--data", t.TempDir(), "--proxies", wrong)
		if code == 0 || !strings.Contains(said, `--proxies "`+wrong+`"`) {
			t.Errorf("--proxies %s: code %d, %q", wrong, code, said)
		}
	}
	got, err := fronted{Proxies: []string{"10.0.0.0/8", "::1/128"}}.networks()
	if err != nil || len(got) != 2 {
		t.Errorf("%v, %v", got, err)
	}
}
