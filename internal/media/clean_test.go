package media

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"runtime"
	"strings"
	"testing"
)

// Nothing that was planted is left in a copy: not as bytes, and not for the parsers
// that found it before.
func TestNothingPlantedSurvivesInACopy(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, mediaType, as string
		content             []byte
		w, h                int
	}{
		{"a photo", "image/jpeg", "image/jpeg", plantedJPEG(t, 33, 17, 1), 33, 17},
		{"a photo held upright", "image/jpeg", "image/jpeg", plantedJPEG(t, 33, 17, 6), 17, 33},
		{"a screenshot", "image/png", "image/png", plantedPNG(t, 33, 17), 33, 17},
		{"a WebP", "image/webp", "image/png", plantedWebP(), 1, 1},
		{"a GIF", "image/gif", "image/png", plantedGIF(t), 8, 8},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			before := bytes.Clone(tt.content)
			if len(Findings(tt.content, tt.mediaType)) == 0 || !bytes.Contains(tt.content, []byte(canary)) {
				t.Fatal("nothing is planted")
			}
			copied, as, err := Clean(tt.content, tt.mediaType)
			if err != nil || as != tt.as {
				t.Fatalf("copied as %q: %v", as, err)
			}
			if !bytes.Equal(before, tt.content) {
				t.Error("the original was changed")
			}
			for _, trace := range []string{canary, "Exif", "http://", "ICC", "8BIM", "rdf", "2024", "tEXt", "eXIf", "iCCP"} {
				if bytes.Contains(copied, []byte(trace)) {
					t.Errorf("%q survived", trace)
				}
			}
			if found := Findings(copied, as); len(found) > 0 {
				t.Errorf("the copy betrays %v", found)
			}
			m, _, err := image.Decode(bytes.NewReader(copied))
			if err != nil || m.Bounds().Dx() != tt.w || m.Bounds().Dy() != tt.h {
				t.Errorf("the copy is %v: %v", m.Bounds(), err)
			}
		})
	}
}

// quarters is a picture whose corners are told apart: red, green, blue, white.
func quarters() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, 32, 16))
	for y := range 16 {
		for x := range 32 {
			c := color.NRGBA{255, 0, 0, 255}
			switch {
			case x >= 16 && y < 8:
				c = color.NRGBA{0, 255, 0, 255}
			case x < 16 && y >= 8:
				c = color.NRGBA{0, 0, 255, 255}
			case x >= 16:
				c = color.NRGBA{255, 255, 255, 255}
			}
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

func corners(m image.Image) string {
	b, out := m.Bounds(), ""
	for _, p := range []image.Point{{b.Min.X + 3, b.Min.Y + 3}, {b.Max.X - 4, b.Min.Y + 3}, {b.Min.X + 3, b.Max.Y - 4}, {b.Max.X - 4, b.Max.Y - 4}} {
		r, g, bl, _ := m.At(p.X, p.Y).RGBA()
		switch {
		case r > 0xC000 && g > 0xC000 && bl > 0xC000:
			out += "W"
		case r > 0xC000:
			out += "R"
		case g > 0xC000:
			out += "G"
		case bl > 0xC000:
			out += "B"
		default:
			out += "?"
		}
	}
	return out
}

// The eight ways up of EXIF, for a photo's planes and for everything else.
func TestACopyIsTheWayUpThatItIsLookedAt(t *testing.T) {
	t.Parallel()
	for _, ratio := range []image.YCbCrSubsampleRatio{image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420, image.YCbCrSubsampleRatio411} {
		photo := image.NewYCbCr(image.Rect(0, 0, 32, 16), ratio)
		for y := range 16 {
			for x := range 32 {
				c := color.YCbCrModel.Convert(quarters().At(x, y)).(color.YCbCr)
				photo.Y[photo.YOffset(x, y)], photo.Cb[photo.COffset(x, y)], photo.Cr[photo.COffset(x, y)] = c.Y, c.Cb, c.Cr
			}
		}
		for way, want := range map[int]string{1: "RGBW", 2: "GRWB", 3: "WBGR", 4: "BWRG", 5: "RBGW", 6: "BRWG", 7: "WGBR", 8: "GWRB"} {
			for name, m := range map[string]image.Image{"photo": photo, "drawing": quarters()} {
				if got := corners(upright(m, way)); got != want {
					t.Errorf("a %s (%s), %d: %s, want %s", name, ratio, way, got, want)
				}
			}
		}
	}
}

// What nobody sees is no picture: colours under full transparency, and those of a
// palette that no pixel has.
func TestWhatNobodySeesIsNotCopied(t *testing.T) {
	t.Parallel()
	clear_ := image.NewNRGBA(image.Rect(0, 0, 16, 1))
	for x, c := range []byte(canary) {
		clear_.SetNRGBA(x, 0, color.NRGBA{c, c, c, 0})
	}
	few := image.NewPaletted(image.Rect(0, 0, 4, 4), color.Palette{color.Black})
	for _, c := range []byte(canary) {
		few.Palette = append(few.Palette, color.NRGBA{c, 'x', 'y', 255})
	}
	for name, m := range map[string]image.Image{"transparent": clear_, "palette": few} {
		copied, _, err := Clean(encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, m) }), "image/png")
		if err != nil {
			t.Fatal(name, err)
		}
		back, err := png.Decode(bytes.NewReader(copied))
		if err != nil {
			t.Fatal(name, err)
		}
		switch back := back.(type) {
		case *image.NRGBA:
			if len(bytes.Trim(back.Pix, "\x00")) > 0 {
				t.Errorf("%s: colours are left", name)
			}
		case *image.Paletted:
			for i, c := range back.Palette[1:] {
				if _, g, _, _ := c.RGBA(); g != 0 {
					t.Errorf("%s: colour %d is left: %v", name, i+1, c)
				}
			}
		}
	}
}

