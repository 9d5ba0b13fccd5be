package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/store"
)

// table is every row of a table, as it lies there.
type table struct {
	name    string
	columns []string
	rows    [][]any
}

// tables is the name of every table of the schema.
func tables(t *testing.T, w *acttest.World) []string {
	t.Helper()
	query := `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`
	if w.DB.Dialect().Name() == "postgres" {
		query = `SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY table_name`
	}
	var out []string
	for _, row := range ask(t, w, query).rows {
		if name := fmt.Sprint(row[0]); name != "goose_db_version" {
			out = append(out, name)
		}
	}
	return out
}

func dump(t *testing.T, w *acttest.World, name string) table {
	t.Helper()
	out := ask(t, w, `SELECT * FROM `+name)
	out.name = name
	return out
}

func ask(t *testing.T, w *acttest.World, query string) (out table) {
	t.Helper()
	err := w.DB.View(t.Context(), func(tx *store.Tx) error {
		rows, err := tx.Query(query)
		if err != nil {
			return err
		}
		defer rows.Close()
		out = table{}
		if out.columns, err = rows.Columns(); err != nil {
			return err
		}
		for rows.Next() {
			row := make([]any, len(out.columns))
			into := make([]any, len(row))
			for i := range row {
				into[i] = &row[i]
			}
			if err := rows.Scan(into...); err != nil {
				return err
			}
			out.rows = append(out.rows, row)
		}
		return rows.Err()
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return out
}

// run changes rows behind everybody's back.
func run(t *testing.T, w *acttest.World, statement string, args ...any) {
	t.Helper()
	err := w.DB.Do(t.Context(), func(tx *store.Tx) error { _, err := tx.Exec(statement, args...); return err })
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// restore puts a table back as it was.
func (b table) restore(t *testing.T, w *acttest.World) {
	t.Helper()
	run(t, w, `DELETE FROM `+b.name)
	for _, row := range b.rows {
		b.insert(t, w, row)
	}
}

func (b table) insert(t *testing.T, w *acttest.World, row []any) {
	t.Helper()
	var marks []string
	for i := range row {
		marks = append(marks, fmt.Sprintf("$%d", i+1))
	}
	run(t, w, fmt.Sprintf(`INSERT INTO %s (%s) VALUES (%s)`, b.name, strings.Join(b.columns, ", "), strings.Join(marks, ", ")), row...)
}

// at is the place of a column.
func (b table) at(column string) int { return slices.Index(b.columns, column) }

// lived is a world in which every table has rows: two cases, one of them
// decided, with their reports, files, people and clocks.
func lived(t *testing.T, w *acttest.World) *acttest.Road {
	t.Helper()
	f := acttest.Filing(acttest.Head, acttest.Engage, "2024-10-03")
	f.Evidence = []string{w.Upload("tangkapan-layar-rahasia.png")}
	w.File(f)
	w.Upload("belum-dipakai.png")
	for _, text := range []string{"draf pertama yang rahasia", "draf kedua yang rahasia"} {
		if _, err := w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Report: []byte(text), Evidence: []string{w.Upload("draf-rahasia.png")}}); err != nil {
			t.Fatal(err)
		}
	}
	w.Register(acttest.Pelaksana, acttest.Engage, "2024-10-03")
	w.Finding("analyst", w.Hire(), acttest.Engage, "2024-10-03").Do("lead", "Reject", `{"outcomeText":"ditolak secara rahasia"}`, casefile.Closed)
	w.Moral(acttest.Teacher, "MORAL_OPEN").Do("desk", "RouteSignature", `{"reason":"alasan yang sangat rahasia"}`, casefile.Proposed)
	r := w.Stood(acttest.Camat, "HD_B1", "NOMOR-SK-77")
	r.Do("investigator", "AddEvidence", `{"documents":["`+w.Upload("surat-tugas-rahasia.pdf")+`"]}`, "")
	r.Do("desk", "AddNote", `{"text":"catatan sangat rahasia"}`, "")
	r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("investigator2").Account+`"}`, "")
	r.Do("commissioner3", "Recuse", `{"reason":"alasan pribadi sekali"}`, "")
	r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
	w.Token("admin")
	read(t, w)
	w.Verify()
	return r
}

// ranOut is lived, and then days in which clocks run out and people are told.
func ranOut(t *testing.T, w *acttest.World) *acttest.Road {
	t.Helper()
	r := lived(t, w)
	w.Advance("2024-10-12")
	w.Verify()
	return r
}
