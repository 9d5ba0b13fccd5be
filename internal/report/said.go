package report

import "netra/internal/deadline"

// both is a sentence in the two languages, as one field holds them.
func both(id, en string) string { return id + " (" + en + ")" }

// Said is what a state means to the reporter, in both languages.
func (i StateInfo) Said() string { return both(i.Text, i.TextEN) }

// Sentences is StageText without what the office wrote, a sentence each, in both
// languages.
func (r *Report) Sentences() []string {
	i := r.State.Info()
	out := []string{i.Said()}
	if r.Withdrawn && i.WithdrawnRemark != "" {
		out = append(out, both(i.WithdrawnRemark[1:], i.WithdrawnRemarkEN[1:])) // each begins with the space that joins it
	}
	return out
}

// Ended is what the office wrote when it did not register the report, and the
// body that it referred it to.
func (r *Report) Ended() (outcome, body string) {
	switch r.State {
	case NotRegistered:
		return r.OutcomeText, ""
	case Referred:
		return "", r.ReferredTo
	}
	return "", ""
}

// PromiseBoth is Promise in both languages.
func (r *Report) PromiseBoth() (what string, due Date, rule string) {
	what, due, rule = r.Promise()
	if what == "" {
		return "", due, rule
	}
	i := r.State.Info()
	en := i.PromiseEN
	if k, _ := deadline.Newest(r.Clocks, i.Clock); k.Status == deadline.Overdue {
		en = i.OverdueEN + en
	}
	return both(what, en), due, rule
}
