package act

import (
	"time"

	"netra/internal/casefile"
	"netra/internal/notice"
	"netra/internal/report"
)

// Outbox is what a transaction keeps of notices, and how the calendar's hand
// finds what is to be done. It is a table in the same database and no more: a
// notice is kept in the transaction of what it tells, and delivered by whichever
// hand comes first. riverqueue/river would be the better library for it, with
// retries and schedules of its own; but one version of it does not serve both of
// our stores (its SQLite driver is served at 0.31.0 alone), its jobs would lie in
// tables that no event tells of and no verification knows, and what is wanted is
// one UPDATE under SKIP LOCKED. So the outbox is ours and small.
type Outbox interface {
	// FreeCase and FreeReport lock a subject for the hand. One that somebody else
	// holds is not waited for: it is as if it were not there.
	FreeCase(id string) (casefile.Case, bool, error)
	FreeReport(id string) (report.Report, bool, error)

	// PutNotice keeps a notice that an event tells, in the place of an earlier one
	// of the same subject, clock, moment and seat. PlanNotice keeps a reminder, and
	// leaves alone one that is there.
	PutNotice(n notice.Notice) error
	PlanNotice(n notice.Notice) error
	// TurnNotice writes what became of a notice that this transaction has locked.
	TurnNotice(n notice.Notice) error
	// OpenNotices is the notices of a subject that still ask for something, locked.
	OpenNotices(subject string) ([]notice.Notice, error)
	// Undelivered is notices whose hour has come, locked, but for those that
	// somebody else holds.
	Undelivered(now time.Time, limit int) ([]notice.Notice, error)
	// NextDelivery is when the next notice is to be delivered, if any.
	NextDelivery() (time.Time, bool, error)
	// Unreminded is the running clocks without a reminder that run out after now
	// and not after the instant their rule is given.
	Unreminded(now time.Time, until map[string]time.Time) ([]Firing, error)
	// Notices is one page of the delivered notices that a scope may read.
	Notices(q NoticeQuery) ([]notice.Notice, error)
}

// NoticeQuery asks for one page of notices.
type NoticeQuery struct {
	Scope Scope
	Done  bool // those that were settled, not those that wait
	After *Cursor
	Limit int
}
