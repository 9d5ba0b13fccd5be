package act

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/record"
)

// Assignments is the register of how the cases of each office find an owner.
const Assignments = "assignments"

// The rules of assignment.
const (
	AssignQueue       = "queue"        // the first investigator who acts on it
	AssignLeastLoaded = "least_loaded" // who has the fewest open cases, by itself
)

// Assignment is how the cases of an office find an owner.
type Assignment struct {
	Office string `json:"office"`
	Rule   string `json:"rule"`
	Etag   string `json:"-"`
}

const setAssignmentRule = "SetAssignmentRule"

// SetAssignmentRule says how the cases of an office find an owner from now on;
// those that wait already are left as they are. An administrator may, and a
// commissioner of the office.
func (s *Service) SetAssignmentRule(ctx context.Context, caller Caller, req Request, office, etag, rule string) (Assignment, error) {
	return perform(ctx, s, caller, req, func(w *work) (Assignment, error) {
		a, known := w.Directory.Agency(office)
		if !known || a.Kind != directory.Bawaslu {
			return Assignment{}, fault.NotFound()
		}
		actor, err := w.assigner(office)
		if err != nil {
			return Assignment{}, err
		}
		old, _, err := w.Entry(Assignments, office, true)
		if err != nil {
			return Assignment{}, err
		}
		if err := fresh(etag, ruleTail(old)); err != nil {
			return Assignment{}, err
		}
		if rule != AssignQueue && rule != AssignLeastLoaded {
			return Assignment{}, fault.BadField("rule", "tulis %[1]s atau %[2]s (write %[1]s or %[2]s)", AssignQueue, AssignLeastLoaded)
		}
		out := Assignment{Office: office, Rule: rule}
		body, err := json.Marshal(out)
		if err != nil {
			return out, fmt.Errorf("record rule of assignment: %w", err)
		}
		e := Entry{Register: Assignments, ID: office, Body: body}
		return out, w.entry(e, setAssignmentRule, actor)
	})
}

// assigner is who may change the rule of an office.
func (w *work) assigner(office string) (record.Actor, error) {
	for _, g := range w.caller.Grants {
		if g.Role == access.BawasluCommissioner && g.Office == office {
			return w.actor(g), w.caller.mayAct()
		}
	}
	return w.admin()
}

// ruleTail is the version of a rule as its etag is made of it.
func ruleTail(e Entry) string { return fmt.Sprintf("rule-%d", e.Version) }

// AssignmentOf is the rule of an office, which every office may know.
func (s *Service) AssignmentOf(ctx context.Context, office string) (Assignment, error) {
	return view(ctx, s, Anonymous, func(w *work) (Assignment, error) { return w.ruleOf(office) })
}

// unsaid is the rule of an office that never said one.
func unsaid(office string) Assignment {
	return Assignment{Office: office, Rule: AssignQueue, Etag: etag(ruleTail(Entry{}))}
}

func (w *work) ruleOf(office string) (Assignment, error) {
	e, ok, err := w.Entry(Assignments, office, false)
	if err != nil || !ok {
		return unsaid(office), err
	}
	return assignment(e)
}

func assignment(e Entry) (Assignment, error) {
	out := Assignment{Etag: etag(ruleTail(e))}
	if err := json.Unmarshal(e.Body, &out); err != nil {
		return out, fmt.Errorf("read rule of assignment: %w", err)
	}
	return out, nil
}

const byRule = "menurut aturan penugasan kantor ini: perkara terbuka paling sedikit; by this office's rule: the fewest open cases"

// assign gives a case that nobody owns to whom the office's rule names. The
// default names nobody: the first investigator who acts on it becomes its owner.
func (w *work) assign(c casefile.Case) (casefile.Case, error) {
	if c.Owner != "" || c.Office == "" || !c.Open() {
		return c, nil
	}
	rule, err := w.ruleOf(c.Office)
	if err != nil || rule.Rule != AssignLeastLoaded {
		return c, err
	}
	list, err := w.investigators(c)
	if err != nil || len(list) == 0 {
		return c, err
	}
	least, err := w.leastLoaded(list)
	if err != nil {
		return c, err
	}
	return w.take(c, &casefile.AssignInvestigatorCmd{Investigator: least}, system, casefile.Header{Reason: byRule})
}

// leastLoaded is the account with the fewest open cases; of several the first by id.
func (w *work) leastLoaded(list []access.Account) (string, error) {
	ids := make([]string, len(list))
	for i, a := range list {
		ids[i] = a.ID
	}
	load, err := w.Owned(ids)
	return slices.MinFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(load[a], load[b]), cmp.Compare(a, b)) }), err
}
