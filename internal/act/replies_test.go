package act_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/report"
	"netra/internal/store"
	"netra/internal/vault"
)

// replies is what a code opens in the database, with the keys of a vault.
func replies(t *testing.T, records *store.Records, code string) map[string]string {
	t.Helper()
	c, err := report.ParseAccessCode(code)
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]string
	err = records.View(t.Context(), func(tx act.Tx) error {
		var err error
		out, err = tx.RepliesByCode(c)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// withoutStaffKeys is the records of a world as they are read when every key that
// seals is gone and only the root of the indexes is left.
func withoutStaffKeys(t *testing.T, w *acttest.World) *store.Records {
	t.Helper()
	dir := t.TempDir()
	keys := filepath.Join(dir, "keys", "vault.key")
	if err := os.MkdirAll(filepath.Dir(keys), 0o700); err != nil {
		t.Fatal(err)
	}
	text := fmt.Sprintf("other %s\nindex %x\n", strings.Repeat("5a", 32), "0123456789abcdef0123456789abcdef")
	if err := os.WriteFile(keys, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	v, err := vault.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return store.NewRecords(w.DB, v)
}

func TestTheCodeOpensWhatTheOfficeWroteAlsoWhenTheOfficesKeysAreGone(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		second := w.File(acttest.Filing(acttest.Head, acttest.Engage, "2024-10-03"))
		for _, do := range []struct{ act, fields string }{
			{"AskReporter", `{"question":"Di akun mana Anda melihatnya?"}`},
			{"RequestCompletion", `{"items":["when","alamat unggahan"]}`},
			{"RejectReport", `{"ground":"FORMAL","outcomeText":"Syarat formal tidak terpenuhi."}`},
		} {
			if _, err := w.Desk("clerk", filed.Report.ID, do.act, do.fields); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := w.Desk("clerk", second.Report.ID, "AskReporter", `{"question":"Pertanyaan kedua?"}`); err != nil {
			t.Fatal(err)
		}
		bare := withoutStaffKeys(t, w)
		got := replies(t, bare, filed.AccessCode)
		want := map[string]string{"question/q1": "Di akun mana Anda melihatnya?", "needed": `["when","alamat unggahan"]`,
			"outcome": "Syarat formal tidak terpenuhi.", "message/m1": "Syarat formal tidak terpenuhi."}
		for id, text := range want {
			if got[id] != text {
				t.Errorf("%s reads %q, want %q", id, got[id], text)
			}
		}
		if len(got) != len(want) {
			t.Errorf("the code opens %v", got)
		}
		if _, err := bare.Events(t.Context(), filed.Report.ID); err == nil {
			t.Error("the office's copy opens without its key: the test proves nothing")
		}
		v := w.Lookup(filed.AccessCode)
		if v.Questions[0].Text != want["question/q1"] || v.Outcome != want["outcome"] || v.Needed[1] != "alamat unggahan" || v.Messages[0].Text != want["outcome"] {
			t.Errorf("the reporter reads %+v", v)
		}
		w.Verify()
	})
}

func TestTheReporterIsNeverShownTheOfficesOwnCopy(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	if _, err := w.Desk("clerk", filed.Report.ID, "AskReporter", `{"question":"Di akun mana?"}`); err != nil {
		t.Fatal(err)
	}
	err := w.DB.Do(t.Context(), func(tx *store.Tx) error {
		_, err := tx.Exec(`DELETE FROM replies`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if q := w.Lookup(filed.AccessCode).Questions; len(q) != 1 || q[0].Text != "" {
		t.Errorf("without a box the reporter reads %+v", q)
	}
	v, err := w.Acts.GetReport(t.Context(), w.As("clerk"), filed.Report.ID)
	if err != nil || v.Staff.Questions[0].Text != "Di akun mana?" {
		t.Errorf("the office reads %+v, %v", v.Staff.Questions, err)
	}
}

func TestABoxIsNotOpenedByTheCodeOfAnotherReport(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	mine := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	theirs := w.File(acttest.Filing(acttest.Head, acttest.Engage, "2024-10-03"))
	if _, err := w.Desk("clerk", mine.Report.ID, "AskReporter", `{"question":"Di akun mana?"}`); err != nil {
		t.Fatal(err)
	}
	err := w.DB.Do(t.Context(), func(tx *store.Tx) error {
		_, err := tx.Exec(`UPDATE replies SET report_id = $1`, theirs.Report.ID) // as a thief of the database would
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Acts.LookupReport(t.Context(), theirs.AccessCode); err == nil {
		t.Error("another code opens it")
	}
}

func TestHowACaseEndedIsSealedToEachOfItsReporters(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToPlenary(acttest.Engage, "2024-10-03")
		r.Vote("NOT_PROVEN")
		r.Do("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Pleno.","outcomeText":"Buktinya belum cukup.","reason":"kurang bukti"}`, casefile.Closed)
		if v := w.Lookup(r.Code); v.Outcome != "Buktinya belum cukup." || !strings.HasSuffix(v.StageText, "Buktinya belum cukup.") {
			t.Errorf("the reporter reads %q in %q", v.Outcome, v.StageText)
		}
		if got := replies(t, withoutStaffKeys(t, w), r.Code); got["case/"+r.ID+"/outcome"] != "Buktinya belum cukup." {
			t.Errorf("the code opens %v", got)
		}
		if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Ada saksi yang tidak ditanya."}`); err != nil {
			t.Fatal(err)
		}
		r.Do("above", "DecideChallenge", `{"decision":"UPHELD","outcomeText":"Saksi itu sudah ditanya.","reason":"sudah diperiksa"}`, casefile.Closed)
		if v := w.Lookup(r.Code); v.ChallengeAnswer != "Saksi itu sudah ditanya." || v.Outcome != "Buktinya belum cukup." {
			t.Errorf("after the challenge the reporter reads %q, %q", v.ChallengeAnswer, v.Outcome)
		}
		w.Verify()
	})
}
