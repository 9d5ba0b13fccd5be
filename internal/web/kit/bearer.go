package kit

import (
	"net/http"
	"time"
)

// What a browser holds of the code of an accused: the code itself while they read,
// for as long as a citizen's, in a cookie of its own kind, so that neither opens
// what the other does; and a code that was handed out at a desk, until its sheet
// has been shown.
const (
	bearerCookie = "n5"
	sheetCookie  = "n6"
	sheetLasts   = 15 * time.Minute
)

type bearer struct {
	Code string    `json:"c"`
	Seen time.Time `json:"s"`
}

// Bearer is the code of the accused that this browser holds, if it still does; it
// counts as being seen.
func (v *Visit) Bearer() string {
	var b bearer
	if !v.unseal(v.R, bearerCookie, &b) || v.Real().Sub(b.Seen) > citizen {
		return ""
	}
	if v.Real().Sub(b.Seen) > time.Minute {
		v.Bear(b.Code)
	}
	return b.Code
}

// Bear keeps the code of an accused in the browser, for two hours from now.
func (v *Visit) Bear(code string) {
	v.cookie(bearerCookie, v.seal(bearerCookie, bearer{Code: code, Seen: v.Real()}), http.SameSiteStrictMode, 0)
}

// Unbear drops it.
func (v *Visit) Unbear() { v.drop(bearerCookie, http.SameSiteStrictMode) }

// HandedSheet is a code to be handed out with a letter, for the account that made it.
type HandedSheet struct {
	Case    string    `json:"c"`
	Code    string    `json:"k"`
	Account string    `json:"a"`
	Left    int       `json:"l"` // how often its sheet may still be shown
	Made    time.Time `json:"m"`
}

// Hand keeps a code for its sheet, which can then be shown so many times by who
// made it, in this browser and in no other, and not for long.
func (v *Visit) Hand(s HandedSheet) {
	s.Account, s.Made = v.Staff.Account, v.Real()
	v.cookie(sheetCookie, v.seal(sheetCookie, s), http.SameSiteStrictMode, 0)
}

// Handed is the sheet of a case, once less; nil where none is left.
func (v *Visit) Handed(of string) *HandedSheet {
	var s HandedSheet
	if v.Staff == nil || !v.unseal(v.R, sheetCookie, &s) || s.Case != of || s.Account != v.Staff.Account || v.Real().Sub(s.Made) > sheetLasts {
		return nil
	}
	s.Left--
	if s.Left <= 0 {
		v.drop(sheetCookie, http.SameSiteStrictMode)
		return &s
	}
	v.cookie(sheetCookie, v.seal(sheetCookie, s), http.SameSiteStrictMode, 0)
	return &s
}
