package report

import (
	"fmt"
	"slices"
	"strings"
)

// Told is what an event of opening tells the reporter; none for every other event,
// and for the steps on the way.
func Told(e Event) (string, error) {
	cmd, err := Decode(Act(e.Act), e.Payload)
	if err != nil {
		return "", err
	}
	switch m := cmd.(type) {
	case *OpenIdentityCmd:
		return m.Told, nil
	case *HandInIdentityCmd:
		return m.Told, nil
	case *DeclineIdentityCmd:
		return m.Told, nil
	}
	return "", nil
}

// The sentences that the service itself writes into a conversation, in both
// languages. Stored reports hold them as they were written: a sentence that changes
// stays here beside its successor, or Spoken does not know it any more.
const (
	saidOpened = "Identitas Anda dibuka oleh penyelidik %s pada %s, karena: %s. (Your identity was opened by an investigator of %s on %s, because: %s.)"
	saidBoth   = "Identitas Anda dibuka bersama oleh dua pemegang kunci, %s, untuk satu penyelidik %s pada %s, karena: %s. Ia dapat membacanya sampai %s; sesudah itu dimusnahkan. " +
		"(Your identity was opened by the two custodians together, %s, for one investigator of %s on %s, because: %s. They can read it until %s; then it is destroyed.)"
	saidDeclined = "Permintaan membuka identitas Anda ditolak oleh %s pada %s. Identitas Anda tetap tersegel. " +
		"(A request to open your identity was declined by %s on %s. Your identity stays sealed.)"
)

// Spoken says whether a message of the office is one that the service wrote, and no
// person: it has every word of one of its sentences, in their order.
func Spoken(message string) bool {
	return slices.ContainsFunc([]string{saidOpened, saidBoth, saidDeclined}, func(sentence string) bool { return follows(message, sentence) })
}

// follows says whether a text can come from a format, by the words between its gaps.
func follows(text, format string) bool {
	words := strings.Split(format, "%s")
	rest, ok := strings.CutPrefix(text, words[0])
	if !ok {
		return false
	}
	last := words[len(words)-1]
	if rest, ok = strings.CutSuffix(rest, last); !ok {
		return false
	}
	for _, w := range words[1 : len(words)-1] {
		if _, rest, ok = strings.Cut(rest, w); !ok {
			return false
		}
	}
	return true
}

// opened is the sentence by which a reporter learns that their identity was opened:
// for whom by function, when, and why. keepers is who opened the two locks.
func (t *Trial) opened(office, reason, keepers string) string {
	at := t.Now.In(t.Zone).Format("2006-01-02 15.04")
	why := strings.NewReplacer("(", "[", ")", "]").Replace(strings.TrimRight(reason, ". "))
	name := t.agency(office)
	if keepers == "" {
		return fmt.Sprintf(saidOpened, name, at, why, name, at, why)
	}
	until := t.Now.Add(readTime).In(t.Zone).Format("2006-01-02 15.04")
	return fmt.Sprintf(saidBoth, keepers, name, at, why, until, keepers, name, at, why, until)
}

func (t *Trial) agency(code string) string {
	if a, ok := t.Directory.Agency(code); ok {
		return a.Name
	}
	return code
}
