package webtest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// form is a page with one of each control, and echo tells what it sent.
const form = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Formulir</title>
<style>@media (prefers-color-scheme: dark) { h1 { color: rgb(1, 2, 3) } } @media print { h1 { color: rgb(4, 5, 6) } }</style></head>
<body><h1>Isi</h1><form method="post" action="/kirim" enctype="multipart/form-data">
<label for="n">Nama</label><input id="n" name="nama" value="lama">
<label for="c">Cerita</label><textarea id="c" name="cerita"></textarea>
<label for="k">Kota</label><select id="k" name="kota"><option value="1">Sleman</option><option value="2">Bantul</option></select>
<input type="radio" id="r1" name="jalur" value="a"><label for="r1">Tanpa nama</label>
<input type="radio" id="r2" name="jalur" value="b"><label for="r2">Terbuka</label>
<label for="b">Bukti</label><input type="file" id="b" name="bukti">
<input type="hidden" name="kunci" value="rahasia">
<button name="tombol" value="kirim">Kirim laporan</button></form></body></html>`

func echo(t *testing.T) *Service {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, form) })
	mux.HandleFunc("POST /kirim", func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseMultipartForm(1 << 20)
		http.SetCookie(w, &http.Cookie{Name: "tanda", Value: "ada", Path: "/"})
		files := ""
		if r.MultipartForm != nil && len(r.MultipartForm.File["bukti"]) > 0 {
			files = r.MultipartForm.File["bukti"][0].Filename
		}
		said := []string{r.FormValue("nama"), r.FormValue("cerita"), r.FormValue("kota"), r.FormValue("jalur"), r.FormValue("kunci"), r.FormValue("tombol"), files}
		http.Redirect(w, r, "/terima?"+strings.Join(said, "|"), http.StatusSeeOther)
	})
	mux.HandleFunc("GET /terima", func(w http.ResponseWriter, r *http.Request) {
		_, err := r.Cookie("tanda")
		fmt.Fprintf(w, `<!doctype html><html lang="id"><title>Terima</title><h1>%s</h1><p>%v`, r.URL.RawQuery, err == nil)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return &Service{URL: s.URL}
}

func TestAFormIsFilledAndSentByHandAndByKey(t *testing.T) {
	t.Parallel()
	s := echo(t)
	file := filepath.Join(t.TempDir(), "foto.png")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, script := range map[string]bool{"with JavaScript": false, "without": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tab := Browser(t, s, Options{Width: 360, NoScript: script})
			tab.Go("/")
			tab.Fill("Nama", "baru")
			tab.Fill("Cerita", "satu")
			tab.Choose("Kota", "Bantul")
			tab.Click("Terbuka")
			tab.Upload("Bukti", file)
			if got := tab.Follow("Kirim laporan"); got != http.StatusOK {
				t.Errorf("status %d", got)
			}
			if got, want := tab.H1(), "baru|satu|2|b|rahasia|kirim|foto.png"; got != want {
				t.Errorf("it sent %q, want %q", got, want)
			}
			tab.Go("/")
			tab.Fill("Nama", "kedua")
			tab.Enter()
			if got := tab.H1(); !strings.HasPrefix(got, "kedua||1||rahasia|") {
				t.Errorf("by Enter it sent %q", got)
			}
			if tab.Title() != "Terima" || !strings.HasPrefix(tab.Path(), "/terima?kedua") {
				t.Errorf("it is at %s, %q", tab.Path(), tab.Title())
			}
		})
	}
}

func TestWithoutABrowserAFormSendsTheSame(t *testing.T) {
	t.Parallel()
	v := echo(t).Visitor(t)
	a := v.Submit(t, v.Get(t, "/"), "Kirim laporan", map[string][]string{"nama": {"baru"}})
	if got, want := Text(First(a.Doc(t), "h1")), "baru||1||rahasia|kirim|"; got != want {
		t.Errorf("it sent %q, want %q", got, want)
	}
	if Text(First(a.Doc(t), "p")) != "true" {
		t.Error("it lost its cookie on the way")
	}
}

func TestATabHasTheVisitorsCookiesAndNobodyElses(t *testing.T) {
	t.Parallel()
	s := echo(t)
	v := s.Visitor(t)
	v.Post(t, "/kirim", nil)
	for _, tt := range []struct {
		as   *Visitor
		want string
	}{{v, "true"}, {nil, "false"}} {
		tab := Browser(t, s, Options{As: tt.as})
		tab.Go("/terima")
		if got := tab.Text(); !strings.HasSuffix(got, tt.want) {
			t.Errorf("it reads %q, want %s", got, tt.want)
		}
	}
}

func TestAPageIsSeenAsTheOptionsSay(t *testing.T) {
	t.Parallel()
	s := echo(t)
	tests := []struct {
		options Options
		js      string
		want    any
	}{
		{Options{}, `innerWidth`, 1280.0},
		{Options{Width: 360}, `innerWidth`, 360.0},
		{Options{Zoom: 2}, `innerWidth`, 640.0},
		{Options{Dark: true}, `getComputedStyle(document.querySelector("h1")).color`, "rgb(1, 2, 3)"},
		{Options{Print: true}, `getComputedStyle(document.querySelector("h1")).color`, "rgb(4, 5, 6)"},
		{Options{}, `getComputedStyle(document.querySelector("h1")).color`, "rgb(0, 0, 0)"},
	}
	for _, tt := range tests {
		tab := Browser(t, s, tt.options)
		tab.Go("/")
		if got := eval[any](tab, tt.js); got != tt.want {
			t.Errorf("%+v: %s is %v, want %v", tt.options, tt.js, got, tt.want)
		}
	}
}

func TestWhatCannotBePressedIsNamed(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, body string
		do         func(*Tab)
		want       string
	}{
		{"nothing of that name", `<a href="/">A</a>`, func(b *Tab) { b.Click("B") }, `nothing to press that says "B"`},
		{"under another", `<a href="/">A</a><div id="d" style="position:fixed;inset:0"></div>`, func(b *Tab) { b.Click("A") }, `cannot be pressed, <div#d> "" lies over it`},
		{"hidden", `<a href="/" hidden>A</a>`, func(b *Tab) { b.Click("A") }, "nothing to press"},
		{"no such field", `<input aria-label="A">`, func(b *Tab) { b.Fill("B", "x") }, `no field "B"`},
		{"a disabled field", `<input aria-label="A" disabled>`, func(b *Tab) { b.Fill("A", "x") }, "is disabled"},
		{"no such option", `<select aria-label="A"><option>1</option></select>`, func(b *Tab) { b.Choose("A", "2") }, `offers no "2"`},
		{"a key", `<a href="/">A</a>`, func(b *Tab) { b.Press(kb.Tab); b.Press(kb.Tab, kb.ModifierShift) }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := site(t, tt.body, "default-src 'unsafe-inline'")
			says(t, heard(t, func(t testing.TB) {
				tab := Browser(t, s, Options{})
				tab.Go("/")
				tt.do(tab)
			}), tt.want)
		})
	}
}

func TestAPictureIsNamedForWhatItShows(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("NETRA_SHOTS", dir)
	s := echo(t)
	tab := Browser(t, s, Options{Width: 360, Dark: true})
	tab.Go("/")
	tab.Shot(Page{Path: "/perkara/0192", Route: "/perkara/{case}", Who: "clerk@BAWASLU-SLEMAN"})
	got, err := os.ReadFile(filepath.Join(dir, "perkara--case-clerk-BAWASLU-SLEMAN-360-dark.png"))
	if err != nil || http.DetectContentType(got) != "image/png" {
		names, _ := filepath.Glob(dir + "/*")
		t.Errorf("%v: %d bytes, in the folder %q", err, len(got), names)
	}
}
