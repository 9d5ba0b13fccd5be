package media

import "bytes"

// written looks at the elements of a document for those that tell something. It
// passes over the text once: documents are long, and everybody waits for it.
func (s set) written(text []byte) {
	telling := elements()
	for {
		at := bytes.IndexByte(text, '<')
		if at < 0 {
			return
		}
		text = text[at+1:]
		head := text[:min(len(text), longestElement)]
		end := bytes.IndexAny(head, " >/\t\r\n")
		if end < 0 {
			continue
		}
		if e, ok := telling[string(head[:end])]; ok && (e.empty || filled(text[end:])) {
			s.add(e.code)
		}
		if bytes.HasPrefix(head, []byte("w:")) && authored(text[end:]) {
			s.add(Author)
		}
	}
}

// longestElement is longer than the name of any element that tells something.
const longestElement = 40

// filled says whether an element, from the end of its name on, has a text that is
// not nothing.
func filled(rest []byte) bool {
	_, text, ok := bytes.Cut(rest[:min(len(rest), 400)], []byte(">"))
	return ok && len(text) > 0 && text[0] != '<' && !bytes.HasPrefix(text, []byte("0<"))
}

// authored says whether an element, from the end of its name on, names who wrote it.
func authored(rest []byte) bool {
	attributes, _, _ := bytes.Cut(rest[:min(len(rest), 400)], []byte(">"))
	_, value, ok := bytes.Cut(attributes, []byte(`w:author="`))
	return ok && len(value) > 0 && value[0] != '"'
}

// told is what an element tells: by being there, or by its text.
type told struct {
	code  string
	empty bool // it tells by being there
}

// elements is the elements that tell something, by their names in the two families
// of documents.
func elements() map[string]told {
	out := map[string]told{}
	add := func(empty bool, code string, names ...string) {
		for _, n := range names {
			out[n] = told{code, empty}
		}
	}
	add(false, Author, "dc:creator", "cp:lastModifiedBy", "Manager", "meta:initial-creator", "meta:printed-by", "userName")
	add(false, Company, "Company")
	add(false, Taken, "dcterms:created", "dcterms:modified", "cp:lastPrinted", "meta:creation-date", "dc:date", "meta:print-date")
	add(false, Software, "Application", "AppVersion", "meta:generator")
	add(false, Title, "dc:title", "dc:subject", "cp:keywords", "meta:keyword")
	add(false, Comment, "dc:description", "vt:lpwstr", "meta:user-defined")
	add(true, Comment, "office:annotation")
	add(false, Edits, "TotalTime", "cp:revision", "meta:editing-cycles", "meta:editing-duration")
	add(true, Edits, "w:rsidRoot")
	add(true, Changes, "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "text:tracked-changes", "revisions")
	return out
}
