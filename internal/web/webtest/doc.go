// Package webtest is a browser and a running service for the tests of the pages.
// It is used by tests alone.
package webtest

import (
	_ "github.com/chromedp/chromedp" // the browser that the tests drive
	_ "golang.org/x/net/html"        // how they read a page
)
