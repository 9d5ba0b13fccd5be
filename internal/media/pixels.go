package media

import (
	"bytes"
	"image"
	"image/color"
	_ "image/gif"  // known to image.DecodeConfig
	_ "image/jpeg" // the same
	_ "image/png"  // the same

	_ "golang.org/x/image/webp" // the same
)

// The bounds of what is unpacked into pixels. The first is what a good camera
// makes; the second is the memory that it takes while it is unpacked, which is
// several times as much for some pictures of the same size.
const (
	mostPixels = 40_000_000
	mostMemory = 256 << 20
)

// pixels finds a picture with more pixels than a copy is made of.
func (s set) pixels(content []byte, mediaType string) {
	if !affordable(content, mediaType) {
		s.add(Oversize)
	}
}

// affordable says whether a picture may be unpacked. Its head is asked, which
// costs nothing; what has no readable head is not unpacked either, but is not too
// large for that reason.
func affordable(content []byte, mediaType string) bool {
	c, _, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return true
	}
	area := int64(c.Width) * int64(c.Height)
	return c.Width > 0 && c.Height > 0 && c.Width < 1<<16 && c.Height < 1<<16 && area <= mostPixels &&
		area*perPixel(c.ColorModel, content, mediaType) <= mostMemory
}

// perPixel is how many bytes of memory a pixel takes while a picture is unpacked.
func perPixel(model color.Model, content []byte, mediaType string) int64 {
	switch {
	case mediaType == "image/jpeg" && progressive(content):
		return 15 // its scans are kept as numbers of four bytes, three a pixel, until the last has come
	case mediaType == "image/webp":
		return 6
	case model == color.RGBA64Model, model == color.NRGBA64Model:
		return 8
	case model == color.Gray16Model:
		return 2
	}
	return 4
}

// progressive says whether a photo comes in several scans.
func progressive(content []byte) bool {
	found := false
	for at := 2; at+4 <= len(content) && content[at] == 0xFF; {
		kind := content[at+1]
		if kind == 0xFF {
			at++
			continue
		}
		if kind == 0xC2 {
			found = true
		}
		if kind == 0xDA {
			break
		}
		at += 2 + int(content[at+2])<<8 + int(content[at+3])
	}
	return found
}
