package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// clocks is the deadlines of the case on its page: those that still count, and
// those that ended.
func (k *caseLook) clocks() (running, over kit.Table) {
	var now, then []*pb.Clock
	for _, c := range k.c.GetClocks() {
		if ended(c.GetStatus()) {
			then = append(then, c)
			continue
		}
		now = append(now, c)
	}
	return k.clockTable(k.T("desk.case.clock.title"), now), k.clockTable(k.T("desk.case.clock.past", "n", len(then)), then)
}

// ended says whether a clock counts no more.
func ended(status string) bool { return status == "stopped" || status == "lapsed" }

func (k *caseLook) clockTable(caption string, list []*pb.Clock) kit.Table {
	t := kit.Table{Caption: caption, Quiet: true, Stack: true, Empty: k.T("desk.case.clock.none"),
		Columns: []kit.Column{{Title: k.T("desk.case.clock.what")}, {Title: k.T("desk.case.clock.due")}, {Title: k.T("desk.case.clock.status")}}}
	for _, c := range list {
		due := kit.Cell{Text: kit.Date(k.Lang, c.GetDueOn())}
		if c.GetDueOn() == "" {
			due.Text = k.T("desk.case.clock.unknown")
		}
		t.Rows = append(t.Rows, []kit.Cell{
			{Text: capital(k.Word("clock", c.GetRule())), Href: k.path("/tenggat") + "#" + c.GetRule(), Under: c.GetRule()},
			due, {Tag: k.clockTag(c.GetStatus(), c.GetDueOn())}})
	}
	return t
}

// clockTag is where a clock stands: while it runs, how far away its day is.
func (k *caseLook) clockTag(status, due string) kit.Tag {
	switch status {
	case "running", "overdue":
		return k.left(due)
	case "paused", "calendar_unknown":
		return kit.Tag{Kind: "warn", Text: capital(k.Word("status", status))}
	}
	return kit.Tag{Kind: "ok", Text: capital(k.Word("status", status))}
}

// explained is a clock with how it was counted.
type explained struct {
	Rule, Title, Conflict string
	Tag                   kit.Tag
	Facts                 []kit.Row
	Pauses, Moves         []string
	Days                  []*pb.CountedDay
}

// clocksPage is every clock of a case and each day that was counted or skipped.
func clocksPage(v *kit.Visit) error {
	k, err := openCase(v)
	if err != nil {
		return err
	}
	r, err := v.API.Cases.ListCaseClocks(v.Ctx(), &pb.ListCaseClocksRequest{Name: k.c.GetName()})
	if err != nil {
		return err
	}
	var running, over []explained
	list := slices.Clone(r.GetClocks())
	slices.Reverse(list)
	slices.SortStableFunc(list, func(a, b *pb.ExplainedClock) int { return strings.Compare(a.GetDueOn(), b.GetDueOn()) })
	for _, c := range list {
		if ended(c.GetStatus()) {
			over = append(over, k.explain(c))
			continue
		}
		running = append(running, k.explain(c))
	}
	return v.Show("desk/clocks", kit.Page{Title: v.T("desk.case.clock.title") + ": " + k.title(), Back: k.path(""), Wide: true,
		Data: map[string]any{"Head": k.head(k.T("desk.case.clock.title")), "Running": running, "Over": over}})
}

func (k *caseLook) explain(c *pb.ExplainedClock) explained {
	x := explained{Rule: c.GetRule(), Title: capital(k.Word("clock", c.GetRule())), Conflict: c.GetConflict(), Tag: k.clockTag(c.GetStatus(), c.GetDueOn()), Days: c.GetDays()}
	due := kit.Row{Key: k.T("desk.case.clock.due"), Text: kit.Date(k.Lang, c.GetDueOn())}
	if c.GetDueOn() == "" {
		due.Text = k.T("desk.case.clock.unknown")
	}
	law := kit.Row{Key: k.T("desk.case.basis"), Lines: c.GetLaw()}
	if len(law.Lines) == 0 {
		law.Text = k.T("desk.case.clock.product")
	}
	x.Facts = []kit.Row{
		{Key: k.T("desk.case.clock.began"), Text: kit.Date(k.Lang, c.GetStartedOn())}, due,
		{Key: k.T("desk.case.clock.length"), Text: kit.Number(k.Lang, int64(c.GetValue())) + " " + k.Word("unit", c.GetUnit())}, law}
	if on := c.GetStoppedOn(); on != "" {
		x.Facts = append(x.Facts, kit.Row{Key: k.T("desk.case.clock.stopped"), Text: kit.Date(k.Lang, on)})
	}
	for _, p := range c.GetPauses() {
		x.Pauses = append(x.Pauses, k.T("desk.case.clock.pause", "from", kit.Date(k.Lang, p.GetFrom()), "until", or(kit.Date(k.Lang, p.GetUntil()), "…"), "why", kit.Plain(kit.Said(k.Lang, p.GetWhy()))))
	}
	for _, m := range c.GetRecomputed() {
		x.Moves = append(x.Moves, k.T("desk.case.clock.moved", "on", kit.Date(k.Lang, m.GetOn()), "from", or(kit.Date(k.Lang, m.GetFrom()), "–"), "to", kit.Date(k.Lang, m.GetTo()), "decree", m.GetDecree()))
	}
	return x
}
