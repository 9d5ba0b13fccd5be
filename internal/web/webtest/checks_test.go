package webtest

import "testing"

// What these checks are for: each row is a page with one thing wrong.

func TestThePageOfOneFlawIsNoticed(t *testing.T) {
	t.Parallel()
	const open = "default-src 'self' 'unsafe-inline'"
	tests := []struct {
		name, body, policy string
		check              func(*Tab)
		want               string
	}{
		{"axe: nothing", `<p>Baik.</p>`, open, Axe, ""},
		{"axe: a picture without words", `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`, open + "; img-src data:", Axe, "image-alt"},
		{"axe: grey on grey", `<p style="color:#999;background:#aaa">Samar.</p>`, open, Axe, "color-contrast"},
		{"axe: a field without a label", `<input name="a">`, open, Axe, "label"},
		{"axe: an office of its own outside the landmarks", `</main><p>Di luar.</p><main>`, open, Axe, "region"},

		{"keys: nothing", `<a href="/a">A</a> <button>B</button> <input aria-label="C"> <details><summary>D</summary></details>`, open, (*Tab).Walk, ""},
		{"keys: a group of radios is one place", `<input type="radio" name="r" aria-label="1"><input type="radio" name="r" aria-label="2"><a href="/a">A</a>`, open, (*Tab).Walk, ""},
		{"keys: no ring", `<a href="/a" style="outline:none">A</a>`, open, (*Tab).Walk, "one does not see"},
		{"keys: an order of its own", `<a href="/a">A</a> <a href="/b" tabindex="2">B</a>`, open, (*Tab).Walk, `Tab goes to <a> "B", want <a> "A"`},
		{"keys: under a bar", `<a href="/a">A</a><div style="position:fixed;inset:0;background:white"></div>`, open, (*Tab).Walk, "lies under"},
		{"keys: a trap", `<a href="/a">A</a> <a href="/b">B</a><script>document.onkeydown = (e) => { document.links[1].focus(); e.preventDefault(); }</script>`, open, (*Tab).Walk, "does not lead out"},
		{"keys: never reached", `<a href="/a">A</a> <a href="/b">B</a> <a href="/c">C</a><script>document.links[0].onblur = () => setTimeout(() => document.links[2].focus(), 0)</script>`, open, (*Tab).Walk, "Tab"},

		{"width: nothing", `<p>Baik.</p>`, open, (*Tab).Reflows, ""},
		{"width: too wide", `<div style="width:3000px">Lebar.</div>`, open, (*Tab).Reflows, "pixels too wide"},
		{"later: it comes", `<p id="p"></p><script>setTimeout(() => { p.textContent = 'berkas  tersimpan' }, 50)</script>`, open, func(b *Tab) { b.Await("berkas tersimpan") }, ""},

		{"size: nothing", `<button style="min-width:44px;min-height:44px">A</button> <p>Kata <a href="/">a</a></p>`, open, func(b *Tab) { b.Targets(24) }, ""},
		{"size: too small", `<button style="width:10px;height:10px;padding:0">A</button>`, open, func(b *Tab) { b.Targets(24) }, "smaller than 24"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := site(t, tt.body, tt.policy)
			says(t, heard(t, func(t testing.TB) {
				tab := Browser(t, s, Options{})
				tab.Go("/")
				tt.check(tab)
			}), tt.want)
		})
	}
}

func TestWhatAPageMayNeverDoFailsItsTest(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, body, policy string
		options            Options
		want               string
	}{
		{"nothing", `<p>Baik.</p>`, "default-src 'none'", Options{}, ""},
		{"a style that the policy forbids", `<p style="color:red">Merah.</p>`, "default-src 'none'", Options{}, "security: Applying inline style violates"},
		{"a script that the policy forbids", `<script>1</script>`, "default-src 'none'", Options{}, "security: Executing inline script violates"},
		{"another origin", `<img alt="" src="http://127.0.0.1:9/x.png">`, "default-src *", Options{}, "asked another origin for http://127.0.0.1:9/x.png"},
		{"another origin that is allowed", `<iframe title="a" src="https://www.bmkg.go.id"></iframe>`, "default-src *", Options{Leaves: []string{"https://www.bmkg.go.id"}}, ""},
		{"a picture that stands in the page", `<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`, "img-src data:", Options{}, ""},
		{"a script that breaks", `<script>x.y</script>`, "default-src 'unsafe-inline'", Options{}, "script: Uncaught"},
		{"a script that is switched off", `<script>x.y</script>`, "default-src 'unsafe-inline'", Options{NoScript: true}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := site(t, tt.body, tt.policy)
			says(t, heard(t, func(t testing.TB) { Browser(t, s, tt.options).Go("/") }), tt.want)
		})
	}
}
