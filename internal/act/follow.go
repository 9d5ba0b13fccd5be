package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/directory"
)

// moving is the acts after which an office may have nobody left for a case, or
// the case nobody who owns it.
var moving = []casefile.Act{casefile.RegisterCase, casefile.OpenFinding, casefile.TransferOffice, casefile.Recuse,
	casefile.HandOver, casefile.StandAside, casefile.JoinReport, casefile.ConvenePlenary, casefile.DecidePlenary, casefile.ReturnReferral, casefile.DecideChallenge}

// follow does what an act brings with it by itself, in its transaction: a case
// for which nobody is left goes to the office above, and one that nobody owns to
// whom the office's rule names.
func (w *work) follow(c casefile.Case, act casefile.Act) (casefile.Case, error) {
	if act == casefile.AmendAccused || act == casefile.Correct {
		return w.renamed(c)
	}
	if !slices.Contains(moving, act) {
		return c, nil
	}
	return w.settle(c)
}

func (w *work) settle(c casefile.Case) (casefile.Case, error) {
	c, err := w.hoist(c)
	if err != nil {
		return c, err
	}
	return w.assign(c)
}

// Why a case leaves an office by itself.
const (
	tooFewMembers   = "kurang dari tiga anggota yang dapat memutus; fewer than three members can decide"
	noInvestigators = "tidak ada lagi penyidik yang dapat menangani perkara ini di kantor ini; no investigator of this office is left who may handle the case"
)

// hoist hands a case to the nearest office above that has people for it. Where
// none has, it goes to the top, which nobody stands above: there it stays, and
// its queue says that it is empty.
func (w *work) hoist(c casefile.Case) (casefile.Case, error) {
	short, err := w.short(c)
	if err != nil || short == "" {
		return c, err
	}
	to := ""
	for above, ok := w.Directory.BawasluAbove(c.Office); ok; above, ok = w.Directory.BawasluAbove(to) {
		to = above.Code
		there := c
		there.Office, there.Sitting = to, nil
		if still, err := w.short(there); err != nil || still == "" {
			return w.transfer(c, to, short, err)
		}
	}
	return w.transfer(c, to, short, nil)
}

func (w *work) transfer(c casefile.Case, to, why string, err error) (casefile.Case, error) {
	if err != nil || to == "" {
		return c, err
	}
	return w.take(c, &casefile.TransferOfficeCmd{Office: to}, system, casefile.Header{Reason: why})
}

// short is why the office of a case cannot go on with it, or "": a plenary needs
// three who have voted or still may, all before it an investigator.
func (w *work) short(c casefile.Case) (string, error) {
	switch {
	case c.Office == "":
		return "", nil
	case c.State == casefile.Plenary:
		n, err := w.members(c)
		if n < 3 {
			return tooFewMembers, err
		}
		return "", err
	case slices.Contains([]casefile.State{casefile.Registered, casefile.Clarification, casefile.Study}, c.State):
		list, err := w.investigators(c)
		if len(list) == 0 {
			return noInvestigators, err
		}
		return "", err
	}
	return "", nil
}

// investigators is the accounts of the office that may handle a case; who
// registered it is none of them (S1).
func (w *work) investigators(c casefile.Case) ([]access.Account, error) {
	list, err := w.people(access.BawasluInvestigator, []string{c.Office}, c)
	return slices.DeleteFunc(list, func(a access.Account) bool { return c.Did(a.Person, casefile.RegisterCase) }), err
}

// members counts the commissioners of the office who may vote, or have voted in
// this sitting.
func (w *work) members(c casefile.Case) (int, error) {
	list, err := w.people(access.BawasluCommissioner, []string{c.Office}, c)
	persons := map[string]bool{}
	for _, a := range list {
		if !c.Did(a.Person, casefile.RecordStudy) {
			persons[a.Person] = true
		}
	}
	if c.Sitting != nil {
		for _, v := range c.Sitting.Votes {
			hidden, err := w.hiddenVote(v.Person, c)
			if err != nil {
				return 0, err
			}
			if !hidden {
				persons[v.Person] = true
			}
		}
	}
	return len(persons), err
}

// hiddenVote says whether somebody who voted may not know of the case any more.
func (w *work) hiddenVote(person string, c casefile.Case) (bool, error) {
	if slices.Contains(access.Barred(c.Blocked, c.Recused), person) || len(c.Kept) == 0 {
		return slices.Contains(access.Barred(c.Blocked, c.Recused), person), nil
	}
	list, err := w.Holders(access.BawasluCommissioner, c.Office)
	for _, a := range list {
		if a.Person != person || err != nil {
			continue
		}
		var hidden bool
		if hidden, err = w.keptFrom(a, access.BawasluCommissioner, c); hidden {
			return true, err
		}
	}
	return false, err
}

// people is the accounts that hold a role in one of some offices today, are not
// away, and from whom a case is not kept.
func (w *work) people(role access.Role, offices []string, c casefile.Case) ([]access.Account, error) {
	all, err := w.Holders(role, offices...)
	if err != nil {
		return nil, err
	}
	today := w.capitalDay()
	var out []access.Account
	for _, a := range all {
		here := func(office string) bool { return a.Available(role, office, today) }
		if !slices.ContainsFunc(offices, here) {
			continue
		}
		hidden, err := w.keptFrom(a, role, c)
		if err != nil {
			return nil, err
		}
		if !hidden {
			out = append(out, a)
		}
	}
	return out, nil
}

// government is the offices of an employing government.
func (w *work) government(code string) []string {
	var out []string
	for _, a := range w.Directory.Agencies() {
		if g, ok := w.Directory.GovernmentOf(a.Code); ok && g.Code == code && a.Kind != directory.Bawaslu {
			out = append(out, a.Code)
		}
	}
	return out
}
