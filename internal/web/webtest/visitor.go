package webtest

import (
	"bytes"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// Visitor is somebody without a browser: a client that keeps its cookies and
// goes nowhere by itself, so that a test sees every redirect.
type Visitor struct {
	Who string // the demonstration account; empty for a citizen

	service *Service
	client  *http.Client
}

// Answer is what came back.
type Answer struct {
	Path   string // that was asked for
	Status int
	Header http.Header
	Body   []byte
}

// SignIn is how the pages let a visitor in who has a token.
type SignIn func(t testing.TB, v *Visitor, token string)

// Visitor is a visitor who has signed in nowhere.
func (s *Service) Visitor(t testing.TB) *Visitor {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &Visitor{service: s, client: &http.Client{Jar: jar, CheckRedirect: stay, Timeout: time.Minute}}
}

// As is a visitor who has signed in as a demonstration account; as nobody, a
// citizen.
func (s *Service) As(t testing.TB, who string, in SignIn) *Visitor {
	t.Helper()
	v := s.Visitor(t)
	if v.Who = who; who != "" {
		in(t, v, s.Token(t, who))
	}
	return v
}

// Get asks for a page.
func (v *Visitor) Get(t testing.TB, path string) *Answer {
	t.Helper()
	return v.do(t, http.MethodGet, path, nil)
}

// Post sends a form as a browser would from a page of ours.
func (v *Visitor) Post(t testing.TB, path string, form url.Values) *Answer {
	t.Helper()
	return v.do(t, http.MethodPost, path, form)
}

// Follow goes where a redirect leads, or is the same answer when it is none.
func (v *Visitor) Follow(t testing.TB, a *Answer) *Answer {
	t.Helper()
	for range 5 {
		to := a.Header.Get("Location")
		if to == "" {
			return a
		}
		a = v.Get(t, strings.TrimPrefix(to, v.service.URL))
	}
	t.Fatalf("%s leads in circles", a.Path)
	return nil
}

func (v *Visitor) do(t testing.TB, method, path string, form url.Values) *Answer {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, v.service.URL+path, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept", "text/html")
	if method != http.MethodGet {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("Origin", v.service.URL)
		req.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	resp, err := v.client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return &Answer{Path: path, Status: resp.StatusCode, Header: resp.Header, Body: body}
}

// Doc is the answer as a tree.
func (a *Answer) Doc(t testing.TB) *html.Node {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(a.Body))
	if err != nil {
		t.Fatalf("%s: %v", a.Path, err)
	}
	return doc
}

// cookies are those that v has for the service.
func (v *Visitor) cookies(t testing.TB) []*http.Cookie {
	t.Helper()
	u, err := url.Parse(v.service.URL)
	if err != nil {
		t.Fatal(err)
	}
	return v.client.Jar.Cookies(u)
}
