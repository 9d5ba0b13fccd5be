package act_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
)

// examined is a case with a proven examination against somebody.
func examined(w *acttest.World, employeeID, violation, level string) *acttest.Road {
	w.T.Helper()
	today := w.Today()
	r := w.Register(employeeID, violation, today)
	r.ToMerit(violation, today)
	r.Recommended(level, violation)
	r.Examined(w.NextDay())
	return r
}

func TestASanctionStaysBetweenFloorAndCeilingOrSaysWhyNot(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := examined(w, acttest.Camat, acttest.Engage, "HD_B")
	r.Refused("desk", "ProposeSanction", `{"type":"GALLOWS"}`, "INVALID_FIELD")
	r.Guarded("desk", "ProposeSanction", `{"type":"PTDH"}`, "CEILING")
	r.Guarded("desk", "ProposeSanction", `{"type":"PTDH","reason":"Berat sekali."}`, "CEILING")
	r.Guarded("desk", "ProposeSanction", `{"type":"CONTRACT_WARNING"}`, "CEILING")
	r.Guarded("desk", "ProposeSanction", `{"type":"HD_S3"}`, "G9")
	r.Do("desk", "ProposeSanction", `{"type":"HD_S3","reason":"Menyesal dan menghapus unggahan."}`, casefile.Proposed)
	if !r.View.Proposal.BelowFloor {
		t.Error("a proposal below the floor does not say so")
	}
	if v := r.Seen("lead"); v.Proposal == nil || !v.Proposal.BelowFloor {
		t.Error("the merit authority does not see the flag")
	}
	w.Verify()
}

func TestARehearsedProposalAnswersItsDefectsAndWritesNothing(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := examined(w, acttest.Camat, acttest.Engage, "HD_B")
		before := w.Count(r.ID, "")
		for typ, guard := range map[string]string{"PTDH": "CEILING", "HD_S1": "G9"} {
			v, err := r.Rehearse("desk", "ProposeSanction", `{"type":"`+typ+`"}`)
			if err != nil {
				t.Fatalf("rehearsing %s: %v", typ, err)
			}
			if len(v.Defects) == 0 || v.Defects[0].Guard != guard || v.Defects[0].Article == "" || v.Defects[0].Remedy == "" {
				t.Errorf("%s: defects %v, want %s", typ, v.Defects, guard)
			}
			if v.State != casefile.Examined {
				t.Errorf("%s: a defective rehearsal shows the case as %s", typ, v.State)
			}
		}
		v, err := r.Rehearse("desk", "ProposeSanction", `{"type":"HD_B1"}`)
		if err != nil || len(v.Defects) != 0 || v.State != casefile.Proposed {
			t.Errorf("a sound rehearsal: %s, defects %v, %v", v.State, v.Defects, err)
		}
		if _, err := r.Rehearse("examiner", "ProposeSanction", `{"type":"HD_B1"}`); !fault.Is(err, fault.Denied) {
			t.Errorf("rehearsed by the wrong role: %v", err)
		}
		if n := w.Count(r.ID, ""); n != before || r.Seen("desk").State != casefile.Examined {
			t.Errorf("rehearsals left %d events and the case %s", n-before, r.Seen("desk").State)
		}
		w.Verify()
	})
}

// An officer asks before the examination is over what is still missing.
func TestAProposalTriedEarlySaysEverythingThatIsMissing(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		v, err := r.Rehearse("desk", "ProposeSanction", `{"type":"HD_S1"}`)
		if err != nil || v.State != casefile.Recommended {
			t.Fatalf("%s, %v", v.State, err)
		}
		var got []string
		for _, d := range v.Defects {
			got = append(got, d.Guard)
			if d.Article == "" || d.Remedy == "" {
				t.Errorf("%+v says not why or how", d)
			}
		}
		if want := []string{"CASE_STATE", "G4", "G9"}; !slices.Equal(got, want) {
			t.Errorf("defects %v, want %v", got, want)
		}
		r.Refused("desk", "ProposeSanction", `{"type":"HD_S1"}`, "CASE_STATE")
		if _, err := r.Rehearse("desk", "ProposeSanction", `{"type":"HD_X"}`); !fault.Is(err, fault.Invalid) {
			t.Errorf("an unknown type: %v", err)
		}
		if _, err := r.Rehearse("examiner", "ProposeSanction", `{"type":"HD_B1"}`); !fault.Is(err, fault.Denied) {
			t.Errorf("by the wrong role: %v", err)
		}
	})
}

func TestARepeatIsAnsweredHeavierThanTheLast(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		first := w.Stood(acttest.Camat, "HD_B2", "800/30/2024")
		r := examined(w, acttest.Camat, acttest.Engage, "HD_B")
		r.Guarded("desk", "ProposeSanction", `{"type":"HD_B1"}`, "G8")
		r.Guarded("desk", "ProposeSanction", `{"type":"HD_B2","reason":"Cukup."}`, "G8")
		r.Do("desk", "ProposeSanction", `{"type":"HD_B3"}`, casefile.Proposed)
		r.Approve()
		r.Do("desk", "IssueSanction", `{"decisionNumber":"800/31/2024"}`, casefile.Decided)
		if first.Seen("desk").Sanction.Type != "HD_B2" {
			t.Error("the first sanction changed with the second")
		}
		w.Verify()
	})
}

