// Package public is what everybody may read: the figures, and the rulebook in everyday words.
//
// It holds no rule: it asks the API as any client would and shows the answer. A
// figure that the API hides is not known here either. The figures begin at
// figures_routes.go, the rulebook at rules_routes.go.
package public

import (
	"embed"

	"netra/internal/web/kit"
)

//go:embed pages/*.html words/*.yaml
var files embed.FS

// Area is this part of the site.
func Area() kit.Area {
	return kit.Area{Name: "public", Files: files, Routes: routes}
}

// routes is every way in.
func routes(s *kit.Site) {
	figureRoutes(s)
	ruleRoutes(s)
}
