package web_test

import (
	"testing"

	"netra/internal/web/webtest"
)

// looks are the ways in which each page is looked at.
func looks() map[string]webtest.Options {
	return map[string]webtest.Options{
		"desk":            {},
		"phone, at night": {Width: 360, Dark: true},
	}
}

// each opens every page in every look and hands it over, in one browser a
// visitor.
func each(t *testing.T, looks map[string]webtest.Options, check func(*webtest.Tab, webtest.Page)) {
	t.Helper()
	eachOf(t, webtest.Start(t), looks, check)
}

// eachOf is each on a service of its own, where nobody else files reports.
func eachOf(t *testing.T, s *webtest.Service, looks map[string]webtest.Options, check func(*webtest.Tab, webtest.Page)) {
	t.Helper()
	for name, look := range looks {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			who, tabs := newVisitors(t, s), map[*webtest.Visitor]*webtest.Tab{}
			for _, p := range pages(t, s) {
				v := who.of(p)
				if tabs[v] == nil {
					look.As = v
					tabs[v] = webtest.Browser(t, s, look)
				}
				if got := tabs[v].Go(p.Path); got != p.Right() {
					t.Errorf("%s: status %d, want %d", p.Name(), got, p.Right())
				}
				check(tabs[v], p)
			}
		})
	}
}

// One opening of a page serves every look at it: a browser is dear.
func TestEveryPageIsAccessible(t *testing.T) {
	t.Parallel()
	each(t, looks(), func(tab *webtest.Tab, p webtest.Page) {
		webtest.Axe(tab)
		tab.Targets(24)
		tab.Shot(p)
		if !tab.Narrow() {
			tab.Walk() // the order of the keys is that of the document, and so the same in every width
		}
	})
}

func TestNoPageScrollsSideways(t *testing.T) {
	t.Parallel()
	narrow := map[string]webtest.Options{"320 pixels": {Width: 320}, "200 %": {Width: 1280, Zoom: 2}}
	each(t, narrow, func(tab *webtest.Tab, _ webtest.Page) { tab.Reflows() })
}

// The first page must come through a bad line in the hills.
func TestEveryPageIsLight(t *testing.T) {
	t.Parallel()
	var all []webtest.Weight
	t.Run("pages", func(t *testing.T) {
		eachOf(t, webtest.StartOwn(t), map[string]webtest.Options{"phone": {Width: 360}}, func(tab *webtest.Tab, p webtest.Page) {
			all = append(all, tab.Weigh(p))
		})
	})
	limit := func(name string) int {
		if name == "/" {
			return 50
		}
		return 100
	}
	webtest.Weights(t, "testdata/weights.golden", *update, limit, all)
}
