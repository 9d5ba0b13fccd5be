package act_test

import (
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

const (
	upheld  = `{"decision":"UPHELD","outcomeText":"Tetap.","reason":"sudah diperiksa"}`
	grounds = "Saksi saya tidak pernah ditanya."
)

// unproven is a case that a plenary closed and whose reporter challenges that.
func unproven(t *testing.T, w *acttest.World) *acttest.Road {
	t.Helper()
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	r.Vote("NOT_PROVEN")
	r.Do("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Pleno.","outcomeText":"Belum terbukti.","reason":"kurang bukti"}`, casefile.Closed)
	if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"`+grounds+`"}`); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAChallengeIsDecidedByNobodyWhoJudgedTheCase(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	// They voted below, and sit above today.
	voter := w.Enrol("voter", act.NewAccount{Grants: []access.Grant{
		acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN"), acttest.Grant(access.BawasluCommissioner, "BAWASLU-RI")}})
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	r.Vote("NOT_PROVEN")
	r.Do("voter", "CastVote", `{"decision":"NOT_PROVEN"}`, casefile.Plenary)
	r.Do("commissioner", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Pleno.","outcomeText":"Belum terbukti.","reason":"kurang bukti"}`, casefile.Closed)
	if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"`+grounds+`"}`); err != nil {
		t.Fatal(err)
	}
	if len(voter.Grants) != 2 {
		t.Fatal("the voter does not sit in both offices")
	}
	r.Refused("commissioner2", "DecideChallenge", upheld, "ROLE") // of the office that closed it
	r.Refused("voter", "DecideChallenge", upheld, "SEPARATION_OF_DUTIES")
	r.Do("above", "DecideChallenge", upheld, casefile.Closed)
	w.Verify()
}

// closedBelow is a case closed by an office that has a province above it, where
// nobody sits unless the test puts somebody there.
func closedBelow(t *testing.T, w *acttest.World) *acttest.Road {
	t.Helper()
	const office = "BAWASLU-KARANGANYAR"
	w.Enrol("watcher", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, office)}})
	for _, who := range []string{"one", "two", "three"} {
		w.Enrol(who, act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluCommissioner, office)}})
	}
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.Do("commissioner", "TransferOffice", `{"office":"`+office+`","reason":"tempat kejadian"}`, casefile.Registered)
	r.Do("watcher", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	r.Do("watcher", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-10-03","place":"Sleman"}],"conclusion":"Tidak terbukti."}`, casefile.Study)
	r.Do("one", "ConvenePlenary", "", casefile.Plenary)
	for _, who := range []string{"one", "two", "three"} {
		r.Do(who, "CastVote", `{"decision":"NOT_PROVEN"}`, casefile.Plenary)
	}
	r.Do("one", "DecidePlenary", `{"decision":"NOT_PROVEN","minutes":"Pleno.","outcomeText":"Belum terbukti.","reason":"kurang bukti"}`, casefile.Closed)
	if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"`+grounds+`"}`); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestWhereNobodySitsAboveTheNextAboveDecides(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := closedBelow(t, w)
		r.Refused("two", "DecideChallenge", upheld, "ROLE")
		r.Do("above", "DecideChallenge", upheld, casefile.Closed)
		w.Verify()
	})
}

func TestTheNearestOfficeAboveThatHasSomebodyDecides(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := closedBelow(t, w)
	w.Enrol("province", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluCommissioner, "BAWASLU-JATENG")}})
	r.Refused("above", "DecideChallenge", upheld, "ROLE")
	r.Do("province", "DecideChallenge", upheld, casefile.Closed)
}

func TestWhoDecidesAChallengeReadsItsGrounds(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := unproven(t, w)
		for who, reads := range map[string]bool{"above": true, "investigator": true, "commissioner": true} {
			if got := strings.Contains(said(t, r, who), grounds); got != reads {
				t.Errorf("%s reads the grounds: %t", who, got)
			}
		}
		v, err := w.Acts.GetReport(t.Context(), w.As("above"), w.Lookup(r.Code).Report.ID)
		if err != nil || len(v.Staff.Challenges) != 1 || v.Staff.Challenges[0].Text != grounds {
			t.Errorf("on the report the office above reads %+v, %v", v.Staff, err)
		}
	})
}

func TestTheOtherMeritLeadReadsTheGroundsAndTheEmployerDoesNot(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Tidak terbukti."}`, casefile.MeritReview)
	r.Do("lead", "CloseNotProven", `{"outcomeText":"Tidak terbukti.","reason":"kurang bukti"}`, casefile.Closed)
	if _, err := w.ByCode(r.Code, "ChallengeClosure", `{"grounds":"`+grounds+`"}`); err != nil {
		t.Fatal(err)
	}
	if text := said(t, r, "lead2"); !strings.Contains(text, grounds) {
		t.Errorf("who is to decide reads %s", text)
	}
	r.Unknown("desk")
	r.Refused("lead", "DecideChallenge", upheld, "SEPARATION_OF_DUTIES")
	r.Do("lead2", "DecideChallenge", upheld, casefile.Closed)
}
