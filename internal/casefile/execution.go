package casefile

// RecordExecutionCmd proves that the sanction is carried out.
type RecordExecutionCmd struct {
	ExecutedOn Date   `json:"executedOn,omitzero"`
	Proof      string `json:"proof"`
}

// Act is RecordExecution.
func (*RecordExecutionCmd) Act() Act               { return RecordExecution }
func (m *RecordExecutionCmd) on() (string, Date)   { return "executedOn", m.ExecutedOn }
func (m *RecordExecutionCmd) check(t *Trial)       { t.need("proof", m.Proof) }
func (*RecordExecutionCmd) apply(c *Case, e Event) { c.Sanction.ExecutedOn = e.PerformedOn }

// CompleteExecutionCmd says that the serving time is over.
type CompleteExecutionCmd struct {
	CompletedOn Date `json:"completedOn,omitzero"`
}

// Act is CompleteExecution.
func (*CompleteExecutionCmd) Act() Act             { return CompleteExecution }
func (m *CompleteExecutionCmd) on() (string, Date) { return "completedOn", m.CompletedOn }
func (*CompleteExecutionCmd) check(*Trial)         {}
func (*CompleteExecutionCmd) apply(*Case, Event)   {}

// RecordDocumentationCmd notes the entry in the national discipline record.
type RecordDocumentationCmd struct {
	EntryReference string `json:"entryReference"`
}

// Act is RecordDocumentation.
func (*RecordDocumentationCmd) Act() Act           { return RecordDocumentation }
func (m *RecordDocumentationCmd) check(t *Trial)   { t.need("entryReference", m.EntryReference) }
func (*RecordDocumentationCmd) apply(*Case, Event) {}

// ReportBackCmd is the employer's letter: interim on the way, final at the end.
type ReportBackCmd struct {
	LetterNumber string `json:"letterNumber"`
}

// Act is ReportBack.
func (*ReportBackCmd) Act() Act         { return ReportBack }
func (m *ReportBackCmd) check(t *Trial) { t.need("letterNumber", m.LetterNumber) }

func (*ReportBackCmd) apply(c *Case, _ Event) { c.answered() }

// answered ends the control ladder: the authority has spoken. A block of services
// stays until somebody lifts it.
func (c *Case) answered() {
	if c.Control != nil && !c.Control.Blocked {
		c.Control = nil
	}
}

// ReturnReportCmd sends an insufficient report back.
type ReturnReportCmd struct{}

// Act is ReturnReport.
func (*ReturnReportCmd) Act() Act     { return ReturnReport }
func (*ReturnReportCmd) check(*Trial) {}

func (*ReturnReportCmd) decision(c *Case) string {
	if c.Stands() {
		return SanctionStands
	}
	return NothingStands
}

func (*ReturnReportCmd) apply(c *Case, e Event) {
	if State(e.To) == Recommended {
		c.redo(e)
	}
}

// CloseCmd ends the case with a text for the reporter.
type CloseCmd struct {
	OutcomeText string `json:"outcomeText"`
}

// Act is Close.
func (*CloseCmd) Act() Act              { return Close }
func (m *CloseCmd) outcomeText() string { return m.OutcomeText }
func (m *CloseCmd) check(t *Trial)      { t.need("outcomeText", m.OutcomeText) }

func (m *CloseCmd) apply(c *Case, e Event) {
	outcome := NotProven
	if c.Stands() {
		outcome = Sanctioned
	}
	c.end(e, outcome, m.OutcomeText)
}

// RecordDepartureCmd ends the case because the accused left the service.
type RecordDepartureCmd struct {
	DepartedOn Date   `json:"departedOn,omitzero"`
	Ground     string `json:"ground"`
}

// Act is RecordDeparture.
func (*RecordDepartureCmd) Act() Act { return RecordDeparture }

func (m *RecordDepartureCmd) check(t *Trial) {
	t.need("ground", m.Ground)
	if m.DepartedOn.After(t.Today()) {
		t.bad("departedOn", "%[1]s belum tiba (%[1]s lies in the future)", m.DepartedOn)
	}
}

func (m *RecordDepartureCmd) apply(c *Case, e Event) { c.end(e, LeftService, m.Ground) }

// ChallengeClosureCmd is the reporter's word, by code, that the case should not
// have been closed.
type ChallengeClosureCmd struct {
	Grounds string `json:"grounds"`
}

// Act is ChallengeClosure.
func (*ChallengeClosureCmd) Act() Act         { return ChallengeClosure }
func (m *ChallengeClosureCmd) check(t *Trial) { t.need("grounds", m.Grounds) }

func (*ChallengeClosureCmd) apply(c *Case, e Event) { c.Challenge = &Challenged{On: e.PerformedOn} }

// DecideChallengeCmd is the reviewer's answer.
type DecideChallengeCmd struct {
	Decision    string `json:"decision"` // UPHELD, REOPENED
	OutcomeText string `json:"outcomeText"`
}

// Act is DecideChallenge.
func (*DecideChallengeCmd) Act() Act { return DecideChallenge }

func (m *DecideChallengeCmd) decision(c *Case) string {
	if m.Decision == "REOPENED" && c.Ending != nil {
		return reopened(c.Ending.From)
	}
	return m.Decision
}

func (m *DecideChallengeCmd) choice() (field, word string, of []string) {
	return "decision", m.Decision, []string{"UPHELD", "REOPENED"}
}

func (m *DecideChallengeCmd) check(t *Trial) {
	t.need("outcomeText", m.OutcomeText)
	if one(string(t.Case.Outcome), string(Annulled), string(LeftService)) && m.Decision == "REOPENED" {
		t.refuse(challenged, "perkara yang ditutup sebagai %[1]s tidak dibuka lagi (a case closed as %[1]s is not reopened)", t.Case.Outcome)
	}
}

func (m *DecideChallengeCmd) apply(c *Case, e Event) {
	c.Challenge = nil
	if State(e.To) == Closed {
		return
	}
	c.Outcome, c.Ending = "", nil
	if State(e.To) == Plenary {
		c.Sitting = &Sitting{}
	}
}
