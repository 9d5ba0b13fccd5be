package casefile

import (
	"slices"
	"testing"
)

// Who declared a closeness to the accused is taken off the case, with every
// account of theirs, and nobody else is; what they did on it stays done.
func TestWhoStandsAsideIsOffTheCaseAndNobodyElseIs(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study)
	f.c.Assigned = []string{"acc-budi", "acc-budi-2", "acc-tono"}
	deeds := len(f.c.Deeds)
	aside := &StandAsideCmd{Person: "budi", Accounts: []string{"acc-budi", "acc-budi-2"}}
	f.because("sepupu terlapor").denied("ROLE", ani, aside)
	f.reason = ""
	f.guarded("REASON", waktu, aside)
	f.because("sepupu terlapor").badField("person", waktu, &StandAsideCmd{Accounts: []string{"acc-budi"}})
	f.because("sepupu terlapor").do(waktu, aside).is(Study)
	if f.c.Owner != "" || !slices.Equal(f.c.Assigned, []string{"acc-tono"}) || !slices.Equal(f.c.Recused, []string{"budi"}) || f.c.Stuck() != "" {
		t.Errorf("owner %q, assigned %v, aside %v, %s", f.c.Owner, f.c.Assigned, f.c.Recused, f.c.Stuck())
	}
	if len(f.c.Deeds) != deeds+1 {
		t.Errorf("%d deeds of %d are left", len(f.c.Deeds), deeds)
	}
	f.denied("SEPARATION_OF_DUTIES", budi, f.study())
	f.do(tono, f.study())
}

// Whom somebody else owns the case with keeps it; who is off already is not
// taken off again.
func TestStandingAsideLeavesAnothersCaseAlone(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study)
	owner := f.c.Owner
	f.because("sepupu terlapor").do(waktu, &StandAsideCmd{Person: "tono", Accounts: []string{"acc-tono"}})
	if f.c.Owner != owner {
		t.Errorf("it is owned by %q, was by %q", f.c.Owner, owner)
	}
	f.because("sepupu terlapor").badField("person", waktu, &StandAsideCmd{Person: "tono"})
	f.c.Blocked = []string{"cici"}
	f.because("saudara pelapor").badField("person", waktu, &StandAsideCmd{Person: "cici"})
}
