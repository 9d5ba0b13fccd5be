package act_test

import (
	"fmt"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// twoHats makes a person who holds two roles, in one account or in two.
func twoHats(w *acttest.World, key string, a, b access.Grant) {
	w.T.Helper()
	first := w.Enrol(key, act.NewAccount{Grants: []access.Grant{a, b}})
	w.Enrol(key+", by a second account", act.NewAccount{Person: first.Person, Grants: []access.Grant{b}})
}

func TestOnePersonNeverDoesBothHalvesOfADuty(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	at := acttest.Grant
	twoHats(w, "registrar", at(access.Clerk, "BAWASLU-SLEMAN"), at(access.BawasluInvestigator, "BAWASLU-SLEMAN"))
	twoHats(w, "writer", at(access.BawasluInvestigator, "BAWASLU-SLEMAN"), at(access.BawasluCommissioner, "BAWASLU-SLEMAN"))
	twoHats(w, "merit", at(access.MeritInvestigator, "BKN"), at(access.MeritLead, "BKN"))
	apart := func(r *acttest.Road, who, name, fields string) {
		t.Helper()
		r.Refused(who, name, fields, "SEPARATION_OF_DUTIES")
		r.Refused(who+", by a second account", name, fields, "SEPARATION_OF_DUTIES")
	}

	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	v, err := w.Acts.RegisterCase(t.Context(), w.As("registrar"), act.Request{}, act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
		Accused: casefile.Accused{Name: "Camat Contoh", EmployeeID: acttest.Camat}, Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03"}}})
	if err != nil {
		t.Fatal(err)
	}
	r := &acttest.Road{World: w, ID: v.ID, View: v}
	apart(r, "registrar", "RecordClarification", `{"minutes":"Didengar."}`) // S1

	r.Do("commissioner", "AssignInvestigator", `{"investigator":"`+w.As("writer").Account+`"}`, "")
	r.Do("writer", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	r.Do("writer", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"2024-10-03"}],"conclusion":"Terbukti."}`, casefile.Study)
	r.Do("writer", "WriteDossier", `{"facts":"Pegawai itu membagikan unggahan."}`, casefile.Study)
	hash := fmt.Sprintf(`{"dossierHash":%q}`, r.Seen("commissioner").Dossier.Hash)
	apart(r, "writer", "ApproveDossier", hash) // S3
	r.Do("commissioner", "ApproveDossier", hash, casefile.Study)
	r.Do("commissioner", "ConvenePlenary", "", casefile.Plenary)
	apart(r, "writer", "CastVote", `{"decision":"FORWARD"}`) // S2
	r.Vote("FORWARD")
	r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno."}`, casefile.MeritReview)

	r.Do("merit", "RecordMeritStudy", `{"findings":"Ada."}`, casefile.MeritReview)
	apart(r, "merit", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`) // S6
	w.Verify()
}

func TestASignatureOfSomebodyElsesPlaceIsNone(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Enrol("foreign signatory", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.Signatory, "PEMKAB-GIANYAR")}})
	r := examined(w, acttest.Head, acttest.Engage, "HD_B")
	r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
	r.Unknown("foreign signatory")
	approve := fmt.Sprintf(`{"proposalHash":%q}`, r.View.Proposal.Hash)
	r.Refused("foreign signatory", "ApproveSanction", approve, "NOT_FOUND")
	for _, who := range []string{"examiner", "lead", "commissioner", "clerk"} {
		r.Refused(who, "ApproveSanction", approve, "ROLE")
	}
	w.Verify()
}
