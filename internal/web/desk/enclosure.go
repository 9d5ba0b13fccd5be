package desk

import (
	"net/url"

	"netra/internal/web/kit"
)

// sheets is how often the enclosure of a summons is shown: on the answer to the
// act, and once more, for a printer that failed.
const sheets = 2

// enclosurePage is the enclosure of a summons: the code by which the accused comes
// in, and what it is for.
type enclosurePage struct {
	Number, Code, Home, Once string    // Once: where it is shown once more; "" for no more
	Done                     *kit.Note // what was recorded just now
}

// hand leads to the enclosure of the summons that made a code. The code travels in
// a sealed cookie: no address leads to it.
func (a *acting) hand(code string) error {
	a.Hand(kit.HandedSheet{Case: a.key, Code: code, Left: sheets})
	return a.See(enclosurePath(a.key) + "?sudah=" + a.act)
}

func enclosurePath(id string) string {
	return "/meja/perkara/" + url.PathEscape(id) + "/lampiran-panggilan"
}

// enclosure is that page; for whoever did not just send the summons it does not
// exist, whatever they may know of the case.
func enclosure(v *kit.Visit) error {
	id := v.R.PathValue("case")
	a, err := begin(v, "SummonParties")
	if err != nil {
		return err
	}
	s := v.Handed(id)
	if s == nil {
		return v.Missing()
	}
	p := enclosurePage{Number: a.c.GetNumber(), Code: s.Code, Home: a.home(), Done: Done(v)}
	if s.Left > 0 {
		p.Once = enclosurePath(id)
	}
	return v.Show("desk/enclosure", kit.Page{Title: v.T("desk.enclosure.title"), Data: p})
}
