package desk

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/report"
	"netra/internal/web/kit"
)

// reportActs is the acts on a report that have a page, the usual ones first.
var reportActs = []string{"AskReporter", "RequestCompletion", "RejectReport", "ReferReport", "TransferReport", "LinkReport", "UnlinkReport", "DismissLink", "CaptureLink", "RequestIdentity", "ApproveIdentity", "DeclineIdentity", "AnswerRetaliation"}

// final is those of them that the reporter or another office is told of at once,
// and that nothing takes back: what was written is shown before it is sent.
var final = []string{"RejectReport", "ReferReport", "TransferReport", "DeclineIdentity", "AnswerRetaliation"}

// offered says whether the machine of a report has a row for one of the
// visitor's roles from its state.
func (l *lister) offered(act string, r *pb.Report) bool {
	if !mayAsk(act, r) {
		return false
	}
	return slices.ContainsFunc(report.Machine, func(row report.Row) bool {
		if string(row.Act) != act || row.When == report.Mirrored || !slices.Contains(row.From, report.State(r.GetState())) {
			return false
		}
		return slices.ContainsFunc(row.Who, func(who access.Role) bool { return l.is(string(who)) })
	})
}

// reportDoes is what the visitor may do with a report, the next lawful step
// first and by itself.
func (l *lister) reportDoes(r *pb.Report) (first task, rest []task) {
	id := r.GetName()[len("reports/"):]
	var all []task
	state := r.GetState()
	if l.is("clerk", "bawaslu_investigator") && (state == "received" || state == "accepted") {
		all = append(all, task{l.Word("act", "RegisterCase"), "/meja/daftarkan?laporan=" + id})
	}
	if l.is("bawaslu_investigator") && slices.Contains([]string{"initial_information", "withdrawn"}, state) {
		all = append(all, task{l.Word("act", "OpenFinding"), "/meja/temuan?laporan=" + id})
	}
	for _, act := range reportActs {
		if l.offered(act, r) && (act != "UnlinkReport" || len(r.GetContents().GetLinked()) > 0) {
			all = append(all, task{l.Word("act", act), "/meja/laporan/" + id + "/tindakan/" + act})
		}
	}
	if l.offered("OpenIdentity", r) {
		all = append(all, task{l.T("desk.identity.title"), "/meja/laporan/" + id + "/identitas"})
	}
	if len(all) > 0 && r.GetNextStep() != nil && all[0].Text == l.Word("act", r.GetNextStep().GetWhat()) {
		return all[0], all[1:]
	}
	return task{}, all
}

