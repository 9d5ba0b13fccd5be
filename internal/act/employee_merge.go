package act

import (
	"slices"

	"netra/internal/deadline"
)

// with is the employee with one more post, as a file told it on a day. ok is
// false where the post contradicts what is known: it lies within another.
//
// A post without a beginning is today's. Where it says something else than the
// post known so far, that one ended yesterday: what was is never overwritten
// without a date. A post with a beginning takes the place of the one that began
// that day, ends what came before it, and itself ends where the next begins.
func (e Employee) with(p Posting, today deadline.Date) (out Employee, ok bool) {
	if e.EmployeeID == "" {
		return e.hold(p), true
	}
	list := e.postings()
	now := list[0]
	if p.FromOn.IsZero() && p.same(now) && (p.UntilOn == now.UntilOn || p.UntilOn.IsZero()) {
		return e, true
	}
	switch {
	case p.FromOn.IsZero() && p.UntilOn.IsZero():
		p.FromOn = today
		if !now.UntilOn.IsZero() && now.UntilOn.Before(today) {
			p.FromOn = now.UntilOn.AddDays(1)
		}
	case p.FromOn.IsZero() && p.same(now): // they left
		p.FromOn = now.FromOn
	}
	return e.rewritten(list, p)
}

// rewritten is the employee with a post put into its place among the others.
func (e Employee) rewritten(list []Posting, p Posting) (Employee, bool) {
	list = slices.DeleteFunc(list, func(o Posting) bool { return o.FromOn == p.FromOn })
	if last := len(list) - 1; last == 0 && list[0].FromOn.IsZero() && list[0].UntilOn.IsZero() && !p.UntilOn.IsZero() {
		list[0].FromOn = p.UntilOn.AddDays(1) // an open post of unknown beginning came after what is told of the past
	}
	for _, o := range list {
		if o.FromOn.Before(p.FromOn) && !p.UntilOn.IsZero() && (o.UntilOn.IsZero() || o.UntilOn.After(p.UntilOn)) {
			return e, false
		}
	}
	list = append(list, p)
	slices.SortFunc(list, func(a, b Posting) int { return b.FromOn.Compare(a.FromOn) })
	for i := 1; i < len(list); i++ {
		if end := list[i-1].FromOn.AddDays(-1); list[i].UntilOn.IsZero() || list[i].UntilOn.After(end) {
			list[i].UntilOn = end
		}
	}
	e = e.hold(list[0])
	e.Earlier = nil
	if len(list) > 1 {
		e.Earlier = list[1:]
	}
	return e, true
}

// same says whether two posts are the same but for their dates.
func (p Posting) same(o Posting) bool {
	p.FromOn, p.UntilOn, o.FromOn, o.UntilOn = deadline.Date{}, deadline.Date{}, deadline.Date{}, deadline.Date{}
	return p == o
}
