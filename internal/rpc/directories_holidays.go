package rpc

import (
	"context"

	pb "netra/api/netra/v1"
	"netra/internal/deadline"
)

// ImportHolidays enters the days of a decree.
func (s *directories) ImportHolidays(ctx context.Context, r *pb.ImportHolidaysRequest) (*pb.ImportResult, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	out, err := s.acts.ImportHolidays(ctx, caller, request(r, r.GetRequestId(), r.GetDryRun()), []byte(r.GetCsv()))
	if err != nil {
		return nil, err
	}
	return &pb.ImportResult{Rows: int32(out.Rows), Imported: int32(out.Written), Errors: rowErrors(out.Mistakes), DryRun: r.GetDryRun()}, nil
}

// mostMistakes is how many are told at once: a file of another kind has one in
// every row, and the first few say so.
const mostMistakes = 1000

func rowErrors(list []deadline.Mistake) []*pb.RowError {
	var out []*pb.RowError
	for _, m := range list[:min(len(list), mostMistakes)] {
		out = append(out, &pb.RowError{Row: int32(m.Row), Column: m.Column, Sentence: m.Sentence})
	}
	return out
}
