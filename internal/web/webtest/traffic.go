package webtest

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// Request is one that a page made.
type Request struct {
	URL    string
	Kind   string // Document, Stylesheet, Script, Image, …
	Status int
	Bytes  int // that came back, with the headers

	id network.RequestID
}

// traffic is what a tab asked for, and what its console complained of.
type traffic struct {
	mu       sync.Mutex
	requests []*Request // since the last Go
	strays   []string   // every URL ever asked for
	errors   []string
}

// note takes an event in; it runs inside the browser's reading loop.
func (f *traffic) note(ev any) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		f.requests = append(f.requests, &Request{URL: ev.Request.URL, Kind: string(ev.Type), id: ev.RequestID})
		f.strays = append(f.strays, ev.Request.URL)
	case *network.EventResponseReceived:
		if r := f.find(ev.RequestID); r != nil {
			r.Status = int(ev.Response.Status)
		}
	case *network.EventLoadingFinished:
		if r := f.find(ev.RequestID); r != nil {
			r.Bytes = int(ev.EncodedDataLength)
		}
	case *log.EventEntryAdded:
		if e := ev.Entry; e.Level == log.EntryLevelError && !f.harmless(e) {
			f.errors = append(f.errors, fmt.Sprintf("%s: %s %s", e.Source, e.Text, e.URL))
		}
	case *runtime.EventExceptionThrown:
		f.errors = append(f.errors, "script: "+ev.ExceptionDetails.Text)
	}
}

// find is the last request of an identifier, which a redirect keeps.
func (f *traffic) find(id network.RequestID) *Request {
	for _, r := range slices.Backward(f.requests) {
		if r.id == id {
			return r
		}
	}
	return nil
}

// harmless says whether the console complains only of the page's own status, as
// a page that says 404 is no error of that page, or of the icon, for which a
// browser asks by itself and once.
func (f *traffic) harmless(e *log.Entry) bool {
	r := f.find(e.NetworkRequestID)
	own := r != nil && r.Kind == string(network.ResourceTypeDocument)
	return e.Source == log.EntrySourceNetwork && (own || strings.HasSuffix(e.URL, "/favicon.ico"))
}

// clear forgets the requests, not the complaints.
func (f *traffic) clear() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.requests = nil
}

// list is what was asked for since the last Go.
func (f *traffic) list() []Request {
	f.mu.Lock()
	defer f.mu.Unlock()
	var out []Request
	for _, r := range f.requests {
		out = append(out, *r)
	}
	return out
}

// judge fails the test for what a page may never do.
func (f *traffic) judge(t testing.TB, origins []string) {
	t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, e := range f.errors {
		t.Errorf("the browser's console says: %s", e)
	}
	for _, s := range f.strays {
		if o := origin(s); o != "" && !slices.Contains(origins, o) {
			t.Errorf("a page asked another origin for %s", s)
		}
	}
}

// origin is where a URL leads to; what stands in the page itself leads nowhere.
func origin(address string) string {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return address
	case slices.Contains([]string{"data", "blob", "about"}, u.Scheme):
		return ""
	}
	return strings.ToLower(u.Scheme + "://" + u.Host)
}
