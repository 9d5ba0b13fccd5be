package webtest

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"

	"github.com/chromedp/chromedp"
)

// Shot takes a picture of the whole page, as it lies before the tab, into the
// folder that NETRA_SHOTS names, else into one that goes with the test. The file
// is named for page, visitor, width and scheme. It returns where it lies.
func (b *Tab) Shot(p Page) string {
	b.t.Helper()
	dir := cmp.Or(os.Getenv("NETRA_SHOTS"), b.t.TempDir())
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.t.Fatal(err)
	}
	path := filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", p.file(), b.options.Width, b.options.scheme()))
	if err := os.WriteFile(path, run(b, chromedp.FullScreenshot(100)), 0o644); err != nil {
		b.t.Fatal(err)
	}
	return path
}

// scheme is how the page looks, in a word.
func (o Options) scheme() string {
	switch {
	case o.Print:
		return "print"
	case o.Dark:
		return "dark"
	}
	return "light"
}
