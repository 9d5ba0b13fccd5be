package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/deadline"
	"netra/internal/report"
	"netra/internal/vault"
)

// The code is the only key: not even the vault opens a draft, and of two drafts
// neither code opens the other's words in its row.
func TestADraftOpensWithItsCodeOnly(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	ask := func(fn func(act.Tx) error) {
		t.Helper()
		if err := w.Records.Do(t.Context(), fn); err != nil {
			t.Fatal(err)
		}
	}
	mine, err := report.NewAccessCode(strings.NewReader("thirteen byte"))
	if err != nil {
		t.Fatal(err)
	}
	until, day := deadline.MustDate("2024-11-06"), deadline.MustDate("2024-11-05")
	ask(func(tx act.Tx) error {
		return tx.BeginDraft(mine, act.Draft{Destroyed: until, Report: []byte("cerita")})
	})
	ask(func(tx act.Tx) error {
		d, ok, err := tx.Draft(mine, day, false)
		if err == nil && (!ok || string(d.Report) != "cerita" || d.Destroyed != until) {
			err = fmt.Errorf("it opens as %+v", d)
		}
		return err
	})
	row := dump(t, w, "drafts").rows[0]
	place := fmt.Sprintf("drafts/body/%x/2024-11-06", row[0])
	outer, err := w.Vault.Unseal(vault.Answer, place, row[2].([]byte))
	if err != nil {
		t.Fatal(err)
	}
	if s := told(outer, []string{"cerita", string(mine), "report", "evidence"}); s != "" {
		t.Errorf("with the key file alone %q is read", s)
	}
	b := dump(t, w, "drafts")
	run(t, w, `UPDATE drafts SET destroyed_on = '2025-11-06'`)
	err = w.Records.View(t.Context(), func(tx act.Tx) error { _, _, err := tx.Draft(mine, day, false); return err })
	if !errors.Is(err, vault.ErrBroken) {
		t.Errorf("a draft that was given another date opens: %v", err)
	}
	b.restore(t, w)
}

func TestADraftThatIsAReportTooIsNamed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		code, err := report.ParseAccessCode(filed.AccessCode)
		if err != nil {
			t.Fatal(err)
		}
		err = w.Records.Do(t.Context(), func(tx act.Tx) error {
			return tx.BeginDraft(code, act.Draft{Destroyed: deadline.MustDate("2024-11-06")})
		})
		if err != nil {
			t.Fatal(err)
		}
		if d := named(t, w, "a draft beside its report", "drafts"); !strings.Contains(d.Sentence, "a report's too") {
			t.Errorf("it says %q", d.Sentence)
		}
	})
}

func TestAFileThatADraftLostIsNamed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		mine, other := w.Upload("a.png"), w.Upload("b.png")
		for _, id := range []string{mine, other} {
			if _, err := w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Evidence: []string{id}}); err != nil {
				t.Fatal(err)
			}
		}
		w.Verify()
		b := dump(t, w, "evidence")
		for what, x := range map[string]struct{ statement, table string }{
			"gone":                      {`DELETE FROM evidence WHERE claimed = $1`, "drafts"},
			"nobody's":                  {`UPDATE evidence SET claimed = '' WHERE claimed = $1`, "evidence"},
			"of a draft that never was": {`UPDATE evidence SET claimed = 'drafts/00' WHERE claimed = $1`, "evidence"},
		} {
			run(t, w, x.statement, b.rows[0][b.at("claimed")])
			named(t, w, what, x.table)
			b.restore(t, w)
		}
		w.Verify()
	})
}
