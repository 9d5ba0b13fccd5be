package store

import (
	"math"

	"netra/internal/casefile"
	"netra/internal/deadline"
)

// still stands in until while a row is true.
const still = math.MaxInt64

// standing is one row of case_standings without its key and instants.
type standing struct {
	contest, office, employer string
	since                     deadline.Date
	was                       int
	casefile.Standing
}

func standingOf(old, c casefile.Case) standing {
	s := standing{contest: c.Contest, office: c.Office, employer: c.Employer, since: c.Since, Standing: c.Standing()}
	if old.Version > 0 {
		s.was = old.Standing().Reached
	}
	return s
}

// moved says whether c is to be counted otherwise than old was.
func moved(old, c casefile.Case) bool {
	return old.Version == 0 || old.Standing() != c.Standing() ||
		old.Contest != c.Contest || old.Office != c.Office || old.Employer != c.Employer
}

// putStanding ends the row that was true and begins the next. The instant is
// that of the event, which was appended just before.
func (t *records) putStanding(old, c casefile.Case) error {
	if !moved(old, c) {
		return nil
	}
	if old.Version > 0 {
		_, err := t.Exec(`
			UPDATE case_standings
			SET    until = (SELECT at FROM events WHERE subject = $1 AND sequence = $2)
			WHERE  case_id = $1 AND until = $3`, c.ID, c.Version, still)
		if err != nil {
			return err
		}
	}
	s := standingOf(old, c)
	_, err := t.Exec(`
		INSERT INTO case_standings (case_id, sequence, at, until, contest, office, employer, since, was, reached, place, outcome, overdue, rung)
		SELECT subject, sequence, at, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
		FROM   events WHERE subject = $1 AND sequence = $2`,
		c.ID, c.Version, still, s.contest, s.office, s.employer, s.since.String(), s.was, s.Reached, string(s.Place), string(s.Outcome), flag(s.Overdue), s.Rung)
	return err
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}
