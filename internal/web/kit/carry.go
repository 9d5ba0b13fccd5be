package kit

// Carry is everything that a form holds, as hidden fields of another page send it
// on: for who has to show a code or to sign in before their words can be sent.
func (f *Form) Carry() []Pair {
	out := []Pair{{Name: onceField, Value: f.Once}}
	for _, x := range f.Fields {
		out = append(out, x.carry()...)
	}
	return out
}

func (f *Field) carry() []Pair {
	var out []Pair
	switch f.Kind {
	case Checks:
		for _, x := range f.Values {
			out = append(out, Pair{f.Name, x})
		}
	case Partial:
		for _, p := range []string{"d", "m", "y"} {
			out = append(out, Pair{f.Name + "." + p, f.Part(p)})
		}
	case Files:
		for _, s := range f.Stored {
			out = append(out, Pair{f.Name, s.Hold()})
		}
	case Rows:
		for _, row := range f.Rows {
			for _, x := range row {
				out = append(out, x.carry()...)
			}
		}
	default:
		out = append(out, Pair{f.Name, f.Value})
	}
	return out
}

// Renew makes the form one that was not sent yet: what stands in it now is not
// what was sent with it before.
func (f *Form) Renew() { f.Once = newOnce() }
