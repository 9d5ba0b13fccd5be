package kit

import (
	"crypto/cipher"
	"fmt"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"slices"
	"time"

	"google.golang.org/grpc"
)

// Config is what a site is made with.
type Config struct {
	Channel grpc.ClientConnInterface // in process, with the chain before it
	Key     []byte                   // 32 bytes; seals what cookies hold
	// Accounts are the demonstration's accounts, "role@office" to token; nil
	// outside of demo mode.
	Accounts func() map[string]string
	Now      func() time.Time // the service's clock: what pages call today
	Real     func() time.Time // the clock of sessions; moves only by itself
	Exit     string           // where the quick exit leads; a neutral public page
	Upload   Upload           // streams a file to where evidence is kept
	Log      *slog.Logger     // our own failures, by route; never what was typed
	Demo     bool
	Proxies  []netip.Prefix // whose word on how a visitor came is taken
}

// Area is one part of the site: its pages, its words, its routes.
type Area struct {
	Name   string // before every template's name: "citizen/start"
	Files  fs.FS  // pages/*.html and words/{id,en}.yaml
	Routes func(*Site)
}

// Who may come to a route.
type Who int

// The audiences. A Staff route asks for a session first and gives nothing else
// away: whoever has none is led to the sign-in whether the page exists or not.
const (
	Anyone Who = iota
	Staff
)

// Route is one way in, as the tests enumerate them.
type Route struct {
	Method, Path string
	Who          Who
}

// Handler answers a visit. An error becomes a page: see fail.go.
type Handler func(v *Visit) error

// Site is all pages.
type Site struct {
	Config
	API    API
	mux    *http.ServeMux
	routes []Route
	pages  map[string]*template.Template // by language
	words  words
	assets *assets
	aead   cipher.AEAD
	ended  ended
}

// New makes the site of all areas.
func New(cfg Config, areas ...Area) (*Site, error) {
	aead, err := newAEAD(cfg.Key)
	if err != nil {
		return nil, err
	}
	s := &Site{Config: cfg, API: newAPI(cfg.Channel), mux: http.NewServeMux(), aead: aead}
	if s.assets, err = newAssets(); err != nil {
		return nil, err
	}
	areas = append([]Area{{Name: "kit", Files: own}}, areas...)
	if s.words, err = readWords(areas); err != nil {
		return nil, err
	}
	if s.pages, err = s.parse(areas); err != nil {
		return nil, err
	}
	s.mux.Handle("GET /static/", s.assets)
	for _, a := range areas {
		if a.Routes != nil {
			a.Routes(s)
		}
	}
	s.mux.Handle("/", s.handler(Anyone, func(v *Visit) error { return v.Missing() }))
	return s, nil
}

// Get registers a page.
func (s *Site) Get(path string, who Who, h Handler) { s.route(http.MethodGet, path, who, h) }

// Post registers what a form of a page is sent to.
func (s *Site) Post(path string, who Who, h Handler) { s.route(http.MethodPost, path, who, h) }

func (s *Site) route(method, path string, who Who, h Handler) {
	s.routes = append(s.routes, Route{Method: method, Path: path, Who: who})
	s.mux.Handle(method+" "+path, s.handler(who, h))
}

// Routes is every way in that was registered.
func (s *Site) Routes() []Route { return slices.Clone(s.routes) }

// handler is what stands around every page: language, session, errors.
func (s *Site) handler(who Who, h Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := s.visit(w, r)
		if v.switched() {
			return
		}
		answer := h // h is every visit's: whoever is led to the sign-in must not lead the next one there
		if who == Staff && v.Staff == nil {
			answer = signInFirst
		}
		if err := answer(v); err != nil {
			v.fail(err)
		}
	})
}

// ServeHTTP answers every request that is not the API's.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	headers(w.Header())
	if s.secure(r) {
		w.Header().Set("Strict-Transport-Security", strictly)
	}
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(s.handler(Anyone, func(v *Visit) error { return v.problem(http.StatusForbidden, "foreign") }))
	guard.Handler(s.mux).ServeHTTP(w, r)
}

// parse reads the templates once a language, with that language's words.
func (s *Site) parse(areas []Area) (map[string]*template.Template, error) {
	out := map[string]*template.Template{}
	for _, lang := range Languages {
		t := template.New("").Option("missingkey=error").Funcs(s.funcs(lang))
		for _, a := range areas {
			if err := parseArea(t, a); err != nil {
				return nil, err
			}
		}
		out[lang] = t
	}
	return out, nil
}

// parseArea reads pages/*.html; each file is the template "area/name", and may
// define others beside it.
func parseArea(t *template.Template, a Area) error {
	names, err := fs.Glob(a.Files, "pages/*.html")
	if err != nil {
		return err
	}
	for _, n := range names {
		text, err := fs.ReadFile(a.Files, n)
		if err != nil {
			return err
		}
		name := a.Name + "/" + n[len("pages/"):len(n)-len(".html")]
		if _, err := t.New(name).Parse(string(text)); err != nil {
			return fmt.Errorf("page %s: %w", name, err)
		}
	}
	return nil
}
