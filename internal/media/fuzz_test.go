package media

import (
	"errors"
	"slices"
	"testing"
)

func kinds() []string {
	var out []string
	for k := range walks() {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// FuzzFindings gives every parser whatever there is: none may hang, and what one
// answers is a list of codes.
func FuzzFindings(f *testing.F) {
	for _, content := range [][]byte{plantedJPEG(f, 16, 16, 6), plantedPNG(f, 16, 16), plantedWebP(), plantedGIF(f), plantedDOCX(f),
		document(f, true), film(true, true), sound(), spoken(), heard(), webFilm()} {
		for i := range kinds() {
			f.Add(uint8(i), content)
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, content []byte) {
		all := kinds()
		for _, code := range Findings(content, all[int(kind)%len(all)]) {
			if !slices.Contains(Codes(), code) {
				t.Errorf("%q is no code", code)
			}
		}
	})
}

// FuzzClean demands of every copy that it betrays nothing.
func FuzzClean(f *testing.F) {
	for _, content := range [][]byte{plantedJPEG(f, 16, 16, 6), plantedPNG(f, 16, 16), plantedWebP(), plantedGIF(f)} {
		for i := range 4 {
			f.Add(uint8(i), content)
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, content []byte) {
		mediaType := []string{"image/jpeg", "image/png", "image/webp", "image/gif"}[kind%4]
		copied, as, err := Clean(content, mediaType)
		if err != nil {
			if !errors.Is(err, ErrPicture) {
				t.Error(err)
			}
			return
		}
		if found := Findings(copied, as); len(found) > 0 {
			t.Errorf("the copy betrays %v", found)
		}
	})
}
