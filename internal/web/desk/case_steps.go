package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/casefile"
)

// groups puts the acts that are no step of the road under a heading of their own,
// so that what moves the case is seen first. An act that is not here is a step.
var groups = map[string][]casefile.Act{
	"control":  {casefile.RemindAuthority, casefile.WarnAuthority, casefile.ReprimandAuthority, casefile.BlockServices, casefile.LiftBlock, casefile.EscalateAuthority},
	"file":     {casefile.AddNote, casefile.AddEvidence, casefile.JoinReport, casefile.AmendAccused, casefile.Correct},
	"staff":    {casefile.AssignInvestigator, casefile.Reassign, casefile.Recuse, casefile.TransferOffice},
	"pause":    {casefile.ExtendHandling, casefile.Hold, casefile.ReleaseHold},
	"parallel": {casefile.ReferCriminal, casefile.ReferAdministrative, casefile.RecordReferralOutcome, casefile.RecordCourtFiling, casefile.RecordCourtDecision, casefile.RecordDeparture},
}

// groupOrder is the order in which the groups are shown.
var groupOrder = []string{"control", "file", "staff", "pause", "parallel"}

// step is an act as the case page offers it, or says why not.
type step struct {
	Act, Label, Href string
	Next             bool // the step by which the case goes on
	From             string
	Hurdles          []obstacle
}

// heading is steps under one.
type heading struct {
	Group, Title string
	Steps        []step
}

// steps is everything the visitor's roles can ever do on a case.
type steps struct {
	Now   []step    // allowed steps of the road, the next one first
	Rare  []heading // allowed, but no step of the road
	Not   []step    // refused by a guard
	Later []step    // of another state
}

// steps sorts what the API answered: each of its acts stands in exactly one place.
func (k *caseLook) steps() steps {
	var s steps
	rare := map[string][]step{}
	for _, a := range k.acts {
		x := step{Act: a.GetAct(), Label: k.Word("act", a.GetAct()), Next: a.GetAct() == k.c.GetNextStep().GetWhat()}
		switch group := groupOf(a.GetAct()); {
		case !a.GetAllowed() && elsewhere(a):
			x.From = k.origins(a.GetAct())
			s.Later = append(s.Later, x)
		case !a.GetAllowed():
			x.Hurdles = k.hurdles(a)
			s.Not = append(s.Not, x)
		case group == "" || x.Next:
			x.Href = k.act(x.Act)
			s.Now = append(s.Now, x)
		default:
			x.Href = k.act(x.Act)
			rare[group] = append(rare[group], x)
		}
	}
	slices.SortStableFunc(s.Now, nextFirst)
	slices.SortStableFunc(s.Not, nextFirst)
	for _, g := range groupOrder {
		if len(rare[g]) > 0 {
			s.Rare = append(s.Rare, heading{Group: g, Title: k.T("desk.case.group." + g), Steps: rare[g]})
		}
	}
	return s
}

func nextFirst(a, b step) int {
	switch {
	case a.Next == b.Next:
		return 0
	case a.Next:
		return -1
	}
	return 1
}

func groupOf(act string) string {
	for name, acts := range groups {
		if slices.Contains(acts, casefile.Act(act)) {
			return name
		}
	}
	return ""
}

// elsewhere says whether an act is refused only because the case stands elsewhere.
func elsewhere(a *pb.AvailableAct) bool {
	return len(a.GetRefusals()) == 1 && a.GetRefusals()[0].GetGuard() == "CASE_STATE"
}

// origins is from which states an act is possible, as people say it.
func (k *caseLook) origins(act string) string {
	var from []string
	for _, i := range casefile.States {
		if slices.ContainsFunc(casefile.Machine, func(r casefile.Row) bool {
			return string(r.Act) == act && slices.Contains(r.From, i.State)
		}) {
			from = append(from, k.Word("state", string(i.State)))
		}
	}
	if len(from) > 3 {
		return k.T("desk.case.acts.span", "from", from[0], "to", from[len(from)-1])
	}
	return k.T("desk.case.acts.from", "states", strings.Join(from, ", "))
}

// hurdles is why an act is refused, and what would help.
func (k *caseLook) hurdles(a *pb.AvailableAct) []obstacle {
	form := &acting{caseLook: k, act: a.GetAct()}
	return form.obstacles(a.GetRefusals())
}

// answer is what the API says of an act; nil where none of the visitor's roles
// ever does it.
func (k *caseLook) answer(act string) *pb.AvailableAct {
	for _, a := range k.acts {
		if a.GetAct() == act {
			return a
		}
	}
	return nil
}
