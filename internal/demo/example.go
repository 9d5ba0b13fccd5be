package demo

import (
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/report"
	"netra/internal/sanction"
)

// example is one report and what became of it, as data: its dates are counted
// back from the start, so that it can take place at any time.
type example struct {
	key        string
	suspect    int // place in the list of suspects
	track      report.Track
	conductAgo int // days before the start
	breach     breach
	narrative  string
	filed      moment
	registered *moment // nil: no case was opened
	moves      []move
}

// moment is an hour of a day before the start, by the capital's clock.
type moment struct{ daysAgo, hour int }

// move is one act on the case.
type move struct {
	moment
	role   access.Role
	nth    int // of those who hold the role in the office, from 1
	reason string
	does   func(set) casefile.Command
}

// set is what a move may need to know of the example it is in.
type set struct {
	view  act.CaseView
	today casefile.Date
	breach
	early    bool // the conduct came before the candidates were determined
	occurred string
	agency   string // the personnel agency of the employing government
}

// breach is one conduct under its two codes: before the candidates are
// determined it is a matter of ethics, afterwards of discipline.
type breach struct{ before, after string }

var (
	promoting = breach{"eth_socialise_prospective", "dis_socialise_candidate"}
	attending = breach{"eth_attend_declaration_prospective", "dis_attend_declaration_candidate"}
	posing    = breach{"eth_publish_photo_prospective", "dis_publish_photo_support_candidate"}
	engaging  = breach{"eth_social_media_engage_prospective", "dis_social_media_engage_candidate"}
)

// code is the violation code of the example's conduct.
func (s set) code() string {
	if s.early {
		return s.before
	}
	return s.after
}

// level is the sanction level that answers it.
func (s set) level() sanction.Level {
	if s.early {
		return sanction.LevelMoral
	}
	return sanction.LevelSevere
}

// allegations is the example's one allegation.
func (s set) allegations(place string) []casefile.Allegation {
	return []casefile.Allegation{{Violation: s.code(), OccurredOn: s.occurred, Place: place}}
}
