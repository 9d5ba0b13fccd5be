package media

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

// canary is planted wherever a file can say something.
const canary = "KENARI-7F3A"

// scene is a picture that is no single colour.
func scene(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetNRGBA(x, y, color.NRGBA{uint8(x * 255 / w), uint8(y * 255 / h), 90, 255})
		}
	}
	return m
}

func encoded(t testing.TB, write func(b *bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func plainJPEG(t testing.TB, w, h int) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, scene(w, h), nil) })
}

func plainPNG(t testing.TB, w, h int) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, scene(w, h)) })
}

func plainGIF(t testing.TB) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, scene(8, 8), nil) })
}

// field is one entry of a TIFF folder; the value is a text, or a number of 16 bits.
type field struct {
	tag   uint16
	value any
}

// tiff writes EXIF: a folder with the camera's words, one with the place, and one
// with a small picture when it is given one.
func tiff(orientation int, thumb []byte) []byte {
	exif := []field{{0x9003, "2024:10:07 09:10:11"}, {0xA430, canary + " pemilik"}, {0xA431, canary + " nomor"}}
	gps := []field{{0x0001, "S"}, {0x0002, [6]uint32{7, 1, 46, 1, 12, 1}}, {0x0003, "E"}, {0x0004, [6]uint32{110, 1, 22, 1, 5, 1}}}
	first := []field{{0x010E, canary + " uraian"}, {0x010F, canary + " merek"}, {0x0110, canary + " tipe"}, {0x0112, orientation},
		{0x0131, canary + " perangkat lunak"}, {0x0132, "2024:10:07 09:10:11"}, {0x013B, canary + " seniman"}}
	out := []byte("II*\x00\x08\x00\x00\x00")
	le := binary.LittleEndian
	place := func(fields []field, extra int) (entries int) { return len(fields)*12 + 2 + 4 + extra*12 }
	at0 := 8
	atExif := at0 + place(first, 2)
	atGPS := atExif + place(exif, 0)
	atThumb := atGPS + place(gps, 0)
	data := atThumb + 2 + 2*12 + 4
	var tail []byte
	folder := func(fields []field, links [][2]int, next int) {
		out = le.AppendUint16(out, uint16(len(fields)+len(links)))
		for _, f := range fields {
			out = le.AppendUint16(out, f.tag)
			switch v := f.value.(type) {
			case string:
				text := append([]byte(v), 0)
				out = le.AppendUint16(out, 2)
				out = le.AppendUint32(out, uint32(len(text)))
				if len(text) <= 4 {
					out = append(out, append(text, 0, 0, 0, 0)[:4]...)
					continue
				}
				out = le.AppendUint32(out, uint32(data+len(tail)))
				tail = append(tail, text...)
			case int:
				out = le.AppendUint16(out, 3)
				out = le.AppendUint32(out, 1)
				out = le.AppendUint32(out, uint32(v))
			case [6]uint32:
				out = le.AppendUint16(out, 5)
				out = le.AppendUint32(out, 3)
				out = le.AppendUint32(out, uint32(data+len(tail)))
				for _, n := range v {
					tail = le.AppendUint32(tail, n)
				}
			}
		}
		for _, l := range links {
			out = le.AppendUint16(out, uint16(l[0]))
			out = le.AppendUint16(out, 4)
			out = le.AppendUint32(out, 1)
			out = le.AppendUint32(out, uint32(l[1]))
		}
		out = le.AppendUint32(out, uint32(next))
	}
	next := 0
	if thumb != nil {
		next = atThumb
	}
	folder(first, [][2]int{{0x8769, atExif}, {0x8825, atGPS}}, next)
	folder(exif, nil, 0)
	folder(gps, nil, 0)
	length := 0
	for _, f := range [][]field{first, exif, gps} {
		for _, x := range f {
			switch v := x.value.(type) {
			case string:
				if len(v)+1 > 4 {
					length += len(v) + 1
				}
			case [6]uint32:
				length += 24
			}
		}
	}
	folder(nil, [][2]int{{0x0201, data + length}, {0x0202, len(thumb)}}, 0)
	return append(append(out, tail...), thumb...)
}

