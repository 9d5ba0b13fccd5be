package casefile

// AnswerAccusationCmd is what the accused says to the accusation, at any time
// until the case is closed and as often as they like. Their papers stand in the
// event's documents.
type AnswerAccusationCmd struct {
	Text string `json:"text"`
}

// Act is AnswerAccusation.
func (*AnswerAccusationCmd) Act() Act           { return AnswerAccusation }
func (m *AnswerAccusationCmd) check(t *Trial)   { t.need("text", m.Text) }
func (*AnswerAccusationCmd) apply(*Case, Event) {}
