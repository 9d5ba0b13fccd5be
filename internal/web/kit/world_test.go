package kit

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"google.golang.org/grpc"

	pb "netra/api/netra/v1"
)

// world is a site with a few pages of its own and clocks that a test moves.
type world struct {
	t    *testing.T
	site *Site
	real time.Time
	kept []string // files that were uploaded

	refuse error // of the next upload
	form   func(v *Visit) *Form
	last   *Form
}

// silent is an API that does not answer: the kit must do without.
type silent struct{}

func (silent) Invoke(context.Context, string, any, any, ...grpc.CallOption) error { return errOurs }

func (silent) NewStream(context.Context, *grpc.StreamDesc, string, ...grpc.CallOption) (grpc.ClientStream, error) {
	return nil, errOurs
}

// errOurs is a failure of ours.
var errOurs = errors.New("the disk is on fire")

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, real: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	cfg := Config{Channel: silent{}, Key: []byte("0123456789abcdef0123456789abcdef"), Now: func() time.Time { return time.Date(2024, 10, 7, 2, 0, 0, 0, time.UTC) },
		Real: func() time.Time { return w.real }, Exit: "https://www.bmkg.go.id/", Log: slog.New(slog.DiscardHandler), Upload: w.upload,
		Accounts: func() map[string]string { return map[string]string{"clerk@X": "token-1", "clerk@X#2": "token-2"} }}
	s, err := New(cfg, Area{Name: "x", Routes: w.routes, Files: fstest.MapFS{
		"words/id.yaml": {Data: []byte("x: {name: \"halaman\"}")}, "words/en.yaml": {Data: []byte("x: {name: \"page\"}")},
		"pages/page.html": {Data: []byte(`<h1>{{t "x.name"}}</h1>{{if .}}{{template "errors" .}}{{template "form" .}}{{end}}`)},
	}})
	if err != nil {
		t.Fatal(err)
	}
	w.site = s
	return w
}

func (w *world) upload(_ context.Context, name string, r io.Reader) (*pb.Evidence, error) {
	if w.refuse != nil {
		_, _ = io.CopyN(io.Discard, r, 4096)
		return nil, w.refuse
	}
	n, err := io.Copy(io.Discard, r)
	w.kept = append(w.kept, name)
	return &pb.Evidence{Id: "e1", FileName: name, Size: int32(n), MediaType: "image/jpeg"}, err
}

// routes are: a page, a page with a form, one for staff, one that signs in, one
// that remembers, one that leads away, one that fails.
func (w *world) routes(s *Site) {
	s.Get("/x", Anyone, func(v *Visit) error { return v.Show("x/page", Page{Title: v.T("x.name")}) })
	s.Get("/x/thing", Anyone, func(*Visit) error { return ErrMissing })
	s.Post("/x", Anyone, w.read)
	s.Get("/x/staff", Staff, func(v *Visit) error { return v.Show("x/page", Page{Title: v.Staff.Account}) })
	s.Post("/x/staff", Staff, w.read)
	s.Get("/x/in", Anyone, func(v *Visit) error { v.SignIn("clerk@X", "token-1", "/meja"); return v.See("/x") })
	s.Get("/x/out", Anyone, func(v *Visit) error { v.SignOut(); return v.See("/x") })
	s.Get("/x/hold", Anyone, func(v *Visit) error { v.Citizen.Code = "GEHEIM"; v.Remember(); return v.See("/x") })
	s.Get("/x/held", Anyone, func(v *Visit) error { return v.Show("x/page", Page{Title: "[" + v.Citizen.Code + "]"}) })
	s.Get("/x/saved", Anyone, func(v *Visit) error { v.Saved("Sudah."); return v.See("/x") })
	s.Get("/x/to", Anyone, func(v *Visit) error { return v.See(v.R.URL.Query().Get("to")) })
	s.Get("/x/fails", Anyone, func(*Visit) error { return errOurs })
}

func (w *world) read(v *Visit) error {
	f := w.form(v)
	w.last = f
	meant, err := f.Read(v)
	if err != nil {
		return err
	}
	if meant {
		return v.See("/x")
	}
	return v.Again("x/page", Page{Title: v.T("x.name"), Data: f})
}

// visitor keeps cookies, as a browser does.
type visitor struct {
	*world
	cookies map[string]*http.Cookie
}

func (w *world) visitor() *visitor { return &visitor{world: w, cookies: map[string]*http.Cookie{}} }

func (c *visitor) do(r *http.Request) *httptest.ResponseRecorder {
	for _, k := range c.cookies {
		r.AddCookie(k)
	}
	a := httptest.NewRecorder()
	c.site.ServeHTTP(a, r)
	for _, k := range a.Result().Cookies() {
		c.cookies[k.Name] = k
		if k.MaxAge < 0 {
			delete(c.cookies, k.Name)
		}
	}
	return a
}

func (c *visitor) get(path string) *httptest.ResponseRecorder {
	return c.do(httptest.NewRequest(http.MethodGet, path, nil))
}

func (c *visitor) post(path string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return c.do(r)
}

// says demands that an answer has a status and a text in it.
func says(t *testing.T, a *httptest.ResponseRecorder, status int, texts ...string) {
	t.Helper()
	if a.Code != status {
		t.Errorf("status %d, want %d", a.Code, status)
	}
	for _, x := range texts {
		if !strings.Contains(a.Body.String(), x) {
			t.Errorf("the page does not say %q:\n%s", x, a.Body)
		}
	}
}

func asJSON(t *testing.T, x any) string {
	t.Helper()
	b, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func newRequest(t *testing.T) *http.Request {
	t.Helper()
	return httptest.NewRequest(http.MethodGet, "/x", nil)
}
