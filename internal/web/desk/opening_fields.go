package desk

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// fields is the questions of the form.
func (o *opening) fields() ([]*kit.Field, error) {
	agencies, err := o.agencies()
	if err != nil {
		return nil, err
	}
	out := o.accusedFields(agencies)
	contests, err := o.contestOptions()
	if err != nil {
		return nil, err
	}
	contest := o.field("contest", kit.Select, "contest")
	contest.Options = contests
	team := o.T("desk.reads.team")
	if o.kind == "refer" {
		contest.Path, contest.Optional = "conduct.contest", true
		return append(out, append(o.conductFields(), contest, o.reason(o.T("desk.reads.bawaslu")))...), nil
	}
	rows := o.field("allegations", kit.Rows, "allegations")
	rows.Least, rows.Add, rows.Audience = max(1, len(o.report.GetContents().GetConduct().GetViolationHints())), o.T("desk.open.more"), team
	v := o.field("violation", kit.Select, "violation")
	v.Options, v.Optional = o.violations(), true
	at := o.field("place", kit.Text, "place")
	at.Optional = true
	rows.Row = []*kit.Field{v, o.field("occurredOn", kit.Partial, "occurredOn"), at}
	rows.Row[1].Optional = true
	out = append(out, contest, rows)
	if o.kind == "finding" {
		out = append(out, o.reason(team))
	}
	return out, nil
}

func (o *opening) field(name string, kind kit.Kind, path string) *kit.Field {
	return &kit.Field{Name: name, Kind: kind, Path: path, Label: o.T("desk.open.field." + name)}
}

func (o *opening) reason(audience string) *kit.Field {
	f := o.field("reason", kit.TextArea, "reason")
	f.Hint, f.Audience = o.T("desk.open.hint.reason."+o.kind), audience
	return f
}

// accusedFields is who is accused. Only the name is needed.
func (o *opening) accusedFields(agencies []kit.Option) []*kit.Field {
	name := o.field("name", kit.Text, "accused.name")
	id := o.field("employeeId", kit.Text, "accused.employeeId")
	id.Mode, id.Width, id.Hint = "numeric", "short", o.T("desk.open.hint.employeeId")
	post := o.field("position", kit.Text, "accused.position")
	unit := o.field("unit", kit.Text, "accused.unit")
	code := o.field("agencyCode", kit.Select, "accused.agencyCode")
	code.Options = agencies
	agency := o.field("agency", kit.Text, "accused.agency")
	agency.Hint = o.T("desk.open.hint.agency")
	kind := o.field("employmentKind", kit.Radios, "accused.employmentKind")
	for _, k := range []string{"PNS", "PPPK", "NON_ASN"} {
		kind.Options = append(kind.Options, kit.Option{Value: k, Label: o.Word("kind", k)})
	}
	for _, f := range []*kit.Field{id, post, unit, code, agency, kind} {
		f.Optional = true
	}
	return []*kit.Field{name, id, post, unit, code, agency, kind}
}

// conductFields is what happened, as the body that refers it tells it.
func (o *opening) conductFields() []*kit.Field {
	bawaslu := o.T("desk.reads.bawaslu")
	story := o.field("narrative", kit.TextArea, "conduct.narrative")
	story.Audience, story.Hint, story.Lines = bawaslu, o.T("desk.open.hint.narrative"), 8
	when := o.field("occurredOn", kit.Partial, "conduct.occurredOn")
	where := o.field("place", kit.Text, "conduct.place")
	links := o.field("links", kit.Rows, "conduct.links")
	links.Least, links.Row = 1, []*kit.Field{o.field("url", kit.Text, "url"), o.field("platform", kit.Text, "platform")}
	witnesses := o.field("witnesses", kit.Rows, "conduct.witnesses")
	witnesses.Least, witnesses.Row = 1, []*kit.Field{o.field("witness", kit.Text, "name"), o.field("contact", kit.Text, "contact")}
	for _, f := range []*kit.Field{when, where, links, witnesses, links.Row[0], links.Row[1], witnesses.Row[0], witnesses.Row[1]} {
		f.Optional, f.Audience = true, ""
	}
	links.Audience, witnesses.Audience = bawaslu, bawaslu
	return []*kit.Field{story, when, where, links, witnesses}
}

// agencies offers the bodies that employ.
func (o *opening) agencies() ([]kit.Option, error) {
	answer, err := o.API.Directory.ListAgencies(o.Ctx(), &pb.ListAgenciesRequest{PageSize: most})
	if err != nil {
		return nil, err
	}
	out := []kit.Option{{Label: o.T("desk.open.unknown")}}
	for _, a := range answer.GetAgencies() {
		if !slices.Contains([]string{"bawaslu", "oversight", "personnel_agency", "inspectorate"}, a.GetKind()) {
			out = append(out, kit.Option{Value: a.GetCode(), Label: a.GetTitle()})
		}
	}
	return out, nil
}

// contestOptions offers the contests, newest first.
func (o *opening) contestOptions() ([]kit.Option, error) {
	answer, err := o.API.Directory.ListContests(o.Ctx(), &pb.ListContestsRequest{PageSize: most})
	if err != nil {
		return nil, err
	}
	out := []kit.Option{{Label: o.T("desk.choose")}}
	for _, c := range answer.GetContests() {
		out = append(out, kit.Option{Value: c.GetId(), Label: c.GetTitle()})
	}
	return out, nil
}
