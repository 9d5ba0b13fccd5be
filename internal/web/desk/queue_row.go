package desk

import (
	pb "netra/api/netra/v1"
	"netra/internal/casefile"
	"netra/internal/web/kit"
)

// queueRow is one case as the queue shows it.
type queueRow struct {
	Href, Number string
	Due          kit.Tag
	DueOn        string
	Next         string
	Who          string
	Name         string
	Post         string
	Alleged      []string
	Stage        string
	State        string
	Office       string
	Owner        string
	Mine         bool
	Said         string // when the reporter last wrote, RFC 3339
	Zone         string
	Open         int // questions that the reporter has not answered
	Flags        []kit.Tag
}

func (l *lister) queueRow(c *pb.Case, view caseView, told reporterSaid) queueRow {
	a := c.GetAccused()
	r := queueRow{Href: caseLink(c.GetName(), view), Number: c.GetNumber(), Name: a.GetName(), Post: joined(", ", a.GetPosition(), a.GetUnit()),
		Stage: l.Word("stage", c.GetStage()), State: l.Word("state", c.GetState()), Office: l.office(c.GetResponsibleOffice()),
		Mine: c.GetOwner() == l.id(), Said: told.last, Open: told.open, Zone: l.place(c.GetResponsibleOffice()).GetTimeZone()}
	if o := c.GetOutcome(); o != "" {
		r.State += ": " + l.Word("outcome", o)
	}
	for _, x := range c.GetAllegations() {
		if x.GetViolation() != "" {
			r.Alleged = append(r.Alleged, l.violation(c.GetRulebook(), x.GetViolation()))
		}
	}
	if n := c.GetNextStep(); n != nil {
		r.Due, r.DueOn = l.chip(n.GetDueOn(), c.GetResponsibleOffice()), n.GetDueOn()
		r.Next, r.Who = l.Word("act", n.GetWhat()), l.Word("role", n.GetWho())
	} else {
		r.Due = kit.Tag{Kind: "ok", Text: l.Word("state", c.GetState())}
	}
	switch {
	case withEmployer(c):
		r.Owner, r.Mine = l.T("desk.owner.employer"), false
	case r.Mine:
		r.Owner = l.T("desk.owner.you")
	case c.Owner != nil:
		r.Owner = l.T("desk.owner.other")
	default:
		r.Owner = l.T("desk.owner.queue")
	}
	r.Flags = l.flags(c, told)
	return r
}

// flags is what somebody should know before they open the case.
func (l *lister) flags(c *pb.Case, told reporterSaid) []kit.Tag {
	var out []kit.Tag
	add := func(is bool, kind, key string) {
		if is {
			out = append(out, kit.Tag{Kind: kind, Text: l.T("desk.flag." + key)})
		}
	}
	add(told.anonymous, "", "anonymous")
	add(held(c), "warn", "held")
	add(c.GetControl().GetBlocked(), "stop", "blocked")
	add(c.GetProposal().GetBelowFloor(), "warn", "below")
	add(c.GetAssessment().GetNeedsHumanDecision(), "warn", "human")
	if r := c.GetControl().GetRung(); r != "" {
		out = append(out, kit.Tag{Kind: "warn", Text: l.Word("control", r)})
	}
	return out
}

// withEmployer says whether it is the employer's turn, so that nobody who
// investigates holds the next step.
func withEmployer(c *pb.Case) bool {
	switch c.GetStage() {
	case "RECOMMENDATION", "EXAMINATION", "SANCTION":
		return true
	case "FOLLOW_THROUGH":
		return c.GetState() != "reported_back"
	}
	return false
}

// held says whether the case stands still: its hold is a clock of its own.
func held(c *pb.Case) bool {
	for _, k := range c.GetClocks() {
		if k.GetRule() == casefile.HoldRule && k.GetStatus() == "running" {
			return true
		}
	}
	return false
}

// joined is those of some texts that are there.
func joined(by string, texts ...string) string {
	out := ""
	for _, t := range texts {
		if t != "" && out != "" {
			out += by
		}
		out += t
	}
	return out
}
