package store_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/store"
)

// A row whose subject has no history, or is gone, is found in every table.
func TestARowOfNothingIsFound(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		w.Verify()
		exec := func(query string) {
			t.Helper()
			err := w.DB.Do(t.Context(), func(tx *store.Tx) error { _, err := tx.Exec(query); return err })
			if err != nil {
				t.Fatalf("%s: %v", query, err)
			}
		}
		for table, x := range map[string]struct{ key, columns, values string }{
			"cases": {"id", "number, version, state, stage, outcome, office, responsible, merit, employer, owner, contest, next_due, accused, body",
				"'N-0', 1, 'closed', '', '', '', '', '', '', '', '', '9999-12-31', CAST('' AS BYTEA), CAST('' AS BYTEA)"},
			"reports":  {"id", "number, version, state, track, office, next_due, body", "'N-0', 1, 'closed', '', '', '9999-12-31', CAST('' AS BYTEA)"},
			"accounts": {"id", "version, body", "1, CAST('' AS BYTEA)"},
			"entries":  {"id", "register, version, handle, body", "'employees', 1, CAST('' AS BYTEA), CAST('' AS BYTEA)"},
			"case_standings": {"case_id", "sequence, at, until, contest, office, employer, since, was, reached, place, outcome, overdue, rung",
				"1, 1, 2, '', '', '', '', 0, 0, '', '', 0, ''"},
			"case_staff": {"case_id", "account", "'a'"}, "case_barred": {"case_id", "person", "'p'"}, "case_reports": {"case_id", "report_id", "'r'"},
			"case_queue": {"case_id", "waits_for, watched, late, late_employer", "'', '', 0, 0"}, "report_barred": {"report_id", "person", "'p'"},
			"identity_openings": {"report_id", "id, state, body, until", "'o', 'approved', 'LPSK', 0"},
			"tokens":            {"account", "hash", "CAST('x' AS BYTEA)"}, "grants": {"account", "place, role, office", "0, 'clerk', ''"},
			"notices": {"subject", "id, kind, place, rule, due_on, moment, role, office, fires_at, visible_from, delivered_at, settled_at, body",
				"'n', 'case', 0, '', '', '', '', '', 0, 0, 0, 0, CAST('' AS BYTEA)"},
			"clocks": {"subject", "kind, place, rule, fires_at", "'case', 0, '', 0"},
		} {
			exec("INSERT INTO " + table + " (" + x.key + ", " + x.columns + ") VALUES ('nobody', " + x.values + ")")
			named(t, w, "a row of nothing", table)
			exec("DELETE FROM " + table + " WHERE " + x.key + " = 'nobody'")
		}
		w.Verify()
	})
}
