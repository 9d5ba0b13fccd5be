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
	Account string    `json:"a"` // role@office, as the demonstration calls it
	Token   string    `json:"t"` // what the API is asked with
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
	return base64.RawURLEncoding.EncodeToString(s.aead.Seal(nil, nil, plain, []byte(name)))
}

func (s *Site) unseal(r *http.Request, name string, x any) bool {
	c, err := r.Cookie(name)
	if err != nil {
		return false
	}
	sealed, err := base64.RawURLEncoding.DecodeString(c.Value)
	if err != nil {
		return false
	}
	plain, err := s.aead.Open(nil, nil, sealed, []byte(name))
	return err == nil && json.Unmarshal(plain, x) == nil
}

// readSession is who is signed in, if they still are; it counts as being seen.
func (v *Visit) readSession() *Session {
	var s Session
	now := v.Real()
	if !v.unseal(v.R, staffCookie, &s) || now.Sub(s.Seen) > Idle || now.Sub(s.Began) > Longest {
		return nil
	}
	if now.Sub(s.Seen) > time.Minute {
		s.Seen = now
		v.cookie(staffCookie, v.seal(staffCookie, s), http.SameSiteLaxMode, 0)
	}
	return &s
}

// SignIn begins a session.
func (v *Visit) SignIn(account, token string) {
	now := v.Real()
	v.Staff = &Session{Account: account, Token: token, Began: now, Seen: now}
	v.cookie(staffCookie, v.seal(staffCookie, v.Staff), http.SameSiteLaxMode, 0)
}

// SignOut ends it.
func (v *Visit) SignOut() {
	v.Staff = nil
	v.cookie(staffCookie, "", http.SameSiteLaxMode, -1)
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
	v.cookie(citizenCookie, "", http.SameSiteStrictMode, -1)
}

func (v *Visit) cookie(name, value string, same http.SameSite, age int) {
	http.SetCookie(v.W, &http.Cookie{Name: name, Value: value, Path: "/", HttpOnly: true, SameSite: same, MaxAge: age,
		Secure: v.R.TLS != nil || v.R.Header.Get("X-Forwarded-Proto") == "https"}) // a demonstration on plain HTTP must work too
}
