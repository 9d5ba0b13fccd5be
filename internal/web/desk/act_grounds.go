package desk

import (
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// grounds is what the reporter says against the closure, word for word, for who
// decides on it: read where it is decided, and not looked up elsewhere.
func (a *acting) grounds() string {
	if a.act != string(casefile.DecideChallenge) {
		return ""
	}
	if len(a.events) == 0 {
		if err := a.history(); err != nil {
			return ""
		}
	}
	said := ""
	for _, e := range a.events {
		if e.GetAct() != string(casefile.ChallengeClosure) {
			continue
		}
		for _, d := range e.GetDetails() {
			if d.GetField() == "grounds" {
				said = kit.Plain(d.GetText())
			}
		}
	}
	return said
}
