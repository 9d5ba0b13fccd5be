package store

import (
	"slices"
	"time"

	"netra/internal/act"
	"netra/internal/deadline"
)

func equal(a, b []string) bool { return slices.Equal(unique(a), unique(b)) }

// unique is a list sorted and without repeats: the tables hold sets.
func unique(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}

// firing is one row of the table of clocks.
type firing struct {
	place int
	rule  string
	at    int64
}

// firings is the clocks that will ask for the calendar's hand.
func firings(clocks []deadline.Clock, zone *time.Location) []firing {
	var out []firing
	for i, k := range clocks {
		if at, ok := k.FiresAt(zone); ok {
			out = append(out, firing{i, k.Rule, at.UnixMicro()})
		}
	}
	return out
}

// putClocks makes the rows of a subject's clocks what its clocks say.
func (t *records) putClocks(kind, subject string, old, now []deadline.Clock, zone *time.Location) error {
	was, is := firings(old, zone), firings(now, zone)
	for _, f := range was {
		if slices.Contains(is, f) {
			continue
		}
		if _, err := t.Exec(`DELETE FROM clocks WHERE subject = $1 AND place = $2`, subject, f.place); err != nil {
			return err
		}
	}
	for _, f := range is {
		if slices.Contains(was, f) {
			continue
		}
		err := t.Later(nil, `
			INSERT INTO clocks (kind, subject, place, rule, fires_at)
			VALUES ($1, $2, $3, $4, $5)`, kind, subject, f.place, f.rule, f.at)
		if err != nil {
			return err
		}
	}
	return nil
}

// forgetClocks drops the rows of a subject that goes to another office: its days
// begin and end there in another zone, maybe, so that every row is written anew.
func (t *records) forgetClocks(subject, from, to string, clocks []deadline.Clock) error {
	if from == to || len(clocks) == 0 {
		return nil
	}
	_, err := t.Exec(`DELETE FROM clocks WHERE subject = $1`, subject)
	return err
}

// kept is the clocks whose rows are still there after forgetClocks.
func kept(from, to string, clocks []deadline.Clock) []deadline.Clock {
	if from == to {
		return clocks
	}
	return nil
}

// Due is the clocks that ask for the calendar's hand; see act.Tx.
func (t *records) Due(now time.Time, limit int) ([]act.Firing, error) {
	return collect(t, firingOf, `
		SELECT kind, subject, rule, fires_at
		FROM   clocks
		WHERE  fires_at <= $1
		ORDER  BY fires_at, subject, place
		LIMIT  $2`, now.UnixMicro(), limit)
}
