package kit

// Carry is everything that a form would send, as hidden fields of another page
// carry it: for who has to show a code before their words can be sent.
func (f *Form) Carry() []Pair {
	return append([]Pair{{Name: onceField, Value: f.Once}}, f.Pairs()...)
}
