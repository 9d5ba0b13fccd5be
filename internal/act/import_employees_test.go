package act_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/deadline"
)

const rosterHead = "employee_id,name,agency_code,unit,position_kind,position_level,position_title,grade,employment_kind,superior,from_on,until_on\n"

// nip is a number of a person who does not exist.
func nip(n int) string { return fmt.Sprintf("1970010119950190%02d", n) }

// posted is a row of a file: who, unit, superior, from, until.
func posted(n int, unit string, superior int, dates ...string) string {
	up, from, until := "", "", ""
	if superior > 0 {
		up = nip(superior)
	}
	if len(dates) > 0 {
		from = dates[0]
	}
	if len(dates) > 1 {
		until = dates[1]
	}
	return fmt.Sprintf("%s,Pegawai %d,PEMKAB-SLEMAN,%s,PELAKSANA,REGENCY,Pengelola,III/a,PNS,%s,%s,%s\n", nip(n), n, unit, up, from, until)
}

func bring(t *testing.T, w *acttest.World, who act.Caller, dry bool, rows ...string) act.EmployeesImported {
	t.Helper()
	out, err := w.Acts.ImportEmployees(t.Context(), who, act.Request{ValidateOnly: dry}, rosterHead+strings.Join(rows, ""))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func events(t *testing.T, w *acttest.World) int {
	t.Helper()
	return number(t, w, `SELECT COUNT(*) FROM events`)
}

func TestAFileOfEmployeesIsEnteredWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		desk := w.As("desk")
		before := events(t, w)
		good := []string{posted(1, "Dinas Contoh", 2), posted(2, "Dinas Contoh", 0)} // the superior comes after
		if dry := bring(t, w, desk, true, good...); dry.Written != 2 || len(dry.Mistakes) > 0 || events(t, w) != before {
			t.Errorf("a dry run answers %+v and leaves %d", dry, events(t, w))
		}
		if bad := bring(t, w, desk, false, append(good, posted(3, "", 2))...); bad.Written != 0 || len(bad.Mistakes) != 1 || events(t, w) != before {
			t.Errorf("one wrong row: %+v", bad)
		}
		if out := bring(t, w, desk, false, good...); out.Written != 2 || out.Unchanged != 0 {
			t.Errorf("the file: %+v", out)
		}
		after := events(t, w)
		if again := bring(t, w, desk, false, good...); again.Written != 0 || again.Unchanged != 2 || len(again.Remarks) != 1 || events(t, w) != after {
			t.Errorf("the same file again: %+v", again)
		}
		w.Verify()
	})
}

var updateGolden = flag.Bool("update", false, "rewrite what the register says of wrong rows")

func TestEveryMistakeInAFileOfEmployeesIsToldByRowAndColumnAlone(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	bring(t, w, act.Operator, false, strings.Replace(posted(9, "Dinas Lain", 0), "PEMKAB-SLEMAN", "BKN", 1))
	var b strings.Builder
	for _, tt := range []struct{ name, rows string }{
		{"a superior whom nobody knows", posted(1, "Dinas", 7)},
		{"a circle of three", posted(1, "Dinas", 2) + posted(2, "Dinas", 3) + posted(3, "Dinas", 1)},
		{"an agency of another government", strings.Replace(posted(1, "Dinas", 0), "PEMKAB-SLEMAN", "BKN", 1)},
		{"an agency that nobody knows", strings.Replace(posted(1, "Dinas", 0), "PEMKAB-SLEMAN", "NIRWANA", 1)},
		{"an employee of another government", posted(9, "Dinas", 0)},
		{"one employee twice", posted(1, "Dinas", 0) + posted(1, "Badan", 0)},
		{"a post within another", posted(1, "Dinas", 0, "2010-01-01") + posted(1, "Badan", 0, "2015-01-01", "2016-01-01")},
		{"the superior's own row is wrong", posted(1, "Dinas", 2) + strings.Replace(posted(2, "Dinas", 0), "III/a", "9z", 1)},
	} {
		out := bring(t, w, w.As("desk"), true, tt.rows)
		fmt.Fprintf(&b, "# %s\n", tt.name)
		for _, m := range out.Mistakes {
			fmt.Fprintf(&b, "%d %s: %s\n", m.Row, m.Column, m.Sentence)
		}
	}
	const file = "testdata/employees_mistakes.golden"
	if *updateGolden {
		if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || string(want) != b.String() {
		t.Errorf("%v\n%s", err, b.String())
	}
	for _, said := range []string{nip(1), nip(9), "Pegawai", "BKN", "NIRWANA"} {
		if strings.Contains(strings.ReplaceAll(b.String(), "pegawai ini", ""), said) {
			t.Errorf("a sentence says %q", said)
		}
	}
}

func TestACircleThroughTheRegisterIsFound(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	bring(t, w, w.As("desk"), false, posted(1, "Dinas", 2), posted(2, "Dinas", 3), posted(3, "Dinas", 4), posted(4, "Dinas", 0))
	out := bring(t, w, w.As("desk"), true, posted(4, "Dinas", 1))
	if len(out.Mistakes) != 1 || out.Mistakes[0].Column != "superior" {
		t.Errorf("%+v", out.Mistakes)
	}
}

func TestACaseTakesThePostOfTheDayOfConduct(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		today := deadline.MustDate(w.Today())
		past, since := today.AddDays(-60).String(), today.AddDays(-30).String()
		bring(t, w, w.As("desk"), false, posted(1, "Dinas Lama", 0, past, today.AddDays(-31).String()), posted(1, "Badan Baru", 0, since))
		for _, tt := range []struct{ on, unit string }{
			{past, "Dinas Lama"}, {today.AddDays(-31).String(), "Dinas Lama"}, {since, "Badan Baru"}, {w.Today(), "Badan Baru"},
			{today.AddDays(-61).String(), ""}, // nobody knows what they were
		} {
			r := w.Finding("investigator", nip(1), acttest.Engage, tt.on)
			if a := r.Seen("investigator").Accused; a.Unit != tt.unit {
				t.Errorf("on %s: %q, want %q", tt.on, a.Unit, tt.unit)
			}
		}
		w.Verify()
	})
}

// BenchmarkAHundredThousandEmployees is the largest file: checked, entered, and
// brought again.
func BenchmarkAHundredThousandEmployees(b *testing.B) {
	file := manyEmployees(100_000)
	for name, open := range map[string]func(testing.TB) *acttest.World{"sqlite": acttest.SQLite, "postgres": acttest.Postgres} {
		b.Run(name, func(b *testing.B) {
			w := open(b)
			for _, tt := range []struct {
				name string
				dry  bool
			}{{"checked", true}, {"entered", false}, {"again", false}} {
				start := time.Now()
				out, err := w.Acts.ImportEmployees(b.Context(), act.Operator, act.Request{ValidateOnly: tt.dry}, file)
				if err != nil || len(out.Mistakes) > 0 {
					b.Fatal(err, out.Mistakes)
				}
				b.ReportMetric(time.Since(start).Seconds(), tt.name+"-s")
			}
		})
	}
}
