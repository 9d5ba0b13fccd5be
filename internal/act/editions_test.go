package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/rulebook"
)

// A clock is explained by the edition it runs by, not by that of the conduct.
func TestAClockIsExplainedByTheEditionInForceWhenItBegan(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2022-01-05")
	if v := r.Seen("commissioner"); v.Rulebook != "skb-2020" {
		t.Fatalf("judged by %s", v.Rulebook)
	}
	list, err := w.Acts.ListCaseClocks(t.Context(), w.As("commissioner"), r.ID)
	if err != nil || len(list) == 0 {
		t.Fatal(list, err)
	}
	own, err := w.Acts.Books.Edition("skb-2020")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range list {
		now, err := w.Acts.Books.InForce(k.StartedOn)
		if err != nil {
			t.Fatal(err)
		}
		is, _ := now.Deadline(k.Rule)
		was, _ := own.Deadline(k.Rule)
		if k.Conflict != is.Conflict || is.Conflict == was.Conflict {
			t.Errorf("%s began on %s: %q, in force %q, of the conduct %q", k.Rule, k.StartedOn, k.Conflict, is.Conflict, was.Conflict)
		}
	}
}

// Telling cites the law; that there is none to cite yet keeps nobody from acting.
func TestAnActBeforeTheFirstEditionIsNotRefused(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	now, err := w.Acts.Books.Edition("skb-2022")
	if err != nil {
		t.Fatal(err)
	}
	later := *now
	later.InForceFrom = deadline.MustDate("2030-01-01")
	if w.Acts.Books, err = rulebook.NewLibrary(&later); err != nil {
		t.Fatal(err)
	}
	r.Do("investigator", "AddNote", `{"text":"catatan"}`, casefile.Registered)
}
