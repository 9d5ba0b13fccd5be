package rpc

import (
	pb "netra/api/netra/v1"
	"netra/internal/deadline"
	"netra/internal/directory"
)

func regionMessage(r directory.Region) *pb.Region {
	return &pb.Region{Name: "regions/" + r.Code, Code: r.Code, Parent: r.Parent, Kind: r.Kind, Title: r.Name, TimeZone: r.Zone}
}

func agencyMessage(a directory.Agency) *pb.Agency {
	return &pb.Agency{Name: "agencies/" + a.Code, Code: a.Code, Title: a.Name, Kind: a.Kind, Region: a.Region}
}

// officeMessage is a body as an office. Only Bawaslu has offices above others;
// an employer's staff answer to their government, which is no office above.
func officeMessage(dir *directory.Directory, a directory.Agency) *pb.Office {
	above, _ := dir.BawasluAbove(a.Code)
	return &pb.Office{Name: "offices/" + a.Code, Code: a.Code, Title: a.Name, AgencyCode: a.Code, Region: a.Region,
		Above: above.Code, TimeZone: zoneName(dir, a.Region)}
}

// zoneName is the zone's name of a region; the nation has the capital's.
func zoneName(dir *directory.Directory, region string) string {
	if r, ok := dir.Region(region); ok {
		return r.Zone
	}
	return "Asia/Jakarta"
}

func contestMessage(c directory.Contest) *pb.Contest {
	return &pb.Contest{
		Name: "contests/" + c.ID, Id: c.ID, Kind: c.Kind, Title: c.Name, Region: c.Region,
		DeterminedOn: c.Determination.String(), RegistrationFrom: optional(c.RegistrationFrom.String()),
		CampaignFrom: optional(c.CampaignFrom.String()), CampaignTo: optional(c.CampaignTo.String()),
		VotingOn: optional(c.Voting.String()),
	}
}

func holidayMessage(h deadline.Holiday) *pb.Holiday {
	return &pb.Holiday{Name: "holidays/" + h.Date.String(), Date: h.Date.String(), Title: h.Name, TitleEnglish: h.English,
		Kind: string(h.Kind), AnnouncedOn: h.AnnouncedOn.String(), Source: h.Source}
}
