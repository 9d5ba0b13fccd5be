// Package office is how staff come in and what they administer: sign-in, accounts, offices, the counter.
//
// It holds no rule: it asks the API as any client would and shows the answer.
package office

import (
	"embed"

	"netra/internal/web/kit"
)

//go:embed pages/*.html words/*.yaml
var files embed.FS

// Area is this part of the site.
func Area() kit.Area {
	return kit.Area{Name: "office", Files: files, Routes: routes}
}

// routes is every way in.
func routes(s *kit.Site) {
	signInRoutes(s)
	counterRoutes(s)
	aliveRoutes(s)
	accountRoutes(s)
	manageRoutes(s)
	employeeRoutes(s)
	keeperRoutes(s)
	if s.Demo {
		componentRoutes(s)
	}
}
