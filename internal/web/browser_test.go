package web_test

import (
	"testing"

	"netra/internal/web/webtest"
)

// each opens every page in a browser, in every look, and hands it over.
func each(t *testing.T, check func(*webtest.Tab, webtest.Page)) {
	t.Helper()
	s := webtest.Start(t)
	for name, look := range looks() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tabs := map[string]*webtest.Tab{}
			for _, p := range pages() {
				if tabs[p.Who] == nil {
					look.As = visitor(t, s, p)
					tabs[p.Who] = webtest.Browser(t, s, look)
				}
				if got := tabs[p.Who].Go(p.Path); got != p.Right() {
					t.Errorf("%s: status %d, want %d", p.Name(), got, p.Right())
				}
				check(tabs[p.Who], p)
			}
		})
	}
}

func TestEveryPageIsAccessible(t *testing.T) {
	t.Parallel()
	each(t, func(tab *webtest.Tab, p webtest.Page) {
		webtest.Axe(tab)
		tab.Targets(24)
		tab.Shot(p)
	})
}

func TestEveryPageGoesByKeyboard(t *testing.T) {
	t.Parallel()
	each(t, func(tab *webtest.Tab, _ webtest.Page) { tab.Walk() })
}

func TestNoPageScrollsSideways(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	for name, look := range map[string]webtest.Options{"320 pixels": {Width: 320}, "200 %": {Width: 1280, Zoom: 2}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, p := range pages() {
				look.As = visitor(t, s, p)
				tab := webtest.Browser(t, s, look)
				tab.Go(p.Path)
				tab.Reflows()
			}
		})
	}
}

func TestEveryPageIsLight(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	var all []webtest.Weight
	for _, p := range pages() {
		tab := webtest.Browser(t, s, webtest.Options{Width: 360, As: visitor(t, s, p)})
		all = append(all, tab.Weigh(p))
	}
	limit := func(name string) int {
		if name == "/" {
			return 50
		}
		return 100
	}
	webtest.Weights(t, "testdata/weights.golden", *update, limit, all)
}
