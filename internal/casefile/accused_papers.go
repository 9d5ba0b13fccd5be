package casefile

import (
	"encoding/json"
	"fmt"
)

// AccusedPapers is the papers of a case as the accused reads them, oldest first. A
// decision is there from its delivery on, with the type it had then.
func AccusedPapers(events []Event) ([]AccusedPaper, error) {
	var out []AccusedPaper
	var issued AccusedPaper // what was decided and not yet delivered
	var typ AccusedType
	for _, e := range events {
		if err := typ.follow(e); err != nil {
			return nil, err
		}
		s, carried, err := accusedReads(e)
		if err != nil {
			return nil, err
		}
		if s == nil {
			continue
		}
		p := AccusedPaper{Kind: s.kind, Act: Act(e.Act), On: e.PerformedOn}
		if err := p.read(carried); err != nil {
			return nil, fmt.Errorf("read %s: %w", e.Act, err)
		}
		switch Act(e.Act) {
		case IssueSanction:
			issued = p
			continue
		case DeliverSanction:
			p.On, p.Number, p.ReceivedOn = issued.On, issued.Number, e.PerformedOn
			p.AccusedType = typ
		case ResolveDispute:
			if p.Result == "MODIFIED" {
				p.Type = typ.Type
			}
		}
		out = append(out, p)
	}
	return out, nil
}

// read fills the paper with what the table let through.
func (p *AccusedPaper) read(carried map[string]json.RawMessage) error {
	into := map[string]any{"letterNumber": &p.Number, "decisionNumber": &p.Number, "letterOn": &p.On, "decisionOn": &p.On, "filedOn": &p.On,
		"hearingOn": &p.HearingOn, "examinationOn": &p.HearingOn, "minutes": &p.Text, "text": &p.Text, "grounds": &p.Text, "result": &p.Result}
	for name, raw := range carried {
		if to := into[name]; to != nil {
			if err := json.Unmarshal(raw, to); err != nil {
				return err
			}
		}
	}
	var signed bool
	if raw, ok := carried["signed"]; ok {
		if err := json.Unmarshal(raw, &signed); err != nil {
			return err
		}
		p.Unsigned = !signed
	}
	return nil
}

// follow keeps the type that is being decided, through the acts that make it.
func (a *AccusedType) follow(e Event) error {
	cmd, err := Decode(Act(e.Act), e.Payload)
	if err != nil {
		return err
	}
	switch m := cmd.(type) {
	case *ProposeSanctionCmd:
		*a = AccusedType{Type: m.Type}
	case *ApproveSanctionCmd:
		a.SignedAs = m.SignedAs
	case *ResolveDisputeCmd:
		if m.Result == "MODIFIED" {
			a.Type, a.SignedAs = m.Type, nil // who decided the dispute signed that
		}
	}
	return nil
}
