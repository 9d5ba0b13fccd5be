package rpc

import (
	"context"

	pb "netra/api/netra/v1"
)

// One method an act. They are all the same: the message's name is the act, its
// fields are the command's (case_act.go).

// AssignInvestigator does the act of this name.
func (s *cases) AssignInvestigator(ctx context.Context, r *pb.AssignInvestigatorRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// Recuse does the act of this name.
func (s *cases) Recuse(ctx context.Context, r *pb.RecuseRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// Reassign does the act of this name.
func (s *cases) Reassign(ctx context.Context, r *pb.ReassignRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// TransferOffice does the act of this name.
func (s *cases) TransferOffice(ctx context.Context, r *pb.TransferOfficeRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// AmendAccused does the act of this name.
func (s *cases) AmendAccused(ctx context.Context, r *pb.AmendAccusedRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// JoinReport does the act of this name.
func (s *cases) JoinReport(ctx context.Context, r *pb.JoinReportRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// AddEvidence does the act of this name.
func (s *cases) AddEvidence(ctx context.Context, r *pb.AddEvidenceRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// AddNote does the act of this name.
func (s *cases) AddNote(ctx context.Context, r *pb.AddNoteRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// Correct does the act of this name.
func (s *cases) Correct(ctx context.Context, r *pb.CorrectRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ExtendHandling does the act of this name.
func (s *cases) ExtendHandling(ctx context.Context, r *pb.ExtendHandlingRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// SummonParties does the act of this name.
func (s *cases) SummonParties(ctx context.Context, r *pb.SummonPartiesRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordClarification does the act of this name.
func (s *cases) RecordClarification(ctx context.Context, r *pb.RecordClarificationRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordStudy does the act of this name.
func (s *cases) RecordStudy(ctx context.Context, r *pb.RecordStudyRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// WriteDossier does the act of this name.
func (s *cases) WriteDossier(ctx context.Context, r *pb.WriteDossierRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ApproveDossier does the act of this name.
func (s *cases) ApproveDossier(ctx context.Context, r *pb.ApproveDossierRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// OverrideOverlap does the act of this name.
func (s *cases) OverrideOverlap(ctx context.Context, r *pb.OverrideOverlapRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ConvenePlenary does the act of this name.
func (s *cases) ConvenePlenary(ctx context.Context, r *pb.ConvenePlenaryRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// CastVote does the act of this name.
func (s *cases) CastVote(ctx context.Context, r *pb.CastVoteRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// DecidePlenary does the act of this name.
func (s *cases) DecidePlenary(ctx context.Context, r *pb.DecidePlenaryRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReferCriminal does the act of this name.
func (s *cases) ReferCriminal(ctx context.Context, r *pb.ReferCriminalRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReferAdministrative does the act of this name.
func (s *cases) ReferAdministrative(ctx context.Context, r *pb.ReferAdministrativeRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordReferralOutcome does the act of this name.
func (s *cases) RecordReferralOutcome(ctx context.Context, r *pb.RecordReferralOutcomeRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordMeritStudy does the act of this name.
func (s *cases) RecordMeritStudy(ctx context.Context, r *pb.RecordMeritStudyRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReturnReferral does the act of this name.
func (s *cases) ReturnReferral(ctx context.Context, r *pb.ReturnReferralRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// Recommend does the act of this name.
func (s *cases) Recommend(ctx context.Context, r *pb.RecommendRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// CloseNotProven does the act of this name.
func (s *cases) CloseNotProven(ctx context.Context, r *pb.CloseNotProvenRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// Reject does the act of this name.
func (s *cases) Reject(ctx context.Context, r *pb.RejectRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// AcknowledgeRecommendation does the act of this name.
func (s *cases) AcknowledgeRecommendation(ctx context.Context, r *pb.AcknowledgeRecommendationRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// WarnAuthority does the act of this name.
func (s *cases) WarnAuthority(ctx context.Context, r *pb.WarnAuthorityRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReprimandAuthority does the act of this name.
func (s *cases) ReprimandAuthority(ctx context.Context, r *pb.ReprimandAuthorityRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// BlockServices does the act of this name.
func (s *cases) BlockServices(ctx context.Context, r *pb.BlockServicesRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// EscalateAuthority does the act of this name.
func (s *cases) EscalateAuthority(ctx context.Context, r *pb.EscalateAuthorityRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// LiftBlock does the act of this name.
func (s *cases) LiftBlock(ctx context.Context, r *pb.LiftBlockRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// OpenEthicsHearing does the act of this name.
func (s *cases) OpenEthicsHearing(ctx context.Context, r *pb.OpenEthicsHearingRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordHearing does the act of this name.
func (s *cases) RecordHearing(ctx context.Context, r *pb.RecordHearingRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReferToDiscipline does the act of this name.
func (s *cases) ReferToDiscipline(ctx context.Context, r *pb.ReferToDisciplineRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// IssueSummons does the act of this name.
func (s *cases) IssueSummons(ctx context.Context, r *pb.IssueSummonsRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordAbsence does the act of this name.
func (s *cases) RecordAbsence(ctx context.Context, r *pb.RecordAbsenceRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordExamination does the act of this name.
func (s *cases) RecordExamination(ctx context.Context, r *pb.RecordExaminationRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// FileExaminationReport does the act of this name.
func (s *cases) FileExaminationReport(ctx context.Context, r *pb.FileExaminationReportRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReleaseFromDuties does the act of this name.
func (s *cases) ReleaseFromDuties(ctx context.Context, r *pb.ReleaseFromDutiesRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReportNotProven does the act of this name.
func (s *cases) ReportNotProven(ctx context.Context, r *pb.ReportNotProvenRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ProposeSanction does the act of this name.
func (s *cases) ProposeSanction(ctx context.Context, r *pb.ProposeSanctionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReturnProposal does the act of this name.
func (s *cases) ReturnProposal(ctx context.Context, r *pb.ReturnProposalRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RouteSignature does the act of this name.
func (s *cases) RouteSignature(ctx context.Context, r *pb.RouteSignatureRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordMinisterialConsent does the act of this name.
func (s *cases) RecordMinisterialConsent(ctx context.Context, r *pb.RecordMinisterialConsentRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ApproveSanction does the act of this name.
func (s *cases) ApproveSanction(ctx context.Context, r *pb.ApproveSanctionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// IssueSanction does the act of this name.
func (s *cases) IssueSanction(ctx context.Context, r *pb.IssueSanctionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordDeliveryAbsence does the act of this name.
func (s *cases) RecordDeliveryAbsence(ctx context.Context, r *pb.RecordDeliveryAbsenceRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// DeliverSanction does the act of this name.
func (s *cases) DeliverSanction(ctx context.Context, r *pb.DeliverSanctionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// FileObjection does the act of this name.
func (s *cases) FileObjection(ctx context.Context, r *pb.FileObjectionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// FileAppeal does the act of this name.
func (s *cases) FileAppeal(ctx context.Context, r *pb.FileAppealRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ResolveDispute does the act of this name.
func (s *cases) ResolveDispute(ctx context.Context, r *pb.ResolveDisputeRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordCourtFiling does the act of this name.
func (s *cases) RecordCourtFiling(ctx context.Context, r *pb.RecordCourtFilingRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordCourtDecision does the act of this name.
func (s *cases) RecordCourtDecision(ctx context.Context, r *pb.RecordCourtDecisionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordExecution does the act of this name.
func (s *cases) RecordExecution(ctx context.Context, r *pb.RecordExecutionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// CompleteExecution does the act of this name.
func (s *cases) CompleteExecution(ctx context.Context, r *pb.CompleteExecutionRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordDocumentation does the act of this name.
func (s *cases) RecordDocumentation(ctx context.Context, r *pb.RecordDocumentationRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// DecideChallenge does the act of this name.
func (s *cases) DecideChallenge(ctx context.Context, r *pb.DecideChallengeRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReportBack does the act of this name.
func (s *cases) ReportBack(ctx context.Context, r *pb.ReportBackRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReturnReport does the act of this name.
func (s *cases) ReturnReport(ctx context.Context, r *pb.ReturnReportRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// Close does the act of this name.
func (s *cases) Close(ctx context.Context, r *pb.CloseRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// Hold does the act of this name.
func (s *cases) Hold(ctx context.Context, r *pb.HoldRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// ReleaseHold does the act of this name.
func (s *cases) ReleaseHold(ctx context.Context, r *pb.ReleaseHoldRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}

// RecordDeparture does the act of this name.
func (s *cases) RecordDeparture(ctx context.Context, r *pb.RecordDepartureRequest) (*pb.Case, error) {
	return s.act(ctx, r)
}
