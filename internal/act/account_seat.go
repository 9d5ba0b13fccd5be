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
		return fault.BadField(path+"capacity", "hanya penanda tangan yang bertindak dalam suatu kedudukan; kosongkan capacity, post dan basis (only a signatory signs in a capacity; leave out capacity, post and basis)")
	case !g.Capacity.Known():
		return fault.BadField(path+"capacity", "tulis salah satu dari %[1]v, atau kosongkan bagi pimpinan definitif (write one of %[1]v, or leave it out for the definitive head)", access.Capacities)
	case lower && post.Check() != nil:
		return fault.BadField(path+"post", "tulis jabatan pejabat itu sendiri, misalnya JPT_PRATAMA (write the official's own post, such as JPT_PRATAMA)")
	case !lower && g.Post != "":
		return fault.BadField(path+"post", "kepala pemerintahan tidak memegang jabatan seperti itu; kosongkan, atau tulis kedudukannya (a head of government holds no post; leave it out, or write the capacity)")
	case g.Basis == "" && (g.Capacity == access.Acting || g.Capacity == access.Delegate):
		return fault.BadField(path+"basis", "tulis nomor keputusan yang mengangkat atau mendelegasikan (write the number of the decree that appoints or delegates)")
	}
	return nil
}
