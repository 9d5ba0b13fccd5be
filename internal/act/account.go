package act

import (
	"context"
	"encoding/json"
	"fmt"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
)

// NewAccount is what an account is made of.
type NewAccount struct {
	Person string // empty: a new person
	Name   string
	Label  string // how the operator calls it; empty for none
	Grants []access.Grant

	Employee string // the person's own NIP or NIK; empty when it is not known
}

// The acts on accounts.
const (
	createUser  = "CreateUser"
	grantRole   = "GrantRole"
	revokeRole  = "RevokeRole"
	endUser     = "EndUser"
	createToken = "CreateToken"
	revokeToken = "RevokeToken"
)

// TokenHasher answers with the blind index of a token's secret; the store's
// vault is the only one who can make it.
type TokenHasher interface{ TokenHash(secret string) []byte }

// admin refuses everybody but an administrator (or the operator's own command
// line, which has no account at all and says so).
func (w *work) admin() (record.Actor, error) {
	if g, ok := w.caller.Administers(); ok {
		return w.actor(g), nil
	}
	return record.Actor{}, fault.New(fault.Denied, "ROLE", "ini dilakukan oleh %[1]s (this is done by %[1]s)", access.Admin)
}

// Operator is whoever runs the binary on the machine: the one who makes the
// first account, when there is nobody yet to ask.
var Operator = Caller{Account: "operator", Person: "operator", Name: "operator",
	Grants: []access.Grant{{Role: access.Admin, From: deadline.Date{Year: 1}}},
	Token:  access.Token{Scopes: []access.TokenScope{access.ScopeAdmin, access.ScopeAct, access.ScopeRead}}}

// CreateUser makes an account. Only an administrator may; an admin role never
// goes together with a role on cases (S10).
func (s *Service) CreateUser(ctx context.Context, caller Caller, req Request, n NewAccount) (access.Account, error) {
	return perform(ctx, s, caller, req, func(w *work) (access.Account, error) {
		actor, err := w.admin()
		if err != nil {
			return access.Account{}, err
		}
		return w.enrol(n, actor)
	})
}

// OnAccount is one act on an existing account: which, the version that was read
// (empty for the operator, who reads none), and why.
type OnAccount struct {
	Account string
	Etag    string
	Reason  string
}

// GrantRole gives an account one more role, in one office and for a period that
// begins today unless it is said. Nobody gives a role to themselves.
func (s *Service) GrantRole(ctx context.Context, caller Caller, req Request, on OnAccount, g access.Grant) (access.Account, error) {
	return s.change(ctx, caller, req, on, grantRole, func(w *work, a *access.Account) error {
		if err := w.notSelf(a); err != nil {
			return err
		}
		if g.From.IsZero() {
			g.From = w.capitalDay()
		}
		if !g.Until.IsZero() && g.Until.Before(g.From) {
			return fault.BadField("toOn", "hari terakhir tidak dapat mendahului hari pertama, %[1]s (the last day cannot come before the first, %[1]s)", g.From)
		}
		if err := w.checkGrant("", g, a.Grants); err != nil {
			return err
		}
		a.Grants = append(a.Grants, g)
		return nil
	})
}

// RevokeRole makes today, by the capital's clock, the last day of a role in an
// office; one that has not
// begun never will. What was done under it stays. EndUser is for whoever must
// be out before tomorrow.
func (s *Service) RevokeRole(ctx context.Context, caller Caller, req Request, on OnAccount, role access.Role, office string) (access.Account, error) {
	return s.change(ctx, caller, req, on, revokeRole, func(w *work, a *access.Account) error {
		today, ended := w.capitalDay(), false
		for i, g := range a.Grants {
			if g.Role == role && g.Office == office && (g.Until.IsZero() || g.Until.After(today)) {
				a.Grants[i].Until, ended = today, true
			}
		}
		if !ended {
			return fault.BadField("role", "pengguna tidak memegang peran %[1]q di kantor %[2]q sesudah hari ini (the user holds no role %[1]q in the office %[2]q beyond today)", role, office)
		}
		return nil
	})
}

