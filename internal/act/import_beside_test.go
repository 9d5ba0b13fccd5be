package act_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// manyEmployees is a file of n employees of one regency, fifty to a unit.
func manyEmployees(n int) string {
	var rows strings.Builder
	rows.WriteString("employee_id,name,agency_code,unit,position_kind,position_title,grade,employment_kind,superior\n")
	number := func(i int) string { return fmt.Sprintf("19700101%06d1%03d", 100000+i/900, 100+i%900) }
	for i := range n {
		superior := ""
		if i > 0 {
			superior = number(i / 10)
		}
		fmt.Fprintf(&rows, "%s,Pegawai %d,PEMKAB-SLEMAN,Unit %d,PELAKSANA,Pengelola,III/a,PNS,%s\n", number(i), i, i/50, superior)
	}
	return rows.String()
}

// BenchmarkAReportDuringAnImport is how long a citizen waits at most who files
// while a hundred thousand employees are entered.
func BenchmarkAReportDuringAnImport(b *testing.B) {
	file := manyEmployees(100_000)
	for name, open := range map[string]func(testing.TB) *acttest.World{"sqlite": acttest.SQLite, "postgres": acttest.Postgres} {
		b.Run(name, func(b *testing.B) {
			w := open(b)
			done := make(chan error)
			start := time.Now()
			go func() {
				_, err := w.Acts.ImportEmployees(context.Background(), act.Operator, act.Request{}, file)
				done <- err
			}()
			var longest time.Duration
			filed, refused := 0, 0
			for {
				select {
				case err := <-done:
					if err != nil {
						b.Fatal(err)
					}
					b.ReportMetric(time.Since(start).Seconds(), "import-s")
					b.ReportMetric(longest.Seconds(), "longest-wait-s")
					b.ReportMetric(float64(filed), "filed")
					b.ReportMetric(float64(refused), "refused")
					return
				default:
				}
				began := time.Now()
				if _, err := w.Acts.FileReport(context.Background(), act.Anonymous, act.Request{}, acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")); err != nil {
					refused++
				} else {
					filed++
				}
				longest = max(longest, time.Since(began))
				time.Sleep(20 * time.Millisecond)
			}
		})
	}
}

// Whoever writes an employee while a file is being judged has it judged anew: what
// they wrote stands, and the file's word comes after it.
func TestAFileIsJudgedAnewWhereTheRegisterMovedMeanwhile(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		bring(t, w, w.As("desk"), false, posted(1, "Dinas", 0), posted(2, "Dinas", 0))
		beside := *w.Acts
		beside.Store = &meddled{Store: w.Acts.Store, at: 2, do: func() { // when the file was judged and is not written yet
			bring(t, w, w.As("desk"), false, posted(1, "Dinas", 2))
		}}
		out, err := beside.ImportEmployees(t.Context(), w.As("desk"), act.Request{}, rosterHead+posted(2, "Dinas", 1))
		if err != nil || len(out.Mistakes) != 1 || out.Mistakes[0].Column != "superior" {
			t.Errorf("two who each make half of a circle: %+v, %v", out, err)
		}
		w.Verify()
	})
}

// meddled does something after one of the looks into a store.
type meddled struct {
	act.Store
	at int
	do func()
}

// View looks, and meddles.
func (m *meddled) View(ctx context.Context, fn func(act.Tx) error) error {
	err := m.Store.View(ctx, fn)
	if m.at--; m.at == 0 {
		m.do()
	}
	return err
}
