package rpc

import (
	"context"
	"errors"
	"io"

	"google.golang.org/grpc"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/report"
)

// Files is where evidence is streamed to and read back from; internal/evidence is one.
type Files interface {
	Receive(ctx context.Context, name string, r io.Reader) (act.Upload, error)
	Open(ctx context.Context, u act.Upload) (io.ReadCloser, error)
	// Check reads a file to its end, and is evidence.ErrBroken where its hash is not the one it came with.
	Check(ctx context.Context, u act.Upload) error
	// Copy is a clean copy, or evidence.ErrNoCopy where there is none.
	Copy(ctx context.Context, u act.Upload, number int) (act.Upload, io.ReadCloser, error)
}

// UploadEvidence streams one file in: its name first, then its bytes.
func (s *reports) UploadEvidence(stream grpc.ClientStreamingServer[pb.UploadEvidenceRequest, pb.Evidence]) error {
	first, err := stream.Recv()
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if first.GetFileName() == "" {
		return fault.BadField("fileName", "kirim dulu nama berkasnya, lalu isinya (send the file's name first, then its bytes)")
	}
	u, err := s.files.Receive(stream.Context(), first.GetFileName(), &chunks{stream: stream})
	if err != nil {
		return err
	}
	return stream.SendAndClose(evidenceMessages([]report.Evidence{{ID: u.ID, FileName: u.FileName, Size: u.Size,
		SHA256: u.SHA256, MediaType: u.MediaType, Findings: u.Findings}})[0])
}

// chunks reads the bytes of a stream.
type chunks struct {
	stream grpc.ClientStreamingServer[pb.UploadEvidenceRequest, pb.Evidence]
	rest   []byte
}

// Read is io.Reader over the stream's chunks.
func (c *chunks) Read(p []byte) (int, error) {
	for len(c.rest) == 0 {
		m, err := c.stream.Recv()
		if errors.Is(err, io.EOF) {
			return 0, io.EOF
		}
		if err != nil {
			return 0, err
		}
		c.rest = m.GetChunk()
	}
	n := copy(p, c.rest)
	c.rest = c.rest[n:]
	return n, nil
}
