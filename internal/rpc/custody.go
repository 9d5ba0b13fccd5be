package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/directory"
	"netra/internal/report"
)

// CaptureLink hands in what an investigator saw at a public address.
func (s *reports) CaptureLink(ctx context.Context, r *pb.CaptureLinkRequest) (*pb.Report, error) {
	return s.act(ctx, r)
}

// GetCustody is the record of one file of a report.
func (s *reports) GetCustody(ctx context.Context, r *pb.GetCustodyRequest) (*pb.Custody, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	c, err := s.acts.CustodyOf(ctx, caller, strings.TrimPrefix(r.GetParent(), "reports/"), r.GetEvidence())
	if err != nil {
		return nil, err
	}
	e := c.Evidence
	out := &pb.Custody{Report: "reports/" + c.Report, Number: c.Number, Evidence: e.ID, Title: c.Title, MediaType: e.MediaType, Size: int32(e.Size),
		Sha256: e.SHA256, ReceivedAt: instant(c.ReceivedAt), StoredAs: storedAs, TimeZone: officeZone(s.acts.Directory, c.Office)}
	for _, x := range c.Entries {
		out.Entries = append(out.Entries, &pb.CustodyEntry{At: instant(x.At), What: x.What, Role: string(x.Role), Office: x.Office, Check: x.Check,
			Event: x.Event, Before: x.Before})
	}
	if c.Capture != nil {
		out.Capture = captureMessage(*c.Capture)
	}
	return out, nil
}

// officeZone is the name of the zone in which an office lies.
func officeZone(dir *directory.Directory, office string) string {
	a, _ := dir.Agency(office)
	return zoneName(dir, a.Region)
}

// storedAs is how every file is kept, wherever it is kept.
const storedAs = "asli tersegel age, tidak pernah diganti; nama berkas di penyimpanan acak (the original, sealed with age, never replaced; under a random name)"

func captureMessage(c report.Capture) *pb.LinkCapture {
	return &pb.LinkCapture{Url: c.URL, CapturedOn: c.On.String(), Method: c.Method, Evidence: c.File.ID, Sha256: c.File.SHA256,
		At: instant(c.At), Office: c.Office, MediaType: c.File.MediaType, Size: int32(c.File.Size)}
}

// looked writes down that a file is read, and how, before its first byte is given.
func (s *reports) looked(ctx context.Context, caller act.Caller, f act.File, part, check string) error {
	r := f.Read
	r.Part, r.Check = part, check
	if part == act.PartOriginal {
		r.SHA256 = f.SHA256
	}
	return s.acts.Looked(ctx, caller, r)
}
