package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/record"
)

// onVersion does an act of the desk's on a version it read.
func onVersion(r *acttest.Road, etag, name, fields string) (act.CaseView, error) {
	cmd := casefile.New(casefile.Act(name))
	acttest.JSON(r.T, fields, cmd)
	return r.Acts.OnCase(r.T.Context(), r.As("desk"), act.CaseAct{Case: r.ID, Etag: etag, Command: cmd})
}

// hidden demands that something moves the etag of the office that holds a case,
// and not that of the employer.
func hidden(t *testing.T, r *acttest.Road, name string, happens func()) {
	t.Helper()
	desk, office := r.Seen("desk").Etag, r.Seen("commissioner").Etag
	happens()
	if r.Seen("commissioner").Etag == office {
		t.Errorf("%s: nothing happened", name)
	}
	if r.Seen("desk").Etag != desk {
		t.Errorf("%s: the employer's etag moves on what is hidden from it", name)
	}
}

func TestTheEmployersEtagMovesOnlyOnWhatItSees(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		read := r.Seen("desk").Etag
		hidden(t, r, "a note of the investigators'", func() { r.Do("investigator", "AddNote", `{"text":"catatan"}`, "") })
		hidden(t, r, "one stands aside", func() { closeTo(t, w, "investigator2", acttest.Camat) })
		hidden(t, r, "a commissioner recuses", func() { r.Do("commissioner3", "Recuse", `{"reason":"Kerabat."}`, "") })
		hidden(t, r, "the owner is on leave, and the rule names another", func() {
			w.Enrol("third", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}})
			onLeave(t, w, "investigator", w.Today(), w.NextDay())
			if err := w.Acts.Attend(t.Context()); err != nil {
				t.Fatal(err)
			}
		})
		if _, err := onVersion(r, read, "AddNote", `{"text":"x"}`); err != nil {
			t.Fatalf("what is hidden makes an act stale: %v", err)
		}
		_, err := onVersion(r, read, "AddNote", `{"text":"x"}`)
		f := acttest.Refusal(t, err, "STALE_ETAG")
		if f.Meta["etag"] != r.Seen("desk").Etag {
			t.Errorf("the refusal names %q", f.Meta["etag"])
		}
		read = r.Seen("desk").Etag
		r.Do("lead", "Correct", `{"field":"accused.position","value":"Camat","reason":"Salah tulis."}`, "")
		_, err = onVersion(r, read, "AddNote", `{"text":"x"}`)
		acttest.Refusal(t, err, "STALE_ETAG")
		w.Verify()
	})
}

func TestTheEmployersEtagDoesNotTellOfAChallenge(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		r.Examined(w.NextDay())
		r.Do("desk", "ReportNotProven", `{"findings":"Tidak terbukti."}`, casefile.ReportedBack)
		r.Do("lead", "Close", `{"outcomeText":"Ditutup."}`, casefile.Closed)
		hidden(t, r, "a challenge", func() {
			if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Ada rekaman asli."}`); err != nil {
				t.Fatal(err)
			}
		})
		closed := r.Seen("desk").Etag
		hidden(t, r, "the review runs out", func() { w.Advance("2024-12-02") })
		hidden(t, r, "the closure is upheld", func() {
			r.Do("lead2", "DecideChallenge", `{"decision":"UPHELD","outcomeText":"Tetap."}`, casefile.Closed)
		})
		if _, err := onVersion(r, closed, "AddNote", `{"text":"x"}`); err != nil {
			t.Errorf("what is hidden makes an act stale: %v", err)
		}
		w.Verify()
	})
}

// The list and the etag are cut by one rule: the etag is that of the last event listed.
func TestTheEmployersEtagIsThatOfItsLastEvent(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Recommended("HD_B", acttest.Engage)
	r.Do("desk", "AddNote", `{"text":"catatan"}`, "")
	r.Do("investigator", "AddNote", `{"text":"catatan"}`, "")
	events, err := w.Records.Events(t.Context(), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	listed, err := w.Acts.ListCaseEvents(t.Context(), w.As("desk"), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	last := listed[len(listed)-1]
	at := func(e record.Event) bool { return e.Act == last.Act && e.Actor.Role == last.Role }
	for _, e := range events {
		if at(e) && e.ID[:16] != r.Seen("desk").Etag {
			t.Errorf("the last event listed is %s, and the etag is another's", e.Act)
		}
	}
}
