package report

import "netra/internal/access"

// The acts, as in the API. AcceptReport, LapseClock and RecomputeClock are
// nobody's request: the first is the effect of RegisterCase, OpenFinding and
// JoinReport on a report they take, the others are the calendar's.
const (
	FileReport        Act = "FileReport"
	ReferFinding      Act = "ReferFinding"
	CompleteReport    Act = "CompleteReport"
	ReplyToOffice     Act = "ReplyToOffice"
	WithdrawReport    Act = "WithdrawReport"
	ChallengeClosure  Act = "ChallengeClosure"
	ReportRetaliation Act = "ReportRetaliation"
	AskReporter       Act = "AskReporter"
	RequestCompletion Act = "RequestCompletion"
	RejectReport      Act = "RejectReport"
	ReferReport       Act = "ReferReport"
	TransferReport    Act = "TransferReport"
	LinkReport        Act = "LinkReport"
	UnlinkReport      Act = "UnlinkReport"
	DismissLink       Act = "DismissLink"
	CaptureLink       Act = "CaptureLink"
	AcceptReport      Act = "AcceptReport"
	LapseClock        Act = "LapseClock"
	RecomputeClock    Act = "RecomputeClock"
	StandAside        Act = "StandAside"

	OpenIdentity      Act = "OpenIdentity" // each reading of who reported
	RequestIdentity   Act = "RequestIdentity"
	ApproveIdentity   Act = "ApproveIdentity"
	HandInIdentity    Act = "HandInIdentity"
	DeclineIdentity   Act = "DeclineIdentity" // an approver or a custodian ends a request that waits for them
	EndIdentity       Act = "EndIdentity"     // the calendar's: a request lapses, what was opened is destroyed
	AnswerRetaliation Act = "AnswerRetaliation"
	AnswerSafety      Act = "AnswerSafety"
)

// Facts and words that choose between two rows of one act.
const (
	AsReport       = "report"       // in time, and somebody stands behind it
	AsInformation  = "information"  // anonymous, or late
	Completes      = "complete"     // nothing is missing any more
	StillMissing   = "missing"      // something is
	ByRegisterCase = "RegisterCase" // the act on the case that takes the report
	ByOpenFinding  = "OpenFinding"
	ByJoinReport   = "JoinReport"
	CompletionOver = "completion" // the clock that ran out is PX_COMPLETION
	OtherClock     = "other"
	ByLockB        = "lock_b"    // the outer lock is open; what lies inside is still sealed to A
	ByLockA        = "lock_a"    // the identity is open
	ByApprover     = "approver"  // who declines was asked to approve
	ByCustodian    = "custodian" // who declines was asked to open a lock
	WatchOver      = "watch"     // the clock is one of those of a reporter who is made to pay
)

// Who, in the table's shorthand.
var (
	reporter     = []access.Role{access.Citizen}
	filers       = []access.Role{access.Citizen, access.Clerk}
	desk         = []access.Role{access.Clerk, access.BawasluInvestigator}
	deciders     = []access.Role{access.Clerk, access.BawasluInvestigator, access.BawasluCommissioner}
	movers       = []access.Role{access.Clerk, access.BawasluInvestigator, access.BawasluCommissioner, access.Calendar}
	investigator = []access.Role{access.BawasluInvestigator}
	personnel    = []access.Role{access.BkpsdmOfficer}
	calendar     = []access.Role{access.Calendar}
	commissioner = []access.Role{access.BawasluCommissioner}
	custodian    = []access.Role{access.IdentityCustodian}
)

// From where, in the table's shorthand.
var (
	fresh  = []State{None}
	open   = []State{Received, Incomplete, InitialInformation}
	living = []State{Received, Incomplete, InitialInformation, Accepted}
	ended  = []State{Accepted, NotRegistered, Referred, Withdrawn} // where only a reporter is watched over
	always = []State{Received, Incomplete, InitialInformation, Accepted, NotRegistered, Referred, Withdrawn}
)

