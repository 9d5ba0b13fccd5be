package media

import (
	"bytes"
	"strings"
	"time"

	"github.com/bep/imagemeta"
)

// The bounds within which the library reads the metadata of one picture.
const (
	mostTags    = 4000
	mostTag     = 10_000 // bytes of one value
	mostSeconds = 5
)

// tags reads EXIF, XMP and IPTC, wherever the format keeps them. It says whether
// they could be read; a picture that has none could.
func (s set) tags(content []byte, format imagemeta.ImageFormat) bool {
	whole := true
	_, err := imagemeta.Decode(imagemeta.Options{
		R: bytes.NewReader(content), ImageFormat: format,
		Sources:         imagemeta.EXIF | imagemeta.IPTC | imagemeta.XMP,
		ShouldHandleTag: func(imagemeta.TagInfo) bool { return true }, // those of the thumbnail too
		HandleTag:       func(t imagemeta.TagInfo) error { s.tag(t); return nil },
		Warnf:           func(string, ...any) { whole = false },
		Timeout:         mostSeconds * time.Second, LimitNumTags: mostTags, LimitTagSize: mostTag,
	})
	return err == nil && whole
}

func (s set) tag(t imagemeta.TagInfo) {
	switch t.Source {
	case imagemeta.XMP:
		s.add(XMP)
	case imagemeta.IPTC:
		s.add(IPTC)
	}
	if strings.Contains(t.Namespace, "IFD1") {
		s.add(Thumbnail)
	}
	if text, ok := t.Value.(string); ok && strings.Trim(text, " \x00") == "" {
		return // a field that was left blank
	}
	s.named(t.Tag)
}

// named is what the name of a field says about its value. The names are those of
// EXIF, XMP and IPTC, and of the boxes and documents that use their own words for
// the same things.
func (s set) named(name string) {
	name = strings.ToLower(name)
	for _, n := range names {
		for _, part := range n.parts {
			if strings.Contains(name, part) {
				s.add(n.code)
				break
			}
		}
	}
}

// names is which parts of a field's name say what it holds.
var names = []struct {
	code  string
	parts []string
}{
	{GPS, []string{"gps", "location", "city", "country", "province", "state-", "latitude", "longitude"}},
	{Author, []string{"artist", "author", "owner", "creator", "by-line", "byline", "copyright", "credit", "lastmodifiedby", "performer", "captionwriter", "writer-editor"}},
	{Company, []string{"company", "organisation", "organization", "publisher"}},
	{Serial, []string{"serialnumber", "uniqueid", "documentid", "instanceid", "lensserial"}},
	{Device, []string{"make", "model", "hostcomputer", "lensinfo"}},
	{Taken, []string{"date", "time", "created"}},
	{Software, []string{"software", "creatortool", "producer", "originatingprogram", "encoder", "processingsoftware"}},
	{Thumbnail, []string{"thumbnail", "previewimage", "jpgfromraw"}},
	{Comment, []string{"comment", "imagedescription", "usernote", "instructions"}},
	{Title, []string{"title", "headline", "caption", "objectname", "documentname", "subject", "keywords"}},
	{Edits, []string{"history", "derivedfrom", "edit"}},
}
