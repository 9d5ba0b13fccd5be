package webtest

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os/exec"
	"testing"
)

//go:embed valid.mjs
var validator string

// remark is one complaint about a page.
type remark struct {
	Page, Rule, Message string
	Line, Column        int
}

// Valid demands that html-validate has nothing to say of any of these answers,
// all in one run: starting node costs more than the pages.
func Valid(t testing.TB, pages ...*Answer) {
	t.Helper()
	for _, r := range remarks(t, pages) {
		t.Errorf("%s:%d:%d: %s (%s)", r.Page, r.Line, r.Column, r.Message, r.Rule)
	}
}

func remarks(t testing.TB, pages []*Answer) []remark {
	t.Helper()
	type page struct{ Path, HTML string }
	var in []page
	for _, a := range pages {
		in = append(in, page{a.Path, string(a.Body)})
	}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	library := npm(t, "html-validate/dist/cjs/index.js")
	cmd := exec.CommandContext(t.Context(), node(t), "--input-type=module", "--eval", validator, library)
	cmd.Stdin = bytes.NewReader(text)
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("html-validate: %v\n%s", err, &said)
	}
	var all []remark
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatalf("html-validate says %s: %v", out, err)
	}
	return all
}

// String is for a test of this package.
func (r remark) String() string { return fmt.Sprintf("%s %s", r.Page, r.Rule) }
