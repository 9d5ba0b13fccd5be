package office

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"netra/internal/web/kit"
)

// asking is a page with one form: what it is about, what follows from it, and
// the questions. Every act of this area has such a page of its own.
type asking struct {
	Title, Lead, Back string
	Facts             []kit.Row
	Means             []string // what follows from it, one sentence each
	Form              *kit.Form

	need  []string     // questions that must be answered
	check func()       // what else can be said before the API is asked
	renew func() error // reads the etag anew after somebody else's change
	do    func() error
	then  func() error // what is shown afterwards, where it leads nowhere else
	to    string       // where it leads
	saved string       // what is said there
}

func (a *asking) page() kit.Page {
	return kit.Page{Title: a.Title, Back: a.Back, Data: a}
}

func (a *asking) show(v *kit.Visit) error { return v.Show("office/ask", a.page()) }

// answer reads the form and does what it asks for. What is not accepted is shown
// again with everything that was typed.
func (a *asking) answer(v *kit.Visit) error {
	meant, err := a.Form.Read(v)
	if err != nil {
		return err
	}
	if meant {
		a.Form.Need(v, a.need...)
		a.Form.CheckDates(v)
		if a.check != nil && a.Form.OK() {
			a.check()
		}
	}
	if !meant || !a.Form.OK() {
		return v.Again("office/ask", a.page())
	}
	if err := a.do(); err != nil {
		return a.refused(v, err)
	}
	if a.then != nil {
		return a.then()
	}
	if a.saved != "" {
		v.Saved(a.saved)
	}
	return v.See(a.to)
}

// refused shows the form with what the API said. Where somebody else changed the
// same thing meanwhile, the next sending goes by what stands there now.
func (a *asking) refused(v *kit.Visit, err error) error {
	if status.Code(err) == codes.Aborted && a.renew != nil {
		if err := a.renew(); err != nil {
			return err
		}
		a.Form.Fail("", v.T("office.ask.changed"))
		return v.Again("office/ask", a.page())
	}
	if a.Form.Refuse(v, err) {
		return v.Again("office/ask", a.page())
	}
	return err
}
