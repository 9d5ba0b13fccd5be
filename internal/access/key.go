package access

import "strings"

// Key is one way by which somebody may be meant: a number, a name, a seat, a unit,
// a post. What is kept from a key is kept from everybody who ever answers to it:
// an account that is made tomorrow, or a role that is given then, opens nothing.
type Key string

func key(kind, value string) Key {
	if value == "" {
		return ""
	}
	return Key(kind + ":" + value)
}

// PersonKey is a person whose accounts are known.
func PersonKey(person string) Key { return key("person", person) }

// NumberKey is an employee, by their number.
func NumberKey(number string) Key { return key("number", number) }

// Number is the employee number of a key that is one.
func (k Key) Number() (string, bool) { return strings.CutPrefix(string(k), "number:") }

// NameKey is everybody of a name.
func NameKey(name string) Key { return key("name", PersonName(name)) }

// NamesakeKey is everybody of a name of whom no number is known that would tell
// them from another of that name.
func NamesakeKey(name string) Key { return key("namesake", PersonName(name)) }

// SeatKey is everybody who ever held a role in an office.
func SeatKey(office string) Key { return key("seat", office) }

// StaffKey is everybody whom a government employs, or who holds a role in one of
// its offices.
func StaffKey(government string) Key { return key("staff", government) }

// HeadKey is who heads a government, or acts in the head's place.
func HeadKey(government string) Key { return key("head", government) }

// UnitKey is everybody who works in a unit of a government; of any government
// where none is said.
func UnitKey(government, unit string) Key {
	if Plain(unit) == "" {
		return ""
	}
	return key("unit", government+"/"+Plain(unit))
}

// TitleKey is everybody in a government whose title begins with these words.
func TitleKey(government, words string) Key { return titled("title", government, words) }

// PostKey is everybody in a government who has exactly this title.
func PostKey(government, title string) Key { return titled("post", government, title) }

func titled(kind, government, words string) Key {
	if government == "" || Title(words) == "" {
		return ""
	}
	return key(kind, government+"/"+Title(words))
}

// Post is where an employee works, or once worked.
type Post struct{ Government, Unit, Title string }

// Keys is everything that an account answers to: what its person is called, every
// seat that it ever had, every post that the register knows of.
func Keys(a Account, named string, posts []Post, places Places) []Key {
	out := []Key{PersonKey(a.Person), NumberKey(a.Employee), NameKey(a.Name), NameKey(named)}
	if a.Employee == "" {
		out = append(out, NamesakeKey(a.Name))
	}
	for _, g := range a.Grants {
		out = append(out, SeatKey(g.Office))
		if g.Role.Side() != Employer {
			continue
		}
		government := places.Government(g.Office)
		out = append(out, StaffKey(government))
		if g.Role == Signatory && g.Capacity.Heads() {
			out = append(out, HeadKey(government))
		}
	}
	for _, p := range posts {
		out = append(out, StaffKey(p.Government), UnitKey(p.Government, p.Unit), UnitKey("", p.Unit), PostKey(p.Government, p.Title))
		for _, words := range beginnings(p.Title) {
			out = append(out, TitleKey(p.Government, words))
		}
	}
	return each(out)
}

// each is the keys that say anything, each once.
func each(list []Key) []Key {
	var out []Key
	seen := map[Key]bool{"": true}
	for _, k := range list {
		if !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}
