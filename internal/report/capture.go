package report

import (
	"slices"
	"time"
	"unicode/utf8"

	"netra/internal/access"
)

// Capture is what an investigator saw at a public address, secured as a file. The
// server opens no address: somebody looked, and brought what they saw.
type Capture struct {
	URL    string      `json:"url"`
	On     Date        `json:"on"`     // on which it was made
	Method string      `json:"method"` // how, in their words: what a judge will ask
	File   Evidence    `json:"file"`
	At     time.Time   `json:"at"` // when it was handed in
	Role   access.Role `json:"role"`
	Office string      `json:"office"`
}

// longestMethod is how much may be said of how a capture was made.
const longestMethod = 2000

// CaptureLinkCmd hands in a capture of an address: one that the reporter named, or
// another that shows the same. One address may be captured again: it changes.
type CaptureLinkCmd struct {
	URL        string `json:"url"`
	CapturedOn Date   `json:"capturedOn"`
	Method     string `json:"method"`
	Evidence   string `json:"evidence"` // the file's id, as it was uploaded

	// File is what is known of the file once it is the report's, hash and all. It is
	// never a caller's to say.
	File *Evidence `json:"file,omitempty"`
}

// Act is CaptureLink.
func (*CaptureLinkCmd) Act() Act { return CaptureLink }

func (m *CaptureLinkCmd) check(t *Trial) {
	if !webAddress(m.URL) {
		t.bad("url", "tulis alamat lengkap yang diawali https:// (write the whole address, beginning with https://)")
	}
	t.text("method", m.Method)
	if utf8.RuneCountInString(m.Method) > longestMethod {
		t.bad("method", "tulis lebih ringkas (write less)")
	}
	switch {
	case m.CapturedOn.IsZero():
		t.bad("capturedOn", "tulis tanggal penangkapan (write the day on which it was captured)")
	case m.CapturedOn.After(t.Today()):
		t.bad("capturedOn", "tanggal ini belum tiba (this day has not come)")
	}
	if m.File == nil || m.File.ID != m.Evidence {
		t.bad("evidence", "unggah satu berkas hasil tangkapan (upload one file of what was captured)")
	}
}

// claimed is the file, which the event names with the act's papers.
func (m *CaptureLinkCmd) claimed() []Evidence {
	if m.File == nil {
		return nil
	}
	return []Evidence{*m.File}
}

func (m *CaptureLinkCmd) apply(r *Report, e Event) {
	if m.File == nil {
		return
	}
	r.Captures = append(r.Captures, Capture{URL: m.URL, On: m.CapturedOn, Method: m.Method, File: *m.File, At: e.At,
		Role: e.Actor.Role, Office: e.Actor.Office})
}

// Files is every file of the report: what it came with, then the captures. What an
// office captured is none of the reporter's evidence, and not theirs to see.
func (r *Report) Files() []Evidence {
	out := slices.Clone(r.Evidence)
	for _, c := range r.Captures {
		out = append(out, c.File)
	}
	return out
}
