package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

func TestAFileIsKeptWithAndWithoutAScript(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	for name, look := range map[string]webtest.Options{"with a script": {Width: 360}, "without": {Width: 360, NoScript: true}} {
		t.Run(name, func(t *testing.T) {
			look.As, _ = begun(t, s)
			file := filepath.Join(t.TempDir(), "catatan.txt")
			if err := os.WriteFile(file, []byte(strings.Repeat("Catatan. ", 20000)), 0o600); err != nil {
				t.Fatal(err)
			}
			tab := webtest.Browser(t, s, look)
			tab.Go("/lapor/bukti")
			tab.Upload("Pilih satu berkas, paling besar 25 MB", file)
			if look.NoScript {
				tab.Follow("Unggah berkas")
			} else {
				tab.Click("Unggah berkas")
			}
			tab.Await("tersimpan di server")
			tab.Go("/lapor/bukti")
			if !strings.Contains(tab.Text(), "catatan.txt") {
				t.Errorf("the file is gone: %s", tab.Text())
			}
			tab.Follow("Hapus catatan.txt")
			tab.Go("/lapor/bukti")
			if strings.Contains(tab.Text(), "catatan.txt") {
				t.Error("the file is still there")
			}
		})
	}
}
