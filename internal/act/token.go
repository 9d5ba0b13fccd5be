package act

import (
	"context"
	"fmt"
	"time"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/record"
)

// IssuedToken is a token with its secret, which is shown this once.
type IssuedToken struct {
	Token  access.Token `json:"token"`
	Secret string       `json:"secret"`
}

// CreateToken makes an API token for an account: an administrator for anybody,
// everybody for themselves. A token that makes another for its own account hands
// on no more than it has: no wider scope and no longer life. Lasting 0, the new
// one ends with the token that made it.
func (s *Service) CreateToken(ctx context.Context, caller Caller, req Request, h TokenHasher, n NewToken) (IssuedToken, error) {
	return perform(ctx, s, caller, req, func(w *work) (IssuedToken, error) {
		actor, err := w.keeper(n.Account)
		if err != nil {
			return IssuedToken{}, err
		}
		expires := time.Now().Add(n.Lasts).UTC().Truncate(time.Second)
		if n.Lasts == 0 {
			expires = caller.Token.Expires
		}
		if n.Account == caller.Account {
			if err := within(caller.Token, n.Scopes, expires); err != nil {
				return IssuedToken{}, err
			}
		}
		out, err := w.newToken(h, n)
		if err != nil {
			return out, err
		}
		out.Token.Expires = expires
		_, err = w.amend(OnAccount{Account: n.Account}, createToken, actor, func(a *access.Account) error {
			a.Tokens = append(a.Tokens, out.Token)
			return nil
		})
		return out, err
	})
}

// newToken is a token with a secret of 256 random bits.
func (w *work) newToken(h TokenHasher, n NewToken) (IssuedToken, error) {
	var parts [3]string
	for i := range parts {
		var err error
		if parts[i], err = w.opaque(); err != nil {
			return IssuedToken{}, err
		}
	}
	secret := "netra_" + parts[1] + parts[2]
	return IssuedToken{Secret: secret, Token: access.Token{ID: parts[0], Title: n.Title, Created: time.Now().UTC().Truncate(time.Second),
		Hash: h.TokenHash(secret), Scopes: n.Scopes}}, nil
}

// within refuses a token that is more than the one it is made with.
func within(t access.Token, scopes []access.TokenScope, expires time.Time) error {
	for i, s := range scopes {
		if !t.May(s) {
			return fault.BadField(fmt.Sprintf("scopes[%d]", i), "token yang Anda pakai tidak memiliki cakupan %[1]q, maka tidak dapat meneruskannya (the token you use has no scope %[1]q, so it cannot hand it on)", s)
		}
	}
	if expires.After(t.Expires) {
		return fault.BadField("expiresOn", "token yang Anda pakai berakhir pada %[1]s; token buatannya tidak dapat berlaku lebih lama (the token you use ends at %[1]s; one that it makes cannot live longer)", t.Expires.Format(time.RFC3339))
	}
	return nil
}

// RevokeToken ends a token at once: its own user may, and an administrator. One
// that was ended before stays as it was ended.
func (s *Service) RevokeToken(ctx context.Context, caller Caller, req Request, account, token string) (access.Account, error) {
	return perform(ctx, s, caller, req, func(w *work) (access.Account, error) {
		actor, err := w.keeper(account)
		if err != nil {
			return access.Account{}, fault.NotFound()
		}
		return w.amend(OnAccount{Account: account}, revokeToken, actor, func(a *access.Account) error {
			for i := range a.Tokens {
				if a.Tokens[i].ID == token {
					if a.Tokens[i].Revoked.IsZero() {
						a.Tokens[i].Revoked = time.Now().UTC().Truncate(time.Second)
					}
					return nil
				}
			}
			return fault.NotFound()
		})
	})
}

// keeper is whoever may handle the tokens of an account: the account itself, or
// an administrator. Without an account of their own nobody is the former.
func (w *work) keeper(account string) (record.Actor, error) {
	if account != "" && account == w.caller.Account {
		return record.Actor{Account: w.caller.Account, Person: w.caller.Person}, nil
	}
	return w.admin()
}

// TokenOwner is the account that a token belongs to, for its user and for an
// administrator; for everybody else there is no such token.
func (s *Service) TokenOwner(ctx context.Context, caller Caller, token string) (string, error) {
	return view(ctx, s, caller, func(w *work) (string, error) {
		all, err := w.visible()
		if err != nil {
			return "", err
		}
		for _, a := range all {
			for _, k := range a.Tokens {
				if k.ID == token {
					return a.ID, nil
				}
			}
		}
		return "", fault.NotFound()
	})
}

// visible is the accounts whose tokens the caller may see: all or their own.
func (w *work) visible() ([]access.Account, error) {
	if _, err := w.admin(); err == nil {
		return w.Tx.Accounts()
	}
	a, ok, err := w.Account(w.caller.Account, false)
	if err != nil || !ok {
		return nil, err
	}
	return []access.Account{a}, nil
}

// NewToken is a token to be made: for whom, and for what.
type NewToken struct {
	Account string
	Title   string // what its owner calls it
	Scopes  []access.TokenScope
	Lasts   time.Duration // 0: as long as the token it is made with
}

// CreateTokens makes many API tokens in one transaction, each by an event of
// its own, and answers in the order of the list. Only an administrator may. It
// takes no request id: an answer that is kept would keep the secrets.
func (s *Service) CreateTokens(ctx context.Context, caller Caller, h TokenHasher, lasts time.Duration, list []NewToken) ([]IssuedToken, error) {
	expires := time.Now().Add(lasts).UTC().Truncate(time.Second)
	return perform(ctx, s, caller, Request{}, func(w *work) ([]IssuedToken, error) {
		actor, err := w.admin()
		if err != nil {
			return nil, err
		}
		out := make([]IssuedToken, 0, len(list))
		for _, n := range list {
			k, err := w.newToken(h, n)
			if err != nil {
				return nil, err
			}
			k.Token.Expires = expires
			_, err = w.amend(OnAccount{Account: n.Account}, createToken, actor, func(a *access.Account) error {
				a.Tokens = append(a.Tokens, k.Token)
				return nil
			})
			if err != nil {
				return nil, err
			}
			out = append(out, k)
		}
		return out, nil
	})
}
