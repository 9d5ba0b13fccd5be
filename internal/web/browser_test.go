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

// One opening of a page serves every look at it: a browser is dear. The service is
// the test's own, so that nobody else's reports weigh on the pages.
func TestEveryPageIsAccessibleLightAndNarrow(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	var all []webtest.Weight
	t.Run("looks", func(t *testing.T) {
		for name, look := range looks() {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				each(t, s, look, func(tab *webtest.Tab, p webtest.Page) {
					if tab.Narrow() {
						all = append(all, tab.Weigh(p)) // the one look that does
					}
					judge(tab, p)
				})
			})
		}
	})
	webtest.Weights(t, "testdata/weights.golden", *update, most, all)
}

// judge is what every page must stand in a look.
func judge(tab *webtest.Tab, p webtest.Page) {
	webtest.Axe(tab)
	tab.Targets(24)
	tab.Shot(p)
	if tab.Narrow() {
		tab.Resize(320, 1, tab.Reflows)
		return
	}
	tab.Walk() // the order of the keys is that of the document, and so the same in every width
	tab.Resize(1280, 2, tab.Reflows)
}

// most is how heavy a page may be, in KB. The first must come through a bad line
// in the hills.
func most(name string) int {
	if name == "/" {
		return 50
	}
	return 100
}

// each opens every page in a look and hands it over, in one browser a visitor.
func each(t *testing.T, s *webtest.Service, look webtest.Options, check func(*webtest.Tab, webtest.Page)) {
	t.Helper()
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
}
