package gateway

import (
	"cmp"
	"context"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"unicode/utf8"

	"google.golang.org/grpc/metadata"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
	"netra/internal/vault"
)

// overhead is what a multipart form adds to a file, in bytes.
const overhead = 1 << 20

// upload streams the form's field "file" to UploadEvidence, through the chain
// that every call runs. Nothing of it is held in memory, and nothing of it is
// written to disk in clear.
func upload(reports pb.ReportServiceClient) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, vault.EvidenceLimit+overhead)
		part, err := filePart(r)
		if err != nil {
			Write(w, err)
			return
		}
		e, err := Send(calling(r), reports, part.FileName(), part)
		if err != nil {
			Write(w, err)
			return
		}
		body, err := marshaler().Marshal(e)
		if err != nil {
			Write(w, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(body)
	})
}

// calling is the context of a request with who calls, as the chain reads it.
func calling(r *http.Request) context.Context {
	if token := r.Header.Get("Authorization"); token != "" {
		return metadata.AppendToOutgoingContext(r.Context(), "authorization", token)
	}
	return r.Context()
}

func filePart(r *http.Request) (*multipart.Part, error) {
	form, err := r.MultipartReader()
	if err != nil {
		return nil, noFile()
	}
	for {
		part, err := form.NextPart()
		if err != nil {
			return nil, noFile()
		}
		if part.FormName() == "file" {
			return part, nil
		}
	}
}

func noFile() error {
	return fault.BadField("file", "kirim multipart/form-data dengan berkasnya dalam isian %[1]q (send multipart/form-data with the file in the field %[1]q)", "file")
}

// piece is how much of a file one message carries, in bytes.
const piece = 64 << 10

// Send streams a file to UploadEvidence, for the pages as for this door. Whoever leaves in the middle of it, or sends too much,
// ends the call and so leaves nothing behind.
func Send(ctx context.Context, reports pb.ReportServiceClient, name string, file io.Reader) (*pb.Evidence, error) {
	if !utf8.ValidString(name) {
		return nil, fault.BadField("file", "nama berkas bukan UTF-8; ganti namanya (the file's name is not UTF-8; rename it)")
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stream, err := reports.UploadEvidence(ctx)
	if err != nil {
		return nil, err
	}
	err = stream.Send(&pb.UploadEvidenceRequest{Part: &pb.UploadEvidenceRequest_FileName{FileName: cmp.Or(name, "berkas")}})
	buffer := make([]byte, piece)
	for err == nil {
		n, failed := file.Read(buffer)
		if n > 0 {
			err = stream.Send(&pb.UploadEvidenceRequest{Part: &pb.UploadEvidenceRequest_Chunk{Chunk: buffer[:n]}}) // which copies it
		}
		if errors.Is(failed, io.EOF) {
			break
		}
		if failed != nil {
			return nil, received(failed)
		}
	}
	return stream.CloseAndRecv() // says also why the sending failed
}

// received is an error of the stream as the caller should hear it.
func received(err error) error {
	switch {
	case errTooLarge(err):
		return fault.New(fault.Invalid, "EVIDENCE_TOO_LARGE", "berkas paling besar 25 MB; kecilkan atau mampatkan (a file may have 25 MB; shorten or compress it)").At("file", "paling besar 25 MB (at most 25 MB)")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fault.BadField("file", "unggahan terputus; kirim lagi (the upload was cut off; send it again)")
	}
	return err
}
