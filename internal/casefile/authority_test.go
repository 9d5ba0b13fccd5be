package casefile

import (
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/fault"
	"netra/internal/sanction"
)

// sits is a signatory somewhere, in a capacity.
func sits(office string, c access.Capacity, post string) Actor {
	a := person("tanda", access.Signatory, office)
	a.Seat = access.Seat{Capacity: c, Post: post, Basis: "SK-1"}
	return a
}

// Situations of the law (PP 94/2021 arts. 16-24; PP 42/2004 art. 15), by hand:
// whose signature is asked for, who comes to give it, and what they hear.
func TestWhoMaySignWhatForWhom(t *testing.T) {
	t.Parallel()
	const own = "PEMKAB-SLEMAN"
	light := func(p *plan) { moderate(p); p.propose = "HD_R2" }
	on := func(post, level string) func(*plan) {
		return func(p *plan) { p.post, p.level = post, level }
	}
	tests := []struct {
		name   string
		wishes []func(*plan)
		who    Actor
		hears  string // part of the remedy of G6; empty when it is signed
	}{
		{"severe on staff, by the regent", nil, sits(own, access.Head, ""), ""},
		{"by who acts for the regent", nil, sits(own, access.Acting, ""), ""},
		{"by an official below", nil, sits("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA"), "belongs to the head"},
		{"by a delegate", nil, sits(own, access.Delegate, "JPT_PRATAMA"), "moral sanctions only"},
		{"moderate on staff of a regency belongs to the PPK", []func(*plan){moderate}, sits("DISDIK-SLEMAN", access.Official, "ADMINISTRATOR"), "belongs to the head"},
		{"moderate on a specialist, by a head of office", []func(*plan){moderate, on("JF_OTHER", "REGENCY")}, sits("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA"), ""},
		{"by an administrator", []func(*plan){moderate, on("JF_OTHER", "REGENCY")}, sits("DISDIK-SLEMAN", access.Official, "ADMINISTRATOR"), ""},
		{"by a supervisor", []func(*plan){moderate, on("JF_OTHER", "REGENCY")}, sits("DISDIK-SLEMAN", access.Official, "PENGAWAS"), "JPT_PRATAMA or ADMINISTRATOR"},
		{"by the regent as the next higher", []func(*plan){moderate, on("JF_OTHER", "REGENCY")}, sits(own, access.Head, ""), ""},
		{"by a delegate all the same not", []func(*plan){moderate, on("JF_OTHER", "REGENCY")}, sits(own, access.Delegate, "JPT_PRATAMA"), "moral sanctions only"},
		{"light on staff, by the supervisor", []func(*plan){light}, sits("DISDIK-SLEMAN", access.Official, "PENGAWAS"), ""},
		{"light on staff, by the wrong level", []func(*plan){light}, sits("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA"), "the post PENGAWAS"},
		{"light on an administrator, by the head of office", []func(*plan){light, on("ADMINISTRATOR", "REGENCY")}, sits("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA"), ""},
		{"light on a head of office, by the regent alone", []func(*plan){light, on("JPT_PRATAMA", "REGENCY")}, sits(own, access.Official, "JPT_PRATAMA"), "belongs to the head"},
		{"a moral sanction, by a delegate of echelon IV", []func(*plan){ethics}, sits(own, access.Delegate, "PENGAWAS"), ""},
		{"by a delegate below echelon IV", []func(*plan){ethics}, sits(own, access.Delegate, "PELAKSANA"), "echelon IV"},
		{"by a delegate who is a specialist", []func(*plan){ethics}, sits(own, access.Delegate, "JF_AHLI_MADYA"), "echelon IV"},
		{"by an official without delegation", []func(*plan){ethics}, sits(own, access.Official, "JPT_PRATAMA"), "belongs to the head"},
		{"a contract measure, by the regent", []func(*plan){contract}, sits(own, access.Head, ""), ""},
		{"by an official", []func(*plan){contract}, sits(own, access.Official, "JPT_PRATAMA"), "belongs to the head"},
		{"party membership, by the regent", []func(*plan){party}, sits(own, access.Head, ""), ""},
		{"dismissal of a chief specialist is the President's", []func(*plan){on("JF_AHLI_UTAMA", "REGENCY"), dismissal}, sits(own, access.Head, ""), "signed by the President"},
		{"a demotion of one is not", []func(*plan){on("JF_AHLI_UTAMA", "REGENCY")}, sits(own, access.Head, ""), ""},
		{"dismissal of a middle executive", []func(*plan){on("JPT_MADYA", "PROVINCE"), dismissal}, sits(own, access.Head, ""), "signed by the President"},
		{"a post that a regency has not", []func(*plan){on("JPT_MADYA", "REGENCY")}, sits(own, access.Head, ""), "a person must decide"},
		{"a post that a province has not", []func(*plan){on("JPT_UTAMA", "PROVINCE")}, sits(own, access.Head, ""), "a person must decide"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := newCase(t, tt.wishes...).begun()
			err := f.try(tt.who, f.approve())
			flt, refused := fault.Of(err)
			if tt.hears == "" {
				if err != nil || f.c.Round().Proposal.SignedAs.Capacity != tt.who.Seat.Capacity.Word() {
					t.Fatalf("%v; signed as %+v", err, f.c.Round().Proposal.SignedAs)
				}
				return
			}
			if !refused || len(flt.Refusals) != 1 || flt.Refusals[0].Guard != "G6" || flt.Refusals[0].Article == "" || !strings.Contains(flt.Refusals[0].Remedy, tt.hears) {
				t.Fatalf("it hears %v %+v, want G6 with %q", err, flt, tt.hears)
			}
			if can := CanSign(f.c, tt.who, f.env(tt.who)); can {
				t.Error("who may not sign was counted among those who can")
			}
		})
	}
}

