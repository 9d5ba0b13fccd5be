package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

func TestAnEthicsBreachEndsInAMoralSanctionThatNobodyCanDispute(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Finding("investigator", acttest.Camat, acttest.Prospective, "2024-09-10")
		r.ToMerit(acttest.Prospective, "2024-09-10")
		r.Recommended("MORAL", acttest.Prospective)
		r.Guarded("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-08"}`, "TRACK")
		r.Do("desk", "OpenEthicsHearing", `{"panel":[{"name":"Ketua Contoh","rank":"IV/c"}],"hearingOn":"2024-10-08"}`, casefile.EthicsHearing)
		r.Guarded("desk", "ProposeSanction", `{"type":"MORAL_OPEN"}`, "PANEL")
		r.Do("desk", "RecordHearing", `{"minutes":"Majelis bersidang.","recommendation":"MORAL"}`, casefile.EthicsHearing)
		r.Guarded("desk", "ReferToDiscipline", "", "PANEL")
		r.Guarded("desk", "ProposeSanction", `{"type":"HD_S1"}`, "CEILING")
		r.Do("desk", "ProposeSanction", `{"type":"MORAL_OPEN"}`, casefile.Proposed)
		r.Do("signatory", "ApproveSanction", `{"proposalHash":"`+r.View.Proposal.Hash+`"}`, casefile.Approved)
		r.Do("desk", "IssueSanction", `{"decisionNumber":"800/2/2024","decisionOn":"2024-10-07"}`, casefile.Decided)
		r.Do("desk", "DeliverSanction", `{"mode":"ANNOUNCED","receivedOn":"2024-10-07"}`, casefile.InForce)
		if r.View.Rung != "warning" {
			t.Errorf("MORAL_OPEN is shown as %q", r.View.Rung)
		}
		r.Refused("desk", "FileObjection", `{"grounds":"Keberatan.","filedOn":"2024-10-07"}`, "CASE_STATE")
		r.Do("desk", "RecordExecution", `{"executedOn":"2024-10-07","proof":"Pengumuman."}`, casefile.Executing)
		r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.ReportedBack)
		r.Do("lead", "Close", `{"outcomeText":"Sanksi moral diumumkan."}`, casefile.Closed)
		if r.View.Outcome != casefile.Sanctioned {
			t.Errorf("outcome %s", r.View.Outcome)
		}
		w.Verify()
	})
}

func TestAPartyMemberIsDismissedAndTheAppealWindowCloses(t *testing.T) {
	t.Parallel()
	const member = "dis_party_member_or_official"
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Pelaksana, member, "2024-10-03")
		r.ToMerit(member, "2024-10-03")
		r.Recommended("PTDH", member)
		r.Examined("2024-10-08")
		if k := r.Clock("DL_PTDH_PARTY"); k.Status != deadline.Running {
			t.Fatalf("after the report DL_PTDH_PARTY is %s", k.Status)
		}
		r.Decided("PTDH", "800/3/2024")
		if k := r.Clock("DL_PTDH_PARTY"); k.Status != deadline.Stopped {
			t.Errorf("after the decision DL_PTDH_PARTY is %s", k.Status)
		}
		w.Advance("2024-10-14")
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"2024-10-14"}`, casefile.Delivered)
		r.Guarded("desk", "FileObjection", `{"grounds":"Keberatan."}`, "DISPUTE")
		if k := r.Clock("DL_APPEAL"); k.DueOn != deadline.MustDate("2024-11-01") { // a Friday, the 14th working day
			t.Fatalf("the window is open until %s", k.DueOn)
		}
		w.Advance("2024-11-02")
		r.Guarded("desk", "FileAppeal", `{"grounds":"Banding."}`, "DISPUTE")
		if k := r.Clock("DL_APPEAL"); k.Status != deadline.Lapsed {
			t.Errorf("the day after the window DL_APPEAL is %s", k.Status)
		}
		w.Advance(r.Clock("DL_EFFECTIVE").DueOn.String())
		if v := r.Seen("desk"); v.State != casefile.InForce || v.Rung != "dismissal" {
			t.Errorf("on the 15th working day the case is %s with rung %s", v.State, v.Rung)
		}
		w.Verify()
	})
}

