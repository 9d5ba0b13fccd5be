package webtest

import (
	"os"
	"testing"
)

// absent ends a test that lacks a tool. On a desk it is skipped and says what
// was not tested; where nothing may be skipped, with CI=true or
// NETRA_REQUIRE_BROWSER=1, it fails.
func absent(t testing.TB, tool string, err error) {
	t.Helper()
	if os.Getenv("CI") == "true" || os.Getenv("NETRA_REQUIRE_BROWSER") == "1" {
		t.Fatalf("%s is required here: %v", tool, err)
	}
	t.Skipf("NOT TESTED with %s: %s: %v", tool, t.Name(), err)
}
