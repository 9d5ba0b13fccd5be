package act_test

import (
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/custody"
	"netra/internal/report"
)

// kenari is who reports in these tests.
var kenari = report.Identity{Name: "Kenari Uji", Address: "Jalan Kenari 7, Sleman", Phone: "0812777", Email: "kenari@peraga.example"}

// confided files a confidential report of somebody.
func confided(w *acttest.World, who report.Identity) act.Filed {
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Report.Track, f.Reporter = report.Confidential, who
	return w.File(f)
}

// custodians enrols the two who keep the keys.
func custodians(w *acttest.World) {
	w.Enrol("keeper a", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.IdentityCustodian, "BAWASLU-RI")}})
	w.Enrol("keeper b", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.IdentityCustodian, "LPSK")}})
}

// requested brings a request to the custodians.
func requested(t *testing.T, w *acttest.World, id string) {
	t.Helper()
	must(t, second(w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"SUMMONS","reason":"pelapor perlu diperiksa"}`)))
	must(t, second(w.Desk("commissioner", id, "ApproveIdentity", `{}`)))
}

// handIn is a custodian's whole part: list, take, open offline, hand in.
func handIn(t *testing.T, w *acttest.World, who string, key custody.Key) {
	t.Helper()
	list, err := w.Acts.ListIdentityRequests(t.Context(), w.As(who))
	must(t, err)
	if len(list) != 1 {
		t.Fatalf("%d requests wait for %s", len(list), who)
	}
	envelope, lock, err := w.Acts.TakeIdentityEnvelope(t.Context(), w.As(who), list[0].ID)
	must(t, err)
	opened, err := custody.Open(lock, key, envelope)
	must(t, err)
	must(t, w.Acts.HandInIdentity(t.Context(), w.As(who), act.Request{}, list[0].ID, opened))
}

// unlocked brings a confidential report to where its requester can read it.
func unlocked(t *testing.T, w *acttest.World, id string) {
	t.Helper()
	requested(t, w, id)
	handIn(t, w, "keeper b", w.KeyB)
	handIn(t, w, "keeper a", w.KeyA)
}

func read(t *testing.T, w *acttest.World, who, id string) (act.WhoReported, error) {
	t.Helper()
	return w.Acts.ReadIdentity(t.Context(), w.As(who), act.Request{}, id, "memanggil pelapor")
}

// later moves the clock and lets the calendar attend to what is due.
func later(t *testing.T, w *acttest.World, d time.Duration) {
	t.Helper()
	w.Set(w.Now().Add(d))
	must(t, w.Acts.Attend(t.Context()))
}

func second[T any](_ T, err error) error { return err }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
