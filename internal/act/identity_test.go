package act_test

import (
	"strings"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/custody"
	"netra/internal/fault"
	"netra/internal/report"
)

func TestTwoCustodiansTogetherOpenASealedIdentityForFourHours(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		custodians(w)
		filed := confided(w, kenari)
		id := filed.Report.ID
		requested(t, w, id)
		w.Verify()
		handIn(t, w, "keeper b", w.KeyB)
		w.Verify()
		acttest.Refusal(t, second(read(t, w, "investigator", id)), "GUARD")
		handIn(t, w, "keeper a", w.KeyA)
		w.Verify()
		got, err := read(t, w, "investigator", id)
		if err != nil || got.Identity != kenari {
			t.Fatalf("read %+v, %v", got, err)
		}
		w.Set(w.Now().Add(4*time.Hour - time.Second))
		must(t, second(read(t, w, "investigator", id)))
		w.Set(w.Now().Add(time.Second)) // the calendar has not been there yet
		acttest.Refusal(t, second(read(t, w, "investigator", id)), "GUARD")
		if rows(t, w, id) != 1 {
			t.Error("somebody else destroyed it")
		}
		must(t, w.Acts.Attend(t.Context()))
		if rows(t, w, id) != 0 || w.Count(id, "EndIdentity") != 1 {
			t.Error("it was not destroyed after four hours")
		}
		w.Verify()
	})
}

// rows is how many requests of a report the store still holds.
func rows(t *testing.T, w *acttest.World, id string) (n int) {
	t.Helper()
	must(t, w.Records.Do(t.Context(), func(tx act.Tx) error {
		list, err := tx.Waiting("", w.Now().Add(1000*time.Hour), 10)
		for _, x := range list {
			if x.Report == id {
				n++
			}
		}
		return err
	}))
	return n
}

func TestTheReporterIsToldOfEveryOpening(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	custodians(w)
	filed := confided(w, kenari)
	unlocked(t, w, filed.Report.ID)
	v := w.Lookup(filed.AccessCode)
	if n := len(v.Messages); n != 1 || v.Messages[0].From != report.FromOffice || !strings.Contains(v.Messages[0].Text, "dibuka bersama oleh dua pemegang kunci, Lembaga Perlindungan Saksi dan Korban") ||
		!strings.Contains(v.Messages[0].Text, "pelapor perlu diperiksa") {
		t.Errorf("the messages are %+v", v.Messages)
	}
	before := len(v.Timeline)
	must(t, second(read(t, w, "investigator", filed.Report.ID)))
	line := w.Lookup(filed.AccessCode).Timeline
	if len(line) != before+1 || !strings.Contains(line[before].Text, "dibuka oleh penyelidik Badan Pengawas") || !strings.Contains(line[before].Text, "memanggil pelapor") {
		t.Errorf("the timeline is %+v", line)
	}
	for _, m := range line {
		if strings.Contains(m.Text, "Kenari") || strings.Contains(m.Text, "Petugas") {
			t.Errorf("a name stands in %q", m.Text)
		}
	}
}

func TestANamedReporterIsReadByWhoIsAssignedAndToldSo(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		f.Reporter = kenari
		filed := w.File(f)
		id := filed.Report.ID
		for who, reason := range map[string]string{"clerk": "ROLE", "commissioner": "ROLE", "above": "ROLE"} {
			acttest.Refusal(t, second(read(t, w, who, id)), reason)
		}
		for _, who := range []string{"foreign", "analyst", "lead", "desk", "examiner", "signatory", "admin", "auditor@OMBUDSMAN-RI"} {
			if _, err := read(t, w, who, id); !fault.Is(err, fault.Missing) {
				t.Errorf("%s hears %v", who, err)
			}
		}
		_, err := w.Acts.ReadIdentity(t.Context(), w.As("investigator"), act.Request{}, id, " ")
		acttest.Refusal(t, err, "GUARD")
		got, err := read(t, w, "investigator", id)
		if err != nil || got.Identity != kenari || !got.Until.IsZero() {
			t.Fatalf("read %+v, %v", got, err)
		}
		if w.Count(id, "OpenIdentity") != 1 {
			t.Error("a refused reading left an event, or a reading none")
		}
		r := caseOf(t, w, id)
		r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("investigator").Account+`"}`, "")
		must(t, second(read(t, w, "investigator", id)))
		_, err = read(t, w, "bawaslu_investigator@BAWASLU-SLEMAN#2", id)
		acttest.Refusal(t, err, "NOT_ASSIGNED")
		w.Verify()
	})
}

