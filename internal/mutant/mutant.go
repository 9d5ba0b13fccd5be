// Package mutant proves of a table that its tests notice the loss of any line.
//
// A mutant is the table with one thing taken away, in memory. The test binary
// runs itself once for each, with the name of the one in its environment, and
// every such run must fail. It changes no source and compiles nothing, so a whole
// table is tried in a minute; what is no table (an expression, a constant) it
// cannot take away. It is for tests only.
package mutant

import (
	"fmt"
	"os"
	"testing"
)

// Mutant is one thing taken away. Its name tells a reader which.
type Mutant struct {
	Name string
	Lose func()
}

// variable names in the environment the mutant that a run is of.
const variable = "NETRA_MUTANT"

// sound is the run in which nothing is lost: it must pass, or failing would say
// nothing.
const sound = "nothing"

// Main is the TestMain of a package with mutants: it takes away what the
// environment names before any test runs. list makes the mutants of the table as
// it is when called.
func Main(m *testing.M, list func() []Mutant) int {
	name := os.Getenv(variable)
	if name == "" || name == sound {
		return m.Run()
	}
	for _, one := range list() {
		if one.Name == name {
			one.Lose()
			return m.Run()
		}
	}
	fmt.Fprintf(os.Stderr, "there is no mutant %q\n", name)
	return 0 // a pass, so that whoever asked for it hears of a survivor
}
