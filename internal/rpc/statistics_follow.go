package rpc

import (
	"context"
	"net/url"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/statistics"
)

// GetFollowThrough says what employers did with recommendations, row by row.
func (s *figures) GetFollowThrough(ctx context.Context, r *pb.GetFollowThroughRequest) (*pb.FollowThrough, error) {
	q := act.FollowQuery{Contest: r.GetContest(), By: r.GetBy()}
	if r.GetOnDate() != "" {
		on, err := day("onDate", r.GetOnDate())
		if err != nil {
			return nil, err
		}
		q.On = on
	}
	f, err := s.acts.FollowThrough(ctx, q, s.kept)
	if err != nil {
		return nil, err
	}
	return followMessage(f), nil
}

func followMessage(f act.FollowThrough) *pb.FollowThrough {
	w := figureWriter{on: f.On, at: followAddress(f.Query)}
	out := &pb.FollowThrough{OnDate: f.Query.On.String(), AsOf: f.On.String(), Contest: f.Query.Contest, By: f.Query.By,
		Total: w.followRow(f.Total, f.Keys), Others: w.followRow(f.Others, f.Keys), Method: statistics.FollowMethod, Final: f.Final}
	for _, r := range f.Rows {
		out.Rows = append(out.Rows, w.followRow(r, f.Keys))
	}
	return out
}

// followAddress is where the same table is found again.
func followAddress(q act.FollowQuery) string {
	v := url.Values{"onDate": {q.On.String()}, "by": {q.By}}
	if q.Contest != "" {
		v.Set("contest", q.Contest)
	}
	return "/v1/statistics/followThrough?" + v.Encode()
}

func (w figureWriter) followRow(r act.FollowRow, keys []string) *pb.FollowThroughRow {
	if r.Code != "" {
		w.row = r.Code + "."
	}
	cells := map[string]*pb.Figure{}
	for _, key := range keys {
		cells[key] = w.cell(key, r.Cells[key])
	}
	share, shown := statistics.Share(r.Cells[statistics.ActedUpon], r.Cells[statistics.Recommended])
	return &pb.FollowThroughRow{Code: r.Code, Title: r.Title, Parent: r.Parent,
		Reported: cells[statistics.Reported], Registered: cells[statistics.Registered],
		Recommended: cells[statistics.Recommended], Acted: cells[statistics.ActedUpon],
		Waiting: cells[statistics.WaitingPPK], Overdue: cells[statistics.WaitingOverdue],
		ShareActed:     w.figure("share_acted", statistics.Text("share_acted"), "percent", share, shown),
		MedianDays:     w.figure("median_days", statistics.Text("median_days"), "working_day", r.Median.N, r.Median.Shown),
		LongestOverdue: w.figure("longest_overdue", statistics.Text("longest_overdue"), "calendar_day", r.Longest.N, r.Longest.Shown)}
}

// duration is the two figures of a step.
func (w figureWriter) duration(d act.Duration) *pb.Duration {
	key, text := d.From+"_to_"+d.To, statistics.Text(d.From+"_to_"+d.To)
	return &pb.Duration{From: d.From, To: d.To, Text: text,
		Median:       w.figure("median."+key, text, "working_day", d.Median.N, d.Median.Shown),
		SlowestTenth: w.figure("slowest_tenth."+key, text, "working_day", d.Slow.N, d.Slow.Shown)}
}
