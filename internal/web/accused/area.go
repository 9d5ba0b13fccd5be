// Package accused is the door of the accused: who was summoned comes in by the
// code on their letter, reads what they are accused of, answers, and disputes.
//
// It holds no rule: what the code opens is the API's matter (AccusedService), and
// nothing else is asked of it. It is no citizen's area: a citizen's code opens
// nothing here, nor one of here anything there.
package accused

import (
	"embed"

	"netra/internal/web/kit"
)

//go:embed pages/*.html words/*.yaml
var files embed.FS

// Area is this part of the site.
func Area() kit.Area { return kit.Area{Name: "accused", Files: files, Routes: routes} }

// Where things are.
const (
	door = "/terlapor"
	home = "/terlapor/perkara"
)

func routes(s *kit.Site) {
	s.Get(door, kit.Anyone, entryPage)
	s.Post(door, kit.Anyone, enter)
	s.Get(home, kit.Anyone, homePage)
	s.Get("/terlapor/putusan", kit.Anyone, decision)
	for _, d := range deeds() {
		s.Get(d.path(), kit.Anyone, deedPage(d))
		s.Post(d.path(), kit.Anyone, doDeed(d))
	}
	s.Post("/terlapor/tutup", kit.Anyone, leave)
}

// leave makes the browser forget the code.
func leave(v *kit.Visit) error {
	v.Unbear()
	v.Saved(v.T("accused.entry.left"))
	return v.See(door)
}
