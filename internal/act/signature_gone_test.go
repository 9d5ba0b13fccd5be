package act_test

import (
	"encoding/json"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
)

func TestAProposalWhoseSignatoryIsGoneGoesUpOnceByItself(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
		r := w.Moral(acttest.Camat, "MORAL_OPEN")
		attend := func() int {
			if err := w.Acts.Attend(t.Context()); err != nil {
				t.Fatal(err)
			}
			return w.Count(r.ID, "RouteSignature")
		}
		if n := attend(); n != 0 {
			t.Fatalf("with its signatory in place it was routed %d times", n)
		}
		if _, err := w.Acts.EndUser(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: w.As("signatory").Account}); err != nil {
			t.Fatal(err)
		}
		if first, again := attend(), attend(); first != 1 || again != 1 {
			t.Errorf("it was routed %d times, then %d, want once", first, again)
		}
		if v := r.Seen("minister"); v.Signing.Routed != casefile.RoutedForNobody {
			t.Errorf("it is routed for %q", v.Signing.Routed)
		}
		w.Verify()
	})
}

// Where nobody may sign anywhere the case waits with the body that the law names
// next, and does not climb on.
func TestWithoutAnySignatoryACaseWaitsWithTheNextBodyAbove(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Moral(acttest.Camat, "MORAL_OPEN")
		r.Do("signatory", "Recuse", `{"reason":"keluarga"}`, casefile.Proposed)
		r.Do("examiner2", "Recuse", `{"reason":"keluarga"}`, casefile.Proposed)
		w.Advance(w.NextDay())
		if v := r.Seen("desk"); v.Signing.Office != "KEMENDAGRI" || w.Count(r.ID, "RouteSignature") != 1 {
			t.Errorf("it waits with %s after %d routings", v.Signing.Office, w.Count(r.ID, "RouteSignature"))
		}
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
		r.Do("minister", "ApproveSanction", proposal(r), casefile.Approved)
		w.Verify()
	})
}

// The list of acts says beforehand what the signature would refuse, to each
// signatory by the seat they hold.
func TestTheSignatoryReadsBeforehandWhatTheSignatureWouldRefuse(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Enrol("official", act.NewAccount{Grants: []access.Grant{seat("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA")}})
	w.Enrol("acting", act.NewAccount{Grants: []access.Grant{seat("PEMKAB-SLEMAN", access.Acting, "")}})
	r := w.Register(acttest.Camat, acttest.Engage, w.Today())
	r.ToMerit(acttest.Engage, w.Today())
	r.Recommended("HD_B", acttest.Engage)
	r.Examined(w.NextDay())
	r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
	for who, want := range map[string]string{"signatory": "G10", "official": "G6 G10", "acting": ""} {
		list, err := w.Acts.ListAvailableActs(t.Context(), w.As(who), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range list {
			if a.Act != casefile.ApproveSanction {
				continue
			}
			got := ""
			for _, x := range a.Refusals {
				if x.Article == "" || x.Remedy == "" {
					t.Errorf("%s: %+v lacks article or remedy", who, x)
				}
				got += " " + x.Guard
			}
			if got != "" {
				got = got[1:]
			}
			if got != want || a.Allowed != (want == "") {
				t.Errorf("%s may approve: %t, refused by %q, want %q", who, a.Allowed, got, want)
			}
		}
	}
}

func TestCentralStaffInARegencyAreTheirOwnBodys(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		const number = "199001012015019001"
		body, err := json.Marshal(act.Employee{EmployeeID: number, Name: "Pegawai Pusat", AgencyCode: "BKN", Unit: "Kantor di Sleman",
			Position: act.Position{Kind: "PELAKSANA", Level: "CENTRAL", Title: "Analis"}, EmploymentKind: "PNS", Grade: "III/a"})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Acts.PutEntries(t.Context(), act.Operator, act.Request{}, "ImportEmployees",
			[]act.Entry{{Register: act.Employees, ID: "pusat", Handle: number, Body: body}}); err != nil {
			t.Fatal(err)
		}
		for name, agency := range map[string]string{"by the register": "", "by the register, where the code is nobody's": "KANTOR-SETEMPAT"} {
			v, err := w.Acts.OpenFinding(t.Context(), w.As("analyst"), act.Request{}, act.NewCase{Contest: "pilkada-2024", Reason: "satgas",
				Accused:     casefile.Accused{Name: "Pegawai Pusat", EmployeeID: number, AgencyCode: agency},
				Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
			if err != nil {
				t.Fatal(err)
			}
			r := &acttest.Road{World: w, ID: v.ID, View: v}
			r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
			fields := func(office string) string {
				return `{"violations":["` + acttest.Engage + `"],"level":"HD_B","authorityOffice":"` + office + `"}`
			}
			for _, host := range []string{"PEMKAB-SLEMAN", "BKPP-SLEMAN", "BAWASLU-SLEMAN"} {
				f := r.Refused("lead", "Recommend", fields(host), "GUARD")
				if !names(f, "G6", "BKN") {
					t.Errorf("%s: %s is refused by %+v", name, host, f.Refusals)
				}
			}
			r.Do("lead", "Recommend", fields("BKN"), casefile.Recommended)
			r.Unknown("desk")
			r.Unknown("signatory")
		}
		w.Verify()
	})
}

// names says whether a refusal is a guard's, with its article and a word of its remedy.
func names(f *fault.Fault, guard, word string) bool {
	for _, x := range f.Refusals {
		if x.Guard == guard && x.Article != "" && strings.Contains(x.Remedy, word) {
			return true
		}
	}
	return false
}

// The secretary of a regency is an official below the regent and, while there is
// none, acts for the regent: who holds two seats need not say which one signs.
func TestWhoHoldsTwoSeatsSignsInTheOneThatMay(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Enrol("secretary", act.NewAccount{Grants: []access.Grant{seat("PEMKAB-SLEMAN", access.Official, "JPT_PRATAMA"), seat("PEMKAB-SLEMAN", access.Acting, "")}})
	w.Enrol("head of office", act.NewAccount{Grants: []access.Grant{seat("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA"), seat("PEMKAB-GIANYAR", access.Head, "")}})
	r := w.Moral(acttest.Camat, "MORAL_OPEN")
	r.Guarded("head of office", "ApproveSanction", proposal(r), "G6") // regent elsewhere, official here
	r.Do("secretary", "ApproveSanction", proposal(r), casefile.Approved)
	if s := r.Seen("desk").Proposal.SignedAs; s.Capacity != "ACTING" || s.Post != "" {
		t.Errorf("it was signed as %+v", s)
	}
	w.Verify()
}
