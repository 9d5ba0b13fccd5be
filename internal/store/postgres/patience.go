package postgres

import (
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
)

// A process can stop in the middle of a transaction without dying: its machine
// is suspended, its disk hangs, it is swapped out. Its locks would then be held
// for as long as it sleeps, and everybody who needs those rows with them. So the
// server ends a transaction in which nothing was said for a while, and the locks
// are free; the sleeper finds its session gone when it wakes, which counts as
// busy, and does its work again from the beginning.
const (
	// silence is how long any transaction may be silent: longer than a batch of
	// reports is ever sealed.
	silence = time.Minute
	// handSilence is the same for the calendar's hand, whose transactions are a
	// few milliseconds long and of which another hand can do each.
	handSilence = 5 * time.Second
	// queueing is how long a statement waits for somebody else's lock before it
	// is begun anew, and given up in the end.
	queueing = 10 * time.Second
)

// bound sets the server's patience for every session of a pool, unless the
// address says otherwise.
func bound(config *pgx.ConnConfig) {
	for key, d := range map[string]time.Duration{
		"idle_in_transaction_session_timeout": silence, "lock_timeout": queueing,
	} {
		if config.RuntimeParams[key] == "" {
			config.RuntimeParams[key] = milliseconds(d)
		}
	}
}

// Hurry shortens the server's patience for the transaction under way.
func (Dialect) Hurry() string {
	return `SET LOCAL idle_in_transaction_session_timeout = ` + milliseconds(handSilence)
}

func milliseconds(d time.Duration) string { return strconv.FormatInt(d.Milliseconds(), 10) }
