package act

import (
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/directory"
)

// hidden is whom one line of hideFrom means. It is a citizen's word, not a form:
// a number is that employee; everything else is tried as a name, as an office, as
// a unit and as a post of the accused's government, and what it fits it binds.
// What fits nobody binds nobody, and stays for the office to read.
func (w *work) hidden(call, government, office string) []access.Keep {
	forEver := func(keys ...access.Key) (out []access.Keep) {
		for _, k := range keys {
			out = append(out, access.Keep{From: k, Ground: access.GroundHidden})
		}
		return out
	}
	if number, ok := access.EmployeeNumber(call); ok {
		return forEver(access.NumberKey(number))
	}
	out := forEver(access.NameKey(call))
	if places := w.offices(call, government, office); len(places) > 0 {
		for _, a := range places {
			out = append(out, w.hiddenOffice(a)...)
		}
		return out
	}
	if head, ok := w.headOf(call, government); ok {
		return append(out, forEver(access.HeadKey(head))...)
	}
	out = append(out, forEver(access.UnitKey(government, call), access.TitleKey(government, call))...)
	for _, words := range access.Beginnings(call) {
		out = append(out, forEver(access.PostKey(government, words))...)
	}
	return out
}

// hiddenOffice keeps a matter from a whole office. Of Bawaslu, another office
// takes it. The employer's side has one desk for each thing the law wants done:
// from its offices a case is hidden as long as it can be, which is until the
// recommendation, and then they see the dossier and nothing else. A body above which nobody
// stands, and the merit authority, cannot be passed over.
func (w *work) hiddenOffice(a directory.Agency) []access.Keep {
	switch {
	case a.Kind == directory.Bawaslu:
		if _, above := w.Directory.BawasluAbove(a.Code); !above {
			return nil
		}
		return []access.Keep{{From: access.SeatKey(a.Code), Ground: access.GroundHidden}}
	case w.isMerit(a.Code):
		return nil
	}
	own := w.governs(a.Code)
	whole := access.SeatKey(a.Code)
	if own == a.Code {
		whole = access.StaffKey(own)
	}
	return []access.Keep{
		{From: whole, Ground: access.GroundHidden, Ends: true},
		{From: access.UnitKey(own, a.Name), Ground: access.GroundHidden, Ends: true},
		{From: access.UnitKey(own, a.Code), Ground: access.GroundHidden, Ends: true},
	}
}

// isMerit says whether a body is, or ever was, the merit authority.
func (w *work) isMerit(code string) bool {
	return w.places(w.now).IsMeritAuthority(code) ||
		slices.ContainsFunc(w.Directory.Former(directory.MeritRole, w.capitalDay()), func(a directory.Agency) bool { return a.Code == code })
}

// callings is how people call an office of their own government, whatever it is
// called on its letters; "bawaslu" is the one that their report would go to.
var callings = map[string]string{
	"bkpsdm": directory.PersonnelAgency, "bkpp": directory.PersonnelAgency, "bkd": directory.PersonnelAgency,
	"bkppd": directory.PersonnelAgency, "badan kepegawaian": directory.PersonnelAgency, "kepegawaian": directory.PersonnelAgency,
	"inspektorat": directory.Inspectorate, "itda": directory.Inspectorate,
	"pemda": directory.Government, "pemkab": directory.Government, "pemkot": directory.Government, "pemprov": directory.Government,
}

// offices is the offices that somebody may mean.
func (w *work) offices(call, government, office string) []directory.Agency {
	text := access.Plain(call)
	if text == "bawaslu" || text == "panwaslu" {
		a, ok := w.Directory.Agency(office)
		if !ok {
			return nil
		}
		return []directory.Agency{a}
	}
	kind := callings[text]
	var out []directory.Agency
	for _, a := range w.Directory.Agencies() {
		mine := kind != "" && a.Kind == kind && government != "" && w.governs(a.Code) == government
		if mine || text == access.Plain(a.Code) || text == access.Plain(a.Name) || text == shortly(a.Name) {
			out = append(out, a)
		}
	}
	return out
}

// shortly is the name of an office of Bawaslu as everybody says it.
func shortly(name string) string {
	text, found := strings.CutPrefix(access.Plain(name), "badan pengawas pemilihan umum")
	if !found {
		return ""
	}
	return "bawaslu" + text
}

// headOf is the government whose head somebody means who says bupati, wali kota or
// gubernur: of the place that is named, else the accused's own, or the province's
// above it.
func (w *work) headOf(call, government string) (string, bool) {
	level, place, ok := access.HeadOf(call)
	if !ok {
		return "", false
	}
	if place != "" {
		for _, a := range w.Directory.Agencies() {
			name := " " + access.Plain(a.Name)
			if a.Kind == directory.Government && w.Directory.Level(a.Code) == level && strings.HasSuffix(name, " "+place) {
				return a.Code, true
			}
		}
	}
	for at := government; at != ""; {
		if w.Directory.Level(at) == level {
			return at, true
		}
		next, above := w.Directory.Above(at, w.capitalDay())
		if !above || next.Code == at {
			break
		}
		at = next.Code
	}
	return "", false
}
