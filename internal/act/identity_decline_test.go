package act_test

import (
	"strings"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/notice"
)

// askedOf is what somebody is told of requests to open an identity.
func askedOf(t *testing.T, w *acttest.World, who string) []notice.Notice {
	t.Helper()
	page, err := w.Acts.ListNotices(t.Context(), w.As(who), act.NoticeQuery{Limit: 100})
	must(t, err)
	var out []notice.Notice
	for _, n := range page.Notices {
		if n.Moment == notice.Asked {
			out = append(out, n)
		}
	}
	return out
}

func TestWhoIsAskedToOpenAnIdentityIsToldForAsLongAsTheyAreAsked(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		custodians(w)
		filed := confided(w, kenari)
		id := filed.Report.ID
		everybody := []string{"investigator", "clerk", "commissioner", "above", "foreign", "desk", "admin", "keeper a", "keeper b"}
		only := func(when, want string) {
			t.Helper()
			for _, who := range everybody {
				list := askedOf(t, w, who)
				if n := len(list); n != 0 && who != want || n != 1 && who == want {
					t.Errorf("%s: %s is told %d times, and %q should be once", when, who, n, want)
				}
				for _, n := range list {
					if strings.HasPrefix(who, "keeper") && (strings.Contains(n.Text+n.TextEN+n.Title+n.Number+n.Subject, filed.Report.Number) || n.Subject == id) {
						t.Errorf("%s: a custodian learns which report: %+v", when, n)
					}
				}
			}
		}
		only("before", "")
		must(t, second(w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"SUMMONS","reason":"pelapor perlu diperiksa"}`)))
		only("requested", "commissioner")
		must(t, second(w.Desk("commissioner", id, "ApproveIdentity", `{}`)))
		only("approved", "keeper b")
		handIn(t, w, "keeper b", w.KeyB)
		only("lock b open", "keeper a")
		w.Set(w.Now().Add(72 * time.Hour)) // the calendar has not been there yet
		only("lapsed", "")
	})
}

func TestACustodianOrAnApproverDeclinesAndTheReporterIsTold(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		custodians(w)
		filed := confided(w, kenari)
		id := filed.Report.ID
		ask := func() {
			t.Helper()
			must(t, second(w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"SUMMONS","reason":"pelapor perlu diperiksa"}`)))
		}
		ask()
		acttest.Refusal(t, second(w.Desk("investigator", id, "DeclineIdentity", `{"reason":"x"}`)), "ROLE")
		acttest.Refusal(t, second(w.Desk("commissioner", id, "DeclineIdentity", `{}`)), "GUARD")
		must(t, second(w.Desk("commissioner", id, "DeclineIdentity", `{"reason":"cukup dengan saksi lain"}`)))
		for i, who := range []string{"keeper b", "keeper a"} {
			requested(t, w, id)
			if i == 1 {
				handIn(t, w, "keeper b", w.KeyB)
			}
			list, err := w.Acts.ListIdentityRequests(t.Context(), w.As(who))
			must(t, err)
			no := func(as, reason string) error {
				return w.Acts.DeclineIdentity(t.Context(), w.As(as), act.Request{}, list[0].ID, reason)
			}
			other := map[string]string{"keeper a": "keeper b", "keeper b": "keeper a"}[who]
			acttest.Refusal(t, no(other, "x"), "NOT_FOUND")
			acttest.Refusal(t, no("commissioner", "x"), "ROLE")
			acttest.Refusal(t, no(who, " "), "GUARD")
			must(t, no(who, "alasan penjaga"))
			acttest.Refusal(t, no(who, "x"), "NOT_FOUND")
		}
		if rows(t, w, id) != 0 || w.Count(id, "DeclineIdentity") != 3 {
			t.Error("what was handed in outlives a no, or a no left no event")
		}
		told := w.Lookup(filed.AccessCode).Messages
		if len(told) != 3 {
			t.Fatalf("the reporter reads %+v", told)
		}
		for _, m := range told {
			if !strings.Contains(m.Text, "Permintaan membuka identitas Anda ditolak") || strings.Contains(m.Text, "alasan") || strings.Contains(m.Text, "saksi") {
				t.Errorf("the reporter reads %q", m.Text)
			}
		}
		v, err := w.Acts.GetReport(t.Context(), w.As("investigator"), id)
		must(t, err)
		o := v.Staff.Openings
		if len(o) != 3 || o[0].Declined != "cukup dengan saksi lain" || o[1].DeclinedBy != "LPSK" || o[2].Declined != "alasan penjaga" {
			t.Errorf("who requested reads %+v", o)
		}
		ask() // a no is no end for ever
		w.Verify()
	})
}
