package gateway

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"unicode/utf8"

	"netra/internal/fault"
)

// readable reads the whole body, up to the limit, and refuses what the gateway's
// reader would pass over or describe badly: a text that is not UTF-8 by the name
// of its field, and whatever follows the first JSON value.
func readable(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := within(patience, w, http.MaxBytesReader(w, r.Body, largest))
		if err != nil {
			if !errTooLarge(err) {
				return // the caller went away
			}
			Write(w, fault.New(fault.Invalid, "TOO_LARGE", "isi permintaan lebih besar dari 16 MB; kirim berkas lewat POST /v1/evidence dan persingkat teksnya (the body is larger than 16 MB; send files by POST /v1/evidence and shorten the text)"))
			return
		}
		if values(body) > mostValues {
			Write(w, fault.New(fault.Invalid, "TOO_LARGE", "isi permintaan memuat lebih dari %[1]d nilai; tidak ada daftar sepanjang itu (the body holds more than %[1]d values; no list of the API is that long)", mostValues))
			return
		}
		if !utf8.Valid(body) {
			Write(w, fault.BadField(culprit(body), "teks ini bukan UTF-8; kirim sebagai UTF-8 (this text is not UTF-8; send it as UTF-8)"))
			return
		}
		if err := whole(body); err != nil {
			Write(w, fault.New(fault.Invalid, "UNREADABLE", "isi permintaan bukan satu nilai JSON (the body is not one JSON value: %s)", err))
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, r)
	})
}

// whole refuses a body that is broken JSON, or that goes on after its value: the
// gateway's reader would stop at the first value and pass over the rest.
func whole(body []byte) error {
	if len(bytes.TrimSpace(body)) == 0 {
		return nil
	}
	var any_ json.RawMessage
	return json.Unmarshal(body, &any_)
}

// culprit is the path of the first text in a JSON body that is not UTF-8.
func culprit(body []byte) string {
	d := json.NewDecoder(bytes.NewReader(body))
	var at place
	for {
		from := d.InputOffset()
		token, err := d.Token()
		if err != nil {
			return "body"
		}
		text, isText := token.(string)
		if isText && !utf8.Valid(body[from:d.InputOffset()]) {
			return at.path()
		}
		at.step(token, text)
	}
}

// place is where in a JSON document a reader stands.
type place []level

// level is one object or array that the reader is in.
type level struct {
	array bool
	index int
	key   string // of the value that comes next; empty when a key comes next
}

func (p *place) step(token json.Token, text string) {
	switch token {
	case json.Delim('{'):
		*p = append(*p, level{})
		return
	case json.Delim('['):
		*p = append(*p, level{array: true})
		return
	case json.Delim('}'), json.Delim(']'):
		*p = (*p)[:len(*p)-1]
	}
	if len(*p) == 0 {
		return
	}
	top := &(*p)[len(*p)-1]
	switch {
	case top.array:
		top.index++
	case top.key == "" && text != "":
		top.key = text
	default:
		top.key = ""
	}
}

// path is the place as the API writes paths: report.accused[0].name.
func (p place) path() string {
	var out strings.Builder
	for _, l := range p {
		switch {
		case l.array:
			fmt.Fprintf(&out, "[%d]", l.index)
		case l.key != "":
			if out.Len() > 0 {
				out.WriteByte('.')
			}
			out.WriteString(l.key)
		}
	}
	if out.Len() == 0 {
		return "body"
	}
	return out.String()
}
