package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/store"
)

// keys is the primary key of every table that follows from events, and of drafts,
// which do not but are sealed to their row. Settings and answers are neither: what
// is not here, nobody can verify.
var keys = map[string][]string{
	"events": {"id"}, "cases": {"id"}, "case_queue": {"case_id"}, "case_staff": {"case_id", "account"}, "case_barred": {"case_id", "person"}, "case_reports": {"case_id", "report_id"},
	"case_standings": {"case_id", "sequence"},
	"reports":        {"id"}, "report_barred": {"report_id", "person"}, "case_kept": {"case_id", "handle"}, "report_kept": {"report_id", "handle"}, "clocks": {"subject", "place"}, "evidence": {"handle"},
	"drafts": {"code"}, "replies": {"report_id", "id"}, "pings": {"report_id"}, "report_links": {"report_id", "other"}, "report_marks": {"report_id", "mark"}, "reads": {"id"}, "identity_openings": {"id"}, "notices": {"id"}, "accounts": {"id"}, "tokens": {"hash"}, "grants": {"account", "place"}, "entries": {"register", "id"},
}

// named demands that Verify fails and names a table.
func named(t *testing.T, w *acttest.World, what, table string) *store.Difference {
	t.Helper()
	_, err := w.Records.Verify(t.Context(), w.Acts.Directory.AgencyZone)
	d, ok := errors.AsType[*store.Difference](err)
	if !ok {
		t.Errorf("%s: verify says %v", what, err)
		return &store.Difference{}
	}
	if !strings.HasPrefix(d.Where, table+" ") {
		t.Errorf("%s: verify names %q: %s", what, d.Where, d.Sentence)
	}
	return d
}

// other is a value that is not the one given.
func other(column string, v any) any {
	switch v := v.(type) {
	case nil:
		return []byte("x")
	case int64:
		return v + 1000
	case []byte:
		c := append(bytes.Clone(v), 0)
		c[0] ^= 1
		return c[:max(1, len(v))]
	}
	if column == "clear" {
		return fmt.Sprint(v, " ") // still the same JSON
	}
	return fmt.Sprint(v, "x")
}

// victim is the row whose column is to be changed: the third act of a case, and
// elsewhere a row in which the column says something. A reminder that is gone
// leaves no trace, because no event tells of it: the victim was told by one.
func (b table) victim(column string) []any {
	for _, row := range b.rows {
		if b.name == "notices" && row[b.at("moment")] == "before" {
			continue
		}
		if b.name == "events" && column != "identity" && column != "effect" && (row[b.at("kind")] != "case" || row[b.at("sequence")] != int64(3)) {
			continue
		}
		if b.name == "evidence" && row[b.at("claimed")] == "" {
			continue
		}
		if v := row[b.at(column)]; v != nil && v != "" {
			return row
		}
	}
	return nil
}

// where finds a row again by its key.
func (b table) where(row []any, first int) (clause string, args []any) {
	var parts []string
	for i, k := range keys[b.name] {
		parts = append(parts, fmt.Sprintf("%s = $%d", k, first+i))
		args = append(args, row[b.at(k)])
	}
	return strings.Join(parts, " AND "), args
}

func TestEveryColumnThatIsChangedIsNamed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := ranOut(t, w)
		w.Advance(r.Clock("DL_PPK").DueOn.AddDays(1).String()) // nobody reports back: the first rung
		pinged(t, w, r)
		passed(t, w)
		for _, name := range tables(t, w) {
			if name == "settings" || name == "answers" {
				continue
			}
			b := dump(t, w, name)
			if keys[name] == nil {
				t.Errorf("nobody verifies the table %s", name)
			}
			for _, column := range b.columns {
				row := b.victim(column)
				if row == nil {
					if name != "report_barred" { // nobody is barred from a report here; a row too many is the next test's
						t.Errorf("%s.%s says nothing in any row", name, column)
					}
					continue
				}
				clause, args := b.where(row, 2)
				run(t, w, fmt.Sprintf(`UPDATE %s SET %s = $1 WHERE %s`, name, column, clause), append([]any{other(column, row[b.at(column)])}, args...)...)
				d := named(t, w, name+"."+column, name)
				if names(name, column) && !strings.Contains(d.Sentence, "column "+column) {
					t.Errorf("%s.%s: verify does not name the column: %s", name, column, d.Sentence)
				}
				b.restore(t, w)
			}
		}
		w.Verify()
	})
}

// names says whether a column is compared by itself; others are a row's key,
// sealed, or one of a list.
func names(table, column string) bool {
	whole := slices.Contains([]string{"cases", "reports", "accounts", "entries", "evidence"}, table)
	return whole && !slices.Contains(append(keys[table], "body", "identity"), column)
}

