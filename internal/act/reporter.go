package act

import (
	"context"
	"slices"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/report"
)

// ReporterView is what the holder of an access code sees: their own words, the
// stage in plain language, what is promised next and by when.
type ReporterView struct {
	Report    ReportView        `json:"report"`
	Stage     casefile.Stage    `json:"stage"`
	StageText string            `json:"stageText"`
	Promise   *Promise          `json:"promise,omitempty"`
	Questions []report.Question `json:"questions,omitempty"`
	Messages  []report.Message  `json:"messages,omitempty"`
	Timeline  []Milestone       `json:"timeline,omitempty"`
	Telling

	Protection   *ProtectionView `json:"protection,omitempty"`
	PingsOffered bool            `json:"pingsOffered,omitempty"`
	Pinged       bool            `json:"pinged,omitempty"`
	PingRefused  bool            `json:"pingRefused,omitempty"` // the address that was given takes no mail

	QuestionDays map[string][]deadline.Day `json:"questionDays,omitempty"` // of the open ones, by id
}

// Promise is the next thing somebody owes, by when, and how that was counted.
type Promise struct {
	What string         `json:"what"`
	Due  deadline.Date  `json:"due"`
	Days []deadline.Day `json:"days,omitempty"`
}

// Milestone is one step of the way as the reporter may know it.
type Milestone struct {
	On    deadline.Date  `json:"on"`
	Stage casefile.Stage `json:"stage"`
	Text  string         `json:"text"`
}

// LookupReport is what an access code opens. A code that was never given is
// fault.Missing, after the same work.
func (s *Service) LookupReport(ctx context.Context, code string) (ReporterView, error) {
	c, err := report.ParseAccessCode(code)
	if err != nil {
		return ReporterView{}, err
	}
	v, err := view(ctx, s, Anonymous, func(w *work) (ReporterView, error) {
		r, ok, err := w.ReportByCode(c, false)
		if err != nil {
			return ReporterView{}, err
		}
		if !ok {
			return ReporterView{}, w.nobodys(c)
		}
		return w.seeReporter(r, c)
	})
	if err != nil || !v.Pinged {
		return v, err
	}
	return v, s.looked(ctx, v.Report.ID)
}

// nobodys answers a code that opens nothing, after as many questions to the store as
// one asks that opens a fresh report: how long it takes tells no guesser anything.
func (w *work) nobodys(code report.AccessCode) error {
	shell := report.Report{ID: "nobody", State: report.Received, Office: "BAWASLU-RI", ReplyKey: []byte("nobody")}
	if _, err := w.seeReporter(shell, code); err != nil {
		return err
	}
	return fault.NotFound()
}

// CodeAct is one act by whoever holds the access code.
type CodeAct struct {
	Request
	Code     string
	Command  report.Command
	Evidence []string
	Reason   string

	lost bool // one of the files is not where files are kept
}

// ByCode does one act of the reporter.
func (s *Service) ByCode(ctx context.Context, a CodeAct) (ReporterView, error) {
	code, err := report.ParseAccessCode(a.Code)
	if err != nil {
		return ReporterView{}, err
	}
	if a.lost, err = s.lost(ctx, a.Evidence); err != nil {
		return ReporterView{}, err
	}
	return perform(ctx, s, Anonymous, a.Request, func(w *work) (ReporterView, error) {
		r, ok, err := w.ReportByCode(code, true)
		if err != nil {
			return ReporterView{}, err
		}
		if !ok {
			return ReporterView{}, fault.NotFound()
		}
		if err := w.enclose(a, r); err != nil {
			return ReporterView{}, err
		}
		if err := w.lookedIn(r.ID); err != nil {
			return ReporterView{}, err
		}
		if r, err = w.takeReport(r, a.Command, record.Actor{Role: access.Citizen}, report.Header{Reason: a.Reason}); err != nil {
			return ReporterView{}, err
		}
		if a.Command.Act() == report.CompleteReport {
			if r, err = w.shieldReport(r); err != nil {
				return ReporterView{}, err
			}
		}
		return w.seeReporter(r, code)
	})
}

// enclose does what an act by code brings with it: its files are claimed, and a
// challenge reaches the cases.
func (w *work) enclose(a CodeAct, r report.Report) error {
	list, err := w.claimEvidence(a.Evidence, r, "evidence")
	if err != nil {
		return err
	}
	if a.lost {
		return unknownEvidence("evidence")
	}
	switch m := a.Command.(type) {
	case *report.ReplyToOfficeCmd:
		m.Evidence = list
	case *report.CompleteReportCmd:
		m.Evidence = list
	case *report.ChallengeClosureCmd:
		return w.challenge(r, m.Grounds)
	}
	return nil
}

