package kit

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestASessionEndsWhenNobodyAsksAndAfterAWorkingDay(t *testing.T) {
	t.Parallel()
	in := func(c *visitor) bool { return c.get("/x/staff").Code == http.StatusOK }
	tests := []struct {
		name  string
		steps []time.Duration // between requests
		want  bool
	}{
		{"at once", []time.Duration{0}, true},
		{"just in time", []time.Duration{Idle}, true},
		{"too late", []time.Duration{Idle + time.Second}, false},
		{"again and again", []time.Duration{Idle - time.Minute, Idle - time.Minute, Idle - time.Minute}, true},
		{"all day long", many(Idle-time.Minute, Longest), false},
		{"almost all day long", many(Idle-time.Minute, Longest-Idle), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			c := w.visitor()
			c.get("/x/in")
			last := false
			for _, d := range tt.steps {
				w.real = w.real.Add(d)
				last = in(c)
			}
			if last != tt.want {
				t.Errorf("signed in: %v", last)
			}
		})
	}
}

// many is steps that last longer than all together.
func many(step, all time.Duration) []time.Duration {
	var out []time.Duration
	for sum := time.Duration(0); sum <= all; sum += step {
		out = append(out, step)
	}
	return out
}

func TestNobodyReadsOrMakesACookie(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.visitor()
	c.get("/x/in")
	c.get("/x/hold")
	staff, citizen := *c.cookies[staffCookie], *c.cookies[citizenCookie]
	for _, k := range []http.Cookie{staff, citizen} {
		if !k.HttpOnly || k.SameSite == http.SameSiteNoneMode || k.Path != "/" || k.Domain != "" || strings.Contains(k.Value, "GEHEIM") {
			t.Errorf("a cookie is %v", k.String())
		}
	}
	stolen := func(name, value string) int {
		r := httptest.NewRequest(http.MethodGet, "/x/staff", nil)
		r.AddCookie(&http.Cookie{Name: name, Value: value})
		a := httptest.NewRecorder()
		w.site.ServeHTTP(a, r)
		return a.Code
	}
	if stolen(staffCookie, staff.Value) != http.StatusOK {
		t.Fatal("the cookie as it is lets nobody in")
	}
	flipped := []byte(staff.Value)
	flipped[len(flipped)/2] ^= 1
	for name, value := range map[string]string{"one bit": string(flipped), "another cookie's": citizen.Value, "cut off": staff.Value[:20], "nothing": "", "no base64": "%%%", "plain": `{"a":"admin@X"}`} {
		if got := stolen(staffCookie, value); got != http.StatusSeeOther {
			t.Errorf("%s: status %d", name, got)
		}
	}
	other, _ := New(Config{Key: []byte("another key, of thirty-two bytes"), Now: time.Now, Real: w.site.Real})
	v := other.visit(httptest.NewRecorder(), withCookie(staff))
	if v.Staff != nil {
		t.Error("another installation's cookie lets in")
	}
}

func withCookie(k http.Cookie) *http.Request {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.AddCookie(&http.Cookie{Name: k.Name, Value: k.Value})
	return r
}

func TestWhatIsHeldForACitizenFades(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.visitor()
	c.get("/x/hold")
	says(t, c.get("/x/held"), http.StatusOK, "<title>[GEHEIM]")
	w.real = w.real.Add(citizen + time.Second)
	says(t, c.get("/x/held"), http.StatusOK, "<title>[]")
}

func TestWhatWasTypedSurvivesTheEndOfASession(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.visitor()
	c.get("/x/in")
	w.real = w.real.Add(time.Hour)
	a := c.post("/x/staff?a=1", url.Values{"text": {`"Ani"`}, "_once": {"o"}, "_tombol": {"later"}, "checks": {"a", "b"}})
	says(t, a, http.StatusUnauthorized, "Sesi Anda sudah berakhir", `name="_ke" value="/x/staff?a=1"`, `name="text" value="&#34;Ani&#34;"`, `name="_once" value="o"`,
		`name="_tombol" value="later"`, `name="checks" value="a"`, `name="checks" value="b"`, `value="clerk@X">Masuk lagi sebagai clerk@X`)
	says(t, c.get("/x/staff?a=1"), http.StatusSeeOther)
	if to := c.get("/x/staff?a=1&b=2").Header().Get("Location"); to != "/masuk?lanjut=%2Fx%2Fstaff%3Fa%3D1%26b%3D2" {
		t.Errorf("it leads to %s", to)
	}
}

func TestAnAcceptedFormIsConfirmedOnceOnTheNextPage(t *testing.T) {
	t.Parallel()
	c := newWorld(t).visitor()
	c.get("/x/saved")
	says(t, c.get("/x"), http.StatusOK, `<p class="saved" role="status">Sudah.</p>`)
	if strings.Contains(c.get("/x").Body.String(), "Sudah.") {
		t.Error("it is said again")
	}
}

// Whoever comes without a session must not shut the door for those who have one.
func TestAVisitOfNobodyLeavesTheRouteAsItIs(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.form = every
	nobody, clerk := w.visitor(), w.visitor()
	clerk.get("/x/in")
	says(t, nobody.get("/x/staff"), http.StatusSeeOther)
	says(t, nobody.post("/x/staff", url.Values{"text": {"x"}}), http.StatusUnauthorized)
	says(t, clerk.get("/x/staff"), http.StatusOK)
	says(t, clerk.post("/x/staff", url.Values{"_tombol": {"add:team"}}), http.StatusUnprocessableEntity)
}
