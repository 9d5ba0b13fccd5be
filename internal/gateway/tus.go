package gateway

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/evidence"
	"netra/internal/fault"
	"netra/internal/rpc"
	"netra/internal/vault"
)

// Pieces is where files in pieces go; evidence.Desk is one.
type Pieces interface {
	Begin(ctx context.Context, name string, length int64) (evidence.Progress, error)
	Progress(ctx context.Context, id string) (evidence.Progress, error)
	Append(ctx context.Context, id string, p evidence.Piece) (evidence.Progress, error)
	Drop(ctx context.Context, id string) error
}

// uploads is the path of tus, the protocol for files in pieces, version 1.0:
// https://tus.io/protocols/resumable-upload. It needs no account, like the form.
const uploads = "/v1/evidence/uploads"

const (
	tusVersion    = "1.0.0"
	tusExtensions = "creation,creation-with-upload,creation-defer-length,expiration,checksum,termination"
	tusPiece      = "application/offset+octet-stream"
)

// pieceTime is how long one PATCH may take. What came until then is kept and the
// sender goes on with another one, so nobody holds a place by being slow.
const pieceTime = 2 * time.Minute

// tus speaks the protocol. An upload's address holds nothing but its capability,
// which is the id of the evidence once all of it is there: every answer that knows
// that says so in Netra-Evidence-Id.
type tus struct {
	desk  Pieces
	ready func(context.Context) error
	log   *slog.Logger
}

// ServeHTTP is http.Handler.
func (t *tus) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	method := r.Method
	if over := r.Header.Get("X-Http-Method-Override"); over != "" && method == http.MethodPost {
		method = over
	}
	w.Header().Set("Tus-Resumable", tusVersion)
	if method == http.MethodOptions {
		offer(w)
		return
	}
	if method != http.MethodGet && r.Header.Get("Tus-Resumable") != tusVersion {
		w.Header().Set("Tus-Version", tusVersion)
		t.refuse(w, r, http.StatusPreconditionFailed, fault.New(fault.Illegal, "TUS_VERSION", "kirim Tus-Resumable: %[1]s (send Tus-Resumable: %[1]s)", tusVersion))
		return
	}
	if t.ready != nil && t.ready(r.Context()) != nil {
		t.refuse(w, r, 0, fault.New(fault.Unavailable, "STARTING", "layanan sedang dinyalakan; coba lagi sebentar lagi (the service is starting; try again in a moment)"))
		return
	}
	err := t.serve(w, r, method, strings.TrimPrefix(strings.TrimPrefix(r.URL.Path, uploads), "/"))
	if err != nil {
		t.refuse(w, r, tusStatus(err), err)
	}
}

func offer(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Tus-Version", tusVersion)
	h.Set("Tus-Extension", tusExtensions)
	h.Set("Tus-Max-Size", strconv.FormatInt(vault.EvidenceLimit, 10))
	h.Set("Tus-Checksum-Algorithm", "sha1,sha256")
	w.WriteHeader(http.StatusNoContent)
}

