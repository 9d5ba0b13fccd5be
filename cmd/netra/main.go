// Command netra is the whole service in one binary. Flags, configuration,
// wiring and signals live here, one file a subcommand; there is nothing to reuse.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

// version is set by the linker for a release.
var version = "development"

// commands is the command line; a field is a subcommand.
type commands struct {
	Serve   serve       `cmd:"" help:"Run the service."`
	Version showVersion `cmd:"" help:"Print the version."`
}

// exitError ends the process with a code of its own.
type exitError struct {
	code int
	err  error
}

func (e exitError) Error() string { return e.err.Error() }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "netra:", err)
		code := 1
		var own exitError
		if errors.As(err, &own) {
			code = own.code
		}
		os.Exit(code)
	}
}

// run is main without the process around it, so that tests can call it.
func run(ctx context.Context, args []string) error {
	var c commands
	parser, err := kong.New(&c, kong.Name("netra"), kong.Description("Election neutrality of civil servants, from a report to an executed sanction."),
		kong.UsageOnError(), kong.BindTo(ctx, (*context.Context)(nil)))
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
func (showVersion) Run() error {
	fmt.Println("netra", version)
	return nil
}
