package desk

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
)

// The saved views of the queue, in the order in which they are offered.
const (
	viewOpen    = "terbuka" // the next legal breach first
	viewMine    = "saya"
	viewQueue   = "antrean"
	viewWaiting = "menunggu"
	viewLate    = "lewat"
	viewClosed  = "selesai"
	viewAll     = "semua"
)

// most is how many cases one look at the API brings, and so how far counts and
// "3 of 48" reach.
const most = 1000

// caseView is which cases are shown: a saved view and what was chosen beside it.
// It is all in the address, in words of ours, so that it can be kept and sent.
type caseView struct {
	Name    string
	Chosen  map[string]string // by our parameter
	Page    int               // from 1, of what one look brings
	Further string            // token of a further look
}

// params is our parameters and the fields of the API's filter they stand for.
var params = []struct{ ours, field string }{
	{"tahap", "stage"}, {"status", "state"}, {"hasil", "outcome"}, {"pemilu", "contest"},
	{"kantor", "responsibleOffice"}, {"pemilik", "owner"}, {"langkah", "control.rung"}, {"nomor", "number"},
}

// tame is what a value may look like: nothing else reaches a filter.
var tame = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,80}$`)

// readView reads a view off an address. What it cannot read it leaves out.
func readView(q url.Values) caseView {
	c := caseView{Name: q.Get("tampilan"), Chosen: map[string]string{}, Page: 1}
	if !slices.Contains([]string{viewOpen, viewMine, viewQueue, viewWaiting, viewLate, viewClosed, viewAll}, c.Name) {
		c.Name = viewOpen
	}
	for _, p := range params {
		x := strings.TrimSpace(q.Get(p.ours))
		if p.ours == "nomor" {
			x = caseNumber(x)
		}
		if tame.MatchString(x) {
			c.Chosen[p.ours] = x
		}
	}
	if n, err := strconv.Atoi(q.Get("hal")); err == nil && n > 1 {
		c.Page = n
	}
	c.Further = q.Get("sesudah")
	return c
}

// caseNumber is a number as people type it, spelt as the API keeps it.
func caseNumber(typed string) string {
	var kept strings.Builder
	for _, r := range strings.ToUpper(typed) {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' {
			kept.WriteRune(r)
		}
	}
	s := kept.String()
	if len(s) == 8 {
		s = "PK" + s
	}
	if len(s) != 10 {
		return s
	}
	return s[:2] + "-" + s[2:6] + "-" + s[6:]
}

// query is the view as an address carries it.
func (c caseView) query() string {
	q := url.Values{"tampilan": {c.Name}}
	for ours, x := range c.Chosen {
		q.Set(ours, x)
	}
	if c.Page > 1 {
		q.Set("hal", strconv.Itoa(c.Page))
	}
	if c.Further != "" {
		q.Set("sesudah", c.Further)
	}
	return q.Encode()
}

// whole is the view from its beginning.
func (c caseView) whole() caseView {
	c.Page, c.Further = 1, ""
	return c
}

// at is another page of the view.
func (c caseView) at(page int) caseView {
	c.Page = page
	return c
}

// filters is the view as filters of the API; more than one where the visitor
// holds several roles that something can wait for.
func (c caseView) filters(l *lister) []string {
	var terms []string
	for _, p := range params {
		if x := c.Chosen[p.ours]; x != "" {
			terms = append(terms, p.field+` = "`+x+`"`)
		}
	}
	switch c.Name {
	case viewMine:
		terms = append(terms, `owner = "`+l.id()+`"`)
	case viewQueue:
		terms = append(terms, `queue = true`)
	case viewLate:
		terms = append(terms, `overdue = true`)
	case viewClosed:
		terms = append(terms, `state = "closed"`)
	case viewWaiting:
		return c.waiting(l, terms)
	}
	return []string{strings.Join(terms, " AND ")}
}

// waiting is a filter for each of the visitor's roles. An office above sees the
// cases of those below; what waits there does not wait for it.
func (c caseView) waiting(l *lister, terms []string) []string {
	var out []string
	for _, g := range l.me.GetGrants() {
		mine := append(slices.Clone(terms), `waitsFor = "`+g.GetRole()+`"`)
		if slices.Contains(inBawaslu, g.GetRole()) {
			mine = append(mine, `responsibleOffice = "`+g.GetOffice()+`"`)
		}
		out = append(out, strings.Join(mine, " AND "))
	}
	return out
}

// holds says whether a case that the filters found is in the view: the API knows
// closed, and no word for everything else.
func (c caseView) holds(x *pb.Case) bool {
	switch c.Name {
	case viewOpen, viewMine, viewQueue, viewWaiting:
		return x.GetState() != "closed"
	}
	return true
}