func (t *tus) serve(w http.ResponseWriter, r *http.Request, method, id string) error {
	switch {
	case method == http.MethodPost && id == "":
		return t.create(w, r)
	case id == "":
		return wrongMethod()
	}
	switch method {
	case http.MethodHead:
		p, err := t.desk.Progress(r.Context(), id)
		if err != nil {
			return err
		}
		tell(w, p)
		w.WriteHeader(http.StatusOK)
		return nil
	case http.MethodGet:
		return t.show(w, r, id)
	case http.MethodPatch:
		offset, err := count(r.Header.Get("Upload-Offset"))
		if err != nil || r.Header.Get("Upload-Offset") == "" {
			return fault.BadField("Upload-Offset", "sebut di mana potongan ini mulai (say where the piece begins)")
		}
		if r.Header.Get("Content-Type") != tusPiece {
			return errPieceType
		}
		p, err := t.append(w, r, id, offset)
		if err != nil {
			return err
		}
		tell(w, p)
		w.WriteHeader(http.StatusNoContent)
		return nil
	case http.MethodDelete:
		if err := t.desk.Drop(r.Context(), id); err != nil {
			return err
		}
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	return wrongMethod()
}

func wrongMethod() error {
	return fault.New(fault.Unimplemented, "METHOD", "alamat ini memakai metode lain; lihat /openapi.json (this path has another method; see /openapi.json)")
}

// create makes an upload, and takes its first piece where it comes along.
func (t *tus) create(w http.ResponseWriter, r *http.Request) error {
	length, err := count(r.Header.Get("Upload-Length"))
	if err != nil || (length == vault.Unknown) != (r.Header.Get("Upload-Defer-Length") == "1") {
		return fault.BadField("Upload-Length", "sebut berapa byte berkas ini, atau Upload-Defer-Length: 1, dan jangan keduanya (say how many bytes the file has, or Upload-Defer-Length: 1, and not both)")
	}
	name, err := uploadMeta(r.Header.Get("Upload-Metadata"), "filename")
	if err != nil {
		return err
	}
	p, err := t.desk.Begin(r.Context(), name, length)
	if err != nil {
		return err
	}
	if r.Header.Get("Content-Type") == tusPiece {
		if p, err = t.append(w, r, p.ID, 0); err != nil && !errors.Is(err, evidence.ErrCut) {
			return errors.Join(err, t.desk.Drop(context.WithoutCancel(r.Context()), p.ID))
		}
	}
	tell(w, p)
	w.Header().Set("Location", uploads+"/"+p.ID)
	w.WriteHeader(http.StatusCreated)
	return nil
}

// append takes one piece, for as long as one may take.
func (t *tus) append(w http.ResponseWriter, r *http.Request, id string, offset int64) (evidence.Progress, error) {
	none := evidence.Progress{ID: id}
	length, err := count(r.Header.Get("Upload-Length"))
	if err != nil {
		return none, fault.BadField("Upload-Length", "sebut berapa byte berkas ini (say how many bytes the file has)")
	}
	if r.ContentLength > vault.EvidenceLimit-offset {
		return none, fault.New(fault.Invalid, "EVIDENCE_TOO_LARGE", "berkas lebih besar dari 25 MB: kecilkan atau bagi (the file is larger than 25 MB: shrink or split it)").At("file", "paling besar 25 MB (at most 25 MB)")
	}
	body, sum, err := summed(r.Header.Get("Upload-Checksum"), r.Body)
	if err != nil {
		return none, err
	}
	c := http.NewResponseController(w)
	_ = c.SetReadDeadline(time.Now().Add(pieceTime)) // a recorder in a test has none
	var stopped atomic.Bool
	stop := func() {
		stopped.Store(true)
		_ = c.SetReadDeadline(time.Unix(1, 0))
	}
	p, err := t.desk.Append(r.Context(), id, evidence.Piece{Offset: offset, Length: length, Body: body, Sum: sum, Stop: stop})
	if err != nil || stopped.Load() {
		w.Header().Set("Connection", "close") // a connection on which reading was stopped is of no use to another request
		return p, err
	}
	_ = c.SetReadDeadline(time.Time{})
	return p, nil
}

// show is what is known of a file that is there, until somebody claims it.
func (t *tus) show(w http.ResponseWriter, r *http.Request, id string) error {
	p, err := t.desk.Progress(r.Context(), id)
	if err != nil {
		return err
	}
	if p.Whole == nil {
		return fault.New(fault.Illegal, "UPLOAD_UNFINISHED", "berkas ini belum lengkap; ia berada pada byte %[1]d (this file is not complete; it is at byte %[1]d)", p.Offset)
	}
	u := p.Whole
	body, err := marshaler().Marshal(&pb.Evidence{Id: u.ID, FileName: u.FileName, Size: int32(u.Size), Sha256: u.SHA256,
		MediaType: u.MediaType, Findings: u.Findings})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body)
	return nil
}

// tell says how far an upload is.
func tell(w http.ResponseWriter, p evidence.Progress) {
	h := w.Header()
	h.Set("Upload-Offset", strconv.FormatInt(p.Offset, 10))
	h.Set("Upload-Expires", p.Expires.UTC().Format(http.TimeFormat))
	if p.Length == vault.Unknown {
		h.Set("Upload-Defer-Length", "1")
	} else {
		h.Set("Upload-Length", strconv.FormatInt(p.Length, 10))
	}
	if p.Whole != nil {
		h.Set("Netra-Evidence-Id", p.Whole.ID)
		h.Set("Netra-Evidence-Sha256", p.Whole.SHA256)
	}
}

// refuse answers with a refusal in the API's form, and logs what is our own.
func (t *tus) refuse(w http.ResponseWriter, r *http.Request, code int, err error) {
	st := rpc.StatusOf(err)
	own := statusOf[st.Code()] == 0 || statusOf[st.Code()] >= http.StatusInternalServerError
	if t.log != nil && own && !errors.Is(err, evidence.ErrCut) && r.Context().Err() == nil {
		t.log.LogAttrs(r.Context(), slog.LevelError, "upload", slog.String("method", r.Method), slog.String("cause", err.Error()))
	}
	defer linger(w, r)()
	if code == 0 {
		write(w, st)
		return
	}
	send(w, code, st)
}

const (
	// lingerTime is how long a refused sender may go on sending to no avail.
	lingerTime = 5 * time.Second
	// lingerBytes is how much of it is read: what a whole file may have.
	lingerBytes = vault.EvidenceLimit
)

// linger lets a refusal arrive. A connection closed on a sender who is still
// sending is reset, and with it goes the answer that said why; so the answer is
// written first, what comes meanwhile is thrown away, and then the connection ends.
func linger(w http.ResponseWriter, r *http.Request) (afterwards func()) {
	if r.ContentLength == 0 {
		return func() {}
	}
	c := http.NewResponseController(w)
	_ = c.EnableFullDuplex() // a recorder in a test has none, nor has HTTP/2, which needs none
	w.Header().Set("Connection", "close")
	return func() {
		_ = c.Flush()
		_ = c.SetReadDeadline(time.Now().Add(lingerTime))
		_, _ = io.CopyN(io.Discard, r.Body, lingerBytes)
	}
}
