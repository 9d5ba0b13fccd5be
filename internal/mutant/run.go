package mutant

import (
	"bufio"
	"context"
	"hash/fnv"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

const (
	patience = 2 * time.Minute // for one run; one that hangs has noticed
	sampled  = 5               // outside of CI, one mutant of so many
)

// Each demands that every mutant fails the tests of this binary, but those whose
// names unasked matches: tests that compare the table with a drawing of itself
// would notice anything, and prove nothing. Outside of CI it tries a sample,
// always the same one.
func Each(t *testing.T, list []Mutant, unasked string) {
	t.Helper()
	if !survives(t, sound, unasked) {
		t.Fatal("the tests fail with nothing lost")
	}
	work := make(chan Mutant)
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for m := range work {
				if survives(t, m.Name, unasked) {
					t.Errorf("no test notices the loss of %s", m.Name)
				}
			}
		})
	}
	tried := 0
	for _, m := range list {
		if os.Getenv("CI") == "true" || chosen(m.Name) {
			work <- m
			tried++
		}
	}
	close(work)
	all.Wait()
	t.Logf("%d of %d mutants were tried", tried, len(list))
}

// chosen says whether a name is in the sample.
func chosen(name string) bool {
	h := fnv.New32a()
	_, _ = h.Write([]byte(name))
	return h.Sum32()%sampled == 0
}

// survives says whether all tests pass on a mutant. The first failure ends the
// run: what the others would say does not matter any more.
func survives(t *testing.T, name, unasked string) bool {
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, os.Args[0], "-test.v", "-test.failfast", "-test.run=.", "-test.skip="+unasked) //nolint:gosec // it runs itself
	cmd.Env = append(os.Environ(), variable+"="+name, "GOMAXPROCS=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return false
	}
	if err := cmd.Start(); err != nil {
		t.Errorf("%s: %v", name, err)
		return false
	}
	failed := false
	for lines := bufio.NewScanner(out); !failed && lines.Scan(); {
		failed = strings.HasPrefix(strings.TrimSpace(lines.Text()), "--- FAIL: ")
	}
	if failed {
		cancel()
	}
	return cmd.Wait() == nil && !failed
}
