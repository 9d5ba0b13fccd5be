package report_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/report"
	"netra/internal/rulebook"
)

// The actors of these tests; the office is Sleman's unless it says otherwise.
var (
	citizen  = report.Actor{Role: access.Citizen}
	clerk    = staff("ani", access.Clerk, "BAWASLU-SLEMAN")
	officer  = staff("budi", access.BawasluInvestigator, "BAWASLU-SLEMAN")
	member   = staff("citra", access.BawasluCommissioner, "BAWASLU-SLEMAN")
	stranger = staff("dewi", access.BawasluInvestigator, "BAWASLU-GIANYAR")
	bkpsdm   = staff("eko", access.BkpsdmOfficer, "BKPP-SLEMAN")
	admin    = staff("fitri", access.Admin, "")
	system   = report.Actor{Role: access.Calendar}
)

func staff(name string, role access.Role, office string) report.Actor {
	return report.Actor{Account: name, Person: "person-" + name, Role: role, Office: office}
}

var (
	day   = deadline.MustDate
	today = day("2024-10-10") // a Thursday, after the determination for pilkada-2024
	wib   = time.FixedZone("WIB", 7*60*60)
)

// The law and the map as they come with the program, read once for all stories.
var (
	books  = sync.OnceValues(rulebook.Load)
	places = sync.OnceValues(directory.Load)
	days   = sync.OnceValues(deadline.Indonesia)
)

// circumstances is the real rulebook, directory and calendar on the morning of d.
func circumstances(t testing.TB, d deadline.Date) report.Env {
	t.Helper()
	lib, err := books()
	if err != nil {
		t.Fatal(err)
	}
	book, err := lib.Edition("skb-2022")
	if err != nil {
		t.Fatal(err)
	}
	dir, err := places()
	if err != nil {
		t.Fatal(err)
	}
	cal, err := days()
	if err != nil {
		t.Fatal(err)
	}
	return report.Env{Now: d.Start(wib).Add(9 * time.Hour), Zone: wib, Book: book, Directory: dir, Calendar: cal}
}

// full is a filing that lacks nothing but the identity.
func full() report.Filing {
	return report.Filing{
		Track:   report.Named,
		Accused: []report.Accused{{Name: "Sekretaris Dinas", AgencyCode: "DISDIK-SLEMAN"}},
		Conduct: report.Conduct{Narrative: "Ia mengajak guru memilih satu calon.", OccurredOn: "2024-10-08",
			Place: "Lapangan Denggung", Region: "34.04", Contest: "pilkada-2024"},
		Evidence: []report.Evidence{{ID: "e1", FileName: "rekaman.mp4", Size: 9, SHA256: "00", MediaType: "video/mp4"}},
	}
}

var siti = report.Identity{Name: "Siti", Address: "Jl. Magelang 1, Sleman", Phone: "0812"}

// filed is a command that files what full lacks nothing of, changed by edit.
func filed(edit ...func(*report.FileReportCmd)) *report.FileReportCmd {
	m := &report.FileReportCmd{Report: full(), Number: "N-1", Reporter: siti}
	for _, e := range edit {
		e(m)
	}
	return m
}

// story is a report that is told act by act.
type story struct {
	t      testing.TB
	env    report.Env
	report report.Report
	events []report.Event
}

func begin(t testing.TB) *story {
	t.Helper()
	return &story{t: t, env: circumstances(t, today), report: report.Report{ID: "r1"}}
}

// try takes a command and, if it is lawful, applies what follows.
func (s *story) try(cmd report.Command, by report.Actor) error {
	env := s.env
	env.Actor = by
	e, err := report.Take(s.report, cmd, env)
	if err != nil {
		return err
	}
	e.ID = fmt.Sprintf("event-%d", e.Sequence)
	if s.report, err = report.Apply(s.report, e); err != nil {
		s.t.Fatal(err)
	}
	s.events = append(s.events, e)
	return nil
}

// do is try for what must succeed; it may be chained.
func (s *story) do(cmd report.Command, by report.Actor) *story {
	s.t.Helper()
	if err := s.try(cmd, by); err != nil {
		s.t.Fatalf("%s: %v", cmd.Act(), err)
	}
	return s
}

// on moves the clock on the wall to the morning of another day.
func (s *story) on(date string) *story {
	s.env.Now = day(date).Start(wib).Add(9 * time.Hour)
	return s
}

// with sets what the next acts carry beside their fields.
func (s *story) with(h report.Header) *story {
	s.env.Header = h
	return s
}

// clock is status and due date of the newest clock of a rule, or "".
func (s *story) clock(rule string) string {
	k, ok := deadline.Newest(s.report.Clocks, rule)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s %s", strings.ToUpper(string(k.Status)), k.DueOn) // how a status is spelt is not this test's matter
}

// refused is kind and reason of a fault, then the paths and guards it names; and
// that it is foreign, when a sentence of it is not in both languages.
func refused(err error) string {
	f, ok := fault.Of(err)
	if !ok {
		return fmt.Sprint(err)
	}
	out := string(f.Kind) + " " + f.Reason
	said := []string{f.Sentence}
	for _, field := range f.Fields {
		out += " " + field.Path
		said = append(said, field.Sentence)
	}
	for _, r := range f.Refusals {
		if f.Reason == "GUARD" {
			out += " " + r.Guard
		}
		said = append(said, r.Remedy)
	}
	for _, text := range said {
		if id, en := fault.Halves(text); id == en {
			out += " foreign: " + text
		}
	}
	return out
}
