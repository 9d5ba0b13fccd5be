package desk

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// recommendation is what was put before the employer in this round.
func (k *caseLook) recommendation() []kit.Row {
	r := k.c.GetRecommendation()
	if r == nil {
		return nil
	}
	rows := []kit.Row{{Key: k.T("desk.case.rec.level"), Text: capital(k.Word("level", r.GetLevel()))}}
	what := kit.Row{Key: k.T("desk.case.rec.violations")}
	for _, v := range r.GetViolations() {
		what.Lines = append(what.Lines, capital(k.violation(k.c.GetRulebook(), v))+" ("+v+")")
	}
	rows = append(rows, what,
		kit.Row{Key: k.T("desk.case.rec.to"), Text: k.office(r.GetAuthorityOffice())},
		kit.Row{Key: k.T("desk.case.rec.on"), Text: kit.Date(k.Lang, r.GetRecommendedOn())})
	got := kit.Row{Key: k.T("desk.case.rec.received"), Text: kit.Date(k.Lang, r.GetReceivedOn())}
	if r.GetReceivedOn() == "" {
		got.Text, got.Tag = "–", kit.Tag{Kind: "warn", Text: k.T("desk.case.rec.waiting")}
	}
	rows = append(rows, got)
	if to := k.c.GetReportTo(); to != "" {
		rows = append(rows, kit.Row{Key: k.T("desk.case.rec.answer"), Text: k.office(to)})
	}
	return rows
}

// sanction is what was proposed, and what was issued.
func (k *caseLook) sanction() []kit.Row {
	var rows []kit.Row
	if p := k.c.GetProposal(); p != nil {
		row := kit.Row{Key: k.T("desk.case.sanction.proposed"), Text: capital(k.Word("sanction", p.GetType()))}
		if p.GetApproved() {
			row.Tag = kit.Tag{Kind: "ok", Text: k.T("desk.case.sanction.approved")}
		}
		rows = append(rows, row)
		if p.GetBelowFloor() {
			rows = append(rows, kit.Row{Key: k.T("desk.case.sanction.floor"), Text: k.T("desk.case.sanction.below"), Tag: kit.Tag{Kind: "warn", Text: "G9"}})
		}
		rows = append(rows, k.signed(p.GetSignedAs())...)
	}
	s := k.c.GetSanction()
	if s == nil {
		return rows
	}
	rows = append(rows,
		kit.Row{Key: k.T("desk.case.sanction.issued"), Text: capital(k.Word("sanction", s.GetType()))},
		kit.Row{Key: k.T("desk.case.law.rung"), Text: capital(k.Word("rung", s.GetRung()))},
		kit.Row{Key: k.T("desk.case.sanction.number"), Text: listed(s.GetDecisionNumber(), kit.Date(k.Lang, s.GetDecisionOn()))})
	if k.c.GetProposal().GetSignedAs() == nil {
		rows = append(rows, k.signed(s.GetSignedAs())...)
	}
	return rows
}

// signed is in which capacity somebody signed.
func (k *caseLook) signed(s *pb.CaseSignedAs) []kit.Row {
	if s == nil {
		return nil
	}
	return []kit.Row{{Key: k.T("desk.case.sanction.signed"),
		Lines: worded(capital(k.Word("capacity", s.GetCapacity())), k.office(s.GetOffice()), s.GetPost(), s.GetBasis(), s.GetStandingConsent())}}
}

// signing is what the signature of the proposal asks for.
func (k *caseLook) signing() []kit.Row {
	s := k.c.GetSigning()
	if s == nil {
		return nil
	}
	rows := []kit.Row{
		{Key: k.T("desk.case.signing.who"), Lines: worded(k.term("signer", s.GetWho()), k.office(s.GetOffice()))},
	}
	var as []string
	for _, c := range s.GetCapacities() {
		as = append(as, k.Word("capacity", c))
	}
	rows = append(rows, kit.Row{Key: k.T("desk.case.signing.as"), Text: capital(listed(as...))})
	if len(s.GetHolders()) > 0 {
		rows = append(rows, kit.Row{Key: k.T("desk.case.signing.holders"), Lines: s.GetHolders()})
	}
	consent := kit.Row{Key: k.T("desk.case.signing.consent"), Text: k.T("desk.case.signing.free")}
	switch {
	case s.GetConsentReference() != "":
		consent.Text, consent.Tag = s.GetConsentReference(), kit.Tag{Kind: "ok", Text: k.T("desk.case.signing.recorded")}
	case s.GetConsentNeeded():
		consent.Text, consent.Tag = k.T("desk.case.signing.since", "date", kit.Date(k.Lang, s.GetConsentFrom())), kit.Tag{Kind: "warn", Text: k.T("desk.case.signing.needed")}
	case s.GetStandingConsent() != "":
		consent.Text = s.GetStandingConsent()
	}
	rows = append(rows, consent)
	if r := s.GetRouted(); r != "" {
		rows = append(rows, kit.Row{Key: k.T("desk.case.signing.routed"), Text: k.Word("routed", r)})
	}
	if u := s.GetUnsettled(); u != "" {
		rows = append(rows, kit.Row{Key: k.T("desk.case.signing.unsettled"), Text: kit.Said(k.Lang, u), Tag: kit.Tag{Kind: "warn", Text: k.T("desk.case.law.human")}})
	}
	return append(rows, kit.Row{Key: k.T("desk.case.basis"), Lines: s.GetBasis()})
}

// control is the rungs of the ladder against a silent authority, oldest first,
// and the one that would follow.
func (k *caseLook) control() []kit.Moment {
	var out []kit.Moment
	c := k.c.GetControl()
	for _, s := range c.GetSteps() {
		m := kit.Moment{What: capital(k.Word("control", s.GetRung())), When: kit.Date(k.Lang, s.GetOn()),
			About: worded(k.Word("role", s.GetRole()), k.office(s.GetOffice()), listed(s.GetLegalBasis()...)),
			Said:  []kit.Row{{Text: kit.Said(k.Lang, s.GetText())}}}
		if n := s.GetLetterNumber(); n != "" {
			m.Said = append(m.Said, kit.Row{Key: k.Word("field", "letterNumber"), Text: n})
		}
		if to := s.GetAddressee(); to != "" {
			m.Said = append(m.Said, kit.Row{Key: k.Word("field", "escalatedTo"), Text: to})
		}
		out = append(out, m)
	}
	if n := c.GetNext(); n != nil {
		out = append(out, kit.Moment{What: k.Word("act", n.GetAct()), Kind: "quiet", Tag: kit.Tag{Text: k.T("desk.case.control.next")},
			When: k.T("desk.case.control.after", "date", kit.Date(k.Lang, n.GetDueOn())), About: worded(k.Word("role", n.GetRole()))})
	}
	return out
}

// dossier is whether there is one, and whether a second person approved it.
func (k *caseLook) dossier() []kit.Row {
	d := k.c.GetDossier()
	if d == nil {
		return nil
	}
	state := kit.Tag{Kind: "warn", Text: k.T("desk.case.dossier.draft")}
	if d.GetApproved() {
		state = kit.Tag{Kind: "ok", Text: k.T("desk.case.dossier.approved")}
	}
	return []kit.Row{{Key: k.T("desk.case.dossier.state"), Text: k.T("desk.case.dossier.hash", "hash", short(d.GetHash())), Tag: state,
		Link: k.path("/berkas"), LinkText: k.T("desk.case.dossier.read")}}
}

// short is the beginning of a hash, enough to compare by eye.
func short(hash string) string {
	if len(hash) > 8 {
		return hash[:8]
	}
	return hash
}

// some is the words that say something.
func worded(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}
