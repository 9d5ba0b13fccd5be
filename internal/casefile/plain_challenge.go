package casefile

import (
	"fmt"

	"strings"

	"netra/internal/deadline"
)

// late puts before a promise that its day has passed, in either half: a text of
// two languages has one bracket, at its end.
func late(what string) string {
	id, en, _ := strings.Cut(what, " (")
	return latePromise + id + " (" + latePromiseEN + en
}

// ChallengeUntil is the last day on which the reporter can challenge the
// closure; false when there is none to challenge, or it was challenged.
func (c *Case) ChallengeUntil() (deadline.Date, bool) {
	k, ok := c.newest("PX_CHALLENGE")
	if !ok || c.State != Closed || k.Status != deadline.Running && k.Status != deadline.Paused {
		return deadline.Date{}, false
	}
	return k.DueOn, true
}

// ChallengeAnswer is what an event answers to a challenge of the reporter's; ""
// for every other event.
func ChallengeAnswer(e Event) (string, error) {
	if Act(e.Act) != DecideChallenge {
		return "", nil
	}
	cmd, err := Decode(DecideChallenge, e.Payload)
	if err != nil {
		return "", err
	}
	m, ok := cmd.(*DecideChallengeCmd)
	if !ok {
		return "", fmt.Errorf("%s was read as %T", e.Act, cmd)
	}
	return m.OutcomeText, nil
}

// MayReview says whether a person has not yet made up their mind about the case: only
// such a one decides whether it was closed rightly.
func (c *Case) MayReview(person string) bool { return !c.Did(person, judging...) }
