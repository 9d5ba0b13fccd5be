package citizen

import (
	"errors"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// elsewhere carries what the other page said of being shown.
type elsewhere struct{ err error }

func (elsewhere) Error() string { return "the visitor was led to another page" }

// done is what a handler answers: having led elsewhere is no error.
func done(err error) error {
	if e, ok := errors.AsType[elsewhere](err); ok {
		return e.err
	}
	return err
}

// open is the draft that this browser writes; nil when it holds none. A draft that
// was sent leads to its report, one that is gone to a page that says so.
func open(v *kit.Visit) (*pb.Draft, error) {
	if v.Citizen.Draft == "" {
		return nil, nil
	}
	d, err := fetch(v, v.Citizen.Draft)
	switch reason, _ := kit.Reason(err); {
	case err == nil:
		return d, nil
	case reason == "DRAFT_FILED":
		return nil, lead(sent(v))
	case status.Code(err) == codes.NotFound:
		v.Citizen.Draft, v.Citizen.Kept = "", false
		v.Remember()
		return nil, lead(v.Show("citizen/gone", kit.Page{Title: v.T("citizen.gone.title"), Data: resumeForm(v)}))
	}
	return nil, err
}

// lead ends a handler whose visitor was led elsewhere.
func lead(err error) error { return elsewhere{err} }

func fetch(v *kit.Visit, code string) (*pb.Draft, error) {
	d, err := v.API.Reports.GetDraft(v.R.Context(), &pb.GetDraftRequest{DraftCode: code})
	if err != nil {
		return nil, err
	}
	if d.GetReport() == nil {
		d.Report = intake.Empty()
	}
	if d.GetReport().GetConduct() == nil {
		d.Report.Conduct = &pb.Conduct{}
	}
	return d, nil
}

// save keeps the report so far. The first save gives the code, which stands in no
// address: the browser holds it sealed. once makes a double click one draft.
func save(v *kit.Visit, r *pb.FilingReport, once string) (*pb.Draft, error) {
	req := &pb.SaveDraftRequest{DraftCode: v.Citizen.Draft, Report: r}
	if req.GetDraftCode() == "" {
		req.RequestId = once
	}
	d, err := v.API.Reports.SaveDraft(v.R.Context(), req)
	if err != nil {
		return nil, err
	}
	if v.Citizen.Draft != d.GetDraftCode() {
		v.Citizen.Draft, v.Citizen.Code, v.Citizen.Fresh, v.Citizen.Kept = d.GetDraftCode(), "", false, false
	}
	v.Remember()
	return d, nil
}

// nowhere leads whoever asks for a page of a draft without one: to the report that
// was sent just now, else to where a draft is opened by its code.
func nowhere(v *kit.Visit) error {
	if v.Citizen.Fresh {
		return v.See("/lapor/diterima")
	}
	return v.See("/lapor/lanjut")
}
