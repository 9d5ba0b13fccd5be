package act

import (
	"context"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/record"
	"netra/internal/report"
)

// Store keeps what happened. Do runs fn in one transaction and commits if it
// returns nil; it may run fn again after a conflict, so fn must have no other
// effects. View gives one unchanging picture and writes nothing.
type Store interface {
	Do(ctx context.Context, fn func(Tx) error) error
	View(ctx context.Context, fn func(Tx) error) error
}

// Tx is one transaction. A missing thing is the zero value and false, never an
// error; whether somebody may know of it is decided by the scope they bring.
type Tx interface {
	// Append keeps an event. A second event of the same subject and sequence is
	// a fault.Conflict.
	Append(e record.Event) error
	// Events is the history of one subject, oldest first.
	Events(subject string) ([]record.Event, error)

	// Case is the case if the scope knows of it. lock holds the row until commit.
	Case(id string, scope Scope, lock bool) (casefile.Case, bool, error)
	// PutCase writes the rows of c over those of old (the zero Case when new).
	PutCase(old, c casefile.Case, zone *time.Location) error
	// Cases is one page of the cases the scope knows of.
	Cases(q CaseQuery) ([]casefile.Case, error)
	// CasesOf is every case against an employee number but one; for the law's
	// own questions (repeat, double punishment), never to be shown.
	CasesOf(employeeID, except string) ([]casefile.Case, error)

	Summoned

	Report(id string, scope Scope, lock bool) (report.Report, bool, error)
	ReportByCode(code report.AccessCode, lock bool) (report.Report, bool, error)
	// PutReport writes the rows of r over those of old; identity nil leaves who
	// reported as it is.
	PutReport(old, r report.Report, identity []byte, zone *time.Location) error
	Reports(q ReportQuery) ([]report.Report, error)
	// CodeIndex is the blind index of an access code.
	CodeIndex(code report.AccessCode) []byte
	// KnownCases is those of some cases that the scope knows of.
	KnownCases(ids []string, scope Scope) ([]string, error)
	// ReportsOf is the reports that feed a case, of those that the scope knows of.
	ReportsOf(id string, scope Scope) ([]string, error)

	// Due is the clocks that ask for the calendar's hand, earliest first.
	Due(now time.Time, limit int) ([]Firing, error)

	Outbox

	PutUpload(u Upload) error
	// Claim hands unclaimed uploads to a subject; false when any of the ids is
	// unknown or already claimed, which is the same to everybody.
	Claim(ids []string, by string) ([]Upload, bool, error)
	// Held is a file that a subject claimed; false when it holds none of this id.
	Held(id, by string) (Upload, bool, error)
	// Unclaimed is a file that nobody claimed yet.
	Unclaimed(id string) (Upload, bool, error)
	// Stale is the uploads that nobody claimed within a day; Forget drops one,
	// and says false when somebody claimed it after all.
	Stale(now time.Time) ([]Upload, error)
	Forget(id string) (bool, error)
	KeptFiles

	// Answer is what a request id was answered with; nil when it is new.
	Answer(request string) (*Answer, error)
	// Answers is Answer for many at once; what is new is left out.
	Answers(requests []string) (map[string]*Answer, error)
	PutAnswer(request string, a Answer) error
	ForgetAnswers(before time.Time) error

	Account(id string, lock bool) (access.Account, bool, error)
	AccountByToken(secret string) (access.Account, access.Token, bool, error)
	PutAccount(old, a access.Account) error
	Accounts() ([]access.Account, error)
	// Holders is the accounts that hold a role in one of some offices, at any time.
	Holders(role access.Role, offices ...string) ([]access.Account, error)
	// Owned is how many open cases each of some accounts owns.
	Owned(accounts []string) (map[string]int, error)
	// Versions is two numbers that grow with everything that happens to cases, and
	// to accounts.
	Versions() (cases, accounts int, err error)
	// Desks is every open case that an office of Bawaslu holds.
	Desks() ([]Desk, error)

	Entry(register, id string, lock bool) (Entry, bool, error)
	EntryByHandle(register, handle string) (Entry, bool, error)
	Entries(register string) ([]Entry, error)
	PutEntry(old, e Entry) error
	// Edition is a number that grows with everything that is written into a register.
	Edition(register string) (int, error)
	// Clocked is the ids of subjects of a kind on which a clock may still ask for
	// something, after one, in order.
	Clocked(kind, after string, limit int) ([]string, error)

	// KeptFrom is the cases and reports that are kept from any of some keys.
	KeptFrom(keys []access.Key) (cases, reports []string, err error)
	// Handles is how keys stand in a Desk.
	Handles(keys []access.Key) []string
	Replies
	Pings

	Counts
	Anew
	Links
	Drafts
	ManyEntries
	Openings
	Reads

	Setting(key string) (string, bool, error)
	PutSetting(key, value string) error
	// LastEvent is the newest instant at which anything happened.
	LastEvent() (time.Time, bool, error)
}

