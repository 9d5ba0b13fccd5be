package rpc

import (
	"context"
	"net/url"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/statistics"
)

// figures is StatisticsService: what became of the reports, for everybody.
type figures struct {
	pb.UnimplementedStatisticsServiceServer
	acts *act.Service
	kept *act.Figures
}

// GetFunnel says how many cases reached each stage, and where they wait.
func (s *figures) GetFunnel(ctx context.Context, r *pb.GetFunnelRequest) (*pb.Funnel, error) {
	q := act.FunnelQuery{Contest: r.GetContest(), Region: r.GetRegion(), Agency: r.GetAgency()}
	if r.GetAsOf() != "" {
		on, err := day("asOf", r.GetAsOf())
		if err != nil {
			return nil, err
		}
		q.AsOf = on
	}
	f, err := s.acts.Funnel(ctx, q, s.kept)
	if err != nil {
		return nil, err
	}
	return funnelMessage(r, f), nil
}

func funnelMessage(r *pb.GetFunnelRequest, f act.Funnel) *pb.Funnel {
	out := &pb.Funnel{AsOf: f.Query.AsOf.String(), Contest: r.GetContest(), Region: r.GetRegion(), Agency: r.GetAgency(),
		Method: statistics.Method, Final: f.Final}
	w := figureWriter{on: f.On, at: address(r, f.Query.AsOf)}
	for _, key := range statistics.Stages {
		out.Stages = append(out.Stages, w.cell(key, f.Cells[key]))
	}
	for _, key := range statistics.Outcomes {
		out.Outcomes = append(out.Outcomes, w.cell(key, f.Cells[key]))
	}
	for _, key := range statistics.Silence {
		out.Silence = append(out.Silence, w.cell(key, f.Cells[key]))
	}
	for _, x := range f.Waits {
		out.Waits = append(out.Waits, w.wait(x))
	}
	for _, d := range f.Durations {
		out.Durations = append(out.Durations, w.duration(d))
	}
	return out
}

// address is where the same figures are found again.
func address(r *pb.GetFunnelRequest, on deadline.Date) string {
	q := url.Values{"asOf": {on.String()}}
	for name, v := range map[string]string{"contest": r.GetContest(), "region": r.GetRegion(), "agency": r.GetAgency()} {
		if v != "" {
			q.Set(name, v)
		}
	}
	return "/v1/statistics/funnel?" + q.Encode()
}

// figureWriter writes figures of one day at one address.
type figureWriter struct {
	on  deadline.Date
	at  string
	row string // of a table, before the key in an address
}

func (w figureWriter) cell(key string, c *statistics.Cell) *pb.Figure {
	unit := "case"
	if key == statistics.Reported {
		unit = "report"
	}
	return w.figure(key, statistics.Text(key), unit, c.N, c.Shown)
}

func (w figureWriter) wait(x act.Wait) *pb.Figure {
	text := "Median hari kerja sampai tahap berikut. (Median working days until the next stage.) " + x.From + " → " + x.To
	return w.figure(x.From+"_to_"+x.To, text, "working_day", x.Days, x.Shown)
}

func (w figureWriter) figure(key, text, unit string, n int, shown bool) *pb.Figure {
	f := &pb.Figure{Key: key, Text: text, Unit: unit, AsOf: w.on.String(), Url: w.at + "#" + w.row + key, Suppressed: !shown}
	if shown {
		v := int32(n)
		f.Value = &v
	}
	return f
}
