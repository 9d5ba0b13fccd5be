package rpc

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"google.golang.org/grpc"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/evidence"
	"netra/internal/report"
)

// piece is how much of a file one message carries, in bytes.
const piece = 64 << 10

// ReadEvidence gives one file back: what is known of it first, then its bytes.
func (s *reports) ReadEvidence(r *pb.ReadEvidenceRequest, stream grpc.ServerStreamingServer[pb.ReadEvidenceResponse]) error {
	ctx := stream.Context()
	caller, err := staff(ctx)
	if err != nil {
		return err
	}
	f, err := s.find(ctx, caller, r)
	if err != nil {
		return err
	}
	u, file, err := s.handed(ctx, caller, f, r.GetOriginal())
	if err != nil {
		return err
	}
	err = give(stream, u, file)
	return errors.Join(err, file.Close())
}

// handed is the file as the caller gets it: a clean copy where there is one and
// nothing else was asked for, else the original where it is theirs to read. Nothing
// is handed out of which it is not written down that it was read, nor an original
// that is not what came.
func (s *reports) handed(ctx context.Context, caller act.Caller, f act.File, original bool) (act.Upload, io.ReadCloser, error) {
	if !original {
		u, file, err := s.files.Copy(ctx, f.Upload, f.Number)
		if err == nil {
			return known(u, file, s.looked(ctx, caller, f, act.PartCopy, ""))
		}
		if !errors.Is(err, evidence.ErrNoCopy) {
			return u, file, within(err)
		}
	}
	if !f.Original && (original || !f.Paper) {
		return f.Upload, nil, f.Refused()
	}
	if err := s.files.Check(ctx, f.Upload); err != nil {
		if !errors.Is(err, evidence.ErrBroken) {
			return f.Upload, nil, within(err)
		}
		return f.Upload, nil, errors.Join(within(err), s.looked(ctx, caller, f, act.PartOriginal, act.Broken))
	}
	file, err := s.files.Open(ctx, f.Upload)
	if err != nil {
		return f.Upload, nil, within(err)
	}
	return known(f.Upload, file, s.looked(ctx, caller, f, act.PartOriginal, act.Intact))
}

// known is a file that may be handed out, unless it could not be written down.
func known(u act.Upload, file io.ReadCloser, err error) (act.Upload, io.ReadCloser, error) {
	if err != nil {
		return u, nil, errors.Join(err, file.Close())
	}
	return u, file, nil
}

func within(err error) error {
	if err != nil {
		return fmt.Errorf("open evidence: %w", err)
	}
	return nil
}

// find is the file that is asked for, if the caller may read it.
func (s *reports) find(ctx context.Context, caller act.Caller, r *pb.ReadEvidenceRequest) (act.File, error) {
	if id, ok := strings.CutPrefix(r.GetParent(), "cases/"); ok {
		return s.acts.CaseDocument(ctx, caller, id, r.GetEvidence())
	}
	return s.acts.ReportEvidence(ctx, caller, strings.TrimPrefix(r.GetParent(), "reports/"), r.GetEvidence())
}

func give(stream grpc.ServerStreamingServer[pb.ReadEvidenceResponse], u act.Upload, file io.Reader) error {
	head := evidenceMessages([]report.Evidence{{ID: u.ID, FileName: u.FileName, Size: u.Size, SHA256: u.SHA256,
		MediaType: u.MediaType, Findings: u.Findings}})[0]
	err := stream.Send(&pb.ReadEvidenceResponse{Part: &pb.ReadEvidenceResponse_Evidence{Evidence: head}})
	for err == nil {
		chunk := make([]byte, piece) // a message is the stream's once it is sent
		n, failed := file.Read(chunk)
		if n > 0 {
			err = stream.Send(&pb.ReadEvidenceResponse{Part: &pb.ReadEvidenceResponse_Chunk{Chunk: chunk[:n]}})
		}
		if errors.Is(failed, io.EOF) { // and not ErrUnexpectedEOF: that is a file that was cut
			return err
		}
		if failed != nil {
			return fmt.Errorf("read evidence: %w", failed)
		}
	}
	return err
}
