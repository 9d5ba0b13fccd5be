package deadline

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// everyList is the days that the list of every year has, whatever the moon does:
// the national holidays with a fixed date (Keppres 8/2024). A file that brings a
// new year without them is a part of its list, or holds a slip of the pen in the
// year of a date.
var everyList = []struct {
	month time.Month
	day   int
}{{time.January, 1}, {time.May, 1}, {time.June, 1}, {time.August, 17}, {time.December, 25}}

// whole notes every year that the file would make known by a part of its list.
func (out *Decree) whole(c *Calendar) {
	years := map[int][]Date{}
	for _, h := range out.Days {
		if _, known := c.years[h.Date.Year]; !known {
			years[h.Date.Year] = append(years[h.Date.Year], h.Date)
		}
	}
	for _, year := range slices.Sorted(maps.Keys(years)) {
		var missing []string
		for _, x := range everyList {
			if d := (Date{year, x.month, x.day}); !slices.Contains(years[year], d) {
				missing = append(missing, d.String())
			}
		}
		if len(missing) > 0 {
			e := entered{row: 1, out: out}
			e.wrong("date", fmt.Sprintf("tahun %d belum dikenal, jadi berkas harus memuat seluruh daftarnya; yang kurang: %s", year, strings.Join(missing, ", ")),
				"this year is not known yet, so the file must hold its whole list; what is missing is named")
		}
	}
}
