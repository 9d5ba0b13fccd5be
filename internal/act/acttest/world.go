// Package acttest is a small country for tests: one regency with its offices,
// the merit authority, a few employees, and a clock that stands still until it
// is moved. The store is a real one; nothing is mocked.
package acttest

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/calendar"
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

	mu      sync.Mutex
	now     time.Time
	callers map[string]act.Caller
	hired   int
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
	t.Cleanup(func() { must(t, db.Close()) })
	must(t, db.Migrate(t.Context()))
	v, err := vault.FromKey("test", []byte("0123456789abcdef0123456789abcdef"))
	must(t, err)
	w := &World{T: t, DB: db, Vault: v, Records: store.NewRecords(db, v), now: Start, callers: map[string]act.Caller{}}
	w.Acts = service(t, w)
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
	return &act.Service{Store: w.Records, Books: books, Directory: dir, Calendar: cal, Now: w.Now}
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
// draw every consequence on the way, at its own time.
func (w *World) Advance(day string) {
	w.T.Helper()
	to := deadline.MustDate(day).Start(Zone).Add(9 * time.Hour)
	hand := &calendar.Hand{Acts: w.Acts, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Now: w.Now}
	for {
		due, err := w.Acts.DueUntil(w.T.Context(), to, 1)
		must(w.T, err)
		if len(due) == 0 {
			break
		}
		if due[0].At.After(w.Now()) {
			w.set(due[0].At)
		}
		must(w.T, hand.RunDue(w.T.Context(), w.Now()))
	}
	w.set(to)
}

func (w *World) set(at time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = at
}

// accounts is who there is: role, office, how many.
var accounts = []struct {
	role   access.Role
	office string
	n      int
	from   string
	until  string
}{
	{access.Clerk, "BAWASLU-SLEMAN", 1, "", ""}, {access.BawasluInvestigator, "BAWASLU-SLEMAN", 2, "", ""},
	{access.BawasluCommissioner, "BAWASLU-SLEMAN", 3, "", ""}, {access.BawasluCommissioner, "BAWASLU-RI", 3, "", ""},
	{access.Clerk, "BAWASLU-GIANYAR", 1, "", ""}, {access.BawasluInvestigator, "BAWASLU-GIANYAR", 1, "", ""},
	{access.MeritInvestigator, "BKN", 1, "2024-08-24", ""}, {access.MeritLead, "BKN", 2, "2024-08-24", ""},
	{access.MeritLead, "KASN", 1, "", "2024-08-23"},
	{access.BkpsdmOfficer, "BKPP-SLEMAN", 2, "", ""}, {access.BkpsdmOfficer, "BKPSDM-GIANYAR", 1, "", ""},
	{access.Examiner, "PEMKAB-SLEMAN", 3, "", ""}, {access.Signatory, "PEMKAB-SLEMAN", 1, "", ""},
	{access.Admin, "BAWASLU-RI", 1, "", ""}, {access.Auditor, "OMBUDSMAN-RI", 1, "", ""},
}

// Camat, Clerk and the rest are the employees of the regency.
var employees = []act.Employee{
	employee("199001012015011001", "Camat Contoh", "ADMINISTRATOR", "Camat", "PNS", "IV/a"),
	employee("199001012015011002", "Pelaksana Contoh", "PELAKSANA", "Pengelola Data", "PNS", "III/a"),
	employee("199001012015011003", "Kepala Dinas Contoh", "JPT_PRATAMA", "Kepala Dinas", "PNS", "IV/b"),
	employee("199001012023011004", "Guru PPPK Contoh", "JF_OTHER", "Guru", "PPPK", ""),
	employee("3404010101900005", "Honorer Contoh", "PELAKSANA", "Tenaga Harian", "NON_ASN", ""),
}

