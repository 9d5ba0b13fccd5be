package main

import (
	"strings"
	"testing"
)

func TestTally(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, in, last string
		fails          bool
	}{
		{"all pass", `{"Action":"pass","Package":"p","Test":"A"}{"Action":"pass","Package":"p"}`, "1 passed, 0 failed, 0 skipped", false},
		{"a package without tests is no skip", `{"Action":"pass","Package":"p","Test":"A"}{"Action":"skip","Package":"q"}`, "1 passed, 0 failed, 0 skipped", false},
		{"a skipped test", `{"Action":"pass","Package":"p","Test":"A"}{"Action":"skip","Package":"p","Test":"B"}`, "1 passed, 0 failed, 1 skipped", true},
		{"a failed test", `{"Action":"fail","Package":"p","Test":"A/b"}`, "0 passed, 1 failed, 0 skipped", true},
		{"passed once and failed once", `{"Action":"fail","Package":"p","Test":"A"}{"Action":"pass","Package":"p","Test":"A"}`, "0 passed, 1 failed, 0 skipped", true},
		{"passed twice", `{"Action":"pass","Package":"p","Test":"A"}{"Action":"pass","Package":"p","Test":"A"}`, "1 passed, 0 failed, 0 skipped", false},
		{"a package that does not build", `{"Action":"pass","Package":"p","Test":"A"}{"Action":"fail","Package":"q"}`, "1 passed, 1 failed, 0 skipped", true},
		{"nothing ran", ``, "0 passed, 0 failed, 0 skipped", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var out strings.Builder
			err := tally(strings.NewReader(tt.in), &out)
			if (err != nil) != tt.fails {
				t.Errorf("err = %v, want one: %v", err, tt.fails)
			}
			if !strings.HasSuffix(out.String(), tt.last+"\n") {
				t.Errorf("said %q, want the last line %q", out.String(), tt.last)
			}
		})
	}
}

func TestWhatAFailurePrintedIsShown(t *testing.T) {
	t.Parallel()
	in := `{"Action":"build-output","ImportPath":"q [q.test]","Output":"undefined: x\n"}` +
		`{"Action":"build-fail","ImportPath":"q [q.test]"}{"Action":"fail","Package":"q","FailedBuild":"q [q.test]"}` +
		`{"Action":"output","Package":"p","Test":"A","Output":"got 1\n"}{"Action":"fail","Package":"p","Test":"A"}` +
		`{"Action":"output","Package":"p","Test":"B","Output":"all is well\n"}{"Action":"pass","Package":"p","Test":"B"}`
	var out strings.Builder
	if err := tally(strings.NewReader(in), &out); err == nil {
		t.Error("no error")
	}
	want := "--- FAIL q\nundefined: x\n--- FAIL p A\ngot 1\n1 passed, 2 failed, 0 skipped\n"
	if out.String() != want {
		t.Errorf("said %q, want %q", out.String(), want)
	}
}
