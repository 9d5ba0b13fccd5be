package deadline

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
)

var (
	//go:embed data/holidays.csv
	holidayFile []byte
	//go:embed data/decrees.csv
	decreeFile []byte
	//go:embed data/changes.csv
	changeFile []byte
)

// tableSerial is raised with every change of the data files. While replicas are
// brought up to date one by one, two tables count side by side; only the newer
// may move clocks, or they would go to and fro.
const tableSerial = 1

// Indonesia is the calendar of the joint decrees that come with Netra, with
// the day on which each date was announced or withdrawn. data/README.md says
// where they are from and what they lack.
func Indonesia() (*Calendar, error) {
	c, err := ParseHolidays(holidayFile)
	if err != nil {
		return nil, fmt.Errorf("holidays.csv: %w", err)
	}
	if err := c.dateDecrees(decreeFile); err != nil {
		return nil, fmt.Errorf("decrees.csv: %w", err)
	}
	if err := c.dateChanges(changeFile); err != nil {
		return nil, fmt.Errorf("changes.csv: %w", err)
	}
	c.serial = tableSerial
	return c, nil
}

// ParseHolidays reads a file laid out as data/holidays.csv. A date that is
// malformed or given twice, an unknown kind or confidence and a nameless day
// are refused with their line. The calendar knows no announcement dates: as
// known on any day, it is the same.
func ParseHolidays(data []byte) (*Calendar, error) {
	rows, err := readRows(data, "date", "name_id", "name_en", "kind", "source", "confidence", "note")
	if err != nil {
		return nil, err
	}
	c := &Calendar{years: map[int]Date{}, days: map[Date]Holiday{}}
	for _, r := range rows {
		h, err := r.holiday()
		if err != nil {
			return nil, err
		}
		if !slices.Contains([]string{"high", "medium", "low"}, r.cell["confidence"]) {
			return nil, r.wrong("confidence %q: write high, medium or low", r.cell["confidence"])
		}
		h.Tentative, h.Source = r.cell["confidence"] != "high", r.cell["source"]
		if _, twice := c.days[h.Date]; twice {
			return nil, r.wrong("%s is given twice", h.Date)
		}
		c.days[h.Date], c.years[h.Date.Year] = h, Date{}
	}
	return c, nil
}

// holiday reads the columns that name a free day.
func (r row) holiday() (Holiday, error) {
	d, err := r.date("date")
	if err != nil {
		return Holiday{}, err
	}
	h := Holiday{Date: d, Kind: Kind(r.cell["kind"]), Name: r.cell["name_id"], English: r.cell["name_en"]}
	switch {
	case h.Kind != National && h.Kind != Leave:
		return Holiday{}, r.wrong("kind %q: write %s or %s", h.Kind, National, Leave)
	case h.Name == "" || h.English == "":
		return Holiday{}, r.wrong("%s needs a name in both languages", d)
	}
	return h, nil
}

// dateDecrees says when each year's list was announced, and with it every day
// of that year. Every year must have its decree, and no other year.
func (c *Calendar) dateDecrees(data []byte) error {
	rows, err := readRows(data, "year", "announced_on", "decree")
	if err != nil {
		return err
	}
	for _, r := range rows {
		year, err := strconv.Atoi(r.cell["year"])
		if err != nil {
			return r.wrong("year %q: %w", r.cell["year"], err)
		}
		on, err := r.date("announced_on")
		if err != nil {
			return err
		}
		if before, ok := c.years[year]; !ok || !before.IsZero() {
			return r.wrong("year %d has no holidays, or has its decree already", year)
		}
		c.years[year] = on
	}
	for d, h := range c.days {
		if h.AnnouncedOn = c.years[d.Year]; h.AnnouncedOn.IsZero() {
			return fmt.Errorf("year %d has no decree", d.Year)
		}
		c.days[d] = h
	}
	return nil
}
