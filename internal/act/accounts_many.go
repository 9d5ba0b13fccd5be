package act

import (
	"context"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/fault"
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
	if n.Employee != "" && !casefile.EmployeeNumber(n.Employee) {
		return access.Account{}, fault.BadField("employeeId", "NIP terdiri atas 18 angka, NIK 16; angka saja (a NIP has 18 digits, a NIK 16; digits only)")
	}
	a := access.Account{Person: n.Person, Name: n.Name, Label: n.Label, Grants: n.Grants, Employee: n.Employee}
	var err error
	if a.ID, err = w.opaque(); err != nil {
		return a, err
	}
	if a.Person == "" {
		a.Person = a.ID
	} else if err := w.samePerson(&a, actor); err != nil {
		return a, err
	}
	return w.account(access.Account{}, a, createUser, "", actor)
}
