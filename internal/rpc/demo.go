package rpc

import (
	"context"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/fault"
)

// Advancer moves the demonstration's clock and runs every system act that falls
// due on the way.
type Advancer interface {
	Advance(ctx context.Context, to time.Time) (time.Time, error)
}

// demo is DemoService; without a clock there is nothing to advance.
type demo struct {
	pb.UnimplementedDemoServiceServer
	clock Advancer
}

// AdvanceClock moves the demonstration's clock forward.
func (s *demo) AdvanceClock(ctx context.Context, r *pb.AdvanceClockRequest) (*pb.AdvanceClockResponse, error) {
	if s.clock == nil {
		return nil, fault.NotFound()
	}
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	if _, ok := caller.Administers(); !ok {
		return nil, fault.New(fault.Denied, "ROLE", "jam digeser oleh %[1]s (the clock is moved by %[1]s)", access.Admin)
	}
	to, err := time.Parse(time.RFC3339, r.GetTo())
	if err != nil {
		return nil, fault.BadField("to", "tulis saatnya menurut RFC 3339, misalnya 2024-11-01T09:00:00+07:00 (write an instant as RFC 3339, such as 2024-11-01T09:00:00+07:00)")
	}
	now, err := s.clock.Advance(ctx, to)
	if err != nil {
		return nil, err
	}
	return &pb.AdvanceClockResponse{Now: instant(now)}, nil
}
