package casefile

import "strings"

// HoldKind is what a case may wait for, in words for people.
type HoldKind struct{ Kind, Label, LabelEN string }

// otherHold is the kind of a pause that the list does not know; its reason, which
// every hold must have, says what it is.
const otherHold = "OTHER"

// HoldKinds is every kind of hold. The list may grow: an event keeps the kind
// that it was recorded with.
var HoldKinds = []HoldKind{
	{"WAITING_EVIDENCE", "menunggu bukti atau saksi", "waiting for evidence or a witness"},
	{"WAITING_COURT", "menunggu putusan pengadilan", "waiting for a court"},
	{"WAITING_OPINION", "menunggu keterangan ahli atau lembaga lain", "waiting for an expert or another body"},
	{"ACCUSED_ILL", "terlapor sakit", "the accused is ill"},
	{"FORCE_MAJEURE", "keadaan kahar", "force majeure"},
	{otherHold, "lainnya", "other"},
}

// typed is the kind that a word names, or OTHER with the word as its note: the
// word was free before, and who writes another is not turned away.
func typed(word string) (kind, note string) {
	word = strings.TrimSpace(word)
	for _, k := range HoldKinds {
		if strings.EqualFold(k.Kind, word) {
			return k.Kind, ""
		}
	}
	return otherHold, word
}

// label is what a count says of the days of a hold. The note is not in it: it is
// somebody's own word, and a count is read by everybody who may see the clock.
func (h *HoldNote) label() string {
	if h == nil {
		return ""
	}
	for _, k := range HoldKinds {
		if k.Kind == h.Kind {
			return k.Label
		}
	}
	return ""
}
