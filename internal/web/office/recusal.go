package office

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// relations is how somebody may stand close to an employee, as the API spells it.
var relations = [...]string{"spouse", "relative", "superior", "friend", "other"}

// recusalTable is declarations of closeness; an auditor is told by whom, and not
// about whom.
func recusalTable(v *kit.Visit, list []*pb.Recusal, auditor bool) kit.Table {
	first := v.T("office.recusal.number")
	if auditor {
		first = v.T("office.recusal.declarer")
	}
	t := kit.Table{Caption: v.T("office.recusal.caption"), Quiet: true, Empty: v.T("office.recusal.none"),
		Columns: []kit.Column{{Title: first}, {Title: v.T("office.recusal.relation")}, {Title: v.T("office.recusal.declared")}}}
	for _, r := range list {
		who := kit.Cell{Text: r.GetEmployeeId()}
		if auditor {
			who = kit.Cell{Text: v.T("office.recusal.open"), Href: userPath(r.GetUser())}
		}
		t.Rows = append(t.Rows, []kit.Cell{who, {Text: v.Word("office.relation", r.GetRelation())}, {Text: kit.Date(v.Lang, r.GetDeclaredOn())}})
	}
	return t
}

// declareRecusal is the page on which somebody says that they stand close to an
// employee. Its answer is the same whether there are cases of that person or not.
func declareRecusal(v *kit.Visit) (*asking, error) {
	var options []kit.Option
	for _, r := range relations {
		options = append(options, kit.Option{Value: r, Label: v.Word("office.relation", r)})
	}
	form := kit.NewForm(v.T("office.recusal.button"),
		&kit.Field{Name: "employeeId", Kind: kit.Text, Label: v.T("office.recusal.number"), Hint: v.T("office.recusal.hint"), Width: "short", Mode: "numeric", Audience: v.T("office.recusal.audience")},
		&kit.Field{Name: "relation", Kind: kit.Radios, Label: v.T("office.recusal.relation"), Options: options})
	form.Cancel = "/akun"
	a := &asking{Title: v.T("office.recusal.title"), Lead: v.T("office.recusal.lead"), Back: "/akun", Form: form,
		need: []string{"employeeId", "relation"}, to: "/akun", saved: v.T("office.recusal.saved"),
		Means: []string{v.T("office.recusal.means1"), v.T("office.recusal.means2"), v.T("office.recusal.means3")}}
	a.check = func() {
		if n := len(digits(form.Value("employeeId"))); n != 18 && n != 16 {
			form.Fail("employeeId", v.T("office.ask.employee"))
		}
	}
	a.do = func() error {
		_, err := v.API.Access.CreateRecusal(v.Ctx(), &pb.CreateRecusalRequest{EmployeeId: digits(form.Value("employeeId")),
			Relation: form.Value("relation"), RequestId: form.Once})
		return err
	}
	return a, nil
}

// digits is a number without the spaces, dots and dashes that people put in.
func digits(s string) string { return strings.NewReplacer(" ", "", ".", "", "-", "").Replace(s) }
