package casefile

import (
	"slices"
	"strings"
	"testing"

	"netra/internal/fault"
	"netra/internal/overlap"
)

// quoted is a passage of eleven words that only a reporter would write.
const quoted = "Kepala dinas membagikan kaus calon kepada kami bertiga di ruang arsip"

// quoting is a case whose dossier has a passage of the report in it.
func quoting(f *file) *file {
	f.t.Helper()
	f.narratives = []string{"lain", "Saya melihat: " + quoted + " itu."}
	return f.do(budi, &WriteDossierCmd{Facts: "Fakta. " + strings.ToUpper(quoted)})
}

func TestTheRefusalNamesPlacesAndNeverWords(t *testing.T) {
	t.Parallel()
	f := quoting(newCase(t).at(Study))
	r := f.guarded("OVERLAP", ani, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash})
	if !strings.Contains(r.Remedy, "1 bagian") || !strings.Contains(r.Remedy, "words 2 to 12") {
		t.Errorf("it does not say how many and where: %s", r.Remedy)
	}
	for w := range strings.FieldsSeq(strings.ToLower(quoted)) {
		if len(w) > 5 && strings.Contains(strings.ToLower(r.Remedy), w) {
			t.Errorf("the refusal says %q", w)
		}
	}
}

func TestASecondPersonMayAllowAPassageWithAReason(t *testing.T) {
	t.Parallel()
	f := quoting(newCase(t).at(Study))
	override, approve := &OverrideOverlapCmd{DossierHash: f.c.Dossier.Hash}, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash}
	f.guarded("REASON", ani, override)
	writer := ani
	writer.Person = budi.Person
	f.because("kutipan pasal").denied("SEPARATION_OF_DUTIES", writer, override)
	f.guarded("DOSSIER", ani, &OverrideOverlapCmd{DossierHash: "another"})
	f.do(ani, override)
	if got := f.c.Dossier.Overridden; !slices.Equal(got, []overlap.Run{{FirstWord: 2, Words: 11}}) {
		t.Errorf("%v", got)
	}
	f.do(ani, approve)
	if !f.c.Dossier.Approved {
		t.Error("it is not approved")
	}
}

func TestADossierWrittenAnewLosesWhatWasAllowed(t *testing.T) {
	t.Parallel()
	f := quoting(newCase(t).at(Study))
	facts := f.c.Dossier.Facts
	f.because("kutipan pasal").do(ani, &OverrideOverlapCmd{DossierHash: f.c.Dossier.Hash})
	f.do(budi, &WriteDossierCmd{Facts: facts})
	f.guarded("OVERLAP", ani, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash})
}

func TestAReportThatComesAfterTheApprovalKeepsTheDossierIn(t *testing.T) {
	t.Parallel()
	f := newCase(t).at(Plenary).do(budi, &WriteDossierCmd{Facts: quoted})
	f.do(ani, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash}).votes("FORWARD")
	f.narratives = []string{quoted}
	forward := &DecidePlenaryCmd{Decision: "FORWARD", Minutes: "m"}
	f.guarded("OVERLAP", ani, forward)
	f.because("kutipan pasal").do(ani, &OverrideOverlapCmd{DossierHash: f.c.Dossier.Hash}).do(ani, forward).is(MeritReview)

	f.do(mira, &RecordMeritStudyCmd{Findings: "telaah"})
	longer := strings.Repeat(quoted+" ", 2)
	f.c.Dossier.Facts = longer // as if it had said more: what was allowed was shorter
	f.narratives = []string{longer}
	r := f.guarded("OVERLAP", meri, f.recommend())
	if strings.ContainsAny(r.Remedy, "0123456789") {
		t.Errorf("the merit authority is told where the reporter's words stand: %s", r.Remedy)
	}
	f.because("kutipan pasal").do(ani, &OverrideOverlapCmd{DossierHash: f.c.Dossier.Hash}).because("").do(meri, f.recommend()).is(Recommended)
}

func TestWhatWasDecidedIsFoldedWithoutTheReports(t *testing.T) {
	t.Parallel()
	f := quoting(newCase(t).at(Study))
	f.because("kutipan pasal").do(ani, &OverrideOverlapCmd{DossierHash: f.c.Dossier.Hash})
	c, err := Fold(f.events)
	if err != nil || picture(c) != picture(f.c) {
		t.Errorf("the fold differs: %v", err)
	}
}

func TestADraftThatNobodyOutsideReadsHoldsNothingUp(t *testing.T) {
	t.Parallel()
	f := quoting(newCase(t).at(Plenary))
	a := f.c.Accused
	a.EmploymentKind = "NON_ASN"
	f.do(budi, &AmendAccusedCmd{Accused: a}).votes("FORWARD_TO_EMPLOYER")
	if err := f.try(ani, &DecidePlenaryCmd{Decision: "FORWARD_TO_EMPLOYER", Minutes: "m"}); err != nil {
		if flt, _ := fault.Of(err); flt == nil || slices.ContainsFunc(flt.Refusals, func(r fault.Refusal) bool { return r.Guard == "OVERLAP" }) {
			t.Error(err)
		}
	}
}
