package act

import (
	"context"
	"time"

	"netra/internal/access"
	"netra/internal/record"
)

// CreateUsers makes many accounts in one transaction, each by an event of its
// own as CreateUser does: all or none. Who sets up a whole country in one go
// must not be left with half of one.
func (s *Service) CreateUsers(ctx context.Context, caller Caller, req Request, list []NewAccount) ([]access.Account, error) {
	return perform(ctx, s, caller, req, func(w *work) ([]access.Account, error) {
		actor, err := w.admin()
		if err != nil {
			return nil, err
		}
		out := make([]access.Account, 0, len(list))
		for _, n := range list {
			a, err := w.enrol(n, actor)
			if err != nil {
				return nil, err
			}
			out = append(out, a)
		}
		return out, nil
	})
}

// enrol makes one account.
func (w *work) enrol(n NewAccount, actor record.Actor) (access.Account, error) {
	if err := w.checkGrants(n.Grants); err != nil {
		return access.Account{}, err
	}
	a := access.Account{Person: n.Person, Name: n.Name, Label: n.Label, Grants: n.Grants}
	var err error
	if a.ID, err = w.opaque(); err != nil {
		return a, err
	}
	if a.Person == "" {
		a.Person = a.ID
	}
	return w.account(access.Account{}, a, createUser, "", actor)
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
