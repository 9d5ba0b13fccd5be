package gateway

import (
	"errors"
	"io"
	"mime/multipart"
	"net/http"

	"google.golang.org/protobuf/encoding/protojson"

	pb "netra/api/netra/v1"
	"netra/internal/fault"
	"netra/internal/rpc"
	"netra/internal/vault"
)

// overhead is what a multipart form adds to a file, in bytes.
const overhead = 1 << 20

// upload streams the form's field "file" to the evidence store. Nothing of it is
// held in memory, and nothing of it is written to disk in clear.
func upload(files rpc.Files) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, vault.EvidenceLimit+overhead)
		part, err := filePart(r)
		if err != nil {
			Write(w, err)
			return
		}
		u, err := files.Receive(r.Context(), part.FileName(), part)
		if err != nil {
			Write(w, received(err))
			return
		}
		body, err := protojson.MarshalOptions{EmitDefaultValues: true}.Marshal(&pb.Evidence{Id: u.ID, FileName: u.FileName,
			Size: int32(u.Size), Sha256: u.SHA256, MediaType: u.MediaType, Findings: u.Findings})
		if err != nil {
			Write(w, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(body)
	})
}

func filePart(r *http.Request) (*multipart.Part, error) {
	form, err := r.MultipartReader()
	if err != nil {
		return nil, noFile()
	}
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) || err != nil {
			return nil, noFile()
		}
		if part.FormName() == "file" {
			return part, nil
		}
	}
}

func noFile() error {
	return fault.BadField("file", "send multipart/form-data with the file in the field %q", "file")
}

// received is an error of the stream as the caller should hear it.
func received(err error) error {
	switch {
	case errTooLarge(err):
		return fault.New(fault.Invalid, "EVIDENCE_TOO_LARGE", "a file may have 25 MB; shorten or compress it").At("file", "at most 25 MB")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fault.BadField("file", "the upload was cut off; send it again")
	}
	return err
}
