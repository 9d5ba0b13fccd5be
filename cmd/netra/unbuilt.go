package main

import (
	"fmt"

	"github.com/alecthomas/kong"
)

// notBuilt is the exit code of a subcommand that the design names and nobody
// has built: a script must not take it for a failure, nor for a success.
const notBuilt = 3

// unbuilt stands where a subcommand will be. It takes whatever it is given, so
// that the answer is the same with the arguments it will have one day.
type unbuilt struct {
	Args []string `arg:"" optional:"" passthrough:"" hidden:"" help:"Not read."`
}

// Run says so and ends with a code of its own.
func (unbuilt) Run(k *kong.Context) error {
	return exitError{notBuilt, fmt.Errorf("%s is not built yet", k.Selected().Path())}
}

// receiptGroup is what can be done with the proof file of a report.
type receiptGroup struct {
	Verify unbuilt `cmd:"" help:"Verify a receipt file against the public log (not built yet)."`
}
