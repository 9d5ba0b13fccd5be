package kit

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestARefusedFormChangesItsLanguageWithWhatWasTyped(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	asks := func(*Visit) *Form { return NewForm("Kirim", &Field{Name: "why", Kind: Text, Label: "Why"}) }
	typed := url.Values{"why": {"karena"}}
	c := w.visitor()
	w.form = func(v *Visit) *Form {
		f := asks(v)
		f.Fail("", "Belum.")
		return f
	}
	says(t, c.post("/x?a=1", typed), http.StatusUnprocessableEntity, `<html lang="id">`, `id="isian" method="post"`,
		`<button class="linkish" type="submit" form="isian" formaction="?a=1&amp;bahasa=en" lang="en">English</button>`)
	w.form = asks
	says(t, c.post("/x?a=1&bahasa=en", typed), http.StatusOK, `<html lang="en">`, "<h1>page</h1>", `value="karena"`,
		"has not been sent", `formaction="?a=1&amp;bahasa=id"`)
	if a := c.post("/x?a=1", typed); a.Code != http.StatusSeeOther {
		t.Errorf("sent as it is: status %d", a.Code)
	}
}

func TestAnAnswerWithoutItsFormLeadsToAPageThatIsThere(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.site.Post("/x/only", Anyone, func(v *Visit) error { return v.Show("x/page", Page{Title: "x", Back: "/x?a=1#b"}) })
	w.site.Post("/x/lost", Anyone, func(v *Visit) error { return v.Show("x/page", Page{Title: "x"}) })
	w.site.Post("/x/held", Anyone, func(v *Visit) error { return v.Show("x/page", Page{Title: "x", Back: "/x"}) })
	for path, want := range map[string]string{"/x/only": "/x?bahasa=en", "/x/lost": "/?bahasa=en", "/x/held": "/x/held?bahasa=en"} {
		if a := w.visitor().post(path, nil); !strings.Contains(a.Body.String(), `href="`+want+`" lang="en"`) {
			t.Errorf("%s does not lead to %s:\n%s", path, want, a.Body)
		}
	}
}
