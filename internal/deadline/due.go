package deadline

import (
	"fmt"

	"netra/internal/fault"
)

// Result is a due date and the count that led to it.
type Result struct {
	DueOn Date  // the last day on which the act is in time
	Days  []Day // from the event to the due date
}

// Day is one day of a count: whether it counted, and why, in Indonesian.
type Day struct {
	Date    Date
	Counted bool
	Why     string
}

// lastYear is the last that is written with four digits; what began in it could
// end in one that is not.
const lastYear = 9999

// dayZero is what a count says of the day of the event.
const dayZero = "hari kejadian (hari ke-0)"

// Due counts s from the day of the event, which is day 0 and never counts.
//
// Working days skip Saturdays, Sundays, national holidays and collective
// leave. Calendar days and months skip nothing, and their due date stays on a
// holiday if it falls on one. A month's count lists the two ends only.
//
// It fails with fault.Illegal, reason CALENDAR_UNKNOWN, when a count of working
// days touches a year whose holidays c does not know, the day of the event
// included, and with fault.Invalid for no date or a span that fails Check.
func (c *Calendar) Due(start Date, s Span) (Result, error) {
	if start.IsZero() {
		return Result{}, fault.BadField("startedOn", "tulis hari peristiwanya sebagai YYYY-MM-DD (give the day of the event, as YYYY-MM-DD)")
	}
	if err := s.Check(); err != nil {
		return Result{}, err
	}
	r := Result{DueOn: start, Days: []Day{{start, false, dayZero}}}
	if start.Year >= lastYear {
		return Result{}, fault.BadField("startedOn", "tulis tanggal sebelum tahun %[1]d (write a date before the year %[1]d)", lastYear)
	}
	switch s.Unit {
	case WorkingDays:
		return c.addWorkingDays(r, s.Value)
	case CalendarDays:
		return c.addCalendarDays(r, s.Value), nil
	}
	return c.addMonths(r, s.Value), nil
}

func (c *Calendar) addWorkingDays(r Result, n int) (Result, error) {
	if !c.covers(r.DueOn) {
		return Result{}, c.unknown(r.DueOn)
	}
	for counted := 0; counted < n; {
		r.DueOn = r.DueOn.AddDays(1)
		working, why, err := c.IsWorkingDay(r.DueOn)
		if err != nil {
			return Result{}, err
		}
		if working {
			counted++
			why = fmt.Sprintf("hari kerja ke-%d%s", counted, c.formerly(r.DueOn))
		}
		r.Days = append(r.Days, Day{r.DueOn, working, why})
	}
	return r, nil
}

func (c *Calendar) addCalendarDays(r Result, n int) Result {
	for i := 1; i <= n; i++ {
		r.DueOn = r.DueOn.AddDays(1)
		r.Days = append(r.Days, Day{r.DueOn, true, fmt.Sprintf("hari ke-%d", i)})
	}
	return c.stays(r)
}

func (c *Calendar) addMonths(r Result, n int) Result {
	if n == 0 {
		return r
	}
	start := r.DueOn
	r.DueOn = start.AddMonths(n)
	why := fmt.Sprintf("%d bulan sejak hari kejadian", n)
	if r.DueOn.Day != start.Day {
		why += fmt.Sprintf("; tidak ada tanggal %d, maka hari terakhir bulan itu", start.Day)
	}
	r.Days = append(r.Days, Day{r.DueOn, true, why})
	return c.stays(r)
}

// Since counts s back from the day of the event: DueOn is the first day of the
// time before it. Only months are counted so; anything else is a mistake of the
// rulebook and no refusal.
func Since(event Date, s Span) (Result, error) {
	if s.Unit != Months {
		return Result{}, fmt.Errorf("count back: %s are not counted back, only months are", s.Unit)
	}
	first := event.AddMonths(-s.Value)
	why := fmt.Sprintf("%d bulan sebelum hari kejadian; hari pertama masa itu", s.Value)
	return Result{DueOn: first, Days: []Day{{event, false, dayZero}, {first, true, why}}}, nil
}

// stays says on a due date that is a free day that it does not move, which is
// what people ask first.
func (c *Calendar) stays(r Result) Result {
	last := &r.Days[len(r.Days)-1]
	if rest := c.rest(r.DueOn); last.Counted && rest != "" {
		last.Why += "; " + rest + ", tenggat tidak bergeser"
	}
	return r
}
