package media

import (
	"bytes"
	"encoding/binary"

	"github.com/bep/imagemeta"
)

// jpeg walks the segments of a photo, and then reads what stands in them.
func (s set) jpeg(content []byte) bool {
	whole := s.segments(content)
	s.pixels(content, "image/jpeg")
	return s.tags(content, imagemeta.JPEG) && whole
}

// segments looks at the kind of every segment up to the picture itself, and at
// what follows the end.
func (s set) segments(content []byte) bool {
	for at := 2; at+4 <= len(content); {
		if content[at] != 0xFF {
			return false
		}
		kind := content[at+1]
		if kind == 0xFF { // padding
			at++
			continue
		}
		size := int(binary.BigEndian.Uint16(content[at+2:]))
		if size < 2 || at+2+size > len(content) {
			return false
		}
		s.segment(kind, content[at+4:at+2+size])
		if at += 2 + size; kind == 0xDA {
			return s.scans(content[at:])
		}
	}
	return false
}

func (s set) segment(kind byte, body []byte) {
	begins := func(mark string) bool { return bytes.HasPrefix(body, []byte(mark)) }
	switch {
	case kind == 0xFE && len(bytes.Trim(body, " \x00")) > 0:
		s.add(Comment)
	case kind == 0xE0 && (begins("JFXX\x00") || begins("JFIF\x00") && len(body) >= 14 && body[12] > 0 && body[13] > 0):
		s.add(Thumbnail)
	case kind == 0xE1 && begins("http://ns.adobe.com/"):
		s.add(XMP)
	case kind == 0xE2 && begins("ICC_PROFILE\x00"):
		s.add(Profile)
	case kind == 0xE2 && begins("MPF\x00"):
		s.add(Thumbnail)
	case kind == 0xEB: // JUMBF: a signed history of edits
		s.add(Edits)
	case kind == 0xED && begins("Photoshop 3.0\x00"):
		s.add(IPTC)
	case kind >= 0xE3 && kind <= 0xEF && kind != 0xEE: // a maker's own
		s.add(Device)
	}
}

// scans walks over the picture itself to where it ends.
func (s set) scans(content []byte) bool {
	for {
		at := bytes.IndexByte(content, 0xFF)
		if at < 0 || at+1 >= len(content) {
			return false
		}
		kind := content[at+1]
		if kind == 0xFF { // padding
			content = content[at+1:]
			continue
		}
		content = content[at+2:]
		switch {
		case kind == 0xD9:
			if len(bytes.Trim(content, "\x00")) > 0 {
				s.add(Trailing)
			}
			return true
		case kind == 0 || kind >= 0xD0 && kind <= 0xD7: // a stuffed byte, a restart
		default: // a table, or the next scan
			if len(content) < 2 || int(binary.BigEndian.Uint16(content)) > len(content) {
				return false
			}
			size := int(binary.BigEndian.Uint16(content))
			s.segment(kind, content[min(2, size):size])
			content = content[size:]
		}
	}
}
