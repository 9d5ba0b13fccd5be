package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

func TestAnAppealMayModifyTheDismissalAndThenItIsFinal(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Stood(acttest.Camat, "HD_B3", "800/10/2024")
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
		r.Guarded("desk", "FileObjection", `{"grounds":"Keberatan."}`, "DISPUTE")
		r.Do("desk", "FileAppeal", `{"grounds":"Terlalu berat.","filedOn":"2024-10-08"}`, casefile.Disputed)
		r.Refused("desk", "ResolveDispute", `{"result":"MODIFIED","type":"HD_B2"}`, "SEPARATION_OF_DUTIES")
		r.Refused("desk2", "ResolveDispute", `{"result":"MODIFIED","type":"HD_B3"}`, "INVALID_FIELD")
		r.Refused("desk2", "ResolveDispute", `{"result":"BETTER"}`, "INVALID_FIELD")
		r.Do("desk2", "ResolveDispute", `{"result":"MODIFIED","type":"HD_B2"}`, casefile.Decided)
		if !r.View.Sanction.Final || r.View.Sanction.Type != "HD_B2" || r.View.Rung != "demotion" {
			t.Fatalf("after the modification: %+v on rung %s", r.View.Sanction, r.View.Rung)
		}
		r.Do("desk", "DeliverSanction", `{"mode":"SENT"}`, casefile.InForce)
		r.Refused("desk", "FileAppeal", `{"grounds":"Lagi."}`, "CASE_STATE")
		w.Verify()
	})
}

func TestADisputedSanctionIsUpheldOrAnnulled(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, result string
		state        casefile.State
		outcome      casefile.Outcome
	}{
		{"upheld, it is in force", "UPHELD", casefile.InForce, ""},
		{"annulled, the case is over", "ANNULLED", casefile.Closed, casefile.Annulled},
	}
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		for _, tt := range tests {
			r := w.Stood(w.Hire(), "HD_B1", tt.result)
			r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
			r.Do("desk", "FileObjection", `{"grounds":"Tidak adil."}`, casefile.Disputed)
			r.Do("desk2", "ResolveDispute", `{"result":"`+tt.result+`"}`, tt.state)
			if r.View.Outcome != tt.outcome {
				t.Errorf("%s: outcome %q", tt.name, r.View.Outcome)
			}
			if tt.state == casefile.Closed {
				r.Refused("desk", "RecordExecution", `{"proof":"SK."}`, "CASE_STATE")
			}
		}
		w.Verify()
	})
}

func TestAfterAFaultOfProcedureASecondSanctionIsLawful(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Stood(acttest.Camat, "HD_B1", "800/11/2024")
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
		r.Do("desk", "FileObjection", `{"grounds":"Tim tidak sah."}`, casefile.Disputed)
		r.Do("desk2", "ResolveDispute", `{"result":"ANNULLED_ON_PROCEDURE"}`, casefile.Recommended)
		r.Refused("desk", "ProposeSanction", `{"type":"HD_B1"}`, "CASE_STATE") // the new round hears the accused anew
		r.Examined(w.NextDay())
		r.Decided("HD_B1", "800/12/2024")
		r.Do("desk", "DeliverSanction", `{"mode":"HANDED"}`, casefile.Delivered)
		w.Advance(r.Clock("DL_EFFECTIVE").DueOn.String())
		if v := r.Seen("desk"); v.State != casefile.InForce || v.Sanction.DecisionNumber != "800/12/2024" || v.Sanction.Annulled {
			t.Errorf("the second sanction stands as %s %+v", v.State, v.Sanction)
		}
		w.Verify()
	})
}
