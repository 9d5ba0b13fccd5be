package act

import (
	"slices"

	"netra/internal/casefile"
	"netra/internal/record"
	"netra/internal/report"
)

// Replies is what offices write to reporters, each text sealed to the key of its
// reader's code. The offices' own copies lie where all that they write lies; the
// reporter is never shown those.
type Replies interface {
	// ReplyKey is the public half of a code's key.
	ReplyKey(code report.AccessCode) ([]byte, error)
	// SealReply seals a text of a report to a public key.
	SealReply(public []byte, report, id, text string) ([]byte, error)
	// PutReplies keeps the boxes of an event; one of the same report and id gives
	// way to it.
	PutReplies(e record.Event) error
	// RepliesByCode opens all boxes of the report that a code opens, by their ids.
	RepliesByCode(code report.AccessCode) (map[string]string, error)
}

// boxes seals texts to the reporter of a report, if they have a key.
func (w *work) boxes(r report.Report, list []report.Writing) ([]record.Box, error) {
	if len(list) > 0 {
		if err := w.nudge(r.ID); err != nil {
			return nil, err
		}
	}
	if !r.Sealed() {
		return nil, nil
	}
	var out []record.Box
	for _, x := range list {
		sealed, err := w.SealReply(r.ReplyKey, r.ID, x.ID, x.Text)
		if err != nil {
			return nil, err
		}
		out = append(out, record.Box{Report: r.ID, ID: x.ID, Sealed: sealed})
	}
	return out, nil
}

// outcomeBoxes is what a case tells at its end and to a challenge, to the reporter
// of each report that it is of. It is the same text for all and another box for each.
func (w *work) outcomeBoxes(before, after casefile.Case, e record.Event) ([]record.Box, error) {
	var list []report.Writing
	if text := outcomeOf(after); text != "" && (text != outcomeOf(before) || before.State != after.State) {
		list = append(list, report.Writing{ID: report.CaseOutcome(after.ID), Text: text})
	}
	answer, err := casefile.ChallengeAnswer(e)
	if err != nil {
		return nil, err
	}
	if answer != "" {
		list = append(list, report.Writing{ID: report.CaseChallenge(after.ID), Text: answer})
	}
	if len(list) == 0 {
		return nil, nil
	}
	var out []record.Box
	for _, id := range after.Reports {
		r, ok, err := w.Tx.Report(id, System, false)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		boxes, err := w.boxes(r, list)
		if err != nil {
			return nil, err
		}
		out = append(out, boxes...)
	}
	return out, nil
}

// outcomeOf is what a case that has ended tells the reporters.
func outcomeOf(c casefile.Case) string {
	if c.Ending == nil {
		return ""
	}
	return c.Ending.Text
}

// reader is a report through the eyes of its reporter: with the code at hand the
// office's texts are opened, and its own copies are not looked at.
type reader struct {
	report report.Report
	texts  map[string]string
}

// reader opens what was written to the holder of a code.
func (w *work) reader(r report.Report, code report.AccessCode) (reader, error) {
	if !r.Sealed() {
		return reader{report: r}, nil
	}
	texts, err := w.RepliesByCode(code)
	if err != nil {
		return reader{}, err
	}
	r, err = r.Reads(texts)
	return reader{report: r, texts: texts}, err
}

// outcome is what a case told this reader at its end.
func (x reader) outcome(c casefile.Case) string {
	if x.report.Sealed() && c.Ending != nil {
		return x.texts[report.CaseOutcome(c.ID)]
	}
	return outcomeOf(c)
}

// answered is what the office answered to the reporter's challenge of a case.
func (x reader) answered(c casefile.Case, events []record.Event) (string, error) {
	if x.report.Sealed() {
		return x.texts[report.CaseChallenge(c.ID)], nil
	}
	for _, e := range slices.Backward(events) {
		if text, err := casefile.ChallengeAnswer(e); text != "" || err != nil {
			return text, err
		}
	}
	return "", nil
}
