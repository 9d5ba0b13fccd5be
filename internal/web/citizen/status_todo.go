package citizen

import (
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// tasks is what waits for the reporter, the dated first: questions, what the
// office asked to be completed, and a closure that can be challenged.
func tasks(v *kit.Visit, view *pb.ReporterView) []kit.Task {
	var out []kit.Task
	add := func(what, hint, href, due string) {
		out = append(out, kit.Task{What: what, Hint: hint, Href: href, Tag: dueTag(v, due)})
	}
	for i, q := range view.GetQuestions() {
		if !q.GetAnswered() {
			add(v.T("citizen.status.toanswer", "n", i+1), shortened(kit.Plain(q.GetText())), answerPath(i), q.GetDueOn())
		}
	}
	if asksSafety(view) {
		add(v.T("citizen.deed.aman.title"), v.T("citizen.deed.aman.point1"), "/laporan/aman", "")
	}
	if view.GetReport().GetState() == "incomplete" {
		add(v.T("citizen.status.tocomplete"), strings.Join(needed(v, view), "; "), "/laporan/tambah", view.GetNextPromise().GetDueOn())
	}
	if view.ChallengeUntil != nil {
		add(v.T("citizen.status.tochallenge"), v.T("citizen.status.challengehint"), "/laporan/keberatan", view.GetChallengeUntil())
	}
	return out
}

// answerPath is where a question is answered. It is named by its place: what is
// asked stands in no address.
func answerPath(i int) string { return "/laporan/jawab?ke=" + strconv.Itoa(i+1) }

// shortened is the beginning of a text, for a list.
func shortened(s string) string {
	const most = 140
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimSpace(string(r[:most])) + "…"
}

// needed is what the office asked to be completed: items of the meter in plain
// words, and the office's own words as they are.
func needed(v *kit.Visit, view *pb.ReporterView) []string {
	var out []string
	for _, item := range view.GetNeeded() {
		if word := v.Word("intake.meter", item); word != item {
			item = word
		}
		out = append(out, kit.Plain(item))
	}
	return out
}

// meter is what the law asks of the report, each with its article, the days that
// are left, and where it can be added.
func meter(v *kit.Visit, view *pb.ReporterView) (t kit.Table, met, all int) {
	t = kit.Table{Caption: v.T("intake.meter.column"), Quiet: true,
		Columns: []kit.Column{{Title: v.T("intake.meter.column")}, {Title: v.T("intake.meter.state")}}}
	r := view.GetReport()
	for _, i := range append(r.GetCompleteness().GetFormal(), r.GetCompleteness().GetMaterial()...) {
		c := kit.Cell{Text: v.Word("intake.meter", i.GetItem()), Under: under(v, i)}
		tag := kit.Tag{Kind: "warn", Text: v.T("intake.meter.open")}
		if i.GetMet() {
			tag = kit.Tag{Kind: "ok", Text: v.T("intake.meter.met")}
			met++
		} else if addable(view, i.GetItem()) {
			c.Href = "/laporan/tambah"
		}
		t.Rows = append(t.Rows, []kit.Cell{c, {Tag: tag}})
		all++
	}
	return t, met, all
}

// under is what time says of an item, and the article of one that is missing: of
// the others the articles stand together below.
func under(v *kit.Visit, i *pb.CompletenessItem) string {
	var out []string
	if s := timely(v, i); s != "" {
		out = append(out, s)
	}
	if !i.GetMet() {
		out = append(out, i.GetLegalBasis())
	}
	return strings.Join(out, " · ")
}

func timely(v *kit.Visit, i *pb.CompletenessItem) string {
	bar := i.GetItem() == "time_bar"
	switch {
	case i.DaysLeft == nil || i.GetMet() && !bar:
		return ""
	case i.GetDaysLeft() == 0 && !i.GetMet() && bar:
		return v.T("citizen.status.over")
	case i.GetDaysLeft() == 0:
		return v.T("intake.meter.lastday")
	}
	return v.T("citizen.status.left", "days", i.GetDaysLeft())
}

// addable says whether the reporter can add what is missing.
func addable(view *pb.ReporterView, item string) bool {
	switch item {
	case "when", "where", "what", "evidence":
		return canAdd(view)
	case "reporter":
		return canAdd(view) && view.GetReport().GetTrack() != pb.Report_ANONYMOUS
	}
	return false
}
