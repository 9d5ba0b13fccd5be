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
		return who, "sebut jenis dan tingkat jabatan terlapor (state postKind and postLevel of the accused (Correct))"
	}
	if misplaced(*post) {
		return who, fmt.Sprintf("tidak ada %[1]s pada pemerintahan tingkat %[2]s, maka penanda tangan harus diputuskan orang: perbaiki jenis atau tingkat jabatannya; kepala daerah bukan pegawai negeri dan bertanggung jawab kepada Menteri Dalam Negeri "+
			"(no %[1]s stands in a government of level %[2]s, so that a person must decide who signs: mend postKind or postLevel (Correct); the head of a region is no civil servant and answers to the Minister of Home Affairs)", post.Kind, post.Level)
	}
	who, ok := t.procedure().Authority(*post, typ)
	if !ok {
		return who, fmt.Sprintf("tidak ada pejabat berwenang yang disebut untuk %[1]s atas %[2]s; tanyakan kepada otoritas merit (no authority is named for %[1]s on %[2]s; ask the merit authority)", typ, post.Kind)
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
		return fmt.Sprintf("%[1]s atas %[2]s ditandatangani Presiden atas usul PPK; teruskan penandatanganan ke %[3]s (%[1]s on %[2]s is signed by the President on the PPK's proposal (RouteSignature brings it to %[3]s))", p.Type, t.Case.Accused.PostKind, office)
	case office != t.Case.Employer:
		return fmt.Sprintf("penandatanganan sudah diteruskan ke %[1]s, dan pimpinannya yang menandatangani; pengembalian usulan menariknya kembali (the signature was routed to %[1]s, whose head signs; ReturnProposal takes it back)", office)
	}
	return fmt.Sprintf("%[1]s yang menandatangani bagi pegawainya sendiri, bukan %[2]s (%[1]s signs for its own staff, not %[2]s)", office, t.Actor.Office)
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
		return fmt.Sprintf("yang diteruskan ke %[1]s ditandatangani oleh pimpinannya (what was routed to %[1]s is signed by its head)", office)
	case seat.Capacity == access.Delegate:
		return delegated(seat.Post, typ)
	case who.Signer != superiorSigns:
		return fmt.Sprintf("%[1]s wewenang pimpinan %[2]s, yaitu PPK, bukan pejabat di bawahnya (%[1]s belongs to the head of %[2]s (PPK), not to an official below)", typ, office)
	case !slices.Contains(who.Holders, seat.Post):
		return fmt.Sprintf("%[1]s atas %[2]s ditandatangani pejabat %[3]s, atau pimpinan %[5]s sebagai atasannya (%[1]s on %[2]s is signed by an official of the post %[4]s, or by the head of %[5]s as the next higher)", typ,
			t.Case.Accused.PostKind, strings.Join(who.Holders, " atau "), strings.Join(who.Holders, " or "), office)
	}
	return ""
}

// delegable is the posts down to echelon IV, to which moral sanctions can be
// delegated (PP 42/2004 art. 15(4)(5)).
var delegable = []string{"JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS"}

func delegated(post string, typ sanction.Type) string {
	switch {
	case typ.Nature() != sanction.Moral:
		return fmt.Sprintf("pendelegasian hanya untuk sanksi moral, PP 42/2004 Pasal 15 ayat (4); %[1]s ditandatangani PPK atau pejabat yang berwenang (a delegation covers moral sanctions only (PP 42/2004 art. 15(4)); %[1]s is for the PPK or the authorised official to sign)", typ)
	case !slices.Contains(delegable, post):
		return "sanksi moral tidak didelegasikan kepada pejabat di bawah eselon IV, PP 42/2004 Pasal 15 ayat (5): mintakan tanda tangan PPK, atau penerima delegasi dengan jabatan PENGAWAS atau lebih tinggi (moral sanctions are delegated to nobody below echelon IV (PP 42/2004 art. 15(5)): have the PPK, or a delegate of the post PENGAWAS or higher, sign)"
	}
	return ""
}
