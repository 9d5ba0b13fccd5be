package store

import (
	"bytes"

	"netra/internal/record"
	"netra/internal/report"
)

// ReplyKey is the public half of a code's key; see act.Replies.
func (t *records) ReplyKey(code report.AccessCode) ([]byte, error) {
	return t.vault.ReplyKey([]byte(code))
}

// SealReply seals a text of a report; see act.Replies.
func (t *records) SealReply(public []byte, report, id, text string) ([]byte, error) {
	return t.vault.SealReply(public, replyPlace(report, id), []byte(text))
}

func replyPlace(report, id string) string { return report + "/" + id }

// PutReplies keeps the boxes of an event; see act.Replies.
func (t *records) PutReplies(e record.Event) error {
	for _, b := range e.Boxes {
		_, err := t.Exec(`
			INSERT INTO replies (report_id, id, subject, box) VALUES ($1, $2, $3, $4)
			ON CONFLICT (report_id, id) DO UPDATE SET subject = excluded.subject, box = excluded.box`,
			b.Report, b.ID, e.Subject, b.Sealed)
		if err != nil {
			return err
		}
	}
	return nil
}

// RepliesByCode opens what was written to the holder of a code; see act.Replies.
// It needs the code and nothing that the offices' keys open.
func (t *records) RepliesByCode(code report.AccessCode) (map[string]string, error) {
	type row struct {
		report, id string
		box        []byte
	}
	list, err := collect(t, func(s scanner) (r row, err error) { return r, s.Scan(&r.report, &r.id, &r.box) }, `
		SELECT replies.report_id, replies.id, replies.box
		FROM   replies JOIN reports ON reports.id = replies.report_id
		WHERE  reports.code = $1 ORDER BY replies.id`, t.CodeIndex(code))
	if err != nil || len(list) == 0 {
		return nil, err
	}
	opener, err := t.vault.Replies([]byte(code))
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, r := range list {
		text, err := opener.Open(replyPlace(r.report, r.id), r.box)
		if err != nil {
			return nil, err
		}
		out[r.id] = string(text)
	}
	return out, nil
}

// replies compares the boxes that the events of a subject wrote, of which each
// takes the place of an earlier one.
func (v *verifier) replies(subject string, events []record.Event) error {
	want := map[string][]byte{}
	for _, e := range events {
		for _, b := range e.Boxes {
			want[replyPlace(b.Report, b.ID)] = b.Sealed
		}
	}
	type row struct {
		place string
		box   []byte
	}
	list, err := collect(v.records, func(s scanner) (r row, err error) { return r, s.Scan(&r.place, &r.box) },
		`SELECT report_id || '/' || id, box FROM replies WHERE subject = $1 ORDER BY 1`, subject)
	if err != nil {
		return err
	}
	for _, r := range list {
		if w, ok := want[r.place]; !ok || !bytes.Equal(w, r.box) {
			return differs("replies "+r.place, "the box is not what the events say")
		}
	}
	if len(list) != len(want) {
		return differs("replies of "+subject, "%d boxes are there, the events tell of %d", len(list), len(want))
	}
	return nil
}
