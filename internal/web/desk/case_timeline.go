package desk

import (
	"slices"
	"strconv"
	"strings"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// The sorts of events that the timeline can be narrowed to.
const (
	allEvents = ""
	lawful    = "tindakan" // what the law knows
	messages  = "pesan"    // words and papers that move nothing
	bySystem  = "sistem"   // what time itself did
)

// sorts is the filters in the order in which they are offered.
var sorts = []string{allEvents, lawful, messages, bySystem}

// talk is the acts by which somebody only says or adds something.
var talk = []casefile.Act{casefile.AddNote, casefile.AddEvidence, casefile.Correct, casefile.ChallengeClosure}

// sortOf is the sort of an event.
func sortOf(e *pb.CaseEvent) string {
	switch {
	case e.GetActorRole() == "calendar":
		return bySystem
	case slices.Contains(talk, casefile.Act(e.GetAct())):
		return messages
	}
	return lawful
}

// timeline is the record of a case: newest first, day by day. What is long past is
// folded away.
type timeline struct {
	Filters []filter
	Days    []day // at least shownAtOnce events, or all
	Past    []day
	Folded  int // events in Past
}

// shownAtOnce is how many events are seen without unfolding: whoever comes back to a
// case wants to know what happened last.
const shownAtOnce = 8

// filter is one way to narrow it; the one that is chosen is no link.
type filter struct {
	Text, Href string
	Count      int
	Chosen     bool
}

// day is one day of it, in the zone of the office.
type day struct {
	Date    string
	Moments []kit.Moment
}

// timeline groups the events that the visitor may see.
func (k *caseLook) timeline() timeline {
	chosen := k.R.URL.Query().Get("riwayat")
	if !slices.Contains(sorts, chosen) {
		chosen = allEvents
	}
	t := timeline{Filters: k.filters(chosen)}
	for _, e := range slices.Backward(k.events) {
		if chosen != allEvents && sortOf(e) != chosen {
			continue
		}
		at := k.local(e.GetAt())
		date := at.Format(time.DateOnly)
		if n := len(t.Days); n == 0 || t.Days[n-1].Date != date {
			t.Days = append(t.Days, day{Date: date})
		}
		d := &t.Days[len(t.Days)-1]
		d.Moments = append(d.Moments, k.moment(e, date))
	}
	t.fold()
	return t
}

// fold puts whole days away, unless little would be saved by it.
func (t *timeline) fold() {
	seen, rest := 0, 0
	at := len(t.Days)
	for i, d := range t.Days {
		if seen < shownAtOnce {
			seen += len(d.Moments)
			continue
		}
		at, rest = min(at, i), rest+len(d.Moments)
	}
	if rest >= shownAtOnce/2 {
		t.Days, t.Past, t.Folded = t.Days[:at], t.Days[at:], rest
	}
}

func (k *caseLook) filters(chosen string) []filter {
	var out []filter
	for _, s := range sorts {
		f := filter{Text: k.T("desk.case.time.sort." + or(s, "semua")), Chosen: s == chosen, Href: k.path("")}
		for _, e := range k.events {
			if s == allEvents || sortOf(e) == s {
				f.Count++
			}
		}
		if s != allEvents {
			f.Href = k.with("riwayat", s)
		}
		f.Href += "#riwayat"
		out = append(out, f)
	}
	return out
}

// with is the case's address with one more word in its query.
func (k *caseLook) with(name, value string) string {
	if k.from == "" {
		return k.path("") + "?" + name + "=" + value
	}
	return k.path("") + "&" + name + "=" + value
}

// local is an instant in the zone of the office.
func (k *caseLook) local(at string) time.Time {
	t, err := time.Parse(time.RFC3339, at)
	if err != nil {
		return time.Time{}
	}
	if l, err := time.LoadLocation(k.zone); err == nil && k.zone != "" {
		return t.In(l)
	}
	return t
}

// moment is one event in words: what was done, by whom, when, on what law, and
// what it carried as far as the visitor may read it.
func (k *caseLook) moment(e *pb.CaseEvent, date string) kit.Moment {
	m := kit.Moment{What: k.Word("done", e.GetAct()), When: k.hour(e.GetAt()),
		About: worded(k.Word("role", e.GetActorRole()), k.office(e.GetOffice()))}
	for _, l := range e.GetLegalBasis() {
		m.About = append(m.About, k.law(l))
	}
	m.About = append(m.About, "#"+strconv.Itoa(int(e.GetSequence())))
	if sortOf(e) == bySystem {
		m.Kind = "quiet"
	}
	if e.GetFrom() != e.GetTo() {
		m.Tag = kit.Tag{Text: k.Word("state", e.GetTo())}
	}
	if on := e.GetPerformedOn(); on != "" && on != date {
		m.Said = append(m.Said, kit.Row{Key: k.T("desk.case.time.performed"), Text: kit.Date(k.Lang, on)})
	}
	if r := e.GetReason(); r != "" {
		m.Said = append(m.Said, k.long(k.T("desk.case.time.reason"), r))
	}
	for _, d := range e.GetDetails() {
		if r, ok := k.detail(e, d); ok {
			m.Said = append(m.Said, r)
		}
	}
	for i, d := range e.GetDocuments() {
		m.Said = append(m.Said, kit.Row{Key: k.T("desk.case.time.paper", "n", i+1), Text: short(d), Link: k.file(d), LinkText: k.T("desk.case.time.download")})
		if k.c.GetOriginals() {
			m.Said = append(m.Said, kit.Row{Key: k.T("desk.case.time.original", "n", i+1), Link: k.file(d) + "?asli=ya", LinkText: k.T("desk.case.time.fetch"), Text: short(d)})
		}
	}
	return m
}

// hour is the time of an event whose day stands above it.
func (k *caseLook) hour(at string) string {
	whole := kit.Instant(k.Lang, at, k.zone)
	if _, clock, ok := strings.Cut(whole, ", "); ok {
		return clock
	}
	return whole
}

// law is a provision as the page says it; the core calls a rule that is Netra's
// own by its English name.
func (k *caseLook) law(article string) string {
	switch {
	case strings.HasPrefix(article, "product rule"):
		return k.T("desk.case.clock.product")
	case article == "the machine":
		return k.T("desk.case.machine.title")
	}
	return kit.Article(k.Lang, article)
}

// file is the address of a paper of the case.
func (k *caseLook) file(evidence string) string {
	return "/meja/perkara/" + k.key + "/dokumen/" + evidence
}
