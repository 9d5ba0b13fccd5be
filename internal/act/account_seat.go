package act

import (
	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/rulebook"
)

// checkSeat refuses a way of holding a signatory's seat that no law knows, or
// that nobody could check: who acts for the head, or by the head's delegation, needs the
// decree that says so, and an official or delegate the post by which the law
// measures them.
func checkSeat(path string, g access.Grant) error {
	lower := g.Capacity == access.Official || g.Capacity == access.Delegate
	post := &rulebook.Position{Kind: g.Post, Level: "CENTRAL"}
	switch {
	case g.Seat != access.Seat{} && g.Role != access.Signatory:
		return fault.BadField(path+"capacity", "only a signatory signs in a capacity; leave out capacity, post and basis")
	case !g.Capacity.Known():
		return fault.BadField(path+"capacity", "write one of %v, or leave it out for the definitive head", access.Capacities)
	case lower && post.Check() != nil:
		return fault.BadField(path+"post", "write the official's own post, such as JPT_PRATAMA")
	case !lower && g.Post != "":
		return fault.BadField(path+"post", "a head of government holds no post; leave it out, or write the capacity")
	case g.Basis == "" && (g.Capacity == access.Acting || g.Capacity == access.Delegate):
		return fault.BadField(path+"basis", "write the number of the decree that appoints or delegates")
	}
	return nil
}