func TestEveryRowTooManyOrTooFewIsNamed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		pinged(t, w, ranOut(t, w))
		passed(t, w)
		for name, key := range keys {
			b := dump(t, w, name)
			row := b.rows
			if name == "report_barred" {
				row = [][]any{{dump(t, w, "reports").rows[0][0], "somebody"}}
			}
			more := b.double(row[len(row)-1])
			b.insert(t, w, more)
			named(t, w, "a row more in "+name, name)
			b.restore(t, w)
			if name == "report_barred" {
				continue
			}
			gone := b.victim(key[len(key)-1])
			clause, args := b.where(gone, 1)
			run(t, w, `DELETE FROM `+name+` WHERE `+clause, args...)
			if name == "pings" {
				b.restore(t, w)
				continue // who wants no mail any longer leaves no trace of having wanted it
			}
			if name != "evidence" && name != "drafts" { // of a file that is gone only the number is known, of a draft what it held
				named(t, w, "a row less in "+name, name)
			} else if _, err := w.Records.Verify(t.Context(), w.Acts.Directory.AgencyZone); err == nil {
				t.Errorf("a row less in %s is not noticed", name)
			}
			b.restore(t, w)
		}
		w.Verify()
	})
}

// double is a row again under another key.
func (b table) double(row []any) []any {
	out := slices.Clone(row)
	for i, c := range b.columns {
		key := keys[b.name]
		unique := c == key[len(key)-1] || c == "office" && b.name == "notices" || c == "number" && b.name != "clocks" || c == "sequence"
		switch {
		case unique:
			out[i] = other(c, row[i])
		case c == "code", c == "effect", c == "accused_code":
			out[i] = nil
		}
	}
	return out
}

func TestWhatIsSwappedOrCutOffIsNamed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := ranOut(t, w)
		for _, tt := range []struct{ table, column, where string }{
			{"events", "sealed", "kind = 'case'"}, {"events", "clear", "kind = 'case'"}, {"events", "identity", "identity IS NOT NULL"},
			{"cases", "body", "1 = 1"}, {"reports", "body", "1 = 1"}, {"reports", "identity", "identity IS NOT NULL"},
			{"accounts", "body", "1 = 1"}, {"entries", "body", "1 = 1"}, {"evidence", "body", "claimed <> ''"}, {"drafts", "body", "1 = 1"}, {"notices", "body", "1 = 1"},
		} {
			b := dump(t, w, tt.table)
			pair := ask(t, w, fmt.Sprintf(`SELECT %s, %s FROM %s WHERE %s ORDER BY 1 LIMIT 2`, lastKey(tt.table), tt.column, tt.table, tt.where)).rows
			set := fmt.Sprintf(`UPDATE %s SET %s = $1 WHERE %s = $2`, tt.table, tt.column, lastKey(tt.table))
			run(t, w, set, pair[1][1], pair[0][0])
			run(t, w, set, pair[0][1], pair[1][0])
			named(t, w, "swapped "+tt.table+"."+tt.column, tt.table)
			b.restore(t, w)
		}
		cutOff(t, w, r.ID)
		w.Verify()
	})
}

func lastKey(table string) string { return keys[table][len(keys[table])-1] }

// cutOff deletes the newest event of subjects of every kind.
func cutOff(t *testing.T, w *acttest.World, caseID string) {
	t.Helper()
	b := dump(t, w, "events")
	report := dump(t, w, "reports").rows[0][0]
	for subject, row := range map[any]string{caseID: "cases", report: "reports", w.As("desk").Account: "accounts", w.As("admin").Account: "accounts", "employees/e001": "entries"} {
		run(t, w, `DELETE FROM events WHERE subject = $1 AND sequence = (SELECT MAX(sequence) FROM events WHERE subject = $1)`, subject)
		d := named(t, w, fmt.Sprint("without the newest event of ", subject), row)
		if d.Where != row+" "+fmt.Sprint(subject) {
			t.Errorf("it names %s, not %s", d.Where, subject)
		}
		b.restore(t, w)
	}
}

// pinged puts a question to the reporter of a case, who wants to be told of it.
func pinged(t *testing.T, w *acttest.World, r *acttest.Road) {
	t.Helper()
	w.Acts.Pinging = true
	if _, err := w.Acts.AskPings(t.Context(), act.Request{}, r.Code, "seseorang@contoh.example"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Desk("clerk", w.Lookup(r.Code).Report.ID, "AskReporter", `{"question":"Kapan?"}`); err != nil {
		t.Fatal(err)
	}
}
