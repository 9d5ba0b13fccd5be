// Package acttest is a small country for tests: one regency with its offices,
// the merit authority, a few employees, and a clock that stands still until it
// is moved. The store is a real one; nothing is mocked.
package acttest

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/calendar"
	"netra/internal/custody"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/rulebook"
	"netra/internal/store"
	"netra/internal/store/pgtest"
	"netra/internal/store/postgres"
	"netra/internal/store/sqlite"
	"netra/internal/vault"
)

// World is the country.
type World struct {
	T       testing.TB
	Acts    *act.Service
	Records *store.Records
	DB      *store.DB
	Vault   *vault.Vault

	KeyA, KeyB custody.Key // of the two custodians; no server has them

	mu    sync.Mutex
	now   time.Time
	staff map[string]access.Account
	hired int

	callers map[string]act.Caller // without an account
}

// Zone is where the regency lies.
var Zone = time.FixedZone("WIB", 7*60*60)

// Start is the morning on which every world begins: a Monday, two weeks after
// the candidates of 2024 were determined.
var Start = time.Date(2024, 10, 7, 9, 0, 0, 0, Zone)

// Each runs a test on SQLite and on PostgreSQL, each with a world of its own.
func Each(t *testing.T, test func(t *testing.T, w *World)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { t.Parallel(); test(t, SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { t.Parallel(); test(t, Postgres(t)) })
}

// SQLite is a world on an embedded database of its own.
func SQLite(t testing.TB) *World {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "netra.db"))
	must(t, err)
	return New(t, db)
}

// Postgres is a world on a PostgreSQL database of its own.
func Postgres(t testing.TB) *World {
	t.Helper()
	db, err := postgres.Open(t.Context(), pgtest.URL(t))
	must(t, err)
	return New(t, db)
}

// New is a world on a database, which it migrates and closes.
func New(t testing.TB, db *store.DB) *World {
	t.Helper()
	return seeded(t, db, nil)
}

// seeded is New with chance of its own; nil is the system's.
func seeded(t testing.TB, db *store.DB, chance io.Reader) *World {
	t.Helper()
	t.Cleanup(func() { must(t, db.Close()) })
	must(t, db.Migrate(t.Context()))
	v, err := vault.FromKey("test", []byte("0123456789abcdef0123456789abcdef"))
	must(t, err)
	w := &World{T: t, DB: db, Vault: v, Records: store.NewRecords(db, v), now: Start, staff: map[string]access.Account{}}
	w.Acts = service(t, w)
	w.Acts.Rand = chance
	w.locks()
	w.people()
	return w
}

func service(t testing.TB, w *World) *act.Service {
	books, err := books()
	must(t, err)
	dir, err := places()
	must(t, err)
	cal, err := days()
	must(t, err)
	return &act.Service{Store: w.Records, Books: books, Directory: dir, Calendar: cal, Almanac: act.NewAlmanac(), Roster: act.NewRoster(), Now: w.Now}
}

// What never changes is read once for all worlds.
var (
	books  = sync.OnceValues(rulebook.Load)
	places = sync.OnceValues(directory.Load)
	days   = sync.OnceValues(deadline.Indonesia)
)

// Now is the world's clock.
func (w *World) Now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// Advance moves the clock to nine in the morning of a day and lets the calendar
// draw every consequence and tell everything on the way, at its own time.
func (w *World) Advance(day string) {
	w.T.Helper()
	w.AdvanceTo(day + " 09:00")
}

// AdvanceTo is Advance to a minute of a day.
func (w *World) AdvanceTo(minute string) {
	w.T.Helper()
	to, err := time.ParseInLocation("2006-01-02 15:04", minute, Zone)
	must(w.T, err)
	hand := &calendar.Hand{Acts: w.Acts, Log: slog.New(slog.DiscardHandler), Now: w.Now}
	for {
		at, ok, err := w.Acts.NextMoment(w.T.Context(), to)
		must(w.T, err)
		if !ok {
			break
		}
		if at.After(w.Now()) {
			w.set(at)
		}
		must(w.T, hand.RunDue(w.T.Context(), w.Now()))
	}
	w.set(to)
	must(w.T, w.Acts.Attend(w.T.Context()))
	must(w.T, w.Acts.Tell(w.T.Context()))
}

// Sleep moves the clock to nine in the morning of a day with nobody attending to
// anything, as when no server runs.
func (w *World) Sleep(day string) {
	w.T.Helper()
	w.set(deadline.MustDate(day).Start(Zone).Add(9 * time.Hour))
}

// Begin puts a world in which nothing has happened yet at nine in the morning of
// another day.
func (w *World) Begin(day string) { w.set(deadline.MustDate(day).Start(Zone).Add(9 * time.Hour)) }

// Set moves the clock and nothing else: the calendar's hand is elsewhere.
func (w *World) Set(at time.Time) { w.set(at) }

func (w *World) set(at time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = at
}

// As is a caller by key, or by the short name of Who.
func (w *World) As(key string) act.Caller {
	w.T.Helper()
	if c, ok := w.callers[key]; ok {
		return c
	}
	if long, ok := Who[key]; ok {
		key = long
	}
	a, ok := w.staff[key]
	if !ok {
		w.T.Fatalf("there is no account %s", key)
	}
	return w.caller(a)
}

// JSON reads literals of the API's JSON into v.
func JSON(t testing.TB, text string, v any) {
	t.Helper()
	must(t, json.Unmarshal([]byte(text), v))
}

// Verify demands that every row is what the events say.
func (w *World) Verify() {
	w.T.Helper()
	_, err := w.Records.Verify(context.Background(), w.Acts.Directory.AgencyZone)
	must(w.T, err)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