func employee(id, name, kind, title, employment, grade string) act.Employee {
	return act.Employee{EmployeeID: id, Name: name, AgencyCode: "PEMKAB-SLEMAN", Unit: "Kecamatan Contoh",
		Position: act.Position{Kind: kind, Level: "REGENCY", Title: title}, EmploymentKind: employment, Grade: grade}
}

// The employee numbers, by what they are.
const (
	Camat     = "199001012015011001"
	Pelaksana = "199001012015011002"
	Head      = "199001012015011003"
	Teacher   = "199001012023011004"
	Honorary  = "3404010101900005"
)

// people makes every account and every employee, each in one transaction.
func (w *World) people() {
	var keys []string
	var list []act.NewAccount
	for _, a := range accounts {
		g := access.Grant{Role: a.role, Office: a.office, From: deadline.MustDate("2022-01-01")}
		if a.from != "" {
			g.From = deadline.MustDate(a.from)
		}
		if a.until != "" {
			g.Until = deadline.MustDate(a.until)
		}
		for i := range a.n {
			key := Key(a.role, a.office, i+1)
			keys, list = append(keys, key), append(list, act.NewAccount{Name: "Petugas " + key, Grants: []access.Grant{g}})
		}
	}
	made, err := w.Acts.CreateUsers(w.T.Context(), act.Operator, act.Request{}, list)
	must(w.T, err)
	for i, a := range made {
		w.callers[keys[i]] = w.caller(a)
	}
	w.hire(employees...)
}

// Key is how an account is called: role@office, #2 for the second.
func Key(role access.Role, office string, n int) string {
	if n == 1 {
		return fmt.Sprintf("%s@%s", role, office)
	}
	return fmt.Sprintf("%s@%s#%d", role, office, n)
}

// caller is an account as it calls on the world's first day.
func (w *World) caller(a access.Account) act.Caller {
	return act.Caller{Account: a.ID, Person: a.Person, Name: a.Name, Grants: a.Active(deadline.On(Start, Zone)),
		Token: access.Token{Scopes: []access.TokenScope{access.ScopeRead, access.ScopeAct, access.ScopeAdmin}}}
}

// Enrol makes one more account and gives it a short name, which Road and As
// then know it by.
func (w *World) Enrol(key string, n act.NewAccount) act.Caller {
	w.T.Helper()
	if n.Name == "" {
		n.Name = "Petugas " + key
	}
	a, err := w.Acts.CreateUser(w.T.Context(), act.Operator, act.Request{}, n)
	must(w.T, err)
	w.callers[key] = w.caller(a)
	return w.callers[key]
}

// Grant is a role in an office since the beginning.
func Grant(role access.Role, office string) access.Grant {
	return access.Grant{Role: role, Office: office, From: deadline.MustDate("2022-01-01")}
}

// hire puts employees into the register, under ids that tell nothing of them.
func (w *World) hire(list ...act.Employee) {
	w.T.Helper()
	var entries []act.Entry
	for _, e := range list {
		w.hired++
		entry, err := act.EmployeeEntry(fmt.Sprintf("e%03d", w.hired), e)
		must(w.T, err)
		entries = append(entries, entry)
	}
	must(w.T, w.Acts.PutEntries(w.T.Context(), act.Operator, act.Request{}, "ImportEmployees", entries))
}

// Hire makes one more administrator of the regency and answers with the
// employee number: two cases against one accused are not two against two.
func (w *World) Hire() string {
	w.T.Helper()
	number := fmt.Sprintf("1990010120150120%02d", w.hired)
	w.hire(employee(number, fmt.Sprintf("Pegawai Contoh %d", w.hired), "ADMINISTRATOR", "Sekretaris Camat", "PNS", "III/d"))
	return number
}

// As is a caller by key, or by the short name of Who.
func (w *World) As(key string) act.Caller {
	w.T.Helper()
	if long, ok := Who[key]; ok {
		key = long
	}
	c, ok := w.callers[key]
	if !ok {
		w.T.Fatalf("there is no account %s", key)
	}
	return c
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
