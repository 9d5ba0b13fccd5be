package citizen

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// counted is the day of one open question, and how it was counted.
type counted struct {
	What string
	Tag  kit.Tag
	Days []*pb.CountedDay
}

// countedQuestions is the open questions that have a day.
func countedQuestions(v *kit.Visit, view *pb.ReporterView) []counted {
	var out []counted
	for i, q := range view.GetQuestions() {
		if !q.GetAnswered() && len(q.GetCountedDays()) > 0 {
			out = append(out, counted{v.T("citizen.status.counted", "n", i+1), dueTag(v, q.GetDueOn()), q.GetCountedDays()})
		}
	}
	return out
}

// dueTag says by when something waits; a day that has passed takes nothing away.
func dueTag(v *kit.Visit, due string) kit.Tag {
	switch {
	case due == "":
		return kit.Tag{Text: v.T("citizen.status.waits")}
	case due < v.Today():
		return kit.Tag{Kind: "warn", Text: v.T("citizen.status.late", "date", kit.Date(v.Lang, due))}
	}
	return kit.Tag{Kind: "warn", Text: v.T("citizen.status.until", "date", kit.Date(v.Lang, due))}
}
