package report

// ReplyToOfficeCmd is a message from the reporter, and perhaps the answer to a
// question.
type ReplyToOfficeCmd struct {
	Text     string     `json:"text"`
	Question string     `json:"question,omitempty"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// Act is ReplyToOffice.
func (*ReplyToOfficeCmd) Act() Act              { return ReplyToOffice }
func (m *ReplyToOfficeCmd) claimed() []Evidence { return m.Evidence }

func (m *ReplyToOfficeCmd) check(t *Trial) {
	t.text("text", m.Text)
	if m.Question != "" && t.Report.question(m.Question) == nil {
		t.bad("question", "tidak ada pertanyaan itu (no such question was asked)")
	}
}

func (m *ReplyToOfficeCmd) apply(r *Report, e Event) {
	r.say(FromReporter, m.Text, m.Question, e)
	r.addEvidence(m.Evidence)
	if q := r.question(m.Question); q != nil && q.AnsweredOn.IsZero() {
		q.AnsweredOn = e.PerformedOn
	}
}

// question finds a question by its id.
func (r *Report) question(id string) *Question {
	for i := range r.Questions {
		if r.Questions[i].ID == id {
			return &r.Questions[i]
		}
	}
	return nil
}

// WithdrawReportCmd withdraws the report. Before a case took it that ends it;
// afterwards it is a flag and the case goes on (G14). Nobody has to say why.
type WithdrawReportCmd struct{}

// Act is WithdrawReport.
func (*WithdrawReportCmd) Act() Act                 { return WithdrawReport }
func (*WithdrawReportCmd) check(*Trial)             {}
func (*WithdrawReportCmd) apply(r *Report, _ Event) { r.Withdrawn = true }

// ChallengeClosureCmd is the reporter's objection to a closure. The act of the
// same name on the case judges it; here it stands for the reporter's own timeline.
type ChallengeClosureCmd struct {
	Grounds string `json:"grounds"`
}

// Act is ChallengeClosure.
func (*ChallengeClosureCmd) Act() Act         { return ChallengeClosure }
func (m *ChallengeClosureCmd) check(t *Trial) { t.text("grounds", m.Grounds) }

func (m *ChallengeClosureCmd) apply(r *Report, e Event) {
	r.Challenges = append(r.Challenges, Statement{On: e.PerformedOn, Text: m.Grounds})
}

// ReportRetaliationCmd says that somebody makes the reporter pay for it. It is
// heard in every state, for revenge does not wait for procedure.
type ReportRetaliationCmd struct {
	Narrative string `json:"narrative"`
	// Watched says that the office above hears of it and not the one that handles the
	// report. It is Take's word; before there was a watch it was never said.
	Watched bool `json:"watched,omitempty"`
}

// Act is ReportRetaliation.
func (*ReportRetaliationCmd) Act() Act         { return ReportRetaliation }
func (m *ReportRetaliationCmd) check(t *Trial) { t.text("narrative", m.Narrative) }

func (m *ReportRetaliationCmd) recorded(*Trial) Command {
	return &ReportRetaliationCmd{Narrative: m.Narrative, Watched: true}
}

func (m *ReportRetaliationCmd) apply(r *Report, e Event) {
	r.Retaliation = append(r.Retaliation, Statement{On: e.PerformedOn, Text: m.Narrative})
	if m.Watched {
		r.protected()
	}
}
