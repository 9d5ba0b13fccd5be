package report

import (
	"encoding/json"
	"fmt"
)

// Writing is a text that somebody of an office wrote to the reporter. Its id is its
// place in the report and stays for ever.
type Writing struct{ ID, Text string }

// The ids of texts of which a report has one; a later one takes its place.
const (
	writtenNeeded  = "needed"
	writtenOutcome = "outcome"
	writtenBody    = "body"
)

// Written is what the office wrote to the reporter between two states of a report.
func Written(before, after Report) []Writing {
	var out []Writing
	now := map[string]string{}
	for _, x := range before.writings() {
		now[x.ID] = x.Text
	}
	for _, x := range after.writings() {
		if was, there := now[x.ID]; !there || was != x.Text {
			out = append(out, x)
		}
	}
	return out
}

// writings is everything an office wrote to the reporter that is still shown.
func (r *Report) writings() []Writing {
	var out []Writing
	for _, q := range r.Questions {
		out = append(out, Writing{"question/" + q.ID, q.Text})
	}
	for _, m := range r.Messages {
		if m.From == FromOffice {
			out = append(out, Writing{"message/" + m.ID, m.Text})
		}
	}
	if len(r.Needed) > 0 {
		list, _ := json.Marshal(r.Needed) //nolint:errchkjson // a list of texts always can be
		out = append(out, Writing{writtenNeeded, string(list)})
	}
	if r.OutcomeText != "" {
		out = append(out, Writing{writtenOutcome, r.OutcomeText})
	}
	if r.ReferredTo != "" {
		out = append(out, Writing{writtenBody, r.ReferredTo})
	}
	if r.Protection != nil {
		for i, a := range r.Protection.Answers {
			out = append(out, Writing{fmt.Sprintf("protection/%d", i+1), a.Text})
		}
	}
	return out
}

// CaseOutcome is the id of what a case that the report feeds told at its end.
func CaseOutcome(id string) string { return "case/" + id + "/outcome" }

// Reads is the report with the texts of offices as their reader has them: opened
// with the code, and empty where there is no such text. What the reporter wrote
// stays. A report from before replies were sealed is left as it is.
func (r Report) Reads(texts map[string]string) (Report, error) {
	if !r.Sealed() {
		return r, nil
	}
	r = r.clone()
	for i, q := range r.Questions {
		r.Questions[i].Text = texts["question/"+q.ID]
	}
	for i, m := range r.Messages {
		if m.From == FromOffice {
			r.Messages[i].Text = texts["message/"+m.ID]
		}
	}
	if r.Protection != nil {
		for i := range r.Protection.Answers {
			r.Protection.Answers[i].Text = texts[fmt.Sprintf("protection/%d", i+1)]
		}
	}
	r.OutcomeText, r.ReferredTo, r.Needed = texts[writtenOutcome], texts[writtenBody], nil
	if list, ok := texts[writtenNeeded]; ok {
		if err := json.Unmarshal([]byte(list), &r.Needed); err != nil {
			return r, fmt.Errorf("read what was asked to be completed: %w", err)
		}
	}
	return r, nil
}

// Sealed says whether what the office writes to the reporter is sealed to the code.
func (r *Report) Sealed() bool { return len(r.ReplyKey) > 0 }

// CaseChallenge is the id of the answer to a challenge of the case's closure.
func CaseChallenge(id string) string { return "case/" + id + "/challenge" }