const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
	`<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:CreatorTool="` + canary + `">` +
	`<dc:creator><rdf:Seq><rdf:li>` + canary + `</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

// iptc is a block of Photoshop's with a by-line in it.
func iptc() []byte {
	data := append([]byte{0x1C, 2, 80, 0, byte(len(canary))}, canary...)
	out := append([]byte("Photoshop 3.0\x008BIM\x04\x04\x00\x00"), 0, 0, 0, byte(len(data)))
	return append(out, data...)
}

func marked(kind byte, body []byte) []byte {
	return append(append([]byte{0xFF, kind}, byte((len(body)+2)>>8), byte(len(body)+2)), body...)
}

// plantedJPEG is a photo with something in every place.
func plantedJPEG(t testing.TB, w, h, orientation int) []byte {
	whole := plainJPEG(t, w, h)
	thumb := append(plainJPEG(t, 16, 8), canary...)
	out := append([]byte{}, whole[:2]...)
	out = append(out, marked(0xE1, append([]byte("Exif\x00\x00"), tiff(orientation, thumb)...))...)
	out = append(out, marked(0xE1, append([]byte("http://ns.adobe.com/xap/1.0/\x00"), packet...))...)
	out = append(out, marked(0xE2, append([]byte("ICC_PROFILE\x00\x01\x01"), canary...))...)
	out = append(out, marked(0xED, iptc())...)
	out = append(out, marked(0xFE, []byte(canary))...)
	return append(append(out, whole[2:]...), canary...)
}

func pngChunk(kind string, body []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	out = append(append(out, kind...), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// plantedPNG is a screenshot with something in every place.
func plantedPNG(t testing.TB, w, h int) []byte {
	whole := plainPNG(t, w, h)
	out := append([]byte{}, whole[:33]...) // signature and IHDR
	out = append(out, pngChunk("eXIf", tiff(1, nil))...)
	out = append(out, pngChunk("iCCP", append([]byte(canary+"\x00\x00"), zlibbed(t, canary)...))...)
	out = append(out, pngChunk("iTXt", []byte("XML:com.adobe.xmp\x00\x00\x00\x00\x00"+packet))...)
	for _, key := range []string{"Author", "Software", "Comment", "Title", "Creation Time"} {
		out = append(out, pngChunk("tEXt", []byte(key+"\x00"+canary))...)
	}
	out = append(out, pngChunk("tIME", []byte{7, 232, 10, 7, 9, 10, 11})...)
	return append(append(out, whole[33:]...), canary...)
}

func riffChunk(kind string, body []byte) []byte {
	out := binary.LittleEndian.AppendUint32([]byte(kind), uint32(len(body)))
	out = append(out, body...)
	return append(out, make([]byte, len(body)%2)...)
}

// plainWebP is the smallest lossless picture there is: one pixel.
var plainWebP = []byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00")

func plantedWebP() []byte {
	body := append([]byte("WEBP"), riffChunk("VP8X", []byte{0x2C, 0, 0, 0, 0, 0, 0, 0, 0, 0})...)
	body = append(body, riffChunk("ICCP", []byte(canary))...)
	body = append(body, plainWebP[12:]...)
	body = append(body, riffChunk("EXIF", tiff(1, nil))...)
	body = append(body, riffChunk("XMP ", []byte(packet))...)
	return append(riffChunk("RIFF", body), canary...)
}

func plantedGIF(t testing.TB) []byte {
	whole := plainGIF(t)
	at := 13 + colours(whole[10])
	out := append([]byte{}, whole[:at]...)
	out = append(out, 0x21, 0xFE, byte(len(canary)))
	out = append(append(out, canary...), 0)
	return append(append(out, whole[at:]...), canary...)
}

// packed is a document in a packed folder.
func packed(t testing.TB, files map[string]string) []byte {
	return encoded(t, func(b *bytes.Buffer) error {
		z := zip.NewWriter(b)
		for name, text := range files {
			w, err := z.Create(name)
			if err == nil {
				_, err = w.Write([]byte(text))
			}
			if err != nil {
				return err
			}
		}
		return z.Close()
	})
}

func plantedDOCX(t testing.TB) []byte {
	return packed(t, map[string]string{
		"[Content_Types].xml":           `<Types/>`,
		"docProps/core.xml":             `<cp:coreProperties><dc:title>` + canary + `</dc:title><dc:creator>` + canary + `</dc:creator><cp:lastModifiedBy>` + canary + `</cp:lastModifiedBy><dcterms:created xsi:type="x">2024-10-07</dcterms:created></cp:coreProperties>`,
		"docProps/app.xml":              `<Properties><Application>` + canary + `</Application><Company>` + canary + `</Company></Properties>`,
		"docProps/thumbnail.jpeg":       string(plainJPEG(t, 8, 8)),
		"word/document.xml":             `<w:document><w:ins w:id="1" w:author="` + canary + `"><w:t>x</w:t></w:ins></w:document>`,
		"word/settings.xml":             `<w:settings><w:rsidRoot w:val="00A"/></w:settings>`,
		"word/comments.xml":             `<w:comments/>`,
		"word/media/image1.jpg":         string(plantedJPEG(t, 16, 16, 1)),
		"word/embeddings/lampiran.xlsx": "x",
	})
}

// document is a PDF with facts about itself; packed ones stand in a list of objects.
func document(t testing.TB, hidden bool) []byte {
	facts := "<</Author (" + canary + ") /Creator (" + canary + ") /Producer (x) /Title (" + canary + ") /CreationDate (D:20241007)>>"
	var b strings.Builder
	b.WriteString("%PDF-1.5\n1 0 obj\n")
	if hidden {
		text := string(zlibbed(t, "1 0 "+facts))
		fmt.Fprintf(&b, "<</Type /ObjStm /Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream\nendobj\n", len(text), text)
	} else {
		b.WriteString(facts + "\nendobj\n")
	}
	b.WriteString("2 0 obj\n<</Type /Metadata /Length 9>>\nstream\n" + packet + "\nendstream\nendobj\n")
	b.WriteString("3 0 obj\n<</Subtype /Image /Filter /DCTDecode>>\nstream\n" + string(plantedJPEG(t, 16, 16, 1)) + "\nendstream\nendobj\n")
	b.WriteString("4 0 obj\n<</S /JavaScript /JS (x) /Names <</EmbeddedFiles 9 0 R>> >>\nendobj\n")
	b.WriteString("startxref\n1\n%%EOF\n5 0 obj\n<<>>\nendobj\nstartxref\n2\n%%EOF\n")
	return []byte(b.String())
}
