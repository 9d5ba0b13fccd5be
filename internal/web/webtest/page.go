package webtest

import (
	"strings"
)

// Page is one page as one visitor has it. The tests go over a list of these, so
// that a new page is a new line there and has all of them at once.
type Page struct {
	Route  string // what the path is made from, where it names a thing: "/perkara/{case}"
	Path   string // that is asked for
	Who    string // the account that opens it; empty for a citizen
	State  string // what the visitor did before, as the test calls it; empty for nothing
	Status int    // that is right; 0 is 200
}

// Name is what a page is called in tables and files: the same in every run.
func (p Page) Name() string {
	name := p.Path
	if p.Route != "" {
		name = p.Route
	}
	for _, more := range []string{p.Who, p.State} {
		if more != "" {
			name += " " + more
		}
	}
	return name
}

// Right is the status that is right for the page.
func (p Page) Right() int {
	if p.Status == 0 {
		return 200
	}
	return p.Status
}

// file is the page's name as part of the name of a file.
func (p Page) file() string {
	plain := func(r rune) rune {
		if strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.", r) {
			return r
		}
		return '-'
	}
	route, _, _ := strings.Cut(p.Name(), " ")
	name := strings.Trim(strings.Map(plain, route), "-")
	if name == "" {
		name = "start"
	}
	who := "citizen"
	if p.Who != "" {
		who = strings.Map(plain, p.Who)
	}
	if p.State != "" {
		who += "-" + strings.Map(plain, p.State)
	}
	return name + "-" + who
}
