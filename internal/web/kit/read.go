package kit

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/google/uuid"

	pb "netra/api/netra/v1"
)

// Upload streams one file to where evidence is kept.
type Upload func(ctx context.Context, name string, r io.Reader) (*pb.Evidence, error)

const (
	mostText   = 2 << 20  // bytes of everything typed into one form
	partRoom   = 64       // bytes of it that a part takes up by being there
	mostSent   = 32 << 20 // bytes of a form with a file, which may have 25 MB: a file that is a little larger is refused in words, what is far larger is hung up on
	onceField  = "_once"
	pressField = "_tombol"
)

func newOnce() string {
	id, err := uuid.NewRandomFromReader(rand.Reader)
	if err != nil {
		panic(err) // crypto/rand does not fail
	}
	return id.String()
}

// Read fills the form from what was sent. It says false when a button was
// pressed that only changes the form (a row, a file): the page is then shown
// again, with everything kept.
func (f *Form) Read(v *Visit) (meant bool, err error) {
	f.Mark, f.Switched = formMark, v.switching
	if v.switching && f.Action == "" { // a browser would send it to the address that asked for the language, for ever
		f.Action = "?" + v.R.URL.RawQuery
	}
	refused, asked := map[string]error{}, map[string]bool{}
	form, err := v.values(func(field, name string, r io.Reader) (string, error) {
		if x := f.sheet(field); x != nil {
			return readSheet(r, x.Bytes)
		}
		if !f.asksFile(field) || asked[field] {
			return "", nil
		}
		asked[field] = true
		e, err := v.Upload(v.Ctx(), name, r)
		if err != nil {
			refused[field] = err
			return "", nil //nolint:nilerr // told beside the question, with everything else kept
		}
		return Stored{ID: e.GetId(), Name: e.GetFileName(), Size: int64(e.GetSize()), MediaType: e.GetMediaType(), Findings: e.GetFindings()}.Hold(), nil
	})
	if err != nil {
		return false, err
	}
	if _, err := uuid.Parse(form.Get(onceField)); err == nil {
		f.Once = form.Get(onceField)
	}
	for _, x := range f.Fields {
		x.read(form)
	}
	for name, err := range refused {
		f.Fail(name, v.fileSentence(err))
	}
	f.Pressed = form.Get(pressField)
	return !f.edit() && f.OK(), nil
}

// asksFile says whether a question of the form takes files: nothing else that is
// sent as one is kept.
func (f *Form) asksFile(name string) bool {
	x := f.Field(name)
	return x != nil && x.Kind == Files
}

// edit does what a button asks that only changes the form: add:NAME, drop:NAME:I,
// keep:NAME (upload), shed:NAME:ID.
func (f *Form) edit() bool {
	what, rest, _ := strings.Cut(f.Pressed, ":")
	name, which, _ := strings.Cut(rest, ":")
	x := f.Field(name)
	if x == nil {
		return false
	}
	if rows := what == "add" || what == "drop"; rows != (x.Kind == Rows) || !rows && x.Kind != Files {
		return false // a button that this form does not have
	}
	switch what {
	case "add":
		x.grow(len(x.Rows) + 1)
		x.Rows[len(x.Rows)-1][0].first = true
	case "drop":
		if i, err := strconv.Atoi(which); err == nil {
			x.drop(i)
		}
	case "keep":
	case "shed":
		kept := x.Stored[:0]
		for _, s := range x.Stored {
			if s.ID != which {
				kept = append(kept, s)
			}
		}
		x.Stored = kept
	default:
		return false
	}
	return true
}

// values is everything a form sent. Files are handed to upload while they
// arrive; what it answers stands in the form under the field's name.
func (v *Visit) values(upload func(field, name string, r io.Reader) (string, error)) (url.Values, error) {
	kind, _, _ := mime.ParseMediaType(v.R.Header.Get("Content-Type"))
	if kind != "multipart/form-data" {
		v.R.Body = http.MaxBytesReader(v.W, v.R.Body, 3*mostText) // a byte may be sent as %XX
		if err := v.R.ParseForm(); err != nil {
			return nil, unread(err)
		}
		return v.R.PostForm, short(v.R.PostForm)
	}
	v.R.Body = http.MaxBytesReader(v.W, v.R.Body, mostSent)
	parts, err := v.R.MultipartReader()
	if err != nil {
		return nil, unread(err)
	}
	return readParts(parts, upload)
}

// short refuses a form with more text than anybody types.
func short(form url.Values) error {
	n := 0
	for name, values := range form {
		for _, x := range values {
			n += len(name) + len(x)
		}
	}
	if n > mostText {
		return unread(nil)
	}
	return nil
}

// Sent is what was sent, for the few pages that have no Form. Files are left out.
func (v *Visit) Sent() (url.Values, error) {
	if v.switching { // no page with a button for the language sends such a form
		return nil, unread(nil)
	}
	return v.values(nil)
}

func readParts(parts *multipart.Reader, upload func(field, name string, r io.Reader) (string, error)) (url.Values, error) {
	form, room := url.Values{}, int64(mostText)
	for {
		p, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return form, nil
		}
		if err != nil {
			return nil, unread(err)
		}
		if room -= int64(len(p.FormName())) + partRoom; room < 0 {
			return nil, unread(nil)
		}
		value := ""
		if p.FileName() == "" {
			text, err := io.ReadAll(io.LimitReader(p, room+1))
			if err != nil || int64(len(text)) > room {
				return nil, unread(err)
			}
			room -= int64(len(text))
			value = string(text)
		} else if upload != nil {
			if value, err = upload(p.FormName(), p.FileName(), p); err != nil {
				return nil, err
			}
		}
		if value != "" || p.FileName() == "" {
			form.Add(p.FormName(), value)
		}
		if _, err := io.Copy(io.Discard, p); err != nil { // of a file that was refused
			if tooMuch(err) {
				return form, nil // and its sentence says why; what came before it is kept, and the connection ends
			}
			return nil, unread(err)
		}
	}
}

// tooMuch says whether more was sent than mostSent.
func tooMuch(err error) bool {
	_, yes := errors.AsType[*http.MaxBytesError](err)
	return yes
}

func unread(err error) error { return fmt.Errorf("read a form: %w", errors.Join(errUnread, err)) }

var errUnread = errors.New("the form could not be read")
