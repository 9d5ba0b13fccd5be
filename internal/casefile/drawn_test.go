package casefile

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the pages that are drawn from the tables")

// drawn holds a page to what the tables say, or rewrites it when told to.
func drawn(t *testing.T, file, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != want {
		t.Errorf("%s is not what the tables say; run this test with -update and read the difference", file)
	}
}
