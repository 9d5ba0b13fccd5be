// Package web is the pages. For now there is one: it says what this is and
// where the description of the API lies.
package web

import (
	"embed"
	"html/template"
	"net/http"
)

//go:embed pages/*.html pages/*.css
var files embed.FS

// page is what the first page is told.
type page struct {
	Demo bool
	Now  string
}

// New makes the handler of the pages. now tells the demonstration's time; it is
// nil outside of demo mode.
func New(now func() string) (http.Handler, error) {
	t, err := template.ParseFS(files, "pages/*.html")
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		p := page{Demo: now != nil}
		if now != nil {
			p.Now = now()
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_ = t.ExecuteTemplate(w, "start.html", p)
	})
	mux.HandleFunc("GET /netra.css", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFileFS(w, r, files, "pages/netra.css")
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		_ = t.ExecuteTemplate(w, "missing.html", page{Demo: now != nil})
	})
	return mux, nil
}
