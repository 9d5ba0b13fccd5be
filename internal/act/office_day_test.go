package act_test

import (
	"testing"
	"time"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// A case is dated by the wall clock of its office: after half past eleven at
// night in Sleman it is the next day in Gianyar.
func TestACaseIsDatedWhereItsOfficeLies(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Acts.Now = func() time.Time { return time.Date(2024, 10, 7, 23, 30, 0, 0, acttest.Zone) }
		for who, want := range map[string]string{"investigator": "2024-10-07", "foreign": "2024-10-08"} {
			r := w.Finding(who, "", acttest.Engage, "2024-10-03")
			_, err := r.Try(who, "RecordClarification", `{"minutes":"Didengar.","performedOn":"2024-10-09"}`)
			acttest.Field(t, err, "performedOn")
			if who == "investigator" {
				_, err = r.Try(who, "RecordClarification", `{"minutes":"Didengar.","performedOn":"2024-10-08"}`)
				acttest.Field(t, err, "performedOn") // tomorrow here, whatever it is in the east
			}
			r.Do(who, "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
			events, err := w.Records.Events(t.Context(), r.ID)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range events {
				if e.PerformedOn != deadline.MustDate(want) {
					t.Errorf("%s by %s is of %s, want %s", e.Act, who, e.PerformedOn, want)
				}
			}
		}
		w.Verify()
	})
}
