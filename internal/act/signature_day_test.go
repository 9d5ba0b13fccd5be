package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// In Bali the next day has begun, in the capital a signatory still has an hour of
// their last: roles end everywhere with the capital's day, for a signature too.
func TestASignatorysLastDayEndsWithTheCapitals(t *testing.T) {
	t.Parallel()
	w, bali := acttest.SQLite(t), []string{"wayan", "made", "nyoman"}
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	for _, who := range bali {
		w.Enrol(who, act.NewAccount{Grants: []access.Grant{acttest.Grant(access.BawasluCommissioner, "BAWASLU-GIANYAR")}})
	}
	r.Do("commissioner", "TransferOffice", `{"office":"BAWASLU-GIANYAR","reason":"tempat kejadian"}`, casefile.Plenary)
	for _, who := range bali {
		r.Do(who, "CastVote", `{"decision":"FORWARD"}`, casefile.Plenary)
	}
	r.Do(bali[0], "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno sepakat."}`, casefile.MeritReview)
	r.Recommended("HD_B", acttest.Engage)
	r.Examined(w.NextDay())
	r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
	on := act.OnAccount{Account: w.As("signatory").Account}
	if _, err := w.Acts.RevokeRole(t.Context(), act.Operator, act.Request{}, on, access.Signatory, "PEMKAB-SLEMAN"); err != nil {
		t.Fatal(err)
	}
	tomorrow := w.NextDay()
	w.AdvanceTo(w.Today() + " 23:30")
	if n := w.Count(r.ID, "RouteSignature"); n != 0 {
		t.Errorf("on the signatory's last day it was routed %d times", n)
	}
	w.Advance(tomorrow)
	if n := w.Count(r.ID, "RouteSignature"); n != 1 {
		t.Errorf("the day after it was routed %d times", n)
	}
	w.Verify()
}