func dismissal(p *plan) { p.propose = sanction.SevereDismiss }

// begun is a proposal that waits for nothing but its signature.
func (f *file) begun() *file {
	f.t.Helper()
	if f.plan.recommend == sanction.LevelMoral {
		f.at(EthicsHearing).do(eko, &RecordHearingCmd{Minutes: "m", Recommendation: "MORAL"})
	} else {
		f.at(Examined)
	}
	f.because("alasan").do(eko, f.propose())
	return f.do(eko, &RecordMinisterialConsentCmd{ConsentReference: "100.2/1/SJ"})
}

func TestWhatWasRoutedIsSignedByTheHeadThereAndByNobodyBelow(t *testing.T) {
	t.Parallel()
	routed := func() *file {
		f := newCase(t, func(p *plan) { moderate(p); p.post = "JF_OTHER" }).begun()
		return f.because("tidak ada pejabat").do(waktu, &RouteSignatureCmd{Signer: "KEMENDAGRI", Ground: RoutedForNobody})
	}
	for _, who := range []Actor{bupa, sits("PEMKAB-SLEMAN", access.Acting, ""), sits("DISDIK-SLEMAN", access.Official, "JPT_PRATAMA"),
		sits("KEMENDAGRI", access.Official, "JPT_PRATAMA"), sits("KEMENDAGRI", access.Delegate, "JPT_PRATAMA")} {
		f := routed()
		f.guarded("G6", who, f.approve())
	}
	for _, office := range []string{"PEMPROV-JATENG", "PRESIDEN", "BKN"} {
		f := routed()
		f.denied("ROLE", sits(office, access.Head, ""), f.approve())
	}
	f := routed()
	f.denied("ROLE", person("ujang", access.Examiner, "KEMENDAGRI"), &AddNoteCmd{Text: "x"})
	f.do(sits("KEMENDAGRI", access.Head, ""), f.approve()).is(Approved)
	if f.c.Signer != "KEMENDAGRI" {
		t.Errorf("until the decision it lies with %q", f.c.Signer)
	}
	if f.at(Decided); f.c.Signer != "" || f.c.Sanction.SignedAs.Office != "KEMENDAGRI" {
		t.Errorf("after it with %q, signed %+v", f.c.Signer, f.c.Sanction.SignedAs)
	}
}

func TestNobodyIsAskedAboveOnceTheProposalIsGone(t *testing.T) {
	t.Parallel()
	minister := sits("KEMENDAGRI", access.Head, "")
	ends := map[string]func(f *file){
		"returned":         func(f *file) { f.because("keliru").do(minister, &ReturnProposalCmd{}) },
		"returned by own":  func(f *file) { f.because("pejabat baru").do(bupa, &ReturnProposalCmd{}) },
		"left the service": func(f *file) { f.do(eko, &RecordDepartureCmd{DepartedOn: f.today, Ground: "pensiun"}) },
	}
	for name, end := range ends {
		f := newCase(t).begun()
		f.because("tidak ada pejabat").do(waktu, &RouteSignatureCmd{Signer: "KEMENDAGRI", Ground: RoutedForNobody})
		if end(f); f.c.Signer != "" {
			t.Errorf("%s: it lies with %s still", name, f.c.Signer)
		}
		if f.c.Open() {
			f.denied("ROLE", minister, &AddNoteCmd{Text: "x"})
		}
	}
}

