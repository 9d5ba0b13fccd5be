package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/statistics"
	"netra/internal/web/kit"
)

// method is the page of how it is counted.
type method struct {
	Counts []counted
	Method string
	Least  int
	Past   []quoted
}

// counted is what a figure counts.
type counted struct{ Label, Text, Unit string }

// quoted is a number that somebody else published: it is never added to ours.
type quoted struct{ What, Said, Where string }

// methodPage tells what each figure counts, in the API's own words.
func methodPage(v *kit.Visit) error {
	f, err := v.API.Statistics.GetFunnel(v.Ctx(), &pb.GetFunnelRequest{})
	if err != nil {
		return err
	}
	m := method{Method: kit.Said(v.Lang, f.GetMethod()), Least: statistics.Least}
	for _, list := range [][]*pb.Figure{f.GetStages(), f.GetSilence(), f.GetOutcomes()} {
		for _, x := range list {
			m.Counts = append(m.Counts, counted{v.Word("public.key", x.GetKey()), kit.Said(v.Lang, x.GetText()), v.Word("public.unit", x.GetUnit())})
		}
	}
	for _, key := range []string{"kasn2020", "kasn2024", "bkn2024"} {
		m.Past = append(m.Past, quoted{v.T("public.past." + key + ".what"), v.T("public.past." + key + ".said"), v.T("public.past." + key + ".where")})
	}
	return v.Show("public/method", kit.Page{Title: v.T("public.method.title"), Back: "/angka", Bare: true, Open: true,
		About: v.T("public.method.about"), Data: m})
}
