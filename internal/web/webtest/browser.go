package webtest

import (
	"context"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// Options are how somebody looks at the pages. The zero value is a desk: 1280
// pixels, light, with JavaScript.
type Options struct {
	Width    int     // of the window in pixels; 360 is a phone
	Zoom     float64 // 2 is 200 %
	Dark     bool
	Print    bool // looks at it as it would be printed
	NoScript bool

	As     *Visitor // whose cookies the browser has; nil is a citizen
	Leaves []string // origins beside ours that the pages may lead to, as the quick exit does
}

// Tab is an incognito browser with one tab.
type Tab struct {
	t       testing.TB
	service *Service
	options Options
	ctx     context.Context
	traffic *traffic
}

// Browser opens a browser. When the test ends it fails if a page broke its own
// content security policy, if the console has errors, or if anything was asked
// of another origin.
func Browser(t testing.TB, s *Service, o Options) *Tab {
	t.Helper()
	if _, err := chromiumPath(); err != nil {
		absent(t, "a browser", err)
	}
	root, err := chromium()
	if err != nil {
		t.Fatalf("start the browser: %v", err)
	}
	if o.Width == 0 {
		o.Width = 1280
	}
	leave := gate.enter(t.Name())
	tab := &Tab{t: t, service: s, options: o, traffic: &traffic{}}
	ctx, end := chromedp.NewContext(root, chromedp.WithNewBrowserContext(), chromedp.WithListener(tab.traffic.note))
	tab.ctx = ctx
	t.Cleanup(func() {
		end()
		leave()
		tab.traffic.judge(t, append(o.Leaves, s.URL))
	})
	if err := chromedp.Do(ctx); err != nil { // the tab lives as long as the context of its first step
		t.Fatalf("open a tab: %v", err)
	}
	tab.dress()
	return tab
}

// dress makes the tab what the options say.
func (b *Tab) dress() {
	b.t.Helper()
	o := b.options
	call(b, network.Enable, network.EnableParams{})
	call(b, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
	call(b, log.Enable, cdp.Empty{})
	b.measures(o.Width, o.Zoom)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: o.NoScript})
	scheme, media := "light", ""
	if o.Dark {
		scheme = "dark"
	}
	if o.Print {
		media = "print"
	}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
	// Without it only one tab of the process has the focus.
	call(b, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	if o.As != nil {
		b.adopt(o.As)
	}
}

// measures gives the window a width in pixels and a zoom.
func (b *Tab) measures(width int, zoom float64) {
	b.t.Helper()
	scale := max(zoom, 1)
	call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: int64(float64(width) / scale), Height: int64(900 / scale), DeviceScaleFactor: scale, Mobile: width < 600,
	})
}

// Resize looks at the open page for a moment in another width and zoom.
func (b *Tab) Resize(width int, zoom float64, look func()) {
	b.t.Helper()
	was := b.options
	b.options.Width, b.options.Zoom = width, zoom
	b.measures(width, zoom)
	look()
	b.options = was
	b.measures(was.Width, was.Zoom)
}

// adopt gives the browser the cookies of a visitor.
func (b *Tab) adopt(v *Visitor) {
	b.t.Helper()
	for _, c := range v.cookies(b.t) {
		call(b, network.SetCookie, network.SetCookieParams{Name: c.Name, Value: c.Value, URL: b.service.URL, HTTPOnly: new(c.HttpOnly)})
	}
}

// patience is how long one step may take: far longer than any should, because a
// machine that does five things at once is no fault of the page.
const patience = time.Minute

// run runs one step in the tab.
func run[T any](b *Tab, a chromedp.Action[T]) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	got, err := chromedp.Run(ctx, a)
	if err != nil {
		b.t.Fatalf("in the browser: %v", err)
	}
	return got
}

// call gives the tab one command of its protocol.
func call[P, R any](b *Tab, c cdp.Command[P, R], params P) R {
	b.t.Helper()
	return run(b, func(ctx context.Context, _ *chromedp.Target) (R, error) { return chromedp.Call(ctx, c, params) })
}
