package main

import (
	"fmt"
	"net/netip"
)

// fronted is the proxies in front, which alone are believed when they say that a
// visitor came over HTTPS. By default those of this machine and of its private
// networks, where one stands beside a service or its container.
type fronted struct {
	Proxies []string `name:"proxies" help:"Networks of the proxies in front whose X-Forwarded-Proto is believed; with \"https\" from them, cookies are of the strict kind (__Host-) and browsers are told to stay on HTTPS." default:"127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7" env:"NETRA_PROXIES"`
}

// networks refuses what is none, by name.
func (f fronted) networks() ([]netip.Prefix, error) {
	var out []netip.Prefix
	for _, text := range f.Proxies {
		p, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, fmt.Errorf("--proxies %q: write networks such as 10.0.0.0/8,::1/128", text)
		}
		out = append(out, p)
	}
	return out, nil
}
