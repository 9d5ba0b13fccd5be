package access_test

import (
	"testing"

	"netra/internal/access"
)

func TestOfTheBodyAboveTheHeadAloneKnowsOfWhatIsRoutedThere(t *testing.T) {
	t.Parallel()
	o := access.Object{Office: "local", Employer: "regency", Signer: "province"}
	for _, role := range access.Roles {
		for _, capacity := range []access.Capacity{access.Head, access.Acting, access.Delegate, access.Official} {
			for _, office := range []string{"province", "minister", "province's service"} {
				s := holder("ana", role, office)
				s.Grants[0].Capacity = capacity
				want := role == access.Signatory && office == "province" && capacity.Heads()
				if got := len(access.Knows(s, o, country{})) > 0; got != want {
					t.Errorf("%s %q at %s knows: %t", role, capacity, office, got)
				}
				if want && access.Opens(access.Knows(s, o, country{}), access.PartBefore) {
					t.Errorf("%s at %s reads what lies before the recommendation", role, office)
				}
			}
		}
	}
	unrouted := access.Object{Office: "local", Employer: "regency"}
	if got := access.Knows(holder("ana", access.Signatory, "province"), unrouted, country{}); got != nil {
		t.Errorf("before it is routed there: %v", got)
	}
}
