// Package web is the pages: server-rendered HTML that works without JavaScript.
//
// It only puts the areas together; the pages are in citizen, public, desk and
// office, and what they are made of in kit.
package web

import (
	"netra/internal/web/accused"
	"netra/internal/web/citizen"
	"netra/internal/web/desk"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
	"netra/internal/web/office"
	"netra/internal/web/public"
	"netra/internal/web/terms"
)

// New makes the handler of all pages.
func New(cfg kit.Config) (*kit.Site, error) {
	return kit.New(cfg, citizen.Area(), accused.Area(), intake.Area(), public.Area(), desk.Area(), office.Area(), terms.Area())
}
