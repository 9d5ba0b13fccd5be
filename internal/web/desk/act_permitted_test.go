package desk_test

import (
	"strings"
	"testing"

	"netra/internal/act/acttest"
)

func TestTheEmployerSeesWhichTypesAreAllowedAndWhoSignsThem(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := examined(s, acttest.Camat, "HD_B")
	p := s.as("desk").get("/meja/perkara/" + r.ID + "/tindakan/ProposeSanction")
	for _, o := range all(p.doc, "option") {
		marked, allowed := strings.HasPrefix(text(o), "✓ "), strings.HasPrefix(attr(o, "value"), "HD_B")
		if marked != allowed {
			t.Errorf("%q is marked %v, though allowed %v", text(o), marked, allowed)
		}
	}
	if want := "ditandatangani: Pejabat pembina kepegawaian"; !strings.Contains(p.main(), want) {
		t.Errorf("nobody is told who signs: %s", p.main())
	}
}
