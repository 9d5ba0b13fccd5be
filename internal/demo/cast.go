package demo

import (
	"context"
	"fmt"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/deadline"
)

// cast is the demo accounts by their keys.
type cast map[string]access.Account

// enrol makes the accounts that are not there yet, all at once, and answers
// with all of them. An account is known again by its name, which no other has.
func (cfg Config) enrol(ctx context.Context) (cast, error) {
	known, err := cfg.byName(ctx)
	if err != nil {
		return nil, err
	}
	all := seats(cfg.Acts.Directory)
	var missing []act.NewAccount
	for _, s := range all {
		if _, ok := known[s.name]; !ok {
			missing = append(missing, act.NewAccount{Name: s.name, Label: s.key, Grants: []access.Grant{s.grant}})
		}
	}
	made, err := cfg.Acts.CreateUsers(ctx, act.Operator, act.Request{}, missing)
	if err != nil {
		return nil, fmt.Errorf("make the accounts: %w", err)
	}
	for _, a := range made {
		known[a.Name] = a
	}
	out := cast{}
	for _, s := range all {
		out[s.key] = known[s.name]
	}
	return out, nil
}

// byName is every account of the database by the name of its person.
func (cfg Config) byName(ctx context.Context) (map[string]access.Account, error) {
	list, err := cfg.Acts.Accounts(ctx, act.Operator)
	if err != nil {
		return nil, fmt.Errorf("read the accounts: %w", err)
	}
	out := map[string]access.Account{}
	for _, a := range list {
		out[a.Name] = a
	}
	return out, nil
}

// caller is the n-th holder of a role in an office as who calls on a day.
func (c cast) caller(role access.Role, office string, n int, on deadline.Date) (act.Caller, error) {
	a, ok := c[keyOf(role, office, n)]
	if !ok {
		return act.Caller{}, fmt.Errorf("nobody is %s", keyOf(role, office, n))
	}
	return act.Caller{Account: a.ID, Person: a.Person, Name: a.Name, Grants: a.Active(on), Token: access.Token{Scopes: scopesOf(role)}}, nil
}

// scopesOf is what the token of a role may be used for: everything it can be.
func scopesOf(role access.Role) []access.TokenScope {
	if role == access.Admin {
		return []access.TokenScope{access.ScopeRead, access.ScopeAct, access.ScopeAdmin}
	}
	return []access.TokenScope{access.ScopeRead, access.ScopeAct}
}