func TestASignatureGoesUpAndNowhereElse(t *testing.T) {
	t.Parallel()
	f := newCase(t).begun()
	for _, to := range []string{"PEMPROV-JATENG", "PEMKAB-GIANYAR", "BKN", "PEMKAB-SLEMAN", "NOWHERE", ""} {
		f.because("konflik").badField("signer", eko, &RouteSignatureCmd{Signer: to, Ground: RoutedForConflict})
	}
	f.because("konflik").do(eko, &RouteSignatureCmd{Signer: "KEMENDAGRI", Ground: RoutedForConflict})
	f.because("konflik").badField("signer", eko, &RouteSignatureCmd{Signer: "KEMENDAGRI", Ground: RoutedForConflict})
	f.because("menteri juga").do(eko, &RouteSignatureCmd{Signer: "PRESIDEN", Ground: RoutedForNobody})
	if f.c.Round().Proposal.Routed != RoutedForConflict {
		t.Errorf("a conflict became %s on its way up", f.c.Round().Proposal.Routed)
	}
	f.denied("ROLE", bupa, &RouteSignatureCmd{Signer: "PRESIDEN"})
	f.noRow(eko, &IssueSanctionCmd{DecisionNumber: "SK-1", DecisionOn: f.today})
}

func TestWhoIsBarredNeverSigns(t *testing.T) {
	t.Parallel()
	for _, bar := range []func(*Case){
		func(c *Case) { c.Blocked = []string{"bupa"} }, // the accused, a relative, the implicated head
		func(c *Case) { c.Recused = []string{"bupa"} },
	} {
		f := newCase(t).begun()
		bar(&f.c)
		f.denied("SEPARATION_OF_DUTIES", bupa, f.approve())
		f.because("x").denied("SEPARATION_OF_DUTIES", bupa, &ReturnProposalCmd{})
		if CanSign(f.c, bupa, f.env(bupa)) {
			t.Error("who is barred was counted among those who can sign")
		}
	}
	f := newCase(t).begun()
	accused := bupa
	accused.Employee = f.c.Accused.EmployeeID
	f.denied("SEPARATION_OF_DUTIES", accused, f.approve())
	if both := person("eko", access.Signatory, "PEMKAB-SLEMAN"); CanSign(f.c, both, f.env(both)) || !CanSign(f.c, bupa, f.env(bupa)) {
		t.Error("the proposer was counted among those who can sign, or the regent was not")
	}
}

func TestTheStandingConsentIsTheActingHeadsAlone(t *testing.T) {
	t.Parallel()
	f := newCase(t, administrator).at(Proposed)
	f.guarded("G10", bupa, f.approve())
	s := SigningOf(f.c, f.plan.propose, f.env(eko))
	if !s.ConsentNeeded || s.ConsentFrom.String() != "2024-03-22" || s.StandingConsent != standingConsent || s.Consent != "" {
		t.Errorf("the desk is told %+v", s)
	}
	f.do(sits("PEMKAB-SLEMAN", access.Acting, ""), f.approve())
	if got := f.c.Round().Proposal.SignedAs; got.Standing != standingConsent || got.Basis != "SK-1" {
		t.Errorf("signed as %+v", got)
	}
	f = newCase(t, administrator).begun()
	f.do(bupa, f.approve())
	if got := f.c.Round().Proposal.SignedAs; got.Standing != "" || got.Capacity != "HEAD" {
		t.Errorf("with the Minister's letter it is signed as %+v", got)
	}
	f = newCase(t, administrator).at(Proposed)
	f.because("tidak ada pejabat").do(waktu, &RouteSignatureCmd{Signer: "KEMENDAGRI", Ground: RoutedForNobody})
	f.do(sits("KEMENDAGRI", access.Head, ""), f.approve()) // the Minister asks nobody's consent
}
