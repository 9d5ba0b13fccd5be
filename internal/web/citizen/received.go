package citizen

import (
	"fmt"
	"strings"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// received says that the report is there, from what the API knows of it. Whoever
// comes back later is helped on, and never met with an error.
func received(v *kit.Visit) error {
	view, err := look(v)
	if err != nil {
		return err
	}
	if view == nil {
		return v.Show("citizen/later", kit.Page{Title: v.T("citizen.later.title")})
	}
	r, err := intake.Receive(v, view)
	if err != nil {
		return err
	}
	if v.Citizen.Fresh {
		r.Code = v.Citizen.Code
	}
	return v.Show("citizen/received", kit.Page{Title: v.T("citizen.received.title"), Data: r})
}

// look is the report that this browser's code opens; nil when it holds none.
func look(v *kit.Visit) (*pb.ReporterView, error) {
	if v.Citizen.Code == "" {
		return nil, nil
	}
	view, err := v.API.Reports.LookupReport(v.R.Context(), &pb.LookupReportRequest{AccessCode: v.Citizen.Code})
	if c := status.Code(err); c == codes.NotFound || c == codes.InvalidArgument {
		return nil, nil
	}
	return view, err
}

// downloadReceipt is the same as a file to keep.
func downloadReceipt(v *kit.Visit) error {
	view, err := look(v)
	if err != nil {
		return err
	}
	if view == nil {
		return v.See("/lapor/diterima")
	}
	r, err := intake.Receive(v, view)
	if err != nil {
		return err
	}
	lines := []string{v.T("citizen.received.filehead"), "", v.T("citizen.received.number") + ": " + r.Number,
		v.T("citizen.received.code") + ": " + v.Citizen.Code, v.T("citizen.received.office") + ": " + r.Office}
	if r.Promise.GetDueOn() != "" {
		lines = append(lines, kit.Said(v.Lang, r.Promise.GetWhat()), v.T("intake.promise.by", "date", kit.Date(v.Lang, r.Promise.GetDueOn())))
	}
	for _, e := range r.Files {
		lines = append(lines, "", kit.Plain(e.GetFileName()), kit.Size(v.Lang, int64(e.GetSize()))+" ("+fmt.Sprint(e.GetSize())+" byte)", "SHA-256 "+e.GetSha256())
	}
	if len(r.Files) > 0 {
		lines = append(lines, "", v.T("citizen.received.held"), v.T("citizen.received.filecheck"))
	}
	return file(v, strings.Join(append(lines, "", v.T("citizen.received.filetail")), "\n"))
}

// finish makes the browser forget the code.
func finish(v *kit.Visit) error {
	v.Forget()
	return v.See("/")
}
