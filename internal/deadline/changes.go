package deadline

// dateChanges reads the days that came or went after their year's list. A day
// without withdrawn_on must stand in the table; one with it must not, because
// the table is the list as it stands now.
func (c *Calendar) dateChanges(data []byte) error {
	rows, err := readRows(data, "date", "announced_on", "withdrawn_on", "kind", "name_id", "name_en", "note")
	if err != nil {
		return err
	}
	changed := map[Date]bool{}
	for _, r := range rows {
		h, err := c.change(r)
		if err != nil {
			return err
		}
		if changed[h.Date] {
			return r.wrong("%s is given twice", h.Date)
		}
		changed[h.Date], c.days[h.Date] = true, h
	}
	return nil
}

// change is the holiday of one row, dated.
func (c *Calendar) change(r row) (Holiday, error) {
	on, err := r.date("announced_on")
	if err != nil {
		return Holiday{}, err
	}
	if r.cell["withdrawn_on"] != "" {
		return c.withdrawn(r, on)
	}
	d, err := r.date("date")
	if err != nil {
		return Holiday{}, err
	}
	h, ok := c.days[d]
	if !ok {
		return Holiday{}, r.wrong("%s is no holiday, so it was not announced", d)
	}
	h.AnnouncedOn = on
	return h, nil
}

// withdrawn is a day that was announced and taken back.
func (c *Calendar) withdrawn(r row, announced Date) (Holiday, error) {
	h, err := r.holiday()
	if err != nil {
		return Holiday{}, err
	}
	h.AnnouncedOn, h.Source = announced, r.cell["note"]
	if h.WithdrawnOn, err = r.date("withdrawn_on"); err != nil {
		return Holiday{}, err
	}
	if _, stands := c.days[h.Date]; stands {
		return Holiday{}, r.wrong("%s stands in the table, so it was not withdrawn", h.Date)
	}
	if !announced.Before(h.WithdrawnOn) {
		return Holiday{}, r.wrong("%s was withdrawn before it was announced", h.Date)
	}
	return h, nil
}
