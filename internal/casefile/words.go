// Package casefile is the life of a case, from registration to closure.
//
// It is pure: it reads no clock, writes no row and sends no letter. Given a
// case, a command and the circumstances (Env), Take answers with the event that
// follows, or with a fault.Fault that says which guard does not hold. Apply
// folds an event into a case; a case is nothing but the fold of its events.
// Start at machine.go: every act, state, guard and clock stands there once.
package casefile

// State is where a case stands: the staff's word.
type State string

// The states, in the order of the road. None is a case that does not exist yet.
const (
	None          State = ""
	Registered    State = "registered"
	Clarification State = "clarification"
	Study         State = "study"
	Plenary       State = "plenary"
	MeritReview   State = "merit_review"
	Recommended   State = "recommended"
	EthicsHearing State = "ethics_hearing"
	Summoned      State = "summoned"
	Examination   State = "examination"
	Examined      State = "examined"
	Proposed      State = "proposed"
	Approved      State = "approved"
	Decided       State = "decided"
	Delivered     State = "delivered"
	Disputed      State = "disputed"
	InForce       State = "in_force"
	Executing     State = "executing"
	Executed      State = "executed"
	ReportedBack  State = "reported_back"
	Closed        State = "closed"
)

// Stage is where a case stands: the public's word.
type Stage string

// The stages.
const (
	StageReport         Stage = "REPORT"
	StageInvestigation  Stage = "INVESTIGATION"
	StageRecommendation Stage = "RECOMMENDATION"
	StageExamination    Stage = "EXAMINATION"
	StageSanction       Stage = "SANCTION"
	StageFollowThrough  Stage = "FOLLOW_THROUGH"
	StageClosed         Stage = "CLOSED"
)

// StateInfo is what a state means: its stage, its Indonesian label, and the act
// by which the case usually goes on, which is the next step people are shown.
type StateInfo struct {
	State State
	Stage Stage
	Label string
	Next  Act
}

// States is every state in the order of the road.
var States = []StateInfo{
	{Registered, StageReport, "terdaftar", RecordClarification},
	{Clarification, StageInvestigation, "klarifikasi", RecordStudy},
	{Study, StageInvestigation, "kajian", ConvenePlenary},
	{Plenary, StageInvestigation, "rapat pleno", DecidePlenary},
	{MeritReview, StageInvestigation, "telaah otoritas merit", Recommend},
	{Recommended, StageRecommendation, "direkomendasikan", AcknowledgeRecommendation},
	{EthicsHearing, StageExamination, "sidang majelis kode etik", RecordHearing},
	{Summoned, StageExamination, "dipanggil", RecordExamination},
	{Examination, StageExamination, "diperiksa", FileExaminationReport},
	{Examined, StageExamination, "selesai diperiksa", ProposeSanction},
	{Proposed, StageSanction, "sanksi diusulkan", ApproveSanction},
	{Approved, StageSanction, "sanksi disetujui", IssueSanction},
	{Decided, StageSanction, "sanksi diputuskan", DeliverSanction},
	{Delivered, StageSanction, "keputusan disampaikan", EnterIntoForce},
	{Disputed, StageSanction, "upaya administratif", ResolveDispute},
	{InForce, StageSanction, "berlaku", RecordExecution},
	{Executing, StageFollowThrough, "dilaksanakan", ReportBack},
	{Executed, StageFollowThrough, "selesai dilaksanakan", ReportBack},
	{ReportedBack, StageFollowThrough, "dilaporkan kembali", Close},
	{Closed, StageClosed, "ditutup", ""},
}

// Info finds what a state means; the zero StateInfo for none.
func (s State) Info() StateInfo {
	for _, i := range States {
		if i.State == s {
			return i
		}
	}
	return StateInfo{}
}

// Stage is the public word for s.
func (s State) Stage() Stage { return s.Info().Stage }

// span is the states from one to another, both included.
func span(from, to State) []State {
	var out []State
	for _, i := range States {
		if i.State == from || len(out) > 0 {
			out = append(out, i.State)
		}
		if i.State == to {
			return out
		}
	}
	return out
}

// Outcome is how a case ended.
type Outcome string

// The outcomes.
const (
	Sanctioned      Outcome = "sanctioned"
	NotProven       Outcome = "not_proven"
	Rejected        Outcome = "rejected"
	Annulled        Outcome = "annulled"
	LeftService     Outcome = "left_service"
	CriminalOnly    Outcome = "criminal_only"
	NotCivilServant Outcome = "not_civil_servant"
)