// EndUser ends an account: its tokens and roles open nothing any more. Nobody
// ends their own.
func (s *Service) EndUser(ctx context.Context, caller Caller, req Request, on OnAccount) (access.Account, error) {
	return s.change(ctx, caller, req, on, endUser, func(w *work, a *access.Account) error {
		a.Ended = true
		return w.notSelf(a)
	})
}

// notSelf refuses an administrator who acts on the person they are themselves.
func (w *work) notSelf(a *access.Account) error {
	if a.ID == w.caller.Account || a.Person == w.caller.Person {
		return fault.New(fault.Denied, "ROLE", "administrator lain yang melakukan ini bagi Anda (another administrator does this for you)")
	}
	return nil
}

// capitalDay is the day by which roles begin and end, wherever their office is.
func (w *work) capitalDay() deadline.Date { return deadline.On(w.now, w.Directory.Zone("")) }

// checkGrants refuses unknown roles and offices, and roles that exclude each other.
func (w *work) checkGrants(grants []access.Grant) error {
	for i, g := range grants {
		if err := w.checkGrant(fmt.Sprintf("grants[%d].", i), g, grants[:i]); err != nil {
			return err
		}
	}
	return nil
}

// checkGrant is the check of one more grant beside others. Past ones count too:
// who may not be both is judged on what they were, not on today alone.
func (w *work) checkGrant(path string, g access.Grant, others []access.Grant) error {
	if !g.Role.Known() {
		return fault.BadField(path+"role", "tulis salah satu dari %[1]v (write one of %[1]v)", access.Roles)
	}
	if _, ok := w.Directory.Agency(g.Office); !ok && g.Office != "" {
		return fault.BadField(path+"office", "tidak ada instansi %[1]q (there is no agency %[1]q)", g.Office)
	}
	if err := checkSeat(path, g); err != nil {
		return err
	}
	for _, o := range others {
		if access.Exclusive(g.Role, o.Role) {
			return fault.New(fault.Illegal, "SEPARATION_OF_DUTIES", "%[1]s dan %[2]s tidak pernah dipegang satu orang, S5 dan S10. (%[1]s and %[2]s are never one person's, S5 and S10.)", g.Role, o.Role)
		}
	}
	return nil
}

// change is one act of an administrator on an account.
func (s *Service) change(ctx context.Context, caller Caller, req Request, on OnAccount, act string, fn func(*work, *access.Account) error) (access.Account, error) {
	return perform(ctx, s, caller, req, func(w *work) (access.Account, error) {
		actor, err := w.admin()
		if err != nil {
			return access.Account{}, err
		}
		return w.amend(on, act, actor, func(a *access.Account) error { return fn(w, a) })
	})
}

// amend reads an account, lets fn change it, and keeps it with its event.
func (w *work) amend(on OnAccount, act string, actor record.Actor, fn func(*access.Account) error) (access.Account, error) {
	old, ok, err := w.Account(on.Account, true)
	if err != nil {
		return old, err
	}
	if !ok {
		return old, fault.NotFound()
	}
	if on.Etag != "" {
		if err := fresh(on.Etag, old.Tail); err != nil {
			return old, err
		}
	}
	a := old
	a.Grants = append([]access.Grant(nil), old.Grants...)
	a.Tokens = append([]access.Token(nil), old.Tokens...)
	if err := fn(&a); err != nil {
		return old, err
	}
	return w.account(old, a, act, on.Reason, actor)
}

// account appends the event of an account and writes its rows.
func (w *work) account(old, a access.Account, act, reason string, actor record.Actor) (access.Account, error) {
	e := record.Event{Kind: record.Account, Subject: a.ID, Sequence: old.Version + 1, Act: act, At: w.now,
		PerformedOn: w.capitalDay(), Actor: actor, Reason: reason}
	if err := w.stamp(&e); err != nil {
		return a, err
	}
	a.Version, a.Tail = e.Sequence, e.ID
	var err error
	if e.Payload, err = json.Marshal(a); err != nil {
		return a, fmt.Errorf("record account: %w", err)
	}
	if err := w.Append(e); err != nil {
		return a, err
	}
	return a, w.PutAccount(old, a)
}
