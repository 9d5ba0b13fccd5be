package casefile

import (
	"netra/internal/deadline"
	"netra/internal/sanction"
)

// AccusedStep is what comes next for the accused.
type AccusedStep struct {
	What string
	On   Date
}

// AccusedNext is the next day that concerns the accused: a hearing, the
// examination, the end of a window, the decision on their dispute. No clock of the
// investigation is read: those run from the day of a report.
func (c *Case) AccusedNext(papers []AccusedPaper, today Date) (AccusedStep, bool) {
	if r, ok := c.AccusedWindow(today); ok {
		what := nextObjection
		if r.Act == FileAppeal {
			what = nextAppeal
		}
		return AccusedStep{what, r.Clock.DueOn}, true
	}
	switch c.State {
	case Disputed:
		for _, rule := range []string{"DL_OBJECTION_DECIDE", "DL_BPASN"} {
			if k, ok := c.newest(rule); ok && k.Active() {
				return AccusedStep{nextResolved, k.DueOn}, true
			}
		}
	case Registered, Clarification, Study:
		return summonsDay(papers, SummonParties, nextHearing, today)
	case EthicsHearing:
		return summonsDay(papers, OpenEthicsHearing, nextEthics, today)
	case Summoned:
		if r := c.Round(); len(r.Summonses) > len(r.Absences) {
			return summonsDay(papers, IssueSummons, nextExamination, today)
		}
	}
	return AccusedStep{}, false
}

// summonsDay is the day of the newest letter of an act, if it lies ahead.
func summonsDay(papers []AccusedPaper, act Act, what string, today Date) (AccusedStep, bool) {
	var on Date
	for _, p := range papers {
		if p.Act == act {
			on = p.HearingOn
		}
	}
	return AccusedStep{what, on}, !on.IsZero() && !on.Before(today)
}

// AccusedRemedy is something that the accused may still do.
type AccusedRemedy struct {
	Act   Act
	Clock Clock // its window; none where the act has no end but the case's
	Law   []string
}

// AccusedRemedies is all of them on a day.
func (c *Case) AccusedRemedies(today Date) []AccusedRemedy {
	var out []AccusedRemedy
	if c.Open() {
		out = append(out, AccusedRemedy{Act: AnswerAccusation, Law: rows(AnswerAccusation)[0].Law})
	}
	if r, ok := c.AccusedWindow(today); ok {
		out = append(out, r)
	}
	return out
}

// AccusedWindow is the dispute that lies against the decision, while its window is open.
func (c *Case) AccusedWindow(today Date) (AccusedRemedy, bool) {
	if c.State != Delivered || !c.Stands() || c.Sanction.Final {
		return AccusedRemedy{}, false
	}
	act, rule, guard := FileObjection, "DL_OBJECTION", objectionLies
	switch c.Sanction.Type.Remedy() {
	case sanction.Appeal:
		act, rule, guard = FileAppeal, "DL_APPEAL", appealLies
	case sanction.Objection:
	default:
		return AccusedRemedy{}, false
	}
	k, ok := c.newest(rule)
	if !ok || !k.DueOn.IsZero() && today.After(k.DueOn) {
		return AccusedRemedy{}, false
	}
	return AccusedRemedy{Act: act, Clock: k, Law: []string{guard.Article}}, true
}

// Missed is the window of an objection or appeal that closed before a day, and the
// article that set it: a case that went on since refuses the act for its state, and
// whoever came late is to hear of the day.
func (c *Case) Missed(act Act, on Date) (k Clock, guard Guard, ok bool) {
	rule, guard := map[Act]string{FileObjection: "DL_OBJECTION", FileAppeal: "DL_APPEAL"}[act], objectionLies
	if act == FileAppeal {
		guard = appealLies
	}
	k, ok = c.newest(rule)
	return k, guard, ok && k.Status != deadline.Unknown && !k.DueOn.IsZero() && on.After(k.DueOn)
}

// EffectiveOn is the day from which the delivered decision is in force; zero while
// that is not certain.
func (c *Case) EffectiveOn() Date {
	if c.Stands() {
		return c.Sanction.InForceOn
	}
	return Date{}
}
