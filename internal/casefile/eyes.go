package casefile

// readers is a set of those who may read a field of an act.
type readers uint8

// The readers. Clerks stand apart from Bawaslu's investigating side: who files at
// a counter reads neither the study nor what came of it.
const (
	clerks   readers = 1 << iota
	bawaslu          // its investigators and commissioners
	merit            // the merit authority; Bawaslu where the case went past it
	employer         // the employer side
	own              // whoever sits on the side of the one who acted
	nobody   readers = 0
)

// sight is one line of the table of eyes.
type sight struct {
	acts   []Act
	fields string
	who    readers
}

// eyes is THE table of who reads what an act carried, field by field; documents
// are its papers. What is not in it nobody reads, and a test holds it to name
// every field of every act once.
//
// It follows one thought. Bawaslu reads its own investigation; the merit authority
// what it must judge (study, dossier, plenary), but not what the parties said, for
// the reporter may be one of them. The employer side reads its own acts and the
// letters that are addressed to it. Bawaslu of the later road reads decisions, the
// merit authority's deliberation is its own, and texts for the reporter stay with
// those who know that there may be one.
var eyes = []sight{
	{[]Act{RegisterCase, OpenFinding}, "accused allegations contest", clerks | bawaslu | merit},
	{[]Act{RegisterCase, OpenFinding}, "number office merit rulebook reports blocked kept", nobody}, // the case tells them, each to whom it may
	{[]Act{AmendAccused}, "accused documents", clerks | bawaslu | merit},
	{[]Act{JoinReport}, "documents", clerks | bawaslu},
	{[]Act{JoinReport}, "report kept accounts", nobody}, // the case names its reports, each to whom it may
	{[]Act{Correct}, "field value documents", clerks | bawaslu | merit | own},
	{[]Act{AssignInvestigator, Reassign}, "investigator", bawaslu},
	{[]Act{HandOver}, "account", bawaslu},
	{[]Act{StandAside}, "person accounts kept anew", nobody}, // who is close to the accused is told to nobody
	{[]Act{TransferOffice}, "office documents", clerks | bawaslu | merit},
	{[]Act{RegisterCase, OpenFinding, AssignInvestigator, Reassign, ExtendHandling, Hold, ReleaseHold}, "documents", bawaslu | merit | own},
	{[]Act{Recuse, HandOver, StandAside}, "documents", own},
	{[]Act{Hold}, "kind until note", bawaslu | merit | own},
	{[]Act{AddEvidence}, "documents", merit | own},
	{[]Act{AddNote}, "text documents", own},

	{[]Act{SummonParties}, "parties letterOn hearingOn", clerks | bawaslu | merit}, // of the parties: see party.seenBy
	{[]Act{SummonParties}, "documents", clerks | bawaslu},                          // letters with names
	{[]Act{RecordClarification}, "minutes partyAs documents", bawaslu},
	{[]Act{RecordStudy}, "allegations conclusion documents", bawaslu | merit},
	{[]Act{RecordStudy}, "assessment", nobody},                 // the case tells it
	{[]Act{WriteDossier}, "facts", bawaslu | merit | employer}, // of a draft: see Reader.reads
	{[]Act{WriteDossier}, "documents", bawaslu | merit},
	{[]Act{ApproveDossier}, "dossierHash documents", bawaslu | merit},
	{[]Act{OverrideOverlap}, "dossierHash documents", bawaslu | merit},
	{[]Act{OverrideOverlap}, "runs", nobody}, // by their place the reporter's words could be read off the dossier
	{[]Act{ConvenePlenary}, "documents", bawaslu | merit},
	{[]Act{CastVote}, "decision documents", bawaslu},
	{[]Act{DecidePlenary}, "decision minutes documents", bawaslu | merit},
	{[]Act{DecidePlenary}, "outcomeText", clerks | bawaslu | merit},
	{[]Act{DecidePlenary}, "merit employer", nobody},
	{[]Act{ReferCriminal, ReferAdministrative}, "body letterNumber documents", clerks | bawaslu | merit},
	{[]Act{RecordReferralOutcome}, "outcomeText documents", bawaslu | merit},
	{[]Act{ReferCriminal, ReferAdministrative, Reject, CloseNotProven, AcknowledgeRecommendation, PresumeReceipt,
		FileObjection, FileAppeal, RemindAuthority, WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority}, "kind", nobody}, // it is the act

	{[]Act{RecordMeritStudy}, "findings documents", merit | own},
	{[]Act{Recommend}, "violations level authorityOffice documents", bawaslu | merit | employer},
	{[]Act{Recommend}, "employer", nobody},
	{[]Act{ReturnReferral}, "office documents", bawaslu | merit},
	{[]Act{Reject, CloseNotProven, Close, DecideChallenge}, "outcomeText", clerks | bawaslu | merit},
	{[]Act{Reject, CloseNotProven, Close, DecideChallenge}, "documents", bawaslu | merit},
	{[]Act{DecideChallenge}, "decision", bawaslu | merit},
	{[]Act{ChallengeClosure}, "grounds documents", clerks | bawaslu | merit}, // the reporter's own words, for whoever decides on them
	{[]Act{ReturnReport}, "documents", bawaslu | merit | employer},
	{[]Act{RemindAuthority, WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority, LiftBlock},
		"letterNumber letterOn documents", bawaslu | merit | employer},
	{[]Act{RemindAuthority, WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority}, "escalatedTo", bawaslu | merit},

	{[]Act{AcknowledgeRecommendation, PresumeReceipt}, "receivedOn documents", bawaslu | merit | employer},
	{[]Act{OpenEthicsHearing}, "panel hearingOn documents", merit | employer},
	{[]Act{RecordHearing}, "recommendation", merit | employer},
	{[]Act{RecordHearing, RecordExamination}, "minutes documents", employer}, // what was said in the room
	{[]Act{ReferToDiscipline}, "documents", merit | employer},
	{[]Act{IssueSummons}, "letterNumber letterOn examinationOn documents", merit | employer},
	{[]Act{RecordAbsence, RecordDeliveryAbsence}, "missedOn documents", merit | employer},
	{[]Act{RecordExamination}, "signed", merit | employer},
	{[]Act{FileExaminationReport}, "team proven findings documents", merit | employer},
	{[]Act{ReportNotProven}, "findings documents", merit | employer},
	{[]Act{ReleaseFromDuties}, "actingOfficial documents", employer},
	{[]Act{ProposeSanction}, "type belowFloor", bawaslu | merit | employer},
	{[]Act{ProposeSanction, ReturnProposal}, "documents", merit | employer},
	{[]Act{ProposeSanction}, "hash assessment", nobody}, // the case tells them
	{[]Act{RecordMinisterialConsent}, "consentReference documents", merit | employer},
	{[]Act{RouteSignature}, "signer ground documents", merit | employer},
	{[]Act{ApproveSanction}, "proposalHash signedAs documents", merit | employer},
	{[]Act{IssueSanction}, "decisionNumber decisionOn documents", bawaslu | merit | employer},
	{[]Act{DeliverSanction}, "mode receivedOn documents", bawaslu | merit | employer},
	{[]Act{FileObjection, FileAppeal}, "filedOn", bawaslu | merit | employer},
	{[]Act{FileObjection, FileAppeal}, "grounds documents", merit | employer},
	{[]Act{ResolveDispute}, "result type documents", bawaslu | merit | employer},
	{[]Act{RecordCourtFiling}, "court filedOn documents", bawaslu | merit | employer},
	{[]Act{RecordCourtDecision}, "result decisionNumber decisionOn documents", bawaslu | merit | employer},
	{[]Act{EnterIntoForce}, "documents", bawaslu | merit | employer},
	{[]Act{RecordExecution}, "executedOn", bawaslu | merit | employer},
	{[]Act{RecordExecution}, "proof documents", merit | employer},
	{[]Act{CompleteExecution}, "completedOn", bawaslu | merit | employer},
	{[]Act{CompleteExecution}, "documents", merit | employer},
	{[]Act{RecordDocumentation}, "entryReference documents", merit | employer},
	{[]Act{ReportBack}, "letterNumber documents", bawaslu | merit | employer},
	{[]Act{RecordDeparture}, "departedOn ground documents", bawaslu | merit | employer},

	{[]Act{AnswerAccusation}, "text documents", bawaslu | merit | employer}, // of the employer side: from the recommendation on
	{[]Act{SummonParties, IssueSummons}, "renewCode accusedCode", nobody},   // the code is the accused's alone

	{[]Act{LapseClock}, "rule", bawaslu | merit},
	{[]Act{LapseClock}, "final documents", nobody},
	{[]Act{RecomputeClock}, "rule from to decrees documents", bawaslu | merit},
	{[]Act{TransferMerit}, "from to reportTo documents", bawaslu | merit | employer},
}
