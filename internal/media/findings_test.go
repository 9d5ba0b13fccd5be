package media

import (
	"slices"
	"strings"
	"testing"
)

const (
	docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	odt  = "application/vnd.oasis.opendocument.text"
)

func TestWhatAFileBetraysIsFound(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, mediaType string
		content         []byte
		want            string
	}{
		{"a photo with everything", "image/jpeg", plantedJPEG(t, 32, 16, 6), "gps author serial device taken software thumbnail comment xmp iptc profile trailing"},
		{"a photo with nothing", "image/jpeg", plainJPEG(t, 32, 16), ""},
		{"a photo that was cut", "image/jpeg", plantedJPEG(t, 32, 16, 1)[:2100], "gps author serial device taken software thumbnail comment xmp iptc profile unreadable"},
		{"a screenshot with everything", "image/png", plantedPNG(t, 32, 16), "gps author serial device taken software comment title xmp profile trailing"},
		{"a screenshot with nothing", "image/png", plainPNG(t, 8, 8), ""},
		{"a WebP with everything", "image/webp", plantedWebP(), "gps author serial device taken software comment xmp profile trailing"},
		{"a WebP with nothing", "image/webp", plainWebP, ""},
		{"a GIF with a remark", "image/gif", plantedGIF(t), "comment trailing"},
		{"a GIF with nothing", "image/gif", plainGIF(t), ""},
		{"a document", docx, plantedDOCX(t), "gps author company serial device taken software thumbnail comment title changes edits attachments xmp iptc profile"},
		{"a document with nothing", docx, packed(t, map[string]string{"word/document.xml": "<w:document/>", "docProps/core.xml": "<dc:creator></dc:creator>"}), ""},
		{"an ODT", odt, packed(t, map[string]string{"meta.xml": "<meta:initial-creator>x</meta:initial-creator><meta:generator>y</meta:generator>", "content.xml": "<text:tracked-changes/>"}), "author software changes"},
		{"a PDF", "application/pdf", document(t, false), "gps author serial device taken software thumbnail comment title revisions attachments script xmp iptc profile"},
		{"a PDF that packs its facts", "application/pdf", document(t, true), "gps author serial device taken software thumbnail comment title revisions attachments script xmp iptc profile"},
		{"a PDF with nothing", "application/pdf", []byte("%PDF-1.4\n1 0 obj\n<</Author ()>>\nendobj\nstartxref\n1\n%%EOF\n"), ""},
		{"a film of an old phone", "video/mp4", film(true, false), "gps device taken"},
		{"a film of a new phone", "video/mp4", film(false, true), "gps taken"},
		{"a song", "audio/mpeg", sound(), "author taken software thumbnail comment"},
		{"a voice message", "audio/ogg", spoken(), "author taken software"},
		{"a recording", "audio/wav", heard(), "author"},
		{"a film of a browser", "video/webm", webFilm(), "gps taken software"},
		{"plain text", "text/plain", []byte("GPS author"), ""},
		{"what is no photo at all", "image/jpeg", []byte("\xff\xd8\xff"), "unreadable"},
		{"what is no document at all", docx, []byte("PK"), "unreadable"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := strings.Join(Findings(tt.content, tt.mediaType), " "); got != tt.want {
				t.Errorf("found  %s\nwanted %s", got, tt.want)
			}
		})
	}
}

func TestAFindingIsAKindAndNeverAValue(t *testing.T) {
	t.Parallel()
	for _, content := range [][]byte{plantedJPEG(t, 16, 16, 1), plantedPNG(t, 16, 16)} {
		for _, f := range Findings(content, "image/jpeg") {
			if !slices.Contains(Codes(), f) {
				t.Errorf("%q is no code", f)
			}
		}
	}
}

// A walk that breaks down is a finding of its own, and what was found before stays.
func TestAParserThatBreaksDownIsAFinding(t *testing.T) {
	t.Parallel()
	found := set{}
	found.guarded(func() bool { found.add(GPS); panic("broken") })
	if !found[GPS] || !found[Unreadable] {
		t.Errorf("found %v", found)
	}
}
