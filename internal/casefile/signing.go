package casefile

import (
	"netra/internal/access"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// Signing is what stands between a proposal and its signature, for whoever
// prepares it: who signs, in which capacity, where, and whether the Minister must
// consent before. It names bodies and posts, never people.
type Signing struct {
	Who             string   `json:"who,omitempty"`    // PPK, SUPERIOR, PRESIDENT
	Office          string   `json:"office,omitempty"` // the body that signs
	Routed          string   `json:"routed,omitempty"` // why it is not the employing government
	Capacities      []string `json:"capacities,omitempty"`
	Holders         []string `json:"holders,omitempty"` // posts of the officials who may, beside the head
	ConsentNeeded   bool     `json:"consentNeeded,omitempty"`
	ConsentFrom     Date     `json:"consentFrom,omitzero"`
	Consent         string   `json:"consent,omitempty"` // its reference, once recorded
	StandingConsent string   `json:"standingConsent,omitempty"`
	Basis           []string `json:"basis,omitempty"`
	Unsettled       string   `json:"unsettled,omitempty"` // why nobody can be named
}

// President says whether the rulebook has the President sign.
func (s Signing) President() bool { return s.Who == presidentSigns }

// SignedAs is in which capacity a sanction was signed.
type SignedAs struct {
	Capacity string `json:"capacity"` // HEAD, ACTING, DELEGATE, OFFICIAL
	Office   string `json:"office"`
	Post     string `json:"post,omitempty"`
	Basis    string `json:"basis,omitempty"` // decree of appointment or delegation
	// Standing names the circular that stood for the Minister's consent: what was
	// signed under it must be reported to the Minister.
	Standing string `json:"standing,omitempty"`
}

// SigningOf is what the signature of a type asks for.
func SigningOf(c Case, typ sanction.Type, env Env) Signing {
	t := &Trial{Env: env, Case: &c, Command: unwritten{ApproveSanction}, On: env.Today()}
	who, remedy := t.authority(typ)
	s := Signing{Unsettled: remedy}
	if remedy != "" {
		return s
	}
	s.Who, s.Office, s.Basis = who.Signer, t.signingOffice(who), append([]string{}, who.LegalBasis...)
	s.Capacities = capacities(who, typ, s.Office == c.Employer)
	if s.Office == c.Employer {
		s.Holders = who.Holders
	}
	r := c.Round()
	if r != nil && r.Proposal != nil {
		s.Routed = r.Proposal.Routed
	}
	if from, asked := t.consentAsked(typ); asked {
		s.ConsentNeeded, s.ConsentFrom, s.StandingConsent = true, from, standingConsent
		s.Basis = append(s.Basis, "UU 10/2016 art. 71(2)", standingConsent)
		if r != nil {
			s.Consent = r.Consent
		}
	}
	return s
}

// capacities is in which a type is signed; above the employing government the
// head alone signs.
func capacities(who rulebook.Authority, typ sanction.Type, below bool) []string {
	out := []string{access.Head.Word(), access.Acting.Word()}
	if below && typ.Nature() == sanction.Moral {
		out = append(out, access.Delegate.Word())
	}
	if below && who.Signer == superiorSigns {
		out = append(out, access.Official.Word())
	}
	return out
}

// signedAs is the capacity in which the actor signs the proposal now.
func (t *Trial) signedAs(p *Proposal) *SignedAs {
	seat := t.Actor.Seat
	s := &SignedAs{Capacity: seat.Capacity.Word(), Office: t.Actor.Office, Post: seat.Post, Basis: seat.Basis}
	if _, asked := t.consentAsked(p.Type); asked && t.Case.Round().Consent == "" {
		s.Standing = standingConsent // G10 let nobody else pass without a reference
	}
	return s
}
