package desk

import (
	"strings"

	"netra/internal/web/kit"
)

// casePage is the case: what to do on the left, what is known on the right.
func casePage(v *kit.Visit) error {
	k, err := openCase(v)
	if err != nil {
		return err
	}
	if err := k.history(); err != nil {
		return err
	}
	if err := k.available(); err != nil {
		return err
	}
	running, over := k.clocks()
	pager, err := neighbours(v, k.key, k.from)
	if err != nil {
		return err
	}
	return v.Show("desk/case", kit.Page{Title: k.title(), Back: queueLink(k.from), Wide: true, Data: map[string]any{
		"Done": Done(v), "Head": k.head(""), "Pager": pager, "Steps": k.strip(), "Do": k.steps(), "Turn": k.turn(), "Tasks": k.tasks(),
		"Accused": k.accused(), "Snapshot": k.c.GetAccused().GetSnapshotOn(), "Alleged": k.allegations(), "Law": k.judgement(),
		"Recommendation": k.recommendation(), "Sanction": k.sanction(), "Signing": k.signing(), "Control": k.control(), "Blocked": k.c.GetControl().GetBlocked(),
		"Dossier": k.dossier(), "Reports": k.reports(), "Clocks": running, "Over": over, "Time": k.timeline(), "Side": k.side(),
		"ClocksLink": k.path("/tenggat"), "MachineLink": k.path("/mesin"), "DossierLink": k.path("/berkas"),
	}})
}

// head is what stands above every page of a case.
type head struct {
	Page                                                   string // of the case that is not its first; before the title
	Number, Title, Name, State, Office, Holder, Side, Home string
	Due                                                    kit.Tag
}

func (k *caseLook) head(page string) head {
	h := head{Page: page, Number: k.c.GetNumber(), Title: k.title(), State: k.state(), Office: k.office(k.c.GetResponsibleOffice()),
		Holder: k.holder(), Due: k.due(), Side: k.side(), Home: k.path("")}
	if name := k.c.GetAccused().GetName(); name != h.Title {
		h.Name = name
	}
	return h
}

// turn is whose step is next, and by when.
func (k *caseLook) turn() []kit.Row {
	n := k.c.GetNextStep()
	if n == nil {
		return nil
	}
	who := kit.Row{Key: k.T("desk.case.turn.who"), Lines: []string{capital(k.Word("role", n.GetWho()))}}
	if q := k.c.GetQueue(); q != nil {
		who.Lines = worded(capital(k.Word("role", q.GetRole())), k.office(q.GetOffice()))
		if q.People != nil {
			who.Lines = append(who.Lines, k.T("desk.case.turn.people", "n", q.GetPeople()))
		}
		if q.GetEmpty() {
			who.Tag = kit.Tag{Kind: "stop", Text: k.T("desk.case.turn.empty")}
		}
	}
	due := kit.Row{Key: k.T("desk.case.turn.due"), Text: kit.Date(k.Lang, n.GetDueOn()), Link: k.path("/tenggat"), LinkText: k.T("desk.case.clock.how")}
	if n.GetDueOn() == "" {
		due.Text = k.T("desk.case.clock.unknown")
	}
	return []kit.Row{{Key: k.T("desk.case.turn.what"), Text: k.Word("act", n.GetWhat())}, who, due}
}

// reports is the reports that feed the case, as far as the visitor reads them.
func (k *caseLook) reports() []string {
	var out []string
	for _, r := range k.c.GetReports() {
		out = append(out, "/meja/laporan/"+strings.TrimPrefix(r, "reports/"))
	}
	return out
}
