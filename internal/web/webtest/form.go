package webtest

import (
	"maps"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Submit sends the form of a page that has a button of this text, with the
// values it came with and those given, and goes where the answer leads.
func (v *Visitor) Submit(t testing.TB, page *Answer, button string, fields url.Values) *Answer {
	t.Helper()
	for form := range All(page.Doc(t), "form") {
		b := WithText(form, "button", button)
		if b == nil {
			continue
		}
		values := filled(form)
		if name := Attr(b, "name"); name != "" {
			values.Set(name, Attr(b, "value"))
		}
		maps.Copy(values, fields)
		return v.send(t, page, form, values)
	}
	t.Fatalf("%s has no form with a button %q", page.Path, button)
	return nil
}

// Switch presses the button by which a page that answers a form changes its
// language, and so sends the form that it belongs to.
func (v *Visitor) Switch(t testing.TB, page *Answer, language string) *Answer {
	t.Helper()
	b := WithText(page.Doc(t), "button", language)
	if b == nil {
		t.Fatalf("%s has no button %q", page.Path, language)
	}
	for form := range All(page.Doc(t), "form") {
		if Attr(form, "id") != Attr(b, "form") {
			continue
		}
		values := filled(form)
		if name := Attr(b, "name"); name != "" {
			values.Set(name, Attr(b, "value"))
		}
		return v.Post(t, resolved(t, page, Attr(b, "formaction")), values)
	}
	t.Fatalf("%s has no form %q", page.Path, Attr(b, "form"))
	return nil
}

// resolved is an address on a page, as a browser reads it: none is the page's own.
func resolved(t testing.TB, page *Answer, address string) string {
	t.Helper()
	from, err := url.Parse(page.Path)
	if err != nil {
		t.Fatal(err)
	}
	to, err := from.Parse(address)
	if err != nil {
		t.Fatalf("%s leads to %q: %v", page.Path, address, err)
	}
	return to.String()
}

func (v *Visitor) send(t testing.TB, page *Answer, form *html.Node, values url.Values) *Answer {
	t.Helper()
	to := resolved(t, page, Attr(form, "action"))
	if !strings.EqualFold(Attr(form, "method"), "post") {
		path, _, _ := strings.Cut(to, "?")
		return v.Follow(t, v.Get(t, path+"?"+values.Encode()))
	}
	return v.Follow(t, v.Post(t, to, values))
}

// filled is what a form would send untouched.
func filled(form *html.Node) url.Values {
	values := url.Values{}
	for n := range All(form, "") {
		name := Attr(n, "name")
		switch {
		case name == "" || has(n, "disabled"):
		case n.Data == "textarea":
			values.Add(name, raw(n))
		case n.Data == "select":
			values.Add(name, selected(n))
		case n.Data == "input" && sends(n):
			values.Add(name, Attr(n, "value"))
		}
	}
	return values
}

// sends says whether an input has a value to send without being touched.
func sends(n *html.Node) bool {
	switch Attr(n, "type") {
	case "checkbox", "radio":
		return has(n, "checked")
	case "submit", "button", "image", "reset", "file":
		return false
	}
	return true
}

func selected(n *html.Node) string {
	first := First(n, "option")
	for o := range All(n, "option") {
		if has(o, "selected") {
			return Attr(o, "value")
		}
	}
	return Attr(first, "value")
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// raw is the text of a textarea as it stands.
func raw(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		b.WriteString(d.Data)
	}
	return b.String()
}
