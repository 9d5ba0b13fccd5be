package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/store"
	"netra/internal/vault"
)

// folder demands a data directory that only its owner can enter.
func (d *doctor) folder() finding {
	f := finding{what: "data directory", note: d.Data}
	f.err = closed(d.Data)
	return f
}

// closed demands a directory that others cannot enter.
func closed(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is no directory", dir)
	case info.Mode().Perm()&0o077 != 0:
		return fmt.Errorf("%s is open to others (mode %04o): close it with `chmod 700 %s`", dir, info.Mode().Perm(), dir)
	}
	return nil
}

// keys demands a key file that opens, and makes none.
func (d *doctor) keys() finding {
	f := finding{what: "keys", note: "the key file can be read and is its owner's alone"}
	if f.err = d.exists(); f.err == nil {
		_, f.err = vault.Open(d.Data)
	}
	return f
}

// tables demands a database that answers, with the tables of this netra.
func (d *doctor) tables(ctx context.Context) finding {
	f := finding{what: "database"}
	f.err = d.withDatabase(ctx, func(db *store.DB) error {
		has, err := db.Version(ctx)
		if err != nil {
			return err
		}
		newest, err := db.Newest()
		switch {
		case err != nil:
			return err
		case has > newest:
			return fmt.Errorf("%w: it is at version %d, this binary knows versions up to %d", store.ErrNewer, has, newest)
		case has < newest:
			f.warn = fmt.Sprintf("%s, at version %d of %d; `netra migrate` or the next start brings it up to date", db.Dialect().Name(), has, newest)
		}
		f.note = fmt.Sprintf("%s, at version %d of %d", db.Dialect().Name(), has, newest)
		return nil
	})
	return f
}

// withDatabase lends the database, which must be there.
func (d *doctor) withDatabase(ctx context.Context, do func(*store.DB) error) (err error) {
	if d.DatabaseURL == "" {
		if _, err := os.Stat(filepath.Join(d.Data, "netra.db")); err != nil {
			return err
		}
	}
	db, err := d.database(ctx)
	if err != nil {
		return err
	}
	defer closing(db, &err)
	return do(db)
}

// evidence demands a folder that only its owner can enter. Before the first
// start there is none.
func (d *doctor) evidence() finding {
	f := finding{what: "evidence", note: "the folder is its owner's alone"}
	if d.Evidence != "" {
		return d.bucket()
	}
	f.err = closed(filepath.Join(d.Data, "evidence"))
	if errors.Is(f.err, fs.ErrNotExist) {
		f.warn, f.err = "there is no folder yet; the first start makes it", nil
	}
	return f
}

// reach is how many months ahead the table of holidays should go: the longest
// span in working days, and time to hear of the next decree.
const reach = 12

// holidays warns while due dates may lie outside the table. The decree for a
// year comes in the autumn before, so for most of a year this is nobody's fault.
func holidays(now time.Time) finding {
	f := finding{what: "holidays", note: fmt.Sprintf("known for the next %d months", reach)}
	cal, err := deadline.Indonesia()
	if err != nil {
		f.err = err
		return f
	}
	day := deadline.On(now, time.UTC)
	if _, _, f.err = cal.IsWorkingDay(day); f.err != nil {
		return f
	}
	if _, _, err := cal.IsWorkingDay(day.AddMonths(reach)); err != nil {
		f.warn = fmt.Sprintf("the table ends before %s; clocks that run past its end have no due date until a newer netra brings the next decree", day.AddMonths(reach))
	}
	return f
}

// clock demands that the machine's time does not lie before what was recorded.
func (d *doctor) clock(ctx context.Context, now time.Time) finding {
	f := finding{what: "clock", note: now.Format(time.RFC3339)}
	if d.exists() != nil {
		return f // said by others already
	}
	f.err = d.withDatabase(ctx, func(db *store.DB) error {
		if has, err := db.Version(ctx); err != nil || has == 0 {
			return err
		}
		v, err := vault.Open(d.Data)
		if err != nil {
			return err
		}
		return store.NewRecords(db, v).View(ctx, func(tx act.Tx) error { return notBefore(tx, now) })
	})
	return f
}

// notBefore refuses a time before the last event: clocks would run backwards.
func notBefore(tx act.Tx, now time.Time) error {
	last, ok, err := tx.LastEvent()
	if err == nil && ok && now.Before(last) {
		return fmt.Errorf("it reads %s, but something was recorded at %s", now.Format(time.RFC3339), last.Format(time.RFC3339))
	}
	return err
}
