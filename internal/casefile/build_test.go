package casefile

import (
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// The law and the map as they come with the program; loaded once, never changed.
var world = sync.OnceValue(func() (w struct {
	book     *rulebook.Edition
	dir      *directory.Directory
	calendar *deadline.Calendar
	zone     *time.Location
}) {
	lib, err := rulebook.Load()
	must(err)
	w.book, err = lib.Edition("skb-2022")
	must(err)
	w.dir, err = directory.Load()
	must(err)
	w.calendar, err = deadline.Indonesia()
	must(err)
	w.zone = time.FixedZone("WIB", 7*3600)
	return w
})

func must(err error) {
	if err != nil {
		panic(err)
	}
}

var day = deadline.MustDate

// plan is what a test wants of its case; usual() is one that goes all the way
// to a severe sanction on staff of a regency.
type plan struct {
	kind, post, level string
	violation, on     string
	contest           string
	recommend         sanction.Level
	propose           sanction.Type
	reports           []string
}

func usual() plan {
	return plan{kind: "PNS", post: "PELAKSANA", level: "REGENCY", violation: "dis_social_media_engage_candidate", on: "2024-10-01",
		contest: "pilkada-2024", recommend: sanction.LevelSevere, propose: sanction.SevereLower, reports: []string{"r1"}}
}

// Plans that tests share.
func moderate(p *plan) {
	p.violation, p.on, p.recommend, p.propose = "dis_approach_party_own_candidacy", "2024-08-30", sanction.LevelModerate, sanction.ModerateSix
}

func ethics(p *plan) {
	p.violation, p.on, p.recommend, p.propose = "eth_socialise_prospective", "2024-08-30", sanction.LevelMoral, sanction.MoralOpen
}

func contract(p *plan) {
	p.kind, p.post, p.level, p.recommend, p.propose = "NON_ASN", "", "", sanction.LevelContract, sanction.ContractSuspension
}

func party(p *plan) {
	p.violation, p.recommend, p.propose = "dis_party_member_or_official", sanction.LevelPTDH, sanction.Dishonourable
}

func administrator(p *plan) { p.post = "ADMINISTRATOR" }

func pemilu2024(p *plan) { p.contest, p.on = "pemilu-2024-dpr-dprd", "2023-12-01" }

// file is a case on its way through a test. It is driven by Take and Apply only.
type file struct {
	t      tb
	plan   plan
	c      Case
	events []Event
	today  Date

	reason     string // for the next act; forgotten when that act is taken
	on         Date   // performedOn of the next act; likewise
	documents  []string
	prior      []Prior
	books      *rulebook.Library // nil: one edition for everything
	receipt    Date
	incomplete string
	narratives []string
	lenient    bool // do() shrugs at a refusal: for walks that try things
}

// tb is what the builder needs of a test; rapid's tests have it too.
type tb interface {
	Helper()
	Errorf(format string, args ...any)
	Error(args ...any)
	Fatalf(format string, args ...any)
}

// newCase is a case that nobody has registered yet, on Monday 7 October 2024.
func newCase(t tb, wishes ...func(*plan)) *file {
	f := &file{t: t, plan: usual(), today: day("2024-10-07")}
	for _, w := range wishes {
		w(&f.plan)
	}
	return f
}

// The people of the tests. A person's account is named after them.
func person(name string, role access.Role, office string) Actor {
	return Actor{Account: "acc-" + name, Person: name, Role: role, Office: office}
}

var (
	lina  = person("lina", access.Clerk, "BAWASLU-SLEMAN")
	budi  = person("budi", access.BawasluInvestigator, "BAWASLU-SLEMAN")
	tono  = person("tono", access.BawasluInvestigator, "BAWASLU-SLEMAN")
	ani   = person("ani", access.BawasluCommissioner, "BAWASLU-SLEMAN")
	bela  = person("bela", access.BawasluCommissioner, "BAWASLU-SLEMAN")
	cici  = person("cici", access.BawasluCommissioner, "BAWASLU-SLEMAN")
	dewi  = person("dewi", access.BawasluCommissioner, "BAWASLU-SLEMAN")
	umar  = person("umar", access.BawasluCommissioner, "BAWASLU-RI") // of the office above
	mira  = person("mira", access.MeritInvestigator, "BKN")
	meri  = person("meri", access.MeritLead, "BKN")
	moko  = person("moko", access.MeritLead, "BKN")
	eko   = person("eko", access.BkpsdmOfficer, "BKPP-SLEMAN")
	endah = person("endah", access.BkpsdmOfficer, "BKPP-SLEMAN")
	sari  = person("sari", access.Examiner, "DISDIK-SLEMAN")
	bupa  = person("bupa", access.Signatory, "PEMKAB-SLEMAN")
	waktu = Actor{Role: access.Calendar}
	warga = Actor{Role: access.Citizen}
	tertu = Actor{Role: access.Accused}
)

// env is the circumstances of the next act.
func (f *file) env(who Actor) Env {
	w := world()
	return Env{
		Now: f.today.Start(w.zone).Add(9 * time.Hour), Zone: w.zone, Actor: who, Book: w.book, Books: f.books, Directory: w.dir, Calendar: w.calendar,
		Header: Header{PerformedOn: f.on, Reason: f.reason, Documents: f.documents},
		Prior:  f.prior, Receipt: f.receipt, Incomplete: f.incomplete, Narratives: f.narratives,
	}
}

// try takes an act. Whatever the answer, Take must have left the case alone;
// and what was taken must not have been listed as impossible before.
func (f *file) try(who Actor, cmd Command) error {
	f.t.Helper()
	before := picture(f.c)
	e, err := Take(f.c, cmd, f.env(who))
	if picture(f.c) != before {
		f.t.Fatalf("Take changed the case it judged (%s)", cmd.Act())
	}
	if err != nil {
		return err
	}
	if known := f.c.State != None && !slices.Equal(rows(cmd.Act())[0].Who, calendar); known {
		if r := Refusals(f.c, cmd.Act(), f.env(who)); len(r) > 0 {
			f.t.Fatalf("%s could do %s and was told otherwise: %+v", who.Person, cmd.Act(), r)
		}
	}
	e.ID, e.Subject = fmt.Sprintf("e%d", len(f.events)+1), "case-1"
	if f.c, err = Apply(f.c, e); err != nil {
		f.t.Fatalf("%s was taken and cannot be applied: %v", cmd.Act(), err)
	}
	f.events = append(f.events, e)
	f.reason, f.on, f.documents = "", Date{}, nil
	return nil
}

// do takes an act that must be lawful.
func (f *file) do(who Actor, cmd Command) *file {
	f.t.Helper()
	err := f.try(who, cmd)
	if _, refused := fault.Of(err); err != nil && !(f.lenient && refused) {
		f.t.Fatalf("%s in %q: %v", cmd.Act(), f.c.State, err)
	}
	return f
}

// because gives the next act a reason; later lets days pass; dated puts a date
// on the next paper.
func (f *file) because(reason string) *file { f.reason = reason; return f }
func (f *file) later(days int) *file        { f.today = f.today.AddDays(days); return f }
func (f *file) dated(d Date) *file          { f.on = d; return f }

// refused takes an act that must be refused, and finds the fault.
func (f *file) refused(who Actor, cmd Command) *fault.Fault {
	f.t.Helper()
	before, n := picture(f.c), len(f.events)
	err := f.try(who, cmd)
	if err == nil {
		f.t.Fatalf("%s in %q was not refused", cmd.Act(), f.c.State)
	}
	flt, ok := fault.Of(err)
	if !ok {
		f.t.Fatalf("%s: not a fault: %v", cmd.Act(), err)
	}
	if picture(f.c) != before || len(f.events) != n {
		f.t.Errorf("the refused %s left something behind", cmd.Act())
	}
	spoken(f.t, flt)
	return flt
}

// guarded takes an act that a guard must refuse: by its id, with the article
// and the remedy, and as the drawn page promises.
func (f *file) guarded(guard string, who Actor, cmd Command) fault.Refusal {
	f.t.Helper()
	flt := f.refused(who, cmd)
	if flt.Kind != fault.Illegal || flt.Reason != "GUARD" {
		f.t.Fatalf("%s: %s %s (%s), want the guard %s", cmd.Act(), flt.Kind, flt.Reason, flt.Sentence, guard)
	}
	for _, r := range flt.Refusals {
		if r.Article == "" || r.Remedy == "" || !drawnFor(cmd.Act(), r) {
			f.t.Errorf("%s is refused by %+v: without article or remedy, or the page does not say so", cmd.Act(), r)
		}
	}
	i := slices.IndexFunc(flt.Refusals, func(r fault.Refusal) bool { return r.Guard == guard })
	if i < 0 {
		f.t.Fatalf("%s is refused by %+v, want %s", cmd.Act(), flt.Refusals, guard)
	}
	return flt.Refusals[i]
}

func drawnFor(act Act, r fault.Refusal) bool {
	return slices.ContainsFunc(rows(act), func(row Row) bool {
		return slices.ContainsFunc(guardsOf(row), func(g Guard) bool { return g.ID == r.Guard && g.Article == r.Article })
	})
}

// badField takes an act that must be refused for one of its own fields.
func (f *file) badField(path string, who Actor, cmd Command) {
	f.t.Helper()
	flt := f.refused(who, cmd)
	if flt.Kind != fault.Invalid || len(flt.Fields) == 0 || flt.Fields[0].Path != path {
		f.t.Errorf("%s: %s %s %v, want a mistake in %s", cmd.Act(), flt.Kind, flt.Reason, flt.Fields, path)
	}
}

// denied takes an act that is not this person's to do.
func (f *file) denied(reason string, who Actor, cmd Command) {
	f.t.Helper()
	if flt := f.refused(who, cmd); flt.Kind != fault.Denied || flt.Reason != reason {
		f.t.Errorf("%s by %s: %s %s (%s), want DENIED %s", cmd.Act(), who.Person, flt.Kind, flt.Reason, flt.Sentence, reason)
	}
}

// noRow takes an act that no row of the machine answers here.
func (f *file) noRow(who Actor, cmd Command) *fault.Fault {
	f.t.Helper()
	flt := f.refused(who, cmd)
	if flt.Kind != fault.Illegal || flt.Reason != "CASE_STATE" {
		f.t.Errorf("%s: %s %s (%s), want CASE_STATE", cmd.Act(), flt.Kind, flt.Reason, flt.Sentence)
	}
	return flt
}

// is says where the case must stand.
func (f *file) is(s State) *file {
	f.t.Helper()
	if f.c.State != s {
		f.t.Fatalf("the case is in %q, want %q", f.c.State, s)
	}
	return f
}

// clock is the newest clock of a rule, which must be there.
func (f *file) clock(rule string) Clock {
	f.t.Helper()
	k, ok := f.c.newest(rule)
	if !ok {
		f.t.Fatalf("no clock %s", rule)
	}
	return k
}

// ticks says that the newest clock of a rule has a status and a due date; ""
// for the date asks nothing of it.
func (f *file) ticks(rule string, status deadline.Status, due string) *file {
	f.t.Helper()
	if k := f.clock(rule); k.Status != status || due != "" && k.DueOn.String() != due {
		f.t.Errorf("%s is %s until %s, want %s %s", rule, k.Status, k.DueOn, status, due)
	}
	return f
}

// runOut lets the calendar find a clock overdue on the day after it was due.
func (f *file) runOut(rule string) *file {
	f.t.Helper()
	f.today = f.clock(rule).DueOn.AddDays(1)
	return f.do(waktu, &LapseClockCmd{Rule: rule})
}

func picture(c Case) string {
	b, err := json.Marshal(c)
	must(err)
	return string(b)
}