// bomb is a PNG of a few bytes that says it has w by h pixels.
func bomb(t *testing.T, w, h uint32) []byte {
	t.Helper()
	out := plainPNG(t, 4, 4)
	binary.BigEndian.PutUint32(out[16:], w)
	binary.BigEndian.PutUint32(out[20:], h)
	binary.BigEndian.PutUint32(out[29:], crc32.ChecksumIEEE(out[12:29]))
	return out
}

// grown is by how much the heap grew, at most, while something ran.
func grown(t *testing.T, run func()) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	run()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc // all that was ever taken: more than was held at once
}

func TestABombDoesNoHarm(t *testing.T) { //nolint:paralleltest // it measures memory
	zeros := strings.Repeat("\x00", 60<<20)
	zipped := packed(t, map[string]string{"word/document.xml": zeros, "word/media/a.png": zeros})
	many := map[string]string{}
	for i := range mostEntries + 1 {
		many[strings.Repeat("x", i%50)+string(rune('a'+i%26))+strings.Repeat("y", i/50)+".xml"] = "<x/>"
	}
	deep := []byte("x")
	for range 200 {
		deep = box("udta", deep)
	}
	packedPDF := []byte("%PDF-1.5\n")
	for range 40 {
		packedPDF = append(packedPDF, "1 0 obj\n<</Type /ObjStm /Filter /FlateDecode>>\nstream\n"+string(zlibbed(t, zeros[:5<<20]))+"\nendstream\nendobj\n"...)
	}
	for _, tt := range []struct {
		name, mediaType, want string
		content               []byte
	}{
		{"a picture of fifty thousand by fifty thousand", "image/png", "oversize", bomb(t, 50_000, 50_000)},
		{"one that is long and thin", "image/png", "oversize", bomb(t, 1<<30, 1)},
		{"a document that unpacks to much more", docx, "unreadable", zipped},
		{"one with too many files in it", docx, "unreadable", packed(t, many)},
		{"boxes in boxes in boxes", "video/mp4", "unreadable", deep},
		{"a PDF that unpacks to much more", "application/pdf", "unreadable", append(packedPDF, "startxref\n%%EOF"...)},
	} {
		var found []string
		if n := grown(t, func() { found = Findings(tt.content, tt.mediaType) }); n > 200<<20 {
			t.Errorf("%s: %d MB were taken", tt.name, n>>20)
		}
		if got := strings.Join(found, " "); got != tt.want {
			t.Errorf("%s: found %q, want %q", tt.name, got, tt.want)
		}
		if n := grown(t, func() {
			if _, _, err := Clean(tt.content, tt.mediaType); !errors.Is(err, ErrPicture) && !errors.Is(err, ErrKind) {
				t.Errorf("%s: %v", tt.name, err)
			}
		}); n > 10<<20 {
			t.Errorf("%s: %d MB were taken for the copy", tt.name, n>>20)
		}
	}
}

func TestOfWhatThereIsNoCopy(t *testing.T) {
	t.Parallel()
	for mediaType, content := range map[string][]byte{"image/heic": []byte("x"), "application/pdf": document(t, false), "text/plain": []byte("x")} {
		if _, _, err := Clean(content, mediaType); !errors.Is(err, ErrKind) || Cleanable(mediaType) {
			t.Errorf("%s: %v", mediaType, err)
		}
	}
	for mediaType, content := range map[string][]byte{"image/jpeg": plainJPEG(t, 64, 64)[:300], "image/png": []byte("x"), "image/webp": plainPNG(t, 4, 4)} {
		if _, _, err := Clean(content, mediaType); !errors.Is(err, ErrPicture) {
			t.Errorf("%s: %v", mediaType, err)
		}
	}
}
