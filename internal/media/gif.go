package media

import "bytes"

// gif walks the blocks of a picture that may move.
func (s set) gif(content []byte) bool {
	s.pixels(content, "image/gif")
	if len(content) < 13 {
		return false
	}
	at := 13 + colours(content[10])
	for at < len(content) {
		kind := content[at]
		switch at++; kind {
		case 0x3B: // the end
			if at < len(content) {
				s.add(Trailing)
			}
			return true
		case 0x21: // an extension, which may be a remark
			if at >= len(content) {
				return false
			}
			if content[at] == 0xFE {
				s.add(Comment)
			}
			if content[at] == 0xFF && bytes.HasPrefix(content[at+1:], []byte("\x0bXMP DataXMP")) {
				s.add(XMP)
			}
			at++
		case 0x2C: // a picture
			if at+10 > len(content) {
				return false
			}
			at += 9 + colours(content[at+8]) + 1
		default:
			return false
		}
		for at < len(content) && content[at] != 0 {
			at += 1 + int(content[at])
		}
		at++
	}
	return false
}

// colours is how long the table of colours is that a byte announces.
func colours(flags byte) int {
	if flags&0x80 == 0 {
		return 0
	}
	return 3 << (flags&7 + 1)
}
