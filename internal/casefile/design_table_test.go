package casefile

import "netra/internal/access"

// promise is one line of the design's table as a person reads it there.
type promise struct {
	act  Act
	when string // the decision, where rows differ by one
	who  string
	from string // "a…b" is a run of the order below; "–" is before the case exists
	to   State
}

// order is the road of the design, once more by hand.
const order = "registered clarification study plenary merit_review recommended ethics_hearing summoned examination examined " +
	"proposed approved decided delivered disputed in_force executing executed reported_back closed"

// Who, as the design says it.
const (
	anybody = "clerk bawaslu_investigator bawaslu_commissioner merit_investigator merit_lead bkpsdm_officer examiner signatory"
	byLine  = "merit_lead bawaslu_commissioner" // whose line the case is on
)

// design is the table of the design, written by hand from it: nothing here is
// read off the machine.
var design = []promise{
	{RegisterCase, "", "clerk bawaslu_investigator", "–", Registered},
	{OpenFinding, FindingIntake, "bawaslu_investigator", "–", Registered},
	{OpenFinding, FindingTaskForce, "merit_investigator", "–", MeritReview},

	{AssignInvestigator, "", "bawaslu_commissioner calendar", "registered…reported_back", Same},
	{Reassign, "", "bawaslu_commissioner", "registered…reported_back", Same},
	{TransferOffice, "", "bawaslu_commissioner calendar", "registered…plenary", Same},
	{HandOver, "", "calendar", "registered…reported_back", Same}, // from an owner who is away; a closed case has none
	{StandAside, "", "calendar", "registered…closed", Same},      // who is close to the accused does not read the closed file either
	{Recuse, "", anybody, "registered…reported_back", Same},
	{AmendAccused, "", "bawaslu_investigator merit_investigator", "registered…merit_review", Same},
	{JoinReport, "", "clerk bawaslu_investigator", "registered…merit_review", Same},
	{ExtendHandling, "", "bawaslu_commissioner", "registered…plenary", Same},

	{SummonParties, "", "bawaslu_investigator", "registered…study", Clarification},
	{RecordClarification, "", "bawaslu_investigator", "registered…study", Clarification},
	{RecordStudy, "", "bawaslu_investigator", "clarification study", Study},
	{WriteDossier, "", "bawaslu_investigator", "study plenary", Same},
	{ApproveDossier, "", "bawaslu_commissioner", "study plenary", Same},
	{OverrideOverlap, "", "bawaslu_commissioner", "study…merit_review", Same},
	{ConvenePlenary, "", "bawaslu_commissioner", "study", Plenary},
	{CastVote, "", "bawaslu_commissioner", "plenary", Same},
	{DecidePlenary, "FORWARD", "bawaslu_commissioner", "plenary", MeritReview},
	{DecidePlenary, "FORWARD_TO_EMPLOYER", "bawaslu_commissioner", "plenary", Recommended},
	{DecidePlenary, "NOT_PROVEN", "bawaslu_commissioner", "plenary", Closed},
	{DecidePlenary, "CRIMINAL_ONLY", "bawaslu_commissioner", "plenary", Closed},
	{DecidePlenary, "NOT_CIVIL_SERVANT", "bawaslu_commissioner", "plenary", Closed},
	{DecidePlenary, "RESTUDY", "bawaslu_commissioner", "plenary", Study},
	{ReferCriminal, "", "bawaslu_commissioner", "registered…reported_back", Same},
	{ReferAdministrative, "", "bawaslu_commissioner", "registered…reported_back", Same},
	{RecordReferralOutcome, "", "bawaslu_commissioner", "registered…closed", Same}, // the prosecutor may answer after the closure

	{RecordMeritStudy, "", "merit_investigator", "merit_review", Same},
	{ReturnReferral, "", "merit_lead", "merit_review", Study},
	{Recommend, "", "merit_lead", "merit_review", Recommended},
	{CloseNotProven, "", "merit_lead", "merit_review", Closed},
	{Reject, "", "merit_lead", "merit_review", Closed},
	{TransferMerit, "", "calendar", "registered…closed", Same}, // the role passed to another body, whatever it had decided
	{AcknowledgeRecommendation, "", "bkpsdm_officer", "recommended…in_force", Same},
	{PresumeReceipt, "", "calendar", "recommended…executed", Same}, // the silence may last longer than the sanction takes

	{AnswerAccusation, "", "accused", "registered…reported_back", Same}, // whoever holds the code was summoned

	{OpenEthicsHearing, "", "bkpsdm_officer", "recommended", EthicsHearing},
	{RecordHearing, "", "bkpsdm_officer", "ethics_hearing", Same},
	{ReferToDiscipline, "", "bkpsdm_officer", "ethics_hearing", Summoned},
	{IssueSummons, "", "examiner", "recommended summoned", Summoned},
	{RecordAbsence, FirstAbsence, "examiner", "summoned", Summoned},
	{RecordAbsence, SecondAbsence, "examiner", "summoned", Examined},
	{RecordExamination, "", "examiner", "summoned", Examination},
	{FileExaminationReport, "", "examiner", "examination examined", Examined},
	{ReleaseFromDuties, "", "examiner", "examination examined", Same},
	{ReportNotProven, "", "bkpsdm_officer", "examined ethics_hearing", ReportedBack},

	{ProposeSanction, "", "bkpsdm_officer", "examined ethics_hearing", Proposed},
	{ReturnProposal, string(Examined), "signatory", "proposed approved", Examined},
	{ReturnProposal, string(EthicsHearing), "signatory", "proposed approved", EthicsHearing},
	{RouteSignature, "", "bkpsdm_officer calendar", "proposed", Same}, // what was signed is not sent on
	{RecordMinisterialConsent, "", "bkpsdm_officer", "proposed", Same},
	{ApproveSanction, "", "signatory", "proposed", Approved},
	{IssueSanction, "", "bkpsdm_officer", "approved", Decided},
	{RecordDeliveryAbsence, "", "bkpsdm_officer", "decided", Same},
	{DeliverSanction, Contestable, "bkpsdm_officer", "decided", Delivered},
	{DeliverSanction, FinalDecision, "bkpsdm_officer", "decided", InForce},
	{EnterIntoForce, "", "calendar", "delivered", InForce},

	{FileObjection, "", "accused bkpsdm_officer", "delivered", Disputed},
	{FileAppeal, "", "accused bkpsdm_officer", "delivered", Disputed},
	{ResolveDispute, "UPHELD", "bkpsdm_officer", "disputed", InForce},
	{ResolveDispute, "MODIFIED", "bkpsdm_officer", "disputed", Decided},
	{ResolveDispute, "ANNULLED", "bkpsdm_officer", "disputed", Closed},
	{ResolveDispute, "ANNULLED_ON_PROCEDURE", "bkpsdm_officer", "disputed", Recommended},
	{RecordCourtFiling, "", "bkpsdm_officer", "in_force…closed", Same},
	{RecordCourtDecision, "UPHELD", "bkpsdm_officer", "in_force…closed", Same},
	{RecordCourtDecision, "ANNULLED", "bkpsdm_officer", "in_force…closed", Closed},

	{RecordExecution, "", "bkpsdm_officer", "in_force", Executing},
	{CompleteExecution, "", "bkpsdm_officer", "executing", Executed},
	{CompleteExecution, "", "bkpsdm_officer", "reported_back closed", Same},
	{RecordDocumentation, "", "bkpsdm_officer", "decided…closed", Same},
	{ReportBack, "", "bkpsdm_officer", "recommended…in_force", Same},
	{ReportBack, "", "bkpsdm_officer", "executing executed", ReportedBack},
	{ReturnReport, NothingStands, byLine, "reported_back", Recommended},
	{ReturnReport, SanctionStands, byLine, "reported_back", Executing},
	{Close, "", byLine, "reported_back", Closed},
	{RecordDeparture, "", "merit_lead bkpsdm_officer", "registered…reported_back", Closed},

	{ChallengeClosure, "", "citizen", "closed", Same},
	{DecideChallenge, "UPHELD", byLine, "closed", Same},
	{DecideChallenge, "REOPENED/plenary", "bawaslu_commissioner", "closed", Plenary},
	{DecideChallenge, "REOPENED/merit_review", byLine, "closed", MeritReview},
	{DecideChallenge, "REOPENED/reported_back", byLine, "closed", ReportedBack},

	{RemindAuthority, "", "calendar", "recommended…executed", Same},
	{WarnAuthority, "", "merit_lead", "recommended…executed", Same},
	{ReprimandAuthority, "", "merit_lead", "recommended…executed", Same},
	{BlockServices, "", "merit_lead", "recommended…executed", Same},
	{EscalateAuthority, "", "merit_lead", "recommended…executed", Same},
	{LiftBlock, "", "merit_lead", "recommended…closed", Same}, // a block outlasts the case until somebody lifts it

	{AddEvidence, "", anybody, "registered…closed", Same},
	{AddNote, "", anybody, "registered…closed", Same},
	{Correct, "", "bawaslu_investigator bawaslu_commissioner merit_investigator merit_lead bkpsdm_officer", "registered…closed", Same},
	{Hold, "", byLine, "registered…closed", Same},
	{ReleaseHold, "", byLine + " calendar", "registered…closed", Same},
	{LapseClock, "", "calendar", "registered…closed", Same},
	{RecomputeClock, "", "calendar", "registered…closed", Same}, // a challenge of a closure has its clocks too
}

// places is where each role of the tests sits.
var places = map[access.Role]string{
	access.Clerk: "BAWASLU-SLEMAN", access.BawasluInvestigator: "BAWASLU-SLEMAN", access.BawasluCommissioner: "BAWASLU-SLEMAN",
	access.MeritInvestigator: "BKN", access.MeritLead: "BKN",
	access.BkpsdmOfficer: "BKPP-SLEMAN", access.Examiner: "DISDIK-SLEMAN", access.Signatory: "PEMKAB-SLEMAN",
	access.Citizen: "", access.Accused: "", access.Calendar: "",
}
