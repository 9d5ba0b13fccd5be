package desk

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// actPage is what the page of an act is told.
type actPage struct {
	*acting
	Head        head
	Label, Does string
	State       string
	Effects     []kit.Row
	Form        *kit.Form
	Obstacles   []obstacle
	Checked     bool // the file was held against the law just now
	Defects     []obstacle
	Hash        string
	Passages    []passage // the dossier's facts, with what is the reporter's own
	Grounds     string    // what the reporter says against a closure
	Preview     string
	Decision    *decisionPage // what is to be signed or issued
	Below       bool          // it lies below the floor or the recommended level
	Danger      bool
	Review      []answerRow // answers, once more before they are recorded
	Pairs       []kit.Pair
	Since       []kit.Moment // what happened meanwhile
	Written     []kit.Row    // texts that can be sent no more
}

// actForm shows the form of an act, or what stands in its way.
func actForm(v *kit.Visit) error {
	a, err := begin(v, v.R.PathValue("act"))
	if err != nil {
		return err
	}
	if a.m == nil {
		return v.Missing()
	}
	can := a.option(a.act)
	if a.act != "ProposeSanction" && !can.GetAllowed() || can == nil {
		return v.Show("desk/act_no", kit.Page{Title: a.Word("act", a.act), Back: a.home(), Wide: true, Data: a.page(nil, a.obstacles(can.GetRefusals()))})
	}
	p := a.page(a.form(), nil)
	if a.act == "ProposeSanction" {
		p.Obstacles = a.obstacles(can.GetRefusals())
	}
	if a.act == "ApproveSanction" {
		p.Checked = true
	}
	return v.Show("desk/act", kit.Page{Title: p.Label, Back: a.home(), Wide: true, Data: p})
}

func (a *acting) page(f *kit.Form, obstacles []obstacle) *actPage {
	p := &actPage{acting: a, Grounds: a.grounds(), Label: a.Word("act", a.act), Does: a.Word("desk.does", a.act),
		Head: a.head(a.Word("act", a.act)), State: a.Word("state", a.c.GetState()), Effects: a.effects(), Form: f, Obstacles: obstacles, Danger: ending[a.act]}
	if p.Does == a.act {
		p.Does = ""
	}
	switch a.act {
	case "ProposeSanction", "ApproveSanction", "IssueSanction", "ReturnProposal", "DeliverSanction":
		p.Preview = a.path("/pratinjau")
	}
	if typ := a.c.GetProposal().GetType(); typ != "" && p.Preview != "" && a.act != "ProposeSanction" {
		d := a.decision(typ)
		p.Decision, p.Below = &d, a.c.GetProposal().GetBelowFloor()
	}
	switch a.act {
	case "ApproveSanction":
		p.Hash = a.c.GetProposal().GetHash()
	case "ApproveDossier", "OverrideOverlap":
		p.Passages = a.passages()
		p.Hash = a.c.GetDossier().GetHash()
	}
	if f != nil && a.act == "ProposeSanction" {
		f.More = []kit.Button{{Value: "periksa", Text: a.T("desk.do.check")}}
	}
	return p
}

// Doers is who does the act at all: for somebody whose roles never do.
func (p *actPage) Doers() string { return p.roles(p.act) }

// Never says whether none of the visitor's roles ever does the act.
func (p *actPage) Never() bool { return p.option(p.act) == nil }

// ShortHash is the beginning of a hash, as people compare it.
func (p *actPage) ShortHash() string {
	if len(p.Hash) > 16 {
		return p.Hash[:16] + "…"
	}
	return p.Hash
}

// Refused is the API's refusals of what was sent, told as obstacles.
func (p *actPage) Refused() []obstacle { return p.refused(p.Form) }

func allowed(list []*pb.AvailableAct, act string) bool {
	for _, x := range list {
		if x.GetAct() == act {
			return x.GetAllowed()
		}
	}
	return false
}

// Home is the page of the case.
func (p *actPage) Home() string { return p.home() }
