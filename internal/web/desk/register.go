package desk

import (
	"strings"

	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// registerPage makes a case out of a report.
func registerPage(v *kit.Visit) error {
	o, err := open(v, "register", "clerk", "bawaslu_investigator")
	if err != nil {
		return err
	}
	if o.report == nil {
		return v.See("/meja/laporan?status=received")
	}
	return v.Show("desk/opening", o.page())
}

func registerDone(v *kit.Visit) error {
	o, err := open(v, "register", "clerk", "bawaslu_investigator")
	if err != nil {
		return err
	}
	return o.done(func(only bool) (string, error) {
		c, err := v.API.Cases.RegisterCase(v.Ctx(), &pb.RegisterCaseRequest{Reports: o.reports(), Accused: o.accused(), Allegations: o.allegations(),
			Contest: o.form.Value("contest"), RequestId: o.form.Once, ValidateOnly: only})
		return o.to(c), err
	})
}

// findingPage opens a case without a report, or out of initial information.
func findingPage(v *kit.Visit) error {
	o, err := open(v, "finding", "bawaslu_investigator", "merit_investigator")
	if err != nil {
		return err
	}
	return v.Show("desk/opening", o.page())
}

func findingDone(v *kit.Visit) error {
	o, err := open(v, "finding", "bawaslu_investigator", "merit_investigator")
	if err != nil {
		return err
	}
	return o.done(func(only bool) (string, error) {
		c, err := v.API.Cases.OpenFinding(v.Ctx(), &pb.OpenFindingRequest{Reports: o.reports(), Accused: o.accused(), Allegations: o.allegations(),
			Contest: o.form.Value("contest"), Reason: o.form.Value("reason"), RequestId: o.form.Once, ValidateOnly: only})
		return o.to(c), err
	})
}

// referPage hands a finding of the employer's internal team to Bawaslu.
func referPage(v *kit.Visit) error {
	o, err := open(v, "refer", "bkpsdm_officer")
	if err != nil {
		return err
	}
	return v.Show("desk/opening", o.page())
}

func referDone(v *kit.Visit) error {
	o, err := open(v, "refer", "bkpsdm_officer")
	if err != nil {
		return err
	}
	return o.done(func(only bool) (string, error) {
		r, err := v.API.Cases.ReferFinding(v.Ctx(), &pb.ReferFindingRequest{Accused: o.accused(), Conduct: o.conduct(),
			Reason: o.form.Value("reason"), RequestId: o.form.Once, ValidateOnly: only})
		return "/meja/laporan/" + strings.TrimPrefix(r.GetName(), "reports/"), err
	})
}

// to is the page of a new case; who registered it may not be who sees it next.
func (o *opening) to(c *pb.Case) string {
	return "/meja/perkara/" + strings.TrimPrefix(c.GetName(), "cases/")
}

func (o *opening) text(name string) *string {
	if x := o.form.Value(name); x != "" {
		return proto.String(x)
	}
	return nil
}

func (o *opening) accused() *pb.Accused {
	a := &pb.Accused{Name: o.form.Value("name"), EmployeeId: o.digits("employeeId"), Position: o.text("position"), Unit: o.text("unit"),
		Agency: o.text("agency"), AgencyCode: o.text("agencyCode")}
	if k, ok := pb.Accused_EmploymentKind_value[o.form.Value("employmentKind")]; ok && k != 0 {
		a.EmploymentKind = pb.Accused_EmploymentKind(k).Enum()
	}
	return a
}

// digits is a number without the spaces and points people write it with.
func (o *opening) digits(name string) *string {
	x := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .-\t", r) {
			return -1
		}
		return r
	}, o.form.Value(name))
	if x == "" {
		return nil
	}
	return &x
}

// allegations is the rows in which something stands.
func (o *opening) allegations() []*pb.Allegation {
	var out []*pb.Allegation
	for _, row := range o.form.Field("allegations").Rows {
		a := &pb.Allegation{Violation: row[0].Value, OccurredOn: row[1].Value, Place: strings.TrimSpace(row[2].Value)}
		if a.GetViolation()+a.GetOccurredOn()+a.GetPlace() != "" {
			out = append(out, a)
		}
	}
	return out
}

// fillAllegations puts what the reporter thought of into the first rows, each
// with the day and place of the report.
func (o *opening) fillAllegations(hints []string, at *pb.Conduct) {
	f := o.form.Field("allegations")
	if f == nil {
		return
	}
	for i, row := range f.Rows {
		if i < len(hints) {
			row[0].Value = hints[i]
		}
		row[1].Value, row[2].Value = at.GetOccurredOn(), at.GetPlace()
	}
}

// conduct is what the employer's team tells.
func (o *opening) conduct() *pb.Conduct {
	c := &pb.Conduct{Narrative: o.form.Value("narrative"), OccurredOn: o.text("occurredOn"), Place: o.text("place"), Contest: o.text("contest")}
	for _, row := range o.form.Field("links").Filled() {
		c.Links = append(c.Links, &pb.Link{Url: row["url"], Platform: or2(row["platform"], "web")})
	}
	for _, row := range o.form.Field("witnesses").Filled() {
		w := &pb.Witness{Name: row["witness"]}
		if row["contact"] != "" {
			w.Contact = proto.String(row["contact"])
		}
		c.Witnesses = append(c.Witnesses, w)
	}
	return c
}
