package desk

import (
	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// investigators is who could take the case over, by name: the API leaves out who
// is away and whom anything keeps from it. Where it names nobody, an account is
// asked for in words.
func (a *acting) investigators() []kit.Option {
	list, err := a.API.Access.ListColleagues(a.Ctx(), &pb.ListColleaguesRequest{Parent: "offices/" + a.c.GetResponsibleOffice(), Case: a.c.GetName()})
	if err != nil {
		return nil
	}
	open := a.owned()
	var out []kit.Option
	for _, c := range list.GetColleagues() {
		who := c.GetUser()[len("users/"):]
		out = append(out, kit.Option{Value: who, Label: a.T("desk.choice.investigator", "who", c.GetTitle(), "n", open[who])})
	}
	return out
}

// owned is how many open cases of the office each account holds, of those that
// the visitor may know of.
func (a *acting) owned() map[string]int {
	open := map[string]int{}
	list, err := a.API.Cases.ListCases(a.Ctx(), &pb.ListCasesRequest{Filter: `responsibleOffice = "` + a.c.GetResponsibleOffice() + `"`, PageSize: 1000})
	if err != nil {
		return open
	}
	for _, c := range list.GetCases() {
		if c.GetOwner() != "" && c.GetState() != string(casefile.Closed) {
			open[c.GetOwner()]++
		}
	}
	return open
}

// nameOf is an owner's name, where they work in an office of the visitor's; the
// API tells nobody else's.
func (l *lister) nameOf(office, account string) string {
	if l.people == nil {
		l.people = map[string]map[string]string{}
	}
	if l.people[office] == nil {
		l.people[office] = map[string]string{}
		list, err := l.API.Access.ListColleagues(l.Ctx(), &pb.ListColleaguesRequest{Parent: "offices/" + office})
		if err != nil {
			return ""
		}
		for _, c := range list.GetColleagues() {
			l.people[office][c.GetUser()[len("users/"):]] = c.GetTitle()
		}
	}
	return l.people[office][account]
}
