package desk

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// protection is what a reporter told of being made to pay, what was done, and
// whether they said that they are safe. Only whoever watches over them gets any of
// it from the API; for everybody else there is nothing to show.
func (l *lister) protection(r *pb.Report) []kit.Moment {
	c := r.GetContents()
	var out []kit.Moment
	for _, s := range c.GetRetaliation() {
		out = append(out, kit.Moment{What: l.T("desk.report.protection.told"), When: kit.Date(l.Lang, s.GetOn()), Said: []kit.Row{{Long: s.GetText()}}})
	}
	for _, a := range c.GetProtection().GetAnswers() {
		m := kit.Moment{What: l.T("desk.report.protection.answered"), When: kit.Date(l.Lang, a.GetOn()), Said: []kit.Row{{Long: a.GetText()}}}
		for _, code := range a.GetForwardedTo() {
			m.Said = append(m.Said, kit.Row{Key: l.T("desk.report.field.forwardedTo"), Text: l.office(code)})
		}
		out = append(out, m)
	}
	for _, s := range c.GetProtection().GetChecks() {
		out = append(out, l.safetyCheck(s))
	}
	return out
}

// safetyCheck is one "are you safe?"; silence is shown as what it is.
func (l *lister) safetyCheck(s *pb.SafetyCheck) kit.Moment {
	m := kit.Moment{What: l.T("desk.report.protection.asked"), When: kit.Date(l.Lang, s.GetAskedOn()), Tag: kit.Tag{Kind: "warn", Text: l.T("desk.report.protection.silent")}}
	if s.AnsweredOn == nil {
		return m
	}
	m.Tag = kit.Tag{Kind: "stop", Text: l.T("desk.report.protection.unsafe")}
	if s.GetSafe() {
		m.Tag = kit.Tag{Kind: "ok", Text: l.T("desk.report.protection.safe")}
	}
	m.About = []string{l.T("desk.report.protection.on", "date", kit.Date(l.Lang, s.GetAnsweredOn()))}
	return m
}

// challenges is what the reporter says against a closure.
func (l *lister) challenges(r *pb.Report) []kit.Moment {
	var out []kit.Moment
	for _, s := range r.GetContents().GetChallenges() {
		out = append(out, kit.Moment{What: l.T("desk.report.challenge"), When: kit.Date(l.Lang, s.GetOn()), Said: []kit.Row{{Long: s.GetText()}}})
	}
	return out
}

// protectors offers the bodies that the matter can be brought to.
func (l *lister) protectors() ([]kit.Option, error) {
	answer, err := l.API.Directory.ListAgencies(l.Ctx(), &pb.ListAgenciesRequest{Filter: `kind = "oversight"`, PageSize: most})
	if err != nil {
		return nil, err
	}
	var out []kit.Option
	for _, a := range answer.GetAgencies() {
		out = append(out, kit.Option{Value: a.GetCode(), Label: a.GetTitle()})
	}
	return out, nil
}
