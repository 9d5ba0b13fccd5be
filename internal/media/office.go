package media

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
)

// The bounds within which a packed document is unpacked.
const (
	mostEntries = 2000
	mostEntry   = 8 << 20  // bytes of one, unpacked
	mostPacked  = 48 << 20 // bytes of all
	mostRatio   = 200      // how much larger than packed one may become
	freely      = 1 << 20  // up to which its ratio is not asked
)

// office is a document in a packed folder: docx, xlsx, odt. That there are too
// many files in it is found before any list of them is made.
func (s set) office(content []byte) bool {
	if bytes.Count(content, []byte("PK\x01\x02")) > mostEntries {
		return false
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return false
	}
	whole, left := true, int64(mostPacked)
	for _, f := range z.File {
		s.entry(f.Name)
		if !telling(f.Name) {
			continue
		}
		text, ok := unpack(f, min(left, mostEntry))
		left -= int64(len(text))
		whole = whole && ok
		s.part(f.Name, text)
	}
	return whole
}

// entry is what the name of a file inside tells.
func (s set) entry(name string) {
	name = strings.ToLower(name)
	base := path.Base(name)
	switch {
	case strings.HasSuffix(name, "/"):
	case strings.Contains(name, "thumbnail"):
		s.add(Thumbnail)
	case strings.Contains(name, "embeddings/"), strings.Contains(name, "object ") && strings.HasSuffix(name, "content.xml"):
		s.add(Attachments)
	case strings.HasPrefix(base, "vbaproject"), strings.HasPrefix(name, "basic/"):
		s.add(Script)
	case strings.HasPrefix(base, "comments"), strings.Contains(name, "threadedcomments/"):
		s.add(Comment)
	case strings.Contains(name, "persons/"), base == "people.xml":
		s.add(Author)
	case strings.Contains(name, "revisions/"):
		s.add(Changes)
	case strings.Contains(name, "printersettings"):
		s.add(Device)
	case strings.Contains(name, "versions/"):
		s.add(Revisions)
	}
}

// telling says whether a file inside is worth unpacking.
func telling(name string) bool {
	name = strings.ToLower(name)
	switch path.Ext(name) {
	case ".xml":
		return true
	case ".jpg", ".jpeg", ".png", ".webp":
		return true
	}
	return false
}

func unpack(f *zip.File, most int64) ([]byte, bool) {
	if most <= 0 || f.UncompressedSize64 > freely && f.UncompressedSize64/mostRatio > f.CompressedSize64 {
		return nil, false
	}
	r, err := f.Open()
	if err != nil {
		return nil, false
	}
	defer func() { _ = r.Close() }()
	text, err := io.ReadAll(io.LimitReader(r, most+1))
	return text[:min(int64(len(text)), most)], err == nil && int64(len(text)) <= most
}

// part is one file inside, unpacked.
func (s set) part(name string, text []byte) {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg":
		s.photo(text)
	case ".png":
		s.picture(text, "image/png")
	case ".webp":
		s.picture(text, "image/webp")
	case ".xml":
		s.written(text)
	}
}

func (s set) picture(content []byte, mediaType string) {
	inner := set{}
	inner.look(content, mediaType)
	delete(inner, Oversize)
	for code := range inner {
		s.add(code)
	}
}
