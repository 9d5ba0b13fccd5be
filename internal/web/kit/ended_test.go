package kit

import (
	"maps"
	"net/http"
	"testing"
	"time"
)

// Who copied the cookie of a session must not go on with it when its owner has
// signed out, or signed in anew.
func TestACopyOfASessionEndsWithIt(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, path string
		own        int // what the owner is answered afterwards
	}{{"signing out", "/x/out", http.StatusSeeOther}, {"signing in anew", "/x/in", http.StatusOK}} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			owner, other := w.visitor(), w.visitor()
			owner.get("/x/in")
			other.get("/x/in")
			thief := &visitor{world: w, cookies: maps.Clone(owner.cookies)}
			says(t, thief.get("/x/staff"), http.StatusOK)
			owner.get(tt.path)
			for range 6 { // to where the copy is too old by itself
				says(t, thief.get("/x/staff"), http.StatusSeeOther)
				w.real = w.real.Add(Idle / 5)
				says(t, other.get("/x/staff"), http.StatusOK)
			}
			w.real = w.real.Add(-Idle - Idle/5)
			says(t, owner.get("/x/staff"), tt.own)
		})
	}
}

func TestEndedSessionsAreForgottenWhenTheirCookiesAreTooOld(t *testing.T) {
	t.Parallel()
	var e ended
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	for range 1000 {
		now = now.Add(time.Minute)
		e.add(newOnce(), now)
	}
	if most := int(Idle/time.Minute) + 2; len(e.until) > most {
		t.Errorf("%d are remembered, of which %d can matter", len(e.until), most)
	}
}
