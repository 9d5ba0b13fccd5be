package rulebook

// Category is what sort of answer the law gives.
type Category string

// The categories (domain rule 7).
const (
	Ethics      Category = "ethics"
	Discipline  Category = "discipline"
	Employment  Category = "employment"
	Criminal    Category = "criminal"
	Allowed     Category = "none"
	HumanDecide Category = "needs_human"
)

// Phase is when a row bites; of a conduct, it is PhasePre, PhasePost or
// PhaseUnknown.
type Phase string

// The phases. "Before" and "after" are seen from the candidate's determination.
const (
	PhasePre          Phase = "pre"
	PhasePost         Phase = "post"
	PhaseAny          Phase = "any"
	PhaseCampaign     Phase = "campaign"
	PhaseClosedWindow Phase = "closed_window"
	PhaseUnknown      Phase = "unknown"
)

// Who is whom a row addresses.
type Who string

// The addressees. From WhoOfficial on a row is bound to a post or a role.
const (
	WhoAll           Who = "all"
	WhoASN           Who = "asn"
	WhoPNS           Who = "pns"
	WhoOfficial      Who = "official"
	WhoStateOfficial Who = "state_official"
	WhoVillageHead   Who = "village_head"
	WhoRegionalHead  Who = "regional_head"
	WhoPPK           Who = "ppk"
	WhoCampaign      Who = "campaign"
	WhoCandidate     Who = "candidate"
)

// boundToPost says whether the row can only be judged when the post is known.
func (w Who) boundToPost() bool {
	switch w {
	case WhoOfficial, WhoStateOfficial, WhoVillageHead, WhoRegionalHead, WhoPPK:
		return true
	}
	return false
}

// outsider says whether the offender is nobody's employee; an employee named
// beside such a row is the one involved, and a person must look.
func (w Who) outsider() bool { return w == WhoCampaign || w == WhoCandidate }

// Confidence says how sure a line of the edition is.
type Confidence string

// The confidences; the header of the edition's file says what each means.
const (
	High       Confidence = "high"
	Medium     Confidence = "medium"
	Background Confidence = "background"
	Derived    Confidence = "derived"
)

// The employment kinds (domain rule 6), spelt as in the API.
const (
	PNS    = "PNS"
	PPPK   = "PPPK"
	NonASN = "NON_ASN"
)

// The closed sets an edition may use; anything else is refused by Parse.
var (
	categories  = words(Ethics, Discipline, Employment, Criminal, Allowed, HumanDecide)
	phases      = words(PhasePre, PhasePost, PhaseAny, PhaseCampaign, PhaseClosedWindow)
	addressees  = words(WhoAll, WhoASN, WhoPNS, WhoOfficial, WhoStateOfficial, WhoVillageHead, WhoRegionalHead, WhoPPK, WhoCampaign, WhoCandidate)
	confidences = words(High, Medium, Background, Derived)
	contests    = words("pemilu", "pemilihan", "both")
	kinds       = words("unlisted", "unmapped", "referral", "control", "unsourced")
	units       = words("working_days", "calendar_days", "months")
	statuses    = words("sourced", "conflict", "background", "product")
	effects     = words(EffectOverdue, EffectLapse, EffectEnterIntoForce, EffectRemindAuthority, EffectPresumeReceipt, EffectInitialInformation)
	signers     = words("PPK", "PRESIDENT", "SUPERIOR")
	posts       = words("JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "JF_AHLI_UTAMA", "JF_AHLI_MADYA", "JF_OTHER")
	moderates   = words(RegularModerate, TransitionalModerate)
	bodies      = words("REPORTER", "ACCUSED", "BAWASLU", "SATGAS", "KASN", "MERIT", "EMPLOYER", "PPK", "BPASN", "OFFICE")
	governments = words("CENTRAL", "PROVINCE", "REGENCY")
)

func words[W ~string](w ...W) []string {
	out := make([]string, len(w))
	for i, s := range w {
		out[i] = string(s)
	}
	return out
}
