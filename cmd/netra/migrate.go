package main

import (
	"context"
	"fmt"
	"io"
	"os"
)

// migrate brings the tables up to date. serve does so too; this is for whoever
// wants it done, and seen, before.
type migrate struct {
	storage
}

// Run migrates and prints the version reached.
func (m *migrate) Run(ctx context.Context, out io.Writer) (err error) {
	if err := os.MkdirAll(m.Data, 0o700); err != nil {
		return fmt.Errorf("make the data directory: %w", err)
	}
	db, err := m.database(ctx)
	if err != nil {
		return err
	}
	defer closing(db, &err)
	if err := db.Migrate(ctx); err != nil {
		return err
	}
	version, err := db.Version(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "the tables are at version %d\n", version)
	return err
}

// closing closes c at the end of a command, whose error is then also that of
// closing.
func closing(c io.Closer, err *error) {
	if e := c.Close(); *err == nil {
		*err = e
	}
}
