package report

import (
	"fmt"
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

// opened is the sentence by which a reporter learns that their identity was opened:
// for whom by function, when, and why. keepers is who opened the two locks.
func (t *Trial) opened(office, reason, keepers string) string {
	at := t.Now.In(t.Zone).Format("2006-01-02 15.04")
	why := strings.NewReplacer("(", "[", ")", "]").Replace(strings.TrimRight(reason, ". "))
	name := t.agency(office)
	if keepers == "" {
		return fmt.Sprintf("Identitas Anda dibuka oleh penyelidik %s pada %s, karena: %s. (Your identity was opened by an investigator of %s on %s, because: %s.)",
			name, at, why, name, at, why)
	}
	until := t.Now.Add(readTime).In(t.Zone).Format("2006-01-02 15.04")
	return fmt.Sprintf("Identitas Anda dibuka bersama oleh dua pemegang kunci, %s, untuk satu penyelidik %s pada %s, karena: %s. Ia dapat membacanya sampai %s; sesudah itu dimusnahkan. "+
		"(Your identity was opened by the two custodians together, %s, for one investigator of %s on %s, because: %s. They can read it until %s; then it is destroyed.)",
		keepers, name, at, why, until, keepers, name, at, why, until)
}

func (t *Trial) agency(code string) string {
	if a, ok := t.Directory.Agency(code); ok {
		return a.Name
	}
	return code
}
