package report

import (
	"strings"
	"time"
	"unicode/utf8"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/rulebook"
)

// Env is the circumstances of an act: everything the core may not find out by
// itself.
type Env struct {
	Now       time.Time
	Zone      *time.Location // of the office: "today" is meant there
	Actor     Actor
	Header    Header
	Book      *rulebook.Edition
	Directory *directory.Directory
	Calendar  *deadline.Calendar
}

// Header is what every staff act may carry beside its own fields. On a report
// that a clerk files, PerformedOn is the day it was handed in at the counter.
type Header struct {
	PerformedOn Date
	Reason      string
	Documents   []string
}

// Today is the day it is in the office's zone.
func (e Env) Today() Date { return deadline.On(e.Now, e.Zone) }

// Trial is one act on one report while it is being judged. Checks collect what
// is wrong instead of stopping at the first, so that one answer names every defect.
type Trial struct {
	Env
	Report  *Report
	Command Command
	On      Date // the date of the document
	notes   fault.Notes
}

// bad notes a mistake in the act's own fields; path is as in the JSON.
func (t *Trial) bad(path, sentence string) {
	t.notes.Fields = append(t.notes.Fields, fault.Field{Path: path, Sentence: sentence})
}

// longestText is the most that one text may hold, in characters.
const longestText = 100_000

// text notes a text that is missing or too long.
func (t *Trial) text(path, value string) {
	if blank(value) {
		t.bad(path, "tidak boleh kosong (must not be empty)")
	}
	t.length(path, value)
}

func (t *Trial) length(path, value string) {
	if utf8.RuneCountInString(value) > longestText {
		t.bad(path, "paling banyak 100.000 huruf (at most 100,000 characters)")
	}
}

// past notes a partial date that cannot be read or lies in the future.
func (t *Trial) past(path, value string) {
	p, err := deadline.ParsePartial(value)
	switch {
	case err != nil:
		t.bad(path, "tulis tanggal sebagai YYYY, YYYY-MM atau YYYY-MM-DD (write the date as YYYY, YYYY-MM or YYYY-MM-DD)")
	case !p.IsZero() && p.First.After(t.On):
		t.bad(path, "tanggal ini di masa depan; laporan bertanggal "+t.On.String()+" (this date lies in the future)")
	}
}

// reason is what the act says in words.
func (t *Trial) reason() string { return strings.TrimSpace(t.Header.Reason) }

// mayHere says whether the actor stands in the right place for the report:
// Bawaslu's staff in its office. Whoever brings a new report stands anywhere, and
// so does who did at another report what is only mirrored here.
func (t *Trial) mayHere() bool {
	if t.Command.Act() == AnswerRetaliation {
		return t.Actor.Office == Watcher(t.Directory, t.Report.Office)
	}
	if m, ok := t.Command.(interface{ mirror() bool }); ok && m.mirror() {
		return true
	}
	return t.Report.State == None || t.Actor.Role.Side() != access.Intake || t.Actor.Office == t.Report.Office
}
