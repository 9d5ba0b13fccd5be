package act_test

import (
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// The clock that is due first may stand still while acts repeat: what they tell
// has the same clock, moment and seat as the last time.
func TestWhatWasToldOnceIsToldAgain(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		var told []string
		for range 3 {
			r.Do("commissioner", "Hold", `{"kind":"COURT","until":"2024-10-09","reason":"Menunggu putusan."}`, casefile.Registered)
			r.Do("commissioner", "ReleaseHold", `{"reason":"Lanjut."}`, casefile.Registered)
			if err := w.Acts.Tell(t.Context()); err != nil {
				t.Fatal(err)
			}
			page, err := w.Acts.ListNotices(t.Context(), w.As("investigator"), act.NoticeQuery{Limit: 10})
			if err != nil || len(page.Notices) != 1 || page.Notices[0].Moment != "resumed" {
				t.Fatalf("after a hold the investigator hears %+v, %v", page.Notices, err)
			}
			if slices.Contains(told, page.Notices[0].ID) {
				t.Error("it is the notice of the hold before")
			}
			told = append(told, page.Notices[0].ID)
			w.Verify()
		}
	})
}

func TestACaseGoesToAndFroBetweenTwoOffices(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("gianyar", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluCommissioner, "BAWASLU-GIANYAR")}})
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		for range 2 {
			r.Do("commissioner", "TransferOffice", `{"office":"BAWASLU-GIANYAR","reason":"Pelimpahan."}`, casefile.Registered)
			w.Verify()
			hears(t, w, "investigator")
			r.Do("gianyar", "TransferOffice", `{"office":"BAWASLU-SLEMAN","reason":"Pelimpahan."}`, casefile.Registered)
			w.Verify()
			if err := w.Acts.Tell(t.Context()); err != nil {
				t.Fatal(err)
			}
			hears(t, w, "investigator", "handed_over DL_HANDLE_PILKADA")
		}
	})
}

func TestAReportGoesToAndFroBetweenTwoOffices(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		f := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		for _, x := range []struct{ who, to string }{
			{"clerk", "BAWASLU-GIANYAR"}, {"clerk@BAWASLU-GIANYAR", "BAWASLU-SLEMAN"},
			{"clerk", "BAWASLU-GIANYAR"}, {"clerk@BAWASLU-GIANYAR", "BAWASLU-SLEMAN"},
		} {
			if _, err := w.Desk(x.who, f.Report.ID, "TransferReport", `{"office":"`+x.to+`","toOffice":"`+x.to+`","reason":"Pelimpahan."}`); err != nil {
				t.Fatalf("to %s: %v", x.to, err)
			}
			w.Verify()
		}
	})
}
