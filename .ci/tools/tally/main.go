// tally reads what go test -json says, once or several runs after each other,
// shows what failed and what was skipped with everything it printed, and ends
// with one plain line. A test counts once, however many runs it was in, and by
// its worst end; a subtest is a test. It fails where one failed or was skipped,
// and where there was none at all.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// event is a line of go test -json.
type event struct {
	Action, Package, ImportPath, Test, Output string
}

// of is what the event is about: a test, or a package when it is not about one.
func (e event) of() string {
	if e.Test == "" {
		return e.Package + e.ImportPath
	}
	return e.Package + " " + e.Test
}

// worst orders the ends of a test.
var worst = map[string]int{"pass": 1, "skip": 2, "fail": 3}

func main() {
	if err := tally(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "tally:", err)
		os.Exit(1)
	}
}

func tally(in io.Reader, out io.Writer) error {
	ends, said := map[string]string{}, map[string]*strings.Builder{}
	for d := json.NewDecoder(in); ; {
		var e event
		if err := d.Decode(&e); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return fmt.Errorf("read the events: %w", err)
		}
		note(e, ends, said, out)
	}
	n := map[string]int{}
	for _, name := range slices.Sorted(maps.Keys(ends)) {
		n[ends[name]]++
	}
	fmt.Fprintf(out, "%d passed, %d failed, %d skipped\n", n["pass"], n["fail"], n["skip"])
	if n["pass"] == 0 || n["fail"]+n["skip"] > 0 {
		return errors.New("not every test ran and passed")
	}
	return nil
}

// note takes one event in; a package counts only when it failed, because one
// without tests is said to be skipped.
func note(e event, ends map[string]string, said map[string]*strings.Builder, out io.Writer) {
	name := e.of()
	switch {
	case e.Output != "":
		if said[name] == nil {
			said[name] = &strings.Builder{}
		}
		said[name].WriteString(e.Output)
	case worst[e.Action] > 0:
		if e.Test != "" || e.Action == "fail" {
			if worst[e.Action] > worst[ends[name]] {
				ends[name] = e.Action
			}
			if e.Action != "pass" {
				fmt.Fprintf(out, "--- %s %s\n%s", strings.ToUpper(e.Action), name, printed(said, e))
			}
		}
		delete(said, name)
	}
}

// printed is what the test, or the package with its build, had to say.
func printed(said map[string]*strings.Builder, e event) string {
	var all strings.Builder
	for _, name := range slices.Sorted(maps.Keys(said)) {
		if name == e.of() || e.Test == "" && strings.HasPrefix(name, e.Package+" [") {
			all.WriteString(said[name].String())
		}
	}
	return all.String()
}
