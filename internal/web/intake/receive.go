package intake

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// Receipt is what is shown of a report that was received.
type Receipt struct {
	Number, Code string
	State        string
	Office       string
	Files        []*pb.Evidence
	Promise      *pb.Promise
	Meter        kit.Table
	Laws         string
	Open         int // items that are not there yet
}

// Receive makes a receipt from what the access code opens.
func Receive(v *kit.Visit, view *pb.ReporterView) (Receipt, error) {
	r := view.GetReport()
	out := Receipt{Number: r.GetNumber(), State: r.GetState(), Files: r.GetEvidence(), Promise: view.GetNextPromise(), Office: r.GetOffice()}
	o, err := v.API.Directory.GetOffice(v.R.Context(), &pb.GetOfficeRequest{Name: "offices/" + r.GetOffice()})
	if err != nil && status.Code(err) != codes.NotFound {
		return out, err
	}
	if o.GetTitle() != "" {
		out.Office = o.GetTitle()
	}
	var items []Item
	for _, i := range append(r.GetCompleteness().GetFormal(), r.GetCompleteness().GetMaterial()...) {
		if !i.GetMet() {
			out.Open++
		}
		items = append(items, Item{Item: i.GetItem(), Met: i.GetMet(), Law: i.GetLegalBasis()})
	}
	out.Meter, out.Laws = Table(v, items, nil), Laws(items)
	return out, nil
}
