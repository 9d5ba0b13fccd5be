package act_test

import (
	"context"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
)

// onLeave enters a leave of somebody by themselves.
func onLeave(t *testing.T, w *acttest.World, who, from, until string) {
	t.Helper()
	me := w.As(who)
	a, err := w.Acts.AccountOf(t.Context(), me, me.Account)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Acts.SetLeave(t.Context(), me, act.Request{}, act.OnAccount{Account: me.Account, Etag: act.AccountEtag(a)},
		access.Leave{From: deadline.MustDate(from), Until: deadline.MustDate(until), Reason: "sakit yang bukan urusan siapa pun"})
	if err != nil {
		t.Fatal(err)
	}
}

// handedOver is the events by which a case left its owner.
func handedOver(t *testing.T, w *acttest.World, id string) []record.Event {
	t.Helper()
	events, err := w.Records.Events(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var out []record.Event
	for _, e := range events {
		if e.Act == "HandOver" {
			out = append(out, e)
		}
	}
	return out
}

// owned is a case that the investigator owns.
func owned(w *acttest.World) *acttest.Road {
	w.T.Helper()
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	return r
}

func TestWhoGoesOnLeaveHandsTheirCasesOver(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := owned(w)
		onLeave(t, w, "investigator", "2024-10-09", "2024-10-15")
		w.Advance("2024-10-08")
		if len(handedOver(t, w, r.ID)) != 0 || r.Seen("commissioner").Owner != w.As("investigator").Account {
			t.Fatal("the case was handed over before the leave began")
		}
		w.Advance("2024-10-11") // nobody looked on the ninth
		list := handedOver(t, w, r.ID)
		if len(list) != 1 {
			t.Fatalf("handed over %d times", len(list))
		}
		e := list[0]
		if e.PerformedOn.String() != "2024-10-09" || e.Actor.Role != access.Calendar || !strings.Contains(e.Reason, "; ") || strings.Contains(e.Reason, "sakit") {
			t.Errorf("%s by %s: %q", e.PerformedOn, e.Actor.Role, e.Reason)
		}
		if v := r.Seen("commissioner"); v.Owner != "" || v.Queue.People != 1 || v.ResponsibleOffice != "BAWASLU-SLEMAN" {
			t.Errorf("owner %q, queue %+v at %s", v.Owner, v.Queue, v.ResponsibleOffice)
		}
		w.Verify()

		before := w.Count(r.ID, "")
		w.Advance("2024-10-12")
		if err := w.Acts.Attend(t.Context()); err != nil || w.Count(r.ID, "") != before {
			t.Errorf("a second look finds work: %v", err)
		}
		r.Do("investigator2", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-10-03"}],"conclusion":"Terbukti."}`, casefile.Study)
		w.Advance("2024-10-16")
		r.Unknown("investigator") // back, and the old case stays where it went
		if r.Seen("commissioner").Owner != w.As("investigator2").Account || len(handedOver(t, w, r.ID)) != 1 {
			t.Errorf("the owner is %q", r.Seen("commissioner").Owner)
		}
		n := w.Register(acttest.Head, acttest.Engage, "2024-10-15")
		n.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		w.Advance("2024-10-17")
		if n.Seen("commissioner").Owner != w.As("investigator").Account {
			t.Error("who came back was given no new work")
		}
		w.Verify()
	})
}

func TestWhoeverNoLongerHoldsTheRoleHandsOver(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		leave func(ctx context.Context, w *acttest.World, on act.OnAccount) error
		on    string
	}{
		{"the role was taken away", func(ctx context.Context, w *acttest.World, on act.OnAccount) error {
			_, err := w.Acts.RevokeRole(ctx, act.Operator, act.Request{}, on, access.BawasluInvestigator, "BAWASLU-SLEMAN")
			return err
		}, "2024-10-08"},
		{"the account was ended", func(ctx context.Context, w *acttest.World, on act.OnAccount) error {
			_, err := w.Acts.EndUser(ctx, act.Operator, act.Request{}, on)
			return err
		}, "2024-10-07"},
	}
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		for _, tt := range tests {
			before := w.Now()
			who := w.Enrol(tt.name, act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}})
			r := w.Finding(tt.name, w.Hire(), acttest.Engage, "2024-10-03")
			r.Do(tt.name, "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
			on := deadline.On(before, acttest.Zone)
			if err := tt.leave(t.Context(), w, act.OnAccount{Account: who.Account, Reason: "pensiun"}); err != nil {
				t.Fatal(err)
			}
			w.Advance(on.AddDays(2).String())
			want := on.AddDays(deadlineDays(tt.on))
			if list := handedOver(t, w, r.ID); len(list) != 1 || list[0].PerformedOn != want || r.Seen("commissioner").Owner != "" {
				t.Errorf("%s: %+v, want one on %s", tt.name, list, want)
			}
		}
		w.Verify()
	})
}

// deadlineDays is how many days after the world's first one lies.
func deadlineDays(day string) int {
	n := 0
	for d := deadline.On(acttest.Start, acttest.Zone); d.String() != day; d = d.AddDays(1) {
		n++
	}
	return n
}

