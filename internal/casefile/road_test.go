package casefile

import "netra/internal/sanction"

// at brings a new case to a state along the usual road of its plan.
func (f *file) at(s State) *file {
	f.t.Helper()
	usual := f.untouched()
	if usual && f.recall(s) {
		return f
	}
	for range 40 {
		if usual {
			f.remember()
		}
		if f.c.State == s && (s != None || len(f.events) > 0) {
			return f
		}
		if s == Disputed && f.c.State == Delivered {
			return f.do(eko, f.dispute())
		}
		f.step()
	}
	f.t.Fatalf("the road of this plan does not pass %q", s)
	return f
}

// step is the usual next step, with what it needs before it.
func (f *file) step() {
	f.t.Helper()
	switch f.c.State {
	case None:
		f.do(lina, f.register())
	case Registered:
		f.do(budi, &RecordClarificationCmd{Minutes: "berita acara"})
	case Clarification:
		f.do(budi, f.study())
	case Study:
		f.do(ani, &ConvenePlenaryCmd{})
	case Plenary:
		f.plenary()
	case MeritReview:
		f.do(mira, &RecordMeritStudyCmd{Findings: "telaah"})
		if f.plan.violation == "dis_other_unlisted" {
			f.because("Keputusan Satgas nomor 1")
		}
		f.do(meri, f.recommend())
	case Recommended:
		f.receive()
	case EthicsHearing:
		f.do(eko, &RecordHearingCmd{Minutes: "sidang", Recommendation: "MORAL"}).do(eko, f.propose())
	case Summoned:
		f.later(3).do(sari, &RecordExaminationCmd{Minutes: "BAP", Signed: true})
	case Examination:
		f.do(sari, f.report())
	case Examined:
		f.do(eko, f.propose())
	default:
		f.stepSanction()
	}
}

// stepSanction is the second half of the road.
func (f *file) stepSanction() {
	f.t.Helper()
	switch f.c.State {
	case Proposed:
		f.do(bupa, f.approve())
	case Approved:
		f.do(eko, &IssueSanctionCmd{DecisionNumber: "SK-1", DecisionOn: f.today})
	case Decided:
		f.do(eko, &DeliverSanctionCmd{Mode: "HANDED", ReceivedOn: f.today})
	case Delivered:
		f.today = f.clock("DL_EFFECTIVE").DueOn
		f.do(waktu, &EnterIntoForceCmd{})
	case Disputed:
		f.do(endah, &ResolveDisputeCmd{Result: "UPHELD"})
	case InForce:
		f.do(eko, &RecordExecutionCmd{ExecutedOn: f.today, Proof: "bukti"})
	case Executing:
		f.do(eko, &CompleteExecutionCmd{CompletedOn: f.today})
	case Executed:
		f.do(eko, &ReportBackCmd{LetterNumber: "L-1"})
	case ReportedBack:
		f.do(f.closer(), &CloseCmd{OutcomeText: "selesai"})
	}
}

func (f *file) accused() Accused {
	return Accused{Name: "Joko Santoso", EmployeeID: "198001012005011001", AgencyCode: "DISDIK-SLEMAN", EmploymentKind: f.plan.kind,
		PostKind: f.plan.post, PostLevel: f.plan.level, Grade: "III/c"}
}

func (f *file) allegations() []Allegation {
	return []Allegation{{Violation: f.plan.violation, OccurredOn: f.plan.on, Place: "Sleman"}}
}

func (f *file) opening() Opening {
	return Opening{Number: "N-1", Office: "BAWASLU-SLEMAN", Rulebook: "skb-2022", Reports: f.plan.reports,
		Accused: f.accused(), Allegations: f.allegations(), Contest: f.plan.contest}
}

func (f *file) register() *RegisterCaseCmd { return &RegisterCaseCmd{f.opening()} }

// finding is a merit authority's own: a task-force case.
func (f *file) finding() *OpenFindingCmd {
	o := f.opening()
	o.Office, o.Merit, o.Reports = "", "BKN", nil
	return &OpenFindingCmd{o}
}

