package access

// Capacity is how somebody holds the seat of a signatory. The law asks for it:
// who may sign, and whose consent is needed before, follows from it.
type Capacity string

// The capacities. The appointing authority itself is the usual holder, so it is
// what an empty capacity means.
const (
	Head     Capacity = ""         // the definitive head: the appointing authority (PPK)
	Acting   Capacity = "ACTING"   // Plt, Pj or Pjs in the head's place
	Delegate Capacity = "DELEGATE" // an official to whom the PPK delegated moral sanctions (PP 42/2004 art. 15(4)(5))
	Official Capacity = "OFFICIAL" // an authorised official below the PPK (PP 94/2021 arts. 16-24)
)

// Capacities lists those that are spelt out.
var Capacities = [...]Capacity{Acting, Delegate, Official}

// Known says whether c is a capacity.
func (c Capacity) Known() bool {
	for _, k := range Capacities {
		if c == k {
			return true
		}
	}
	return c == Head
}

// Heads says whether c stands at the top of a government: its head, or who acts
// in the head's place.
func (c Capacity) Heads() bool { return c == Head || c == Acting }

// Word is the capacity where a gap would be misread: on a signed sanction.
func (c Capacity) Word() string {
	if c == Head {
		return "HEAD"
	}
	return string(c)
}

// Seat is how a grant of the role signatory is held.
type Seat struct {
	Capacity Capacity `json:"capacity,omitempty"`
	Post     string   `json:"post,omitempty"`  // the official's own post, such as JPT_PRATAMA
	Basis    string   `json:"basis,omitempty"` // number of the decree that appoints or delegates
}
