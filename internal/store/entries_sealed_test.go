package store_test

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/record"
)

// Entries that were made ready outside of the transaction are written whole, or not at
// all where one of them is not the next of what stands there.
func TestSealedEntriesFollowUponTheVersionBeforeTheirOwnAndNoOther(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		const register, many = "uji", 250 // more than one statement writes
		put := func(version int, ids ...int) error {
			var list []act.Written
			for _, i := range ids {
				e := act.Entry{Register: register, ID: fmt.Sprintf("e%03d", i), Version: version, Handle: fmt.Sprintf("h%03d", i), Body: []byte(strconv.Itoa(version))}
				list = append(list, act.Written{New: e, Event: record.Event{ID: fmt.Sprintf("%s-%d", e.ID, version), Kind: record.Entry,
					Subject: register + "/" + e.ID, Sequence: version, Act: "Uji", At: time.UnixMicro(1)}})
			}
			var sealed act.SealedEntries
			if err := w.Records.View(t.Context(), func(tx act.Tx) (err error) { sealed, err = tx.SealEntries(list); return err }); err != nil {
				t.Fatal(err)
			}
			return w.Records.Do(t.Context(), func(tx act.Tx) error { return tx.PutSealed(sealed) })
		}
		stands := func(when string, want map[string]int) {
			t.Helper()
			got := map[string]int{}
			if err := w.Records.View(t.Context(), func(tx act.Tx) error {
				list, err := tx.Entries(register)
				for _, e := range list {
					got[fmt.Sprintf("version %d, body %s", e.Version, e.Body)]++
				}
				return err
			}); err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s: %v, %v; want %v", when, got, err, want)
			}
		}
		all := make([]int, many)
		for i := range all {
			all[i] = many - 1 - i
		}
		if err := put(1, all...); err != nil {
			t.Fatal(err)
		}
		stands("entered", map[string]int{"version 1, body 1": many})
		for name, err := range map[string]error{"the same again": put(1, 3, 251), "one version left out": put(3, 3, 4)} {
			acttest.Refusal(t, err, "STALE_ETAG")
			stands(name, map[string]int{"version 1, body 1": many})
		}
		if err := put(2, 3, 4); err != nil {
			t.Fatal(err)
		}
		stands("the next", map[string]int{"version 1, body 1": many - 2, "version 2, body 2": 2})
	})
}
