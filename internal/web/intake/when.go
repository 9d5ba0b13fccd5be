package intake

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// when asks for date and place. All of it is optional: half a date helps, and a
// report that comes late is still one.
func when() Part {
	return Part{Name: "kapan", Fields: whenFields,
		Fill: func(f *kit.Form, r *pb.FilingReport) {
			c := r.GetConduct()
			set(f, "occurredOn", c.GetOccurredOn())
			set(f, "knownOn", r.GetKnownOn())
			set(f, "region", c.GetRegion())
			set(f, "place", c.GetPlace())
			set(f, "contest", c.GetContest())
		},
		Check: func(v *kit.Visit, f *kit.Form) {
			f.CheckDates(v)
			for _, name := range []string{"occurredOn", "knownOn"} {
				if x := f.Field(name); x.Error == "" && later(x.Value, v.Today()) {
					f.Fail(name, v.T("intake.error.future", "label", x.Label))
				}
			}
			short(v, f, map[string]int{"place": mostLines})
		},
		Take: func(f *kit.Form, r *pb.FilingReport) {
			r.Conduct.OccurredOn, r.KnownOn = given(f.Value("occurredOn")), given(f.Value("knownOn"))
			r.Conduct.Region, r.Conduct.Place, r.Conduct.Contest = given(f.Value("region")), given(f.Value("place")), given(f.Value("contest"))
		},
		Answered: func(r *pb.FilingReport) bool {
			c := r.GetConduct()
			return c.GetOccurredOn()+c.GetRegion()+c.GetPlace()+c.GetContest()+r.GetKnownOn() != ""
		},
	}
}

func whenFields(v *kit.Visit) ([]*kit.Field, error) {
	places, err := regions(v)
	if err != nil {
		return nil, err
	}
	votes, err := contests(v)
	if err != nil {
		return nil, err
	}
	return []*kit.Field{
		{Name: "occurredOn", Kind: kit.Partial, Label: v.T("intake.when.on"), Hint: v.T("intake.when.onhint"), Optional: true},
		{Name: "knownOn", Kind: kit.Partial, Label: v.T("intake.when.known"), Hint: v.T("intake.when.knownhint"), Optional: true},
		{Name: "region", Kind: kit.Select, Label: v.T("intake.when.region"), Hint: v.T("intake.when.regionhint"), Optional: true, Options: places},
		{Name: "place", Kind: kit.Text, Label: v.T("intake.when.place"), Hint: v.T("intake.when.placehint"), Optional: true},
		{Name: "contest", Kind: kit.Select, Label: v.T("intake.when.contest"), Optional: true, Options: votes},
	}, nil
}

// later says whether a date, known in part, begins after a day.
func later(date, day string) bool {
	n := min(len(date), len(day))
	return date != "" && date[:n] > day[:n]
}

// regions is every region to choose, by province: a list can be searched by
// typing in every browser, also without a script.
func regions(v *kit.Visit) ([]kit.Option, error) {
	out := []kit.Option{{Label: v.T("intake.when.unknown")}}
	all, err := v.API.Directory.ListRegions(v.R.Context(), &pb.ListRegionsRequest{PageSize: 1000})
	if err != nil {
		return nil, err
	}
	for _, r := range all.GetRegions() {
		o := kit.Option{Value: r.GetCode(), Label: r.GetTitle()}
		if r.GetParent() == "" {
			o.Group, o.Label = r.GetTitle(), v.T("intake.when.province", "name", r.GetTitle())
		}
		out = append(out, o)
	}
	return out, nil
}

// contests is those of which people speak now: the vote lies less than a year
// back, or ahead.
func contests(v *kit.Visit) ([]kit.Option, error) {
	out := []kit.Option{{Label: v.T("intake.when.unknown")}}
	all, err := v.API.Directory.ListContests(v.R.Context(), &pb.ListContestsRequest{PageSize: 1000})
	if err != nil {
		return nil, err
	}
	since := v.Now().AddDate(-1, 0, 0).Format("2006-01-02")
	for _, c := range all.GetContests() {
		if c.GetVotingOn() == "" || c.GetVotingOn() >= since {
			out = append(out, kit.Option{Value: c.GetId(), Label: c.GetTitle()})
		}
	}
	return out, nil
}

// Region is a region's name, with its province.
func Region(v *kit.Visit, code string) string {
	all, err := v.API.Directory.ListRegions(v.R.Context(), &pb.ListRegionsRequest{PageSize: 1000})
	if code == "" || err != nil {
		return code
	}
	title, parent := code, ""
	names := map[string]string{}
	for _, r := range all.GetRegions() {
		names[r.GetCode()] = r.GetTitle()
		if r.GetCode() == code {
			title, parent = r.GetTitle(), r.GetParent()
		}
	}
	if names[parent] != "" {
		title += ", " + names[parent]
	}
	return title
}
