package act_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/notice"
)

// heard is somebody's notices, as "moment rule" in the order of the list.
func heard(t *testing.T, w *acttest.World, who string, done bool) []string {
	t.Helper()
	page, err := w.Acts.ListNotices(t.Context(), w.As(who), act.NoticeQuery{Done: done, Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, n := range page.Notices {
		out = append(out, fmt.Sprintf("%s %s", n.Moment, n.Rule))
	}
	return out
}

// hears demands somebody's waiting notices.
func hears(t *testing.T, w *acttest.World, who string, want ...string) {
	t.Helper()
	if got := heard(t, w, who, false); !slices.Equal(got, want) {
		t.Errorf("on %s %s hears %q, want %q", w.Now().In(acttest.Zone).Format("2006-01-02 15:04"), who, got, want)
	}
}

func TestAReminderChangesNothingOfItsCase(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		etag, events := r.View.Etag, w.Count(r.ID, "")
		w.Advance("2024-10-08")
		hears(t, w, "investigator")
		w.Advance("2024-10-09") // due on the 10th
		hears(t, w, "investigator", "before DL_HANDLE_PILKADA")
		hears(t, w, "clerk")
		hears(t, w, "commissioner")
		if is := r.Seen("investigator").Etag; is != etag || w.Count(r.ID, "") != events {
			t.Errorf("the etag was %s and is %s, %d events are %d", etag, is, events, w.Count(r.ID, ""))
		}
		w.Verify()
	})
}

func TestABreachIsToldUpwardsAndOnlyTheActClearsIt(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		w.Advance("2024-10-11")
		both := []string{"before DL_HANDLE_PILKADA", "overdue DL_HANDLE_PILKADA"}
		hears(t, w, "investigator", sorted(t, w, "investigator", both)...)
		hears(t, w, "commissioner", "overdue DL_HANDLE_PILKADA")
		hears(t, w, "above", "overdue DL_HANDLE_PILKADA")
		for _, who := range []string{"clerk", "foreign", "analyst", "lead", "desk", "signatory", "examiner", "admin"} {
			hears(t, w, who)
		}
		for range 3 {
			hears(t, w, "commissioner", "overdue DL_HANDLE_PILKADA") // to look clears nothing
		}
		r.ToMerit(acttest.Engage, "2024-10-03")
		hears(t, w, "investigator")
		hears(t, w, "commissioner")
		hears(t, w, "above")
		if got := heard(t, w, "above", true); !slices.Equal(got, []string{"overdue DL_HANDLE_PILKADA"}) {
			t.Errorf("done is %q", got)
		}
		w.Verify()
	})
}

// sorted is the same set in the order of the list, where the due dates are one.
func sorted(t *testing.T, w *acttest.World, who string, want []string) []string {
	t.Helper()
	got := heard(t, w, who, false)
	if a, b := slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want)); !slices.Equal(a, b) {
		return want
	}
	return got
}

func TestWhatIsSettledBeforeTheOfficeOpensIsWithdrawn(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToPlenary(acttest.Engage, "2024-10-03")
		r.Vote("FORWARD")
		w.AdvanceTo("2024-10-11 02:00") // it ran out two hours ago, and Bawaslu sleeps
		if n := w.Count(r.ID, "LapseClock"); n != 1 {
			t.Fatalf("%d lapses", n)
		}
		hears(t, w, "above")
		r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno."}`, casefile.MeritReview)
		w.Advance("2024-10-11")
		hears(t, w, "above")
		if got := heard(t, w, "above", true); len(got) > 0 {
			t.Errorf("done is %q, and it was never shown", got)
		}
		w.Verify()
	})
}

