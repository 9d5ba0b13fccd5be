package acttest

import (
	"errors"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/report"
)

// Finding opens a case by an officer's own finding, on reports or on none.
func (w *World) Finding(who, employeeID, violation, occurredOn string, reports ...string) *Road {
	w.T.Helper()
	v, err := w.Acts.OpenFinding(w.T.Context(), w.As(who), act.Request{}, act.NewCase{
		Reports: reports, Contest: "pilkada-2024", Reason: "hasil pengawasan",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: employeeID},
		Allegations: []casefile.Allegation{{Violation: violation, OccurredOn: occurredOn, Place: "Sleman"}}})
	must(w.T, err)
	return &Road{World: w, ID: v.ID, View: v}
}

// Stood takes a case to an issued sanction for a social media engagement, by
// the shortest lawful way; it costs one working day.
func (w *World) Stood(employeeID, typ, number string) *Road {
	w.T.Helper()
	today := w.Today()
	r := w.Register(employeeID, Engage, today)
	r.ToMerit(Engage, today)
	r.Recommended("HD_B", Engage)
	r.Examined(w.NextDay())
	r.Decided(typ, number)
	return r
}

// Engage is the everyday violation after the determination of candidates, and
// Prospective its twin before it.
const (
	Engage      = "dis_social_media_engage_candidate"
	Prospective = "eth_social_media_engage_prospective"
)

// NextDay is the day after today.
func (w *World) NextDay() string { return deadline.On(w.Now(), Zone).AddDays(1).String() }

// Upload makes a file known that nobody has claimed yet, and answers with its id.
func (w *World) Upload(name string) string {
	w.T.Helper()
	u, err := w.Acts.NewUpload()
	must(w.T, err)
	u.FileName, u.Size, u.MediaType, u.UploadedAt = name, 5, "image/png", w.Now()
	u.SHA256 = strings.Repeat("ab", 32)
	must(w.T, w.Acts.KeepUpload(w.T.Context(), u))
	return u.ID
}

// Desk does an act of the office on a report, with the API's JSON as its fields.
func (w *World) Desk(who, id, name, fields string) (act.ReportView, error) {
	w.T.Helper()
	cmd := report.New(report.Act(name))
	var h struct {
		PerformedOn report.Date
		Reason      string
	}
	JSON(w.T, fields, cmd)
	JSON(w.T, fields, &h)
	now, err := w.Acts.GetReport(w.T.Context(), w.As(who), id)
	if err != nil {
		return now, err
	}
	return w.Acts.OnReport(w.T.Context(), w.As(who), act.ReportAct{Report: id, Etag: now.Etag, Command: cmd,
		Header: report.Header{PerformedOn: h.PerformedOn, Reason: h.Reason}})
}

// ByCode does an act of the reporter.
func (w *World) ByCode(code, name, fields string, evidence ...string) (act.ReporterView, error) {
	w.T.Helper()
	cmd := report.New(report.Act(name))
	JSON(w.T, fields, cmd)
	return w.Acts.ByCode(w.T.Context(), act.CodeAct{Code: code, Command: cmd, Evidence: evidence})
}

// Lookup is what an access code shows.
func (w *World) Lookup(code string) act.ReporterView {
	w.T.Helper()
	v, err := w.Acts.LookupReport(w.T.Context(), code)
	must(w.T, err)
	return v
}

// Seen is the case through somebody's eyes; it must be there.
func (r *Road) Seen(who string) act.CaseView {
	r.T.Helper()
	v, err := r.Acts.GetCase(r.T.Context(), r.As(who), r.ID)
	if err != nil {
		r.T.Fatalf("%s does not know of the case: %v", who, err)
	}
	return v
}

// Unknown demands that the case does not exist for somebody.
func (r *Road) Unknown(who string) {
	r.T.Helper()
	if _, err := r.Acts.GetCase(r.T.Context(), r.As(who), r.ID); !fault.Is(err, fault.Missing) {
		r.T.Fatalf("%s hears %v of the case, want NOT_FOUND", who, err)
	}
}

// Count is how often an act stands in the history of a subject.
func (w *World) Count(subject, name string) int {
	w.T.Helper()
	events, err := w.Records.Events(w.T.Context(), subject)
	must(w.T, err)
	n := 0
	for _, e := range events {
		if name == "" || e.Act == name {
			n++
		}
	}
	return n
}

// Clock is the newest clock of a rule, through the eyes of the calendar.
func (r *Road) Clock(rule string) casefile.Clock {
	r.T.Helper()
	events, err := r.Records.Events(r.T.Context(), r.ID)
	must(r.T, err)
	c, err := casefile.Fold(events)
	must(r.T, err)
	k, ok := deadline.Newest(c.Clocks, rule)
	if !ok {
		r.T.Fatalf("there never was a clock %s", rule)
	}
	return k
}

// Refusal demands that an error is a fault with a reason.
func Refusal(t testing.TB, err error, reason string) *fault.Fault {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Reason != reason {
		t.Fatalf("got %v, want the refusal %s", err, reason)
	}
	return f
}

// Field demands that an error names a mistake in one field.
func Field(t testing.TB, err error, path string) {
	t.Helper()
	f := Refusal(t, err, "INVALID_FIELD")
	for _, x := range f.Fields {
		if x.Path == path && x.Sentence != "" {
			return
		}
	}
	t.Fatalf("the fields are %v, want %s with a sentence", f.Fields, path)
}
