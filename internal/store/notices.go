package store

import (
	"fmt"
	"time"

	"netra/internal/act"
	"netra/internal/notice"
	"netra/internal/vault"
)

// micros is an instant as the tables keep it; 0 for none.
func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

// notices/body/ID is where the words of a notice are sealed, with everything the
// columns say: a column that was changed no longer agrees with them.
func (t *records) sealNotice(n notice.Notice) ([]byte, error) {
	return t.seal(vault.Case, "notices/body/"+n.ID, n)
}

// PutNotice keeps a notice that an event tells; see act.Tx. What is told a second
// time of the same clock takes the place of what was told before: it is news
// again, to be delivered and settled anew, and no act may fail for having been
// done once already.
func (t *records) PutNotice(n notice.Notice) error {
	body, err := t.sealNotice(n)
	if err != nil {
		return err
	}
	return t.Later(nil, insertNotice+retold, noticeArgs(n, body)...)
}

const retold = `
		ON CONFLICT (subject, rule, due_on, place, moment, role, office) DO UPDATE
		SET id = excluded.id, fires_at = excluded.fires_at, visible_from = excluded.visible_from,
		    delivered_at = excluded.delivered_at, settled_at = excluded.settled_at, body = excluded.body`

// PlanNotice keeps a reminder unless it is there already; see act.Tx.
func (t *records) PlanNotice(n notice.Notice) error {
	body, err := t.sealNotice(n)
	if err != nil {
		return err
	}
	_, err = t.Exec(insertNotice+` ON CONFLICT DO NOTHING`, noticeArgs(n, body)...)
	return err
}

const insertNotice = `
		INSERT INTO notices (id, kind, subject, place, rule, due_on, moment, role, office,
		                     fires_at, visible_from, delivered_at, settled_at, body)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`

func noticeArgs(n notice.Notice, body []byte) []any {
	return []any{n.ID, n.Kind, n.Subject, n.Place, n.Rule, n.DueOn.String(), string(n.Moment), string(n.Role), n.Office,
		micros(n.FiresAt), micros(n.VisibleFrom), micros(n.Delivered), micros(n.Settled), body}
}

// TurnNotice writes what became of a notice; see act.Tx.
func (t *records) TurnNotice(n notice.Notice) error {
	body, err := t.sealNotice(n)
	if err != nil {
		return err
	}
	return t.Later(nil, `
		UPDATE notices SET delivered_at = $2, settled_at = $3, body = $4
		WHERE  id = $1`, n.ID, micros(n.Delivered), micros(n.Settled), body)
}

func (t *records) noticeOf(row scanner) (notice.Notice, error) {
	var n notice.Notice
	var id string
	var body []byte
	if err := row.Scan(&id, &body); err != nil {
		return n, err
	}
	err := t.unseal(vault.Case, "notices/body/"+id, body, &n)
	return n, err
}

// OpenNotices is the notices of a subject that still ask for something, locked.
func (t *records) OpenNotices(subject string) ([]notice.Notice, error) {
	return collect(t, t.noticeOf, `
		SELECT id, body FROM notices
		WHERE  subject = $1 AND settled_at = 0 ORDER BY id`+t.ForUpdate(), subject)
}

// Undelivered is notices whose office hour has come, locked; those that somebody
// else holds are left out. See act.Tx.
func (t *records) Undelivered(now time.Time, limit int) ([]notice.Notice, error) {
	if err := t.hurry(); err != nil {
		return nil, err
	}
	return collect(t, t.noticeOf, `
		SELECT id, body FROM notices
		WHERE  delivered_at = 0 AND settled_at = 0 AND visible_from <= $1
		ORDER  BY visible_from, id LIMIT $2`+t.unlessHeld(), micros(now), limit)
}

// NextDelivery is when the next notice is to be delivered; see act.Tx.
func (t *records) NextDelivery() (time.Time, bool, error) {
	var at *int64
	err := t.QueryRow(`SELECT MIN(visible_from) FROM notices WHERE delivered_at = 0 AND settled_at = 0`).Scan(&at)
	if err != nil || at == nil {
		return time.Time{}, false, err
	}
	return time.UnixMicro(*at), true, nil
}

// Unreminded is the clocks that run out within the time that their rule's
// reminder reaches, and have none; see act.Tx.
func (t *records) Unreminded(now time.Time, until map[string]time.Time) ([]act.Firing, error) {
	q := &query{}
	var reach []string
	for rule, at := range until {
		reach = append(reach, fmt.Sprintf("c.rule = %s AND c.fires_at <= %s", q.arg(rule), q.arg(micros(at))))
	}
	q.anyOf(reach)
	q.and("c.fires_at > %s", q.arg(micros(now)))
	q.and(`NOT EXISTS (SELECT 1 FROM notices n WHERE n.subject = c.subject AND n.rule = c.rule
		AND n.place = c.place AND n.fires_at = c.fires_at AND n.moment = 'before')`)
	return collect(t, firingOf, `SELECT c.kind, c.subject, c.rule, c.fires_at FROM clocks c WHERE `+q.clause()+
		` ORDER BY c.fires_at, c.subject, c.place`, q.args...)
}

// Notices is one page of the notices that a scope knows of and that are
// addressed to one of its seats; see act.Tx.
func (t *records) Notices(q act.NoticeQuery) ([]notice.Notice, error) {
	sq := &query{}
	sq.scopeNotices(q.Scope)
	sq.and("notices.delivered_at > 0")
	if q.Done {
		sq.and("notices.settled_at > 0")
	} else {
		sq.and("notices.settled_at = 0")
	}
	sq.after(q.After, "notices.due_on", "notices.id")
	limit := sq.arg(q.Limit)
	return collect(t, t.noticeOf, `
		SELECT notices.id, notices.body
		FROM   notices
		LEFT   JOIN cases ON cases.id = notices.subject
		LEFT   JOIN reports ON reports.id = notices.subject
		WHERE  `+sq.clause()+` ORDER BY notices.due_on, notices.id LIMIT `+limit, sq.args...)
}
