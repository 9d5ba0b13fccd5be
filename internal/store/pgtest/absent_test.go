package pgtest

import (
	"fmt"
	"strings"
	"testing"
)

// listener is a test that only listens to what becomes of it.
type listener struct {
	testing.TB
	skipped, failed string
}

func (l *listener) Helper()                   {}
func (l *listener) Name() string              { return "TestOfTheirs" }
func (l *listener) Skipf(f string, a ...any)  { l.skipped = fmt.Sprintf(f, a...) }
func (l *listener) Fatalf(f string, a ...any) { l.failed = fmt.Sprintf(f, a...) }

func TestWithoutPostgreSQLATestSaysWhatItDidNotTest(t *testing.T) {
	tests := []struct {
		name, ci, required string
		fails              bool
	}{
		{"on a desk it is skipped", "", "", false},
		{"in CI it fails", "true", "", true},
		{"where it is required it fails", "", "1", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Setenv("CI", tt.ci)
			t.Setenv("NETRA_REQUIRE_POSTGRES", tt.required)
			heard := &listener{}
			absent(heard, errNoBinaries)
			if (heard.failed != "") != tt.fails || (heard.skipped != "") == tt.fails {
				t.Fatalf("failed %q, skipped %q", heard.failed, heard.skipped)
			}
			if !tt.fails && !strings.Contains(heard.skipped, "NOT TESTED on PostgreSQL: TestOfTheirs") {
				t.Errorf("it does not name the test: %q", heard.skipped)
			}
		})
	}
}

func TestAnAddressLeadsToAnotherDatabase(t *testing.T) {
	tests := []struct{ name, server, want string }{
		{"as a URL", "postgres://u:p@h:1/old?sslmode=disable", "postgres://u:p@h:1/new?sslmode=disable"},
		{"as a URL without a host", "postgres://u@/old?host=%2Ftmp", "postgres://u@/new?host=%2Ftmp"},
		{"as keywords, the last of which counts", "host=h dbname=old", "host=h dbname=old dbname=new"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := named(tt.server, "new")
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
}

func TestAProcessIsReadWhateverItsName(t *testing.T) {
	pid, parent := family("42 (a (b) c) S 7 42 42 0")
	if pid != 42 || parent != 7 {
		t.Errorf("got process %d of parent %d, want 42 of 7", pid, parent)
	}
}