// The employer side hears of a case what lies behind the wall and nothing else,
// each seat its own; the ladder waits for the lead.
func TestTheWallHoldsForNotices(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		w.Advance("2024-10-29") // the merit review is overdue
		hears(t, w, "desk")
		hears(t, w, "signatory")
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Terbukti."}`, casefile.MeritReview)
		r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
		hears(t, w, "lead")
		w.Advance("2024-11-01") // one working day before receipt is presumed
		hears(t, w, "desk", "before PX_RECEIPT")
		hears(t, w, "foreign desk")
		w.Advance("2024-11-04")
		hears(t, w, "desk", "presumed DL_PPK")
		hears(t, w, "signatory", "presumed DL_PPK")
		w.Advance("2024-11-19") // 14 days are over
		for who, want := range map[string][]string{
			"desk":      {"before DL_PPK", "overdue DL_PPK", "presumed DL_PPK", "rung PX_LADDER"},
			"signatory": {"overdue DL_PPK", "presumed DL_PPK", "rung PX_LADDER"},
			"lead":      {"overdue DL_PPK"},
			"above":     nil, "commissioner": nil, "examiner": nil, "foreign desk": nil,
		} {
			hears(t, w, who, sorted(t, w, who, want)...)
		}
		w.Advance("2024-11-29") // the ladder's step ran out: it waits for a person
		hears(t, w, "lead", "overdue DL_PPK", "overdue PX_LADDER")
		r.Do("lead", "WarnAuthority", `{"letterNumber":"W-1","letterOn":"2024-11-29"}`, "")
		w.Advance("2024-11-30")
		hears(t, w, "lead", "overdue DL_PPK")
		r.Do("desk", "ReportBack", `{"letterNumber":"L-1"}`, "")
		for _, who := range []string{"desk", "signatory", "lead"} {
			hears(t, w, who)
		}
		w.Verify()
	})
}

func TestWhoStepsAsideHearsNothingMore(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		w.Advance("2024-10-11")
		hears(t, w, "investigator2") // it is a colleague's case
		hears(t, w, "commissioner2", "overdue DL_HANDLE_PILKADA")
		r.Do("commissioner2", "Recuse", `{"reason":"kerabat"}`, "")
		hears(t, w, "commissioner2")
		hears(t, w, "commissioner3", "overdue DL_HANDLE_PILKADA")
		w.Verify()
	})
}

func TestANoticeNamesNobody(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.File(acttest.Filing(acttest.Head, acttest.Engage, "2024-10-03"))
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	w.Advance("2024-10-11")
	for _, who := range []string{"investigator", "clerk", "commissioner", "above"} {
		page, err := w.Acts.ListNotices(t.Context(), w.As(who), act.NoticeQuery{Limit: 100})
		if err != nil || len(page.Notices) == 0 {
			t.Fatalf("%s hears %d notices, %v", who, len(page.Notices), err)
		}
		for _, n := range page.Notices {
			says := fmt.Sprintf("%+v", n)
			for _, word := range []string{"Terlapor", "Pelapor", "Contoh", acttest.Camat, acttest.Head, "Akun", acttest.Engage} {
				if strings.Contains(says, word) {
					t.Errorf("%s reads %q in %s", who, word, says)
				}
			}
			if n.Subject == r.ID && n.Number != r.View.Number || n.Act == "" || len(n.Law) == 0 || n.TextEN == "" {
				t.Errorf("it says %s", says)
			}
		}
	}
}

func TestPagesOfNoticesTogetherAreTheList(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		for range 7 {
			w.File(acttest.Filing("", acttest.Engage, "2024-10-03"))
		}
		w.Advance("2024-10-10")
		seen := map[string]bool{}
		var q act.NoticeQuery
		for pages := 1; ; pages++ {
			q.Limit = 3
			page, err := w.Acts.ListNotices(t.Context(), w.As("commissioner"), q)
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range page.Notices {
				if seen[n.ID] || n.Moment != notice.Overdue {
					t.Errorf("%s %s comes again or does not belong here", n.Moment, n.ID)
				}
				seen[n.ID] = true
			}
			if q.After = page.Next; q.After == nil {
				if pages != 3 || len(seen) != 7 {
					t.Errorf("%d notices on %d pages", len(seen), pages)
				}
				return
			}
		}
	})
}