func TestASevereSanctionNeedsATeamOfThreeElementsAndOfRank(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Recommended("HD_B", acttest.Engage)
	r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","examinationOn":"2024-10-08"}`, casefile.Summoned)
	w.Advance("2024-10-08")
	r.Do("examiner", "RecordExamination", `{"minutes":"Didengar.","signed":true}`, casefile.Examination)
	report := func(team string) string { return `{"team":[` + team + `],"proven":true,"findings":"Terbukti."}` }
	full := strings.Trim(acttest.Team, "[]")
	for _, element := range []string{"SUPERIOR", "SUPERVISION", "PERSONNEL"} {
		other := map[string]string{"SUPERIOR": "PERSONNEL", "SUPERVISION": "SUPERIOR", "PERSONNEL": "SUPERVISION"}[element]
		r.Guarded("examiner", "FileExaminationReport", report(strings.Replace(full, `"`+element+`"`, `"`+other+`"`, 1)), "G5")
	}
	r.Guarded("examiner", "FileExaminationReport", report(""), "G5")
	r.Guarded("examiner", "FileExaminationReport", report(strings.Replace(full, "IV/c", "III/d", 1)), "G5")
	r.Guarded("examiner", "FileExaminationReport", report(strings.Replace(full, "Pengawas Contoh", "terlapor  CONTOH", 1)), "G5")
	r.Do("examiner", "FileExaminationReport", report(strings.Replace(full, "IV/c", "unknown", 1)), casefile.Examined)
}

func TestWhoProposesNeverApproves(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	w.Enrol("both", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN"), acttest.Grant(access.Signatory, "PEMKAB-SLEMAN")}})
	second := w.Enrol("second account", act.NewAccount{Person: w.As("desk").Person, Grants: []access.Grant{acttest.Grant(access.Signatory, "PEMKAB-SLEMAN")}})
	r := examined(w, acttest.Camat, acttest.Engage, "HD_B")
	r.Do("both", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
	r.Do("desk", "RecordMinisterialConsent", `{"consentReference":"100.2/1/SJ"}`, casefile.Proposed)
	approval := fmt.Sprintf(`{"proposalHash":%q}`, r.View.Proposal.Hash)
	r.Refused("desk", "ApproveSanction", approval, "ROLE")
	r.Refused("both", "ApproveSanction", approval, "SEPARATION_OF_DUTIES")
	r.Guarded("signatory", "ApproveSanction", `{"proposalHash":"other"}`, "APPROVAL")
	r.Do("signatory", "ReturnProposal", `{"reason":"Perbaiki."}`, casefile.Examined)
	r.Do("desk", "ProposeSanction", `{"type":"HD_B2"}`, casefile.Proposed)
	if second.Person != w.As("desk").Person {
		t.Fatal("the second account is another person")
	}
	r.Refused("second account", "ApproveSanction", fmt.Sprintf(`{"proposalHash":%q}`, r.View.Proposal.Hash), "SEPARATION_OF_DUTIES")
	w.Verify()
}

func TestNothingIsIssuedWithoutAnApprovalThatStands(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := examined(w, acttest.Camat, acttest.Engage, "HD_B")
	issue := `{"decisionNumber":"800/40/2024"}`
	f := r.Refused("desk", "IssueSanction", issue, "CASE_STATE")
	if !strings.Contains(f.Meta["possible"], "ProposeSanction") || f.Refusals[0].Remedy == "" {
		t.Errorf("the refusal names %q and %v", f.Meta["possible"], f.Refusals)
	}
	r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
	r.Refused("desk", "IssueSanction", issue, "CASE_STATE")
	r.Guarded("signatory", "ApproveSanction", fmt.Sprintf(`{"proposalHash":%q}`, r.View.Proposal.Hash), "G10")
	old := r.View.Proposal.Hash
	r.Approve()
	r.Refused("signatory", "IssueSanction", issue, "ROLE")
	r.Guarded("signatory", "ReturnProposal", `{}`, "REASON")
	r.Do("signatory", "ReturnProposal", `{"reason":"Keliru."}`, casefile.Examined)
	r.Refused("desk", "IssueSanction", issue, "CASE_STATE")
	r.Do("desk", "ProposeSanction", `{"type":"HD_B2"}`, casefile.Proposed)
	r.Guarded("signatory", "ApproveSanction", fmt.Sprintf(`{"proposalHash":%q}`, old), "APPROVAL")
	r.Refused("desk", "IssueSanction", issue, "CASE_STATE")
	r.Approve()
	r.Do("desk", "IssueSanction", issue, casefile.Decided)
	w.Verify()
}
