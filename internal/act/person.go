package act

import (
	"context"
	"fmt"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/record"
)

// One person may have several accounts, and one number: a case against them is
// hidden from all of these or from none.

const setEmployee = "SetEmployee"

// SetEmployee says whose own number an account's person has, on every account of
// theirs, in the place of what was said before. From then on no case against that
// number exists for them, and none stays in their hands.
func (s *Service) SetEmployee(ctx context.Context, caller Caller, req Request, on OnAccount, number string) (access.Account, error) {
	return perform(ctx, s, caller, req, func(w *work) (access.Account, error) {
		actor, err := w.admin()
		if err != nil {
			return access.Account{}, err
		}
		if !casefile.EmployeeNumber(number) {
			return access.Account{}, fault.BadField("employeeId", "NIP terdiri atas 18 angka, NIK 16; angka saja (a NIP has 18 digits, a NIK 16; digits only)")
		}
		a, err := w.amend(on, setEmployee, actor, func(a *access.Account) error { a.Employee = number; return nil })
		if err != nil {
			return a, err
		}
		if err := w.numbered(a.Person, number, actor); err != nil {
			return a, err
		}
		return a, w.against(number)
	})
}

// accountsOfPerson is every account of a person.
func (w *work) accountsOfPerson(person string) (out []access.Account, err error) {
	all, err := w.Tx.Accounts()
	for _, a := range all {
		if a.Person == person {
			out = append(out, a)
		}
	}
	return out, err
}

// samePerson gives a new account the number of the person whom it says it is, and
// the person's earlier accounts the number of the new one. Two numbers are two
// persons.
func (w *work) samePerson(a *access.Account, actor record.Actor) error {
	others, err := w.accountsOfPerson(a.Person)
	if err != nil {
		return err
	}
	for _, o := range others {
		switch {
		case o.Employee == "", o.Employee == a.Employee:
		case a.Employee == "":
			a.Employee = o.Employee
		default:
			return fault.BadField("employeeId", "NIP orang ini sendiri berbeda; kosongkan NIP-nya, atau kosongkan orangnya (this person's own number is another one; leave it out, or leave out the person)")
		}
	}
	if a.Employee == "" {
		return nil
	}
	if err := w.numbered(a.Person, a.Employee, actor); err != nil {
		return err
	}
	return w.against(a.Employee)
}

// numbered gives every account of a person their number.
func (w *work) numbered(person, number string, actor record.Actor) error {
	list, err := w.accountsOfPerson(person)
	if err != nil {
		return err
	}
	for _, a := range list {
		if a.Employee == number {
			continue
		}
		on := OnAccount{Account: a.ID}
		if _, err := w.amend(on, setEmployee, actor, func(a *access.Account) error { a.Employee = number; return nil }); err != nil {
			return err
		}
	}
	return nil
}

// against takes the cases against a number out of the hands of whose it is.
func (w *work) against(number string) error {
	list, err := w.CasesOf(number, "")
	if err != nil {
		return err
	}
	for _, known := range list {
		c, ok, err := w.Tx.Case(known.ID, System, true)
		if err != nil || !ok {
			return err
		}
		before := c.Version
		if c, err = w.freed(c); err == nil && c.Version != before {
			_, err = w.settle(c)
		}
		if err != nil {
			return fmt.Errorf("case %s: %w", c.ID, err)
		}
	}
	return nil
}
