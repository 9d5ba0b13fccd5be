package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// said is one thing that office and reporter wrote to each other.
type said struct {
	Office   bool
	Question bool
	Answered bool
	Answers  string // the question that a message answers
	Text     string
	On       string // a date of a question, or an instant of a message
	Due      string

	AnsweredOn string
}

// dialogue is questions and messages as one conversation, oldest first.
func dialogue(lang string, c *pb.ReportContents) []said {
	asked := map[string]string{}
	var out []said
	for _, q := range c.GetQuestions() {
		asked[q.GetId()] = q.GetText()
		out = append(out, said{Office: true, Question: true, Answered: q.GetAnswered(), Text: q.GetText(), On: q.GetAskedOn(), Due: q.GetDueOn(), AnsweredOn: q.GetAnsweredOn()})
	}
	for _, m := range c.GetMessages() {
		out = append(out, said{Office: m.GetFrom() == "OFFICE", Text: kit.Told(lang, m), On: m.GetAt(), Answers: asked[m.GetQuestion()]})
	}
	slices.SortStableFunc(out, func(a, b said) int { return strings.Compare(a.On, b.On) })
	return out
}
