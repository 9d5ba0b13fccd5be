package media

import (
	"bytes"
	"encoding/binary"
	"maps"
	"strings"

	"github.com/bep/imagemeta"
)

// pngHead is the length of a PNG's signature.
const pngHead = 8

// png walks the chunks of a picture. Texts may be compressed: that they are there
// and what they are called is enough, so nothing is ever inflated.
func (s set) png(content []byte) bool {
	s.pixels(content, "image/png")
	for at := pngHead; at+12 <= len(content); {
		size, kind := binary.BigEndian.Uint32(content[at:]), string(content[at+4:at+8])
		if uint64(size) > uint64(len(content)-at-12) {
			return false
		}
		body := content[at+8 : at+8+int(size)]
		at += 12 + int(size)
		if kind == "IEND" {
			if at < len(content) {
				s.add(Trailing)
			}
			return s.tags(content, imagemeta.PNG)
		}
		s.chunk(kind, body)
	}
	return false
}

func (s set) chunk(kind string, body []byte) {
	switch kind {
	case "tEXt", "zTXt", "iTXt":
		key, _, _ := bytes.Cut(body[:min(len(body), 80)], []byte{0})
		s.text(string(key))
	case "tIME":
		s.add(Taken)
	case "iCCP":
		s.add(Profile)
	case "caBX": // JUMBF: a signed history of edits
		s.add(Edits)
	}
}

// text is a text by its keyword. What has one that says nothing is a comment.
func (s set) text(key string) {
	said := set{}
	switch {
	case key == "XML:com.adobe.xmp":
		said.add(XMP)
	case strings.Contains(key, "iptc"):
		said.add(IPTC)
	default:
		said.named(key)
	}
	if len(said) == 0 {
		said.add(Comment)
	}
	maps.Copy(s, said)
}
