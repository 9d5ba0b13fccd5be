package media

import (
	"bytes"
	"encoding/binary"
	"strings"

	"github.com/bep/imagemeta"
)

// webp is a picture in RIFF. Its EXIF is taken out of its chunk here and read as
// what it is: a TIFF without a picture.
func (s set) webp(content []byte) bool {
	s.pixels(content, "image/webp")
	whole := riff(content, func(kind string, body []byte) {
		switch kind {
		case "ICCP":
			s.add(Profile)
		case "XMP ":
			s.add(XMP)
			s.packet(body)
		case "EXIF":
			if !s.tags(bytes.TrimPrefix(body, []byte("Exif\x00\x00")), imagemeta.TIFF) {
				s.add(Unreadable)
			}
		}
	})
	s.after(content)
	return whole
}

// wav is sound in RIFF.
func (s set) wav(content []byte) bool {
	s.after(content)
	return riff(content, func(kind string, body []byte) {
		switch strings.ToLower(kind) {
		case "bext": // who recorded it, on what, and when
			s.add(Author, Software, Taken)
		case "ixml", "axml":
			s.add(Device)
		case "_pmx":
			s.add(XMP)
		case "id3 ":
			if !s.id3(body) {
				s.add(Unreadable)
			}
		case "list":
			if len(body) > 4 && string(body[:4]) == "INFO" {
				chunks(body[4:], func(kind string, _ []byte) { s.info(kind) })
			}
		}
	})
}

// info is one entry of a RIFF list of facts.
func (s set) info(kind string) {
	switch kind {
	case "IART", "IENG", "ITCH", "ICOP", "ICMS":
		s.add(Author)
	case "ICRD", "IDIT":
		s.add(Taken)
	case "ISFT":
		s.add(Software)
	case "ISRC", "ISRF", "IARL":
		s.add(Device)
	case "INAM", "ISBJ", "IKEY":
		s.add(Title)
	default:
		s.add(Comment)
	}
}

// after looks behind the end that the header gives.
func (s set) after(content []byte) {
	if len(content) < 12 {
		return
	}
	if end := uint64(binary.LittleEndian.Uint32(content[4:])) + 8; end+end%2 < uint64(len(content)) {
		s.add(Trailing)
	}
}

func riff(content []byte, each func(kind string, body []byte)) bool {
	if len(content) < 12 {
		return false
	}
	end := min(uint64(binary.LittleEndian.Uint32(content[4:]))+8, uint64(len(content)))
	return end >= 12 && chunks(content[12:end], each)
}

// chunks is the chunks of a RIFF body; it says whether they fill it.
func chunks(content []byte, each func(kind string, body []byte)) bool {
	for len(content) >= 8 {
		size := uint64(binary.LittleEndian.Uint32(content[4:]))
		if size > uint64(len(content)-8) {
			return false
		}
		each(string(content[:4]), content[8:8+size])
		content = content[min(8+size+size%2, uint64(len(content))):]
	}
	return len(content) == 0
}
