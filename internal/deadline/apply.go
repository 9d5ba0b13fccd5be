package deadline

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
)

// With is c with days that decrees brought, or took back, after it was made; c
// itself is left as it was. A day that c knows already is replaced: what was
// entered later knows more. A year that c does not know is known from then on,
// since the first of its days was announced; ReadDecree has seen to it that such
// a list is whole.
func (c *Calendar) With(days []Holiday) *Calendar {
	out := &Calendar{years: maps.Clone(c.years), days: maps.Clone(c.days), known: c.known, serial: c.serial}
	for _, h := range days {
		out.days[h.Date] = h
		if _, known := c.years[h.Date.Year]; known {
			continue
		}
		if first, ok := out.years[h.Date.Year]; !ok || h.AnnouncedOn.Before(first) {
			out.years[h.Date.Year] = h.AnnouncedOn
		}
	}
	return out
}

// Newest is the day of the newest decree that c knows of.
func (c *Calendar) Newest() Date {
	var newest Date
	for _, h := range c.days {
		for _, d := range []Date{h.AnnouncedOn, h.WithdrawnOn} {
			if d.After(newest) {
				newest = d
			}
		}
	}
	return newest
}

// Serial is the number of the table that c was made of: of two binaries the one
// with the higher number knows better, whatever its newest decree.
func (c *Calendar) Serial() int { return c.serial }

// Fingerprint is the same for calendars that count alike, and for no others.
func (c *Calendar) Fingerprint() string {
	var list []any
	for _, year := range slices.Sorted(maps.Keys(c.years)) {
		list = append(list, year, c.years[year])
	}
	for _, d := range slices.SortedFunc(maps.Keys(c.days), Date.Compare) {
		list = append(list, c.days[d])
	}
	text, err := json.Marshal(list)
	if err != nil {
		return "" // unreachable: dates and strings always marshal
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}
