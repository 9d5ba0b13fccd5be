package kit

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// The cookies. Their names say nothing, and what they hold is sealed, so that a
// phone that was taken away tells neither a code nor an account. They end with
// the browser, or earlier by the times below.
const (
	staffCookie   = "n1"
	citizenCookie = "n2"
	langCookie    = "bahasa"
)

// How long a sign-in lasts, in real time.
const (
	Idle    = 15 * time.Minute // without a request
	Longest = 8 * time.Hour    // in all
	citizen = 2 * time.Hour    // what is held for a citizen, without a request
)

// Session is a signed-in member of staff.
type Session struct {
	ID      string    `json:"i"` // by which it is ended; see ended.go
	Account string    `json:"a"` // role@office, as the demonstration calls it
	Token   string    `json:"t"` // what the API is asked with
	Home    string    `json:"h"` // where the brand's link leads
	Began   time.Time `json:"b"`
	Seen    time.Time `json:"s"`
}

// Memory is what a browser holds for a citizen between two pages: codes that
// must stand in no address. Nothing of a report is in it.
type Memory struct {
	Draft string    `json:"d,omitempty"` // code of the draft being written
	Code  string    `json:"c,omitempty"` // code of the report being read
	Fresh bool      `json:"f,omitempty"` // the report was sent just now: its code is still shown
	Kept  bool      `json:"k,omitempty"` // the draft's code was confirmed, printed or downloaded
	Told  string    `json:"t,omitempty"` // what was just done, said once on the next page; see Tell
	Seen  time.Time `json:"s"`
}

func newAEAD(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("the key of cookies: %w", err)
	}
	return cipher.NewGCMWithRandomNonce(block)
}

// seal makes a cookie's value; the cookie's name is bound to it.
func (s *Site) seal(name string, x any) string {
	plain, err := json.Marshal(x)
	if err != nil {
		panic(err) // a struct of strings and times
	}
	return base64.RawURLEncoding.EncodeToString(s.aead.Seal(nil, nil, plain, []byte(name))) //nolint:gosec // the nonce is made within
}

func (v *Visit) unseal(r *http.Request, name string, x any) bool {
	c, err := r.Cookie(v.cookieName(name))
	if err != nil {
		return false
	}
	sealed, err := base64.RawURLEncoding.DecodeString(c.Value)
	if err != nil {
		return false
	}
	plain, err := v.aead.Open(nil, nil, sealed, []byte(name))
	return err == nil && json.Unmarshal(plain, x) == nil
}

// readSession is who is signed in, if they still are; it counts as being seen.
func (v *Visit) readSession() *Session {
	var s Session
	now := v.Real()
	if !v.unseal(v.R, staffCookie, &s) || now.Sub(s.Seen) > Idle || now.Sub(s.Began) > Longest || v.ended.has(s.ID) {
		return nil
	}
	if now.Sub(s.Seen) > time.Minute {
		s.Seen = now
		v.cookie(staffCookie, v.seal(staffCookie, s), http.SameSiteLaxMode, 0)
	}
	return &s
}

// SignIn begins a session. home is where its person's work lies: /meja, or what
// somebody has who holds no cases.
func (v *Visit) SignIn(account, token, home string) {
	now := v.Real()
	if v.Staff != nil {
		v.ended.add(v.Staff.ID, now)
	}
	v.Staff = &Session{ID: newOnce(), Account: account, Token: token, Home: home, Began: now, Seen: now}
	v.cookie(staffCookie, v.seal(staffCookie, v.Staff), http.SameSiteLaxMode, 0)
}

// Left is for how long the session of this page lasts if nothing more is asked.
func (v *Visit) Left() time.Duration {
	if v.Staff == nil {
		return 0
	}
	now := v.Real()
	return min(v.Staff.Seen.Add(Idle).Sub(now), v.Staff.Began.Add(Longest).Sub(now))
}

// LeftSeconds is Left for the script that warns before the end, rounded down to half
// a minute: it warns a little early rather than late, and a page is the same bytes
// whichever second it was made in.
func (v *Visit) LeftSeconds() int { return int(v.Left().Truncate(30 * time.Second).Seconds()) }

// Desk is where the person's work lies.
func (s *Session) Desk() string { return or(s.Home, "/meja") }

// lastAccount is the account of a session that is over, to be offered first. It
// lets nobody in.
func (v *Visit) lastAccount() string {
	var s Session
	if !v.unseal(v.R, staffCookie, &s) {
		return ""
	}
	return s.Account
}

// SignOut ends it, also for a copy of its cookie.
func (v *Visit) SignOut() {
	if v.Staff != nil {
		v.ended.add(v.Staff.ID, v.Real())
	}
	v.Staff = nil
	v.drop(staffCookie, http.SameSiteLaxMode)
}

func (v *Visit) readMemory() *Memory {
	var m Memory
	if !v.unseal(v.R, citizenCookie, &m) || v.Real().Sub(m.Seen) > citizen {
		return &Memory{}
	}
	return &m
}

// Remember keeps v.Citizen in the browser, for two hours from now.
func (v *Visit) Remember() {
	v.Citizen.Seen = v.Real()
	v.cookie(citizenCookie, v.seal(citizenCookie, v.Citizen), http.SameSiteStrictMode, 0)
}

// Forget drops everything that the browser holds for a citizen.
func (v *Visit) Forget() {
	v.Citizen = &Memory{}
	v.drop(citizenCookie, http.SameSiteStrictMode)
}

// drop takes a cookie back. Over HTTPS that is also the one of the plain name, which
// the same browser may hold from a connection that was not, or from before there
// were strict ones: nothing here reads it, but it is not to stay behind.
func (v *Visit) drop(name string, same http.SameSite) {
	v.cookie(name, "", same, -1)
	if v.secure(v.R) {
		http.SetCookie(v.W, &http.Cookie{Name: name, Path: "/", HttpOnly: true, Secure: true, SameSite: same, MaxAge: -1}) //nolint:gosec // each of the modes that are handed in
	}
}

func (v *Visit) cookie(name, value string, same http.SameSite, age int) {
	http.SetCookie(v.W, &http.Cookie{ //nolint:gosec // Secure wherever the connection is: a demonstration on plain HTTP must work too
		Name: v.cookieName(name), Value: value, Path: "/", HttpOnly: true, SameSite: same, MaxAge: age,
		Secure: v.secure(v.R),
	})
}
