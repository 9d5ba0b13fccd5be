package report_test

import (
	"strings"
	"testing"

	"netra/internal/report"
)

// Whoever shows a conversation asks Spoken: a sentence that the machine writes and
// that it does not know would be shown in two languages at once.
func TestEverySentenceOfTheServiceIsKnownAsOne(t *testing.T) {
	t.Parallel()
	known := map[string]bool{}
	for _, s := range []*story{
		asking(t, report.Received, report.Opened).do(&report.OpenIdentityCmd{}, officer),
		asking(t, report.Received, report.Approved).with(report.Header{Reason: "belum perlu"}).do(decline("o1"), keeperB),
	} {
		for _, e := range s.events {
			text, err := report.Told(e)
			if err != nil {
				t.Fatal(err)
			}
			if text == "" {
				continue
			}
			first, _, _ := strings.Cut(text, " oleh ")
			known[first] = true
			if !report.Spoken(text) {
				t.Errorf("not known: %q", text)
			}
			if report.Spoken("Baca: "+text) || report.Spoken(text+" Salam.") || report.Spoken(strings.Replace(text, "oleh", "bagi", 1)) {
				t.Errorf("a person who quotes it is taken for the service: %q", text)
			}
		}
	}
	if len(known) != 3 {
		t.Errorf("sentences: %v", known)
	}
}
