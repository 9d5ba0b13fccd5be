package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"netra/internal/store"
)

// verify makes every row anew from the events and compares. It may run beside
// the service: it reads one unchanging picture.
type verify struct {
	storage
}

// Run prints how much was verified, and "clean" or the first difference, which
// makes the exit code 1.
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
	_, err = fmt.Fprintf(out, "verified %d events: %d cases, %d reports, %d accounts, %d entries of registers\nclean\n",
		tally.Events, tally.Cases, tally.Reports, tally.Accounts, tally.Entries)
	return err
}