func (f *file) study() *RecordStudyCmd {
	return &RecordStudyCmd{Allegations: f.allegations(), Conclusion: "terbukti"}
}

// dossier writes and approves one.
func (f *file) dossier() *file {
	f.t.Helper()
	f.do(budi, &WriteDossierCmd{Facts: "fakta"})
	if f.c.Dossier == nil {
		return f
	}
	return f.do(ani, &ApproveDossierCmd{DossierHash: f.c.Dossier.Hash})
}

// votes lets three commissioners vote for one decision.
func (f *file) votes(decision string) *file {
	f.t.Helper()
	for _, who := range []Actor{ani, bela, cici} {
		f.do(who, &CastVoteCmd{Decision: decision})
	}
	return f
}

func (f *file) plenary() {
	f.t.Helper()
	decision := "FORWARD"
	if f.plan.kind == "NON_ASN" {
		decision = "FORWARD_TO_EMPLOYER"
	}
	f.dossier().votes(decision).do(ani, &DecidePlenaryCmd{Decision: decision, Minutes: "berita acara pleno"})
}

func (f *file) recommend() *RecommendCmd {
	return &RecommendCmd{Violations: []string{f.plan.violation}, Level: f.plan.recommend, AuthorityOffice: "PEMKAB-SLEMAN"}
}

// receive acknowledges the recommendation and takes the track it is on.
func (f *file) receive() {
	f.t.Helper()
	if f.c.Round().ReceivedOn.IsZero() {
		f.do(eko, &AcknowledgeCmd{Kind: AcknowledgeRecommendation, ReceivedOn: f.today})
	}
	if f.c.Round().Level == sanction.LevelMoral {
		f.do(eko, &OpenEthicsHearingCmd{Panel: []Member{{Name: "Bu Ketua"}}, HearingOn: f.today.AddDays(2)})
		return
	}
	f.do(sari, f.summons(3))
}

func (f *file) summons(inDays int) *IssueSummonsCmd {
	return &IssueSummonsCmd{LetterNumber: "S-1", LetterOn: f.today, ExaminationOn: f.today.AddDays(inDays)}
}

func (f *file) team() []Member {
	return []Member{{"Pak Atasan", "III/d", "SUPERIOR"}, {"Bu Inspektur", "IV/a", "SUPERVISION"}, {"Pak Personalia", "", "PERSONNEL"}}
}

func (f *file) report() *FileExaminationReportCmd {
	return &FileExaminationReportCmd{Team: f.team(), Proven: true, Findings: "terbukti"}
}

func (f *file) propose() *ProposeSanctionCmd { return &ProposeSanctionCmd{Type: f.plan.propose} }

func (f *file) approve() *ApproveSanctionCmd {
	return &ApproveSanctionCmd{ProposalHash: f.c.Round().Proposal.Hash}
}

func (f *file) dispute() *FileDisputeCmd {
	kind := FileObjection
	if f.c.Sanction.Type.Remedy() == sanction.Appeal {
		kind = FileAppeal
	}
	return &FileDisputeCmd{Kind: kind, FiledOn: f.today, Grounds: "keberatan"}
}

func (f *file) closer() Actor {
	if f.c.Direct {
		return dewi
	}
	return moko
}

// remind lets the authority fall silent until the calendar reminds it.
func (f *file) remind() *file {
	f.t.Helper()
	return f.runOut("DL_PPK").do(waktu, &ControlCmd{Kind: RemindAuthority})
}

func (f *file) rung(act Act) *ControlCmd { return &ControlCmd{Kind: act, LetterNumber: "K-1"} }

// secondAbsence summons twice in vain.
func (f *file) secondAbsence() *file {
	f.t.Helper()
	for range 2 {
		f.do(sari, f.summons(2)).later(2)
		f.do(sari, &RecordAbsenceCmd{MissedOn: f.today})
	}
	return f
}
