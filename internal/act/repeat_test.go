package act_test

import (
	"slices"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// cites says whether an answer of the rulebook rests on one of its rules.
func cites(v act.CaseView, rule string) bool {
	for _, r := range v.Assessment.Because {
		if r.Rule == rule {
			return true
		}
	}
	return false
}

// Approach is a violation whose scale ends at HD_S3, before and after the
// determination of candidates.
const approach = "dis_approach_party_own_candidacy"

func TestOfTwoOpenCasesTheSecondDecidedAnswersTheFirst(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		today := w.Today()
		second := w.Register(acttest.Pelaksana, approach, today)
		second.ToMerit(approach, today)
		second.Recommended("HD_S", approach)
		first := w.Register(acttest.Pelaksana, acttest.Engage, today)
		first.ToMerit(acttest.Engage, today)
		first.Recommended("HD_B", acttest.Engage)
		first.Examined(w.NextDay())
		second.Do("examiner", "IssueSummons", `{"letterNumber":"P-2","examinationOn":"`+w.NextDay()+`"}`, casefile.Summoned)
		first.Decided("HD_B1", "800/70/2024")
		w.Advance(w.NextDay())
		second.Do("examiner", "RecordExamination", `{"minutes":"Didengar.","signed":true}`, casefile.Examination)
		second.Do("examiner", "FileExaminationReport", `{"team":`+acttest.Team+`,"proven":true,"findings":"Terbukti."}`, casefile.Examined)
		second.Guarded("desk", "ProposeSanction", `{"type":"HD_S3","reason":"Cukup."}`, "G8")
		second.Guarded("desk", "ProposeSanction", `{"type":"HD_B1","reason":"Cukup."}`, "G8")
		second.Guarded("desk", "ProposeSanction", `{"type":"HD_B3"}`, "CEILING")
		second.Decided("HD_B2", "800/71/2024") // the next heavier, beyond the scale of the violation
		if v := second.Seen("desk"); !v.Proposal.Assessment.NeedsHuman || !cites(v, "R2") {
			t.Errorf("nobody is told that a person must decide: %+v", v.Proposal.Assessment)
		}
		if v := first.Seen("desk"); v.Sanction.Type != "HD_B1" {
			t.Errorf("the first sanction became %s", v.Sanction.Type)
		}
		w.Verify()
	})
}

func TestAMoralSanctionIsNoDisciplineSanction(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		moral := w.Finding("investigator", acttest.Pelaksana, acttest.Prospective, "2024-09-10")
		moral.ToMerit(acttest.Prospective, "2024-09-10")
		moral.Recommended("MORAL", acttest.Prospective)
		moral.Do("desk", "OpenEthicsHearing", `{"panel":[{"name":"Ketua Contoh"}]}`, casefile.EthicsHearing)
		moral.Do("desk", "RecordHearing", `{"minutes":"Bersidang.","recommendation":"MORAL"}`, casefile.EthicsHearing)
		moral.Do("desk", "ProposeSanction", `{"type":"MORAL_OPEN"}`, casefile.Proposed)
		moral.Do("signatory", "ApproveSanction", `{"proposalHash":"`+moral.View.Proposal.Hash+`"}`, casefile.Approved)
		moral.Do("desk", "IssueSanction", `{"decisionNumber":"800/72/2024"}`, casefile.Decided)
		again := examined(w, acttest.Pelaksana, acttest.Engage, "HD_B")
		again.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		if v := again.Seen("desk"); !cites(v, "R7") || cites(v, "R2") {
			t.Errorf("because %+v", v.Assessment.Because)
		}
		w.Verify()
	})
}

