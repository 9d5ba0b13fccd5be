package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/report"
	"netra/internal/store"
)

// RegisterCase opens a case on reports.
func (s *cases) RegisterCase(ctx context.Context, r *pb.RegisterCaseRequest) (*pb.Case, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.RegisterCase(ctx, caller, request(r, r.GetRequestId(), r.GetValidateOnly()), act.NewCase{
		Reports: ids("reports/", r.GetReports()), Accused: accusedOf(r.GetAccused()),
		Allegations: allegationsOf(r.GetAllegations()), Contest: r.GetContest()})
	if err != nil {
		return nil, err
	}
	return caseMessage(v), nil
}

// OpenFinding opens a case by an officer's own finding.
func (s *cases) OpenFinding(ctx context.Context, r *pb.OpenFindingRequest) (*pb.Case, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.OpenFinding(ctx, caller, request(r, r.GetRequestId(), r.GetValidateOnly()), act.NewCase{
		Reports: ids("reports/", r.GetReports()), Accused: accusedOf(r.GetAccused()), Reason: r.GetReason(),
		Allegations: allegationsOf(r.GetAllegations()), Contest: r.GetContest()})
	if err != nil {
		return nil, err
	}
	return caseMessage(v), nil
}

// ReferFinding hands a finding of the employer's internal team to Bawaslu.
func (s *cases) ReferFinding(ctx context.Context, r *pb.ReferFindingRequest) (*pb.Report, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	cmd := &report.ReferFindingCmd{}
	if err := into(r, cmd); err != nil {
		return nil, err
	}
	v, err := s.acts.ReferFinding(ctx, caller, request(r, r.GetRequestId(), r.GetValidateOnly()), cmd, r.GetReason())
	if err != nil {
		return nil, err
	}
	return reportMessage(v), nil
}

// GetCase is one case.
func (s *cases) GetCase(ctx context.Context, r *pb.GetCaseRequest) (*pb.Case, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.GetCase(ctx, caller, strings.TrimPrefix(r.GetName(), "cases/"))
	if err != nil {
		return nil, err
	}
	return caseMessage(v), nil
}

// ListCases is one page of cases, the next legal breach first.
func (s *cases) ListCases(ctx context.Context, r *pb.ListCasesRequest) (*pb.ListCasesResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	q := act.CaseQuery{Limit: pageSize(r.GetPageSize())}
	if q.Filters, err = filters(r.GetFilter(), store.CaseFilters); err != nil {
		return nil, err
	}
	if q.Order, err = order(r.GetOrderBy(), "nextStep.dueOn", "number"); err != nil {
		return nil, err
	}
	if q.After, err = pageToken(r.GetPageToken()); err != nil {
		return nil, err
	}
	page, err := s.acts.ListCases(ctx, caller, q)
	if err != nil {
		return nil, err
	}
	out := &pb.ListCasesResponse{NextPageToken: token(page.Next)}
	for _, v := range page.Cases {
		out.Cases = append(out.Cases, caseMessage(v))
	}
	return out, nil
}

// ListCaseEvents is the history of a case.
func (s *cases) ListCaseEvents(ctx context.Context, r *pb.ListCaseEventsRequest) (*pb.ListCaseEventsResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.acts.ListCaseEvents(ctx, caller, strings.TrimPrefix(r.GetName(), "cases/"))
	if err != nil {
		return nil, err
	}
	list, next, err := slicePage(list, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListCaseEventsResponse{NextPageToken: next}
	for _, e := range list {
		out.Events = append(out.Events, &pb.CaseEvent{Sequence: int32(e.Sequence), Act: e.Act, ActorRole: string(e.Role), Office: e.Office,
			At: instant(e.At), PerformedOn: optional(e.PerformedOn.String()), From: e.From, To: e.To,
			LegalBasis: e.Law, Reason: optional(e.Reason), Documents: e.Documents, Details: detailMessages(e.Details)})
	}
	return out, nil
}

// detailMessages is what an act carried, field by field.
func detailMessages(list []casefile.Detail) []*pb.EventDetail {
	var out []*pb.EventDetail
	for _, d := range list {
		out = append(out, &pb.EventDetail{Field: d.Field, Text: d.Text, Items: d.Items})
	}
	return out
}

// ListAvailableActs is what the caller could do now, and what stands against it.
func (s *cases) ListAvailableActs(ctx context.Context, r *pb.ListAvailableActsRequest) (*pb.ListAvailableActsResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.acts.ListAvailableActs(ctx, caller, strings.TrimPrefix(r.GetName(), "cases/"))
	if err != nil {
		return nil, err
	}
	out := &pb.ListAvailableActsResponse{}
	for _, a := range list {
		out.Acts = append(out.Acts, &pb.AvailableAct{Act: string(a.Act), Allowed: a.Allowed, Refusals: refusalMessages(a.Refusals)})
	}
	return out, nil
}

// ExportDossier is what the employer side sees of a case.
func (s *cases) ExportDossier(ctx context.Context, r *pb.ExportDossierRequest) (*pb.Dossier, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	v, err := s.acts.ExportDossier(ctx, caller, strings.TrimPrefix(r.GetName(), "cases/"))
	if err != nil {
		return nil, err
	}
	out := &pb.Dossier{Name: "cases/" + v.ID, Hash: v.Dossier.Hash, Approved: v.Dossier.Approved, Facts: v.Dossier.Facts,
		Accused: accusedMessage(v.Accused)}
	for _, a := range v.Allegations {
		out.Allegations = append(out.Allegations, &pb.Allegation{Violation: a.Violation, OccurredOn: a.OccurredOn, Place: a.Place})
	}
	if round := v.Recommendation; round != nil {
		out.Violations, out.Level, out.AuthorityOffice = round.Violations, optional(string(round.Level)), optional(round.AuthorityOffice)
	}
	return out, nil
}

func allegationsOf(list []*pb.Allegation) []casefile.Allegation {
	var out []casefile.Allegation
	for _, a := range list {
		out = append(out, casefile.Allegation{Violation: a.GetViolation(), OccurredOn: a.GetOccurredOn(), Place: a.GetPlace()})
	}
	return out
}

// ids strips the collection from resource names.
func ids(prefix string, names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, strings.TrimPrefix(n, prefix))
	}
	return out
}
