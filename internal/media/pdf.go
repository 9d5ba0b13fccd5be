package media

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"slices"
)

// The bounds within which a PDF's packed parts are unpacked.
const (
	mostStreams  = 2000
	mostStream   = 4 << 20  // bytes of one, unpacked
	mostUnpacked = 48 << 20 // bytes of all
	mostPhotos   = 20
)

// pdf looks for what a document tells beside its pages. It reads no grammar: the
// names that tell something stand in the file as they are, or in packed lists of
// objects, which are unpacked one by one.
func (s set) pdf(content []byte) bool {
	s.objects(content)
	ends := bytes.Count(content, []byte("startxref"))
	if bytes.Contains(content, []byte("/Linearized")) {
		ends-- // written for the web, with one more at its beginning
	}
	if ends > 1 {
		s.add(Revisions)
	}
	if i := bytes.LastIndex(content, []byte("%%EOF")); i >= 0 && len(bytes.TrimSpace(content[i+5:])) > 0 {
		s.add(Trailing)
	}
	whole := s.streams(content)
	return whole && ends > 0 && !bytes.Contains(content, []byte("/Encrypt"))
}

// has is what tells something, as the bytes of a document say it. A value that is
// empty tells nothing. The words are looked for first: most documents have few of
// them, and a drawing of many megabytes has none.
var has = []struct {
	code  string
	words []string
	re    *regexp.Regexp
}{
	{Author, []string{"/Author"}, regexp.MustCompile(`/Author\s*(\([^)]|<[^<>]|\d)`)},
	{Software, []string{"/Creator", "/Producer"}, regexp.MustCompile(`/(Creator|Producer)\s*(\([^)]|<[^<>]|\d)`)},
	{Taken, []string{"/CreationDate", "/ModDate"}, regexp.MustCompile(`/(CreationDate|ModDate)\s*(\([^)]|<[^<>]|\d)`)},
	{Title, []string{"/Subject", "/Keywords"}, regexp.MustCompile(`/(Subject|Keywords)\s*(\([^)]|<[^<>]|\d)`)},
	{Company, []string{"/Company"}, regexp.MustCompile(`/Company\s*(\([^)]|<[^<>]|\d)`)},
	{XMP, []string{"<?xpacket", "<x:xmpmeta", "/Metadata"}, regexp.MustCompile(`<\?xpacket|<x:xmpmeta|/Type\s*/Metadata`)},
	{Attachments, []string{"/EmbeddedFile", "/Filespec", "/RichMedia"}, regexp.MustCompile(`/EmbeddedFiles?\b|/Type\s*/Filespec|/RichMedia\b`)},
	{Script, []string{"/JavaScript", "/JS", "/Launch"}, regexp.MustCompile(`/JavaScript\b|/JS[\s(<]|/Launch\b`)},
	{Comment, []string{"/Subtype"}, regexp.MustCompile(`/Subtype\s*/(Text|FreeText|Highlight|Popup|StrikeOut|Underline|Squiggly|Stamp|Ink)\b`)},
	{Thumbnail, []string{"/Thumb"}, regexp.MustCompile(`/Thumb\b`)},
	{Profile, []string{"/ICCBased", "/DestOutputProfile"}, regexp.MustCompile(`/ICCBased\b|/DestOutputProfile\b`)},
	{Edits, []string{"/PieceInfo"}, regexp.MustCompile(`/PieceInfo\b`)},
}

var (
	titled    = regexp.MustCompile(`/Title\s*(\([^)]|<[^<>]|\d)`)
	xmpAuthor = regexp.MustCompile(`(?s)<dc:creator>.*?<rdf:li[^>]*>[^<]`)
	xmpTitle  = regexp.MustCompile(`(?s)<dc:title>.*?<rdf:li[^>]*>[^<]`)
	xmpTool   = regexp.MustCompile(`xmp:CreatorTool|pdf:Producer`)
	xmpEdits  = regexp.MustCompile(`xmpMM:(History|DerivedFrom|InstanceID|DocumentID)`)
)

// objects looks at text in the words of a PDF. A title is told of the document
// alone: its headings have one too.
func (s set) objects(text []byte) {
	for _, h := range has {
		said := func(word string) bool { return bytes.Contains(text, []byte(word)) }
		if slices.ContainsFunc(h.words, said) && h.re.Match(text) {
			s.add(h.code)
		}
	}
	for _, object := range bytes.SplitAfter(text, []byte("endobj")) {
		if bytes.Contains(object, []byte("/Title")) && titled.Match(object) && (bytes.Contains(object, []byte("/Producer")) || bytes.Contains(object, []byte("/Creat"))) {
			s.add(Title)
		}
	}
	if bytes.Contains(text, []byte("<rdf:")) {
		s.packet(text)
	}
}

// packet is a block of XMP that stands in the open.
func (s set) packet(text []byte) {
	for re, code := range map[*regexp.Regexp]string{xmpAuthor: Author, xmpTitle: Title, xmpTool: Software, xmpEdits: Edits} {
		if re.Match(text) {
			s.add(code)
		}
	}
}

// streams looks into what is packed: lists of objects, blocks of XMP, photos.
func (s set) streams(content []byte) bool {
	left, photos, unpacked := mostStreams, mostPhotos, 0
	for {
		at := bytes.Index(content, []byte("stream"))
		if at < 0 {
			return true
		}
		dictionary := content[max(0, at-2000):at]
		if i := bytes.LastIndex(dictionary, []byte("obj")); i >= 0 {
			dictionary = dictionary[i:]
		}
		content = content[at+len("stream"):]
		body := bytes.TrimLeft(content[:min(len(content), 2)], "\r\n")
		body = content[min(len(content), 2)-len(body):]
		if left--; left < 0 || unpacked > mostUnpacked {
			return false
		}
		switch {
		case bytes.HasPrefix(body, []byte("\xff\xd8\xff")) && photos > 0:
			photos--
			s.photo(upTo(body, "endstream"))
		case worthIt(dictionary):
			text, whole := inflate(body)
			unpacked += len(text)
			s.objects(text)
			if !whole {
				s.add(Unreadable)
			}
		}
	}
}

// worthIt says whether a packed stream can hold anything but a drawing.
func worthIt(dictionary []byte) bool {
	return bytes.Contains(dictionary, []byte("/FlateDecode")) &&
		(bytes.Contains(dictionary, []byte("/ObjStm")) || bytes.Contains(dictionary, []byte("/Metadata")))
}

func upTo(b []byte, end string) []byte {
	before, _, _ := bytes.Cut(b, []byte(end))
	return before
}

// photo is a photo inside a document. That something follows its end there is how
// it was put in, and no secret.
func (s set) photo(content []byte) {
	inner := set{}
	inner.look(bytes.TrimRight(content, "\r\n"), "image/jpeg")
	delete(inner, Oversize)
	delete(inner, Trailing)
	for code := range inner {
		s.add(code)
	}
}

func inflate(b []byte) ([]byte, bool) {
	r, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, false
	}
	text, err := io.ReadAll(io.LimitReader(r, mostStream+1))
	return text[:min(len(text), mostStream)], err == nil && len(text) <= mostStream
}
