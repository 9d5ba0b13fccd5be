package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/statistics"
	"netra/internal/web/kit"
)

// contestRow is the figures of one contest.
type contestRow struct {
	place
	Reported, Registered, Recommended, Acted, Waiting number
	AsOf                                              string
}

// eachContest asks for the figures of every contest.
func eachContest(v *kit.Visit, p place, list []*pb.Contest, each func(*pb.Contest, *pb.Funnel)) error {
	for _, c := range list {
		f, err := v.API.Statistics.GetFunnel(v.Ctx(), &pb.GetFunnelRequest{Contest: c.GetId(), AsOf: p.On})
		if err != nil {
			return err
		}
		each(c, f)
	}
	return nil
}

// contestRows is the contests of which something is shown.
func contestRows(v *kit.Visit, p place, list []*pb.Contest) ([]contestRow, error) {
	var out []contestRow
	err := eachContest(v, p, list, func(c *pb.Contest, f *pb.Funnel) {
		s, w := f.GetStages(), f.GetSilence()
		r := contestRow{place: place{Contest: c.GetId(), Title: kit.Plain(c.GetTitle()), On: p.On},
			Reported: numberOf(v, one(s, "reported")), Registered: numberOf(v, one(s, "registered")),
			Recommended: numberOf(v, one(s, "recommended")), Acted: numberOf(v, one(s, "acted_upon")), Waiting: numberOf(v, one(w, "waiting_ppk"))}
		r.AsOf = r.Reported.AsOf
		if r.Reported.Shown || r.Registered.Shown || r.Recommended.Shown || r.Acted.Shown || r.Waiting.Shown {
			out = append(out, r)
		}
	})
	return out, err
}

func contestLines(v *kit.Visit, p place, list []*pb.Contest) ([]statistics.Line, error) {
	var out []statistics.Line
	err := eachContest(v, p, list, func(c *pb.Contest, f *pb.Funnel) {
		for _, x := range append(f.GetStages(), f.GetSilence()...) {
			out = append(out, line(c.GetId(), c.GetTitle(), x))
		}
	})
	return out, err
}
