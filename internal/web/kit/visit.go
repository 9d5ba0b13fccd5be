package kit

import (
	"bytes"
	"context"
	"html/template"
	"net/http"
	"strings"
	"time"

	"google.golang.org/grpc/metadata"
)

// Languages of the pages, the first being the one that is shown unasked.
var Languages = []string{"id", "en"}

// Visit is one request for a page.
type Visit struct {
	*Site
	W       http.ResponseWriter
	R       *http.Request
	Lang    string
	Staff   *Session // who is signed in; nil for nobody
	Citizen *Memory  // what this browser holds for a citizen; never nil

	switching bool // a form was sent only to be seen in another language
}

func (s *Site) visit(w http.ResponseWriter, r *http.Request) *Visit {
	v := &Visit{Site: s, W: w, R: r, Lang: Languages[0]}
	if c, err := r.Cookie(v.cookieName(langCookie)); err == nil && c.Value == Languages[1] {
		v.Lang = Languages[1]
	}
	v.Staff = v.readSession()
	v.Citizen = v.readMemory()
	return v
}

// Ctx is the context of a call to the API, with who calls.
func (v *Visit) Ctx() context.Context {
	if v.Staff == nil {
		return v.R.Context()
	}
	return metadata.AppendToOutgoingContext(v.R.Context(), "authorization", "Bearer "+v.Staff.Token)
}

// T is a text in the visitor's language; see words.go.
func (v *Visit) T(key string, args ...any) string { return v.words.text(v.Lang, key, args...) }

// Word is a term of a vocabulary ("state", "registered") in the visitor's
// language; the term itself where there is none.
func (v *Visit) Word(vocabulary, term string) string {
	return v.words.term(v.Lang, vocabulary, term)
}

// Today is the service's day in Jakarta, YYYY-MM-DD.
func (v *Visit) Today() string { return v.Now().In(jakarta).Format(time.DateOnly) }

// Page is what the shell needs to know of a page.
type Page struct {
	Title string // also the words before " - Netra" in the window's title
	Back  string // where the back link leads; none when empty
	Wide  bool   // a workbench page: no narrow measure
	Bare  bool   // without the quick exit although it is a citizen's page
	Error bool   // the title is prefixed, as the error summary asks for
	Open  bool   // search engines may keep it: a page for everybody, and the same for everybody
	About string // one sentence of what it tells, for whoever finds it by searching
	Data  any
}

// shell is what the outermost template gets.
type shell struct {
	Page
	*Visit
	Main  template.HTML
	Path  string
	Saved string // what was done just before
}

// Other is how the page is asked for in the other language.
func (sh shell) Other() languages {
	if sh.Lang == Languages[0] {
		return sh.offer(Languages[1])
	}
	return sh.offer(Languages[0])
}

// Show answers with a page.
func (v *Visit) Show(name string, p Page) error { return v.show(http.StatusOK, name, p) }

// Again answers with a page whose form was not accepted.
func (v *Visit) Again(name string, p Page) error {
	if v.switching { // nothing was sent, so nothing was refused
		return v.show(http.StatusOK, name, p)
	}
	p.Error = true
	return v.show(http.StatusUnprocessableEntity, name, p)
}

func (v *Visit) show(status int, name string, p Page) error {
	var main, all bytes.Buffer
	t := v.pages[v.Lang]
	if err := t.ExecuteTemplate(&main, name, p.Data); err != nil {
		return err
	}
	sh := shell{Page: p, Visit: v, Main: template.HTML(main.String()), Path: v.R.URL.Path, Saved: v.saved()} //nolint:gosec // made by the template just above
	if err := t.ExecuteTemplate(&all, "kit/shell", sh); err != nil {
		return err
	}
	v.W.Header().Set("Content-Type", "text/html; charset=utf-8")
	v.W.WriteHeader(status)
	_, _ = v.W.Write(all.Bytes())
	return nil
}

// See leads to another page of the site: after a form was accepted, so that a
// refresh sends nothing twice.
func (v *Visit) See(path string) error {
	if !OwnPath(path) {
		path = "/"
	}
	v.W.Header().Set("Location", path)
	v.W.WriteHeader(http.StatusSeeOther)
	return nil
}

// OwnPath says whether an address that somebody handed us is a path of this site.
// Browsers read \ as / and skip tabs and line ends, so "/\t/host" is another site.
func OwnPath(path string) bool {
	odd := func(r rune) bool { return r < ' ' || r == 0x7f || r == '\\' }
	return strings.HasPrefix(path, "/") && !strings.HasPrefix(path, "//") && !strings.ContainsFunc(path, odd)
}

// Clock is the service's time, RFC 3339.
func (v *Visit) Clock() string { return v.Now().Format(time.RFC3339) }
