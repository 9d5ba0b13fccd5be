package kit

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"testing"
)

func TestOnlyAConnectionThatIsSecureGetsStrictCookies(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.site.Proxies = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("10.0.0.0/8")}
	for _, tt := range []struct {
		name, url, from, proto string
		strict                 bool
	}{
		{"plain, on one's own machine", "/x/in", "127.0.0.1:5000", "", false},
		{"our own TLS", "https://netra.example/x/in", "203.0.113.9:5000", "", true},
		{"a proxy that we trust", "/x/in", "10.1.2.3:5000", "https", true},
		{"the same as IPv6 writes it", "/x/in", "[::ffff:10.1.2.3]:5000", "https", true},
		{"a proxy that was asked by plain HTTP", "/x/in", "10.1.2.3:5000", "http", false},
		{"anybody who says so", "/x/in", "203.0.113.9:5000", "https", false},
	} {
		r := httptest.NewRequest(http.MethodGet, tt.url, nil)
		r.RemoteAddr = tt.from
		r.Header.Set("X-Forwarded-Proto", tt.proto)
		a := httptest.NewRecorder()
		w.site.ServeHTTP(a, r)
		k := a.Result().Cookies()[0]
		if strings.HasPrefix(k.Name, hostOnly) != tt.strict || k.Secure != tt.strict || k.Path != "/" || k.Domain != "" {
			t.Errorf("%s: the cookie is %s", tt.name, k)
		}
		if (a.Header().Get("Strict-Transport-Security") != "") != tt.strict {
			t.Errorf("%s: %v", tt.name, a.Header())
		}
	}
}

func TestACookiePlantedOverPlainHTTPIsNoneOverHTTPS(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	c := w.visitor()
	c.get("/x/in")
	for name, status := range map[string]int{staffCookie: http.StatusSeeOther, hostOnly + staffCookie: http.StatusOK} {
		r := httptest.NewRequest(http.MethodGet, "https://netra.example/x/staff", nil)
		r.AddCookie(&http.Cookie{Name: name, Value: c.cookies[staffCookie].Value})
		a := httptest.NewRecorder()
		w.site.ServeHTTP(a, r)
		if a.Code != status {
			t.Errorf("%s: status %d, want %d", name, a.Code, status)
		}
	}
}

func TestWhatIsForgottenOverHTTPSIsForgottenUnderBothNames(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.site.Get("/x/forget", Anyone, func(v *Visit) error { v.Forget(); v.Unbear(); return v.See("/x") })
	for _, tt := range []struct {
		url  string
		want []string
	}{
		{"https://netra.example/x/out", []string{hostOnly + staffCookie, staffCookie}},
		{"https://netra.example/x/forget", []string{hostOnly + citizenCookie, citizenCookie, hostOnly + bearerCookie, bearerCookie}},
		{"/x/out", []string{staffCookie}},
		{"/x/forget", []string{citizenCookie, bearerCookie}},
	} {
		a := httptest.NewRecorder()
		w.site.ServeHTTP(a, httptest.NewRequest(http.MethodGet, tt.url, nil))
		var gone []string
		for _, k := range a.Result().Cookies() {
			if k.MaxAge < 0 && k.Value == "" && k.Path == "/" {
				gone = append(gone, k.Name)
			}
		}
		if !slices.Equal(gone, tt.want) {
			t.Errorf("%s forgets %v, want %v", tt.url, gone, tt.want)
		}
	}
}
