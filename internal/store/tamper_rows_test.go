package store_test

import (
	"fmt"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/custody"
	"netra/internal/report"
)

// passed brings a request to open an identity to where the outer lock is open, and
// links its report to another.
func passed(t *testing.T, w *acttest.World) {
	t.Helper()
	other := w.File(acttest.Filing(acttest.Head, acttest.Engage, w.Today())).Report.ID
	f := acttest.Filing(acttest.Head, acttest.Engage, w.Today())
	f.Report.Track, f.Reporter = report.Confidential, report.Identity{Name: "Kenari Uji", Address: "Jalan Kenari 7"}
	id := w.File(f).Report.ID
	if _, err := w.Desk("clerk", id, "LinkReport", fmt.Sprintf(`{"report":%q,"reason":"peristiwa yang sama"}`, other)); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"SUMMONS","reason":"perlu didengar"}`); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Desk("commissioner", id, "ApproveIdentity", `{}`); err != nil {
		t.Fatal(err)
	}
	w.Enrol("keeper b", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.IdentityCustodian, "LPSK")}})
	list, err := w.Acts.ListIdentityRequests(t.Context(), w.As("keeper b"))
	if err != nil || len(list) != 1 {
		t.Fatalf("%d requests wait, %v", len(list), err)
	}
	envelope, lock, err := w.Acts.TakeIdentityEnvelope(t.Context(), w.As("keeper b"), list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	inner, err := custody.Open(lock, w.KeyB, envelope)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Acts.HandInIdentity(t.Context(), w.As("keeper b"), act.Request{}, list[0].ID, inner); err != nil {
		t.Fatal(err)
	}
}
