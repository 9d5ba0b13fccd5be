package store_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
)

// Rows written before there was a column for it say nothing of a signer; that is
// the same as none.
func TestACaseFromBeforeTheColumnHasNoSignerAndVerifies(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Moral(acttest.Camat, "MORAL_OPEN")
		run(t, w, `UPDATE cases SET signer = NULL WHERE id = $1`, r.ID)
		w.Verify()
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{acttest.Grant("signatory", "KEMENDAGRI")}})
		r.Unknown("minister")
		r.Seen("signatory")
		r.Do("desk", "RouteSignature", `{"reason":"benturan kepentingan"}`, "")
		r.Seen("minister")
		w.Verify()
	})
}
