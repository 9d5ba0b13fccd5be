package office

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// seatTable is the roles of somebody in offices, for their periods.
func seatTable(v *kit.Visit, grants []*pb.Grant, by map[string]*pb.Office) kit.Table {
	t := kit.Table{Caption: v.T("office.seat.caption"), Quiet: true, Empty: v.T("office.seat.none"),
		Columns: []kit.Column{{Title: v.T("office.seat.role")}, {Title: v.T("office.seat.office")}, {Title: v.T("office.seat.period")}, {Title: v.T("office.seat.how")}}}
	for _, g := range grants {
		t.Rows = append(t.Rows, []kit.Cell{{Text: v.Word("role", g.GetRole())}, {Text: titleOf(by, g.GetOffice())},
			{Text: period(v, g.GetFromOn(), g.GetToOn()), Tag: standing(v, g)}, {Text: held(v, g), Under: g.GetBasis()}})
	}
	return t
}

// period is from a day to a day, or on.
func period(v *kit.Visit, from, to string) string {
	if to == "" {
		return v.T("office.seat.since", "from", kit.Date(v.Lang, from))
	}
	return v.T("office.seat.fromto", "from", kit.Date(v.Lang, from), "to", kit.Date(v.Lang, to))
}

// standing says of a role that it is over or still to come; nothing of one that
// holds today.
func standing(v *kit.Visit, g *pb.Grant) kit.Tag {
	switch today := v.Today(); {
	case g.GetToOn() != "" && g.GetToOn() < today:
		return kit.Tag{Text: v.T("office.seat.over")}
	case g.GetFromOn() > today:
		return kit.Tag{Text: v.T("office.seat.later")}
	}
	return kit.Tag{}
}

// held is in which capacity a signatory signs; nothing for other roles.
func held(v *kit.Visit, g *pb.Grant) string {
	if g.GetRole() != "signatory" {
		return ""
	}
	text := v.Word("capacity", or(g.GetCapacity(), "HEAD"))
	if g.GetPost() != "" {
		text += ", " + v.Word("post", g.GetPost())
	}
	return text
}
