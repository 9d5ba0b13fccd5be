package main

import (
	"context"
	"errors"
	"io"
	"time"
)

// doctor looks whether an installation is fit to run. It mends nothing.
type doctor struct {
	storage
}

// finding is what one look found.
type finding struct {
	what string
	note string // what is well
	warn string // what will go wrong one day
	err  error  // what is wrong now
}

// errUnfit makes the exit code 1; the findings were printed already.
var errUnfit = errors.New("this installation is not fit to run; see the lines that begin with BAD")

// Run prints one line a look.
func (d *doctor) Run(ctx context.Context, out io.Writer) error {
	unfit := false
	for _, f := range []finding{d.folder(), d.keys(), d.tables(ctx), d.evidence(), holidays(time.Now()), d.clock(ctx, time.Now())} {
		mark, text := "ok  ", f.note
		switch {
		case f.err != nil:
			mark, text, unfit = "BAD ", f.err.Error(), true
		case f.warn != "":
			mark, text = "warn", f.warn
		}
		if err := say(out, "%s  %s: %s", mark, f.what, text); err != nil {
			return err
		}
	}
	if unfit {
		return errUnfit
	}
	return nil
}
