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

// moved is the clocks of a subject that went to another office as they are to be
// compared: none of their rows may stay, because a day there can end at another
// instant. Their due dates are struck, so that each differs from what it was.
func moved(elsewhere bool, old []deadline.Clock) []deadline.Clock {
	if !elsewhere {
		return old
	}
	out := slices.Clone(old)
	for i := range out {
		if !out[i].DueOn.IsZero() {
			out[i].DueOn = out[i].DueOn.AddDays(-1)
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

// Due is the clocks that ask for the calendar's hand; see act.Tx.
func (t *records) Due(now time.Time, limit int) ([]act.Firing, error) {
	return collect(t, firingOf, `
		SELECT kind, subject, rule, fires_at
		FROM   clocks
		WHERE  fires_at <= $1
		ORDER  BY fires_at, subject, place
		LIMIT  $2`, now.UnixMicro(), limit)
}
