package casefile

import "netra/internal/access"

// The acts, as in the API.
const (
	RegisterCase              Act = "RegisterCase"
	OpenFinding               Act = "OpenFinding"
	AssignInvestigator        Act = "AssignInvestigator"
	Recuse                    Act = "Recuse"
	Reassign                  Act = "Reassign"
	TransferOffice            Act = "TransferOffice"
	AmendAccused              Act = "AmendAccused"
	ExtendHandling            Act = "ExtendHandling"
	SummonParties             Act = "SummonParties"
	RecordClarification       Act = "RecordClarification"
	RecordStudy               Act = "RecordStudy"
	WriteDossier              Act = "WriteDossier"
	ApproveDossier            Act = "ApproveDossier"
	ConvenePlenary            Act = "ConvenePlenary"
	CastVote                  Act = "CastVote"
	DecidePlenary             Act = "DecidePlenary"
	ReferCriminal             Act = "ReferCriminal"
	ReferAdministrative       Act = "ReferAdministrative"
	RecordReferralOutcome     Act = "RecordReferralOutcome"
	RecordMeritStudy          Act = "RecordMeritStudy"
	ReturnReferral            Act = "ReturnReferral"
	Recommend                 Act = "Recommend"
	CloseNotProven            Act = "CloseNotProven"
	Reject                    Act = "Reject"
	AcknowledgeRecommendation Act = "AcknowledgeRecommendation"
	PresumeReceipt            Act = "PresumeReceipt"
	OpenEthicsHearing         Act = "OpenEthicsHearing"
	RecordHearing             Act = "RecordHearing"
	ReferToDiscipline         Act = "ReferToDiscipline"
	IssueSummons              Act = "IssueSummons"
	RecordAbsence             Act = "RecordAbsence"
	RecordExamination         Act = "RecordExamination"
	FileExaminationReport     Act = "FileExaminationReport"
	ReleaseFromDuties         Act = "ReleaseFromDuties"
	ReportNotProven           Act = "ReportNotProven"
	ProposeSanction           Act = "ProposeSanction"
	ReturnProposal            Act = "ReturnProposal"
	RouteSignature            Act = "RouteSignature"
	RecordMinisterialConsent  Act = "RecordMinisterialConsent"
	ApproveSanction           Act = "ApproveSanction"
	IssueSanction             Act = "IssueSanction"
	RecordDeliveryAbsence     Act = "RecordDeliveryAbsence"
	DeliverSanction           Act = "DeliverSanction"
	AnswerAccusation          Act = "AnswerAccusation"
	FileObjection             Act = "FileObjection"
	FileAppeal                Act = "FileAppeal"
	ResolveDispute            Act = "ResolveDispute"
	RecordCourtFiling         Act = "RecordCourtFiling"
	RecordCourtDecision       Act = "RecordCourtDecision"
	EnterIntoForce            Act = "EnterIntoForce"
	RecordExecution           Act = "RecordExecution"
	CompleteExecution         Act = "CompleteExecution"
	RecordDocumentation       Act = "RecordDocumentation"
	ReportBack                Act = "ReportBack"
	ReturnReport              Act = "ReturnReport"
	Close                     Act = "Close"
	ChallengeClosure          Act = "ChallengeClosure"
	DecideChallenge           Act = "DecideChallenge"
	RecordDeparture           Act = "RecordDeparture"
	RemindAuthority           Act = "RemindAuthority"
	WarnAuthority             Act = "WarnAuthority"
	ReprimandAuthority        Act = "ReprimandAuthority"
	BlockServices             Act = "BlockServices"
	LiftBlock                 Act = "LiftBlock"
	EscalateAuthority         Act = "EscalateAuthority"
	AddEvidence               Act = "AddEvidence"
	AddNote                   Act = "AddNote"
	Correct                   Act = "Correct"
	Hold                      Act = "Hold"
	ReleaseHold               Act = "ReleaseHold"
	LapseClock                Act = "LapseClock"
	TransferMerit             Act = "TransferMerit"
	RecomputeClock            Act = "RecomputeClock"
	HandOver                  Act = "HandOver"
	StandAside                Act = "StandAside"
	OverrideOverlap           Act = "OverrideOverlap"
	JoinReport                Act = "JoinReport"
)

