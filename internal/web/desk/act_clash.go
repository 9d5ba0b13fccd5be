package desk

import (
	"slices"
	"strconv"

	"netra/internal/web/kit"
)

// clash shows both versions when the case changed under a form: what its author
// wrote, every word kept, and what happened meanwhile. Where the act is still
// possible it can be sent again, now against what was just read; where it is
// not, the words stand there to be copied.
func (a *acting) clash(f *kit.Form) error {
	since, _ := strconv.Atoi(f.Value(seenField))
	p := a.page(f, nil)
	p.Since = a.meanwhile(since)
	fresh := a.form() // with the etag, the hashes and the choices of now
	for _, x := range f.Fields {
		if now := fresh.Field(x.Name); x.Kind == kit.Hidden && now != nil {
			x.Value = now.Value
		}
	}
	f.Renew()
	f.Button = a.T("desk.clash.again")
	page := kit.Page{Title: a.T("desk.clash.title"), Back: a.home(), Wide: true, Data: p}
	if allowed(a.acts, a.act) {
		return a.Conflict("desk/act_clash", page)
	}
	p.Form = nil
	p.Obstacles = a.obstacles(a.option(a.act).GetRefusals())
	for _, x := range a.answers(f) {
		p.Written = append(p.Written, x.Row)
	}
	return a.Conflict("desk/act_clash", page)
}

// meanwhile is the events after the newest that the author had seen, the newest
// first.
func (a *acting) meanwhile(seen int) []kit.Moment {
	var out []kit.Moment
	for _, e := range slices.Backward(a.events) {
		if int(e.GetSequence()) > seen {
			out = append(out, a.moment(e, ""))
		}
	}
	return out
}