// Scope is whose eyes a query has: the clauses of the access table and the
// person for whom some cases do not exist. All sees everything and is for the
// calendar and the law's own questions.
type Scope struct {
	All      bool
	Clauses  []access.Clause
	Person   string
	Employee string       // against whom no case exists for these eyes: their own number
	Keys     []access.Key // from which much is kept: everything that the person answers to
}

// System is the scope of the calendar and of verification.
var System = Scope{All: true}

// Firing is one clock of one subject that has run out.
type Firing struct {
	Kind    string // record.Case or record.Report
	Subject string
	Rule    string
	At      time.Time
}

// Upload is a file that was streamed in.
type Upload struct {
	ID         string    `json:"id"` // a capability: whoever holds it may claim the file
	FileName   string    `json:"fileName"`
	Size       int64     `json:"size"`
	SHA256     string    `json:"sha256"`
	MediaType  string    `json:"mediaType"`
	Findings   []string  `json:"findings,omitempty"`
	UploadedAt time.Time `json:"uploadedAt"`
}

// Answer is what was answered to a request id.
type Answer struct {
	Input []byte // hash of what was asked
	Body  []byte
	At    time.Time
}

// Entry is one entry of a register.
type Entry struct {
	Register string `json:"register"`
	ID       string `json:"id"`
	Version  int    `json:"version"`
	Handle   string `json:"handle,omitempty"`
	Body     []byte `json:"body"`
}

// Desk is where an open case lies and who is kept from it, without the case.
type Desk struct {
	Case, Office, Owner string
	State               casefile.State
	Barred              []string // persons
	Kept                []string // handles; see Tx.Handles
}

// Fields of a list of cases that say whose work it is, beside the case's own.
const (
	FilterQueue    = "queue"    // true: nobody owns it
	FilterWaitsFor = "waitsFor" // the role that can do the next step
	FilterOverdue  = "overdue"  // true: a clock that the viewer sees has run out
)

// Filter is one condition of a list: a field and the value it must have.
type Filter struct{ Field, Value string }

// Cursor is the place in a list after which a page begins.
type Cursor struct {
	Key string `json:"k"`
	ID  string `json:"i"`
}

// CaseQuery asks for one page of cases.
type CaseQuery struct {
	Scope   Scope
	Filters []Filter
	Order   string // "" or "nextStep.dueOn": next legal breach first; "number"
	// Outside: of somebody for whom a closed case has nothing due. What still runs
	// on it waits for the reporter, so neither its place in the list nor the cursor
	// may tell of it.
	Outside bool
	// Inside is, of somebody who is outside by one of their roles alone, the clauses
	// by which they are not: what is outside is judged case by case.
	Inside []access.Clause
	Merit  string // only those of this merit authority; for the chores
	After  *Cursor
	Limit  int
}

// ReportQuery asks for one page of reports.
type ReportQuery struct {
	Scope   Scope
	Cluster string // ClusterHead, or the id of a report whose cluster is asked for
	Filters []Filter
	After   *Cursor
	Limit   int
}
