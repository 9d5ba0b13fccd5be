package rpc

import (
	"context"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/deadline"
)

// ListCaseClocks is the clocks of a case, each with its count.
func (s *cases) ListCaseClocks(ctx context.Context, r *pb.ListCaseClocksRequest) (*pb.ListCaseClocksResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.acts.ListCaseClocks(ctx, caller, strings.TrimPrefix(r.GetName(), "cases/"))
	if err != nil {
		return nil, err
	}
	out := &pb.ListCaseClocksResponse{}
	for _, v := range list {
		out.Clocks = append(out.Clocks, explainedClock(v))
	}
	return out, nil
}

// explainedClock is a clock with its count. As in ComputeDeadline the day of the
// event is day 0 and not among the days.
func explainedClock(v act.ClockView) *pb.ExplainedClock {
	m := &pb.ExplainedClock{Rule: v.Rule, Label: v.Label, StartedOn: v.StartedOn.String(), DueOn: v.DueOn.String(), Status: string(v.Status),
		Law: v.Law, Conflict: optional(v.Conflict), Unit: string(v.Unit), Value: int32(v.Value), StoppedOn: optional(v.StoppedOn.String()),
		Days: dayMessages(afterStart(v.Days))}
	for _, p := range v.Pauses {
		m.Pauses = append(m.Pauses, &pb.ClockPause{From: p.From.String(), Until: p.Until.String(), Why: p.Why})
	}
	for _, x := range v.Moved {
		m.Recomputed = append(m.Recomputed, &pb.RecomputedClock{On: x.On.String(), From: x.From.String(), To: x.To.String(),
			Decree: strings.Join(x.Decrees, "; ")})
	}
	return m
}

func afterStart(days []deadline.Day) []deadline.Day {
	if len(days) == 0 {
		return nil
	}
	return days[1:]
}
