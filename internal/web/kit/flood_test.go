package kit

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// heads is a form of nothing but names: parts without a text, as many as are read.
type heads struct {
	left, sent int // parts to come; bytes read off them
	name       string
	rest       []byte
}

func (h *heads) Read(p []byte) (int, error) {
	if len(h.rest) == 0 {
		switch {
		case h.left < 0:
			return 0, io.EOF
		case h.left == 0:
			h.rest = []byte("--" + bound + "--")
		default:
			h.rest = []byte(part(fmt.Sprintf("%d%s", h.left, h.name), "", ""))
		}
		h.left--
	}
	n := copy(p, h.rest)
	h.rest, h.sent = h.rest[n:], h.sent+n
	return n, nil
}

// What a form is called takes as much room as what it says, and an empty answer
// some, too: anybody may send them, also to a page for staff.
func TestAFormOfNothingButNamesIsNotReadToItsEnd(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		parts int
		long  int
	}{{"a few that are long", 64, 1 << 20}, {"many that are short", 500_000, 0}} {
		for path, status := range map[string]int{"/x": http.StatusBadRequest, "/x/staff": http.StatusSeeOther} {
			w := newWorld(t)
			w.form = every
			body := &heads{left: tt.parts, name: strings.Repeat("a", tt.long)}
			r := httptest.NewRequest(http.MethodPost, path, body)
			r.Header.Set("Content-Type", "multipart/form-data; boundary="+bound)
			says(t, w.visitor().do(r), status)
			if body.sent > 8<<20 {
				t.Errorf("%s to %s: %d bytes were read", tt.name, path, body.sent)
			}
		}
	}
}

// A form keeps the files that it asks for, one a question: its page has no
// control that sends more.
func TestAFileThatNobodyAskedForIsNotKept(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	w.visitor().send(strings.NewReader(part("text", "satu.png", "x") + part("none", "dua.png", "x") + part("files", "tiga.png", "x") + part("files", "empat.png", "x") + "--" + bound + "--"))
	if len(w.kept) != 1 || w.kept[0] != "tiga.png" {
		t.Errorf("kept %q", w.kept)
	}
}
