package kit

import (
	"encoding/base64"
	"io"
	"strings"
	"unicode/utf8"
)

// Sheet is a table as text (CSV): typed, pasted, or out of a file, which replaces
// what stands in the box. The file is not kept; its text is a value like any
// other, shown again for as long as the form is.
const Sheet Kind = "sheet"

// sheetFile is the name of the file's control beside the box.
func (f *Field) sheetFile() string { return f.Name + ".file" }

// sheet is the question whose file a control holds; nil for none.
func (f *Form) sheet(control string) *Field {
	return f.find(func(x *Field) bool { return x.Kind == Sheet && x.sheetFile() == control })
}

// readSheet is a text out of a file, of no more than a form may have.
func readSheet(r io.Reader, bytes bool) (string, error) {
	text, err := io.ReadAll(io.LimitReader(r, mostText+1))
	if err != nil || len(text) > mostText {
		return "", unread(err)
	}
	if bytes && !utf8.Valid(text) {
		return base64.StdEncoding.EncodeToString(text), nil
	}
	return strings.TrimPrefix(strings.ToValidUTF8(string(text), "\uFFFD"), "\uFEFF"), nil // some programs write a mark before the text
}
