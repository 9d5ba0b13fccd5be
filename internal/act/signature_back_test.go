package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// A signature that went up for want of a signatory comes back by itself, whoever
// could sign above; and goes up again when they are gone again.
func TestASignatureComesBackWhenSomebodyIsAppointed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
		r := w.Moral(acttest.Camat, "MORAL_OPEN")
		leave := func(who string) {
			if _, err := w.Acts.EndUser(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: w.As(who).Account}); err != nil {
				t.Fatal(err)
			}
		}
		lies := func(routed string, times int) {
			t.Helper()
			if err := w.Acts.Attend(t.Context()); err != nil {
				t.Fatal(err)
			}
			if got := r.Seen("desk").Signing.Routed; got != routed || w.Count(r.ID, "RouteSignature") != times {
				t.Errorf("routed for %q after %d routings, want %q after %d", got, w.Count(r.ID, "RouteSignature"), routed, times)
			}
			w.Verify()
		}
		leave("signatory")
		lies(casefile.RoutedForNobody, 1)
		w.Enrol("new regent", act.NewAccount{Grants: []access.Grant{seat("PEMKAB-SLEMAN", access.Head, "")}})
		lies("", 2)
		lies("", 2)
		r.Unknown("minister")
		leave("new regent")
		lies(casefile.RoutedForNobody, 3)
		w.Enrol("third regent", act.NewAccount{Grants: []access.Grant{seat("PEMKAB-SLEMAN", access.Head, "")}})
		lies("", 4)
		r.Do("third regent", "ApproveSanction", proposal(r), casefile.Approved)
		w.Verify()
	})
}

func TestASignatureThatWentUpForAConflictDoesNotComeBack(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
	r := w.Moral(acttest.Camat, "MORAL_OPEN")
	r.Do("desk", "RouteSignature", `{"reason":"bupati adalah kerabat terlapor"}`, casefile.Proposed)
	w.Advance(w.NextDay())
	if v := r.Seen("minister"); v.Signing.Routed != casefile.RoutedForConflict || w.Count(r.ID, "RouteSignature") != 1 {
		t.Errorf("it is routed for %q after %d routings", v.Signing.Routed, w.Count(r.ID, "RouteSignature"))
	}
}