// Citations used by several rows.
var (
	lawFiling     = []string{"UU 7/2017 art. 454", "UU 1/2015 art. 134 jo UU 10/2016", "Perbawaslu 7/2022 art. 8"}
	lawReview     = []string{"Perbawaslu 7/2022 art. 15", "UU 7/2017 art. 454", "UU 1/2015 art. 134 jo UU 10/2016"}
	lawFinding    = []string{"PP 94/2021 art. 28"}
	lawWithdrawal = []string{"PP 94/2021 (discipline is no complaint offence)"}
	lawLevels     = []string{"Perbawaslu 7/2022", "Perbawaslu 8/2020 jo 9/2024"}
	lawReferral   = []string{"UU 7/2017 art. 455", "Perbawaslu 7/2022"}
	lawProduct    = []string{"product rule"}
	lawConflict   = []string{"UU 30/2014 arts. 42-45"}
	lawReporter   = []string{"UU 31/2014 art. 10"}
	lawHolidays   = []string{"SKB 3 Menteri tentang hari libur nasional dan cuti bersama"}
)

// Machine is THE machine of a report. Page, diagram, refusals and permissions
// come from it. A row that leads out of the open states stops every clock.
var Machine = []Row{
	// Intake.
	{Act: FileReport, Who: filers, From: fresh, To: Received, When: AsReport,
		Start: []string{ruleReview}, Document: "formulir laporan; tanda terima", Law: lawFiling},
	{Act: FileReport, Who: filers, From: fresh, To: InitialInformation, When: AsInformation,
		Start: []string{ruleInformation}, Document: "informasi awal; tanda terima", Law: lawFiling},
	{Act: ReferFinding, Who: personnel, From: fresh, To: Received, Guards: []Guard{reasoned},
		Start: []string{ruleReview}, Document: "surat penerusan temuan internal", Law: lawFinding},

	// The reporter.
	{Act: CompleteReport, Who: reporter, From: []State{Incomplete}, To: Received, When: Completes,
		Stop: []string{ruleCompletion}, Start: []string{ruleReview}, Document: "kelengkapan laporan", Law: lawReview},
	{Act: CompleteReport, Who: reporter, From: []State{Incomplete}, To: Same, When: StillMissing,
		Document: "kelengkapan laporan", Law: lawReview},
	{Act: CompleteReport, Who: reporter, From: []State{Received, InitialInformation, Accepted}, To: Same,
		Document: "tambahan laporan", Law: lawReview},
	{Act: ReplyToOffice, Who: reporter, From: always, To: Same, Document: "pesan pelapor", Law: lawProduct},
	{Act: WithdrawReport, Who: reporter, From: open, To: Withdrawn,
		Document: "pencabutan laporan", Law: lawWithdrawal},
	{Act: WithdrawReport, Who: reporter, From: []State{Accepted}, To: Same, Guards: []Guard{standing},
		Document: "pencabutan laporan", Law: lawWithdrawal},
	{Act: ChallengeClosure, Who: reporter, From: []State{Accepted}, To: Same,
		Document: "keberatan pelapor", Law: []string{"product rule: a closure can be challenged once"}},
	{Act: ReportRetaliation, Who: reporter, From: always, To: Same,
		Start: []string{ruleRetaliation, "PX_PROTECTION_3", "PX_PROTECTION_6", "PX_PROTECTION_12"}, Document: "laporan tindakan balasan", Law: []string{"UU 31/2014 art. 10"}},
	{Act: AnswerSafety, Who: reporter, From: always, To: Same, When: IsSafe, Guards: []Guard{asksSafety},
		Document: "jawaban keamanan pelapor", Law: lawProduct},
	{Act: AnswerSafety, Who: reporter, From: always, To: Same, When: IsNotSafe, Guards: []Guard{asksSafety},
		Start: []string{ruleRetaliation}, Document: "jawaban keamanan pelapor", Law: lawProduct},

	// The office above, which watches over the reporter.
	{Act: AnswerRetaliation, Who: watchers, From: always, To: Same, Guards: []Guard{heard, uninvolved},
		Stop: []string{ruleRetaliation}, Document: "jawaban atas tindakan balasan", Law: []string{"UU 31/2014 art. 10"}},

	// The desk.
	{Act: AskReporter, Who: desk, From: living, To: Same, Document: "pertanyaan kepada pelapor", Law: lawReview},
	{Act: RequestCompletion, Who: desk, From: []State{Received}, To: Incomplete,
		Stop: []string{ruleReview}, Start: []string{ruleCompletion}, Document: "pemberitahuan kelengkapan", Law: lawReview},
	{Act: RejectReport, Who: deciders, From: open, To: NotRegistered, Guards: []Guard{trulyLate},
		Document: "pemberitahuan status laporan", Law: lawReview},
	{Act: ReferReport, Who: deciders, From: open, To: Referred, Document: "surat penerusan", Law: lawReferral},
	{Act: TransferReport, Who: movers, From: living, To: Same, Document: "pelimpahan", Law: lawLevels},
	{Act: LinkReport, Who: desk, From: living, To: Same, When: ByHand, Document: "catatan kaitan", Law: lawProduct},
	{Act: LinkReport, Who: desk, From: always, To: Same, When: Mirrored, Document: "catatan kaitan", Law: lawProduct},
	{Act: UnlinkReport, Who: desk, From: living, To: Same, When: ByHand, Document: "catatan kaitan", Law: lawProduct},
	{Act: UnlinkReport, Who: desk, From: always, To: Same, When: Mirrored, Document: "catatan kaitan", Law: lawProduct},
	{Act: DismissLink, Who: desk, From: living, To: Same, When: ByHand, Guards: []Guard{reasoned}, Document: "catatan perbandingan", Law: lawProduct},
	{Act: DismissLink, Who: desk, From: always, To: Same, When: Mirrored, Document: "catatan perbandingan", Law: lawProduct},
	{Act: CaptureLink, Who: investigator, From: living, To: Same, Document: "tangkapan tautan", Law: lawProduct},

	// Who reported.
	{Act: OpenIdentity, Who: investigator, From: living, To: Same, Guards: []Guard{reasoned, readable},
		Document: "catatan pembukaan identitas", Law: lawReporter},
	{Act: RequestIdentity, Who: investigator, From: living, To: Same, Guards: []Guard{reasoned, confidential, oneRequest},
		Document: "permintaan pembukaan identitas", Law: lawReporter},
	{Act: ApproveIdentity, Who: commissioner, From: living, To: Same, Guards: []Guard{asked, s4},
		Document: "persetujuan pembukaan identitas", Law: lawReporter},
	{Act: HandInIdentity, Who: custodian, From: living, To: Same, When: ByLockB, Guards: []Guard{s4, s5},
		Document: "berita acara pembukaan gembok B", Law: lawReporter},
	{Act: HandInIdentity, Who: custodian, From: living, To: Same, When: ByLockA, Guards: []Guard{s4, s5},
		Document: "berita acara pembukaan identitas", Law: lawReporter},
	{Act: DeclineIdentity, Who: commissioner, From: living, To: Same, When: ByApprover, Guards: []Guard{reasoned, asked, s4},
		Document: "penolakan pembukaan identitas", Law: lawReporter},
	{Act: DeclineIdentity, Who: custodian, From: living, To: Same, When: ByCustodian, Guards: []Guard{reasoned, s4, s5},
		Document: "penolakan pembukaan identitas", Law: lawReporter},

	// The case that takes it. One report may open several.
	{Act: AcceptReport, Who: desk, From: []State{Received, Accepted}, To: Accepted, When: ByRegisterCase,
		Guards: []Guard{g1}, Document: "buku register", Law: lawReview},
	{Act: AcceptReport, Who: investigator, From: []State{Received, InitialInformation, Withdrawn, Accepted}, To: Accepted, When: ByOpenFinding,
		Document: "formulir temuan", Law: lawReview},
	{Act: AcceptReport, Who: desk, From: []State{Received, Incomplete, Accepted}, To: Accepted, When: ByJoinReport,
		Document: "catatan penggabungan laporan", Law: lawReview},
	{Act: AcceptReport, Who: investigator, From: []State{InitialInformation}, To: Accepted, When: ByJoinReport,
		Document: "catatan penggabungan laporan", Law: lawReview},

	// The calendar.
	{Act: LapseClock, Who: calendar, From: []State{Incomplete}, To: InitialInformation, When: CompletionOver,
		Start: []string{ruleInformation}, Document: "catatan sistem", Law: lawProduct},
	{Act: LapseClock, Who: calendar, From: open, To: Same, When: OtherClock, Document: "catatan sistem", Law: lawProduct},
	{Act: StandAside, Who: calendar, From: always, To: Same, Document: "catatan sistem", Law: lawConflict},
	{Act: EndIdentity, Who: calendar, From: always, To: Same, Guards: []Guard{lapsed},
		Document: "catatan sistem", Law: lawReporter},
	{Act: LapseClock, Who: calendar, From: always, To: Same, When: WatchOver, Document: "pertanyaan keamanan pelapor", Law: lawProduct},
	{Act: RecomputeClock, Who: calendar, From: ended, To: Same, When: WatchOver, Document: "catatan sistem", Law: lawHolidays},
	{Act: RecomputeClock, Who: calendar, From: open, To: Same, Document: "catatan sistem", Law: lawHolidays},
}
