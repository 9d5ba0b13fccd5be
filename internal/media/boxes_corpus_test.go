package media

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"strings"
	"testing"
)

func zlibbed(t testing.TB, text string) []byte {
	return encoded(t, func(b *bytes.Buffer) error {
		w := zlib.NewWriter(b)
		if _, err := w.Write([]byte(text)); err != nil {
			return err
		}
		return w.Close()
	})
}

func box(kind string, body ...[]byte) []byte {
	joined := bytes.Join(body, nil)
	return append(append(binary.BigEndian.AppendUint32(nil, uint32(len(joined)+8)), kind...), joined...)
}

// film is what a phone makes: a place in the old way and in the new one, a maker,
// and when.
func film(older, newer bool) []byte {
	head := append(make([]byte, 4), 0xE3, 0x2A, 0x5F, 0x10)
	parts := [][]byte{box("mvhd", head, make([]byte, 92))}
	if older {
		parts = append(parts, box("udta", box("\xa9xyz", []byte("\x00\x12\x15\xc7-07.77+110.36/"+canary)), box("\xa9mod", []byte(canary))))
	}
	if newer {
		key := "com.apple.quicktime.location.ISO6709"
		entry := box("mdta", []byte(key))
		parts = append(parts, box("meta", box("hdlr", make([]byte, 24)), box("keys", make([]byte, 4), []byte{0, 0, 0, 1}, entry)))
	}
	return append(append(box("ftyp", []byte("isom\x00\x00\x00\x00")), box("moov", parts...)...), box("mdat", []byte("x"))...)
}

func sound() []byte {
	frame := func(name, text string) []byte {
		return append(append(append([]byte(name), 0, 0, 0, byte(len(text)+1)), 0, 0, 0), text...)
	}
	frames := bytes.Join([][]byte{frame("TPE1", canary), frame("TSSE", canary), frame("COMM", "ind\x00"+canary), frame("TDRC", "2024"), frame("APIC", canary)}, nil)
	return append(append([]byte("ID3\x04\x00\x00\x00\x00"), byte(len(frames)>>7), byte(len(frames)&0x7F)), append(frames, 0xFF, 0xFB, 0x90, 0)...)
}

func spoken() []byte {
	le := binary.LittleEndian
	text := func(s string) []byte { return append(le.AppendUint32(nil, uint32(len(s))), s...) }
	tags := bytes.Join([][]byte{[]byte("OpusTags"), text("libopus"), le.AppendUint32(nil, 2), text("ARTIST=" + canary), text("DATE=2024")}, nil)
	return append([]byte("OggS\x00\x02"+strings.Repeat("\x00", 21)), tags...)
}

func heard() []byte {
	list := append([]byte("INFO"), riffChunk("IART", []byte(canary))...)
	return riffChunk("RIFF", bytes.Join([][]byte{[]byte("WAVE"), riffChunk("fmt ", make([]byte, 16)), riffChunk("LIST", list), riffChunk("data", []byte{1, 2})}, nil))
}

func webFilm() []byte {
	el := func(id []byte, body ...[]byte) []byte {
		joined := bytes.Join(body, nil)
		return append(append(append([]byte{}, id...), 0x40|byte(len(joined)>>8), byte(len(joined))), joined...)
	}
	facts := el([]byte{0x15, 0x49, 0xA9, 0x66}, el([]byte{0x4D, 0x80}, []byte(canary)), el([]byte{0x44, 0x61}, make([]byte, 8)))
	names := el([]byte{0x12, 0x54, 0xC3, 0x67}, el([]byte{0x73, 0x73}, el([]byte{0x67, 0xC8}, el([]byte{0x45, 0xA3}, []byte("LOCATION")))))
	return append(el([]byte{0x1A, 0x45, 0xDF, 0xA3}), el([]byte{0x18, 0x53, 0x80, 0x67}, facts, names)...)
}
