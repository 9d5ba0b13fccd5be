package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/deadline"
)

// A moral sanction is in force on the day it is handed over, so that an employer
// can be carrying it out before the three days of PX_RECEIPT are over. Receipt is
// presumed all the same, and the time to report back runs from then: a case that
// is being carried out must not be the one that nobody waits for.
func TestReceiptIsPresumedOfAnEmployerWhoAlreadyCarriesTheSanctionOut(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Finding("investigator", acttest.Pelaksana, acttest.Prospective, "2024-09-10")
		r.ToMerit(acttest.Prospective, "2024-09-10")
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
		r.Do("lead", "Recommend", `{"violations":["`+acttest.Prospective+`"],"level":"MORAL","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
		r.Do("desk", "OpenEthicsHearing", `{"panel":[{"name":"Ketua Contoh","rank":"IV/b"}],"hearingOn":"2024-10-07"}`, casefile.EthicsHearing)
		r.Do("desk", "RecordHearing", `{"minutes":"Majelis bersidang.","recommendation":"MORAL"}`, casefile.EthicsHearing)
		r.Do("desk", "ProposeSanction", `{"type":"MORAL_OPEN"}`, casefile.Proposed)
		r.Do("signatory", "ApproveSanction", `{"proposalHash":"`+r.View.Proposal.Hash+`"}`, casefile.Approved)
		r.Do("desk", "IssueSanction", `{"decisionNumber":"1"}`, casefile.Decided)
		r.Do("desk", "DeliverSanction", `{"mode":"ANNOUNCED"}`, casefile.InForce)
		r.Do("desk", "RecordExecution", `{"proof":"Diumumkan pada apel."}`, casefile.Executing)
		w.Advance("2024-10-12")
		if k := r.Clock("DL_PPK"); k.Status != deadline.Running {
			t.Errorf("after PX_RECEIPT ran out DL_PPK is %s", k.Status)
		}
		w.Verify()
	})
}
