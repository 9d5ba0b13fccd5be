package desk

import (
	"net/url"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// caseLook is one look at a case: what the API tells this visitor of it, and
// nothing that it would not.
type caseLook struct {
	*lister
	c      *pb.Case
	key    string // its id
	zone   string // of the responsible office
	from   string // the view of the queue that it was opened from
	events []*pb.CaseEvent
	acts   []*pb.AvailableAct
}

// openCase asks for the case alone. Whoever may not know of it gets the error of
// one that never was, and no second question is asked.
func openCase(v *kit.Visit) (*caseLook, error) {
	id := v.R.PathValue("case")
	c, err := v.API.Cases.GetCase(v.Ctx(), &pb.GetCaseRequest{Name: "cases/" + id})
	if err != nil {
		return nil, err
	}
	l, err := newLister(v)
	if err != nil {
		return nil, err
	}
	return &caseLook{lister: l, c: c, key: id, zone: l.place(c.GetResponsibleOffice()).GetTimeZone(), from: v.R.URL.Query().Get("dari")}, nil
}

// history asks for every event that the visitor may see, oldest first.
func (k *caseLook) history() error {
	for token := ""; ; {
		r, err := k.API.Cases.ListCaseEvents(k.Ctx(), &pb.ListCaseEventsRequest{Name: k.c.GetName(), PageSize: 1000, PageToken: token})
		if err != nil {
			return err
		}
		k.events = append(k.events, r.GetEvents()...)
		if token = r.GetNextPageToken(); token == "" {
			return nil
		}
	}
}

// available asks what the visitor may do now.
func (k *caseLook) available() error {
	r, err := k.API.Cases.ListAvailableActs(k.Ctx(), &pb.ListAvailableActsRequest{Name: k.c.GetName()})
	k.acts = r.GetActs()
	return err
}

// path is the address of the case, or of a page below it, which keeps the view
// that the case was opened from.
func (k *caseLook) path(below string) string {
	p := "/meja/perkara/" + url.PathEscape(k.key) + below
	if k.from != "" {
		p += "?dari=" + url.QueryEscape(k.from)
	}
	return p
}

// act is the address of the form of an act.
func (k *caseLook) act(name string) string {
	return "/meja/perkara/" + url.PathEscape(k.key) + "/tindakan/" + name
}

// side is on which side of the wall the visitor sits: it decides which sentence
// says who reads this page, and nothing else.
func (k *caseLook) side() string {
	switch {
	case k.is(inEmployer...):
		return "employer"
	case k.is(inMerit...):
		return "merit"
	}
	return "bawaslu"
}

// title is the accused by what they are rather than by who: post and unit, and
// the name where neither is known.
func (k *caseLook) title() string {
	a := k.c.GetAccused()
	if t := listed(a.GetPosition(), a.GetUnit()); t != "" {
		return t
	}
	return a.GetName()
}

// state is where the case stands, with how it ended.
func (k *caseLook) state() string {
	s := k.Word("state", k.c.GetState())
	if o := k.c.GetOutcome(); o != "" {
		s += ": " + k.Word("outcome", o)
	}
	return capital(s)
}

// holder is who has the case in hand. Accounts are opaque, so it is you or
// somebody else; the employer side is not told.
func (k *caseLook) holder() string {
	switch owner := k.c.GetOwner(); {
	case owner != "" && owner == k.id():
		return k.T("desk.case.owner.you")
	case owner != "":
		return k.T("desk.case.owner.other")
	case k.side() == "employer":
		return ""
	}
	return k.T("desk.case.owner.none")
}

// due is how far away the next step's day is.
func (k *caseLook) due() kit.Tag {
	if k.c.GetNextStep() == nil {
		return kit.Tag{Kind: "ok", Text: capital(k.Word("state", k.c.GetState()))}
	}
	return k.chip(k.c.GetNextStep().GetDueOn(), k.c.GetResponsibleOffice())
}

// listed is what is known of some words, one after the other.
func listed(words ...string) string {
	var known []string
	for _, w := range words {
		if w = strings.TrimSpace(w); w != "" {
			known = append(known, w)
		}
	}
	return strings.Join(known, ", ")
}

// capital begins a sentence with a term.
func capital(s string) string {
	if s == "" || s[0] > 127 {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
