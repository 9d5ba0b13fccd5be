package intake

import (
	"strings"
	"unicode"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// who asks for the accused. Nobody has to know a number, and not even a name: a
// post or a place of work finds people too, and "I do not know" is an answer.
func who() Part {
	return Part{Name: "siapa", Needed: true, Fields: whoFields,
		Fill: func(f *kit.Form, r *pb.FilingReport) {
			rows(f, "accused", len(r.GetAccused()), func(i int) map[string]string {
				a := r.GetAccused()[i]
				return map[string]string{"name": a.GetName(), "position": a.GetPosition(), "unit": a.GetUnit(),
					"employeeId": a.GetEmployeeId(), "employmentKind": kindValue(a.GetEmploymentKind())}
			})
		},
		Check: checkWho,
		Take: func(f *kit.Form, r *pb.FilingReport) {
			r.Accused = nil
			for _, m := range f.Field("accused").Filled() {
				r.Accused = append(r.Accused, accused(m))
			}
			if len(r.GetAccused()) == 0 && f.Pressed == Unknown {
				r.Accused = []*pb.Accused{{}} // nobody is known
			}
		},
		Answered: func(r *pb.FilingReport) bool { return len(r.GetAccused()) > 0 },
	}
}

func whoFields(v *kit.Visit) ([]*kit.Field, error) {
	kinds := []kit.Option{{Value: "", Label: v.T("intake.who.kind.unknown")}, {Value: "PNS", Label: v.T("intake.who.kind.pns")},
		{Value: "PPPK", Label: v.T("intake.who.kind.pppk")}, {Value: "NON_ASN", Label: v.T("intake.who.kind.other")}}
	return []*kit.Field{{Name: "accused", Kind: kit.Rows, Label: v.T("intake.who.accused"), Least: 1, Add: v.T("intake.who.add"), Row: []*kit.Field{
		{Name: "name", Kind: kit.Text, Label: v.T("intake.who.name"), Hint: v.T("intake.who.namehint"), Optional: true},
		{Name: "position", Kind: kit.Text, Label: v.T("intake.who.position"), Hint: v.T("intake.who.positionhint"), Optional: true},
		{Name: "unit", Kind: kit.Text, Label: v.T("intake.who.unit"), Hint: v.T("intake.who.unithint"), Optional: true},
		{Name: "employeeId", Kind: kit.Text, Label: v.T("intake.who.number"), Hint: v.T("intake.who.numberhint"), Optional: true, Mode: "numeric", Width: "short"},
		{Name: "employmentKind", Kind: kit.Select, Label: v.T("intake.who.kind.label"), Optional: true, Options: kinds},
	}}}, nil
}

// checkWho asks for a name, a post or a place in every row that says anything,
// and for one row at least unless it was said that nobody is known.
func checkWho(v *kit.Visit, f *kit.Form) {
	x := f.Field("accused")
	if len(x.Filled()) == 0 && f.Pressed != Unknown {
		f.Fail(x.Rows[0][0].Name, v.T("intake.error.nobody"))
	}
	for _, row := range x.Rows {
		for k, y := range row {
			n := len(digits(y.Value))
			if x.Row[k].Name == "employeeId" && strings.TrimSpace(y.Value) != "" && n != 16 && n != 18 {
				f.Fail(y.Name, v.T("intake.error.number"))
			}
		}
	}
	short(v, f, nil)
}

// Unknown is the button by which somebody says that they do not know who it was.
const Unknown = "tidaktahu"

func accused(m map[string]string) *pb.Accused {
	a := &pb.Accused{Name: clean(m["name"]), Position: given(m["position"]), Unit: given(m["unit"]), EmployeeId: given(digits(m["employeeId"]))}
	if k := pb.Accused_EmploymentKind_value[m["employmentKind"]]; k != 0 {
		a.EmploymentKind = pb.Accused_EmploymentKind(k).Enum()
	}
	return a
}

// digits is a number without what people put between its digits.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf) || r == '.' {
			return -1
		}
		return r
	}, s)
}

func kindValue(k pb.Accused_EmploymentKind) string {
	if k == pb.Accused_UNSPECIFIED {
		return ""
	}
	return k.String()
}
