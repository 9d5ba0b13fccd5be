package act

import (
	"context"
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// CaseView is a case as one viewer may see it. What the access table does not
// open to them is not in it.
type CaseView struct {
	ID                string                `json:"id"`
	Number            string                `json:"number"`
	Etag              string                `json:"etag"`
	State             casefile.State        `json:"state"`
	Outcome           casefile.Outcome      `json:"outcome,omitempty"`
	Contest           string                `json:"contest"`
	Rulebook          string                `json:"rulebook"`
	Accused           casefile.Accused      `json:"accused"`
	Allegations       []casefile.Allegation `json:"allegations"`
	ResponsibleOffice string                `json:"responsibleOffice"`
	Owner             string                `json:"owner,omitempty"`
	NextAct           casefile.Act          `json:"nextAct,omitempty"`
	NextDue           deadline.Date         `json:"nextDue,omitzero"`
	NextWho           access.Role           `json:"nextWho,omitempty"`
	Clocks            []casefile.Clock      `json:"clocks,omitempty"`
	Assessment        *rulebook.Assessment  `json:"assessment,omitempty"`
	Dossier           *casefile.Dossier     `json:"dossier,omitempty"`
	Proposal          *casefile.Proposal    `json:"proposal,omitempty"`
	Sanction          *casefile.Sanction    `json:"sanction,omitempty"`
	Rung              sanction.Rung         `json:"rung,omitempty"`
	Control           *casefile.Control     `json:"control,omitempty"`
	NextRung          *casefile.Rung        `json:"nextRung,omitempty"`
	Prior             []PriorSanction       `json:"prior,omitempty"`
	Recommendation    *casefile.Round       `json:"recommendation,omitempty"`
	ReportTo          string                `json:"reportTo,omitempty"`
	Queue             *QueueView            `json:"queue,omitempty"` // not in lists
	Defects           []fault.Refusal       `json:"defects,omitempty"`
	Signing           *casefile.Signing     `json:"signing,omitempty"`
	Reports           []string              `json:"reports,omitempty"`     // in GetCase alone
	Originals         bool                  `json:"originals,omitempty"`   // of its papers are the viewer's to read; in GetCase alone
	AccusedCode       string                `json:"accusedCode,omitempty"` // in the answer of the summons that made it alone
	Overlaps          []OverlapView         `json:"overlaps,omitempty"`    // in GetCase alone
}

// tail is the id of the last event of a case that a viewer sees: what is hidden
// from them neither moves their etag nor makes it stale.
func tail(c casefile.Case, clauses []access.Clause) string {
	if access.Opens(clauses, access.PartBefore) {
		return c.Tail
	}
	return c.EmployerEtag()
}

// see is the case through a viewer's clauses.
func (w *work) see(c casefile.Case, clauses []access.Clause) CaseView {
	v := CaseView{ID: c.ID, Number: c.Number, Etag: etag(tail(c, clauses)), State: c.State, Outcome: c.Outcome,
		Contest: c.Contest, Rulebook: c.Rulebook, Accused: c.Accused, Allegations: c.Allegations,
		ResponsibleOffice: c.Responsible(), Control: c.Control}
	before := access.Opens(clauses, access.PartBefore)
	for _, k := range c.Clocks {
		if before || k.Employer {
			v.Clocks = append(v.Clocks, k)
		}
	}
	if c.Open() {
		w.seeNext(c, before, &v)
	}
	if access.Opens(clauses, access.PartInside) {
		v.Owner = c.Owner
		if c.Study != nil {
			v.Assessment = &c.Study.Assessment
		}
	}
	if c.Dossier != nil && access.Opens(clauses, access.PartDossier) && (c.Dossier.Approved || access.Opens(clauses, access.PartReport)) {
		v.Dossier = c.Dossier // a draft is read by the side that writes it: a second person may yet find a name in it
	}
	w.seeRound(c, &v)
	v.Signing = w.signing(c, clauses)
	return v
}

// seeNext adds the next step. The employer side's is always its own act: whose
// turn it is to press it, and with what, is not told to it in advance.
func (w *work) seeNext(c casefile.Case, before bool, v *CaseView) {
	todo := c.Todo()
	if before {
		todo = c.Watched()
		if r, ok := c.NextRung(); ok {
			v.NextRung = &r
		}
	}
	k, _ := deadline.Next(v.Clocks)
	v.NextAct, v.NextWho, v.NextDue = todo.Act, todo.Who, k.DueOn
}

// seeRound adds what the employer made of the recommendation.
func (w *work) seeRound(c casefile.Case, v *CaseView) {
	if r := c.Round(); r != nil {
		v.Recommendation, v.Proposal, v.ReportTo = r, r.Proposal, c.ReportTo
		if r.Proposal != nil {
			v.Assessment = &r.Proposal.Assessment
		}
	}
	if c.Stands() {
		v.Sanction, v.Rung = c.Sanction, c.Sanction.Type.Rung()
	}
}

// GetCase is one case; fault.Missing for whoever may not know of it.
func (s *Service) GetCase(ctx context.Context, caller Caller, id string) (CaseView, error) {
	return view(ctx, s, caller, func(w *work) (CaseView, error) {
		c, clauses, err := w.open(id, false)
		if err != nil {
			return CaseView{}, err
		}
		v, err := w.whole(c, clauses)
		if err != nil {
			return CaseView{}, err
		}
		if v.Reports, err = w.ReportsOf(c.ID, w.scope(w.caller, w.now)); err != nil {
			return CaseView{}, err
		}
		v.Originals = holds(clauses)
		if err := w.seeOverlaps(c, clauses, &v); err != nil {
			return CaseView{}, err
		}
		err = w.seeQueue(c, clauses, &v)
		return v, err
	})
}

// CasePage is one page of a list of cases.
type CasePage struct {
	Cases []CaseView
	Next  *Cursor
}

// ListCases is one page of the cases the caller may know of, by default with
// the next legal breach first.
func (s *Service) ListCases(ctx context.Context, caller Caller, q CaseQuery) (CasePage, error) {
	return view(ctx, s, caller, func(w *work) (CasePage, error) {
		limit := q.Limit
		q.Scope, q.Limit = w.scope(w.caller, w.now), limit+1
		q.Outside, q.Inside = outside(q.Scope.Clauses)
		if err := checkFilters(q.Filters); err != nil {
			return CasePage{}, err
		}
		if asksForOwner(q.Filters) { // who may not see an owner may not ask for one
			q.Scope.Clauses = slices.DeleteFunc(slices.Clone(q.Scope.Clauses), func(c access.Clause) bool { return !access.Opens([]access.Clause{c}, access.PartInside) })
		}
		list, err := w.Cases(q)
		if err != nil {
			return CasePage{}, err
		}
		var page CasePage
		for i, c := range list {
			if i == limit {
				break // it is there to say that there is more
			}
			clauses := access.Knows(w.caller.subject(), object(c), w.places(w.now))
			page.Cases = append(page.Cases, w.see(c, clauses))
			if i == limit-1 && len(list) > limit {
				page.Next = cursor(c, q, !access.Opens(clauses, access.PartBefore))
			}
		}
		return page, nil
	})
}

// outside says whether none of some clauses opens what lies before the
// recommendation; where only some do, it names those.
func outside(clauses []access.Clause) (all bool, inside []access.Clause) {
	for _, c := range clauses {
		if access.Opens([]access.Clause{c}, access.PartBefore) {
			inside = append(inside, c)
		}
	}
	if len(inside) == len(clauses) {
		return len(clauses) == 0, nil
	}
	return len(inside) == 0, inside
}

func asksForOwner(list []Filter) bool {
	return slices.ContainsFunc(list, func(f Filter) bool { return f.Field == "owner" || f.Field == FilterQueue })
}

// checkFilters refuses a yes or no that is neither.
func checkFilters(list []Filter) error {
	for _, f := range list {
		if (f.Field == FilterQueue || f.Field == FilterOverdue) && f.Value != "true" && f.Value != "false" {
			return fault.BadField("filter", "tulis %[1]s = true, atau false (write %[1]s = true, or false)", f.Field)
		}
	}
	return nil
}

// cursor is the place of a case in a list; from outside a closed one has nothing due.
func cursor(c casefile.Case, q CaseQuery, outside bool) *Cursor {
	key := c.Number
	if q.Order != "number" {
		key = "9999-12-31"
		if k, ok := c.NextClock(); ok && (c.Open() || !outside) {
			key = k.DueOn.String()
		}
	}
	return &Cursor{Key: key, ID: c.ID}
}
