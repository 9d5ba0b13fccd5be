// Package intake is the questions of a report: asked one at a time of a citizen,
// and on one long page by a clerk at the counter, in the same words.
//
// It has no route and keeps nothing. What is an answer and what the law makes of
// it is the API's matter; here it is only asked for, and put into the API's
// message and back. Start at part.go.
package intake

import (
	"embed"

	"netra/internal/web/kit"
)

//go:embed pages/*.html words/*.yaml
var files embed.FS

// Area is its words and shared blocks.
func Area() kit.Area { return kit.Area{Name: "intake", Files: files} }
