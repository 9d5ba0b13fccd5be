package public

import (
	"cmp"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// chooser is the question above the figures: of which contest, as of which day.
type chooser struct {
	Contests []*pb.Contest
	Contest  string
	On       string
	Most     string // the last day that can be asked for
	Error    string
}

// figuresToday shows the figures of today, or leads to the address of the day
// that was chosen.
func figuresToday(v *kit.Visit) error {
	q := v.R.URL.Query()
	contest, on := q.Get("kontes"), q.Get("per")
	if contest == allContests {
		contest = ""
	}
	list, err := contests(v)
	if err != nil {
		return err
	}
	c := chooser{Contests: list, Contest: contest, On: v.Today(), Most: v.Today()}
	switch {
	case !q.Has("per"):
		return figures(v, place{Contest: contest}, c)
	case !isDay(on) || on > v.Today():
		c.On, c.Error = on, v.T("public.figures.badday", "today", kit.Date(v.Lang, v.Today()))
		return v.Again("public/choose", kit.Page{Title: v.T("public.figures.title"), Bare: true, Data: c})
	}
	return v.See(place{Contest: known(list, contest), On: on}.Base())
}

// known is a contest of the list, or none: nothing that was typed becomes part
// of an address.
func known(list []*pb.Contest, id string) string {
	for _, c := range list {
		if c.GetId() == id {
			return id
		}
	}
	return ""
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// figuresOn shows the figures of a day, at their permanent address.
func figuresOn(v *kit.Visit) error {
	p := asked(v)
	if !isDay(p.On) {
		return v.Missing()
	}
	list, err := contests(v)
	if err != nil {
		return err
	}
	return figures(v, p, chooser{Contests: list, Contest: p.Contest, On: cmp.Or(p.On, v.Today())})
}
