package desk

import (
	"slices"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// inVocabulary is the fields of acts whose value is a term.
var inVocabulary = map[string]string{
	"decision": "decision", "result": "decision", "recommendation": "decision", "type": "sanction", "level": "level", "mode": "mode",
	"kind": "hold", "rule": "clock", "ground": "routed",
}

// The fields of acts that are days, codes of offices, yes or no, and hashes; and
// those that name an account, which says nothing to a reader.
var (
	dayFields    = []string{"letterOn", "hearingOn", "receivedOn", "examinationOn", "missedOn", "decisionOn", "filedOn", "executedOn", "completedOn", "departedOn", "until"}
	officeFields = []string{"office", "authorityOffice", "signer", "reportTo", "from", "to"}
	truthFields  = []string{"signed", "proven", "belowFloor", "actingOfficial"}
	hashFields   = []string{"dossierHash", "proposalHash"}
	opaqueFields = []string{"investigator", "account"}
	// What people write in words of their own: it is told who else reads it.
	writtenFields = []string{"text", "minutes", "conclusion", "facts", "findings", "grounds", "outcomeText", "proof", "note"}
)

// detail is one field of what an act carried, in words; false for one that says
// nothing to a reader.
func (k *caseLook) detail(e *pb.CaseEvent, d *pb.EventDetail) (kit.Row, bool) {
	name := d.GetField()
	if slices.Contains(opaqueFields, name) || name == "reason" && d.GetText() == e.GetReason() {
		return kit.Row{}, false
	}
	r := k.long(capital(k.Word("field", name)), k.value(name, d.GetText()))
	for _, x := range d.GetItems() {
		r.Lines = append(r.Lines, k.item(name, x))
	}
	if slices.Contains(writtenFields, name) {
		r.Tag = kit.Tag{Text: (&acting{caseLook: k, act: e.GetAct()}).audience(name)}
	}
	return r, true
}

// value is the text of a field, in words where it is a term.
func (k *caseLook) value(field, text string) string {
	switch {
	case text == "":
		return ""
	case inVocabulary[field] != "":
		return capital(k.Word(inVocabulary[field], text))
	case slices.Contains(dayFields, field) || isoDay.MatchString(text) && len(text) == 10:
		return kit.Date(k.Lang, text)
	case slices.Contains(officeFields, field):
		return k.office(text)
	case slices.Contains(truthFields, field):
		return k.T("desk.case.truth." + text)
	case slices.Contains(hashFields, field):
		return short(text)
	case field == "contest":
		return k.contest(text)
	}
	return text
}

// item is one line of a list that an act carried, its terms in words.
func (k *caseLook) item(field, text string) string {
	switch field {
	case "violations":
		return capital(k.violation(k.c.GetRulebook(), text)) + " (" + text + ")"
	case "allegations":
		return k.alleged(text)
	case "parties":
		as, name, _ := strings.Cut(text, ": ")
		return capital(k.Word("party", as)) + ": " + name
	case "team", "panel":
		if i := strings.LastIndex(text, ", "); i >= 0 {
			return text[:i+2] + k.Word("element", text[i+2:])
		}
	case "accused", "signedAs":
		return k.pair(text)
	}
	return text
}

// alleged is an allegation as the core lists it: violation, date, place.
func (k *caseLook) alleged(text string) string {
	parts := strings.SplitN(text, ", ", 3)
	for i, p := range parts {
		if d := kit.Date(k.Lang, p); d != p {
			parts[i] = d
		}
	}
	if title := k.violation(k.c.GetRulebook(), parts[0]); title != parts[0] {
		parts[0] = capital(title) + " (" + parts[0] + ")"
	}
	return strings.Join(parts, ", ")
}

// pair is one fact of a person or of a signature, "name: value".
func (k *caseLook) pair(text string) string {
	name, value, ok := strings.Cut(text, ": ")
	if !ok {
		return text
	}
	switch name {
	case "agencyCode", "office":
		value = k.office(value)
	case "employmentKind":
		value = k.Word("kind", value)
	case "postKind":
		value = k.Word("post", value)
	case "postLevel":
		value = k.Word("government", value)
	case "capacity":
		value = k.Word("capacity", value)
	case "snapshotOn":
		value = kit.Date(k.Lang, value)
	}
	return capital(k.Word("field", name)) + ": " + value
}

// long is a row for a text that somebody wrote: as paragraphs where it is one.
func (k *caseLook) long(key, text string) kit.Row {
	if len(text) > 120 || strings.Contains(text, "\n") {
		return kit.Row{Key: key, Long: text}
	}
	return kit.Row{Key: key, Text: text}
}
