package store

import (
	"fmt"

	"netra/internal/act"
	"netra/internal/record"
	"netra/internal/vault"
)

// strays is the rows of a table that a condition finds, each called by its key.
func (v *verifier) strays(table, key, where string) error {
	found, err := collect(v.records, func(row scanner) (s string, err error) { return s, row.Scan(&s) },
		fmt.Sprintf(`SELECT %s FROM %s WHERE %s ORDER BY 1 LIMIT 1`, key, table, where))
	if err == nil && len(found) > 0 {
		return differs(table+" "+found[0], "of this row no event tells")
	}
	return err
}

// nothingElse demands that no table has rows of which no event tells. Settings,
// answers to request ids, drafts and uploads that nobody claimed are no act's rows.
func (v *verifier) nothingElse() error {
	for _, x := range []struct{ table, key, kind string }{
		{"cases", "cases.id", record.Case}, {"reports", "reports.id", record.Report},
		{"accounts", "accounts.id", record.Account}, {"entries", "entries.register || '/' || entries.id", record.Entry},
	} {
		where := fmt.Sprintf(`NOT EXISTS (SELECT 1 FROM events AS e WHERE e.subject = %s AND e.kind = '%s')`, x.key, x.kind)
		if err := v.strays(x.table, x.key, where); err != nil {
			return err
		}
	}
	return first(v.orphans(), v.strayReads())
}

// orphans looks for rows of lists whose subject is gone.
func (v *verifier) orphans() error {
	for _, q := range []struct{ table, key, parent string }{
		{"case_standings", "case_id", "cases"}, {"case_staff", "case_id", "cases"}, {"case_queue", "case_id", "cases"}, {"case_barred", "case_id", "cases"}, {"case_reports", "case_id", "cases"},
		{"case_kept", "case_id", "cases"}, {"report_barred", "report_id", "reports"}, {"report_links", "report_id", "reports"}, {"report_marks", "report_id", "reports"}, {"report_kept", "report_id", "reports"}, {"identity_openings", "report_id", "reports"}, {"replies", "report_id", "reports"}, {"pings", "report_id", "reports"}, {"tokens", "account", "accounts"}, {"grants", "account", "accounts"},
	} {
		if err := v.strays(q.table, q.key, without(q.parent, q.table+"."+q.key)); err != nil {
			return err
		}
	}
	for _, q := range []struct{ table, key string }{{"notices", "id"}, {"clocks", "subject"}, {"replies", "subject"}} {
		subject := q.table + ".subject"
		if err := v.strays(q.table, q.key, without("cases", subject)+" AND "+without("reports", subject)); err != nil {
			return err
		}
	}
	return nil
}

// without is that a table has no row of an id. It is asked row by row, or joined:
// a list of a hundred thousand ids to look through for each is neither.
func without(parent, id string) string {
	return fmt.Sprintf(`NOT EXISTS (SELECT 1 FROM %s AS p WHERE p.id = %s)`, parent, id)
}

// evidence compares who holds which file, and each row with what is sealed in it.
func (v *verifier) evidence() error {
	rows, err := collect(v.records, func(s scanner) (r evidenceRow, err error) {
		return r, s.Scan(&r.handle, &r.claimed, &r.uploadedAt, &r.body)
	}, `SELECT handle, claimed, uploaded_at, body FROM evidence ORDER BY handle`)
	if err != nil {
		return err
	}
	held := 0
	for _, r := range rows {
		if err := v.file(r); err != nil {
			return err
		}
		if r.claimed != "" {
			held++
		}
	}
	if held != len(v.claims) {
		return differs("evidence", "%d files are held, the events tell of %d", held, len(v.claims))
	}
	return nil
}

// evidenceRow is one row of the table of uploads.
type evidenceRow struct {
	handle, body []byte
	claimed      string
	uploadedAt   int64
}

func (v *verifier) file(r evidenceRow) error {
	where := fmt.Sprintf("evidence %x", r.handle)
	if want := v.claims[string(r.handle)]; want != r.claimed {
		return differs(where, "column claimed is %q, the events say %q", r.claimed, want)
	}
	var u act.Upload
	if err := v.unseal(vault.Evidence, fmt.Sprintf("evidence/body/%x", r.handle), r.body, &u); err != nil {
		return differs(where, "the sealed body cannot be opened")
	}
	return first(columns(where, column{"uploaded_at", r.uploadedAt, u.UploadedAt.UnixMicro()}), v.sameFile(where, r.handle, u))
}
