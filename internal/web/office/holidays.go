package office

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// holidays is the free days of a year, each with the decree that made it free.
func holidays(v *kit.Visit) error {
	who, err := whoAmI(v)
	if err != nil {
		return err
	}
	list, err := v.API.Directory.ListHolidays(v.Ctx(), &pb.ListHolidaysRequest{PageSize: 1000})
	if err != nil {
		return err
	}
	years := yearsOf(list.GetHolidays())
	year := v.R.URL.Query().Get("tahun")
	if !slices.Contains(years, year) {
		year = nearest(years, v.Today()[:4])
	}
	t := kit.Table{Caption: v.T("office.holidays.caption", "year", year), Empty: v.T("office.holidays.empty"), Columns: []kit.Column{{Title: v.T("office.holidays.date")}, {Title: v.T("office.holidays.name")},
		{Title: v.T("office.holidays.kind")}, {Title: v.T("office.holidays.announced")}, {Title: v.T("office.holidays.decree")}}}
	for _, h := range list.GetHolidays() {
		if h.GetDate()[:4] == year {
			t.Rows = append(t.Rows, []kit.Cell{{Text: kit.Date(v.Lang, h.GetDate())}, {Text: holidayName(v, h)}, {Text: v.Word("office.holiday", h.GetKind())},
				{Text: kit.Date(v.Lang, h.GetAnnouncedOn())}, {Text: h.GetSource()}})
		}
	}
	return v.Show("office/holidays", kit.Page{Title: v.T("office.holidays.title"), Back: "/kelola", Wide: true,
		Data: map[string]any{"Table": t, "Years": years, "Year": year, "Admin": who.Is("admin")}})
}

func holidayName(v *kit.Visit, h *pb.Holiday) string {
	if v.Lang == "en" {
		return or(h.GetTitleEnglish(), h.GetTitle())
	}
	return h.GetTitle()
}

// yearsOf is the years that have days, in order.
func yearsOf(list []*pb.Holiday) []string {
	var out []string
	for _, h := range list {
		if y := h.GetDate()[:4]; !slices.Contains(out, y) {
			out = append(out, y)
		}
	}
	slices.Sort(out)
	return out
}

// nearest is this year, or the last before it that is known.
func nearest(years []string, this string) string {
	found := ""
	for _, y := range years {
		if y <= this || found == "" {
			found = y
		}
	}
	return found
}
