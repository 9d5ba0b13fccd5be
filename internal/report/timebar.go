package report

import (
	"netra/internal/deadline"
	"netra/internal/directory"
)

// The two laws' time bars.
const (
	barPemilu  = "DL_REPORT_PEMILU"
	barPilkada = "DL_REPORT_PILKADA"
)

// bar is the time bar of one report: the last day on which it could come.
type bar struct {
	received Date
	due      Date // none where no date is known or no day could be counted
	unsure   bool // a reading that might be longer reaches beyond the calendar
	law      []string
}

// late says that the report came too late for certain. What cannot be counted
// is not held against a citizen.
func (b bar) late() bool { return !b.due.IsZero() && !b.unsure && b.received.After(b.due) }

// met says that it came in time for certain.
func (b bar) met() bool { return !b.due.IsZero() && !b.received.After(b.due) }

// bar counts from the day the violation was known, else from the last day of
// the conduct. Where no contest says which law holds, the longer time counts.
func (r *Report) bar(e Env) bar {
	b := bar{received: r.ReceivedOn}
	if b.received.IsZero() {
		b.received = e.Today()
	}
	start := r.known(b.received)
	for _, rule := range r.barRules(e) {
		d, _ := e.Book.Deadline(rule)
		b.law = append(b.law, d.Law...)
		if start.IsZero() {
			continue
		}
		k := e.start(rule, start)
		if k.DueOn.IsZero() {
			b.unsure = true
		}
		if k.DueOn.After(b.due) {
			b.due = k.DueOn
		}
	}
	return b
}

// known is the day from which the bar runs, or none. Of a month or a year it is
// the last day, but nobody learns of a thing after having reported it.
func (r *Report) known(received Date) Date {
	for _, s := range []string{r.KnownOn, r.Conduct.OccurredOn} {
		p, err := deadline.ParsePartial(s)
		if err != nil || p.IsZero() {
			continue
		}
		if p.Last.After(received) {
			return received
		}
		return p.Last
	}
	return Date{}
}

// barRules is the bar of the contest's law, or both where it is not known.
func (r *Report) barRules(e Env) []string {
	c, _ := e.Directory.Contest(r.Conduct.Contest)
	switch c.Kind {
	case directory.Pemilu:
		return []string{barPemilu}
	case directory.Pemilihan:
		return []string{barPilkada}
	}
	return []string{barPemilu, barPilkada}
}
