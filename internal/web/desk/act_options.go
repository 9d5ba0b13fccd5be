package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// options is the answers that can be chosen from: each source asks the API what
// this visitor may know, and never more than the form needs.
func (a *acting) options(source string) []kit.Option {
	switch source {
	case "violations":
		return a.violations()
	case "alleged":
		return a.offered()
	case "types":
		return a.types(true)
	case "modified":
		return a.types(false)
	case "bawaslu":
		return a.offices()
	case "investigators":
		return a.investigators()
	case "joinable":
		return a.joinable()
	case "holds":
		return a.holds()
	case "correctable":
		return a.correctable()
	}
	return nil
}

// book is the edition by which the case is judged; empty where it cannot be read.
func (a *acting) book() *pb.Rulebook {
	if a.edition == nil {
		b, err := a.API.Rulebooks.GetRulebook(a.Ctx(), &pb.GetRulebookRequest{Name: "rulebooks/" + strings.TrimPrefix(a.c.GetRulebook(), "rulebooks/")})
		if err != nil {
			b = &pb.Rulebook{}
		}
		a.edition = b
	}
	return a.edition
}

// violationText is a violation in the visitor's language.
func (a *acting) violationText(x *pb.Violation) string {
	if a.Lang == "en" && x.GetTextEnglish() != "" {
		return x.GetTextEnglish()
	}
	return or(x.GetText(), x.GetCode())
}

// violations is every row of the catalogue by what it is, longest words cut to
// what a list can show.
func (a *acting) violations() []kit.Option {
	var out []kit.Option
	for _, x := range a.book().GetViolations() {
		out = append(out, kit.Option{Value: x.GetCode(), Label: cut(a.Word("category", x.GetCategory())+": "+a.violationText(x), 110)})
	}
	slices.SortStableFunc(out, func(x, y kit.Option) int { return strings.Compare(x.Label, y.Label) })
	return out
}

func cut(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n-1])) + "…"
}

// offered is the violations of the case, then the rest of the catalogue.
func (a *acting) offered() []kit.Option {
	mine, rest := []kit.Option{}, []kit.Option{}
	alleged := a.codes()
	for _, x := range a.book().GetViolations() {
		o := kit.Option{Value: x.GetCode(), Label: a.violationText(x), Hint: strings.Join(x.GetLegalBasis(), "; ")}
		if slices.Contains(alleged, x.GetCode()) {
			mine = append(mine, o)
			continue
		}
		o.Hint = ""
		rest = append(rest, o)
	}
	if len(mine) > 0 {
		mine[0].Group = a.T("desk.choice.alleged")
	}
	if len(rest) > 0 {
		rest[0].Group = a.T("desk.choice.catalogue")
	}
	return append(mine, rest...)
}

// types is the legal types. Those that the assessment permits stand first, with
// the signature each asks for; the others can be chosen, to be told why not.
func (a *acting) types(proposing bool) []kit.Option {
	permitted := map[string]*pb.PermittedSanction{}
	for _, p := range a.permitted() {
		permitted[p.GetType()] = p
	}
	var first, rest []kit.Option
	for _, s := range a.book().GetSanctions() {
		o := kit.Option{Value: s.GetType(), Label: a.typeText(s)}
		if p := permitted[s.GetType()]; p != nil && proposing {
			o.Label = a.T("desk.choice.permitted", "type", o.Label, "who", a.Word("signer", or(p.GetAuthority(), "-")))
			first = append(first, o)
			continue
		}
		rest = append(rest, o)
	}
	return append(first, rest...)
}

// typeText is a type as people know it: its code, its words, its rung.
func (a *acting) typeText(s *pb.SanctionType) string {
	return s.GetType() + " · " + a.Said(s.GetText()) + " (" + a.Word("rung", s.GetRung()) + ")"
}

// offices is the Bawaslu offices that a case could go to: those of the same
// province, and the national one.
func (a *acting) offices() []kit.Option {
	list, err := a.API.Directory.ListAgencies(a.Ctx(), &pb.ListAgenciesRequest{Filter: "kind = bawaslu", PageSize: 1000})
	if err != nil {
		return nil
	}
	here := ""
	for _, o := range list.GetAgencies() {
		if o.GetCode() == a.c.GetResponsibleOffice() {
			here = province(o.GetRegion())
		}
	}
	var out []kit.Option
	for _, o := range list.GetAgencies() {
		if p := province(o.GetRegion()); o.GetCode() != a.c.GetResponsibleOffice() && (p == "" || p == here || here == "") {
			out = append(out, kit.Option{Value: o.GetCode(), Label: o.GetTitle()})
		}
	}
	return out
}

func province(region string) string {
	p, _, _ := strings.Cut(region, ".")
	return p
}

func (a *acting) holds() []kit.Option {
	var out []kit.Option
	for _, h := range casefile.HoldKinds {
		label := h.Label
		if a.Lang == "en" {
			label = h.LabelEN
		}
		out = append(out, kit.Option{Value: h.Kind, Label: label})
	}
	return out
}

func (a *acting) correctable() []kit.Option {
	var out []kit.Option
	for _, name := range casefile.Correctable() {
		key := strings.TrimPrefix(name, "accused.")
		if key == "name" {
			key = "accusedName"
		}
		out = append(out, kit.Option{Value: name, Label: a.label(key)})
	}
	return out
}
