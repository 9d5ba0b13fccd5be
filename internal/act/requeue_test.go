package act_test

import (
	"reflect"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/store"
)

// older makes of the database what the first netra would have left, whose tables
// had no queue, no standings, no rungs and no day of filing.
func older(t *testing.T, w *acttest.World) {
	t.Helper()
	err := w.DB.Do(t.Context(), func(tx *store.Tx) error {
		for _, q := range []string{
			`DELETE FROM case_queue`, `DELETE FROM case_standings`, `UPDATE cases SET control = NULL, signer = NULL`,
			`UPDATE reports SET filed_at = NULL, routed = NULL, contest = NULL`,
		} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// unstepped takes out of the body of a case what only a later netra folds.
func unstepped(t *testing.T, w *acttest.World, id string) {
	t.Helper()
	err := w.Records.Do(t.Context(), func(tx act.Tx) error {
		c, _, err := tx.Case(id, act.System, true)
		if err != nil {
			return err
		}
		if c.Control == nil || len(c.Control.Steps) == 0 {
			t.Error("the authority is not silent")
			return nil
		}
		was, control := c, *c.Control
		control.Steps = nil
		c.Control = &control
		return tx.PutCase(was, c, acttest.Zone)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func counted(t *testing.T, w *acttest.World) ([]act.CaseCount, []act.ReportCount) {
	t.Helper()
	var cases []act.CaseCount
	var reports []act.ReportCount
	err := w.Records.View(t.Context(), func(tx act.Tx) (err error) {
		if cases, err = tx.CaseCounts(w.Now()); err == nil {
			reports, err = tx.ReportCounts(w.Now())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return cases, reports
}

func TestADatabaseOfTheFirstNetraIsBroughtUpToToday(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		young := w.Register(acttest.Head, acttest.Engage, "2024-10-03")
		moved := w.File(acttest.Filing("", acttest.Engage, "2024-10-03"))
		if _, err := w.Desk("clerk", moved.Report.ID, "TransferReport", `{"office":"BAWASLU-GIANYAR","toOffice":"BAWASLU-GIANYAR","reason":"Pelimpahan."}`); err != nil {
			t.Fatal(err)
		}
		silent := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		silent.ToMerit(acttest.Engage, "2024-10-03")
		silent.Recommended("HD_B", acttest.Engage)
		w.Advance("2024-11-20")
		w.Set(w.Now().AddDate(0, 0, 1))
		cases, reports := counted(t, w)
		if len(cases) != 2 || len(reports) != 1 {
			t.Fatalf("%+v and %+v are counted", cases, reports)
		}
		unstepped(t, w, silent.ID)
		older(t, w)
		if err := w.Acts.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		w.Verify()
		if c, r := counted(t, w); !reflect.DeepEqual(c, cases) || !reflect.DeepEqual(r, reports) {
			t.Errorf("%+v and %+v are counted, before it was %+v and %+v", c, r, cases, reports)
		}
		if got := found(t, w, w.As("lead"), "control.rung="+silent.Seen("lead").Control.Rung); got != silent.ID {
			t.Errorf("%q stands on the rung", got)
		}

		older(t, w) // and somebody acts before the chore's turn comes
		young.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		if err := w.Acts.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		w.Verify()
	})
}
