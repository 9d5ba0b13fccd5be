package web_test

import (
	"testing"

	"netra/internal/web/webtest"
)

// written are the pages of a report that somebody is writing.
var written = []string{"siapa", "apa", "kapan", "cerita", "tautan", "bukti", "rahasia", "tentang-anda", "identitas", "kode", "periksa", "simpan"}

func TestThePagesOfAReportAreAccessibleAndLight(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v, check := ready(t, s)
	for name, look := range map[string]webtest.Options{"desk": {}, "phone, at night": {Width: 360, Dark: true}, "320 pixels": {Width: 320}} {
		t.Run(name, func(t *testing.T) {
			look.As = v
			tab := webtest.Browser(t, s, look)
			for _, p := range written {
				page := webtest.Page{Path: "/lapor/" + p}
				if w := tab.Weigh(page); w.Bytes > 100*1024 {
					t.Errorf("%s weighs %d bytes", p, w.Bytes)
				}
				tab.Go(page.Path)
				webtest.Axe(tab)
				tab.Targets(24)
				tab.Reflows()
				tab.Shot(page)
			}
		})
	}
	at(t, v.Submit(t, check, "Kirim laporan", nil), "Laporan Anda sudah diterima")
	for name, look := range map[string]webtest.Options{"received": {}, "received, on a phone": {Width: 360, Dark: true}, "received, on paper": {Print: true}} {
		t.Run(name, func(t *testing.T) {
			look.As = v
			tab := webtest.Browser(t, s, look)
			tab.Go("/lapor/diterima")
			webtest.Axe(tab)
			tab.Shot(webtest.Page{Path: "/lapor/diterima"})
		})
	}
}
