package kit

import "net/http"

// savedCookie holds one sentence from an accepted form to the page after it.
const savedCookie = "n3"

// Saved says on the next page what was done just now: a form that was accepted
// leads to another page, and nobody should have to guess whether it was.
func (v *Visit) Saved(sentence string) {
	v.cookie(savedCookie, v.seal(savedCookie, sentence), http.SameSiteLaxMode, 60)
}

// saved is that sentence, once.
func (v *Visit) saved() string {
	var sentence string
	if v.R.Method != http.MethodGet || !v.unseal(v.R, savedCookie, &sentence) {
		return ""
	}
	v.drop(savedCookie, http.SameSiteLaxMode)
	return sentence
}