// Who, in the table's shorthand.
var (
	registrar    = []access.Role{access.Clerk, access.BawasluInvestigator}
	investigator = []access.Role{access.BawasluInvestigator}
	commissioner = []access.Role{access.BawasluCommissioner}
	analyst      = []access.Role{access.MeritInvestigator}
	lead         = []access.Role{access.MeritLead}
	desk         = []access.Role{access.BkpsdmOfficer}
	examiner     = []access.Role{access.Examiner}
	signatory    = []access.Role{access.Signatory}
	calendar     = []access.Role{access.Calendar}
	reporter     = []access.Role{access.Citizen}
	theAccused   = []access.Role{access.Accused}
	closers      = []access.Role{access.MeritLead, access.BawasluCommissioner}
	departers    = []access.Role{access.BkpsdmOfficer, access.MeritLead}
	appellants   = []access.Role{access.Accused, access.BkpsdmOfficer}
	amenders     = []access.Role{access.BawasluInvestigator, access.MeritInvestigator}
	assigners    = []access.Role{access.BawasluCommissioner, access.Calendar}
	holders      = []access.Role{access.BawasluCommissioner, access.MeritLead, access.Calendar}
	everyone     = []access.Role{
		access.Clerk, access.BawasluInvestigator, access.BawasluCommissioner,
		access.MeritInvestigator, access.MeritLead,
		access.BkpsdmOfficer, access.Examiner, access.Signatory,
	}
)

// From where, in the table's shorthand.
var (
	fresh       = []State{None}
	anyOpen     = span(Registered, ReportedBack)
	always      = span(Registered, Closed)
	atBawaslu   = span(Registered, Plenary)
	atEmployer  = span(Recommended, Executed)
	untilForce  = span(Recommended, InForce)
	beforeRecom = span(Registered, MeritReview)
	afterForce  = span(InForce, Closed)
	afterIssue  = span(Decided, Closed)
)

// Clocks that stop together.
var (
	handling = []string{"DL_HANDLE_PEMILU", "DL_HANDLE_PEMILU_EXT", "DL_HANDLE_PILKADA", "DL_HANDLE_PILKADA_EXT", "PX_RESTUDY"}
	review   = []string{"DL_KASN", "PX_MERIT_REVIEW", "DL_SATGAS", "DL_SBT_BAWASLU"}
	summoned = []string{"DL_SUMMONS", "DL_SUMMONS2"}
	followUp = []string{"DL_PPK", "PX_PROGRESS", "PX_LADDER"}
	answered = []string{"PX_RECEIPT", "DL_PPK", "PX_PROGRESS", "PX_LADDER"}
	disputes = []string{"DL_OBJECTION_DECIDE", "DL_PPK_REPLY", "DL_BPASN"}
	delivery = []string{"DL_DELIVER", "DL_SEND"}
	windows  = []string{"DL_EFFECTIVE", "DL_OBJECTION", "DL_APPEAL"}
)

// Clocks that start together.
var (
	startHandling = []Start{
		{Rule: "DL_HANDLE_PILKADA", If: pilkada, From: receipt},
		{Rule: "DL_HANDLE_PEMILU", If: pemilu},
	}
	startExtension = []Start{
		{Rule: "DL_HANDLE_PILKADA_EXT", If: pilkada, From: handlingDue},
		{Rule: "DL_HANDLE_PEMILU_EXT", If: pemilu, From: opened},
	}
	startReview  = []Start{{Rule: "DL_KASN", If: kasn}, {Rule: "PX_MERIT_REVIEW", If: successor}}
	startWindows = []Start{
		{Rule: "DL_EFFECTIVE"},
		{Rule: "DL_OBJECTION", If: objectable},
		{Rule: "DL_APPEAL", If: appealable},
	}
	startChallenge = []Start{{Rule: "PX_CHALLENGE", If: reported}}
)

