package notice_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/notice"
	"netra/internal/record"
	"netra/internal/report"
	"netra/internal/rulebook"
)

var (
	wib = time.FixedZone("WIB", 7*60*60)
	law = sync.OnceValue(func() (env notice.Env) {
		books, err := rulebook.Load()
		if err != nil {
			panic(err)
		}
		env.Book, _ = books.Edition("skb-2022")
		if env.Directory, err = directory.Load(); err != nil {
			panic(err)
		}
		if env.Calendar, err = deadline.Indonesia(); err != nil {
			panic(err)
		}
		return env
	})
)

// at is the circumstances at a time of day of a date, in Western Indonesia.
func at(text string) notice.Env {
	env := law()
	now, err := time.ParseInLocation("2006-01-02 15:04", text, wib)
	if err != nil {
		panic(err)
	}
	env.Now = now
	return env
}

func day(s string) deadline.Date { return deadline.MustDate(s) }

// clock is one that runs, from three days before it is due.
func clock(rule, due string) deadline.Clock {
	return deadline.Clock{Rule: rule, StartedOn: day(due).AddDays(-3), DueOn: day(due), Status: deadline.Running, Employer: true}
}

// atEmployer is a case that waits at a regency's desk, with some clocks.
func atEmployer(clocks ...deadline.Clock) casefile.Case {
	return casefile.Case{ID: "c1", Number: "PK-1", Version: 3, State: casefile.Recommended, Office: "BAWASLU-SLEMAN", Merit: "BKN", Employer: "PEMKAB-SLEMAN",
		Rounds: []casefile.Round{{On: day("2024-10-07")}}, Clocks: clocks}
}

// atBawaslu is a case under investigation.
func atBawaslu(clocks ...deadline.Clock) casefile.Case {
	return casefile.Case{ID: "c1", Number: "PK-1", Version: 3, State: casefile.Registered, Office: "BAWASLU-SLEMAN", Clocks: clocks}
}

// lapsed is what is told when the first clock of a case goes overdue.
func lapsed(c casefile.Case, env notice.Env) []notice.Notice {
	after := c
	after.Clocks = slices.Clone(c.Clocks)
	after.Clocks[0].Status = deadline.Overdue
	return notice.Of(notice.OfCase(c), notice.OfCase(after), record.Event{Kind: record.Case, Act: "LapseClock"}, env)
}

// seats is whom a list tells, as role@office.
func seats(list []notice.Notice) string {
	var out []string
	for _, n := range list {
		out = append(out, string(n.Role)+"@"+n.Office)
	}
	return strings.Join(out, " ")
}

func TestABreachIsToldToWhoCanActAndToTheLevelAbove(t *testing.T) {
	t.Parallel()
	direct := atEmployer(clock("DL_PPK", "2024-10-21"))
	direct.Direct, direct.Merit = true, ""
	plenary := atBawaslu(clock("DL_HANDLE_PILKADA", "2024-10-10"))
	plenary.State = casefile.Plenary
	review := casefile.Case{ID: "c1", State: casefile.MeritReview, Merit: "BKN", Clocks: []deadline.Clock{clock("PX_MERIT_REVIEW", "2024-10-25")}}
	studied := review
	studied.MeritStudy = "Ada."
	ladder := atEmployer(clock("PX_LADDER", "2024-10-31"))
	ladder.Control = &casefile.Control{Rung: "REMIND"}
	central := atEmployer(clock("DL_HANDLE_PEMILU", "2024-10-10"))
	central.State, central.Office, central.Employer = casefile.Registered, "BAWASLU-RI", ""
	summoned := atEmployer(clock("DL_SUMMONS", "2024-10-16"))
	summoned.State = casefile.Summoned
	for _, tt := range []struct {
		name string
		c    casefile.Case
		want string
		act  string
	}{
		{"an investigator's duty", atBawaslu(clock("DL_HANDLE_PILKADA", "2024-10-10")),
			"bawaslu_investigator@BAWASLU-SLEMAN bawaslu_commissioner@BAWASLU-SLEMAN bawaslu_commissioner@BAWASLU-RI", "RecordClarification"},
		{"a commissioner's duty", plenary, "bawaslu_commissioner@BAWASLU-SLEMAN bawaslu_commissioner@BAWASLU-RI", "CastVote"},
		{"at the top nobody is above", central, "bawaslu_investigator@BAWASLU-RI bawaslu_commissioner@BAWASLU-RI", "RecordClarification"},
		{"a merit investigator's duty", review, "merit_investigator@BKN merit_lead@BKN", "RecordMeritStudy"},
		{"a merit lead's duty", studied, "merit_lead@BKN", "Recommend"},
		{"a silent authority", atEmployer(clock("DL_PPK", "2024-10-21")),
			"bkpsdm_officer@PEMKAB-SLEMAN signatory@PEMKAB-SLEMAN merit_lead@BKN", "ReportBack"},
		{"a silent authority that the merit authority does not know of", direct,
			"bkpsdm_officer@PEMKAB-SLEMAN signatory@PEMKAB-SLEMAN bawaslu_commissioner@BAWASLU-SLEMAN", "ReportBack"},
		{"the ladder waits for a person", ladder, "merit_lead@BKN", "WarnAuthority"},
		{"an examiner's duty", summoned, "examiner@PEMKAB-SLEMAN signatory@PEMKAB-SLEMAN", "IssueSummons"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			list := lapsed(tt.c, at("2024-10-11 09:00"))
			if got := seats(list); got != tt.want {
				t.Errorf("told are %s, want %s", got, tt.want)
			}
			for _, n := range list {
				if n.Moment != notice.Overdue || n.Act != tt.act || len(n.Law) == 0 || !strings.Contains(n.Text, n.Act) || !strings.Contains(n.TextEN, n.Act) {
					t.Errorf("%s %q says %q (%q), want the act %s and its article", n.Moment, n.Act, n.Text, n.TextEN, tt.act)
				}
			}
		})
	}
}

