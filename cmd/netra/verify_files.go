package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"netra/internal/evidence"
)

// sayEvery is how often it says how far the reading of files is.
const sayEvery = 10 * time.Second

// files holds every stored file to its row and names each that is not what it says.
func (v *verify) files(ctx context.Context, p *parts, out io.Writer) error {
	said := time.Now()
	a, err := p.files.Audit(ctx, func(f evidence.Finding) {
		_, _ = fmt.Fprintf(out, "evidence %s: %s\n", f.Row, f.Why)
	}, func(a evidence.Audited) {
		if time.Since(said) >= sayEvery {
			said = time.Now()
			_, _ = fmt.Fprintf(os.Stderr, "netra: %s\n", amount(a))
		}
	})
	if err != nil {
		return fmt.Errorf("after %s: %w", amount(a), err)
	}
	if a.Wrong > 0 {
		return fmt.Errorf("not clean: %s, %d findings", amount(a), a.Wrong)
	}
	_, err = fmt.Fprintln(out, amount(a))
	return err
}

// amount is how much was read.
func amount(a evidence.Audited) string {
	return fmt.Sprintf("read %d files and %d clean copies, %d bytes", a.Files, a.Copies, a.Bytes)
}