// Citations used by many rows.
var (
	lawReport    = []string{"UU 7/2017 art. 454", "UU 1/2015 art. 134 jo UU 10/2016", "Perbawaslu 7/2022", "Perbawaslu 8/2020 jo 9/2024"}
	lawHandling  = []string{"UU 7/2017 art. 454(7)-(8)", "UU 1/2015 art. 134 jo UU 10/2016"}
	lawReferral  = []string{"SKB 22 Sep 2022 (MenPANRB 2/2022 et al.)", "UU 7/2017 art. 455", "Perpres 92/2024"}
	lawMerit     = []string{"SKB 22 Sep 2022 (MenPANRB 2/2022 et al.)", "Perpres 92/2024", "SE MenPANRB 4/2024"}
	lawFollowUp  = []string{"SKB 22 Sep 2022 (MenPANRB 2/2022 et al.)", "Perpres 116/2022"}
	lawEthics    = []string{"PP 42/2004 arts. 15-16"}
	lawSummons   = []string{"PP 94/2021 art. 26"}
	lawExam      = []string{"PP 94/2021 arts. 26-31", "BKN Reg 6/2022"}
	lawDecision  = []string{"PP 94/2021 arts. 16-24", "BKN Reg 6/2022"}
	lawUpward    = []string{"PP 94/2021 arts. 16-24", "UU 30/2014 arts. 42-43"}
	lawDelivery  = []string{"PP 94/2021 art. 37", "BKN Reg 6/2022 art. 49"}
	lawEffect    = []string{"PP 94/2021 art. 38", "BKN Reg 6/2022 art. 50(1)"}
	lawDispute   = []string{"PP 79/2021"}
	lawDocument  = []string{"PP 94/2021 art. 39"}
	lawControl   = []string{"Perpres 116/2022", "BKN Reg 1/2023", "PP 12/2017"}
	lawCriminal  = []string{"UU 7/2017 arts. 280, 490-547", "UU 10/2016 arts. 71, 188-190"}
	lawStaff     = []string{"Perbawaslu 7/2022", "UU 30/2014 arts. 42-43"}
	lawChallenge = []string{"product rule: a closure can be challenged once"}
	lawProduct   = []string{"product rule"}
	lawHandover  = []string{"Perpres 92/2024", "SE MenPANRB 4/2024"}
	lawHolidays  = []string{"SKB 3 Menteri tentang hari libur nasional dan cuti bersama"}
)

