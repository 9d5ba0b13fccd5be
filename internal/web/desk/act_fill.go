package desk

import (
	"slices"
	"strconv"
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"

	"netra/internal/web/kit"
)

// fill is what a question holds before anybody typed: nothing that the case
// already knows is asked for again.
func (a *acting) fill(from, field, otherwise string) string {
	switch from {
	case "today":
		return a.today
	case "dossierHash":
		return a.c.GetDossier().GetHash()
	case "proposalHash":
		return a.c.GetProposal().GetHash()
	case "agency":
		return a.c.GetAccused().GetAgencyCode()
	case "accused":
		return a.accused(field)
	case "summoned":
		return a.carried("IssueSummons", "examinationOn")
	case "report":
		return a.named()
	case "alleged":
		return strings.Join(a.codes(), " ")
	}
	return otherwise
}

// accused is a field of the snapshot as the case has it.
func (a *acting) accused(field string) string {
	m := a.c.GetAccused().ProtoReflect()
	fd := m.Descriptor().Fields().ByJSONName(field)
	if fd == nil || !m.Has(fd) {
		return ""
	}
	if fd.Kind() == protoreflect.EnumKind {
		return string(fd.Enum().Values().ByNumber(m.Get(fd).Enum()).Name())
	}
	return m.Get(fd).String()
}

// codes is the violations that the case is about, each once.
func (a *acting) codes() []string {
	var out []string
	seen := map[string]bool{}
	for _, x := range a.c.GetAllegations() {
		if v := x.GetViolation(); v != "" && !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}

// fillRows puts into a fresh form's rows what the case knows: the allegations as
// they stand, the three elements that a team must have.
func (a *acting) fillRows(f *kit.Form) {
	for _, x := range f.Fields {
		if x.Kind != kit.Rows {
			continue
		}
		switch asks[a.act][x.Name].fill {
		case "allegations":
			x.Grow(len(a.c.GetAllegations()))
			for i, al := range a.c.GetAllegations() {
				put(f, x.Name, i, "violation", al.GetViolation())
				put(f, x.Name, i, "occurredOn", al.GetOccurredOn())
				put(f, x.Name, i, "place", al.GetPlace())
			}
		case "team":
			x.Grow(len(elements))
			for i, e := range elements {
				put(f, x.Name, i, "element", e)
			}
		}
	}
}

// elements is what an examination team is made of (PP 94/2021 art. 27).
var elements = []string{"SUPERIOR", "SUPERVISION", "PERSONNEL"}

func put(f *kit.Form, rows string, i int, field, value string) {
	if x := f.Field(rows + "." + strconv.Itoa(i) + "." + field); x != nil {
		x.Value = value
	}
}

// carried is what the newest event of an act carried in a field, as far as the
// visitor may read it.
func (a *acting) carried(act, field string) string {
	for _, e := range slices.Backward(a.events) {
		if e.GetAct() != act {
			continue
		}
		for _, d := range e.GetDetails() {
			if d.GetField() == field {
				return d.GetText()
			}
		}
	}
	return ""
}
