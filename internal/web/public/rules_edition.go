package public

import (
	"slices"
	"strings"
	"unicode/utf8"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// categories are the groups of rules, in the order in which they are read.
var categories = []string{"ethics", "discipline", "employment", "criminal", "needs_human"}

// pair is the same conduct before and after the candidates are determined.
type pair struct{ Before, After rule }

// group is the rules of one category.
type group struct {
	Category string
	Rules    []rule
}

// edition is the page of one edition.
type edition struct {
	editionLine
	When, Search string // what was asked for
	Pairs        []pair
	Groups       []group
	Allowed      []rule
	Found        int
	Sanctions    []sanctionLine
	Clocks       []clockLine
}

// Narrowed says whether only some rules are shown.
func (e edition) Narrowed() bool { return e.Search != "" }

// mostSearch is how many characters are searched for.
const mostSearch = 100

func editionPage(v *kit.Visit) error {
	b, err := book(v)
	if err != nil {
		return absent(v, err)
	}
	e := edition{editionLine: lineOf(b, v.Today()), When: v.R.URL.Query().Get("kapan"), Search: searched(v)}
	if e.When != "sebelum" && e.When != "sesudah" {
		e.When = ""
	}
	e.sort(rulesOf(v, b))
	if !e.Narrowed() {
		e.Sanctions, e.Clocks = sanctionLines(v, b), clockLines(v, b)
	}
	return v.Show("public/edition", kit.Page{Title: b.GetTitle(), Back: "/aturan", Wide: true, Open: true, About: v.T("public.rules.about"), Data: e})
}

// searched is what somebody looks for.
func searched(v *kit.Visit) string {
	s := strings.TrimSpace(v.R.URL.Query().Get("cari"))
	if !utf8.ValidString(s) {
		return ""
	}
	if r := []rune(s); len(r) > mostSearch {
		s = string(r[:mostSearch])
	}
	return s
}

// sort puts every rule that was asked for where it is read: what is allowed, twins
// side by side while both times are asked for, and the rest by category.
func (e *edition) sort(rules []rule) {
	words := strings.Fields(strings.ToLower(e.Search))
	paired := map[string]bool{}
	if e.When == "" {
		e.pair(rules, words, paired)
	}
	by := map[string][]rule{}
	for _, r := range rules {
		switch {
		case paired[r.Code] || !r.bites(e.When) || !r.has(words):
		case r.Category == "none":
			e.Allowed = append(e.Allowed, r)
			e.Found++
		default:
			by[r.Category] = append(by[r.Category], r)
			e.Found++
		}
	}
	for _, c := range categories {
		if len(by[c]) > 0 {
			e.Groups = append(e.Groups, group{c, by[c]})
		}
		delete(by, c)
	}
	for c, list := range by { // of an edition to come
		e.Groups = append(e.Groups, group{c, list})
	}
	slices.SortStableFunc(e.Groups[min(len(e.Groups), len(categories)):], func(a, b group) int { return strings.Compare(a.Category, b.Category) })
}

func (e *edition) pair(rules []rule, words []string, paired map[string]bool) {
	for _, before := range rules {
		if before.Phase != "pre" || before.Twin == "" {
			continue
		}
		after := find(rules, before.Twin)
		if after == nil {
			continue
		}
		paired[before.Code] = true
		paired[after.Code] = paired[after.Code] || after.Phase == "post"
		if before.has(words) || after.has(words) {
			e.Pairs = append(e.Pairs, pair{before, *after})
			e.Found++
		}
	}
}

// sanctionLine is a sanction in the table.
type sanctionLine struct {
	measure
	Months int
	Law    []string
}

func sanctionLines(v *kit.Visit, b *pb.Rulebook) []sanctionLine {
	var out []sanctionLine
	for _, s := range b.GetSanctions() {
		out = append(out, sanctionLine{measureOf(v, b, s.GetType()), int(s.GetMonths()), s.GetLegalBasis()})
	}
	return out
}

// clockLine is a deadline in the table.
type clockLine struct {
	Rule, Name, Starts, Law, Status, Unit string
	Value                                 int
}

func clockLines(v *kit.Visit, b *pb.Rulebook) []clockLine {
	var out []clockLine
	for _, c := range b.GetClocks() {
		l := clockLine{Rule: c.GetRule(), Name: capital(v.Word("clock", c.GetRule())), Starts: c.GetStartsWith(), Law: c.GetLaw(),
			Status: c.GetStatus(), Unit: v.Word("unit", c.GetUnit()), Value: int(c.GetValue())}
		if v.Lang == "en" {
			l.Starts = v.Word("public.starts", c.GetRule())
		}
		out = append(out, l)
	}
	return out
}
