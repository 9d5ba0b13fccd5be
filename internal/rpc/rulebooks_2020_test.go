package rpc

import (
	"testing"

	pb "netra/api/netra/v1"
)

func TestAConductUnderTheDecreeOf2020IsAnsweredByItAndLeftToAPerson(t *testing.T) {
	t.Parallel()
	rules := pb.NewRulebookServiceClient(open(t))
	for _, occurred := range []string{"2020-09-10", "2021-08-31", "2022-09-21", "2020-09", "2022-08"} {
		for _, code := range []string{like, twin, "dis_partisan_activity", "crim_pilkada_official_decision"} {
			a, err := rules.AssessConduct(t.Context(), asking(func(r *pb.AssessConductRequest) {
				r.OccurredOn, r.Violations = new(occurred), []string{code}
			}))
			if err != nil || a.GetRulebook() != "skb-2020" || !a.GetNeedsHumanDecision() {
				t.Errorf("%s on %s: %v, %v", code, occurred, a, err)
			}
		}
	}
	old, err := rules.GetRulebook(t.Context(), &pb.GetRulebookRequest{Name: "rulebooks/skb-2020"})
	if err != nil || old.GetInForceTo() != "2022-09-21" || len(old.GetViolations()) < 38 {
		t.Errorf("%v, %v", old, err)
	}
}
