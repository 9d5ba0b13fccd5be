package kit

import "net/http"

// Said is the half of a text of the API that is in the visitor's language.
func (v *Visit) Said(text string) string { return Said(v.Lang, text) }

// Conflict answers with a page that shows what somebody else did meanwhile.
func (v *Visit) Conflict(name string, p Page) error {
	p.Error = true
	return v.show(http.StatusConflict, name, p)
}
