// Package desk is where staff work: the queue, the case with its machine, a form for every act.
//
// It holds no rule: it asks the API as any client would and shows the answer.
package desk

import (
	"embed"

	"netra/internal/web/kit"
)

//go:embed pages/*.html words/*.yaml
var files embed.FS

// Area is this part of the site.
func Area() kit.Area {
	return kit.Area{Name: "desk", Files: files, Routes: routes}
}

// routes is every way in.
func routes(s *kit.Site) {
	actRoutes(s)
	caseRoutes(s)
	listRoutes(s)
}
