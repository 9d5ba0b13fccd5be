package casefile

import (
	"slices"

	"netra/internal/sanction"
)

// NextStep is what is to happen next, and by when: the active clock that is due
// first, and the act that satisfies it or brings the case nearer to it.
func (c *Case) NextStep() (what Act, due Date) {
	k, _ := c.NextClock()
	if slices.Contains(followUp, k.Rule) && (c.State == Delivered || c.State == Disputed) {
		return ReportBack, k.DueOn // the sanction waits for its day; what is owed is a word to the merit authority
	}
	return c.NextAct(), k.DueOn
}

// NextAct is the act by which the case usually goes on from where it stands.
func (c *Case) NextAct() Act {
	switch c.State {
	case Study:
		return c.nextInStudy()
	case Plenary:
		if _, all := c.votes(""); all < quorum {
			return CastVote
		}
	case MeritReview:
		if c.MeritStudy == "" {
			return RecordMeritStudy
		}
	case Recommended, EthicsHearing, Summoned, Examined:
		return c.nextInRound(c.Round())
	}
	return c.State.Info().Next
}

func (c *Case) nextInStudy() Act {
	switch {
	case c.Study == nil:
		return RecordStudy
	case c.Dossier == nil:
		return WriteDossier
	case !c.Dossier.Approved:
		return ApproveDossier
	}
	return ConvenePlenary
}

// nextInRound is the employer's next act in the current round.
func (c *Case) nextInRound(r *Round) Act {
	switch {
	case r == nil:
		return c.State.Info().Next
	case c.State == Recommended && r.ReceivedOn.IsZero():
		return AcknowledgeRecommendation
	case c.State == Recommended && r.Level == sanction.LevelMoral:
		return OpenEthicsHearing
	case c.State == Recommended, c.State == Summoned && len(r.Summonses) <= len(r.Absences):
		return IssueSummons
	case c.State == EthicsHearing:
		return map[string]Act{"": RecordHearing, "MORAL": ProposeSanction, "DISCIPLINE": ReferToDiscipline, "NOT_PROVEN": ReportNotProven}[r.Hearing]
	case c.State == Examined && r.Report == nil:
		return FileExaminationReport
	case c.State == Examined && !r.Report.Proven:
		return ReportNotProven
	}
	return c.State.Info().Next
}
