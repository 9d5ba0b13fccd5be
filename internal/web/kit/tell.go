package kit

// Tell keeps what is to be said on the next page to somebody without an account:
// a name, never a text of theirs. It travels in the sealed cookie and not in the
// address, so that a refresh or the history says nothing.
func (v *Visit) Tell(what string) {
	v.Citizen.Told = what
	v.Remember()
}

// Told is what Tell kept, once; empty for nothing. The browser's memory counts as
// used.
func (v *Visit) Told() string {
	what := v.Citizen.Told
	v.Citizen.Told = ""
	v.Remember()
	return what
}
