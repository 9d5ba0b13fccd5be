package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// overview is the page of figures of one contest and day.
type overview struct {
	place
	Choose   chooser
	Big      []bar
	Funnel   chart
	Silence  chart
	Outcomes chart
	Steps    []step
	Agencies followTable
	Bodies   followTable
	Map      tiles
	Quiet    bool // hardly anything can be shown yet
	Contests bool // figures of each contest have a table of their own
}

// overdueParts are those of the cases that wait at employers.
var overdueParts = map[string]bool{
	"waiting_ppk_overdue": true, "reminded": true, "warned": true, "reprimanded": true, "blocked": true, "escalated": true,
}

// figures shows the figures of a place.
func figures(v *kit.Visit, p place, c chooser) error {
	f, err := funnel(v, p)
	if err != nil {
		return absent(v, err)
	}
	p.On, p.Final = f.GetAsOf(), f.GetFinal()
	o := overview{place: p.named(v, c.Contests), Choose: c, Contests: p.Contest == ""}
	o.Choose.Most = v.Today()
	o.charts(v, f)
	if err := o.tables(v); err != nil {
		return err
	}
	return v.Show("public/figures", kit.Page{Title: v.T("public.figures.title"), Wide: true, Bare: true, Open: true,
		About: v.T("public.figures.about"), Data: o})
}

func funnel(v *kit.Visit, p place) (*pb.Funnel, error) {
	return v.API.Statistics.GetFunnel(v.Ctx(), &pb.GetFunnelRequest{Contest: p.Contest, AsOf: p.On})
}

// charts makes of a funnel all that is drawn.
func (o *overview) charts(v *kit.Visit, f *pb.Funnel) {
	o.Funnel, o.Silence, o.Outcomes = road(v, f), silence(v, f), outcomes(v, f)
	o.Steps = steps(v, f)
	for _, key := range []string{"reported", "waiting_ppk", "executed"} {
		x := one(append(f.GetStages(), f.GetSilence()...), key)
		o.Big = append(o.Big, bar{number: numberOf(v, x), Label: v.T("public.big." + key)})
	}
	shown := 0
	for _, b := range o.Funnel.Bars {
		if b.Shown {
			shown++
		}
	}
	o.Quiet = shown < 3
}

// road is the stages through which cases go; that they were closed is no stage
// after the last one, and stands with the outcomes.
func road(v *kit.Visit, f *pb.Funnel) chart {
	var on []*pb.Figure
	for _, x := range f.GetStages() {
		if x.GetKey() != "closed" {
			on = append(on, x)
		}
	}
	return chartOf(v, "corong", on, nil)
}

func silence(v *kit.Visit, f *pb.Funnel) chart {
	return chartOf(v, "menunggu", f.GetSilence(), overdueParts)
}

func outcomes(v *kit.Visit, f *pb.Funnel) chart {
	closed := one(f.GetStages(), "closed")
	within := map[string]bool{}
	for _, x := range f.GetOutcomes() {
		within[x.GetKey()] = true
	}
	return chartOf(v, "hasil", append([]*pb.Figure{closed}, f.GetOutcomes()...), within)
}

// tables asks for the rows of employers and of provinces.
func (o *overview) tables(v *kit.Visit) (err error) {
	if o.Agencies, err = follow(v, o.place, "instansi"); err != nil {
		return err
	}
	o.Agencies = o.Agencies.worst(10)
	if o.Bodies, err = follow(v, o.place, "pemerintahan"); err != nil {
		return err
	}
	provinces, err := follow(v, o.place, "provinsi")
	o.Map = tilesOf(v, provinces)
	return err
}