func TestAGrantThatRunsOutHandsOverOnTheDayAfter(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	g := acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")
	g.Until = deadline.MustDate("2024-10-09")
	w.Enrol("seconded", act.NewAccount{Grants: []access.Grant{g}})
	r := w.Finding("seconded", acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("seconded", "AddNote", `{"text":"x"}`, "")
	w.Advance("2024-10-09")
	if n := len(handedOver(t, w, r.ID)); n != 0 {
		t.Errorf("handed over %d times on the last day", n)
	}
	w.Advance("2024-10-13")
	if list := handedOver(t, w, r.ID); len(list) != 1 || list[0].PerformedOn.String() != "2024-10-10" {
		t.Errorf("%+v", list)
	}
	w.Verify()
}

func TestWhenTheLastInvestigatorIsAwayTheCaseGoesUp(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		owned, queued := owned(w), w.Register(acttest.Head, acttest.Engage, "2024-10-03")
		onLeave(t, w, "investigator", "2024-10-09", "2024-10-20")
		onLeave(t, w, "investigator2", "2024-10-10", "2024-10-20")
		w.Advance("2024-10-09")
		lies(t, owned, "BAWASLU-SLEMAN", 0)
		w.Advance("2024-10-10")
		lies(t, owned, "BAWASLU-RI", 1)
		lies(t, queued, "BAWASLU-RI", 1)
		if n := len(handedOver(t, w, queued.ID)); n != 0 {
			t.Errorf("a case that nobody owned was handed over %d times", n)
		}
		w.Advance("2024-10-11")
		lies(t, owned, "BAWASLU-RI", 1)
		w.Verify()
	})
}

func TestWhoIsAwayIsNeitherAssignedNorCounted(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	onLeave(t, w, "investigator2", "2024-10-07", "2024-10-08")
	_, err := r.Try("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("investigator2").Account+`"}`)
	acttest.Field(t, err, "investigator")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	lies(t, r, "BAWASLU-SLEMAN", 0)
	r.Do("commissioner3", "CastVote", `{"decision":"FORWARD"}`, casefile.Plenary)
	onLeave(t, w, "commissioner3", "2024-10-07", "2024-10-08") // who has voted may go
	if err := w.Acts.Attend(t.Context()); err != nil {
		t.Fatal(err)
	}
	lies(t, r, "BAWASLU-SLEMAN", 0)
	onLeave(t, w, "commissioner2", "2024-10-07", "2024-10-08")
	if err := w.Acts.Attend(t.Context()); err != nil {
		t.Fatal(err)
	}
	lies(t, r, "BAWASLU-RI", 1)

	w = acttest.SQLite(t)
	onLeave(t, w, "commissioner2", "2024-10-07", "2024-10-08")
	r = w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	lies(t, r, "BAWASLU-RI", 1)
	w.Verify()
}

func TestTheEmployerHearsNothingOfALeave(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Recommended("HD_B", acttest.Engage)
	rule(t, w, act.AssignLeastLoaded)
	read := func(who string) int {
		list, err := w.Acts.ListCaseEvents(t.Context(), w.As(who), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		return len(list)
	}
	desk, inside := read("desk"), read("commissioner")
	onLeave(t, w, "investigator", "2024-10-07", "2024-10-08")
	if err := w.Acts.Attend(t.Context()); err != nil {
		t.Fatal(err)
	}
	if r.Seen("commissioner").Owner != w.As("investigator2").Account || read("commissioner") != inside+2 {
		t.Errorf("the owner is %q after %d more events", r.Seen("commissioner").Owner, read("commissioner")-inside)
	}
	if n := read("desk"); n != desk {
		t.Errorf("the employer reads %d more events", n-desk)
	}
	w.Verify()
}

func TestALeaveIsTheUsersAndTheAdministrators(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	me, admin := w.As("investigator"), w.As("admin")
	d := deadline.MustDate
	etag := func() string {
		a, err := w.Acts.AccountOf(t.Context(), me, me.Account)
		if err != nil {
			t.Fatal(err)
		}
		return act.AccountEtag(a)
	}
	set := func(who act.Caller, tag, from, until string) (access.Account, error) {
		return w.Acts.SetLeave(t.Context(), who, act.Request{}, act.OnAccount{Account: me.Account, Etag: tag}, access.Leave{From: d(from), Until: d(until)})
	}
	cancel := func(from string) (access.Account, error) {
		return w.Acts.CancelLeave(t.Context(), me, act.Request{}, act.OnAccount{Account: me.Account, Etag: etag()}, d(from))
	}
	_, err := set(w.As("commissioner"), etag(), "2024-10-09", "2024-10-10")
	acttest.Refusal(t, err, "ROLE")
	reader := me
	reader.Token.Scopes = []access.TokenScope{access.ScopeRead}
	_, err = set(reader, etag(), "2024-10-09", "2024-10-10")
	acttest.Refusal(t, err, "SCOPE")
	_, err = set(me, "stale", "2024-10-09", "2024-10-10")
	acttest.Refusal(t, err, "STALE_ETAG")
	_, err = set(me, etag(), "2024-10-10", "2024-10-09")
	acttest.Field(t, err, "toOn")

	if _, err = set(me, etag(), "2024-10-09", "2024-10-10"); err != nil {
		t.Fatal(err)
	}
	_, err = set(me, etag(), "2024-10-08", "2024-10-09")
	acttest.Field(t, err, "fromOn")
	if _, err = set(admin, etag(), "2024-10-03", "2024-10-07"); err != nil {
		t.Fatal(err)
	}
	a, err := set(me, etag(), "2024-10-09", "2024-10-12") // the same, longer
	if err != nil || len(a.Leaves) != 2 || a.Leaves[0].From != d("2024-10-03") || a.Leaves[1].Until != d("2024-10-12") {
		t.Fatalf("%+v, %v", a.Leaves, err)
	}
	_, err = cancel("2024-10-03")
	acttest.Field(t, err, "fromOn") // it has begun
	_, err = cancel("2024-10-04")
	acttest.Field(t, err, "fromOn") // there is none
	if a, err = cancel("2024-10-09"); err != nil || len(a.Leaves) != 1 {
		t.Errorf("%+v, %v", a.Leaves, err)
	}
	w.Verify()
}