// Machine is THE machine. Page, diagram, refusals and permissions come from it.
var Machine = []Row{
	// Intake.
	{Act: RegisterCase, Who: registrar, From: fresh, To: Registered, Guards: []Guard{g1},
		Start: startHandling, Document: "buku register", Law: lawReport},
	{Act: OpenFinding, Who: investigator, From: fresh, To: Registered, When: FindingIntake, Guards: []Guard{reasoned},
		Start: startHandling, Document: "formulir temuan", Law: lawReport},
	{Act: OpenFinding, Who: analyst, From: fresh, To: MeritReview, When: FindingTaskForce, Guards: []Guard{reasoned},
		Start: []Start{{Rule: "DL_SATGAS"}, {Rule: "DL_SBT_BAWASLU"}}, Document: "catatan Satgas", Law: lawMerit},

	// Staffing.
	{Act: AssignInvestigator, Who: assigners, From: anyOpen, To: Same, Document: "surat tugas", Law: lawStaff},
	{Act: Reassign, Who: commissioner, From: anyOpen, To: Same, Guards: []Guard{reasoned}, Document: "surat tugas", Law: lawStaff},
	{Act: TransferOffice, Who: append([]access.Role{access.Calendar}, commissioner...), From: atBawaslu, To: Same,
		Guards: []Guard{reasoned}, Document: "pelimpahan", Law: lawStaff},
	{Act: HandOver, Who: calendar, From: anyOpen, To: Same, Guards: []Guard{reasoned}, Answers: openedOn, Document: "serah terima perkara", Law: lawStaff},
	{Act: StandAside, Who: calendar, From: always, To: Same, Guards: []Guard{reasoned}, Answers: openedOn, Document: "pernyataan benturan kepentingan", Law: lawStaff},
	{Act: Recuse, Who: everyone, From: anyOpen, To: Same, Guards: []Guard{reasoned}, Document: "pernyataan benturan kepentingan", Law: lawStaff},
	{Act: AmendAccused, Who: amenders, From: beforeRecom, To: Same, Document: "data kepegawaian", Law: lawReport},
	{Act: JoinReport, Who: registrar, From: beforeRecom, To: Same, Guards: []Guard{reasoned}, Answers: openedOn, Document: "catatan penggabungan laporan", Law: lawReport},
	{Act: ExtendHandling, Who: commissioner, From: atBawaslu, To: Same, Guards: []Guard{reasoned, once},
		Stop: []string{"DL_HANDLE_PEMILU", "DL_HANDLE_PILKADA"}, Start: startExtension, Document: "keterangan tambahan", Law: lawHandling},

	// Investigation.
	{Act: SummonParties, Who: investigator, From: span(Registered, Study), To: Clarification, Apart: []Act{RegisterCase}, Document: "undangan klarifikasi", Law: lawReport},
	{Act: RecordClarification, Who: investigator, From: span(Registered, Study), To: Clarification, Apart: []Act{RegisterCase}, Document: "berita acara klarifikasi", Law: lawReport},
	{Act: RecordStudy, Who: investigator, From: []State{Clarification, Study}, To: Study, Apart: []Act{RegisterCase}, Document: "kajian", Law: lawReport},
	{Act: WriteDossier, Who: investigator, From: []State{Study, Plenary}, To: Same, Apart: []Act{RegisterCase}, Document: "berkas", Law: lawReferral},
	{Act: ApproveDossier, Who: commissioner, From: []State{Study, Plenary}, To: Same, Guards: []Guard{written, apartFrom}, Apart: []Act{WriteDossier}, Document: "persetujuan berkas", Law: lawReferral},
	{Act: OverrideOverlap, Who: commissioner, From: span(Study, MeritReview), To: Same, Guards: []Guard{written, overlapping, reasoned}, Apart: []Act{WriteDossier}, Document: "izin atas bagian yang sama", Law: lawReporter},
	{Act: ConvenePlenary, Who: commissioner, From: []State{Study}, To: Plenary, Guards: []Guard{g2}, Document: "undangan pleno", Law: lawReport},
	{Act: CastVote, Who: commissioner, From: []State{Plenary}, To: Same, Apart: []Act{RecordStudy}, Document: "suara", Law: lawReport},
	{Act: DecidePlenary, Who: commissioner, From: []State{Plenary}, To: MeritReview, When: "FORWARD", Guards: []Guard{g2, released, apartFrom},
		Stop: handling, Start: append([]Start{{Rule: "DL_SATGAS", If: unlisted}}, startReview...), Document: "berita acara pleno; surat penerusan", Law: lawReferral},
	{Act: DecidePlenary, Who: commissioner, From: []State{Plenary}, To: Recommended, When: "FORWARD_TO_EMPLOYER", Guards: []Guard{g2, notASN, apartFrom},
		Stop: handling, Start: []Start{{Rule: "PX_RECEIPT"}}, Document: "berita acara pleno; surat penerusan", Law: []string{"SE MenPANRB 1/2023", "UU 6/2014"}},
	{Act: DecidePlenary, Who: commissioner, From: []State{Plenary}, To: Closed, When: "NOT_PROVEN", Guards: []Guard{reasonedOrText},
		Start: startChallenge, Document: "berita acara pleno; status laporan", Law: lawReport},
	{Act: DecidePlenary, Who: commissioner, From: []State{Plenary}, To: Closed, When: "CRIMINAL_ONLY", Guards: []Guard{reasonedOrText},
		Start: startChallenge, Document: "berita acara pleno; penerusan Gakkumdu", Law: lawCriminal},
	{Act: DecidePlenary, Who: commissioner, From: []State{Plenary}, To: Closed, When: "NOT_CIVIL_SERVANT", Guards: []Guard{reasonedOrText},
		Start: startChallenge, Document: "berita acara pleno; status laporan", Law: lawReport},
	{Act: DecidePlenary, Who: commissioner, From: []State{Plenary}, To: Study, When: "RESTUDY", Guards: []Guard{reasoned},
		Start: []Start{{Rule: "PX_RESTUDY"}}, Document: "berita acara pleno", Law: lawReport},
	{Act: ReferCriminal, Who: commissioner, From: anyOpen, To: Same, Guards: []Guard{g15}, Document: "penerusan Gakkumdu", Law: lawCriminal},
	{Act: ReferAdministrative, Who: commissioner, From: anyOpen, To: Same, Guards: []Guard{g15}, Document: "penerusan administrasi", Law: []string{"UU 7/2017 art. 461", "UU 1/2015 arts. 139-140"}},
	{Act: RecordReferralOutcome, Who: commissioner, From: always, To: Same, Guards: []Guard{referred}, Document: "surat balasan", Law: lawCriminal},

	// Merit authority.
	{Act: RecordMeritStudy, Who: analyst, From: []State{MeritReview}, To: Same, Document: "telaah", Law: lawMerit},
	{Act: ReturnReferral, Who: lead, From: []State{MeritReview}, To: Study, Guards: []Guard{reasoned},
		Stop: review, Start: []Start{{Rule: "PX_RESTUDY"}}, Document: "surat pengembalian", Law: lawMerit},
	{Act: Recommend, Who: lead, From: []State{MeritReview}, To: Recommended, Guards: []Guard{meritStudied, identified, taskForce, apartFrom}, Apart: []Act{RecordMeritStudy},
		Stop: review, Start: []Start{{Rule: "PX_RECEIPT"}}, Document: "surat rekomendasi", Law: lawMerit},
	{Act: CloseNotProven, Who: lead, From: []State{MeritReview}, To: Closed, Guards: []Guard{reasonedOrText},
		Start: startChallenge, Document: "surat penutupan", Law: lawMerit},
	{Act: Reject, Who: lead, From: []State{MeritReview}, To: Closed, Guards: []Guard{reasonedOrText},
		Start: startChallenge, Document: "surat penolakan", Law: lawMerit},

	{Act: TransferMerit, Who: calendar, From: always, To: Same, Guards: []Guard{succeeded}, Answers: openedOn,
		Stop: []string{"DL_KASN"}, Start: []Start{{Rule: "PX_MERIT_REVIEW", If: underReview}}, Document: "catatan sistem", Law: lawHandover},

	// Receipt by the employer.
	{Act: AcknowledgeRecommendation, Who: desk, From: untilForce, To: Same, Guards: []Guard{unreceived}, Answers: roundStart,
		Stop: []string{"PX_RECEIPT"}, Start: []Start{{Rule: "DL_PPK"}}, Document: "tanda terima", Law: lawFollowUp},
	{Act: PresumeReceipt, Who: calendar, From: atEmployer, To: Same, Guards: []Guard{unreceived}, Answers: roundStart,
		Start: []Start{{Rule: "DL_PPK"}}, Document: "catatan sistem", Law: lawFollowUp},

	// The accused, by the code of their summons: whoever holds it was summoned.
	{Act: AnswerAccusation, Who: theAccused, From: anyOpen, To: Same, Answers: openedOn, Document: "jawaban terlapor", Law: lawExam},

	// Ethics.
	{Act: OpenEthicsHearing, Who: desk, From: []State{Recommended}, To: EthicsHearing, Guards: []Guard{ethical}, Document: "SK majelis kode etik", Law: lawEthics},
	{Act: RecordHearing, Who: desk, From: []State{EthicsHearing}, To: Same, Document: "putusan majelis kode etik", Law: lawEthics},
	{Act: ReferToDiscipline, Who: desk, From: []State{EthicsHearing}, To: Summoned, Guards: []Guard{advisedDiscipline}, Document: "rekomendasi majelis", Law: []string{"PP 42/2004 art. 16"}},

	// Examination.
	{Act: IssueSummons, Who: examiner, From: []State{Recommended, Summoned}, To: Summoned, Guards: []Guard{notEthical}, Answers: summonsAnchor,
		Stop: nil, Start: []Start{{Rule: "DL_SUMMONS"}}, Document: "surat panggilan", Law: lawSummons},
	{Act: RecordAbsence, Who: examiner, From: []State{Summoned}, To: Summoned, When: FirstAbsence, Guards: []Guard{called}, Answers: lastLetter,
		Stop: summoned, Start: []Start{{Rule: "DL_SUMMONS2"}}, Document: "berita acara tidak hadir", Law: lawSummons},
	{Act: RecordAbsence, Who: examiner, From: []State{Summoned}, To: Examined, When: SecondAbsence, Guards: []Guard{called}, Answers: lastLetter,
		Stop: summoned, Document: "berita acara tidak hadir", Law: lawSummons},
	{Act: RecordExamination, Who: examiner, From: []State{Summoned}, To: Examination, Guards: []Guard{called}, Answers: lastLetter,
		Stop: summoned, Document: "BAP", Law: lawExam},
	{Act: FileExaminationReport, Who: examiner, From: []State{Examination, Examined}, To: Examined,
		Start: []Start{{Rule: "DL_PTDH_PARTY", If: partyMember}}, Document: "LHP; SK tim pemeriksa", Law: lawExam},
	{Act: ReleaseFromDuties, Who: examiner, From: []State{Examination, Examined}, To: Same, Guards: []Guard{g13}, Document: "SK pembebasan sementara", Law: []string{"PP 94/2021 (pembebasan sementara dari tugas jabatan)"}},
	{Act: ReportNotProven, Who: desk, From: []State{Examined, EthicsHearing}, To: ReportedBack,
		Stop: answered, Start: []Start{{Rule: "PX_CLOSE"}}, Document: "surat laporan", Law: lawFollowUp},

	// Sanction.
	{Act: ProposeSanction, Who: desk, From: []State{Examined, EthicsHearing}, To: Proposed, Guards: []Guard{g7, heard, g4},
		Document: "usul keputusan", Law: lawDecision},
	{Act: ReturnProposal, Who: signatory, From: []State{Proposed, Approved}, To: Examined, When: string(Examined), Guards: []Guard{reasoned, unconflicted}, Document: "nota pengembalian", Law: lawDecision},
	{Act: ReturnProposal, Who: signatory, From: []State{Proposed, Approved}, To: EthicsHearing, When: string(EthicsHearing), Guards: []Guard{reasoned, unconflicted}, Document: "nota pengembalian", Law: lawDecision},
	{Act: RouteSignature, Who: append([]access.Role{access.Calendar}, desk...), From: []State{Proposed}, To: Same, Guards: []Guard{reasoned, upward},
		Document: "penerusan usul kepada pejabat yang lebih tinggi", Law: lawUpward},
	{Act: RecordMinisterialConsent, Who: desk, From: []State{Proposed}, To: Same, Document: "surat persetujuan Mendagri", Law: []string{"UU 10/2016 art. 71(2)", "SE Mendagri 821/5492/SJ"}},
	{Act: ApproveSanction, Who: signatory, From: []State{Proposed}, To: Approved, Guards: []Guard{g4, g5, g6, g7, g8, g9, g10}, Apart: []Act{ProposeSanction},
		Document: "persetujuan (tanda tangan) pejabat yang berwenang menghukum", Law: lawDecision},
	{Act: IssueSanction, Who: desk, From: []State{Approved}, To: Decided, Guards: []Guard{g7}, Apart: []Act{ApproveSanction},
		Stop: []string{"DL_PTDH_PARTY"}, Start: []Start{{Rule: "DL_DELIVER"}}, Document: "SK hukuman disiplin / sanksi moral", Law: lawDecision},
	{Act: RecordDeliveryAbsence, Who: desk, From: []State{Decided}, To: Same, Answers: decidedOn,
		Start: []Start{{Rule: "DL_SEND"}}, Document: "berita acara tidak hadir", Law: lawDelivery},
	{Act: DeliverSanction, Who: desk, From: []State{Decided}, To: Delivered, When: Contestable,
		Stop: delivery, Start: startWindows, Document: "tanda terima SK", Law: lawDelivery},
	{Act: DeliverSanction, Who: desk, From: []State{Decided}, To: InForce, When: FinalDecision,
		Stop: delivery, Document: "tanda terima SK; pengumuman", Law: []string{"PP 42/2004 art. 15", "PP 79/2021"}},
	{Act: EnterIntoForce, Who: calendar, From: []State{Delivered}, To: InForce, Guards: []Guard{g11}, Document: "catatan sistem", Law: lawEffect},

	// Dispute.
	{Act: FileObjection, Who: appellants, From: []State{Delivered}, To: Disputed, Guards: []Guard{objectionLies},
		Stop: windows, Start: []Start{{Rule: "DL_OBJECTION_DECIDE"}}, Document: "surat keberatan", Law: lawDispute},
	{Act: FileAppeal, Who: appellants, From: []State{Delivered}, To: Disputed, Guards: []Guard{appealLies},
		Stop: windows, Start: []Start{{Rule: "DL_PPK_REPLY"}, {Rule: "DL_BPASN"}}, Document: "banding administratif", Law: []string{"PP 79/2021 art. 11"}},
	{Act: ResolveDispute, Who: desk, From: []State{Disputed}, To: InForce, When: "UPHELD", Apart: []Act{ProposeSanction},
		Stop: disputes, Document: "putusan keberatan / BPASN", Law: lawDispute},
	{Act: ResolveDispute, Who: desk, From: []State{Disputed}, To: Decided, When: "MODIFIED", Apart: []Act{ProposeSanction},
		Stop: disputes, Start: []Start{{Rule: "DL_DELIVER"}}, Document: "putusan keberatan / BPASN", Law: lawDispute},
	{Act: ResolveDispute, Who: desk, From: []State{Disputed}, To: Closed, When: "ANNULLED", Apart: []Act{ProposeSanction},
		Document: "putusan keberatan / BPASN", Law: lawDispute},
	{Act: ResolveDispute, Who: desk, From: []State{Disputed}, To: Recommended, When: "ANNULLED_ON_PROCEDURE", Apart: []Act{ProposeSanction},
		Stop: disputes, Start: []Start{{Rule: "DL_PPK"}}, Document: "putusan keberatan / BPASN", Law: lawDispute},
	{Act: RecordCourtFiling, Who: desk, From: afterForce, To: Same, Guards: []Guard{enforceable}, Answers: decidedOn, Document: "gugatan", Law: []string{"UU 5/1986 jo UU 51/2009", "PP 79/2021"}},
	{Act: RecordCourtDecision, Who: desk, From: afterForce, To: Same, When: "UPHELD", Answers: courtFiling, Guards: []Guard{enforceable, atCourt}, Document: "putusan pengadilan", Law: []string{"UU 5/1986 jo UU 51/2009"}},
	{Act: RecordCourtDecision, Who: desk, From: afterForce, To: Closed, When: "ANNULLED", Answers: courtFiling, Guards: []Guard{enforceable, atCourt}, Stop: []string{servingRule}, Document: "putusan pengadilan", Law: []string{"UU 5/1986 jo UU 51/2009"}},

	// Follow-through.
	{Act: RecordExecution, Who: desk, From: []State{InForce}, To: Executing, Start: []Start{{Rule: servingRule, If: servesMonths}}, Document: "bukti pelaksanaan", Law: lawEffect},
	{Act: CompleteExecution, Who: desk, From: []State{Executing}, To: Executed, Answers: executedOn, Stop: []string{servingRule}, Document: "bukti selesai", Law: lawEffect},
	{Act: CompleteExecution, Who: desk, From: []State{ReportedBack, Closed}, To: Same, Guards: []Guard{enforceable, serving}, Answers: executedOn, Stop: []string{servingRule}, Document: "bukti selesai", Law: lawEffect},
	{Act: RecordDocumentation, Who: desk, From: afterIssue, To: Same, Guards: []Guard{standing}, Answers: decidedOn, Document: "catatan I'DIS", Law: lawDocument},
	{Act: ReportBack, Who: desk, From: untilForce, To: Same, Answers: roundStart,
		Stop: followUp, Start: []Start{{Rule: "PX_PROGRESS"}}, Document: "surat laporan (sementara)", Law: lawFollowUp},
	{Act: ReportBack, Who: desk, From: []State{Executing, Executed}, To: ReportedBack,
		Stop: answered, Start: []Start{{Rule: "PX_CLOSE"}}, Document: "surat laporan", Law: lawFollowUp},
	{Act: ReturnReport, Who: closers, From: []State{ReportedBack}, To: Recommended, When: NothingStands, Guards: []Guard{reasoned}, Line: true,
		Stop: []string{"PX_CLOSE"}, Start: []Start{{Rule: "DL_PPK"}}, Document: "surat pengembalian", Law: lawFollowUp},
	{Act: ReturnReport, Who: closers, From: []State{ReportedBack}, To: Executing, When: SanctionStands, Guards: []Guard{reasoned}, Line: true,
		Stop: []string{"PX_CLOSE"}, Start: []Start{{Rule: "DL_PPK"}}, Document: "surat pengembalian", Law: lawFollowUp},
	{Act: Close, Who: closers, From: []State{ReportedBack}, To: Closed, Line: true, Apart: []Act{RecordStudy, RecordMeritStudy},
		Start: startChallenge, Document: "surat penutupan", Law: lawFollowUp},
	{Act: RecordDeparture, Who: departers, From: anyOpen, To: Closed, Document: "SK pemberhentian / data kepegawaian", Law: []string{"UU 20/2023 art. 52"}},

	// Challenge of a closure.
	{Act: ChallengeClosure, Who: reporter, From: []State{Closed}, To: Same, Guards: []Guard{challengeable},
		Stop: []string{"PX_CHALLENGE"}, Start: []Start{{Rule: "PX_CHALLENGE_REVIEW"}}, Document: "keberatan pelapor", Law: lawChallenge},
	{Act: DecideChallenge, Who: closers, From: []State{Closed}, To: Same, When: "UPHELD", Guards: []Guard{challenged}, Apart: judging, Above: true, Line: true,
		Stop: []string{"PX_CHALLENGE_REVIEW"}, Document: "keputusan atas keberatan pelapor", Law: lawChallenge},
	{Act: DecideChallenge, Who: commissioner, From: []State{Closed}, To: Plenary, When: reopened(Plenary), Guards: []Guard{challenged}, Apart: judging, Above: true,
		Stop: []string{"PX_CHALLENGE_REVIEW"}, Start: []Start{{Rule: "PX_RESTUDY"}}, Document: "keputusan atas keberatan pelapor", Law: lawChallenge},
	{Act: DecideChallenge, Who: closers, From: []State{Closed}, To: MeritReview, When: reopened(MeritReview), Guards: []Guard{challenged}, Apart: judging, Above: true, Line: true,
		Stop: []string{"PX_CHALLENGE_REVIEW"}, Start: startReview, Document: "keputusan atas keberatan pelapor", Law: lawChallenge},
	{Act: DecideChallenge, Who: closers, From: []State{Closed}, To: ReportedBack, When: reopened(ReportedBack), Guards: []Guard{challenged}, Apart: judging, Above: true, Line: true,
		Stop: []string{"PX_CHALLENGE_REVIEW"}, Start: []Start{{Rule: "PX_CLOSE"}}, Document: "keputusan atas keberatan pelapor", Law: lawChallenge},

	// The control ladder falls on an authority, never on the accused.
	{Act: RemindAuthority, Who: calendar, From: atEmployer, To: Same, Guards: []Guard{g12}, Start: []Start{{Rule: "PX_LADDER"}}, Document: "pengingat", Law: lawControl},
	{Act: WarnAuthority, Who: lead, From: atEmployer, To: Same, Guards: []Guard{g12, ladder(WarnAuthority)}, Answers: lastRung, Stop: []string{"PX_LADDER"}, Start: []Start{{Rule: "PX_LADDER"}}, Document: "surat peringatan", Law: lawControl},
	{Act: ReprimandAuthority, Who: lead, From: atEmployer, To: Same, Guards: []Guard{g12, ladder(ReprimandAuthority)}, Answers: lastRung, Stop: []string{"PX_LADDER"}, Start: []Start{{Rule: "PX_LADDER"}}, Document: "surat teguran", Law: lawControl},
	{Act: BlockServices, Who: lead, From: atEmployer, To: Same, Guards: []Guard{g12, ladder(BlockServices)}, Answers: lastRung, Stop: []string{"PX_LADDER"}, Start: []Start{{Rule: "PX_LADDER"}}, Document: "pemblokiran layanan SIASN", Law: lawControl},
	{Act: EscalateAuthority, Who: lead, From: atEmployer, To: Same, Guards: []Guard{g12, ladder(EscalateAuthority)}, Answers: lastRung, Stop: []string{"PX_LADDER"}, Start: []Start{{Rule: "PX_LADDER"}}, Document: "surat eskalasi", Law: lawControl},
	{Act: LiftBlock, Who: lead, From: span(Recommended, Closed), To: Same, Guards: []Guard{servicesBlocked}, Answers: lastRung, Document: "pembukaan blokir", Law: lawControl},

	// The file itself.
	{Act: AddEvidence, Who: everyone, From: always, To: Same, Answers: openedOn, Document: "bukti", Law: lawProduct},
	{Act: AddNote, Who: everyone, From: always, To: Same, Answers: openedOn, Document: "catatan", Law: lawProduct},
	{Act: Correct, Who: []access.Role{access.BawasluInvestigator, access.BawasluCommissioner, access.MeritInvestigator, access.MeritLead, access.BkpsdmOfficer}, From: always, To: Same, Guards: []Guard{reasoned}, Answers: openedOn, Document: "koreksi", Law: []string{"UU 27/2022"}},
	{Act: Hold, Who: closers, From: always, To: Same, Guards: []Guard{reasoned, notHeld}, Document: "penundaan", Law: lawProduct},
	{Act: ReleaseHold, Who: holders, From: always, To: Same, Guards: []Guard{held}, Document: "penundaan berakhir", Law: lawProduct},
	{Act: LapseClock, Who: calendar, From: always, To: Same, Answers: openedOn, Document: "catatan sistem", Law: lawProduct},
	{Act: RecomputeClock, Who: calendar, From: always, To: Same, Answers: openedOn, Document: "catatan sistem", Law: lawHolidays},
}

// judging is every act by which somebody has made up their mind about the case,
// those that end it first: who did one of them never reviews a closure.
var judging = []Act{DecidePlenary, CloseNotProven, Reject, Close, CastVote, RecordStudy, RecordMeritStudy, WriteDossier, ApproveDossier}

// Facts that choose between two rows of one act (the rows marked † in the design).
const (
	FindingIntake    = "intake"
	FindingTaskForce = "task_force"
	FirstAbsence     = "first"
	SecondAbsence    = "second"
	Contestable      = "contestable"
	FinalDecision    = "final"
	NothingStands    = "nothing_stands"
	SanctionStands   = "sanction_stands"
)

func reopened(s State) string { return "REOPENED/" + string(s) }

// servingRule is the clock of a sanction being served; it outlives the case.
const servingRule = "PX_SERVING"
