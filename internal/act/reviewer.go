package act

import (
	"netra/internal/access"
	"netra/internal/casefile"
)

// reviewer is the office of Bawaslu whose commissioners decide a challenge: the
// nearest above the one that closed the case in which somebody sits who has not
// judged it, is not away and from whom it is not kept. Empty where no challenge
// waits, or nobody at all is left: then it is the office above, and waits there.
func (w *work) reviewer(c casefile.Case) (string, error) {
	if c.Challenge == nil || c.Office == "" {
		return "", nil
	}
	for at, ok := w.Directory.BawasluAbove(c.Office); ok; at, ok = w.Directory.BawasluAbove(at.Code) {
		list, err := w.people(access.BawasluCommissioner, []string{at.Code}, c)
		if err != nil {
			return "", err
		}
		for _, a := range list {
			if c.MayReview(a.Person) {
				return at.Code, nil
			}
		}
	}
	return "", nil
}
