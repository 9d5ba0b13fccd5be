package rulebook

import (
	"fmt"
	"strconv"
	"strings"
)

// facts is what an edition says as a flat list, "violation CODE.floor" → value.
type facts map[string]string

// facts leaves out the id, the title and the hash: they are the edition's name,
// not what it says. Who signs is no list of rows but of answers; see signings.
func (e *Edition) facts() facts {
	f := facts{}
	until := e.InForceTo.String()
	if until == "" {
		until = "masih berlaku / still in force"
	}
	f.put("edition", "in_force", e.InForceFrom.String()+" – "+until)
	f.put("edition", "legal_basis", strings.Join(e.LegalBasis, "; "))
	if e.Incomplete != nil {
		f.put("edition", "incomplete", e.Incomplete.Text)
		f.put("edition", "incomplete_en", e.Incomplete.TextEN)
	}
	for _, v := range e.Violations {
		f.violation(v)
	}
	for _, s := range e.Sanctions {
		row := "sanction " + string(s.Type)
		f.grounds(row, s.LegalBasis, s.Confidence, s.Remark)
	}
	for _, r := range e.Rules {
		row := "rule " + r.ID
		f.put(row, "text", r.Text)
		f.put(row, "text_en", r.TextEN)
		f.grounds(row, r.LegalBasis, r.Confidence, "")
	}
	for _, d := range e.Deadlines {
		f.deadline(d)
	}
	w := e.ClosedWindow
	f.put("closed_window", "deadline", w.Deadline)
	f.put("closed_window", "text", w.Text)
	f.put("closed_window", "text_en", w.TextEN)
	f.grounds("closed_window", w.LegalBasis, w.Confidence, "")
	for _, m := range e.Moderate {
		if span(m.From, m.To).holds(e.ReadOn) {
			f.put("moderate_types "+m.Agency, "types", strings.Join(m.Types, ", "))
			f.grounds("moderate_types "+m.Agency, m.LegalBasis, m.Confidence, m.Remark)
		}
	}
	return f
}

func (f facts) put(row, key, value string) {
	if value = strings.TrimSpace(value); value != "" {
		f[row+"."+key] = value
	}
}

func (f facts) grounds(row string, law []string, c Confidence, remark string) {
	f.put(row, "legal_basis", strings.Join(law, "; "))
	f.put(row, "confidence", string(c))
	f.put(row, "remark", remark)
}

func (f facts) violation(v Violation) {
	row := "violation " + v.Code
	f.put(row, "label", v.Label)
	f.put(row, "label_en", v.LabelEN)
	f.put(row, "category", string(v.Category))
	f.put(row, "kind", v.Kind)
	f.put(row, "phase", string(v.Phase))
	f.put(row, "contest", v.Contest)
	f.put(row, "who", string(v.Who))
	f.put(row, "floor", string(v.Floor))
	f.put(row, "ceiling", string(v.Ceiling))
	f.put(row, "twin", v.Twin)
	f.put(row, "needs_human", fmt.Sprint(v.NeedsHuman))
	f.grounds(row, v.LegalBasis, v.Confidence, v.Remark)
}

func (f facts) deadline(d Deadline) {
	row := "deadline " + d.ID
	f.put(row, "value", fmt.Sprintf("%d%s %s", d.Value, d.ValueOf, d.Unit))
	f.put(row, "backward", fmt.Sprint(d.Backward))
	f.put(row, "start_event", d.StartEvent)
	f.put(row, "law", strings.Join(d.Law, "; "))
	f.put(row, "status", d.Status)
	f.put(row, "conflict", d.Conflict)
	f.put(row, "effect", d.Effect)
	f.put(row, "body", d.Body)
	f.put(row, "remind_before", strconv.Itoa(d.Reminder))
}

// draftFacts adds what only two drafts of one edition can be compared by: the
// days of the dated rows, and what changed each row on each day.
func (e *Edition) draftFacts(f facts) {
	for _, m := range e.Moderate {
		f.put("moderate_types "+m.Agency+" "+m.From.String(), "until", m.To.String()+" "+strings.Join(m.Types, ", "))
	}
	for i, r := range e.AuthorityRows {
		if !r.From.IsZero() || !r.To.IsZero() {
			f.put(fmt.Sprintf("authority row %02d", i+1), "days", r.From.String()+" – "+r.To.String())
		}
	}
	for _, a := range e.Amendments {
		for _, r := range a.Rows {
			row := fmt.Sprintf("amendment %s %s", a.On, r)
			f.put(row, "by", a.By)
			f.put(row, "what", a.What)
			f.put(row, "what_en", a.WhatEN)
			f.put(row, "status", a.Status)
			f.put(row, "conflict", a.Conflict)
			f.put(row, "holds", strings.Join(strings.Fields(fmt.Sprint(a.Category, " ", a.Kind, " ", a.Floor, " ", a.Ceiling, " ", a.Value, " ", a.Unit, " ", a.Text, " ", a.TextEN)), " "))
			f.grounds(row, a.LegalBasis, a.Confidence, a.Remark)
		}
	}
}
