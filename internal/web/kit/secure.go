package kit

import (
	"net/http"
	"net/netip"
)

// strictly tells a browser to ask this host by HTTPS only, for a year.
const strictly = "max-age=31536000"

// hostOnly begins the name of a cookie that browsers take only over HTTPS, for the
// whole of this host and from nobody else: neither a neighbouring host nor somebody
// on the wire can plant one.
const hostOnly = "__Host-"

// secure says whether the visitor's own connection is HTTPS: ours is, or a proxy
// that we trust says that theirs was. Anybody else's word for it counts nothing.
func (s *Site) secure(r *http.Request) bool {
	return r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" && s.fromProxy(r)
}

func (s *Site) fromProxy(r *http.Request) bool {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return false
	}
	for _, p := range s.Proxies {
		if p.Contains(from.Addr().Unmap()) {
			return true
		}
	}
	return false
}

// cookieName is a cookie's name on this connection. Plain HTTP, as a demonstration
// on one's own machine speaks it, cannot have the strict one.
func (v *Visit) cookieName(name string) string {
	if v.secure(v.R) {
		return hostOnly + name
	}
	return name
}
