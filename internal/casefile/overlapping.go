package casefile

import (
	"fmt"
	"strings"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/overlap"
)

// lawReporter is why a dossier may not speak in the reporter's words: who reports
// is information that Bawaslu must keep from the public.
var lawReporter = []string{"UU 14/2008 art. 17", "Perbawaslu 7/2022"}

// apartFrom is the wall between report and dossier: no nine words in a row of what
// the employer side will read may be the reporter's own. It stands before the
// approval, and once more before everything that lets the dossier out, because a
// report may be added to the case after the approval.
var apartFrom = Guard{"OVERLAP", strings.Join(lawReporter, "; "), "tidak ada sembilan kata berturut-turut dalam berkas yang merupakan kata pelapor, kecuali diizinkan orang kedua (no nine words in a row of the dossier are the reporter's own, unless a second person allowed them)",
	func(t *Trial) string {
		d := t.Case.Dossier
		if d == nil || !d.Approved && t.Command.Act() != ApproveDossier {
			return ""
		}
		return t.tellOverlaps(overlap.Beyond(Overlaps(t.Case, t.Narratives), d.Overridden))
	}}

// overlapping is the guard of who allows what apartFrom refuses.
var overlapping = Guard{"OVERLAP", strings.Join(lawReporter, "; "), "ada bagian berkas yang merupakan kata pelapor (a passage of the dossier is the reporter's own)",
	func(t *Trial) string {
		d := t.Case.Dossier
		return unless(d == nil || len(overlap.Beyond(Overlaps(t.Case, t.Narratives), d.Overridden)) > 0,
			"tidak ada bagian yang sama; tidak ada yang perlu diizinkan (no passage is the same; there is nothing to override)")
	}}

// Overlaps is the passages of the case's dossier that stand in one of these texts.
func Overlaps(c *Case, narratives []string) []overlap.Run {
	if c.Dossier == nil {
		return nil
	}
	return overlap.Runs(c.Dossier.Facts, narratives...)
}

// tellOverlaps says how many passages stand and where, never their words. Who has
// no part in the report hears that there is one and no more: by its place the
// words could be read off the dossier.
func (t *Trial) tellOverlaps(runs []overlap.Run) string {
	switch {
	case len(runs) == 0:
		return ""
	case t.Actor.Role.Side() != access.Intake:
		return "berkas memuat kata-kata pelapor; kembalikan kepada Bawaslu agar ditulis ulang (the dossier has words of the reporter; return it to Bawaslu to be written anew: ReturnReferral)"
	}
	var id, en []string
	for _, r := range runs {
		last := r.FirstWord + r.Words - 1
		id, en = append(id, fmt.Sprintf("kata ke-%d sampai ke-%d", r.FirstWord, last)), append(en, fmt.Sprintf("words %d to %d", r.FirstWord, last))
	}
	return fmt.Sprintf("%d bagian fakta sama dengan tulisan pelapor: %s. Tulis ulang dengan kata lain, atau izinkan dengan alasan. "+
		"(%d passages of the facts are the reporter's own: %s. Write them anew in other words (WriteDossier), or override with a reason: OverrideOverlap.)",
		len(runs), strings.Join(id, ", "), len(runs), strings.Join(en, ", "))
}

// OverrideOverlapCmd allows the passages that the dossier with this hash shares
// with a report, and no others: a report that is added later is judged anew, and
// so is a dossier that is written anew.
type OverrideOverlapCmd struct {
	DossierHash string `json:"dossierHash"`
	// Runs is what was allowed; the trial finds it.
	Runs []overlap.Run `json:"runs,omitempty"`
}

// Act is OverrideOverlap.
func (*OverrideOverlapCmd) Act() Act { return OverrideOverlap }

func (m *OverrideOverlapCmd) check(t *Trial) {
	if d := t.Case.Dossier; d != nil && d.Hash != m.DossierHash {
		t.notes.Refuse(fault.Refusal{Guard: written.ID, Article: written.Article,
			Remedy: fmt.Sprintf("berkas perkara sudah berubah; baca lagi (the dossier now has another hash; read it again: %s)", d.Hash)})
	}
	m.Runs = Overlaps(t.Case, t.Narratives)
}

func (m *OverrideOverlapCmd) apply(c *Case, _ Event) { c.Dossier.Overridden = m.Runs }
