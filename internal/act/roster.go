package act

import (
	"sync"

	"netra/internal/access"
)

// Roster keeps, between transactions, what nearness is read off and would take a
// walk through a whole register: who works in which unit, and who declared to
// stand close to whom. Like the Almanac it goes by the editions of the registers.
// It is safe for use by many at once.
type Roster struct {
	mu       sync.Mutex
	editions [2]int
	known    *neighbours
}

// NewRoster is a roster that remembers nothing yet.
func NewRoster() *Roster { return &Roster{editions: [2]int{-1, -1}} }

// neighbours is what a roster keeps.
type neighbours struct {
	units map[string][]string // employee numbers by unitKey, as far as a unit is small
	close map[string][]string // persons by the employee number they stand close to
}

// smallUnit is how many people make a unit in which everybody notices what anybody
// else is asked about: a village office, a subdivision, the teachers of a small
// school. No law names a figure. Fifteen people still fit round one table; in a larger
// unit a question can be asked without everybody knowing by noon, and to keep a
// case from all of it would soon leave nobody who may examine it.
const smallUnit = 15

// neighbours is the roster of this transaction. What a transaction wrote itself is
// never kept: it may yet be undone.
func (w *work) neighbours() (*neighbours, error) {
	if w.near != nil && !w.wrote {
		return w.near, nil
	}
	var is [2]int
	for i, register := range []string{Employees, Recusals} {
		n, err := w.Edition(register)
		if err != nil {
			return nil, err
		}
		is[i] = n
	}
	if known := w.Roster.recall(is); known != nil && !w.wrote {
		w.near = known
		return known, nil
	}
	n, err := w.survey()
	if err == nil && !w.wrote {
		w.near = n
		w.Roster.keep(is, n)
	}
	return n, err
}

// survey goes through both registers.
func (w *work) survey() (*neighbours, error) {
	n := &neighbours{units: map[string][]string{}, close: map[string][]string{}}
	if err := w.surveyUnits(n); err != nil {
		return nil, err
	}
	all, err := w.recusals()
	for _, r := range all {
		n.close[r.EmployeeID] = append(n.close[r.EmployeeID], r.Person)
	}
	return n, err
}

// surveyUnits goes through the register of units, which is fifty times shorter; until
// it is made, through everybody there is.
func (w *work) surveyUnits(n *neighbours) error {
	_, built, err := w.Tx.Setting(unitsBuilt)
	if err != nil {
		return err
	}
	register := Employees
	if built {
		register = Units
	}
	entries, err := w.Entries(register)
	if err != nil {
		return err
	}
	for _, x := range entries {
		if built {
			u, err := unitOf(x)
			if err != nil {
				return err
			}
			n.units[x.Handle] = u.Employees[:min(len(u.Employees), smallUnit+1)] // one more says that it is large
			continue
		}
		e, err := employeeOf(x)
		if err != nil {
			return err
		}
		if at := unitKey(e.AgencyCode, e.Unit); at != "" && len(n.units[at]) <= smallUnit {
			n.units[at] = append(n.units[at], e.EmployeeID)
		}
	}
	return nil
}

// unit is everybody of a small unit, none of a large one.
func (n *neighbours) unit(agency, unit string) []string {
	list := n.units[unitKey(agency, unit)]
	if len(list) > smallUnit {
		return nil
	}
	return list
}

func (r *Roster) recall(editions [2]int) *neighbours {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.editions != editions {
		return nil
	}
	return r.known
}

func (r *Roster) keep(editions [2]int, known *neighbours) {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.editions, r.known = editions, known
}

// keys is everything that an account answers to, asked once in a transaction.
func (w *work) keys(a access.Account) ([]access.Key, error) {
	if list, asked := w.answersTo[a.ID]; asked {
		return list, nil
	}
	e, _, err := w.employee(a.Employee)
	if err != nil {
		return nil, err
	}
	places := w.places(w.now)
	var posts []access.Post
	for _, p := range e.postings() {
		posts = append(posts, access.Post{Government: w.governs(p.AgencyCode), Unit: p.Unit, Title: p.Position.Title})
	}
	list := access.Keys(a, e.Name, posts, places)
	if w.answersTo == nil {
		w.answersTo = map[string][]access.Key{}
	}
	w.answersTo[a.ID] = list
	return list, nil
}

// governs is the government of an agency, which the register of employees may
// name in a way that no table knows.
func (w *work) governs(agency string) string {
	if g, ok := w.Directory.GovernmentOf(agency); ok {
		return g.Code
	}
	return agency
}

// introduce finds out what the caller answers to, before anything is asked in
// their name.
func (w *work) introduce() error {
	if w.caller.Account == "" || w.caller.Account == Operator.Account {
		return nil
	}
	a, ok, err := w.Account(w.caller.Account, false)
	if err != nil {
		return err
	}
	if !ok {
		a = access.Account{ID: w.caller.Account}
	}
	a.Person, a.Name, a.Employee = w.caller.Person, w.caller.Name, w.caller.Employee
	a.Grants = append(a.Grants[:len(a.Grants):len(a.Grants)], w.caller.Grants...)
	w.caller.Keys, err = w.keys(a)
	return err
}
