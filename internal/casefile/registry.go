package casefile

import (
	"encoding/json"
	"fmt"
	"slices"
)

// New is an empty command for an act, ready to be filled from the API's fields,
// or nil when the machine knows no such act. The JSON names of a command are
// the API's: there is one vocabulary.
func New(act Act) Command {
	switch act {
	case ReferCriminal, ReferAdministrative:
		return &ReferCmd{Kind: act}
	case CloseNotProven, Reject:
		return &EndCmd{Kind: act}
	case AcknowledgeRecommendation, PresumeReceipt:
		return &AcknowledgeCmd{Kind: act}
	case FileObjection, FileAppeal:
		return &FileDisputeCmd{Kind: act}
	case RemindAuthority, WarnAuthority, ReprimandAuthority, BlockServices, EscalateAuthority:
		return &ControlCmd{Kind: act}
	}
	for _, c := range plain() {
		if c.Act() == act {
			return c
		}
	}
	return nil
}

// plain is one of every command that serves a single act.
func plain() []Command {
	return []Command{
		&RegisterCaseCmd{}, &OpenFindingCmd{}, &AssignInvestigatorCmd{}, &ReassignCmd{}, &TransferOfficeCmd{}, &HandOverCmd{}, &StandAsideCmd{},
		&RecuseCmd{}, &AmendAccusedCmd{}, &ExtendHandlingCmd{}, &SummonPartiesCmd{}, &RecordClarificationCmd{},
		&RecordStudyCmd{}, &WriteDossierCmd{}, &ApproveDossierCmd{}, &ConvenePlenaryCmd{}, &CastVoteCmd{},
		&DecidePlenaryCmd{}, &RecordReferralOutcomeCmd{}, &RecordMeritStudyCmd{}, &ReturnReferralCmd{}, &RecommendCmd{},
		&OpenEthicsHearingCmd{}, &RecordHearingCmd{}, &ReferToDisciplineCmd{}, &IssueSummonsCmd{}, &RecordAbsenceCmd{},
		&RecordExaminationCmd{}, &FileExaminationReportCmd{}, &ReleaseFromDutiesCmd{}, &ReportNotProvenCmd{},
		&ProposeSanctionCmd{}, &ReturnProposalCmd{}, &RecordMinisterialConsentCmd{}, &ApproveSanctionCmd{},
		&IssueSanctionCmd{}, &DeliverSanctionCmd{}, &RecordDeliveryAbsenceCmd{}, &ResolveDisputeCmd{}, &RecordCourtFilingCmd{},
		&RecordCourtDecisionCmd{}, &EnterIntoForceCmd{}, &RecordExecutionCmd{}, &CompleteExecutionCmd{},
		&RecordDocumentationCmd{}, &ReportBackCmd{}, &ReturnReportCmd{}, &CloseCmd{}, &ChallengeClosureCmd{},
		&DecideChallengeCmd{}, &RecordDepartureCmd{}, &LiftBlockCmd{}, &LapseClockCmd{}, &AddEvidenceCmd{},
		&AddNoteCmd{}, &CorrectCmd{}, &HoldCmd{}, &ReleaseHoldCmd{}, &RecomputeClockCmd{}, &TransferMeritCmd{}, &RouteSignatureCmd{},
		&AnswerAccusationCmd{}, &OverrideOverlapCmd{}, &JoinReportCmd{},
	}
}

// Decode reads a command back from its record.
func Decode(act Act, payload json.RawMessage) (Command, error) {
	cmd := New(act)
	if cmd == nil {
		return nil, fmt.Errorf("there is no act %q", act)
	}
	if len(payload) == 0 {
		return cmd, nil
	}
	if err := json.Unmarshal(payload, cmd); err != nil {
		return nil, fmt.Errorf("%s: %w", act, err)
	}
	return cmd, nil
}

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}
