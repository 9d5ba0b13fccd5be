package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/statistics"
	"netra/internal/web/kit"
)

// linesOf is the lines of a file. They are in both languages, as the API says
// them: a file has the same bytes for everybody.
func linesOf(v *kit.Visit, p place, part string, list []*pb.Contest) ([]statistics.Line, error) {
	if by, isTable := followKinds[part]; isTable {
		f, err := v.API.Statistics.GetFollowThrough(v.Ctx(), &pb.GetFollowThroughRequest{Contest: p.Contest, By: by, OnDate: p.On})
		return followLines(f), err
	}
	if part == contestPart {
		return contestLines(v, p, list)
	}
	f, err := funnel(v, p)
	if err != nil {
		return nil, err
	}
	return funnelLines(part, f), nil
}

func funnelLines(part string, f *pb.Funnel) []statistics.Line {
	var out []statistics.Line
	add := func(list ...*pb.Figure) {
		for _, x := range list {
			out = append(out, line("", "", x))
		}
	}
	switch part {
	case "corong":
		add(f.GetStages()...)
	case "menunggu":
		add(f.GetSilence()...)
	case "hasil":
		add(f.GetOutcomes()...)
	case "lama":
		for _, d := range f.GetDurations() {
			add(d.GetMedian(), d.GetSlowestTenth())
		}
	}
	return out
}

func followLines(f *pb.FollowThrough) []statistics.Line {
	var out []statistics.Line
	rows := append(append([]*pb.FollowThroughRow{f.GetTotal()}, f.GetRows()...), f.GetOthers())
	for _, r := range rows {
		for _, x := range []*pb.Figure{r.GetReported(), r.GetRegistered(), r.GetRecommended(), r.GetActed(), r.GetShareActed(),
			r.GetMedianDays(), r.GetWaiting(), r.GetOverdue(), r.GetLongestOverdue()} {
			if x != nil {
				out = append(out, line(r.GetCode(), r.GetTitle(), x))
			}
		}
	}
	return out
}

// line is a figure as a line; code and title say which row it is of. The address
// is where the API answers the same.
func line(code, title string, f *pb.Figure) statistics.Line {
	l := statistics.Line{Key: f.GetKey(), Label: f.GetText(), Shown: !f.GetSuppressed() && f.Value != nil, Unit: f.GetUnit(), AsOf: f.GetAsOf(), URL: f.GetUrl()}
	if l.Shown {
		l.Value = int(f.GetValue())
	}
	if code != "" {
		l.Key = code + "." + l.Key
	}
	if title != "" {
		l.Label = title + ": " + l.Label
	}
	return l
}