func TestTheEmployerIsToldOfNoClockFromBeforeTheRecommendation(t *testing.T) {
	t.Parallel()
	k := clock("DL_PPK", "2024-10-21")
	k.Employer = false
	for _, n := range lapsed(atEmployer(k), at("2024-10-22 09:00")) {
		if n.Role.Side() == access.Employer {
			t.Errorf("%s hears of a clock that is not theirs to know", n.Role)
		}
	}
}

func TestEveryClockOfTheMachinesHasSomebodyWhoIsTold(t *testing.T) {
	t.Parallel()
	started := map[string]bool{casefile.HoldRule: true}
	for _, r := range casefile.Machine {
		for _, s := range r.Start {
			started[s.Rule] = true
		}
	}
	for _, r := range report.Machine {
		for _, rule := range r.Start {
			started[rule] = true
		}
	}
	for rule := range started {
		if told, why := notice.Known(rule); !told && why == "" {
			t.Errorf("nobody is told of %s, and nothing says why", rule)
		}
	}
}

func TestAnOfficeIsToldInItsOwnHours(t *testing.T) {
	t.Parallel()
	handling := func(s string) []notice.Notice {
		return lapsed(atBawaslu(clock("DL_HANDLE_PILKADA", "2024-10-10")), at(s))
	}
	desk := func(s string) []notice.Notice { return lapsed(atEmployer(clock("DL_PPK", "2024-10-10")), at(s)) }
	makassar := func(s string) []notice.Notice {
		c := atBawaslu(clock("DL_HANDLE_PILKADA", "2024-10-10"))
		c.Office = "BAWASLU-GIANYAR"
		return lapsed(c, at(s))
	}
	for _, tt := range []struct {
		name string
		list []notice.Notice
		want string
	}{
		{"at midnight, in the morning", handling("2024-10-11 00:00"), "2024-10-11 08:00"},
		{"in the hours, at once", handling("2024-10-10 09:17"), "2024-10-10 09:17"},
		{"late on a Friday, still open", handling("2024-10-11 16:20"), "2024-10-11 16:20"},
		{"late on a Thursday, closed", handling("2024-10-10 16:20"), "2024-10-11 08:00"},
		{"on Friday after closing, on Monday", handling("2024-10-11 16:30"), "2024-10-14 08:00"},
		{"an employer opens earlier and closes on Friday as ever", desk("2024-10-11 16:00"), "2024-10-14 07:30"},
		{"over Christmas and its leave", handling("2024-12-24 17:00"), "2024-12-27 08:00"},
		{"in an eastern zone, by its own clock", makassar("2024-10-11 00:00"), "2024-10-11 07:00"},
		{"in a year whose holidays nobody knows, on weekdays", handling("2034-10-07 12:00"), "2034-10-09 08:00"},
	} {
		if got := tt.list[0].VisibleFrom.In(wib).Format("2006-01-02 15:04"); got != tt.want {
			t.Errorf("%s: visible from %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestAReminderComesOnAWorkingDayBeforeItIsTooLate(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, rule, due string
		want            string // the day; empty: none
	}{
		{"a short span, a day before", "DL_HANDLE_PILKADA", "2024-10-10", "2024-10-09"},
		{"a long span, three days before", "DL_PPK", "2024-10-24", "2024-10-21"},
		{"due on a Sunday, on the Friday before", "DL_HANDLE_PILKADA", "2024-10-13", "2024-10-11"},
		{"due on a Monday, on the Friday before", "DL_HANDLE_PILKADA", "2024-10-14", "2024-10-11"},
		{"after the feast, before it", "DL_HANDLE_PILKADA", "2025-04-08", "2025-03-27"},
		{"the end of the months that a sanction is served", "PX_SERVING", "2025-10-16", ""},
		{"a window that closes by itself", "DL_OBJECTION", "2024-10-24", ""},
		{"what the calendar does by itself", "DL_EFFECTIVE", "2024-10-24", ""},
	} {
		env := at("2024-10-01 09:00")
		list, from := notice.Remind(notice.OfCase(atEmployer(clock(tt.rule, tt.due))), 0, env)
		got := ""
		if !from.IsZero() {
			got = deadline.On(from, wib).String()
		}
		if got != tt.want || (tt.want == "") != (len(list) == 0) {
			t.Errorf("%s: %d notices from %q, want from %q", tt.name, len(list), got, tt.want)
		}
		if tt.want == "" {
			continue
		}
		book, _ := env.Book.Deadline(tt.rule)
		days, _ := notice.Lead(book)
		if end := day(tt.due).AddDays(1).Start(wib); notice.Horizon(from, days, env.Calendar).Before(end) {
			t.Errorf("%s: a look at %s does not reach the clock", tt.name, from)
		}
	}
}

func TestAReminderThatCouldOnlyBeReadTooLateIsNone(t *testing.T) {
	t.Parallel()
	s := notice.OfCase(atEmployer(clock("DL_PPK", "2024-10-13"))) // a Sunday
	if list, _ := notice.Remind(s, 0, at("2024-10-11 17:00")); len(list) > 0 {
		t.Errorf("on Friday evening %s is to be reminded of Sunday", seats(list))
	}
	if list, _ := notice.Remind(s, 0, at("2024-10-11 15:00")); len(list) != 1 {
		t.Errorf("on Friday afternoon %d are reminded", len(list))
	}
}

func TestOnlyTheLawfulActEndsANotice(t *testing.T) {
	t.Parallel()
	c := atEmployer(clock("DL_PPK", "2024-10-21"))
	n := lapsed(c, at("2024-10-22 09:00"))[0]
	for _, tt := range []struct {
		name   string
		change func(*casefile.Case)
		stands bool
	}{
		{"overdue", func(c *casefile.Case) { c.Clocks[0].Status = deadline.Overdue }, true},
		{"stopped by the act", func(c *casefile.Case) { c.Clocks[0].Status = deadline.Stopped }, false},
		{"a window that closed", func(c *casefile.Case) { c.Clocks[0].Status = deadline.Lapsed }, false},
		{"paused by a hold", func(c *casefile.Case) { c.Clocks[0].Status = deadline.Paused }, false},
		{"due on another day", func(c *casefile.Case) { c.Clocks[0].DueOn = day("2024-10-28") }, false},
		{"a second clock of the rule", func(c *casefile.Case) { c.Clocks = append(c.Clocks, clock("DL_PPK", "2024-11-21")) }, true},
		{"another employer", func(c *casefile.Case) { c.Employer = "PEMKAB-GIANYAR" }, false},
		{"a further state", func(c *casefile.Case) { c.State = casefile.Examined }, true},
	} {
		after := c
		after.Clocks = slices.Clone(c.Clocks)
		tt.change(&after)
		if got := n.Stands(notice.OfCase(after)); got != tt.stands {
			t.Errorf("%s: it stands: %v, want %v", tt.name, got, tt.stands)
		}
	}
}
