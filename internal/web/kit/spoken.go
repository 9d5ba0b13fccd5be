package kit

import (
	"regexp"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/report"
)

// dayAndHour is a day in a sentence of the service, with its hour or without.
var dayAndHour = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}( \d{2}\.\d{2})?\b`)

// Told is a message of a conversation. What the service itself wrote is in two
// languages and has dates as machines write them: it is said in one, with dates as
// people write them. The API calls it OFFICE like every other; what a person wrote
// stays to the letter, so that nobody who ends in brackets is cut short.
func Told(lang string, m *pb.Message) string {
	if m.GetFrom() != "OFFICE" || !report.Spoken(m.GetText()) {
		return m.GetText()
	}
	return Spoken(lang, m.GetText())
}

// Spoken is a text of the service in one language, with dates as people write them.
func Spoken(lang, text string) string {
	return dayAndHour.ReplaceAllStringFunc(Said(lang, text), func(at string) string {
		day, hour, timed := strings.Cut(at, " ")
		if !timed {
			return Date(lang, day)
		}
		if lang == "en" {
			hour = strings.Replace(hour, ".", ":", 1)
		}
		return Date(lang, day) + ", " + hour
	})
}
