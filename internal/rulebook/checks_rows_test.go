package rulebook_test

import (
	"errors"
	"fmt"
	"strings"

	"netra/internal/deadline"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// cases runs those beside the edition.
func cases(e *rulebook.Edition) error {
	data, err := rulebook.Cases(e.ID)
	if err != nil {
		return err
	}
	results, err := rulebook.RunCases(e, data)
	if err != nil {
		return err
	}
	var w wrong
	for _, r := range results {
		for _, d := range r.Differences {
			w.add("%s.cases.yaml:%d: %s: %s", e.ID, r.Line, r.Name, d)
		}
	}
	return w.err()
}

// clocks holds every clock against the register.
func clocks(e *rulebook.Edition, table, newest string) error {
	register, err := rows(table)
	if err != nil {
		return err
	}
	var w wrong
	seen := map[string]bool{}
	units := map[string]string{"hk": "working_days", "hari": "calendar_days", "months": "months"}
	stretches(e, register, newest, func(row []string, read [2]*rulebook.Edition) {
		seen[row[0]] = true
		for _, r := range read {
			d, ok := r.Deadline(row[0])
			got := fmt.Sprint(d.Value, d.Unit, d.Effect, d.Body, d.Reminder, d.Status)
			want := fmt.Sprint(row[2], units[row[3]], row[4], row[5], row[6], row[7])
			if !ok || strings.Join(strings.Fields(got), "") != strings.Join(strings.Fields(want), "") {
				w.add("%s on %s: %s, want %s", row[0], r.ReadOn, got, want)
			}
			if (row[8] == "-") != (d.Conflict == "") || row[8] != "-" && !strings.Contains(d.Conflict, row[8]) {
				w.add("%s on %s: conflict %q, want %q", row[0], r.ReadOn, d.Conflict, row[8])
			}
		}
	})
	if len(seen) != len(e.Deadlines) {
		w.add("the edition has %d clocks, the register %d", len(e.Deadlines), len(seen))
	}
	return w.err()
}

// groundsOf holds what each row rests on, on its first and last day, against the
// table, through what the edition answers and explains.
func groundsOf(e *rulebook.Edition, table, newest string) error {
	list, err := rows(table)
	if err != nil {
		return err
	}
	var w wrong
	seen := map[string]bool{}
	stretches(e, list, newest, func(row []string, read [2]*rulebook.Edition) {
		seen[row[0]] = true
		for _, r := range read {
			if got := ground(r, row[0]); got != row[2] {
				w.add("%s on %s rests on %q, want %q", row[0], r.ReadOn, got, row[2])
			}
		}
	})
	for _, a := range e.Amendments {
		for _, row := range a.Rows {
			if !seen[row] {
				w.add("%s is amended on %s, and the table does not know it", row, a.On)
			}
		}
	}
	for _, t := range sanction.All() {
		if !seen["sanction "+string(t)] {
			w.add("the table does not know %s", t)
		}
	}
	return w.err()
}

func ground(e *rulebook.Edition, row string) string {
	kind, id, _ := strings.Cut(row, " ")
	switch kind {
	case "violation":
		v, _ := e.Violation(id)
		return cited(v.LegalBasis)
	case "sanction":
		s, _ := e.Sanction(sanction.Type(id))
		return cited(s.LegalBasis)
	case "rule":
		r, _ := e.Rule(id)
		return cited(r.LegalBasis)
	case "deadline":
		d, _ := e.Deadline(id)
		return cited(d.Law)
	}
	return cited(e.ClosedWindow.LegalBasis)
}

// window asks when the window opens before a determination, and what is said of
// it to whoever asks on a day.
func window(e *rulebook.Edition, occurred, says string) error {
	if got := e.WindowOpens(on("2024-09-22")); got != on("2024-03-22") {
		return fmt.Errorf("the window of 2024 opens on %s", got)
	}
	p, err := deadline.ParsePartial(occurred)
	if err != nil {
		return err
	}
	a, err := e.Assess(rulebook.Conduct{ContestKind: "pemilihan", OccurredOn: p, DeterminedOn: p.First.AddDays(60),
		EmploymentKind: "PNS", Violations: []string{"crim_pilkada_replace_officials"}})
	if err != nil {
		return err
	}
	for _, r := range a.Because {
		if r.Rule == "CLOSED_WINDOW" && strings.Contains(r.Text, says) && r.TextEN != "" && len(r.LegalBasis) > 0 {
			return nil
		}
	}
	return fmt.Errorf("nobody is told of the window on %s (%q)", occurred, says)
}

// incomplete asks whether an answer says why it is not the last word.
func incomplete(e *rulebook.Edition) error {
	a, err := e.Assess(rulebook.Conduct{ContestKind: "pemilihan", EmploymentKind: "PNS",
		Violations: []string{"dis_party_member_or_official"}})
	if err != nil {
		return err
	}
	for _, r := range a.Because {
		if r.Rule == "EDITION" && strings.Contains(r.Text, "tidak terbaca") && strings.Contains(r.TextEN, "was not read") {
			return nil
		}
	}
	return errors.New("the answer does not say that the decree was not read")
}
