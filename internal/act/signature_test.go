package act_test

import (
	"fmt"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// seat is a signatory's grant in a capacity.
func seat(office string, c access.Capacity, post string) access.Grant {
	g := acttest.Grant(access.Signatory, office)
	g.Seat = access.Seat{Capacity: c, Post: post, Basis: "SK-1"}
	return g
}

// others is everybody of the bodies above who is not asked to sign.
func others(w *acttest.World) []string {
	var out []string
	for name, g := range map[string]access.Grant{
		"minister's examiner": acttest.Grant(access.Examiner, "KEMENDAGRI"), "minister's desk": acttest.Grant(access.BkpsdmOfficer, "KEMENDAGRI"),
		"minister's official": seat("KEMENDAGRI", access.Official, "JPT_MADYA"), "minister's delegate": seat("KEMENDAGRI", access.Delegate, "JPT_PRATAMA"),
		"governor elsewhere": seat("PEMPROV-JATENG", access.Head, ""), "president": seat("PRESIDEN", access.Head, ""), "another regent": seat("PEMKAB-GIANYAR", access.Head, ""),
	} {
		w.Enrol(name, act.NewAccount{Grants: []access.Grant{g}})
		out = append(out, name)
	}
	return out
}

func proposal(r *acttest.Road) string {
	return fmt.Sprintf(`{"proposalHash":%q}`, r.Seen("desk").Proposal.Hash)
}

func TestWhenTheOnlySignatoryStepsAsideTheBodyAboveSignsAndNobodyElseThereKnows(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
		strangers := others(w)
		r := w.Moral(acttest.Camat, "MORAL_OPEN")
		for _, who := range append(strangers, "minister") {
			r.Unknown(who)
		}
		steps := w.Count(r.ID, "")
		r.Do("signatory", "Recuse", `{"reason":"keluarga terlapor"}`, casefile.Proposed)
		if n := w.Count(r.ID, ""); n != steps+2 || w.Count(r.ID, "RouteSignature") != 1 {
			t.Fatalf("stepping aside left %d events, want itself and the routing", n-steps)
		}
		r.Unknown("signatory")
		for _, who := range strangers {
			r.Unknown(who)
			if n := len(listed(t, w, w.As(who))); n != 0 {
				t.Errorf("%s lists %d cases", who, n)
			}
		}
		v := r.Seen("minister")
		if v.Signing == nil || v.Signing.Office != "KEMENDAGRI" || v.Signing.Routed != casefile.RoutedForNobody || v.Owner != "" {
			t.Errorf("the minister reads %+v, owner %q", v.Signing, v.Owner)
		}
		if text := page(t, r, "minister"); text == "" || v.ResponsibleOffice != "PEMKAB-SLEMAN" {
			t.Errorf("the case lies with %s", v.ResponsibleOffice)
		}
		w.Verify()
		r.Do("minister", "ApproveSanction", proposal(r), casefile.Approved)
		r.Do("desk", "IssueSanction", fmt.Sprintf(`{"decisionNumber":"SK-9","decisionOn":%q}`, w.Today()), casefile.Decided)
		if s := r.Seen("desk").Sanction; s.SignedAs == nil || s.SignedAs.Office != "KEMENDAGRI" || s.SignedAs.Capacity != "HEAD" {
			t.Errorf("it was signed as %+v", s.SignedAs)
		}
		r.Unknown("minister")
		w.Verify()
	})
}

func TestAConflictGoesUpByTheDeskAndComesBackOnlyFromThere(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Acting, "")}})
		r := w.Moral(acttest.Camat, "MORAL_CLOSED")
		r.Guarded("desk", "RouteSignature", "", "REASON")
		r.Refused("signatory", "RouteSignature", `{"reason":"x"}`, "ROLE")
		r.Do("desk", "RouteSignature", `{"reason":"bupati anggota tim sukses"}`, casefile.Proposed)
		r.Guarded("signatory", "ApproveSanction", proposal(r), "G6")
		r.Guarded("signatory", "ReturnProposal", `{"reason":"tarik"}`, "ROUTE")
		r.Do("minister", "ReturnProposal", `{"reason":"lengkapi"}`, casefile.EthicsHearing)
		r.Unknown("minister")
		r.Do("desk", "ProposeSanction", `{"type":"MORAL_CLOSED"}`, casefile.Proposed)
		r.Unknown("minister") // the way up is made anew, or not at all
		r.Do("signatory", "ApproveSanction", proposal(r), casefile.Approved)
		w.Verify()
	})
}

