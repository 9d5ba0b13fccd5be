package act_test

import (
	"strconv"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// unnumbered is a case against somebody whose number nobody knows yet, brought
// to where a sanction is proposed.
func unnumbered(t *testing.T, w *acttest.World, name string) *acttest.Road {
	t.Helper()
	today := w.Today()
	v, err := w.Acts.OpenFinding(t.Context(), w.As("investigator"), act.Request{}, act.NewCase{Contest: "pilkada-2024", Reason: "hasil pengawasan",
		Accused:     casefile.Accused{Name: name, AgencyCode: "PEMKAB-SLEMAN", EmploymentKind: "PNS", PostKind: "PELAKSANA", PostLevel: "REGENCY"},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: today, Place: "Sleman"}}})
	if err != nil {
		t.Fatal(err)
	}
	r := &acttest.Road{World: w, ID: v.ID, View: v}
	r.ToMerit(acttest.Engage, today)
	r.Recommended("HD_B", acttest.Engage)
	r.Examined(w.NextDay())
	return r
}

func TestTheHistoryFollowsTheNumberAndNotTheName(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Stood(acttest.Pelaksana, "HD_B2", "800/80/2024")
		moved, err := act.EmployeeEntry("e002", act.Employee{EmployeeID: acttest.Pelaksana, Name: "Nama Baru Contoh", AgencyCode: "PEMKAB-SLEMAN",
			Unit: "Dinas Lain", Position: act.Position{Kind: "PELAKSANA", Level: "REGENCY", Title: "Pengadministrasi"}, EmploymentKind: "PNS", Grade: "III/b"})
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Acts.PutEntries(t.Context(), act.Operator, act.Request{}, "ImportEmployees", []act.Entry{moved}); err != nil {
			t.Fatal(err)
		}
		again := examined(w, acttest.Pelaksana, acttest.Engage, "HD_B")
		if unit := again.Seen("desk").Accused.Unit; unit != "Dinas Lain" {
			t.Fatalf("the register still says %q", unit)
		}
		again.Guarded("desk", "ProposeSanction", `{"type":"HD_B2"}`, "G8")

		namesake := unnumbered(t, w, "Pelaksana Contoh") // the same name, and no number
		namesake.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		other := examined(w, acttest.Camat, acttest.Engage, "HD_B")
		other.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		w.Verify()
	})
}

func TestANumberThatComesLaterBringsTheHistoryWithIt(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Stood(acttest.Pelaksana, "HD_B2", "800/81/2024")
		r := unnumbered(t, w, "Terlapor Tanpa Nomor")
		r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		for _, typed := range []string{"19900101 201501 1 002", " " + acttest.Pelaksana, acttest.Pelaksana + "\t", "19900101-201501-1002"} {
			_, err := r.Try("desk", "Correct", `{"field":"accused.employeeId","value":`+strconv.Quote(typed)+`,"reason":"nomor ditemukan"}`)
			acttest.Field(t, err, "value") // no number is guessed from what looks like one
		}
		r.Do("desk", "Correct", `{"field":"accused.employeeId","value":"`+acttest.Pelaksana+`","reason":"nomor ditemukan"}`, casefile.Proposed)
		r.Do("desk", "RecordMinisterialConsent", `{"consentReference":"100.2/1/SJ"}`, casefile.Proposed)
		r.Guarded("signatory", "ApproveSanction", `{"proposalHash":"`+r.View.Proposal.Hash+`"}`, "G8") // seen at the signature
		r.Do("signatory", "ReturnProposal", `{"reason":"Pengulangan."}`, casefile.Examined)
		r.Guarded("desk", "ProposeSanction", `{"type":"HD_B2"}`, "G8")
		r.Decided("HD_B3", "800/82/2024")
		w.Verify()
	})
}

func TestAnAmendedNumberBringsTheHistoryWithItAndTakesItAway(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Stood(acttest.Pelaksana, "HD_B2", "800/83/2024")
		today := w.Today()
		r := w.Finding("investigator", acttest.Camat, acttest.Engage, today)
		amend := func(number string) string {
			return `{"accused":{"name":"Terlapor Contoh","employeeId":"` + number + `"}}`
		}
		_, err := r.Try("investigator", "AmendAccused", amend("19900101 201501 1 002"))
		acttest.Field(t, err, "accused.employeeId")
		r.Do("investigator", "AmendAccused", amend(acttest.Pelaksana), casefile.Registered)
		r.ToMerit(acttest.Engage, today)
		if v := r.Seen("investigator"); !cites(v, "R2") {
			t.Errorf("the study does not know of the sanction: %+v", v.Assessment.Because)
		}
		r.Do("analyst", "AmendAccused", amend(acttest.Camat), casefile.MeritReview)
		r.Recommended("HD_B", acttest.Engage)
		r.Examined(w.NextDay())
		r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		w.Verify()
	})
}
