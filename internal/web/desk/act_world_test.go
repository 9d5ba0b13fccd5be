package desk_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/evidence"
	"netra/internal/rpc"
	"netra/internal/web"
	"netra/internal/web/kit"
)

// site is the pages over a real world: a store, the chain, the in-process door.
type site struct {
	*acttest.World
	t      *testing.T
	pages  http.Handler
	tokens map[string]string
	files  *evidence.Desk
	// real stands still: a page counts the seconds that a session has left, and two
	// pages that are held against each other are made at the same second.
	real time.Time
}

func open(t *testing.T) *site {
	t.Helper()
	w := acttest.SQLite(t)
	blobs, err := w.Vault.Blobs(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s := &site{World: w, t: t, tokens: map[string]string{}, files: &evidence.Desk{Blobs: blobs, Acts: w.Acts}, real: time.Now()}
	srv, err := rpc.New(rpc.Config{Acts: w.Acts, Files: s.files, Tokens: w.Records, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := web.New(kit.Config{
		Channel: srv.InProcess, Key: []byte("0123456789abcdef0123456789abcdef"), Now: w.Now, Real: func() time.Time { return s.real }, Exit: "https://example.org/", Demo: true,
		Accounts: func() map[string]string { return s.tokens },
		Log:      slog.New(slog.DiscardHandler),
		Upload: func(_ context.Context, name string, r io.Reader) (*pb.Evidence, error) {
			n, err := io.Copy(io.Discard, r)
			return &pb.Evidence{Id: w.Upload(name), FileName: name, MediaType: "image/png", Size: int32(n)}, err
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	s.pages = pages
	return s
}

// token is what somebody signs in with, made when first asked for.
func (s *site) token(who string) {
	if s.tokens[who] != "" {
		return
	}
	out, err := s.Acts.CreateToken(s.t.Context(), act.Operator, act.Request{}, s.Records,
		act.NewToken{Account: s.As(who).Account, Scopes: []access.TokenScope{access.ScopeRead, access.ScopeAct}, Lasts: 8760 * time.Hour})
	if err != nil {
		s.t.Fatal(err)
	}
	s.tokens[who] = out.Secret
}

// visitor is one browser.
type visitor struct {
	*site
	jar map[string]string
}

// as is a browser in which somebody has signed in through the sign-in page.
func (s *site) as(who string) *visitor {
	s.t.Helper()
	s.token(who)
	v := &visitor{site: s, jar: map[string]string{}}
	if a := v.post("/masuk", url.Values{"_akun": {who}}); a.code != http.StatusSeeOther {
		s.t.Fatalf("%s cannot sign in: %d", who, a.code)
	}
	return v
}

// page is an answer.
type page struct {
	t      *testing.T
	code   int
	to     string // where it leads
	header http.Header
	body   string
	doc    *html.Node
}

func (v *visitor) get(path string) *page { v.t.Helper(); return v.do(http.MethodGet, path, nil) }

func (v *visitor) post(path string, form url.Values) *page {
	v.t.Helper()
	return v.do(http.MethodPost, path, form)
}

func (v *visitor) do(method, path string, form url.Values) *page {
	v.t.Helper()
	r := httptest.NewRequestWithContext(v.t.Context(), method, path, strings.NewReader(form.Encode()))
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	return v.ask(r)
}

// parts sends a form as a browser does that asks for files, though none was chosen.
func (v *visitor) parts(path string, form url.Values) *page {
	v.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name, values := range form {
		for _, x := range values {
			if err := w.WriteField(name, x); err != nil {
				v.t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		v.t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(v.t.Context(), http.MethodPost, path, &body)
	r.Header.Set("Content-Type", w.FormDataContentType())
	return v.ask(r)
}

func (v *visitor) ask(r *http.Request) *page {
	v.t.Helper()
	for name, value := range v.jar {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	w := httptest.NewRecorder()
	v.pages.ServeHTTP(w, r)
	for _, c := range w.Result().Cookies() {
		v.jar[c.Name] = c.Value
		if c.MaxAge < 0 {
			delete(v.jar, c.Name)
		}
	}
	p := &page{t: v.t, code: w.Code, to: w.Header().Get("Location"), header: w.Header(), body: w.Body.String()}
	doc, err := html.Parse(strings.NewReader(p.body))
	if err != nil {
		v.t.Fatal(err)
	}
	p.doc = doc
	return p
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

func text(n *html.Node) string {
	var b strings.Builder
	for x := range n.Descendants() {
		if x.Type == html.TextNode {
			b.WriteString(x.Data)
		}
	}
	return b.String()
}

// all is every element of a tag below n.
func all(n *html.Node, tag string) []*html.Node {
	var out []*html.Node
	for x := range n.Descendants() {
		if x.Type == html.ElementNode && x.Data == tag {
			out = append(out, x)
		}
	}
	return out
}

func (p *page) h1() string {
	if h := all(p.doc, "h1"); len(h) == 1 {
		return strings.TrimSpace(text(h[0]))
	}
	p.t.Errorf("there are %d headings h1", len(all(p.doc, "h1")))
	return ""
}

// form is the form of the act, as a browser would send it untouched.
func (p *page) form() url.Values {
	p.t.Helper()
	for _, f := range all(p.doc, "form") {
		sent, act := url.Values{}, false
		for x := range f.Descendants() {
			name := attr(x, "name")
			switch {
			case x.Type != html.ElementNode || name == "":
			case x.Data == "textarea":
				sent.Add(name, strings.TrimPrefix(text(x), "\n"))
			case x.Data == "select":
				sent.Add(name, selected(x))
			case x.Data == "input" && attr(x, "type") != "file" && (attr(x, "type") != "checkbox" && attr(x, "type") != "radio" || has(x, "checked")):
				sent.Add(name, attr(x, "value"))
			}
			act = act || name == "_once"
		}
		if act {
			return sent
		}
	}
	p.t.Fatalf("there is no form to send on %q: %s", p.h1(), strings.TrimSpace(text(all(p.doc, "main")[0])))
	return nil
}

func selected(n *html.Node) string {
	options := all(n, "option")
	for _, o := range options {
		if has(o, "selected") {
			return attr(o, "value")
		}
	}
	if len(options) > 0 {
		return attr(options[0], "value")
	}
	return ""
}

// main is what stands on the page.
func (p *page) main() string { return text(all(p.doc, "main")[0]) }

// fill lays answers over a form; a name that the form does not have fails: only
// what is asked can be answered.
func (p *page) fill(answers map[string]string) url.Values {
	p.t.Helper()
	sent := p.form()
	for name, value := range answers {
		if !p.asks(name) {
			p.t.Fatalf("%q does not ask for %s", p.h1(), name)
		}
		sent.Set(name, value)
	}
	return sent
}

func (p *page) asks(name string) bool {
	for _, tag := range []string{"input", "select", "textarea"} {
		for _, x := range all(p.doc, tag) {
			if attr(x, "name") == name {
				return true
			}
		}
	}
	return false
}

// obstacleOf is where the page names a guard; nil where it does not.
func obstacleOf(p *page, guard string) *html.Node {
	for _, ul := range all(p.doc, "ul") {
		if !strings.Contains(attr(ul, "class"), "obstacles") {
			continue
		}
		for _, li := range all(ul, "li") {
			if small := all(li, "small"); len(small) > 0 && strings.Contains(text(small[0]), guard+" ") {
				return li
			}
		}
	}
	return nil
}

// links is every address below n.
func links(n *html.Node) string {
	var out []string
	for _, a := range all(n, "a") {
		out = append(out, attr(a, "href"))
	}
	return strings.Join(out, " ")
}
