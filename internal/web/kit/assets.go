package kit

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed css/*.css js/*.js css/*.svg
var assetFiles embed.FS

// asset is one file as browsers get it: named by what it holds, so that it can
// be kept for ever.
type asset struct {
	kind           string
	plain, zipped  []byte
	name, original string
}

// assets serves the one stylesheet, the one script and the icon.
type assets struct {
	byName map[string]*asset // by the name with the hash
	names  map[string]string // from the plain name
}

func newAssets() (*assets, error) {
	css, err := joined("css/*.css")
	if err != nil {
		return nil, err
	}
	js, err := joined("js/*.js")
	if err != nil {
		return nil, err
	}
	icon, err := assetFiles.ReadFile("css/icon.svg")
	if err != nil {
		return nil, err
	}
	a := &assets{byName: map[string]*asset{}, names: map[string]string{}}
	a.add("netra.css", "text/css; charset=utf-8", css)
	a.add("netra.js", "text/javascript; charset=utf-8", js)
	a.add("icon.svg", "image/svg+xml", icon)
	return a, nil
}

// joined is all files of a pattern, in the order of their names: one file a
// component for who writes, one request for who reads.
func joined(pattern string) ([]byte, error) {
	names, err := fs.Glob(assetFiles, pattern)
	if err != nil {
		return nil, err
	}
	var all bytes.Buffer
	for _, n := range names {
		text, err := assetFiles.ReadFile(n)
		if err != nil {
			return nil, err
		}
		all.Write(text)
		all.WriteByte('\n')
	}
	return all.Bytes(), nil
}

func (a *assets) add(name, kind string, plain []byte) {
	sum := sha256.Sum256(plain)
	ext := path.Ext(name)
	hashed := strings.TrimSuffix(name, ext) + "-" + hex.EncodeToString(sum[:6]) + ext
	var z bytes.Buffer
	w, _ := gzip.NewWriterLevel(&z, gzip.BestCompression)
	_, _ = w.Write(plain)
	_ = w.Close()
	a.byName[hashed] = &asset{kind: kind, plain: plain, zipped: z.Bytes(), name: hashed, original: name}
	a.names[name] = hashed
}

// path is where a file is served.
func (a *assets) path(name string) string { return "/static/" + a.names[name] }

// ServeHTTP serves them compressed where the browser can: nothing secret is in
// them. Pages are not compressed, for what they hold could be guessed from sizes.
func (a *assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := a.byName[strings.TrimPrefix(r.URL.Path, "/static/")]
	if !ok {
		http.Error(w, "404", http.StatusNotFound)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("Vary", "Accept-Encoding")
	body := f.plain
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		body = f.zipped
	}
	_, _ = w.Write(body)
}
