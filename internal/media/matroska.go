package media

import "math/bits"

// The elements of a film in WebM that tell something, and those that hold others.
const (
	segment     = 0x18538067
	info        = 0x1549A966
	tagList     = 0x1254C367
	oneTag      = 0x7373
	simpleTag   = 0x67C8
	tagName     = 0x45A3
	filmTitle   = 0x7BA9
	muxingApp   = 0x4D80
	writingApp  = 0x5741
	dateUTC     = 0x4461
	attachments = 0x1941A469
	cluster     = 0x1F43B675
)

// matroska walks the elements of a film in WebM.
func (s set) matroska(content []byte) bool {
	left := mostBoxes
	return s.elements(content, 0, &left)
}

func (s set) elements(b []byte, depth int, left *int) bool {
	for len(b) > 0 {
		if *left--; *left < 0 || depth > mostDepth {
			return false
		}
		id, n := vint(b, false)
		if n == 0 {
			return false
		}
		size, m := vint(b[n:], true)
		if m == 0 {
			return false
		}
		b = b[n+m:]
		if unknown := size == 1<<(7*m)-1; unknown { // a live recording: to the end
			if id == cluster {
				return true
			}
			size = uint64(len(b))
		}
		if size > uint64(len(b)) {
			return false
		}
		if !s.element(id, b[:size], depth, left) {
			return false
		}
		b = b[size:]
	}
	return true
}

func (s set) element(id uint64, body []byte, depth int, left *int) bool {
	switch id {
	case segment, info, tagList, oneTag, simpleTag:
		return s.elements(body, depth+1, left)
	case muxingApp, writingApp:
		s.add(Software)
	case dateUTC:
		s.add(Taken)
	case filmTitle:
		s.add(Title)
	case attachments:
		s.add(Attachments)
	case tagName:
		s.named(string(body))
	}
	return true
}

// vint is a number of as many bytes as its first one has zeros before its first
// one; the mark is part of an id and not of a size.
func vint(b []byte, size bool) (value uint64, n int) {
	if len(b) == 0 || b[0] == 0 {
		return 0, 0
	}
	n = bits.LeadingZeros8(b[0]) + 1
	if len(b) < n {
		return 0, 0
	}
	value = uint64(b[0])
	if size {
		value &= 1<<(8-n) - 1
	}
	for _, x := range b[1:n] {
		value = value<<8 | uint64(x)
	}
	return value, n
}