func caseOf(t *testing.T, w *acttest.World, id string) *acttest.Road {
	t.Helper()
	r := w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", id)
	return r
}

// A retry of a reading is the same reading, and shows nothing any more when the time
// is over: the answer is not kept.
func TestARepeatedReadingIsJudgedAnew(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	custodians(w)
	id := confided(w, kenari).Report.ID
	unlocked(t, w, id)
	again := act.Request{ID: "6f1c0b52-9c1e-4a7b-9d57-0d5b8f1f8a01", Input: []byte("x")}
	for range 2 {
		got, err := w.Acts.ReadIdentity(t.Context(), w.As("investigator"), again, id, "memanggil pelapor")
		if err != nil || got.Identity != kenari {
			t.Fatalf("read %+v, %v", got, err)
		}
	}
	if w.Count(id, "OpenIdentity") != 1 {
		t.Error("a retry counts twice")
	}
	later(t, w, 4*time.Hour)
	if got, err := w.Acts.ReadIdentity(t.Context(), w.As("investigator"), again, id, "memanggil pelapor"); err == nil {
		t.Errorf("a retry after four hours shows %+v", got)
	}
}

func TestWithoutLocksNobodyIsPromisedConfidence(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	old := confided(w, report.Identity{Name: "Kenari Uji"})
	w.Acts.Locks = nil
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Report.Track = report.Confidential
	_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, f)
	acttest.Refusal(t, err, "CONFIDENTIAL_CLOSED")
	_, err = w.Acts.ByCode(t.Context(), act.CodeAct{Code: old.AccessCode, Command: &report.CompleteReportCmd{Reporter: kenari}})
	acttest.Refusal(t, err, "CONFIDENTIAL_CLOSED")
	w.Verify()
}

func TestTheNewestIdentityIsTheOneThatIsOpened(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	custodians(w)
	filed := confided(w, report.Identity{Name: "Nama Lama"})
	add := func(who report.Identity) {
		t.Helper()
		_, err := w.Acts.ByCode(t.Context(), act.CodeAct{Code: filed.AccessCode, Command: &report.CompleteReportCmd{Reporter: who}})
		must(t, err)
	}
	add(kenari)
	requested(t, w, filed.Report.ID)
	add(report.Identity{Name: "Sesudah Diminta"}) // what was asked for is what is opened
	handIn(t, w, "keeper b", w.KeyB)
	handIn(t, w, "keeper a", w.KeyA)
	if got, err := read(t, w, "investigator", filed.Report.ID); err != nil || got.Identity != kenari {
		t.Errorf("read %+v, %v", got, err)
	}
	w.Verify()
}

