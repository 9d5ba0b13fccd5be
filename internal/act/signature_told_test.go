package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/notice"
)

// toldOf is the moments of which somebody is told on a case, of what still stands.
func toldOf(t *testing.T, w *acttest.World, who, id string) (out []notice.Moment) {
	t.Helper()
	page, err := w.Acts.ListNotices(t.Context(), w.As(who), act.NoticeQuery{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range page.Notices {
		if n.Subject == id {
			out = append(out, n.Moment)
		}
	}
	return out
}

func TestWhereASignatureIsBroughtItIsToldAndItsQueueIsThere(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
		w.Enrol("minister's official", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Official, "JPT_MADYA")}})
		r := w.Moral(acttest.Camat, "MORAL_OPEN")
		r.Do("signatory", "Recuse", `{"reason":"keluarga terlapor"}`, casefile.Proposed)
		for _, who := range []string{"minister", "desk"} {
			if q := r.Seen(who).Queue; q == nil || *q != (act.QueueView{Role: access.Signatory, Office: "KEMENDAGRI"}) {
				t.Errorf("%s reads the queue %+v", who, q)
			}
		}
		w.Advance(w.NextDay())
		if list := toldOf(t, w, "minister", r.ID); len(list) != 1 || list[0] != notice.HandedOver {
			t.Errorf("the minister is told %v", list)
		}
		for _, who := range []string{"minister's official", "signatory"} {
			if list := toldOf(t, w, who, r.ID); len(list) != 0 {
				t.Errorf("%s is told %v", who, list)
			}
		}
		w.Advance("2024-11-20") // the employer's word is overdue, and it waits above
		if list := toldOf(t, w, "minister", r.ID); len(list) < 2 {
			t.Errorf("of what is overdue the minister is told %v", list)
		}
		w.Verify()
		if _, err := w.Acts.EndUser(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: w.As("minister").Account}); err != nil {
			t.Fatal(err)
		}
		if q := r.Seen("desk").Queue; q == nil || !q.Empty || q.Office != "KEMENDAGRI" {
			t.Errorf("an official who is not asked counts in the queue %+v", q)
		}
		w.Verify()
	})
}
