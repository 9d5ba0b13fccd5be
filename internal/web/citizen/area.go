// Package citizen is what somebody without an account sees: the start, the report form, the status page.
//
// It holds no rule: it asks the API as any client would and shows the answer.
package citizen

import (
	"embed"

	"netra/internal/web/kit"
)

//go:embed pages/*.html words/*.yaml
var files embed.FS

// Area is this part of the site.
func Area() kit.Area {
	return kit.Area{Name: "citizen", Files: files, Routes: routes}
}

// routes is every way in.
func routes(s *kit.Site) {
	s.Get("/{$}", kit.Anyone, start)
	s.Get("/keluar", kit.Anyone, leave)
	reportRoutes(s)
}

// leave is the quick exit: the browser forgets what it held, and goes on to a
// page that has nothing to do with this one. The history keeps the visit, which
// the safety page says.
func leave(v *kit.Visit) error {
	v.Forget()
	v.W.Header().Set("Clear-Site-Data", `"cache", "cookies", "storage"`)
	v.W.Header().Set("Location", v.Exit)
	v.W.WriteHeader(303)
	return nil
}