// S4 and S5: who had one part has no other, under a second account neither.
func TestNobodyHasTwoPartsInOneOpening(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	custodians(w)
	also := func(key, person string, g access.Grant) {
		c := w.As(person)
		w.Put(key, act.Caller{Account: "second-" + c.Account, Person: c.Person, Name: c.Name, Grants: []access.Grant{g}, Token: c.Token})
	}
	also("requester as commissioner", "investigator", acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN"))
	also("requester as investigator", "investigator", acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN"))
	also("requester as keeper b", "investigator", acttest.Grant(access.IdentityCustodian, "LPSK"))
	also("approver as keeper b", "commissioner", acttest.Grant(access.IdentityCustodian, "LPSK"))
	also("keeper b as keeper a", "keeper b", acttest.Grant(access.IdentityCustodian, "BAWASLU-RI"))
	also("keeper c", "keeper a", acttest.Grant(access.IdentityCustodian, "OMBUDSMAN-RI"))
	none := func(who string) {
		t.Helper()
		if list, err := w.Acts.ListIdentityRequests(t.Context(), w.As(who)); err != nil || len(list) != 0 {
			t.Errorf("%s sees %d requests: %v", who, len(list), err)
		}
	}
	id := confided(w, kenari).Report.ID
	must(t, second(w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"SUMMONS","reason":"pelapor perlu diperiksa"}`)))
	acttest.Refusal(t, second(w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"SUMMONS","reason":"lagi"}`)), "GUARD")
	acttest.Refusal(t, second(w.Desk("requester as commissioner", id, "ApproveIdentity", `{}`)), "GUARD")
	acttest.Refusal(t, second(w.Desk("clerk", id, "ApproveIdentity", `{}`)), "ROLE")
	none("keeper b")
	must(t, second(w.Desk("commissioner", id, "ApproveIdentity", `{}`)))
	for _, who := range []string{"requester as keeper b", "approver as keeper b", "keeper a", "keeper c"} {
		none(who)
	}
	list, err := w.Acts.ListIdentityRequests(t.Context(), w.As("keeper b"))
	must(t, err)
	for _, who := range []string{"requester as keeper b", "approver as keeper b", "keeper a", "keeper c"} {
		if _, _, err := w.Acts.TakeIdentityEnvelope(t.Context(), w.As(who), list[0].ID); !fault.Is(err, fault.Missing) {
			t.Errorf("%s takes the envelope: %v", who, err)
		}
		if err := w.Acts.HandInIdentity(t.Context(), w.As(who), act.Request{}, list[0].ID, []byte("x")); !fault.Is(err, fault.Missing) {
			t.Errorf("%s hands in: %v", who, err)
		}
	}
	for _, who := range []string{"investigator", "commissioner", "admin", "lead", "desk"} {
		acttest.Refusal(t, second(w.Acts.ListIdentityRequests(t.Context(), w.As(who))), "ROLE")
	}
	handIn(t, w, "keeper b", w.KeyB)
	none("keeper b")
	none("keeper b as keeper a")
	handIn(t, w, "keeper a", w.KeyA)
	acttest.Refusal(t, second(read(t, w, "requester as investigator", id)), "GUARD")
	acttest.Refusal(t, second(read(t, w, "bawaslu_investigator@BAWASLU-SLEMAN#2", id)), "GUARD")
	must(t, second(read(t, w, "investigator", id)))
	w.Verify()
}

func TestOnlyWhatLayInTheEnvelopeIsTaken(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	custodians(w)
	id := confided(w, kenari).Report.ID
	requested(t, w, id)
	offer := func(who, content string) {
		t.Helper()
		list, err := w.Acts.ListIdentityRequests(t.Context(), w.As(who))
		must(t, err)
		acttest.Field(t, w.Acts.HandInIdentity(t.Context(), w.As(who), act.Request{}, list[0].ID, []byte(content)), "content")
	}
	list, err := w.Acts.ListIdentityRequests(t.Context(), w.As("keeper b"))
	must(t, err)
	outer, _, err := w.Acts.TakeIdentityEnvelope(t.Context(), w.As("keeper b"), list[0].ID)
	must(t, err)
	offer("keeper b", string(outer))
	offer("keeper b", `{"name":"Orang Lain"}`)
	handIn(t, w, "keeper b", w.KeyB)
	offer("keeper a", `{"identity":{"name":"Orang Lain"},"salt":"x"}`)
	inner, lock, err := w.Acts.TakeIdentityEnvelope(t.Context(), w.As("keeper a"), list[0].ID)
	must(t, err)
	if _, err := custody.Open(lock, w.KeyB, inner); err == nil {
		t.Error("lock b opens the inner envelope")
	}
	offer("keeper a", string(inner))
	w.Verify()
}

func TestARequestLapsesAfter72Hours(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	custodians(w)
	id := confided(w, kenari).Report.ID
	must(t, second(w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"COURT","reason":"putusan"}`)))
	w.Set(w.Now().Add(72 * time.Hour))
	acttest.Refusal(t, second(w.Desk("commissioner", id, "ApproveIdentity", `{}`)), "GUARD")
	must(t, w.Acts.Attend(t.Context()))
	if v, err := w.Acts.GetReport(t.Context(), w.As("commissioner"), id); err != nil || v.Staff.Openings[0].State != report.Over {
		t.Errorf("it is %+v, %v", v.Staff.Openings, err)
	}
	must(t, second(w.Desk("investigator", id, "RequestIdentity", `{"reasonCode":"COURT","reason":"putusan"}`)))
	w.Verify()
}
