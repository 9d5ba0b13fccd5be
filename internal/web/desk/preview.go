package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// decisionPage is what a decision will say, before anybody has signed it, and what
// it says once it is issued.
type decisionPage struct {
	Issued   bool
	Number   string
	Accused  []kit.Row
	Findings string
	Broken   []brokenRule
	Sanction []kit.Row
	Signed   []kit.Row
	Law      []string
	Dispute  []kit.Row
	Hash     string
}

// brokenRule is a violated provision: what was done, and where it is forbidden.
type brokenRule struct{ Text, Law string }

// preview shows the decision of a case; without a proposal there is none.
func preview(v *kit.Visit) error {
	a, err := begin(v, "IssueSanction")
	if err != nil {
		return err
	}
	typ := or(a.c.GetSanction().GetType(), a.c.GetProposal().GetType())
	title := v.T("desk.preview.title")
	if typ == "" {
		return v.Show("desk/preview_none", kit.Page{Title: title, Back: a.home()})
	}
	return v.Show("desk/preview", kit.Page{Title: title, Back: a.home(), Data: a.decision(typ)})
}

func (a *acting) decision(typ string) decisionPage {
	s := a.c.GetSanction()
	d := decisionPage{Issued: s.GetDecisionNumber() != "", Number: a.c.GetNumber(), Accused: a.person(), Hash: a.c.GetProposal().GetHash(),
		Findings: a.carried("FileExaminationReport", "findings"), Signed: a.signature(), Dispute: a.rights(typ)}
	for _, code := range a.c.GetRecommendation().GetViolations() {
		d.Broken = append(d.Broken, a.broken(code))
	}
	kind := a.sanctionType(typ)
	d.Sanction = []kit.Row{{Key: a.T("desk.preview.type"), Text: a.typeText(kind)}}
	if kind.Months != nil {
		d.Sanction = append(d.Sanction, kit.Row{Key: a.T("desk.preview.months"), Text: a.T("desk.preview.monthsN", "n", kind.GetMonths())})
	}
	if d.Issued {
		d.Sanction = append(d.Sanction, kit.Row{Key: a.T("desk.field.decisionNumber"), Text: s.GetDecisionNumber()},
			kit.Row{Key: a.T("desk.field.decisionOn"), Text: kit.Date(a.Lang, s.GetDecisionOn())})
	}
	for _, p := range a.c.GetAssessment().GetPermitted() {
		if p.GetType() == typ {
			d.Law = add(d.Law, p.GetLegalBasis()...)
		}
	}
	d.Law = add(add(d.Law, kind.GetLegalBasis()...), a.c.GetSigning().GetBasis()...)
	return d
}

// person is the accused at the date of the conduct.
func (a *acting) person() []kit.Row {
	x := a.c.GetAccused()
	return []kit.Row{
		{Key: a.T("desk.field.accusedName"), Text: x.GetName()}, {Key: a.T("desk.field.employeeId"), Text: x.GetEmployeeId()},
		{Key: a.T("desk.field.position"), Text: x.GetPosition()}, {Key: a.T("desk.field.unit"), Text: x.GetUnit()},
		{Key: a.T("desk.field.grade"), Text: x.GetGrade()}, {Key: a.T("desk.field.snapshotOn"), Text: kit.Date(a.Lang, x.GetSnapshotOn())},
	}
}

func (a *acting) broken(code string) brokenRule {
	for _, x := range a.book().GetViolations() {
		if x.GetCode() == code {
			return brokenRule{Text: a.violationText(x), Law: strings.Join(x.GetLegalBasis(), "; ")}
		}
	}
	return brokenRule{Text: code}
}

func (a *acting) sanctionType(typ string) *pb.SanctionType {
	for _, s := range a.book().GetSanctions() {
		if s.GetType() == typ {
			return s
		}
	}
	return &pb.SanctionType{Type: typ}
}

// signature is who signs and in which capacity: as it was done, or as it is asked.
func (a *acting) signature() []kit.Row {
	by := a.c.GetProposal().GetSignedAs()
	if s := a.c.GetSanction().GetSignedAs(); s != nil {
		by = s
	}
	if by != nil {
		return []kit.Row{{Key: a.T("desk.preview.signed"), Text: a.Word("capacity", by.GetCapacity())},
			{Key: a.T("desk.preview.office"), Text: a.office(by.GetOffice())}, {Key: a.T("desk.preview.post"), Text: by.GetPost()},
			{Key: a.T("desk.preview.basis"), Text: or(by.GetBasis(), by.GetStandingConsent())}}
	}
	s := a.c.GetSigning()
	if s == nil {
		return nil
	}
	var as []string
	for _, c := range s.GetCapacities() {
		as = append(as, a.Word("capacity", c))
	}
	rows := []kit.Row{{Key: a.T("desk.preview.mustsign"), Text: a.Word("signer", s.GetWho())}, {Key: a.T("desk.preview.office"), Text: a.office(s.GetOffice())},
		{Key: a.T("desk.preview.capacities"), Lines: as}}
	if s.GetConsentNeeded() {
		rows = append(rows, kit.Row{Key: a.T("desk.preview.consent"), Text: or(s.GetConsentReference(), a.T("desk.preview.noconsent"))})
	}
	if s.GetUnsettled() != "" {
		rows = append(rows, kit.Row{Key: a.T("desk.preview.unsettled"), Text: a.Said(s.GetUnsettled())})
	}
	return rows
}

// appealed is the types against which an appeal lies, not an objection (PP 79/2021).
var appealed = []string{"HD_B3", "PTDH", "CONTRACT_TERMINATION"}

// rights is what the punished can do, and until when: the day itself once the
// decision was delivered, the count before.
func (a *acting) rights(typ string) []kit.Row {
	switch {
	case strings.HasPrefix(typ, "MORAL"):
		return []kit.Row{{Key: a.T("desk.preview.right"), Text: a.T("desk.preview.noright")}}
	case slices.Contains(appealed, typ):
		return a.window("DL_APPEAL", a.T("desk.preview.appeal"))
	}
	return a.window("DL_OBJECTION", a.T("desk.preview.objection"))
}

func (a *acting) window(rule, right string) []kit.Row {
	rows := []kit.Row{{Key: a.T("desk.preview.right"), Text: right}}
	for _, c := range a.book().GetClocks() {
		if c.GetRule() == rule {
			rows = append(rows, kit.Row{Key: a.T("desk.preview.within"),
				Text: a.T("desk.preview.count", "n", c.GetValue(), "unit", a.Word("unit", c.GetUnit()), "law", c.GetLaw())})
		}
	}
	for _, k := range a.c.GetClocks() {
		if k.GetRule() == rule && k.GetDueOn() != "" {
			rows = append(rows, kit.Row{Key: a.T("desk.preview.until"), Text: kit.Date(a.Lang, k.GetDueOn())})
		}
	}
	return rows
}
