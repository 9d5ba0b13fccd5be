package kit

import (
	"regexp"
	"strings"
)

// dayAndHour is a day in a sentence of the service, with its hour or without.
var dayAndHour = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}( \d{2}\.\d{2})?\b`)

// byService says whether a message is the sentence by which the report machine tells
// that an identity was opened (internal/report/opening_told.go). The API calls it
// OFFICE like every other, and a person who ends theirs in brackets is not cut short.
func byService(message string) bool {
	return strings.HasPrefix(message, "Identitas Anda dibuka ") && strings.Contains(message, " (Your identity was opened ")
}

// Told is a message of a conversation. What the service itself wrote is in two
// languages and has dates as machines write them: it is said in one, with dates as
// people write them. What a person wrote stays to the letter.
func Told(lang, message string) string {
	if !byService(message) {
		return message
	}
	return dayAndHour.ReplaceAllStringFunc(Said(lang, message), func(at string) string {
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
