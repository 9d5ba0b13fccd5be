package act_test

import (
	"testing"

	"netra/internal/act/acttest"
)

// A day ends two hours earlier in the east. What is handed to an office in
// another zone runs out by that office's clock, and the calendar finds it there.
func TestWhatIsHandedToAnotherZoneRunsOutByItsClock(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := w.File(acttest.Filing("", acttest.Engage, "2024-10-03")).Report.ID
		if _, err := w.Desk("clerk", filed, "TransferReport", `{"office":"BAWASLU-GIANYAR"}`); err != nil {
			t.Fatal(err)
		}
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("commissioner", "TransferOffice", `{"office":"BAWASLU-GIANYAR","reason":"pelimpahan"}`, "")
		w.Verify()
		w.AdvanceTo("2024-10-09 23:30") // after midnight in Gianyar
		if n := w.Count(filed, "LapseClock"); n != 1 {
			t.Errorf("the report that was due on the 9th lapsed %d times", n)
		}
		want := []string{"handed_over DL_INITIAL_REVIEW", "before DL_INITIAL_REVIEW", "before DL_HANDLE_PILKADA", "handed_over DL_HANDLE_PILKADA"}
		hears(t, w, "foreign", sorted(t, w, "foreign", want)...)
		hears(t, w, "investigator")
		w.Verify()
	})
}
