package kit

// Pairs is every answer of the form as hidden fields carry it to its next page,
// in the order of the questions. What a page shows before it sends is then what
// is sent, and the server keeps nothing in between.
func (f *Form) Pairs() []Pair {
	var out []Pair
	for _, x := range f.Fields {
		out = append(out, x.pairs()...)
	}
	return out
}

func (f *Field) pairs() []Pair {
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
				out = append(out, x.pairs()...)
			}
		}
	default:
		out = append(out, Pair{f.Name, f.Value})
	}
	return out
}

// Renew marks the form as one that was not sent yet: an answer to what another
// version said is no repetition.
func (f *Form) Renew() { f.Once = newOnce() }

// Grow makes rows until there are n.
func (f *Field) Grow(n int) { f.grow(n) }
