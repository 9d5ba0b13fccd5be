package main

import (
	"context"
	"io"
	"time"

	"netra/internal/bench"
)

// benchmark measures on databases of its own, made and thrown away; it has no
// use for the installation's data.
type benchmark struct {
	Duration    time.Duration `help:"How long each contender is measured at each number of clients." default:"5s"`
	Rounds      int           `help:"Into how many turns that is cut; the medians stand." default:"5"`
	Clients     []int         `help:"How many clients at once." default:"1,8,32,128"`
	DatabaseURL string        `name:"database-url" help:"PostgreSQL on which a database may be made for this; without it SQLite alone is measured." env:"NETRA_DATABASE_URL"`
	Dir         string        `help:"Where the SQLite database is made; the disk is part of what is measured." type:"existingdir"`
}

// Run prints the table.
func (b *benchmark) Run(ctx context.Context, out io.Writer) error {
	r, err := bench.Run(ctx, bench.Config{Clients: b.Clients, Duration: b.Duration, Rounds: b.Rounds, DatabaseURL: b.DatabaseURL, Dir: b.Dir})
	if err != nil {
		return err
	}
	return r.Write(out)
}
