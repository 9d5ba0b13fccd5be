package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"netra/internal/store"
)

// verify makes every row anew from the events and compares, and then reads every
// stored file. It may run beside the service: it reads one unchanging picture of the
// rows, and a file that went with its row meanwhile is none that is missing.
type verify struct {
	storage
	Files bool `help:"Read every stored file too, and hold it to its row; --files=false looks at the rows alone." default:"true"`
}

// Run prints how much was verified, and "clean" or the first row that differs and
// every file, which makes the exit code 1.
func (v *verify) Run(ctx context.Context, out io.Writer) (err error) {
	if err := v.exists(); err != nil {
		return err
	}
	p, err := v.open(ctx, time.Now)
	if err != nil {
		return err
	}
	defer closing(p.db, &err)
	tally, err := p.records.Verify(ctx, p.acts.Directory.AgencyZone)
	if d, ok := errors.AsType[*store.Difference](err); ok {
		return fmt.Errorf("not clean after %d events; the first difference is %w", tally.Events, d)
	}
	if err != nil {
		return err
	}
	if _, err = fmt.Fprintf(out, "verified %d events: %d cases, %d reports, %d accounts, %d entries of registers\n",
		tally.Events, tally.Cases, tally.Reports, tally.Accounts, tally.Entries); err != nil {
		return err
	}
	if v.Files {
		if err := v.files(ctx, p, out); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(out, "clean")
	return err
}
