package rulebook

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"netra/internal/deadline"
)

// sections are the parts of a comparison in the order of reading, by the first
// word of their facts.
var sections = [...][2]string{
	{"edition", "Edisi / edition"}, {"violation", "Pelanggaran / violations"}, {"sanction", "Sanksi / sanctions"},
	{"authority", "Siapa yang menandatangani / who signs"}, {"rule", "Aturan / rules"}, {"deadline", "Tenggat / clocks"},
	{"closed_window", "Masa tertutup / closed window"}, {"moderate_types", "Jenis sedang / moderate types"},
	{"amendment", "Perubahan / amendments"},
}

// Diff says what changed from a to b, each in its newest reading, one line a
// fact, by sections: "-" for what b no longer says, "+" for what is new, "~" for
// what it says otherwise. Two editions that say the same give "". Amendments are
// compared only between two drafts of one edition: between two editions, what
// they made of the rows is what counts.
func Diff(a, b *Edition) string {
	before, after := a.On(deadline.Date{}).facts(), b.On(deadline.Date{}).facts()
	if a.ID == b.ID {
		a.draftFacts(before)
		b.draftFacts(after)
	}
	var out strings.Builder
	for _, s := range sections {
		lines := changes(before, after, s[0])
		if s[0] == "authority" {
			lines = append(signingChanges(a.On(deadline.Date{}), b.On(deadline.Date{})), lines...)
		}
		if len(lines) > 0 {
			fmt.Fprintf(&out, "# %s\n%s", s[1], strings.Join(lines, ""))
		}
	}
	return out.String()
}

// changes are the lines of one section.
func changes(before, after facts, section string) []string {
	keys := maps.Clone(before)
	maps.Copy(keys, after)
	var out []string
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if word, _, _ := strings.Cut(key, " "); strings.SplitN(word, ".", 2)[0] != section {
			continue
		}
		was, had := before[key]
		is, has := after[key]
		switch {
		case !has:
			out = append(out, fmt.Sprintf("- %s: %s\n", key, was))
		case !had:
			out = append(out, fmt.Sprintf("+ %s: %s\n", key, is))
		case was != is:
			out = append(out, fmt.Sprintf("~ %s: %s\n", key, changed(key, was, is)))
		}
	}
	return out
}

// changed is a change in words: of citations only those that came or went.
func changed(key, was, is string) string {
	if !strings.HasSuffix(key, ".legal_basis") && !strings.HasSuffix(key, ".law") {
		return was + " → " + is
	}
	old, now := strings.Split(was, "; "), strings.Split(is, "; ")
	var out []string
	for _, l := range old {
		if !slices.Contains(now, l) {
			out = append(out, "− "+l)
		}
	}
	for _, l := range now {
		if !slices.Contains(old, l) {
			out = append(out, "+ "+l)
		}
	}
	if len(out) == 0 {
		return was + " → " + is // the order alone
	}
	return strings.Join(out, "; ")
}
