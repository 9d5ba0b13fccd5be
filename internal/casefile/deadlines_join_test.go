package casefile

import (
	"slices"
	"strings"

	"netra/internal/report"
	"netra/internal/rulebook"
)

// joinedRow is one row that starts or stops a clock, in words.
type joinedRow struct {
	row  string
	ends bool // the clock is started where the case has ended already
}

// joined is one deadline of the edition with what the machines do with it.
type joined struct {
	rulebook.Deadline
	starts, stops []joinedRow
	onReport      bool
}

// joinDeadlines joins the edition's deadlines with the rows of both machines.
func joinDeadlines(book *rulebook.Edition) []joined {
	var out []joined
	for _, d := range book.Deadlines {
		j := joined{Deadline: d}
		for _, row := range Machine {
			j.onCase(row)
		}
		for _, row := range report.Machine {
			j.onReports(row)
		}
		out = append(out, j)
	}
	return out
}

func (r *joined) onCase(row Row) {
	stays := row.To == Same && slices.Equal(row.From, []State{Closed})
	for _, s := range row.Start {
		if s.Rule == r.ID {
			r.starts = append(r.starts, joinedRow{nameOfRow(row) + strings.TrimPrefix(s.words(), r.ID), row.To == Closed || stays})
		}
	}
	if slices.Contains(row.Stop, r.ID) {
		r.stops = append(r.stops, joinedRow{row: nameOfRow(row)})
	}
}

func (r *joined) onReports(row report.Row) {
	name := strings.TrimSpace(string(row.Act) + " " + row.When)
	if slices.Contains(row.Start, r.ID) {
		r.starts, r.onReport = append(r.starts, joinedRow{row: name}), true
	}
	if slices.Contains(row.Stop, r.ID) {
		r.stops = append(r.stops, joinedRow{row: name})
	}
}

// nameOfRow is how a row is told apart from the others of its act.
func nameOfRow(r Row) string {
	name := string(r.Act)
	if r.When != "" {
		return name + " " + r.When
	}
	if same := rows(r.Act); len(same) > 1 {
		return name + " (" + reach(r.From) + ")"
	}
	return name
}

// stopping is what stops a clock: its rows, and the end of what it belongs to.
func (r joined) stopping() []string {
	out := rowsOf(r.stops)
	switch {
	case len(r.starts) == 0:
		return nil
	case r.onReport:
		return append(out, "whatever leads out of received, incomplete and initial_information")
	}
	if slices.ContainsFunc(r.starts, func(s joinedRow) bool { return !s.ends }) {
		end := "the case ends"
		if r.ID == servingRule {
			end += " otherwise than by Close"
		}
		out = append(out, end)
	}
	return out
}

func rowsOf(turns []joinedRow) []string {
	var out []string
	for _, s := range turns {
		if !slices.Contains(out, s.row) {
			out = append(out, s.row)
		}
	}
	return out
}
