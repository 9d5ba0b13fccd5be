package act

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
)

// Recusals is the register of who said that they stand close to whom.
const Recusals = "recusals"

// Recusal is one such word: it holds for every case of that employee, those that
// are and those to come.
type Recusal struct {
	ID         string        `json:"id"`
	Account    string        `json:"account"`
	Person     string        `json:"person"`
	EmployeeID string        `json:"employeeId"` // told to nobody but who declared it
	Relation   string        `json:"relation"`
	DeclaredOn deadline.Date `json:"declaredOn"`
}

// Relations is how somebody may stand close to an employee.
var Relations = []string{"spouse", "relative", "superior", "friend", "other"}

const createRecusal = "CreateRecusal"

// CreateRecusal declares that the caller stands close to an employee. The answer
// is the same whether there are cases of that employee or not.
func (s *Service) CreateRecusal(ctx context.Context, caller Caller, req Request, employeeID, relation string) (Recusal, error) {
	return perform(ctx, s, caller, req, func(w *work) (Recusal, error) {
		if err := caller.mayAct(); err != nil {
			return Recusal{}, err
		}
		switch {
		case !casefile.EmployeeNumber(employeeID):
			return Recusal{}, fault.BadField("employeeId", "NIP terdiri atas 18 angka, NIK 16; angka saja (a NIP has 18 digits, a NIK 16; digits only)")
		case !slices.Contains(Relations, relation):
			return Recusal{}, fault.BadField("relation", "tulis salah satu dari %[1]v (write one of %[1]v)", Relations)
		}
		return w.declare(Recusal{Account: caller.Account, Person: caller.Person, EmployeeID: employeeID, Relation: relation, DeclaredOn: w.capitalDay()})
	})
}

// declare keeps a recusal and takes its person off the cases there are.
func (w *work) declare(r Recusal) (Recusal, error) {
	all, err := w.recusals()
	if err != nil {
		return r, err
	}
	said := func(o Recusal) bool { return o.Person == r.Person && o.EmployeeID == r.EmployeeID }
	if i := slices.IndexFunc(all, said); i >= 0 {
		return all[i], nil // once is enough
	}
	if r.ID, err = w.opaque(); err != nil {
		return r, err
	}
	body, err := json.Marshal(r)
	if err != nil {
		return r, fmt.Errorf("record recusal: %w", err)
	}
	actor := record.Actor{Account: r.Account, Person: r.Person}
	if err := w.entry(Entry{Register: Recusals, ID: r.ID, Body: body}, createRecusal, actor); err != nil {
		return r, err
	}
	cases, err := w.CasesOf(r.EmployeeID, "")
	for _, c := range cases {
		if err = w.aside(c.ID); err != nil {
			break
		}
	}
	if err != nil {
		return r, err
	}
	also, reports, err := w.KeptFrom([]access.Key{access.NumberKey(r.EmployeeID)})
	if err != nil {
		return r, err
	}
	return r, w.shieldAll(also, reports)
}

// RecusalsOf is the caller's own recusals, or everybody's without the employees
// for an auditor.
func (s *Service) RecusalsOf(ctx context.Context, caller Caller, everybody bool) ([]Recusal, error) {
	return view(ctx, s, caller, func(w *work) ([]Recusal, error) {
		all, err := w.recusals()
		out := all[:0]
		for _, r := range all {
			own := r.Person == caller.Person
			if !own && everybody {
				r.EmployeeID = ""
			}
			if own || everybody {
				out = append(out, r)
			}
		}
		return out, err
	})
}

func (w *work) recusals() ([]Recusal, error) {
	list, err := w.Entries(Recusals)
	if err != nil {
		return nil, err
	}
	out := make([]Recusal, len(list))
	for i, e := range list {
		if err := json.Unmarshal(e.Body, &out[i]); err != nil {
			return nil, fmt.Errorf("read recusal: %w", err)
		}
	}
	return out, nil
}

// closeTo is the persons who said that they stand close to an employee.
func (w *work) closeTo(employeeID string) ([]string, error) {
	if employeeID == "" {
		return nil, nil
	}
	all, err := w.recusals()
	var out []string
	for _, r := range all {
		if r.EmployeeID == employeeID {
			out = append(out, r.Person)
		}
	}
	return out, err
}

// standingAside is the chore that mends what two acts at the same moment cannot
// see of each other: a recusal, and a case that was opened beside it.
var standingAside = chore{"stand aside", func(ctx context.Context, s *Service) error {
	list, err := view(ctx, s, Anonymous, func(w *work) ([]string, error) { return w.stillClose() })
	why := []error{err}
	for _, id := range list {
		_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) { return struct{}{}, w.aside(id) })
		if err != nil {
			why = append(why, fmt.Errorf("case %s: %w", id, err))
		}
	}
	return errors.Join(why...)
}}

// stillClose is the cases that exist for somebody who said that they should not.
func (w *work) stillClose() ([]string, error) {
	all, err := w.recusals()
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range all {
		cases, err := w.CasesOf(r.EmployeeID, "")
		if err != nil {
			return nil, err
		}
		for _, c := range cases {
			if !object(c).Bars(r.Person) && !slices.Contains(out, c.ID) {
				out = append(out, c.ID)
			}
		}
	}
	return out, nil
}

// aside takes whoever stands close to its accused off one case, which it locks.
func (w *work) aside(id string) error {
	c, ok, err := w.Tx.Case(id, System, true)
	if err != nil || !ok {
		return err
	}
	_, err = w.standAside(c)
	return err
}

const declared = "pernyataan benturan kepentingan yang berlaku untuk semua perkara terlapor ini; a standing declaration of closeness to the accused"

func (w *work) standAside(c casefile.Case) (casefile.Case, error) {
	persons, err := w.closeTo(c.Accused.EmployeeID)
	if err != nil {
		return c, err
	}
	before := c.Version
	for _, p := range persons {
		if object(c).Bars(p) {
			continue
		}
		cmd := &casefile.StandAsideCmd{Person: p}
		if cmd.Accounts, err = w.accountsOf(p, c); err != nil {
			return c, err
		}
		if c, err = w.take(c, cmd, system, casefile.Header{Reason: declared}); err != nil {
			return c, err
		}
	}
	if c.Version == before {
		return c, nil
	}
	return w.settle(c)
}

// accountsOf is which of the accounts that hold the case are a person's.
func (w *work) accountsOf(person string, c casefile.Case) ([]string, error) {
	return w.inHand(c, func(a access.Account) (bool, error) { return a.Person == person, nil })
}

// inHand is which of the accounts that hold a case are such, each once.
func (w *work) inHand(c casefile.Case, such func(access.Account) (bool, error)) ([]string, error) {
	var out []string
	for _, id := range append([]string{c.Owner}, c.Assigned...) {
		if id == "" || slices.Contains(out, id) {
			continue
		}
		a, ok, err := w.Account(id, false)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		is, err := such(a)
		if err != nil {
			return nil, err
		}
		if is {
			out = append(out, id)
		}
	}
	return out, nil
}
