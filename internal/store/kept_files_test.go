package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/store"
	"netra/internal/vault"
)

// Somebody with the keys can seal a row anew; what the events say they cannot move.
func TestARowThatSaysAnotherHashThanTheEventsIsNamed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		id := w.Upload("foto.png")
		filing := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		filing.Evidence = []string{id}
		w.File(filing)
		w.Verify()
		var files []act.KeptFile
		if err := w.Acts.EachFile(t.Context(), func(f act.KeptFile) error { files = append(files, f); return nil }); err != nil || len(files) != 1 {
			t.Fatal(files, err)
		}
		handle := w.Vault.Index("evidence", id)
		if files[0].Row != fmt.Sprintf("%x", handle) || files[0].ID != id {
			t.Errorf("the row is %+v", files[0])
		}
		for _, change := range []func(*act.Upload){
			func(u *act.Upload) { u.SHA256 = strings.Repeat("cd", 32) }, func(u *act.Upload) { u.Size++ },
		} {
			u := files[0].Upload
			change(&u)
			plain, err := json.Marshal(u)
			if err != nil {
				t.Fatal(err)
			}
			body, err := w.Vault.Seal(vault.Evidence, "evidence/body/"+files[0].Row, plain)
			if err != nil {
				t.Fatal(err)
			}
			if err := w.DB.Do(t.Context(), func(tx *store.Tx) error {
				_, err := tx.Exec(`UPDATE evidence SET body = $1 WHERE handle = $2`, body, handle)
				return err
			}); err != nil {
				t.Fatal(err)
			}
			named(t, w, "a row of another file", "evidence")
		}
	})
}

// More rows than fit a page are all visited, each once.
func TestEveryFileIsVisitedOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		if err := w.Acts.EachFile(t.Context(), func(act.KeptFile) error { return errors.New("there is none") }); err != nil {
			t.Error(err)
		}
		want := map[string]bool{}
		for range 230 {
			want[w.Upload("foto.png")] = true
		}
		n := 0
		err := w.Acts.EachFile(t.Context(), func(f act.KeptFile) error {
			n++
			delete(want, f.ID)
			return nil
		})
		if err != nil || n != 230 || len(want) > 0 {
			t.Errorf("visited %d, missed %d, %v", n, len(want), err)
		}
	})
}
