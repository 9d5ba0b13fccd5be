// Package terms is the words of the domain in two languages: what an act, a
// state, a role, a clock, a guard or a sanction is called on a page.
//
// It is no page and holds no rule. The terms are those of the core and of the
// API; a test goes through the core's tables and demands a word for each of
// them, and the core's own Indonesian label where it has one. A template says
// {{word "state" .State}}, a handler v.Word("state", c.State).
package terms

import (
	"embed"

	"netra/internal/web/kit"
)

//go:embed words/*.yaml
var files embed.FS

// Area is the words; it has no pages.
func Area() kit.Area { return kit.Area{Name: "terms", Files: files} }
