package rpc

import (
	"context"
	"fmt"

	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/act"
)

// SaveDraft keeps an unfinished report. It is kept as the message that it is: what
// is half written fits no other form.
func (s *reports) SaveDraft(ctx context.Context, r *pb.SaveDraftRequest) (*pb.Draft, error) {
	body, err := proto.Marshal(r.GetReport())
	if err != nil {
		return nil, fmt.Errorf("write draft: %w", err)
	}
	v, err := s.acts.SaveDraft(ctx, request(r, r.GetRequestId(), false),
		act.SavedDraft{Code: r.GetDraftCode(), Report: body, Evidence: r.GetReport().GetEvidence()})
	if err != nil {
		return nil, err
	}
	v.Report = body
	return draftMessage(v)
}

// GetDraft is what a draft's code opens.
func (s *reports) GetDraft(ctx context.Context, r *pb.GetDraftRequest) (*pb.Draft, error) {
	v, err := s.acts.GetDraft(ctx, r.GetDraftCode())
	if err != nil {
		return nil, err
	}
	return draftMessage(v)
}

func draftMessage(v act.DraftView) (*pb.Draft, error) {
	m := &pb.Draft{DraftCode: v.Code, DestroyedOn: v.Destroyed.String(), Report: &pb.FilingReport{}, Evidence: evidenceMessages(v.Evidence)}
	if err := proto.Unmarshal(v.Report, m.GetReport()); err != nil {
		return nil, fmt.Errorf("read draft: %w", err)
	}
	return m, nil
}
