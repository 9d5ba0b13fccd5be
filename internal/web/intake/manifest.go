package intake

import pb "netra/api/netra/v1"

// Listed is one file of a receipt. It comes from what the server holds, as the
// API reads it back, and never from what was sent.
type Listed struct{ *pb.Evidence }

// Listed is the files of the receipt.
func (r Receipt) Listed() []Listed {
	var out []Listed
	for _, e := range r.Files {
		out = append(out, Listed{e})
	}
	return out
}

// shown is how many signs of a hash people compare at each end.
const shown = 8

// First is where the hash begins.
func (l Listed) First() string { return l.GetSha256()[:min(shown, len(l.GetSha256()))] }

// Last is where it ends.
func (l Listed) Last() string { return l.GetSha256()[max(0, len(l.GetSha256())-shown):] }
