package public

import (
	"cmp"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// allContests stands in addresses where no contest is named.
const allContests = "semua"

// place is what a page of figures is about.
type place struct {
	Contest string // its id; empty for all
	Title   string // its name
	On      string // the day that was asked for, YYYY-MM-DD
	Final   bool   // that day is over: the figures never change again
}

// Base is the address that answers the same for ever, once the day is over.
func (p place) Base() string { return "/angka/" + cmp.Or(p.Contest, allContests) + "/" + p.On }

// File is the name that a downloaded table of a part has.
func (p place) File(part string) string {
	return "netra-" + part + "-" + cmp.Or(p.Contest, allContests) + "-" + p.On + ".csv"
}

// Query is the same question to the API.
func (p place) Query() string {
	if p.Contest == "" {
		return "asOf=" + p.On
	}
	return "asOf=" + p.On + "&contest=" + p.Contest
}

// asked is the contest and the day of an address; a contest that there is not is
// the API's to refuse.
func asked(v *kit.Visit) place {
	p := place{Contest: v.R.PathValue("contest"), On: v.R.PathValue("date")}
	if p.Contest == allContests {
		p.Contest = ""
	}
	return p
}

// contests is every contest, newest first.
func contests(v *kit.Visit) ([]*pb.Contest, error) {
	r, err := v.API.Directory.ListContests(v.Ctx(), &pb.ListContestsRequest{PageSize: 1000})
	return r.GetContests(), err
}

// named fills in the name of the contest.
func (p place) named(v *kit.Visit, list []*pb.Contest) place {
	p.Title = v.T("public.figures.all")
	for _, c := range list {
		if c.GetId() == p.Contest {
			p.Title = kit.Plain(c.GetTitle())
		}
	}
	return p
}
