package casefile

import "strings"

// AddEvidenceCmd files documents; they stand in the event's documents.
type AddEvidenceCmd struct{}

// Act is AddEvidence.
func (*AddEvidenceCmd) Act() Act           { return AddEvidence }
func (*AddEvidenceCmd) apply(*Case, Event) {}

func (*AddEvidenceCmd) check(t *Trial) {
	if len(t.Header.Documents) == 0 {
		t.bad("documents", "unggah dulu berkasnya, lalu sebut pengenalnya (upload the files first and name their ids)")
	}
}

// AddNoteCmd is a working note, seen on the writer's side only.
type AddNoteCmd struct {
	Text string `json:"text"`
}

// Act is AddNote.
func (*AddNoteCmd) Act() Act           { return AddNote }
func (m *AddNoteCmd) check(t *Trial)   { t.need("text", m.Text) }
func (*AddNoteCmd) apply(*Case, Event) {}

// CorrectCmd mends one field of the snapshot.
type CorrectCmd struct {
	Field string `json:"field"`
	Value string `json:"value"`
}

// correctable is the fields that can be mended after the fact, and where they lie.
func correctable(c *Case) map[string]*string {
	a := &c.Accused
	return map[string]*string{
		"accused.name": &a.Name, "accused.employeeId": &a.EmployeeID, "accused.position": &a.Position,
		"accused.unit": &a.Unit, "accused.agency": &a.Agency, "accused.postKind": &a.PostKind,
		"accused.postLevel": &a.PostLevel, "accused.grade": &a.Grade,
	}
}

// Act is Correct.
func (*CorrectCmd) Act() Act { return Correct }

func (m *CorrectCmd) check(t *Trial) {
	t.need("value", m.Value)
	fields := correctable(t.Case)
	if fields[m.Field] == nil {
		names := make([]string, 0, len(fields))
		for n := range fields {
			names = append(names, n)
		}
		t.bad("field", "yang dapat dikoreksi hanya %[1]s (only these can be corrected: %[1]s)", strings.Join(sorted(names), ", "))
	}
	after := *t.Case
	if mended := correctable(&after)[m.Field]; mended != nil && t.Case.Accused.post().Check() == nil {
		*mended = m.Value
		t.post("value", after.Accused) // one that was unknown before may be mended step by step
	}
	if m.Field == "accused.employeeId" && !EmployeeNumber(m.Value) {
		t.bad("value", "NIP terdiri atas 18 angka, NIK 16; angka saja (a NIP has 18 digits, a NIK 16; digits only)")
	}
}

func (m *CorrectCmd) apply(c *Case, _ Event) { *correctable(c)[m.Field] = m.Value }
