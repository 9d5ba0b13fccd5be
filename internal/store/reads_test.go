package store_test

import (
	"fmt"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
)

// read lets an investigator open a report and its file, one after the other.
func read(t *testing.T, w *acttest.World) string {
	t.Helper()
	f := acttest.Filing(acttest.Teacher, acttest.Engage, "2024-10-03")
	f.Evidence = []string{w.Upload("dibaca-rahasia.png")}
	id := w.File(f).Report.ID
	for _, who := range []string{"clerk", "investigator"} {
		v, err := w.Acts.GetReport(t.Context(), w.As(who), id)
		if err != nil {
			t.Fatal(err)
		}
		file, err := w.Acts.ReportEvidence(t.Context(), w.As(who), id, v.Evidence[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		r := file.Read
		r.Part, r.Check, r.SHA256 = act.PartOriginal, act.Intact, file.SHA256
		if err := w.Acts.Looked(t.Context(), w.As(who), r); err != nil {
			t.Fatal(err)
		}
	}
	return id
}

func TestAReadThatIsTakenBackIsNamed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		of := act.ReadsOf(read(t, w))
		w.Verify()
		events, rows := dump(t, w, "events"), dump(t, w, "reads")
		for place, table := range map[int]string{1: "events", 2: "events", 4: "reads"} {
			run(t, w, `DELETE FROM events WHERE subject = $1 AND sequence = $2`, of, place)
			named(t, w, fmt.Sprintf("without read %d", place), table)
			events.restore(t, w)
		}
		run(t, w, `DELETE FROM reads WHERE sequence = 4`)
		named(t, w, "without the row of a read", "reads")
		rows.restore(t, w)
		run(t, w, `DELETE FROM events WHERE subject = $1 AND sequence = 2`, of)
		run(t, w, `DELETE FROM reads WHERE sequence = 2`)
		run(t, w, `UPDATE events SET sequence = sequence - 1 WHERE subject = $1 AND sequence = 3`, of)
		named(t, w, "a read taken out with its row, and the next moved up", "events")
	})
}

func TestWhatIsReadAgainAtOnceIsOneRead(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		id := read(t, w)
		count := func() int { return len(dump(t, w, "reads").rows) }
		open := func(who string) {
			if _, err := w.Acts.GetReport(t.Context(), w.As(who), id); err != nil {
				t.Fatal(err)
			}
		}
		before := count()
		now := w.Acts.Now()
		for after, more := range map[time.Duration]int{0: 0, 9 * time.Minute: 0} {
			w.Acts.Now = func() time.Time { return now.Add(after) }
			open("investigator")
			if got := count() - before; got != more {
				t.Errorf("read again after %s: %d reads more", after, got)
			}
		}
		w.Acts.Now = func() time.Time { return now.Add(11 * time.Minute) }
		open("investigator")
		open("commissioner")
		if got := count() - before; got != 2 {
			t.Errorf("read after eleven minutes, and by another: %d reads more", got)
		}
		w.Verify()
	})
}
