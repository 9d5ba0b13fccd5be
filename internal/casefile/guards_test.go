package casefile

import (
	"slices"
	"testing"

	"netra/internal/deadline"
	"netra/internal/sanction"
)

type guardRow struct {
	name  string
	guard Guard
	begin func(t *testing.T) *file
	who   Actor
	act   func(f *file) Command
	mend  func(f *file)
}

// Each row: a case in which a guard does not hold, the act it refuses, and what
// makes the same act lawful. A row without mend is a refusal for good.
var guardRows = []guardRow{
	{"an incomplete report is not registered", g1,
		func(t *testing.T) *file {
			f := newCase(t)
			f.incomplete = "sebut kapan terjadi (say when it happened)"
			return f
		},
		lina, func(f *file) Command { return f.register() }, func(f *file) { f.incomplete = "" }},
	{"a finding has a reason", reasoned, func(t *testing.T) *file { return newCase(t) },
		budi, func(f *file) Command { return &OpenFindingCmd{f.opening()} }, func(f *file) { f.because("temuan pengawas") }},
	{"no plenary without a study", g2,
		func(t *testing.T) *file {
			f := newCase(t)
			f.because("satgas").do(mira, f.finding())
			return f.because("bukti kurang").do(meri, &ReturnReferralCmd{}).is(Study)
		},
		ani, func(*file) Command { return &ConvenePlenaryCmd{} }, func(f *file) { f.do(budi, f.study()) }},
	{"a dossier is written before it is approved", written, func(t *testing.T) *file { return newCase(t).at(Study) },
		ani, func(f *file) Command {
			hash := ""
			if f.c.Dossier != nil {
				hash = f.c.Dossier.Hash
			}
			return &ApproveDossierCmd{DossierHash: hash}
		}, func(f *file) { f.do(budi, &WriteDossierCmd{Facts: "fakta"}) }},
	{"a dossier in the reporter's words is not approved", apartFrom, func(t *testing.T) *file { return quoting(newCase(t).at(Study)) },
		ani, func(f *file) Command { return &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash} },
		func(f *file) { f.do(budi, &WriteDossierCmd{Facts: "fakta dengan kata lain"}) }},
	{"nothing is overridden where no passage is the same", overlapping, func(t *testing.T) *file {
		return newCase(t).at(Study).do(budi, &WriteDossierCmd{Facts: quoted}).because("wajar")
	},
		ani, func(f *file) Command { return &OverrideOverlapCmd{DossierHash: f.c.Dossier.Hash} },
		func(f *file) { f.narratives = []string{quoted} }},
	{"nothing is forwarded without an approved dossier", released, func(t *testing.T) *file { return newCase(t).at(Plenary).votes("FORWARD") },
		ani, func(*file) Command { return &DecidePlenaryCmd{Decision: "FORWARD", Minutes: "m"} }, func(f *file) { f.dossier() }},
	{"two votes are no plenary", majority,
		func(t *testing.T) *file {
			return newCase(t).at(Plenary).do(ani, &CastVoteCmd{"NOT_PROVEN"}).do(bela, &CastVoteCmd{"NOT_PROVEN"})
		},
		ani, func(*file) Command {
			return &DecidePlenaryCmd{Decision: "NOT_PROVEN", Minutes: "m", OutcomeText: "tidak terbukti"}
		}, func(f *file) { f.do(cici, &CastVoteCmd{"RESTUDY"}) }},
	{"a closure by the plenary says why", reasonedOrText, func(t *testing.T) *file { return newCase(t).at(Plenary).votes("NOT_PROVEN") },
		ani, func(*file) Command { return &DecidePlenaryCmd{Decision: "NOT_PROVEN", Minutes: "m"} }, func(f *file) { f.because("tidak cukup bukti") }},
	{"an ASN goes past no merit authority", notASN, func(t *testing.T) *file { return newCase(t).at(Plenary).votes("FORWARD_TO_EMPLOYER") },
		ani, func(*file) Command { return &DecidePlenaryCmd{Decision: "FORWARD_TO_EMPLOYER", Minutes: "m"} },
		func(f *file) {
			a := f.c.Accused
			a.EmploymentKind = "NON_ASN"
			f.do(budi, &AmendAccusedCmd{Accused: a})
		}},
	{"handling is extended once", once, func(t *testing.T) *file {
		return newCase(t).at(Study).because("saksi belum hadir").do(ani, &ExtendHandlingCmd{}).because("lagi")
	}, ani, func(*file) Command { return &ExtendHandlingCmd{} }, nil},
	{"an outcome answers a referral", referred, func(t *testing.T) *file { return newCase(t).at(Study) },
		ani, func(*file) Command { return &RecordReferralOutcomeCmd{OutcomeText: "P-21"} },
		func(f *file) { f.do(ani, &ReferCmd{Kind: ReferCriminal, Body: "Gakkumdu", LetterNumber: "B-1"}) }},
	{"no recommendation without a merit study", meritStudied, func(t *testing.T) *file { return newCase(t).at(MeritReview) },
		meri, func(f *file) Command { return f.recommend() }, func(f *file) { f.do(mira, &RecordMeritStudyCmd{"telaah"}) }},
	{"an unidentified accused is not recommended on", identified,
		func(t *testing.T) *file {
			f := newCase(t).at(MeritReview).do(mira, &RecordMeritStudyCmd{"telaah"})
			a := f.c.Accused
			a.EmployeeID, a.PostKind = "", ""
			return f.do(mira, &AmendAccusedCmd{a})
		},
		meri, func(f *file) Command { return f.recommend() }, func(f *file) { f.do(mira, &AmendAccusedCmd{f.accused()}) }},
	{"a recommendation knows the post", identified,
		func(t *testing.T) *file {
			f := newCase(t).at(MeritReview).do(mira, &RecordMeritStudyCmd{"telaah"})
			a := f.c.Accused
			a.PostKind, a.PostLevel = "", ""
			return f.do(mira, &AmendAccusedCmd{a})
		},
		meri, func(f *file) Command { return f.recommend() }, func(f *file) { f.do(mira, &AmendAccusedCmd{f.accused()}) }},
	{"a recommendation keeps below the ceiling", g3,
		func(t *testing.T) *file {
			return newCase(t, moderate).at(MeritReview).do(mira, &RecordMeritStudyCmd{"telaah"})
		},
		meri, func(f *file) Command { r := f.recommend(); r.Level = sanction.LevelSevere; return r }, nil},
	{"receipt is acknowledged once a round", unreceived,
		func(t *testing.T) *file { return newCase(t).at(Summoned) },
		eko, func(f *file) Command { return &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: f.today} }, nil},
	{"a discipline case has no ethics hearing", ethical, func(t *testing.T) *file { return newCase(t).at(Recommended) },
		eko, func(*file) Command { return &OpenEthicsHearingCmd{Panel: []Member{{Name: "Bu Ketua"}}} }, nil},
	{"an ethics case has no summons", notEthical, func(t *testing.T) *file { return newCase(t, ethics).at(Recommended) },
		sari, func(f *file) Command { return f.summons(3) }, nil},
	{"a panel refers to discipline, nobody else", advisedDiscipline, func(t *testing.T) *file {
		return newCase(t, ethics).at(EthicsHearing).do(eko, &RecordHearingCmd{Minutes: "m", Recommendation: "MORAL"})
	}, eko, func(*file) Command { return &ReferToDisciplineCmd{} },
		func(f *file) { f.do(eko, &RecordHearingCmd{Minutes: "m", Recommendation: "DISCIPLINE"}) }},
	{"no moral sanction before the panel sat", heard, func(t *testing.T) *file { return newCase(t, ethics).at(EthicsHearing) },
		eko, func(f *file) Command { return f.propose() },
		func(f *file) { f.do(eko, &RecordHearingCmd{Minutes: "m", Recommendation: "MORAL"}) }},
	{"nobody is examined without a summons", called,
		func(t *testing.T) *file { f := newCase(t, ethics).at(EthicsHearing); return f.lift() },
		sari, func(*file) Command { return &RecordExaminationCmd{Minutes: "BAP"} }, func(f *file) { f.do(sari, f.summons(2)).later(2) }},
	{"a second summons follows an absence", summonsRule, func(t *testing.T) *file { return newCase(t).at(Summoned) },
		sari, func(f *file) Command { return f.summons(3) },
		func(f *file) { f.later(3); f.do(sari, &RecordAbsenceCmd{MissedOn: f.today}) }},
	{"nobody is punished unheard", g4, // no road leads here: the case is bent by hand
		func(t *testing.T) *file { f := newCase(t).at(Examined); f.c.Round().Examined = Date{}; return f },
		eko, func(f *file) Command { return f.propose() }, func(f *file) { f.c.Round().Examined = f.today }},
	{"a severe sanction needs the team of three", g5, func(t *testing.T) *file { return newCase(t).at(Recommended).secondAbsence() },
		eko, func(f *file) Command { return f.propose() }, func(f *file) { f.do(sari, f.report()) }},
	{"a severe sanction is not signed without the team", g5,
		func(t *testing.T) *file { f := newCase(t).at(Proposed); f.c.Round().Report.Team = nil; return f }, // bent by hand
		bupa, func(f *file) Command { return f.approve() }, func(f *file) { f.c.Round().Report.Team = f.team() }},
	{"the President signs for the highest post, no regent", g6,
		func(t *testing.T) *file {
			return newCase(t, func(p *plan) { p.post, p.level = "JPT_UTAMA", "CENTRAL"; p.on = "2024-10-01" }).at(Proposed)
		},
		bupa, func(f *file) Command { return f.approve() },
		func(f *file) {
			f.because("salah jabatan").do(eko, &CorrectCmd{Field: "accused.postKind", Value: "PELAKSANA"})
			f.because("salah jabatan").do(eko, &CorrectCmd{Field: "accused.postLevel", Value: "REGENCY"})
		}},
	{"the employing government decides, not the place of work", g6,
		func(t *testing.T) *file { return newCase(t).at(MeritReview).do(mira, &RecordMeritStudyCmd{"telaah"}) },
		meri, func(f *file) Command { r := f.recommend(); r.AuthorityOffice = "BKN"; return r }, nil},
	{"never two sanctions for one act", g7,
		func(t *testing.T) *file {
			f := newCase(t).at(Examined)
			f.c.Sanction = &Sanction{Type: "HD_B1"}
			return f
		}, // bent by hand
		eko, func(f *file) Command { return f.propose() }, func(f *file) { f.c.Sanction.Annulled = true }},
	{"a modified sanction that stands is one too", g7,
		func(t *testing.T) *file {
			f := newCase(t).at(Examined)
			f.c.Sanction = &Sanction{Type: "HD_B1", Final: true} // bent by hand
			return f
		},
		eko, func(f *file) Command { return f.propose() }, nil},
	{"a repeat is answered by a heavier type", g8,
		func(t *testing.T) *file {
			f := newCase(t).at(Examined)
			f.prior = []Prior{{Type: sanction.SevereLower, ImposedOn: day("2023-05-02")}}
			return f.because("alasan")
		},
		eko, func(f *file) Command { return f.propose() }, func(f *file) { f.plan.propose = sanction.SevereRelease }},
	{"below the floor only with a reason", g9, func(t *testing.T) *file { return newCase(t).at(Examined) },
		eko, func(*file) Command { return &ProposeSanctionCmd{Type: sanction.ModerateTwelve} }, func(f *file) { f.because("meringankan") }},
	{"never above the ceiling", ceiling, func(t *testing.T) *file { return newCase(t, moderate).at(Examined).because("alasan") },
		eko, func(*file) Command { return &ProposeSanctionCmd{Type: sanction.SevereLower} }, nil},
	{"no official is replaced in the closed window", g10, func(t *testing.T) *file { return newCase(t, administrator).at(Proposed) },
		bupa, func(f *file) Command { return f.approve() },
		func(f *file) { f.do(eko, &RecordMinisterialConsentCmd{ConsentReference: "100.2/1/SJ"}) }},
	{"an approval is bound to what it approves", bound, func(t *testing.T) *file { return newCase(t).at(Proposed) },
		bupa, func(*file) Command { return &ApproveSanctionCmd{ProposalHash: "another"} }, nil},
	{"nobody stands above the President", upward, func(t *testing.T) *file {
		f := newCase(t).at(Proposed)
		f.because("alasan").do(waktu, &RouteSignatureCmd{Signer: "PRESIDEN", Ground: RoutedForNobody})
		return f.because("konflik")
	}, eko, func(*file) Command { return &RouteSignatureCmd{Signer: "PRESIDEN", Ground: RoutedForConflict} }, nil},
	{"what was routed for a conflict is not taken back below", unconflicted, func(t *testing.T) *file {
		f := newCase(t).at(Proposed)
		f.because("kepala daerah berkepentingan").do(eko, &RouteSignatureCmd{Signer: "KEMENDAGRI", Ground: RoutedForConflict})
		return f.because("tarik")
	}, bupa, func(*file) Command { return &ReturnProposalCmd{} }, nil},
	{"a moderate type is of the set that the agency has", transitional, func(t *testing.T) *file {
		f := newCase(t, moderate).at(Examined)
		f.books = onlyTransitional("PEMKAB-SLEMAN")
		return f
	}, eko, func(f *file) Command { return f.propose() }, func(f *file) { f.plan.propose = sanction.ModerateRaise }},
	{"nothing takes effect before the fifteenth working day", g11, func(t *testing.T) *file { f := newCase(t).at(Delivered); f.later(1); return f },
		waktu, func(*file) Command { return &EnterIntoForceCmd{} }, func(f *file) { f.today = f.clock("DL_EFFECTIVE").DueOn }},
	{"nobody is reminded before the time is over", g12, func(t *testing.T) *file { return newCase(t).at(Summoned) },
		waktu, func(*file) Command { return &ControlCmd{Kind: RemindAuthority} }, func(f *file) { f.runOut("DL_PPK") }},
	{"one rung at a time", ladder(BlockServices), func(t *testing.T) *file { return newCase(t).at(Summoned).remind() },
		meri, func(f *file) Command { return f.rung(BlockServices) },
		func(f *file) { f.do(meri, f.rung(WarnAuthority)).do(meri, f.rung(ReprimandAuthority)) }},
	{"only a block is lifted", servicesBlocked, func(t *testing.T) *file {
		return newCase(t).at(Summoned).remind().do(meri, &ControlCmd{Kind: WarnAuthority, LetterNumber: "K"}).do(meri, &ControlCmd{Kind: ReprimandAuthority, LetterNumber: "K"})
	}, meri, func(*file) Command { return &LiftBlockCmd{LetterNumber: "K-9"} }, func(f *file) { f.do(meri, f.rung(BlockServices)) }},
	{"nobody is released where nothing severe can follow", g13, func(t *testing.T) *file { return newCase(t, moderate).at(Examination) },
		sari, func(*file) Command { return &ReleaseFromDutiesCmd{} }, nil},
	{"nobody is released twice", g13, func(t *testing.T) *file { return newCase(t).at(Examination).do(sari, &ReleaseFromDutiesCmd{}) },
		sari, func(*file) Command { return &ReleaseFromDutiesCmd{} }, nil},
	{"against a severe demotion lies an objection", appealLies, func(t *testing.T) *file { return newCase(t).at(Delivered) },
		tertu, func(f *file) Command { return &FileDisputeCmd{Kind: FileAppeal, FiledOn: f.today, Grounds: "g"} }, nil},
	{"against a dismissal lies an appeal", objectionLies, func(t *testing.T) *file { return newCase(t, party).at(Delivered) },
		tertu, func(f *file) Command { return &FileDisputeCmd{Kind: FileObjection, FiledOn: f.today, Grounds: "g"} }, nil},
	{"what was never imposed is not documented", standing, func(t *testing.T) *file {
		f := newCase(t).at(Examined).do(eko, &ReportNotProvenCmd{Findings: "tidak terbukti"})
		return f.do(moko, &CloseCmd{OutcomeText: "tidak terbukti"})
	}, eko, func(*file) Command { return &RecordDocumentationCmd{EntryReference: "IDIS-1"} }, nil},
	{"a court decides what is before it", atCourt, func(t *testing.T) *file { return newCase(t).at(InForce) },
		eko, func(f *file) Command {
			return &RecordCourtDecisionCmd{Result: "UPHELD", DecisionNumber: "12/G", DecisionOn: f.today}
		},
		func(f *file) { f.do(eko, &RecordCourtFilingCmd{Court: "PTUN Yogyakarta", FiledOn: f.today}) }},
	{"only what is served is completed", serving, func(t *testing.T) *file { return newCase(t).at(ReportedBack) },
		eko, func(f *file) Command { return &CompleteExecutionCmd{CompletedOn: f.today} }, nil},
	{"a closure is challenged in its window", challengeable, func(t *testing.T) *file {
		f := newCase(t).at(Closed)
		f.today = f.clock("PX_CHALLENGE").DueOn.AddDays(1)
		return f.do(waktu, &LapseClockCmd{Rule: "PX_CHALLENGE", Final: true})
	}, warga, func(*file) Command { return &ChallengeClosureCmd{Grounds: "tidak adil"} }, nil},
	{"nobody decides a challenge that was not made", challenged, func(t *testing.T) *file { return newCase(t).at(Closed) },
		meri, func(*file) Command { return &DecideChallengeCmd{Decision: "UPHELD", OutcomeText: "tetap"} },
		func(f *file) { f.do(warga, &ChallengeClosureCmd{Grounds: "tidak adil"}) }},
	{"what is in no list is the task force's to name", taskForce, func(t *testing.T) *file {
		return newCase(t, func(p *plan) { p.violation, p.recommend = "dis_other_unlisted", sanction.LevelModerate }).at(MeritReview).do(mira, &RecordMeritStudyCmd{"telaah"})
	}, meri, func(f *file) Command { f.ticks("DL_SATGAS", deadline.Running, "2024-10-14"); return f.recommend() },
		func(f *file) { f.because("Keputusan Satgas nomor 1") }},
	{"a case lies with the merit authority of today", succeeded, func(t *testing.T) *file { return newCase(t).at(MeritReview) },
		waktu, func(*file) Command { return &TransferMeritCmd{} }, nil},
	{"one hold at a time", notHeld, func(t *testing.T) *file {
		f := newCase(t).at(MeritReview)
		f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(9)})
		return f.because("lagi")
	}, meri, func(f *file) Command { return &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(9)} },
		func(f *file) { f.reason = ""; f.do(meri, &ReleaseHoldCmd{}).because("lagi") }},
	{"no hold is released that does not run", held, func(t *testing.T) *file { return newCase(t).at(MeritReview) },
		meri, func(*file) Command { return &ReleaseHoldCmd{} },
		func(f *file) { f.because("menunggu").do(meri, &HoldCmd{Kind: "WAITING", Until: f.today.AddDays(9)}) }},
}

