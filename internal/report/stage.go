package report

import "netra/internal/deadline"

// Stage is where a report stands: the public's word, one of the case's stages.
type Stage string

// The stages that a report has by itself. Once it feeds a case, the furthest of
// its cases says more.
const (
	StageReport Stage = "REPORT"
	StageClosed Stage = "CLOSED"
)

// StateInfo is what a state means to the people who look at it. Text and
// Promise are said to the reporter; Clock is the rule that dates the promise.
type StateInfo struct {
	State             State
	View              Stage
	Label, LabelEN    string
	Text, TextEN      string
	Clock             string
	Promise           string
	PromiseEN         string
	Overdue           string // said before the promise once its day has passed
	OverdueEN         string
	WithdrawnRemark   string // said after Text when the reporter withdrew
	WithdrawnRemarkEN string
}

const (
	latePromise   = "Tenggat ini sudah lewat dan tercatat; kewajibannya tetap ada. "
	latePromiseEN = "This day has passed and that is on record; the duty remains. "
)

// States is every state, in the order in which people meet them.
var States = []StateInfo{
	{State: Received, View: StageReport, Label: "diterima", LabelEN: "received", Clock: ruleReview,
		Text:    "Laporan Anda sudah diterima dan sedang diperiksa oleh Bawaslu.",
		TextEN:  "Your report has been received and Bawaslu is examining it.",
		Promise: "Bawaslu menyelesaikan kajian awal atas laporan Anda.", PromiseEN: "Bawaslu finishes the initial review of your report.",
		Overdue: latePromise, OverdueEN: latePromiseEN},
	{State: Incomplete, View: StageReport, Label: "belum lengkap", LabelEN: "incomplete", Clock: ruleCompletion,
		Text:      "Bawaslu meminta Anda melengkapi laporan ini.",
		TextEN:    "Bawaslu asks you to complete this report.",
		Promise:   "Kantor menunggu kelengkapan dari Anda; sesudah hari ini laporan tidak hilang, melainkan disimpan sebagai informasi awal.",
		PromiseEN: "The office waits for what is missing; after this day the report is not lost but kept as initial information.",
		Overdue:   latePromise, OverdueEN: latePromiseEN},
	{State: InitialInformation, View: StageReport, Label: "informasi awal", LabelEN: "initial information", Clock: ruleInformation,
		Text:    "Laporan Anda disimpan sebagai informasi awal; pengawas dapat menjadikannya temuan.",
		TextEN:  "Your report is kept as initial information; an investigator may turn it into a finding.",
		Promise: "Pengawas memutuskan apakah informasi ini ditindaklanjuti.", PromiseEN: "An investigator decides whether this information is followed up.",
		Overdue: latePromise, OverdueEN: latePromiseEN},
	{State: Accepted, View: StageReport, Label: "diregistrasi", LabelEN: "accepted",
		Text:              "Laporan Anda sudah menjadi bagian dari perkara.",
		TextEN:            "Your report has become part of a case.",
		WithdrawnRemark:   " Anda telah mencabut laporan; perkaranya tetap berjalan.",
		WithdrawnRemarkEN: " You have withdrawn the report; the case goes on."},
	{State: NotRegistered, View: StageClosed, Label: "tidak diregistrasi", LabelEN: "not registered",
		Text: "Laporan Anda tidak diregistrasi.", TextEN: "Your report was not registered."},
	{State: Referred, View: StageClosed, Label: "diteruskan", LabelEN: "referred",
		Text: "Laporan Anda diteruskan kepada lembaga yang berwenang.", TextEN: "Your report was referred to the body in charge."},
	{State: Withdrawn, View: StageClosed, Label: "dicabut", LabelEN: "withdrawn",
		Text: "Anda telah mencabut laporan ini.", TextEN: "You have withdrawn this report."},
}

// Info finds what a state means; the zero StateInfo for none.
func (s State) Info() StateInfo {
	for _, i := range States {
		if i.State == s {
			return i
		}
	}
	return StateInfo{}
}

// View is the public word for s.
func (s State) View() Stage { return s.Info().View }

// StageText is where the report stands, said to the reporter in Indonesian.
func (r *Report) StageText() string {
	i := r.State.Info()
	return r.said(i.Text, i.WithdrawnRemark, "Jawaban kantor: ", "Lembaga: ")
}

// StageTextEN is StageText in English.
func (r *Report) StageTextEN() string {
	i := r.State.Info()
	return r.said(i.TextEN, i.WithdrawnRemarkEN, "The office's answer: ", "Body: ")
}

// said completes a state's sentence with what only this report knows.
func (r *Report) said(text, withdrawn, answer, body string) string {
	if r.Withdrawn {
		text += withdrawn
	}
	if r.State == NotRegistered && r.OutcomeText != "" {
		text += " " + answer + r.OutcomeText
	}
	if r.State == Referred && r.ReferredTo != "" {
		text += " " + body + r.ReferredTo + "."
	}
	return text
}

// Promise is what is owed next, in Indonesian, by when and by which rule; all
// empty where the report itself owes nothing more. The due date alone is empty
// where the calendar does not reach so far.
func (r *Report) Promise() (what string, due Date, rule string) {
	i := r.State.Info()
	k, running := deadline.Newest(r.Clocks, i.Clock)
	if !running {
		return "", Date{}, ""
	}
	what = i.Promise
	if k.Status == deadline.Overdue {
		what = i.Overdue + what
	}
	return what, k.DueOn, i.Clock
}
