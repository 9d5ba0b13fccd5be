package act

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/record"
)

// Why a signature is routed by itself, in the words of the event.
var routedBecause = map[string]string{
	casefile.RoutedToPresident: "hukuman ini ditandatangani Presiden atas usul PPK; the President signs this one on the PPK's proposal",
	casefile.RoutedForNobody:   "tidak ada pejabat yang dapat menandatangani di instansi itu; nobody there can sign",
	casefile.RoutedBack:        "pejabat di instansi sendiri kembali berwenang; the own government's authority signs again",
}

// unsettles is the acts after which another body may have to sign.
var unsettles = []casefile.Act{casefile.ProposeSanction, casefile.Recuse, casefile.Correct}

// followSignature brings a proposal to where it can be signed: to the President
// where the law names the President, else to the nearest body in which somebody
// may sign, from where it lies upward; and back when somebody below can again.
func (w *work) followSignature(c casefile.Case, act casefile.Act) (casefile.Case, error) {
	if c.State != casefile.Proposed || !slices.Contains(unsettles, act) {
		return c, nil
	}
	return w.settleSignature(c)
}

// settleSignature routes a proposal that waits where nobody can sign it.
func (w *work) settleSignature(c casefile.Case) (casefile.Case, error) {
	env, err := w.env(c, system, casefile.Header{})
	if err != nil {
		return c, err
	}
	to, ground, err := w.signer(c, env)
	if err != nil || to == c.Signer {
		return c, err
	}
	return w.take(c, &casefile.RouteSignatureCmd{Signer: to, Ground: ground}, system, casefile.Header{Reason: routedBecause[ground]})
}

// signer is the body that has to sign, empty for the employing government, and
// why it is that one.
func (w *work) signer(c casefile.Case, env casefile.Env) (office, ground string, err error) {
	asks := casefile.SigningOf(c, c.Round().Proposal.Type, env)
	switch {
	case asks.Unsettled != "":
		return c.Signer, casefile.RoutedBack, nil // nobody can be named, above as little as here
	case asks.President():
		return asks.Office, casefile.RoutedToPresident, nil
	}
	from := c
	switch c.Round().Proposal.Routed {
	case casefile.RoutedToPresident:
		from.Signer = "" // the post was mended: the reason has gone
	case casefile.RoutedForNobody:
		below := c
		below.Signer = ""
		if can, err := w.canSign(below, env); err != nil || can {
			return "", casefile.RoutedBack, err // somebody was appointed there
		}
	}
	can, err := w.canSign(from, env)
	if err != nil || can {
		return from.Signer, casefile.RoutedBack, err
	}
	above, can, err := w.nextSigner(from, env)
	if err != nil || above == "" || !can && from.Signer != "" {
		return from.Signer, casefile.RoutedBack, err // further up nobody could either: it waits where it is
	}
	return above, casefile.RoutedForNobody, nil
}

// nextSigner is the nearest body above where somebody may sign the proposal; the
// nearest of all where nobody may anywhere, so that the case waits with the body
// that the law names and not at the top of the State.
func (w *work) nextSigner(c casefile.Case, env casefile.Env) (office string, can bool, err error) {
	on, at, nearest := env.Today(), c.Employer, ""
	if c.Signer != "" {
		at = c.Signer
	}
	for {
		next, ok := w.Directory.Above(at, on)
		if !ok {
			return nearest, false, nil
		}
		at, c.Signer = next.Code, next.Code
		if nearest == "" {
			nearest = at
		}
		if can, err := w.canSign(c, env); err != nil || can {
			return at, can, err
		}
	}
}

// canSign says whether anybody who holds a signatory's seat today, where the
// case lies for its signature, could sign it.
func (w *work) canSign(c casefile.Case, env casefile.Env) (bool, error) {
	for _, office := range w.signingOffices(c) {
		all, err := w.Holders(access.Signatory, office)
		if err != nil {
			return false, err
		}
		for _, a := range all {
			if hidden, err := w.keptFrom(a, access.Signatory, c); err != nil || !hidden && signsHere(a, c, office, env, w.capitalDay()) {
				return err == nil, err
			}
		}
	}
	return false, nil
}

// signsHere says it of one account, by the roles that it has on a day: the
// capital's, by which roles begin and end everywhere.
func signsHere(a access.Account, c casefile.Case, office string, env casefile.Env, on deadline.Date) bool {
	for _, g := range a.Active(on) {
		who := record.Actor{Account: a.ID, Person: a.Person, Role: g.Role, Office: g.Office, Seat: g.Seat, Employee: a.Employee}
		if g.Role == access.Signatory && g.Office == office && casefile.CanSign(c, who, env) {
			return true
		}
	}
	return false
}

// signingOffices is the offices whose signatories are asked: of the employing
// government all of them, above it the one body.
func (w *work) signingOffices(c casefile.Case) []string {
	if c.Signer != "" {
		return []string{c.Signer}
	}
	out := []string{c.Employer}
	for _, a := range w.Directory.Agencies() {
		if a.Code != c.Employer && a.Kind != directory.Bawaslu && w.Directory.SameGovernment(a.Code, c.Employer) {
			out = append(out, a.Code)
		}
	}
	return out
}

// upward completes the desk's own RouteSignature: to the next body above, for
// the conflict of interest that its reason tells of.
func (w *work) upward(m *casefile.RouteSignatureCmd, c casefile.Case) error {
	if m.Ground != "" || m.Signer != "" || c.State != casefile.Proposed {
		return nil
	}
	env, err := w.env(c, system, casefile.Header{})
	if err != nil {
		return err
	}
	m.Ground = casefile.RoutedForConflict
	m.Signer, _, err = w.nextSigner(c, env)
	return err
}
