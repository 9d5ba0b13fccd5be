package act

import (
	"context"
	"time"

	"netra/internal/access"
	"netra/internal/fault"
)

// Authenticate is the caller a token stands for, on the office's day; ok is
// false for an unknown, expired or revoked one, and for one of an account that
// was ended. Tokens age in real time, roles
// in the office's.
func (s *Service) Authenticate(ctx context.Context, secret string) (c Caller, ok bool, err error) {
	c, err = view(ctx, s, Anonymous, func(w *work) (Caller, error) {
		a, k, found, err := w.AccountByToken(secret)
		if err != nil || !found || a.Ended || !k.Live(time.Now()) {
			return Caller{}, err
		}
		ok = true
		return Caller{Account: a.ID, Person: a.Person, Name: a.Name, Employee: a.Employee, Grants: a.Active(w.capitalDay()), Token: k}, nil
	})
	return c, ok, err
}

// Accounts is every account, for an administrator.
func (s *Service) Accounts(ctx context.Context, caller Caller) ([]access.Account, error) {
	return view(ctx, s, caller, func(w *work) ([]access.Account, error) {
		if _, err := w.admin(); err != nil {
			return nil, err
		}
		return w.Tx.Accounts()
	})
}

// AccountOf is one account, for its own user, an administrator and an auditor;
// for everybody else there is none.
func (s *Service) AccountOf(ctx context.Context, caller Caller, id string) (access.Account, error) {
	return view(ctx, s, caller, func(w *work) (access.Account, error) {
		_, err := w.admin()
		if id != caller.Account && err != nil && !caller.subject().Has(access.Auditor) {
			return access.Account{}, fault.NotFound()
		}
		a, ok, err := w.Account(id, false)
		if err != nil {
			return a, err
		}
		if !ok {
			return a, fault.NotFound()
		}
		return a, nil
	})
}

// AccountEtag is the version of an account as others see it.
func AccountEtag(a access.Account) string { return etag(a.Tail) }
