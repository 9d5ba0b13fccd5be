package media

import (
	"bytes"
	"image"
	"image/color"
	"time"

	"github.com/bep/imagemeta"
)

// orientation is which way up a picture is looked at, 1 to 8 as EXIF counts them.
func orientation(content []byte, mediaType string) int {
	way := 1
	format := imagemeta.JPEG
	switch mediaType {
	case "image/png":
		format = imagemeta.PNG
	case "image/webp":
		format = imagemeta.TIFF
		found := []byte(nil)
		riff(content, func(kind string, body []byte) {
			if kind == "EXIF" {
				found = bytes.TrimPrefix(body, []byte("Exif\x00\x00"))
			}
		})
		content = found
	case "image/gif":
		return way
	}
	_, _ = imagemeta.Decode(imagemeta.Options{R: bytes.NewReader(content), ImageFormat: format, Sources: imagemeta.EXIF,
		ShouldHandleTag: func(t imagemeta.TagInfo) bool { return t.Tag == "Orientation" && t.Namespace == "IFD0" },
		HandleTag: func(t imagemeta.TagInfo) error {
			if n, ok := t.Value.(uint16); ok && n >= 1 && n <= 8 {
				way = int(n)
			}
			return nil
		}, Timeout: mostSeconds * time.Second, LimitNumTags: mostTags, LimitTagSize: mostTag})
	return way
}

// upright is a picture as it is looked at. A photo's planes are turned one by one,
// which is quick; everything else is turned while it is read, which takes no memory.
func upright(m image.Image, orientation int) image.Image {
	if orientation == 1 {
		return m
	}
	t := turn{orientation, m.Bounds()}
	if y, ok := m.(*image.YCbCr); ok {
		return t.photo(y)
	}
	return turned{m, t}
}

// turn is a way to turn a picture of a size.
type turn struct {
	orientation int
	from        image.Rectangle
}

// size is that of the turned picture.
func (t turn) size(w, h int) (int, int) {
	if t.orientation >= 5 {
		return h, w
	}
	return w, h
}

// back is where a point of the turned picture stood before, in a picture of w by h.
func (t turn) back(x, y, w, h int) (int, int) {
	switch t.orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	case 8:
		return w - 1 - y, x
	}
	return x, y
}

// photo turns the planes of a photo.
func (t turn) photo(m *image.YCbCr) image.Image {
	w, h := t.size(m.Rect.Dx(), m.Rect.Dy())
	ratio := m.SubsampleRatio
	if t.orientation >= 5 {
		ratio = map[image.YCbCrSubsampleRatio]image.YCbCrSubsampleRatio{
			image.YCbCrSubsampleRatio444: image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio420: image.YCbCrSubsampleRatio420,
			image.YCbCrSubsampleRatio422: image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio440: image.YCbCrSubsampleRatio422,
			image.YCbCrSubsampleRatio411: -1, image.YCbCrSubsampleRatio410: -1,
		}[ratio]
	}
	if ratio < 0 || m.Rect.Min != (image.Point{}) {
		return turned{m, t}
	}
	out := image.NewYCbCr(image.Rect(0, 0, w, h), ratio)
	t.plane(out.Y, out.YStride, w, h, m.Y, m.YStride)
	cw, ch := out.CStride, len(out.Cb)/max(out.CStride, 1)
	t.plane(out.Cb, out.CStride, cw, ch, m.Cb, m.CStride)
	t.plane(out.Cr, out.CStride, cw, ch, m.Cr, m.CStride)
	return out
}

// plane turns one plane; w and h are those of what comes out.
func (t turn) plane(to []uint8, stride, w, h int, from []uint8, fromStride int) {
	fw, fh := t.size(w, h)
	for y := range h {
		for x := range w {
			fx, fy := t.back(x, y, fw, fh)
			to[y*stride+x] = from[fy*fromStride+fx]
		}
	}
}

// turned is a picture that is turned while it is read.
type turned struct {
	image.Image
	turn turn
}

// Bounds is the size as it is looked at.
func (t turned) Bounds() image.Rectangle {
	w, h := t.turn.size(t.turn.from.Dx(), t.turn.from.Dy())
	return image.Rect(0, 0, w, h)
}

// At is one pixel.
func (t turned) At(x, y int) color.Color {
	x, y = t.turn.back(x, y, t.turn.from.Dx(), t.turn.from.Dy())
	return t.Image.At(t.turn.from.Min.X+x, t.turn.from.Min.Y+y)
}

// Opaque says whether nothing shines through.
func (t turned) Opaque() bool { return opaque(t.Image) }