// seeReporter is a report through the eyes of who filed it.
func (w *work) seeReporter(r report.Report, code report.AccessCode) (ReporterView, error) {
	mine, err := w.reader(r, code)
	if err != nil {
		return ReporterView{}, err
	}
	r = mine.report
	v, err := w.seeReport(r)
	if err != nil {
		return ReporterView{}, err
	}
	out := ReporterView{Report: v, Stage: casefile.Stage(r.State.View()), StageText: r.StageText(), Questions: r.Questions, Messages: r.Messages}
	out.ofReport(r)
	out.Protection = w.seeProtection(r)
	if out.QuestionDays, err = w.questionDays(r.Questions); err != nil {
		return out, err
	}
	if err := w.seePings(r.ID, &out); err != nil {
		return out, err
	}
	what, due, rule := r.PromiseBoth()
	clock, _ := deadline.Newest(r.Clocks, rule)
	out.promise(w, what, clock, due, deadline.Date{})
	if err := w.ownMilestones(r, &out); err != nil {
		return out, err
	}
	for _, id := range r.Cases {
		if err := w.caseMilestones(id, mine, &out); err != nil {
			return out, err
		}
	}
	if err := w.together(r, &out); err != nil {
		return out, err
	}
	slices.SortStableFunc(out.Timeline, func(a, b Milestone) int { return a.On.Compare(b.On) })
	return out, nil
}

// promise keeps the earliest promise, with its days counted, from a day on: a clock
// of a case began when others reported, and that is not this reporter's to know.
func (v *ReporterView) promise(w *work, what string, k deadline.Clock, due, from deadline.Date) {
	if what == "" || due.IsZero() || v.Promise != nil && !due.Before(v.Promise.Due) {
		return
	}
	v.Promise = &Promise{What: what, Due: due}
	if book, err := w.book("", k.StartedOn); err == nil && k.Unit == "" {
		d, _ := book.Deadline(k.Rule)
		k.Value, k.Unit = d.Value, deadline.Unit(d.Unit)
	}
	if days, err := w.counted(k, due, time.Time{}); err == nil {
		v.Promise.Days = slices.DeleteFunc(days, func(d deadline.Day) bool { return d.Date.Before(from) })
	}
}

// ownMilestones is the steps of the report itself.
func (w *work) ownMilestones(r report.Report, v *ReporterView) error {
	events, err := w.Events(r.ID)
	if err != nil {
		return err
	}
	for _, e := range events {
		told, err := report.Told(e)
		if err != nil {
			return err
		}
		if told != "" {
			v.Timeline = append(v.Timeline, Milestone{On: e.PerformedOn, Stage: casefile.Stage(report.State(e.To).View()), Text: told})
		}
		if e.From != e.To {
			v.Timeline = append(v.Timeline, Milestone{On: e.PerformedOn, Stage: casefile.Stage(report.State(e.To).View()), Text: report.State(e.To).Info().Said()})
		}
	}
	return nil
}

// caseMilestones is the stages a case has come through, what was done about an
// authority that was silent, and how it ended; never a name or a paper. Of
// several cases the furthest says where the report stands.
func (w *work) caseMilestones(id string, mine reader, v *ReporterView) error {
	c, ok, err := w.Tx.Case(id, System, false)
	if err != nil || !ok {
		return err
	}
	events, err := w.Events(id)
	if err != nil {
		return err
	}
	since, err := casefile.PartSince(events, mine.report.ID)
	if err != nil {
		return err
	}
	from := mine.report.ReceivedOn
	if events = events[since:]; since > 0 {
		from = events[0].PerformedOn
	}
	last := casefile.StageReport
	for _, e := range events {
		if s := casefile.State(e.To).Stage(); s != last {
			v.Timeline = append(v.Timeline, Milestone{On: e.PerformedOn, Stage: s, Text: casefile.StageText(s)})
			last = s
		} else if text := casefile.LadderText(casefile.Act(e.Act)); text != "" {
			v.Timeline = append(v.Timeline, Milestone{On: e.PerformedOn, Stage: s, Text: text})
		}
	}
	if rankOf(c.State.Stage()) >= rankOf(v.Stage) {
		v.Stage, v.StageText = c.State.Stage(), casefile.StageText(c.State.Stage())
		if c.Control != nil && c.Open() {
			v.StageText += " " + casefile.ControlText(c.Control.Rung)
		}
		outcome := mine.outcome(c)
		v.ofCase(c, outcome)
		if outcome != "" {
			v.StageText += " " + outcome
		}
	}
	v.challengeable(c)
	answer, err := mine.answered(c, events)
	if err != nil {
		return err
	}
	if answer != "" {
		v.ChallengeAnswer = answer
	}
	what, k := c.Promise()
	v.promise(w, what, k, k.DueOn, from)
	return nil
}

// rankOf orders the stages.
func rankOf(s casefile.Stage) int {
	for i, info := range casefile.States {
		if info.Stage == s {
			return i
		}
	}
	return len(casefile.States)
}
