package casefile

import (
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/overlap"
)

func TestALaterReportBecomesPartOfTheCaseAndTakesItFromWhomItHidesFrom(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study)
	f.c.Assigned = []string{"acc-tono", "acc-budi"}
	hidden := []access.Keep{{From: access.PersonKey("budi"), Ground: access.GroundHidden}}
	join := &JoinReportCmd{Report: "r2", Kept: hidden, Accounts: []string{"acc-budi"}}
	f.guarded("REASON", lina, join)
	events := len(f.events)
	f.because("peristiwa yang sama").do(lina, join).is(Study)
	if !slices.Equal(f.c.Reports, []string{"r1", "r2"}) || len(f.events) != events+1 {
		t.Errorf("it has the reports %v by %d events", f.c.Reports, len(f.events)-events)
	}
	if f.c.Owner != "" || !slices.Equal(f.c.Assigned, []string{"acc-tono"}) || !access.Within(hidden, f.c.Kept) || f.c.Stuck() != "" {
		t.Errorf("owner %q, assigned %v, kept from %v; %s", f.c.Owner, f.c.Assigned, f.c.Kept, f.c.Stuck())
	}
	f.denied("SEPARATION_OF_DUTIES", budi, f.study())
	f.badField("report", lina, &JoinReportCmd{Report: "r2"})
	f.badField("report", lina, &JoinReportCmd{})
}

func TestAReportThatHidesFromNobodyLeavesTheCaseWhereItIs(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study)
	owner, clocks := f.c.Owner, len(f.c.Clocks)
	f.because("peristiwa yang sama").do(lina, &JoinReportCmd{Report: "r2"})
	if f.c.Owner != owner || owner == "" || len(f.c.Clocks) != clocks {
		t.Errorf("it is owned by %q, was by %q; %d clocks, were %d", f.c.Owner, owner, len(f.c.Clocks), clocks)
	}
}

func TestAFindingGetsItsFirstReporterByAJoin(t *testing.T) {
	t.Parallel()
	f := newCase(t, func(p *plan) { p.reports = nil }).because("temuan")
	f.do(budi, &OpenFindingCmd{f.opening()}).because("peristiwa yang sama").do(budi, &JoinReportCmd{Report: "r2"})
	f.because("").at(Plenary).votes("NOT_PROVEN")
	f.because("tidak cukup bukti").do(ani, &DecidePlenaryCmd{Decision: "NOT_PROVEN", Minutes: "m", OutcomeText: "tidak terbukti"}).is(Closed)
	if f.clock("PX_CHALLENGE").Rule == "" {
		t.Error("nobody can challenge the closure")
	}
	f.noRow(lina, &JoinReportCmd{Report: "r3"})
}

// Who registered a case may not investigate it (S1): it must not be theirs, and out
// of the queue of those who may, because they join the reports that come later.
func TestWhoJoinsAReportDoesNotTakeTheCaseInHand(t *testing.T) {
	t.Parallel()
	f := newCase(t)
	f.do(budi, f.register()).because("peristiwa yang sama").do(budi, &JoinReportCmd{Report: "r2"})
	if f.c.Owner != "" {
		t.Errorf("it is owned by %s", f.c.Owner)
	}
	f.because("").do(tono, &RecordClarificationCmd{Minutes: "m"})
	if f.c.Owner != tono.Account {
		t.Errorf("who hears the parties does not own it, but %q", f.c.Owner)
	}
}

// Who allowed a passage had not read the report that came later.
func TestWhatWasAllowedOfADossierIsJudgedAnewWithAnotherReport(t *testing.T) {
	t.Parallel()
	f := quoting(newCase(t).at(Study))
	f.because("kutipan pasal").do(ani, &OverrideOverlapCmd{DossierHash: f.c.Dossier.Hash}).do(ani, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash})
	if len(f.c.Dossier.Overridden) == 0 {
		t.Fatal("nothing was allowed")
	}
	f.because("peristiwa yang sama").do(lina, &JoinReportCmd{Report: "r2"})
	if got := f.c.Dossier; len(got.Overridden) > 0 || !got.Approved {
		t.Errorf("allowed are %v; approved %t", got.Overridden, got.Approved)
	}
	if runs := overlap.Beyond(Overlaps(&f.c, f.narratives), f.c.Dossier.Overridden); len(runs) == 0 {
		t.Error("nothing stands in the way")
	}
}

func TestAReportIsPartOfACaseSinceItsOwnEvent(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Study)
	at := len(f.events)
	f.because("peristiwa yang sama").do(lina, &JoinReportCmd{Report: "r2"}).because("juga").do(lina, &JoinReportCmd{Report: "r3"})
	for id, want := range map[string]int{"r1": 0, "r2": at, "r3": at + 1} {
		if got, err := PartSince(f.events, id); err != nil || got != want {
			t.Errorf("%s: %d, %v; want %d", id, got, err, want)
		}
	}
	for _, e := range f.events[at:] {
		if EmployerSees(e) {
			t.Error("the employer side sees that there is one more report")
		}
	}
}
