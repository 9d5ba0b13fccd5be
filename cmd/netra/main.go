// Command netra is the whole service in one binary. Flags, configuration,
// wiring and signals live here, one file a subcommand; there is nothing to reuse.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"netra/internal/demo"
	"netra/internal/store"
)

// version is set by the linker for a release.
var version = "development"

// commands is the command line; a field is a subcommand.
type commands struct {
	Serve    serve         `cmd:"" help:"Run the service."`
	Migrate  migrate       `cmd:"" help:"Bring the tables up to date."`
	Verify   verify        `cmd:"" help:"Make every row anew from the events and name the first that differs; read every stored file and name each that is not what came."`
	Rulebook rulebookGroup `cmd:"" help:"Check, explain, compare and test editions of the rulebook."`
	Clock    clockCount    `cmd:"" help:"Count one deadline and show every day of it."`
	User     userGroup     `cmd:"" help:"Make accounts, roles and tokens, as the operator of this machine."`
	Bench    benchmark     `cmd:"" help:"Measure how fast reports are received, beside raw inserts of the same rows."`
	Doctor   doctor        `cmd:"" help:"Look whether this installation is fit to run."`
	Version  showVersion   `cmd:"" help:"Print the version."`
	Receipt  receiptGroup  `cmd:"" help:"Verify a receipt (not built yet)."`
	Keys     unbuilt       `cmd:"" help:"Rotate and list keys (not built yet)."`
	Identity identityGroup `cmd:"" help:"Draw a custodian's key, open a sealed identity: offline."`
	Import   unbuilt       `cmd:"" help:"Take in registers from files (not built yet)."`
	Export   unbuilt       `cmd:"" help:"Write out cases and reports (not built yet)."`
	Backup   unbuilt       `cmd:"" help:"Write a backup (not built yet)."`
	Restore  unbuilt       `cmd:"" help:"Read a backup back (not built yet)."`
}

// exitError ends the process with a code of its own.
type exitError struct {
	code int
	err  error
}

func (e exitError) Error() string { return e.err.Error() }

func main() { os.Exit(exitCode()) }

// exitCode is the exit code of the process, with everything deferred done.
func exitCode() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:])
	if err == nil {
		return 0
	}
	fmt.Fprintln(os.Stderr, "netra:", err)
	return codeOf(err)
}

// refused is the exit code where netra would not touch the data that is there.
// To start it again would not mend that: the systemd unit leaves it alone then.
const refused = 78

// codeOf is the exit code that an error stands for.
func codeOf(err error) int {
	if own, ok := errors.AsType[exitError](err); ok {
		return own.code
	}
	if errors.Is(err, errOtherKeys) || errors.Is(err, store.ErrNewer) || errors.Is(err, demo.ErrRealData) {
		return refused
	}
	return 1
}

// run is main without the process around it, so that tests can call it.
func run(ctx context.Context, args []string) error { return runTo(ctx, os.Stdout, args...) }

// runTo is run with what a subcommand answers going to out.
func runTo(ctx context.Context, out io.Writer, args ...string) error {
	var c commands
	parser, err := kong.New(&c, kong.Name("netra"), kong.Description("Election neutrality of civil servants, from a report to an executed sanction."),
		kong.Writers(out, os.Stderr),
		kong.BindTo(ctx, (*context.Context)(nil)), kong.BindTo(out, (*io.Writer)(nil)))
	if err != nil {
		return err
	}
	k, err := parser.Parse(args)
	if err != nil {
		return err
	}
	return k.Run()
}

type showVersion struct{}

// Run prints the version.
func (showVersion) Run(out io.Writer) error {
	_, err := fmt.Fprintln(out, "netra", version)
	return err
}
