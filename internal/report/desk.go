package report

import (
	"fmt"
	"slices"
)

// AskReporterCmd puts a question to the reporter.
type AskReporterCmd struct {
	Question string `json:"question"`
	DueOn    Date   `json:"dueOn,omitzero"` // by when an answer helps; nothing lapses with it
}

// Act is AskReporter.
func (*AskReporterCmd) Act() Act { return AskReporter }

func (m *AskReporterCmd) check(t *Trial) {
	t.text("question", m.Question)
	if !m.DueOn.IsZero() && m.DueOn.Before(t.Today()) {
		t.bad("dueOn", "tanggal ini sudah lewat (this day has passed)")
	}
}

func (m *AskReporterCmd) apply(r *Report, e Event) {
	r.Questions = append(r.Questions, Question{
		ID: fmt.Sprintf("q%d", len(r.Questions)+1), Text: m.Question, AskedOn: e.PerformedOn, DueOn: m.DueOn,
	})
}

// RequestCompletionCmd asks the reporter for what is missing: by item of the
// meter, or in plain words.
type RequestCompletionCmd struct {
	Items []string `json:"items"`
}

// Act is RequestCompletion.
func (*RequestCompletionCmd) Act() Act                   { return RequestCompletion }
func (m *RequestCompletionCmd) apply(r *Report, _ Event) { r.Needed = m.Items }

func (m *RequestCompletionCmd) check(t *Trial) {
	if len(m.Items) == 0 {
		t.bad("items", "sebut apa yang kurang (say what is missing)")
	}
	for i, item := range m.Items {
		t.text(fmt.Sprintf("items[%d]", i), item)
	}
}

// RejectReportCmd does not register the report and tells the reporter why.
type RejectReportCmd struct {
	Ground      Ground `json:"ground"`
	OutcomeText string `json:"outcomeText"`
}

// Act is RejectReport.
func (*RejectReportCmd) Act() Act { return RejectReport }

func (m *RejectReportCmd) check(t *Trial) {
	if !slices.Contains(Grounds, m.Ground) {
		t.bad("ground", fmt.Sprintf("pilih salah satu dari %[1]s (choose one: %[1]s)", join(Grounds)))
	}
	t.text("outcomeText", m.OutcomeText)
}

func (m *RejectReportCmd) apply(r *Report, e Event) {
	r.Ground, r.OutcomeText = m.Ground, m.OutcomeText
	r.say(FromOffice, m.OutcomeText, "", e)
}

// ReferReportCmd sends the report to a body outside Bawaslu.
type ReferReportCmd struct {
	Body string `json:"body"`
}

// Act is ReferReport.
func (*ReferReportCmd) Act() Act                   { return ReferReport }
func (m *ReferReportCmd) check(t *Trial)           { t.text("body", m.Body) }
func (m *ReferReportCmd) apply(r *Report, _ Event) { r.ReferredTo = m.Body }

// TransferReportCmd hands the report to another office of Bawaslu; its state and
// its clocks stay as they are, for the reporter was promised those dates.
type TransferReportCmd struct {
	Office string `json:"office"`
}

// Act is TransferReport.
func (*TransferReportCmd) Act() Act                   { return TransferReport }
func (m *TransferReportCmd) apply(r *Report, _ Event) { r.Office = m.Office }

func (m *TransferReportCmd) check(t *Trial) {
	t.bawaslu("office", m.Office)
	if m.Office == t.Report.Office {
		t.bad("office", "laporan sudah di kantor ini (the report is at this office already)")
	}
}
