package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// A head of office who acts for the regent is accused: for them there is no case,
// by no account and in no list, and the signature goes up.
func TestTheAccusedNeitherSignsNorKnowsOfTheirOwnCase(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		if _, err := w.Acts.EndUser(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: w.As("signatory").Account}); err != nil {
			t.Fatal(err)
		}
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
		w.Enrol("accused", act.NewAccount{Employee: acttest.Head, Grants: []access.Grant{seat("PEMKAB-SLEMAN", access.Acting, ""), acttest.Grant(access.Examiner, "PEMKAB-SLEMAN")}})
		other := w.Moral(acttest.Camat, "MORAL_OPEN")
		r := w.Moral(acttest.Head, "MORAL_OPEN")
		r.Unknown("accused")
		other.Seen("accused")
		if list := listed(t, w, w.As("accused")); list[r.ID] || !list[other.ID] {
			t.Errorf("the accused lists %v", list)
		}
		if r.Seen("minister").Signing.Routed != casefile.RoutedForNobody || w.Count(other.ID, "RouteSignature") != 0 {
			t.Error("their own case goes up, and no other")
		}
		r.Refused("accused", "ApproveSanction", proposal(r), "NOT_FOUND")
		w.Verify()
	})
}
