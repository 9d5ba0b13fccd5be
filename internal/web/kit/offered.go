package kit

import (
	"cmp"
	"slices"
	"strings"

	pb "netra/api/netra/v1"
)

// SignIn is the page on which the demonstration's accounts are chosen.
type SignIn struct {
	Over    bool   // a session was over
	Last    string // the account of that session
	Next    string // where to go afterwards
	Search  string // what the list was narrowed by
	Offered []Body // who can be chosen; none outside of a demonstration
	Any     bool   // whether there is anybody to choose at all
	Carried *Carried
}

// Body is an office with its accounts.
type Body struct {
	Code, Title, Kind string
	First             bool // the first of its kind
	Accounts          []Offer
}

// Offer is one account that can be chosen.
type Offer struct {
	Account, Role string
	Number        int // among those with the same role at the same body, from 1
	Several       bool
}

// SignInPage is what the sign-in page is told; next is where to go afterwards.
func (v *Visit) SignInPage(s SignIn) SignIn { return v.offer(s) }

// offer fills in whom one can sign in as.
func (v *Visit) offer(s SignIn) SignIn {
	if s.Over {
		s.Last = v.lastAccount()
	}
	if v.Accounts == nil {
		return s
	}
	accounts := v.Accounts()
	s.Any = len(accounts) > 0
	bodies := map[string]*Body{}
	for account := range accounts {
		role, place, _ := strings.Cut(account, "@")
		office, _, _ := strings.Cut(place, "#")
		if bodies[office] == nil {
			bodies[office] = &Body{Code: office, Title: office, Kind: "other"}
		}
		bodies[office].Accounts = append(bodies[office].Accounts, Offer{Account: account, Role: role})
	}
	v.entitle(bodies)
	for _, b := range bodies {
		b.order()
		if v.narrow(b, s.Search) {
			s.Offered = append(s.Offered, *b)
		}
	}
	arrange(s.Offered)
	return s
}

// entitle gives bodies the names and kinds of the directory; where it does not
// answer they keep their codes, for the way in must not hang on it.
func (v *Visit) entitle(bodies map[string]*Body) {
	list, err := v.API.Directory.ListAgencies(v.R.Context(), &pb.ListAgenciesRequest{PageSize: 1000})
	if err != nil {
		return
	}
	for _, a := range list.GetAgencies() {
		if b := bodies[a.GetCode()]; b != nil {
			b.Title, b.Kind = a.GetTitle(), kindOf(b, a.GetKind())
		}
	}
}

// kinds is the order in which bodies are shown: as a case goes through them.
var kinds = []string{"bawaslu", "merit_authority", "personnel_agency", "regional_government", "oversight", "other"}

func kindOf(b *Body, kind string) string {
	if slices.ContainsFunc(b.Accounts, func(o Offer) bool { return strings.HasPrefix(o.Role, "merit_") }) {
		return "merit_authority"
	}
	if slices.Contains(kinds, kind) {
		return kind
	}
	return "other"
}

// roleOrder is how far along the road of a case a role stands.
var roleOrder = []string{"clerk", "bawaslu_investigator", "bawaslu_commissioner", "merit_investigator", "merit_lead",
	"bkpsdm_officer", "examiner", "signatory", "identity_custodian", "data_officer", "auditor", "admin"}

func (b *Body) order() {
	slices.SortFunc(b.Accounts, func(x, y Offer) int {
		return cmp.Or(cmp.Compare(slices.Index(roleOrder, x.Role), slices.Index(roleOrder, y.Role)), cmp.Compare(x.Account, y.Account))
	})
	for i := range b.Accounts {
		o := &b.Accounts[i]
		o.Number = 1
		if i > 0 && b.Accounts[i-1].Role == o.Role {
			o.Number = b.Accounts[i-1].Number + 1
			o.Several, b.Accounts[i-1].Several = true, true
		}
	}
}

// narrow leaves the accounts that a search finds: all of a body whose name or
// code it is in, else those whose role it names. Each word must be found.
func (v *Visit) narrow(b *Body, search string) bool {
	words := strings.Fields(strings.ToLower(search))
	kept := b.Accounts[:0]
	for _, o := range b.Accounts {
		text := strings.ToLower(b.Title + " " + b.Code + " " + o.Account + " " + v.Word("role", o.Role))
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			kept = append(kept, o)
		}
	}
	b.Accounts = kept
	return len(kept) > 0
}

// arrange orders bodies by kind, and within it the national one first.
func arrange(list []Body) {
	national := func(b Body) int {
		if strings.HasSuffix(b.Code, "-RI") {
			return 0
		}
		return 1
	}
	slices.SortFunc(list, func(a, b Body) int {
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), cmp.Compare(national(a), national(b)), cmp.Compare(a.Title, b.Title))
	})
	for i := range list {
		list[i].First = i == 0 || list[i-1].Kind != list[i].Kind
	}
}