func TestAnHonoraryWorkerGetsAContractMeasureWithoutTheMeritAuthority(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Honorary, acttest.Engage, "2024-10-03")
		r.ToPlenary(acttest.Engage, "2024-10-03")
		r.Vote("FORWARD_TO_EMPLOYER")
		r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD_TO_EMPLOYER","minutes":"Pleno sepakat."}`, casefile.Recommended)
		r.Unknown("lead")
		r.Unknown("analyst")
		r.Do("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-07"}`, casefile.Recommended)
		r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-08"}`, casefile.Summoned)
		w.Advance("2024-10-08")
		r.Do("examiner", "RecordExamination", `{"minutes":"Terperiksa didengar.","signed":true}`, casefile.Examination)
		r.Do("examiner", "FileExaminationReport", `{"team":[],"proven":true,"findings":"Terbukti."}`, casefile.Examined)
		r.Guarded("desk", "ProposeSanction", `{"type":"HD_R1"}`, "CEILING")
		r.Do("desk", "ProposeSanction", `{"type":"CONTRACT_PAY_CUT"}`, casefile.Proposed)
		r.Do("signatory", "ApproveSanction", `{"proposalHash":"`+r.View.Proposal.Hash+`"}`, casefile.Approved)
		r.Do("desk", "IssueSanction", `{"decisionNumber":"800/4/2024"}`, casefile.Decided)
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
		w.Advance(r.Clock("DL_EFFECTIVE").DueOn.String())
		r.Do("desk", "RecordExecution", `{"proof":"Daftar upah."}`, casefile.Executing)
		r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.ReportedBack)
		r.Do("commissioner", "Close", `{"outcomeText":"Upah dipotong."}`, casefile.Closed)
		if r.View.Rung != "warning" || r.View.Outcome != casefile.Sanctioned {
			t.Errorf("rung %s, outcome %s", r.View.Rung, r.View.Outcome)
		}
		w.Verify()
	})
}

func TestAPanelMayLiftAnEthicsCaseToDiscipline(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Finding("investigator", acttest.Pelaksana, acttest.Prospective, "2024-09-10")
		r.ToMerit(acttest.Prospective, "2024-09-10")
		r.Recommended("MORAL", acttest.Prospective)
		r.Do("desk", "OpenEthicsHearing", `{"panel":[{"name":"Ketua Contoh"}]}`, casefile.EthicsHearing)
		r.Do("desk", "RecordHearing", `{"minutes":"Majelis bersidang.","recommendation":"DISCIPLINE"}`, casefile.EthicsHearing)
		r.Do("desk", "ReferToDiscipline", "", casefile.Summoned)
		r.Guarded("examiner", "RecordExamination", `{"minutes":"Belum dipanggil.","signed":true}`, "SUMMONS")
		r.Examined("2024-10-08")
		r.Decided("HD_S1", "800/5/2024")
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
		w.Verify()
	})
}

func TestASecondAbsenceStandsInForTheExamination(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-09"}`, casefile.Summoned)
		w.Advance("2024-10-09")
		r.Guarded("examiner", "IssueSummons", `{"letterNumber":"P-2","letterOn":"2024-10-09","examinationOn":"2024-10-10"}`, "SUMMONS")
		r.Do("examiner", "RecordAbsence", `{"missedOn":"2024-10-09"}`, casefile.Summoned)
		r.Guarded("examiner", "RecordAbsence", `{"missedOn":"2024-10-09"}`, "SUMMONS")
		r.Do("examiner", "IssueSummons", `{"letterNumber":"P-2","letterOn":"2024-10-09","examinationOn":"2024-10-14"}`, casefile.Summoned)
		w.Advance("2024-10-14")
		r.Do("examiner", "RecordAbsence", `{"missedOn":"2024-10-14"}`, casefile.Examined)
		r.Guarded("desk", "ProposeSanction", `{"type":"HD_B2"}`, "G5") // on the evidence, but by a team
		r.Do("examiner", "FileExaminationReport", `{"team":`+acttest.Team+`,"proven":true,"findings":"Terbukti dari bukti."}`, casefile.Examined)
		r.Decided("HD_B2", "800/6/2024")
		w.Verify()
	})
}
