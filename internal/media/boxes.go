package media

import (
	"bytes"
	"encoding/binary"

	"github.com/bep/imagemeta"
)

// The bounds of a walk through boxes inside boxes.
const (
	mostDepth = 12
	mostBoxes = 20_000
)

// heic is a picture in boxes.
func (s set) heic(content []byte) bool {
	whole := s.boxes(content)
	return s.tags(content, imagemeta.HEIF) && whole
}

// boxes walks a film or a recording (ISO base media, as phones make them).
func (s set) boxes(content []byte) bool {
	left := mostBoxes
	return s.inside(content, 0, &left)
}

func (s set) inside(content []byte, depth int, left *int) bool {
	for len(content) >= 8 {
		if *left--; *left < 0 || depth > mostDepth {
			return false
		}
		size, head := uint64(binary.BigEndian.Uint32(content)), uint64(8)
		switch {
		case size == 1 && len(content) >= 16:
			size, head = binary.BigEndian.Uint64(content[8:]), 16
		case size == 0: // to the end
			size = uint64(len(content))
		}
		if size < head || size > uint64(len(content)) {
			return false
		}
		if !s.box(string(content[4:8]), content[head:size], depth, left) {
			return false
		}
		content = content[size:]
	}
	return len(bytes.Trim(content, "\x00")) == 0
}

func (s set) box(kind string, body []byte, depth int, left *int) bool {
	switch kind {
	case "moov", "trak", "mdia", "udta", "ilst", "minf", "iprp", "ipco":
		return s.inside(body, depth+1, left)
	case "meta": // a full box, but in the films of one maker
		if len(body) >= 8 && string(body[4:8]) != "hdlr" {
			body = body[4:]
		}
		return s.inside(body, depth+1, left)
	case "mvhd", "tkhd", "mdhd":
		if made(body) {
			s.add(Taken)
		}
	case "keys":
		s.keys(body)
	case "uuid":
		s.uuid(body)
	case "colr":
		if bytes.HasPrefix(body, []byte("prof")) || bytes.HasPrefix(body, []byte("rICC")) {
			s.add(Profile)
		}
	default:
		s.add(atoms()[kind]...)
	}
	return true
}

// made says whether a header of a film tells when it was made.
func made(body []byte) bool {
	if len(body) < 12 {
		return false
	}
	if body[0] == 1 {
		return binary.BigEndian.Uint64(body[4:]) != 0
	}
	return binary.BigEndian.Uint32(body[4:]) != 0
}

// keys is the names of the facts that a phone's film tells:
// com.apple.quicktime.location.ISO6709, com.android.version and so on.
func (s set) keys(body []byte) {
	if len(body) < 8 {
		return
	}
	for body = body[8:]; len(body) >= 8; {
		size := uint64(binary.BigEndian.Uint32(body))
		if size < 8 || size > uint64(len(body)) {
			return
		}
		key := body[8:size]
		if bytes.Contains(key, []byte("android.")) || bytes.Contains(key, []byte("content.identifier")) {
			s.add(Device)
		}
		s.named(string(key))
		body = body[size:]
	}
}

// uuid is a box of somebody's own; XMP has one.
func (s set) uuid(body []byte) {
	if bytes.HasPrefix(body, []byte("\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac")) {
		s.add(XMP)
	}
}

// atoms is what the boxes of facts tell, by their kind.
func atoms() map[string][]string {
	return map[string][]string{
		"\xa9xyz": {GPS}, "loci": {GPS}, "rtmd": {GPS, Device},
		"\xa9mak": {Device}, "\xa9mod": {Device}, "manu": {Device}, "modl": {Device}, "CNTH": {Device}, "slmt": {Device},
		"\xa9swr": {Software}, "\xa9too": {Software}, "\xa9enc": {Software},
		"\xa9ART": {Author}, "\xa9aut": {Author}, "\xa9wrt": {Author}, "aART": {Author}, "auth": {Author}, "perf": {Author}, "cprt": {Author},
		"\xa9cpy": {Author}, "ownr": {Author}, "apID": {Author}, "\xa9day": {Taken}, "yrrc": {Taken},
		"\xa9nam": {Title}, "titl": {Title}, "\xa9des": {Title}, "desc": {Title}, "dscp": {Title}, "\xa9alb": {Title},
		"\xa9cmt": {Comment}, "covr": {Thumbnail}, "thmb": {Thumbnail}, "XMP_": {XMP},
	}
}