func TestEveryGuardRefusesUntilItIsSatisfied(t *testing.T) {
	t.Parallel()
	for _, tt := range guardRows {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := tt.begin(t)
			r := f.guarded(tt.guard.ID, tt.who, tt.act(f))
			if r.Article != tt.guard.Article {
				t.Errorf("%s cites %q, want %q", r.Guard, r.Article, tt.guard.Article)
			}
			if tt.mend == nil {
				return
			}
			tt.mend(f)
			f.do(tt.who, tt.act(f))
		})
	}
}

// A guard nobody has seen refuse may be no guard at all. G9 holds on the
// signature because the proposal could not be made without its reason, and G15
// says that a crime refuses nothing.
func TestEveryGuardOfThePageIsSeenToRefuse(t *testing.T) {
	t.Parallel()
	for _, g := range drawnGuards() {
		seen := slices.ContainsFunc(guardRows, func(r guardRow) bool { return r.guard.ID == g.ID && r.guard.Article == g.Article })
		if !seen && g.ID != "G15" {
			t.Errorf("no test sees %s (%s) refuse", g.ID, g.Says)
		}
	}
}

// lift brings an ethics case to discipline on its panel's word.
func (f *file) lift() *file {
	f.t.Helper()
	f.do(eko, &RecordHearingCmd{Minutes: "m", Recommendation: "DISCIPLINE"})
	return f.do(eko, &ReferToDisciplineCmd{}).is(Summoned)
}