func TestWhereThePostMakesItThePresidentsTheCaseGoesThereAndBack(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("president", act.NewAccount{Grants: []access.Grant{seat("PRESIDEN", access.Head, "")}})
		r := w.Register(acttest.Camat, acttest.Engage, w.Today())
		r.ToMerit(acttest.Engage, w.Today())
		r.Recommended("HD_B", acttest.Engage)
		r.Examined(w.NextDay())
		r.Do("desk", "ProposeSanction", `{"type":"HD_B3"}`, casefile.Proposed)
		r.Unknown("president")
		mend := func(field, value string) {
			r.Do("desk", "Correct", fmt.Sprintf(`{"field":%q,"value":%q,"reason":"salah catat"}`, field, value), casefile.Proposed)
		}
		mend("accused.postKind", "JPT_UTAMA") // which no regency has: nobody can be named, and nothing is routed
		if v := r.Seen("desk"); v.Signing.Unsettled == "" || w.Count(r.ID, "RouteSignature") != 0 {
			t.Errorf("a post that does not exist there is signed by %+v", v.Signing)
		}
		r.Guarded("signatory", "ApproveSanction", proposal(r), "G6")
		mend("accused.postLevel", "CENTRAL")
		if v := r.Seen("president"); v.Signing.Routed != casefile.RoutedToPresident || v.Signing.Office != "PRESIDEN" || v.Signing.ConsentNeeded {
			t.Errorf("the President reads %+v", v.Signing)
		}
		r.Guarded("signatory", "ApproveSanction", proposal(r), "G6")
		mend("accused.postLevel", "REGENCY") // unsettled again: it stays where it is
		mend("accused.postKind", "PELAKSANA")
		r.Unknown("president")
		if n := w.Count(r.ID, "RouteSignature"); n != 2 {
			t.Errorf("it was routed %d times, want there and back", n)
		}
		w.Verify()
		r.Do("signatory", "ApproveSanction", proposal(r), casefile.Approved)
		w.Verify()
	})
}

func TestAnActingHeadSignsInTheClosedWindowWithTheStandingConsent(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("acting regent", act.NewAccount{Grants: []access.Grant{seat("PEMKAB-SLEMAN", access.Acting, "")}})
		r := w.Register(acttest.Camat, acttest.Engage, w.Today())
		r.ToMerit(acttest.Engage, w.Today())
		r.Recommended("HD_B", acttest.Engage)
		r.Examined(w.NextDay())
		r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		v := r.Seen("desk")
		if !v.Signing.ConsentNeeded || v.Signing.StandingConsent == "" || v.Signing.ConsentFrom.IsZero() || v.Signing.Who != "PPK" || len(v.Defects) != 0 {
			t.Errorf("the officer is told %+v, defects %v", v.Signing, v.Defects)
		}
		if r.Seen("lead").Signing == nil || r.Seen("commissioner").Signing != nil {
			t.Error("the merit side is to know what the signature asks for, Bawaslu is not")
		}
		r.Guarded("signatory", "ApproveSanction", proposal(r), "G10")
		r.Do("acting regent", "ApproveSanction", proposal(r), casefile.Approved)
		s := r.Seen("desk").Proposal.SignedAs
		if s == nil || s.Capacity != "ACTING" || s.Basis != "SK-1" || s.Standing == "" {
			t.Errorf("it was signed as %+v", s)
		}
		w.Verify()
	})
}

func TestAnEmployerWithoutASignatoryProposesToTheBodyAboveAtOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		gone, err := w.Acts.RevokeRole(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: w.As("signatory").Account}, access.Signatory, "PEMKAB-SLEMAN")
		if err != nil {
			t.Fatal(err)
		}
		w.Advance(w.NextDay()) // a role that is revoked holds to the end of its day
		if gone.Holds(access.Signatory, "PEMKAB-SLEMAN", deadline.MustDate(w.Today())) {
			t.Fatal("the regent is still there")
		}
		w.Enrol("minister", act.NewAccount{Grants: []access.Grant{seat("KEMENDAGRI", access.Head, "")}})
		w.Enrol("an official", act.NewAccount{Grants: []access.Grant{seat("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA")}}) // may not sign for the PPK
		r := w.Moral(acttest.Camat, "MORAL_OPEN")
		if v := r.Seen("minister"); v.Signing.Routed != casefile.RoutedForNobody {
			t.Errorf("it is routed for %q", v.Signing.Routed)
		}
		before := w.Count(r.ID, "")
		r.Do("minister", "ReturnProposal", `{"reason":"lengkapi"}`, casefile.EthicsHearing)
		v, err := r.Rehearse("desk", "ProposeSanction", `{"type":"MORAL_OPEN"}`)
		if err != nil || v.Signing == nil || v.Signing.Office != "KEMENDAGRI" || len(v.Defects) != 0 {
			t.Errorf("the rehearsal says %+v %v: %v", v.Signing, v.Defects, err)
		}
		if n := w.Count(r.ID, ""); n != before+1 {
			t.Errorf("a rehearsal left %d events", n-before-1)
		}
		w.Verify()
	})
}
