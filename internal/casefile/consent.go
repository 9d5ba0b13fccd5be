package casefile

import (
	"fmt"

	"netra/internal/access"
	"netra/internal/directory"
	"netra/internal/sanction"
)

// standingConsent is the circular by which acting heads hold the Minister's
// consent beforehand; what they do under it they report.
const standingConsent = "SE Mendagri 821/5492/SJ"

// window says whether, and since when, a type against the accused needs the
// Minister's written consent. The window opens six months before the
// determination of candidates (DL_CLOSED_WINDOW) and lasts to the end of the
// term; that end is in no table we may rely on, so the guard binds to the voting
// day, the last date of the window that is sourced.
func (t *Trial) window(typ sanction.Type) (from Date, needed bool) {
	if typ.Level() != sanction.LevelSevere || !replaced(t.Case.Accused) {
		return from, false
	}
	for _, c := range t.Directory.Contests() {
		if c.Kind != directory.Pemilihan || c.Determination.IsZero() || c.Parent != "" {
			continue
		}
		from = t.procedure().WindowOpens(c.Determination)
		if !t.On.Before(from) && !t.On.After(c.Voting) {
			return from, true
		}
	}
	return Date{}, false
}

// regional says whether the head of a region signs. The article binds regional
// heads; the Minister and the President ask nobody's consent.
func (t *Trial) regional(office string) bool {
	return t.Directory.Level(office) != directory.CentralLevel
}

// consentAsked says whether a type needs the Minister's consent, whoever signs
// in the body that does, and since when.
func (t *Trial) consentAsked(typ sanction.Type) (from Date, asked bool) {
	who, _ := t.authority(typ)
	from, needed := t.window(typ)
	return from, needed && t.regional(t.signingOffice(who))
}

// holdsConsent is G10.
func holdsConsent(t *Trial) string {
	r := t.Case.Round()
	p := r.Proposal
	if p == nil || r.Consent != "" || t.Actor.Seat.Capacity == access.Acting {
		return ""
	}
	from, asked := t.consentAsked(p.Type)
	if !asked {
		return ""
	}
	return fmt.Sprintf("sejak %[1]s sampai akhir masa jabatan, %[2]s atas seorang pejabat memerlukan persetujuan tertulis Menteri: catat dulu, lalu setujui; penjabat kepala daerah memilikinya menurut %[3]s "+
		"(from %[1]s to the end of the term a %[2]s of an official needs the Minister's written consent: RecordMinisterialConsent, then approve; an acting head holds it by %[3]s)", from, p.Type, standingConsent)
}

// replaced says whether punishing the holder of a post severely "replaces an
// official" in the sense of art. 71(2): heads and administrators of provinces and
// regencies, not staff, functional posts or central agencies.
func replaced(a Accused) bool {
	switch a.PostKind {
	case "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS":
		return a.PostLevel != directory.CentralLevel
	}
	return false
}
