package kit

import (
	"net/http"
	"net/http/httptest"
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
		"has not been sent", `formaction="?a=1&amp;bahasa=id"`, `id="isian" method="post" action="?a=1"`)
	if a := c.post("/x?a=1", typed); a.Code != http.StatusSeeOther {
		t.Errorf("sent as it is: status %d", a.Code)
	}
}

func TestTheButtonOfTheLanguageIsNotWhereTheFormIsSentAfterwards(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	to := ""
	w.form = func(v *Visit) *Form { return &Form{Button: "Kirim", Action: to} }
	says(t, w.visitor().post("/x?bahasa=en", nil), http.StatusOK, `id="isian" method="post" action="?"`)
	to = "/x"
	says(t, w.visitor().post("/x?bahasa=en", nil), http.StatusOK, `id="isian" method="post" action="/x"`)
}

func TestAFileComesAlongWhenTheLanguageChanges(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = func(*Visit) *Form { return NewForm("Kirim", &Field{Name: "evidence", Kind: Files, Label: "Bukti"}) }
	const once = "0f6a1b1e-6f0c-4b57-8f39-8a4a2f7f7b11"
	r := httptest.NewRequest(http.MethodPost, "/x?bahasa=en", strings.NewReader(part("_once", "", once)+part("evidence", "foto.jpg", "xyz")+"--"+bound+"--"))
	r.Header.Set("Content-Type", "multipart/form-data; boundary="+bound)
	says(t, w.visitor().do(r), http.StatusOK, `value="`+once+`"`, `value="e1|3|image/jpeg|foto.jpg"`, "has not been sent")
	if len(w.kept) != 1 || len(w.last.Field("evidence").Stored) != 1 {
		t.Errorf("kept %v, held %v", w.kept, w.last.Field("evidence").Stored)
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
