package intake

import (
	"slices"
	"strings"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// Item is one thing the law asks of a report: the same items, in the same words
// of the law, as the API says them of a report that was sent. A test holds the
// two against each other.
type Item struct {
	Item  string
	Met   bool
	Law   string
	Left  *int32 // days, where a clock runs
	DueOn string
	Part  string // where it can be added
}

// Tag is the item's state in a word.
func (i Item) Tag(v *kit.Visit) kit.Tag {
	if i.Met {
		return kit.Tag{Kind: "ok", Text: v.T("intake.meter.met")}
	}
	return kit.Tag{Kind: "warn", Text: v.T("intake.meter.open")}
}

// Meter reads an unsent report as if it were sent now. It is a meter and never a
// gate: nothing is refused for what it misses.
func Meter(v *kit.Visit, r *pb.FilingReport, files int) ([]Item, error) {
	law := basis(contest(v, r.GetConduct().GetContest()).GetKind())
	c := r.GetConduct()
	bar, err := timeBar(v, r)
	if err != nil {
		return nil, err
	}
	named, witness := false, false
	for _, a := range Ready(r).GetAccused() {
		named = named || a.GetName() != ""
	}
	for _, w := range c.GetWitnesses() {
		witness = witness || strings.TrimSpace(w.GetName()) != ""
	}
	p := r.GetReporter()
	known := r.GetTrack() != pb.Report_ANONYMOUS && strings.TrimSpace(p.GetName()) != "" && strings.TrimSpace(p.GetAddress()) != ""
	return []Item{
		{Item: "reporter", Met: known, Law: law, Part: "tentang-anda"},
		{Item: "accused", Met: named, Law: law, Part: "siapa"},
		bar,
		{Item: "when", Met: c.GetOccurredOn() != "", Law: law, Part: "kapan"},
		{Item: "where", Met: c.GetPlace()+c.GetRegion() != "", Law: law, Part: "kapan"},
		{Item: "what", Met: c.GetNarrative() != "", Law: law, Part: "cerita"},
		{Item: "evidence", Met: files+len(c.GetLinks()) > 0 || witness, Law: law, Part: "bukti"},
	}, nil
}

// The laws of the two kinds of contest.
const (
	lawPemilu  = "UU 7/2017 Pasal 454; Perbawaslu 7/2022 Pasal 15"
	lawPilkada = "UU 1/2015 Pasal 134 jo UU 10/2016; Perbawaslu 8/2020 jo 9/2024"
	barPemilu  = "DL_REPORT_PEMILU"
	barPilkada = "DL_REPORT_PILKADA"
)

func basis(kind string) string {
	switch kind {
	case "pemilu":
		return lawPemilu
	case "pemilihan":
		return lawPilkada
	}
	return lawPemilu + "; " + lawPilkada
}

// timeBar is until when a report of this is in time. Where no contest says which
// law holds, the longer time counts. Without a date nothing can be counted.
func timeBar(v *kit.Visit, r *pb.FilingReport) (Item, error) {
	rules := map[string][]string{"pemilu": {barPemilu}, "pemilihan": {barPilkada}}[contest(v, r.GetConduct().GetContest()).GetKind()]
	if rules == nil {
		rules = []string{barPemilu, barPilkada}
	}
	out := Item{Item: "time_bar", Part: "kapan"}
	today, unsure := v.Today(), false
	start := known(r, today)
	var laws []string
	for _, rule := range rules {
		on := start
		if on == "" {
			on = today
		}
		d, err := v.API.Clocks.ComputeDeadline(v.R.Context(), &pb.ComputeDeadlineRequest{Rule: rule, StartedOn: on})
		if err != nil {
			return out, err
		}
		law, _, _ := strings.Cut(d.GetLaw(), " (sumber lain: ")
		laws = append(laws, law)
		unsure = unsure || d.GetDueOn() == ""
		out.DueOn = max(out.DueOn, d.GetDueOn())
	}
	out.Law = strings.Join(laws, "; ")
	if start == "" {
		out.DueOn = ""
		return out, nil
	}
	out.Met = out.DueOn >= today
	if out.DueOn != "" && !unsure {
		out.Left = left(today, out.DueOn)
	}
	return out, nil
}

// known is the day from which the bar runs: the last day of the date that is
// known, and never one after today.
func known(r *pb.FilingReport, today string) string {
	for _, s := range []string{r.GetKnownOn(), r.GetConduct().GetOccurredOn()} {
		if s == "" {
			continue
		}
		return min(lastDay(s), today)
	}
	return ""
}

// lastDay is the last day of a year, a month or a day.
func lastDay(s string) string {
	if t, err := time.Parse("2006-01", s); err == nil {
		return t.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	if t, err := time.Parse("2006", s); err == nil {
		return t.AddDate(1, 0, -1).Format(time.DateOnly)
	}
	return s
}

// left is how many days are left, as people read a date; none once it is over.
func left(today, due string) *int32 {
	a, errA := time.Parse(time.DateOnly, today)
	b, errB := time.Parse(time.DateOnly, due)
	if errA != nil || errB != nil {
		return nil
	}
	n := max(0, int32(b.Sub(a)/(24*time.Hour)))
	return &n
}

// TimeBar is the bar alone, for the page that asks for the date.
func TimeBar(v *kit.Visit, r *pb.FilingReport) (Item, error) { return timeBar(v, r) }

// Table is the meter as it is shown, each item with its article. change leads to
// where an item can be added; without it nothing leads anywhere, and the articles
// stand below: see Laws.
func Table(v *kit.Visit, items []Item, change func(part string) string) kit.Table {
	t := kit.Table{Caption: v.T("intake.meter.column"), Quiet: true,
		Columns: []kit.Column{{Title: v.T("intake.meter.column")}, {Title: v.T("intake.meter.state")}}}
	for _, i := range items {
		name := kit.Cell{Text: v.T("intake.meter." + i.Item), Under: i.when(v)}
		if change != nil {
			name.Under = strings.Join(some(i.when(v), i.Law), " · ")
		}
		if change != nil && !i.Met {
			name.Href = change(i.Part)
		}
		t.Rows = append(t.Rows, []kit.Cell{name, {Tag: i.Tag(v)}})
	}
	return t
}

// Laws is the provisions of all items, each once.
func Laws(items []Item) string {
	var out []string
	for _, i := range items {
		if !slices.Contains(out, i.Law) {
			out = append(out, i.Law)
		}
	}
	return strings.Join(out, "; ")
}

// when is what is said of the time that is left.
func (i Item) when(v *kit.Visit) string {
	due := kit.Date(v.Lang, i.DueOn)
	switch {
	case i.DueOn == "" || i.Left == nil:
		return ""
	case !i.Met:
		return v.T("intake.meter.over", "date", due)
	case *i.Left == 0:
		return v.T("intake.meter.lastday")
	}
	return v.T("intake.meter.left", "days", *i.Left, "date", due)
}

// Near is what is said of a time bar that is close or over, and "" otherwise.
func (i Item) Near(v *kit.Visit) string {
	if i.Left == nil || i.Met && *i.Left > 3 {
		return ""
	}
	return i.when(v)
}
