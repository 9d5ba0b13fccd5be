package intake

import (
	"strings"

	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
)

// nameless stands where nobody could be named: the API wants a name, and a post
// or a place of work may do as well.
const nameless = "Tidak diketahui"

// Ready is a report as it is sent: what was never said is left out, and whoever
// could not be named is called unknown.
func Ready(draft *pb.FilingReport) *pb.FilingReport {
	r := proto.CloneOf(draft)
	for _, a := range r.GetAccused() {
		if strings.TrimSpace(a.GetName()) == "" {
			a.Name = nameless
		}
	}
	if r.GetTrack() == pb.Report_ANONYMOUS {
		r.Reporter = nil
	}
	return r
}

// Missing is the parts without which a report cannot be sent.
func Missing(r *pb.FilingReport) []string {
	var out []string
	for _, p := range Parts() {
		if p.Needed && !p.Answered(r) {
			out = append(out, p.Name)
		}
	}
	return out
}
