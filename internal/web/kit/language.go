package kit

import (
	"bytes"
	"net/http"
	"net/url"
)

// The language of a page that is the answer to a form cannot be changed by a link:
// its address answers only what is sent to it, and a link would drop what was typed.
// There the switch is a button of the form itself, which sends everything to the
// same address with this in it; Read then takes the answers and holds the form back.
const langQuery = "bahasa"

// Marks of the form that such a page shows again: one that is still being filled in,
// and one whose answers are only being read.
const (
	formMark   = "isian"
	ReviewMark = "tinjau"
)

// asked is the language that an address asks for; "" for none.
func (v *Visit) asked() string {
	switch want := v.R.URL.Query().Get(langQuery); want {
	case "":
		return ""
	case Languages[1]:
		return want
	}
	return Languages[0]
}

// switched changes the language where a page asks for it, and takes the question out
// of the address: what is sent from the page that answers asks for nothing. A link
// leads back; a form goes on to its handler, which shows it again.
func (v *Visit) switched() bool {
	lang := v.asked()
	if lang == "" {
		return false
	}
	post := v.R.Method == http.MethodPost
	if !post && v.R.Method != http.MethodGet {
		return false
	}
	v.cookie(langCookie, lang, http.SameSiteLaxMode, 0)
	q := v.R.URL.Query()
	q.Del(langQuery)
	v.R.URL.RawQuery = q.Encode()
	if post {
		v.Lang, v.switching = lang, true
		return false
	}
	_ = v.See(v.R.URL.RequestURI())
	return true
}

// languages is how a page offers the other language: the button of the form it
// shows, or a link.
type languages struct {
	Href   string // of the link; empty for a button
	Form   string // that the button belongs to
	Action string // where it sends it
	Press  string // the button that leads from a review to its form
}

// offer is how this page changes to a language.
func (sh shell) offer(lang string) languages {
	q := sh.R.URL.Query()
	q.Set(langQuery, lang)
	self := "?" + q.Encode()
	if sh.R.Method != http.MethodPost {
		return languages{Href: self}
	}
	main := []byte(sh.Main)
	switch {
	case bytes.Contains(main, []byte(` id="`+formMark+`"`)):
		return languages{Form: formMark, Action: self}
	case bytes.Contains(main, []byte(` id="`+ReviewMark+`"`)):
		return languages{Form: ReviewMark, Action: self, Press: backPress}
	}
	return languages{Href: sh.asPage() + "?" + url.Values{langQuery: {lang}}.Encode()}
}

// backPress is the button that leads from a review back to its form.
const backPress = "ubah"

// asPage is a page that can be asked for, in place of one that is only an answer:
// the form's own, the one its back link leads to, or where this person begins.
func (sh shell) asPage() string {
	get := sh.R.Clone(sh.R.Context())
	get.Method = http.MethodGet
	if _, pattern := sh.mux.Handler(get); pattern != "/" && pattern != "" {
		return sh.R.URL.Path
	}
	if back, err := url.Parse(sh.Back); err == nil && OwnPath(back.Path) {
		return back.Path
	}
	if sh.Staff != nil {
		return sh.Staff.Desk()
	}
	return "/"
}
