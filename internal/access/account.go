package access

import (
	"slices"
	"time"

	"netra/internal/deadline"
)

// Account is one person's way in: roles in offices for periods, and the tokens
// that stand for it. A second account of the same person is the same Person.
type Account struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Tail    string `json:"tail"`
	Person  string `json:"person"` // opaque; the same for every account of one person
	Name    string `json:"name"`
	// Employee is the person's own NIP or NIK, where it is known: a case against
	// them does not exist for them.
	Employee string `json:"employee,omitempty"`

	Label  string  `json:"label,omitempty"` // how the operator calls the account, role@office say
	Grants []Grant `json:"grants"`
	Tokens []Token `json:"tokens,omitempty"`
	Ended  bool    `json:"ended,omitempty"`
	Leaves []Leave `json:"leaves,omitempty"` // by their first day
}

// Token is an API token as we keep it: never the secret, only its blind index.
type Token struct {
	ID      string       `json:"id"`
	Title   string       `json:"title,omitempty"` // what its owner calls it
	Created time.Time    `json:"created,omitzero"`
	Hash    []byte       `json:"hash"`
	Scopes  []TokenScope `json:"scopes"`
	Expires time.Time    `json:"expires"`
	Revoked time.Time    `json:"revoked,omitzero"`
}

// TokenScope is what a token may be used for.
type TokenScope string

// The scopes of a token.
const (
	ScopeRead  TokenScope = "read"
	ScopeAct   TokenScope = "act"
	ScopeAdmin TokenScope = "admin"
)

// Live says whether the token opens anything at an instant (real time: tokens
// do not age with the demonstration's clock).
func (t Token) Live(now time.Time) bool {
	return t.Revoked.IsZero() && now.Before(t.Expires)
}

// May says whether the token has a scope.
func (t Token) May(s TokenScope) bool { return slices.Contains(t.Scopes, s) }

// Active is the account's grants that hold on a day.
func (a Account) Active(on deadline.Date) []Grant {
	if a.Ended {
		return nil
	}
	var out []Grant
	for _, g := range a.Grants {
		if g.Active(on) {
			out = append(out, g)
		}
	}
	return out
}

// Holds says whether the account holds a role in an office on a day.
func (a Account) Holds(r Role, office string, on deadline.Date) bool {
	return slices.ContainsFunc(a.Active(on), func(g Grant) bool { return g.Role == r && g.Office == office })
}
