package deadline

import (
	"strings"
	"time"

	"netra/internal/fault"
)

// IsWorkingDay says whether offices work on d, and why or why not, in
// Indonesian. It fails with fault.Illegal, reason CALENDAR_UNKNOWN, where the
// year's decree is not known: a guess by weekends alone would move deadlines.
func (c *Calendar) IsWorkingDay(d Date) (working bool, why string, err error) {
	if !c.covers(d) {
		return false, "", c.unknown(d)
	}
	if why := c.rest(d); why != "" {
		return false, why, nil
	}
	return true, "hari kerja" + c.formerly(d), nil
}

// rest is why d is free, or "" if it is not. A holiday on a Sunday names both.
func (c *Calendar) rest(d Date) string {
	var whys []string
	switch d.Weekday() {
	case time.Saturday:
		whys = append(whys, "hari Sabtu")
	case time.Sunday:
		whys = append(whys, "hari Minggu")
	}
	if h, ok := c.on(d); ok {
		whys = append(whys, h.why())
	}
	return strings.Join(whys, "; ")
}

// why names the holiday and its sort.
func (h Holiday) why() string {
	why := "libur nasional: " + h.Name
	if h.Kind == Leave {
		why = "cuti bersama: " + strings.TrimPrefix(h.Name, "Cuti Bersama ")
	}
	if h.Tentative {
		why += " (tanggal dapat berubah)"
	}
	return why
}

// formerly explains a working day that many remember as free.
func (c *Calendar) formerly(d Date) string {
	h, ok := c.days[d]
	if !ok || !h.goneFor(c.known) {
		return ""
	}
	return " (semula " + h.why() + "; dicabut " + h.WithdrawnOn.String() + ")"
}

// unknown is the refusal for a day of which the table says nothing.
func (c *Calendar) unknown(d Date) *fault.Fault {
	f := fault.New(fault.Illegal, "CALENDAR_UNKNOWN", "hari libur tahun %[1]d belum ada dalam tabel, maka hari kerja tidak dapat dihitung pada %[2]s (the holidays of %[1]d are not in the table, so working days cannot be counted on %[2]s)", d.Year, d)
	if announced, ok := c.years[d.Year]; ok {
		f = fault.New(fault.Illegal, "CALENDAR_UNKNOWN", "hari libur tahun %[1]d diumumkan pada %[2]s, maka pada %[3]s hari kerja belum dapat dihitung pada %[4]s (the holidays of %[1]d were announced on %[2]s, so on %[3]s working days could not be counted on %[4]s)",
			d.Year, announced, c.known, d)
	}
	return f.With("date", d.String())
}
