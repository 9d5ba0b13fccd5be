package casefile

// audiences is every reader by its word for a page, in the order of the road.
var audiences = []struct {
	in   readers
	word string
}{{clerks, "clerks"}, {bawaslu, "bawaslu"}, {merit, "merit"}, {employer, "employer"}, {own, "own"}}

// Audience is who will read a field of an act, so that whoever writes it knows:
// clerks, bawaslu, merit, employer, or own for the writer's side alone. It is
// read off the table of eyes. What stands in no line of it nobody reads.
func Audience(act Act, field string) []string {
	who, out := seenBy(act, field), []string{}
	for _, a := range audiences {
		if who&a.in != 0 && (a.in != own || who == own) {
			out = append(out, a.word)
		}
	}
	return out
}

// Correctable is the fields that Correct mends, in order.
func Correctable() []string {
	var out []string
	for name := range correctable(&Case{}) {
		out = append(out, name)
	}
	return sorted(out)
}
