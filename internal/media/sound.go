package media

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// mp3 is sound with the facts before it, or behind.
func (s set) mp3(content []byte) bool {
	if n := len(content); n >= 128 && string(content[n-128:n-125]) == "TAG" {
		s.blank(Title, content[n-125:n-95])
		s.blank(Author, content[n-95:n-65])
		s.blank(Comment, content[n-31:n-1])
	}
	if bytes.Contains(content[:min(len(content), 4<<10)], []byte("LAME")) {
		s.add(Software)
	}
	return s.id3(content)
}

// blank finds a code where a field is not empty.
func (s set) blank(code string, field []byte) {
	if len(bytes.Trim(field, " \x00")) > 0 {
		s.add(code)
	}
}

// id3 is the frames before a sound. There are three generations: the second has
// names of three letters, the last one lengths of seven bits a byte.
func (s set) id3(content []byte) bool {
	if len(content) < 10 || string(content[:3]) != "ID3" {
		return true // there are none
	}
	version, size := content[3], seven(content[6:10])
	if size > len(content)-10 {
		return false
	}
	frames, head := content[10:10+size], 10
	if version == 2 {
		head = 6
	}
	if version > 2 && content[5]&0x40 != 0 && len(frames) >= 4 { // a header of its own
		skip := int(binary.BigEndian.Uint32(frames)) + 4
		if version == 4 {
			skip = seven(frames[:4])
		}
		if skip < 0 || skip > len(frames) {
			return false
		}
		frames = frames[skip:]
	}
	for len(frames) > head && frames[0] != 0 {
		n := frame(frames, version)
		if n < 0 || n > len(frames)-head {
			return false
		}
		s.frame(string(frames[:head*2/5]))
		frames = frames[head+n:]
	}
	return true
}

func frame(b []byte, version byte) int {
	switch version {
	case 2:
		return int(b[3])<<16 | int(b[4])<<8 | int(b[5])
	case 4:
		return seven(b[4:8])
	}
	return int(binary.BigEndian.Uint32(b[4:8]))
}

func seven(b []byte) int {
	return int(b[0]&0x7F)<<21 | int(b[1]&0x7F)<<14 | int(b[2]&0x7F)<<7 | int(b[3]&0x7F)
}

// frame is one fact by its name; a name of an older generation is a part of the
// later one's, or stands beside it.
func (s set) frame(name string) {
	switch name {
	case "TPE1", "TP1", "TPE2", "TP2", "TCOM", "TCM", "TEXT", "TOLY", "TOWN", "TCOP", "TPUB", "TENC", "TEN", "OWNE":
		s.add(Author)
	case "TSSE", "TSS":
		s.add(Software)
	case "TDRC", "TDEN", "TDTG", "TYER", "TYE", "TDAT", "TDA", "TIME", "TIM", "TRDA", "TORY":
		s.add(Taken)
	case "TIT1", "TIT2", "TT2", "TIT3", "TALB", "TAL":
		s.add(Title)
	case "APIC", "PIC":
		s.add(Thumbnail)
	case "GEOB", "GEO":
		s.add(Attachments)
	case "COMM", "COM", "TXXX", "TXX", "USLT", "WXXX", "PRIV", "UFID":
		s.add(Comment)
	}
}

// ogg is sound in pages; its facts stand in the first of them.
func (s set) ogg(content []byte) bool {
	head := content[:min(len(content), 256<<10)]
	at := -1
	for _, mark := range []string{"\x03vorbis", "OpusTags"} {
		if i := bytes.Index(head, []byte(mark)); i >= 0 {
			at = i + len(mark)
		}
	}
	if at < 0 {
		return bytes.HasPrefix(content, []byte("OggS"))
	}
	facts, whole := facts(head[at:])
	for i, f := range facts {
		key, value, _ := strings.Cut(f, "=")
		switch {
		case i == 0 && f != "":
			s.add(Software) // which library wrote it
		case i > 0 && value != "":
			if key = strings.ToLower(key); key == "metadata_block_picture" || key == "coverart" {
				s.add(Thumbnail)
				continue
			}
			s.named(key)
			if key == "description" {
				s.add(Comment)
			}
		}
	}
	return whole
}

// facts is the texts of a Vorbis comment: who wrote it first, then the rest.
func facts(b []byte) ([]string, bool) {
	var out []string
	for n := uint32(1); n > 0 && len(b) >= 4; n-- {
		size := binary.LittleEndian.Uint32(b)
		if uint64(size) > uint64(len(b)-4) || len(out) > mostTags {
			return out, false
		}
		out, b = append(out, string(b[4:4+size])), b[4+size:]
		if len(out) == 1 {
			if len(b) < 4 {
				return out, false
			}
			n, b = binary.LittleEndian.Uint32(b)+1, b[4:]
		}
	}
	return out, true
}