// reportFields is the questions of an act.
func (l *lister) reportFields(act string, r *pb.Report) ([]*kit.Field, error) {
	team, reporter := l.T("desk.reads.team"), l.T("desk.reads.reporter")
	field := func(name string, kind kit.Kind, who string) *kit.Field {
		key := "desk.report.field." + name
		return &kit.Field{Name: name, Kind: kind, Label: l.T(key), Audience: who}
	}
	why := field("reason", kit.TextArea, team)
	why.Optional, why.Lines = true, 3
	switch act {
	case "AskReporter":
		due := field("dueOn", kit.Day, reporter)
		due.Optional, due.Hint = true, l.T("desk.report.hint.dueOn")
		q := field("question", kit.TextArea, reporter)
		q.Hint = l.T("desk.report.hint.question")
		return []*kit.Field{q, due, why}, nil
	case "RequestCompletion":
		items := field("items", kit.Checks, reporter)
		items.Options, items.Optional = l.missing(r), true
		own := field("own", kit.TextArea, reporter)
		own.Path, own.Optional, own.Hint, own.Lines = "items", true, l.T("desk.report.hint.own"), 4
		if len(items.Options) == 0 {
			own.Optional = false
			return []*kit.Field{own, why}, nil
		}
		return []*kit.Field{items, own, why}, nil
	case "RejectReport":
		ground := field("ground", kit.Radios, reporter)
		for _, g := range report.Grounds {
			ground.Options = append(ground.Options, kit.Option{Value: string(g), Label: l.Word("ground", string(g)), Hint: l.T("desk.report.ground." + string(g))})
		}
		text := field("outcomeText", kit.TextArea, reporter)
		text.Hint = l.T("desk.report.hint.outcomeText")
		return []*kit.Field{ground, text, why}, nil
	case "ReferReport":
		body := field("body", kit.Text, reporter)
		body.Hint = l.T("desk.report.hint.body")
		return []*kit.Field{body, needed(why)}, nil
	case "TransferReport":
		office := field("office", kit.Select, team)
		var err error
		office.Options, err = l.bawaslu(r.GetOffice())
		return []*kit.Field{office, needed(why)}, err
	case "CaptureLink":
		return append(l.captureFields(field), why), nil
	case "RequestIdentity":
		code := field("reasonCode", kit.Radios, team)
		for _, c := range report.ReasonCodes {
			code.Options = append(code.Options, kit.Option{Value: c, Label: l.T("desk.identity.code." + c)})
		}
		why.Audience = reporter
		return []*kit.Field{code, needed(why)}, nil
	case "ApproveIdentity":
		return []*kit.Field{why}, nil
	case "DeclineIdentity":
		return []*kit.Field{needed(why)}, nil
	case "AnswerRetaliation":
		text, to := field("text", kit.TextArea, reporter), field("forwardedTo", kit.Checks, reporter)
		to.Optional, to.Hint = true, l.T("desk.report.hint.forwardedTo")
		var err error
		to.Options, err = l.protectors()
		return []*kit.Field{text, to}, err
	case "LinkReport", "DismissLink":
		other := field("report", kit.Text, team)
		other.Width, other.Hint, other.Value = "short", l.T("desk.report.hint.report"), l.beside()
		return []*kit.Field{other, needed(why)}, nil
	case "UnlinkReport":
		other := field("linked", kit.Radios, team)
		other.Path = "report"
		for _, name := range shown(r.GetContents().GetLinked()) {
			other.Options = append(other.Options, kit.Option{Value: name, Label: l.linked(name).Text})
		}
		return []*kit.Field{other, needed(why)}, nil
	}
	return nil, nil
}

// beside is the number of the report that the address names as the other one.
func (l *lister) beside() string {
	id := l.R.URL.Query().Get("dengan")
	if id == "" {
		return ""
	}
	r, err := l.report(id)
	if err != nil {
		return ""
	}
	return r.GetNumber()
}

// shown is as many of a list of linked reports as a page names one by one.
func shown(list []string) []string { return list[:min(len(list), perPage)] }

func needed(f *kit.Field) *kit.Field {
	f.Optional = false
	return f
}

// missing offers the items of the meter that are not met.
func (l *lister) missing(r *pb.Report) []kit.Option {
	var out []kit.Option
	for _, i := range append(slices.Clone(r.GetCompleteness().GetFormal()), r.GetCompleteness().GetMaterial()...) {
		if !i.GetMet() && i.GetItem() != "time_bar" { // nobody can add time
			out = append(out, kit.Option{Value: i.GetItem(), Label: l.T("desk.item." + i.GetItem())})
		}
	}
	return out
}

// bawaslu offers every other office of Bawaslu.
func (l *lister) bawaslu(but string) ([]kit.Option, error) {
	bodies, err := l.API.Directory.ListAgencies(l.Ctx(), &pb.ListAgenciesRequest{Filter: `kind = "bawaslu"`, PageSize: most})
	if err != nil {
		return nil, err
	}
	answer, err := l.API.Directory.ListOffices(l.Ctx(), &pb.ListOfficesRequest{PageSize: most})
	if err != nil {
		return nil, err
	}
	ours := func(code string) bool {
		return slices.ContainsFunc(bodies.GetAgencies(), func(a *pb.Agency) bool { return a.GetCode() == code })
	}
	out := []kit.Option{{Label: l.T("desk.choose")}}
	for _, o := range answer.GetOffices() {
		if ours(o.GetAgencyCode()) && o.GetCode() != but {
			out = append(out, kit.Option{Value: o.GetCode(), Label: o.GetTitle()})
		}
	}
	return out, nil
}
