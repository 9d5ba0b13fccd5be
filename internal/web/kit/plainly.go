package kit

// toldRefusal is a refusal as a page tells it: what is missing in the visitor's
// language, then what the core said where it said it in English only.
type toldRefusal struct{ Guard, Cited, Plain, Foreign string }

// plainly tells a refusal in a language. The core's guards speak English; an
// Indonesian page says the guard's condition in its own words first, and keeps
// the core's sentence below for its particulars.
func (w words) plainly(lang string, r Refusal) toldRefusal {
	out := toldRefusal{Guard: r.Guard, Cited: Article(lang, r.Article), Plain: Said(lang, r.Remedy)}
	condition := w.term(lang, "guard", r.Guard)
	if lang == "id" && condition != r.Guard && Said("en", r.Remedy) == out.Plain {
		out.Foreign, out.Plain = out.Plain, w.text(lang, "kit.form.unmet", "guard", condition)
	}
	return out
}
