package gateway

import (
	"crypto/sha1" //nolint:gosec // the protocol demands it; it guards against noise on the line, not against people
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"hash"
	"io"
	"net/http"
	"strconv"
	"strings"

	"netra/internal/evidence"
	"netra/internal/fault"
	"netra/internal/vault"
)

// statusChecksum is the protocol's own: the sum does not fit the bytes.
const statusChecksum = 460

var (
	errPieceType error = fault.BadField("Content-Type", "potongan berjenis %[1]s (a piece is %[1]s)", tusPiece)
	errChecksum  error = fault.New(fault.Invalid, "UPLOAD_CHECKSUM", "bagian itu rusak di jalan; kirim lagi (the piece was damaged on its way; send it again)")
)

// tusStatus is the status where the protocol has one of its own; 0 for ours.
func tusStatus(err error) int {
	f, ok := fault.Of(err)
	switch {
	case errors.Is(err, errPieceType):
		return http.StatusUnsupportedMediaType
	case errors.Is(err, errChecksum):
		return statusChecksum
	case ok && f.Reason == "EVIDENCE_TOO_LARGE":
		return http.StatusRequestEntityTooLarge
	case ok && f.Reason == "EVIDENCE_TYPE":
		return http.StatusUnsupportedMediaType
	case ok && f.Reason == "METHOD":
		return http.StatusMethodNotAllowed
	case !ok && errors.Is(err, evidence.ErrCut):
		return http.StatusServiceUnavailable // the sender goes on where HEAD says
	}
	return 0
}

// count reads a number of bytes; vault.Unknown where there is none.
func count(s string) (int64, error) {
	if s == "" {
		return vault.Unknown, nil
	}
	n, err := strconv.ParseUint(s, 10, 62)
	return int64(n), err
}

// uploadMeta is one value of Upload-Metadata: pairs of a key and base64.
func uploadMeta(header, key string) (string, error) {
	for pair := range strings.SplitSeq(header, ",") {
		k, value, _ := strings.Cut(strings.TrimSpace(pair), " ")
		if k != key {
			continue
		}
		plain, err := base64.StdEncoding.DecodeString(strings.TrimSpace(value))
		if err != nil {
			return "", fault.BadField("Upload-Metadata", "nilai %[1]s bukan base64 (the value of %[1]s is not base64)", key)
		}
		return string(plain), nil
	}
	return "", nil
}

// summed reads a body, and says after its end whether it fits a sum.
func summed(header string, body io.Reader) (io.Reader, func() error, error) {
	if header == "" {
		return body, nil, nil
	}
	name, value, _ := strings.Cut(header, " ")
	want, err := base64.StdEncoding.DecodeString(value)
	var h hash.Hash
	switch name {
	case "sha1":
		h = sha1.New() //nolint:gosec // see above
	case "sha256":
		h = sha256.New()
	}
	if err != nil || h == nil {
		return nil, nil, fault.BadField("Upload-Checksum", "kirim sha1 atau sha256 dan nilainya dalam base64 (send sha1 or sha256 and its value in base64)")
	}
	return io.TeeReader(body, h), func() error {
		if subtle.ConstantTimeCompare(h.Sum(nil), want) != 1 {
			return errChecksum
		}
		return nil
	}, nil
}
