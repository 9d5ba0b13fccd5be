package casefile

import (
	"fmt"
	"slices"
	"strings"

	"netra/internal/access"
	"netra/internal/directory"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// The rulebook's words for who signs.
const (
	presidentSigns = "PRESIDENT" // the one authority above every PPK
	headSigns      = "PPK"
	superiorSigns  = "SUPERIOR"
)

// authority is who signs a type against the accused, by the rulebook; remedy
// says why nobody can be named.
func (t *Trial) authority(typ sanction.Type) (who rulebook.Authority, remedy string) {
	a := t.Case.Accused
	if a.kind() == "NON_ASN" {
		return rulebook.Authority{Signer: headSigns, LegalBasis: []string{"SE MenPANRB 1/2023"}}, ""
	}
	post := a.post()
	if post == nil {
		return who, "state postKind and postLevel of the accused (Correct)"
	}
	if misplaced(*post) {
		return who, fmt.Sprintf("no %s stands in a government of level %s, so that a person must decide who signs: mend postKind or postLevel (Correct); the head of a region is no civil servant and answers to the Minister of Home Affairs", post.Kind, post.Level)
	}
	who, ok := t.procedure().Authority(*post, typ)
	if !ok {
		return who, fmt.Sprintf("no authority is named for %s on %s; ask the merit authority", typ, post.Kind)
	}
	return who, ""
}

// misplaced says whether a government of that level has no such post: the table
// of the law is then silent, and what looks like a post of the region's highest
// rank is most often its head.
func misplaced(p rulebook.Position) bool {
	switch p.Kind {
	case "JPT_UTAMA":
		return p.Level != directory.CentralLevel
	case "JPT_MADYA":
		return p.Level == directory.RegencyLevel
	}
	return false
}

// signingOffice is the body whose signatories sign: the President's where the
// rulebook names the President, else where the signature was routed to, else the
// employing government.
func (t *Trial) signingOffice(who rulebook.Authority) string {
	if who.Signer == presidentSigns {
		return t.presidency()
	}
	if t.Case.Signer != "" {
		return t.Case.Signer
	}
	return t.Case.Employer
}

// presidency is the President's body, as the table of bodies has it.
func (t *Trial) presidency() string {
	top, _ := t.Directory.Holder(directory.HeadOfState, t.On)
	return top.Code
}

// stands says whether the actor has a seat in the body that signs. Of the
// employing government every office counts: its officials sit in its services.
func (t *Trial) stands(office string) bool {
	if office == t.Case.Employer {
		return t.Directory.SameGovernment(t.Actor.Office, office)
	}
	return t.Actor.Office == office
}

// holdsAuthority is G6: who may sign this type for this post.
func holdsAuthority(t *Trial) string {
	p := t.Case.Round().Proposal
	if p == nil {
		return ""
	}
	who, remedy := t.authority(p.Type)
	if remedy != "" {
		return remedy
	}
	office := t.signingOffice(who)
	switch {
	case t.stands(office):
		return t.seated(who, p.Type, office)
	case who.Signer == presidentSigns:
		return fmt.Sprintf("%s on %s is signed by the President on the PPK's proposal (RouteSignature brings it to %s)", p.Type, t.Case.Accused.PostKind, office)
	case office != t.Case.Employer:
		return fmt.Sprintf("the signature was routed to %s, whose head signs; ReturnProposal takes it back", office)
	}
	return fmt.Sprintf("%s signs for its own staff, not %s", office, t.Actor.Office)
}

// seated says what is wrong with the actor's seat in the body that signs. The
// head, or who acts for the head, may sign whatever is signed there: of the
// officials below they are the next higher.
func (t *Trial) seated(who rulebook.Authority, typ sanction.Type, office string) string {
	seat := t.Actor.Seat
	switch {
	case seat.Capacity.Heads():
		return ""
	case office != t.Case.Employer:
		return fmt.Sprintf("what was routed to %s is signed by its head", office)
	case seat.Capacity == access.Delegate:
		return delegated(seat.Post, typ)
	case who.Signer != superiorSigns:
		return fmt.Sprintf("%s belongs to the head of %s (PPK), not to an official below", typ, office)
	case !slices.Contains(who.Holders, seat.Post):
		return fmt.Sprintf("%s on %s is signed by an official of the post %s, or by the head of %s as the next higher", typ,
			t.Case.Accused.PostKind, strings.Join(who.Holders, " or "), office)
	}
	return ""
}

// delegable is the posts down to echelon IV, to which moral sanctions can be
// delegated (PP 42/2004 art. 15(4)(5)).
var delegable = []string{"JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS"}

func delegated(post string, typ sanction.Type) string {
	switch {
	case typ.Nature() != sanction.Moral:
		return fmt.Sprintf("a delegation covers moral sanctions only (PP 42/2004 art. 15(4)); %s is for the PPK or the authorised official to sign", typ)
	case !slices.Contains(delegable, post):
		return "moral sanctions are delegated to nobody below echelon IV (PP 42/2004 art. 15(5)): have the PPK, or a delegate of the post PENGAWAS or higher, sign"
	}
	return ""
}