func TestASecondViolationLeavesTheServingOfTheFirstAlone(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		first := w.Stood(acttest.Pelaksana, "HD_B1", "800/73/2024")
		first.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
		w.Advance(first.Clock("DL_EFFECTIVE").DueOn.String())
		first.Do("desk", "RecordExecution", `{"proof":"SK penempatan."}`, casefile.Executing)
		serving := first.Clock("PX_SERVING")
		again := examined(w, acttest.Pelaksana, acttest.Engage, "HD_B")
		again.Guarded("desk", "ProposeSanction", `{"type":"HD_B1"}`, "G8")
		again.Decided("HD_B2", "800/74/2024")
		if k := first.Clock("PX_SERVING"); k.Status != deadline.Running || k.DueOn != serving.DueOn {
			t.Errorf("the serving of the first is %s until %s, it was until %s", k.Status, k.DueOn, serving.DueOn)
		}
		w.Verify()
	})
}

func TestTheSameViolationOfTheSameDayIsRemarkedOnAndNotRefused(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		today := w.Today()
		first := w.Stood(acttest.Pelaksana, "HD_B1", "800/75/2024") // for a conduct of today
		again := w.Finding("investigator", acttest.Pelaksana, acttest.Engage, today)
		again.ToMerit(acttest.Engage, today)
		again.Recommended("HD_B", acttest.Engage)
		again.Examined(w.NextDay())
		again.Do("desk", "ProposeSanction", `{"type":"HD_B2"}`, casefile.Proposed)
		if !cites(again.Seen("desk"), "R3") {
			t.Errorf("nobody is asked whether it is one act: %+v", again.Seen("desk").Assessment.Because)
		}
		if cites(first.Seen("desk"), "R3") {
			t.Error("the first is remarked on, too")
		}
		w.Verify()
	})
}

func TestAfterAnAnnulmentTheSanctionCountsForNothing(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		first := w.Stood(acttest.Pelaksana, "HD_B2", "800/76/2024")
		again := examined(w, acttest.Pelaksana, acttest.Engage, "HD_B")
		again.Guarded("desk", "ProposeSanction", `{"type":"HD_B1"}`, "G8")
		first.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
		first.Do("desk", "FileObjection", `{"grounds":"Keberatan."}`, casefile.Disputed)
		first.Refused("desk", "ResolveDispute", `{"result":"ANNULLED"}`, "SEPARATION_OF_DUTIES")
		first.Do("desk2", "ResolveDispute", `{"result":"ANNULLED"}`, casefile.Closed)
		again.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		w.Verify()
	})
}

// One report names two people: each has a case, and what becomes of the one says
// nothing of the other. Two reports of one conduct feed one case.
func TestReportsAndCasesAreManyToMany(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		today := w.Today()
		one, two := w.File(acttest.Filing(acttest.Pelaksana, acttest.Engage, today)), w.File(acttest.Filing(acttest.Pelaksana, acttest.Engage, today))
		open := func(employee string, reports ...string) *acttest.Road {
			v, err := w.Acts.RegisterCase(t.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: reports, Contest: "pilkada-2024",
				Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: employee},
				Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: today, Place: "Sleman"}}})
			if err != nil {
				t.Fatal(err)
			}
			return &acttest.Road{World: w, ID: v.ID, View: v}
		}
		first := open(acttest.Pelaksana, one.Report.ID, two.Report.ID)
		other := open(acttest.Camat, one.Report.ID)
		events, err := w.Records.Events(t.Context(), first.ID)
		if err != nil {
			t.Fatal(err)
		}
		if c, err := casefile.Fold(events); err != nil || !slices.Equal(c.Reports, []string{one.Report.ID, two.Report.ID}) {
			t.Errorf("the case has the reports %v, %v", c.Reports, err)
		}
		for _, r := range []*acttest.Road{first, other} {
			r.ToMerit(acttest.Engage, today)
			r.Recommended("HD_B", acttest.Engage)
		}
		first.Examined(w.NextDay())
		first.Decided("HD_B2", "800/77/2024")
		other.Examined(w.NextDay())
		other.Decided("HD_B1", "800/78/2024") // another person: no repeat
		w.Verify()
	})
}
