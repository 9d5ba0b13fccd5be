package media

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/webp"
)

// What Clean cannot make a copy of.
var (
	// ErrKind is a kind of file of which there are no clean copies.
	ErrKind = errors.New("of this kind of file no clean copy is made")
	// ErrPicture is a picture that is too large, broken, or unlike its kind.
	ErrPicture = errors.New("this picture cannot be copied")
)

// The quality of a photo's copy, and how large a copy may become.
const (
	quality  = 85
	mostCopy = 25 << 20
)

// Cleanable says whether there are clean copies of a kind of file. HEIC is no such
// kind: there is no decoder for it in Go, and one in C would have to be kept apart
// from everything else first. Documents are none for the same reason.
func Cleanable(mediaType string) bool {
	_, ok := decoders()[mediaType]
	return ok
}

func decoders() map[string]func(content []byte) (image.Image, error) {
	return map[string]func(content []byte) (image.Image, error){
		"image/jpeg": func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) },
		"image/png":  func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) },
		"image/gif":  func(b []byte) (image.Image, error) { return gif.Decode(bytes.NewReader(b)) }, // its first picture
		"image/webp": func(b []byte) (image.Image, error) { return webp.Decode(bytes.NewReader(b)) },
	}
}

// Clean is a copy of a picture that holds its pixels and nothing else, turned the
// way up that it is looked at, and the media type of that copy. It is made of the
// pixels alone, so what nobody has thought of is not in it either; what is shown
// in the picture is.
//
// A caller makes one copy at a time: up to a few hundred megabytes of memory are
// taken while it is made.
func Clean(content []byte, mediaType string) (copied []byte, as string, err error) {
	defer func() {
		if p := recover(); p != nil { // a decoder broke down over it
			copied, as, err = nil, "", ErrPicture
		}
	}()
	decode, ok := decoders()[mediaType]
	if !ok {
		return nil, "", ErrKind
	}
	if !affordable(content, mediaType) {
		return nil, "", fmt.Errorf("%w: more pixels than are unpacked", ErrPicture)
	}
	m, err := decode(content)
	if err != nil {
		return nil, "", fmt.Errorf("%w: %w", ErrPicture, err)
	}
	return encode(upright(m, orientation(content, mediaType)), mediaType)
}

// encode writes a photo as JPEG and a drawing as PNG, so that what is written on a
// screen stays sharp; a drawing that would become too large that way is a photo.
func encode(m image.Image, mediaType string) ([]byte, string, error) {
	if drawn := mediaType == "image/png" || mediaType == "image/gif" || !opaque(m); drawn {
		out := &limited{most: mostCopy}
		enc := png.Encoder{CompressionLevel: png.BestSpeed}
		if err := enc.Encode(out, plain(m)); err == nil {
			return out.Bytes(), "image/png", nil
		} else if !errors.Is(err, errLarge) {
			return nil, "", fmt.Errorf("%w: %w", ErrPicture, err)
		}
	}
	out := &limited{most: mostCopy}
	if err := jpeg.Encode(out, onWhite(m), &jpeg.Options{Quality: quality}); err != nil {
		return nil, "", fmt.Errorf("%w: %w", ErrPicture, err)
	}
	return out.Bytes(), "image/jpeg", nil
}

// limited is a buffer that refuses to grow beyond its bound.
type limited struct {
	bytes.Buffer
	most int
}

var errLarge = errors.New("the copy is too large")

// Write takes what still fits.
func (l *limited) Write(p []byte) (int, error) {
	if l.Len()+len(p) > l.most {
		return 0, errLarge
	}
	return l.Buffer.Write(p)
}

func opaque(m image.Image) bool {
	o, ok := m.(interface{ Opaque() bool })
	return !ok || o.Opaque()
}

// plain is a picture without what hides in the colours that nobody sees: those of
// a palette that no pixel has, and those of pixels that are fully transparent.
func plain(m image.Image) image.Image {
	switch m := m.(type) {
	case *image.Paletted:
		used := [256]bool{}
		for _, i := range m.Pix {
			used[i] = true
		}
		p := *m
		p.Palette = make(color.Palette, len(m.Palette))
		for i, c := range m.Palette {
			p.Palette[i] = color.NRGBA{}
			if used[i] {
				p.Palette[i] = seen(c)
			}
		}
		return &p
	case *image.NRGBA:
		for i := 0; i+3 < len(m.Pix); i += 4 {
			if m.Pix[i+3] == 0 {
				m.Pix[i], m.Pix[i+1], m.Pix[i+2] = 0, 0, 0
			}
		}
	case *image.NRGBA64:
		for i := 0; i+7 < len(m.Pix); i += 8 {
			if m.Pix[i+6] == 0 && m.Pix[i+7] == 0 {
				clear(m.Pix[i : i+6])
			}
		}
	}
	return m
}

func seen(c color.Color) color.Color {
	if _, _, _, a := c.RGBA(); a == 0 {
		return color.NRGBA{}
	}
	return c
}

// onWhite is a picture on paper.
func onWhite(m image.Image) image.Image {
	if opaque(m) {
		return m
	}
	out := image.NewRGBA(m.Bounds())
	draw.Draw(out, out.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Bounds(), m, m.Bounds().Min, draw.Over)
	return out
}
