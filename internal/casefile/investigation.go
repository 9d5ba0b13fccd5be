package casefile

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"netra/internal/fault"
	"netra/internal/rulebook"
)

// Party is somebody invited to a clarification.
type Party struct {
	Name string `json:"name"`
	As   string `json:"as"` // REPORTER, ACCUSED, WITNESS, EXPERT
}

// SummonPartiesCmd invites people to a clarification.
type SummonPartiesCmd struct {
	Parties   []Party `json:"parties"`
	LetterOn  Date    `json:"letterOn,omitzero"`
	HearingOn Date    `json:"hearingOn,omitzero"`
	SummonsCode
}

// Act is SummonParties.
func (*SummonPartiesCmd) Act() Act             { return SummonParties }
func (m *SummonPartiesCmd) on() (string, Date) { return "letterOn", m.LetterOn }

func (m *SummonPartiesCmd) apply(c *Case, _ Event) { m.give(c) }

func (m *SummonPartiesCmd) check(t *Trial) {
	if len(m.Parties) == 0 {
		t.bad("parties", "sebut paling sedikit satu orang yang akan didengar (name at least one person to hear)")
	}
	for i, p := range m.Parties {
		t.need(fmt.Sprintf("parties[%d].name", i), p.Name)
		if !one(p.As, "REPORTER", "ACCUSED", "WITNESS", "EXPERT") {
			t.bad(fmt.Sprintf("parties[%d].as", i), "tulis REPORTER, ACCUSED, WITNESS atau EXPERT (write REPORTER, ACCUSED, WITNESS or EXPERT)")
		}
	}
	if m.RenewCode && !m.callsAccused() {
		t.bad("renewCode", "kode baru diberikan kepada terlapor: panggil terlapor (a new code goes to the accused: summon them)")
	}
	if !m.HearingOn.IsZero() && m.HearingOn.Before(t.On) {
		t.bad("hearingOn", "sidang klarifikasi tidak dapat mendahului suratnya, %[1]s (the hearing cannot be before the letter (%[1]s))", t.On)
	}
}

// RecordClarificationCmd files the minutes of a clarification.
type RecordClarificationCmd struct {
	Minutes string `json:"minutes"`
	PartyAs string `json:"partyAs,omitempty"` // of whom they are; empty: of several, or not said
}

// Act is RecordClarification.
func (*RecordClarificationCmd) Act() Act           { return RecordClarification }
func (*RecordClarificationCmd) apply(*Case, Event) {}

func (m *RecordClarificationCmd) check(t *Trial) {
	t.need("minutes", m.Minutes)
	if m.PartyAs != "" && !one(m.PartyAs, "REPORTER", "ACCUSED", "WITNESS", "EXPERT") {
		t.bad("partyAs", "tulis REPORTER, ACCUSED, WITNESS atau EXPERT, atau kosongkan (write REPORTER, ACCUSED, WITNESS or EXPERT, or leave it out)")
	}
}

// RecordStudyCmd files the study with its allegations; the rulebook's
// assessment is attached.
type RecordStudyCmd struct {
	Allegations []Allegation        `json:"allegations"`
	Conclusion  string              `json:"conclusion"`
	Assessment  rulebook.Assessment `json:"assessment"`
}

// Act is RecordStudy.
func (*RecordStudyCmd) Act() Act { return RecordStudy }

func (m *RecordStudyCmd) check(t *Trial) {
	t.need("conclusion", m.Conclusion)
	t.allegations(m.Allegations)
	if len(t.notes.Fields) > 0 {
		return
	}
	var codes []string
	for _, a := range m.Allegations {
		codes = append(codes, a.Violation)
	}
	a, err := assess(t.Env, t.Case, m.Allegations, codes, "")
	if err != nil {
		t.fail(err)
		return
	}
	m.Assessment = a
}

func (m *RecordStudyCmd) apply(c *Case, _ Event) {
	c.Allegations = m.Allegations
	c.Study = &StudyNote{Conclusion: m.Conclusion, Assessment: m.Assessment}
}

// fail carries a refusal of the rulebook over into the trial.
func (t *Trial) fail(err error) {
	f, ok := fault.Of(err)
	if !ok {
		t.bad("allegations", "%s", err)
		return
	}
	t.notes.Fields = append(t.notes.Fields, f.Fields...)
	t.notes.Refusals = append(t.notes.Refusals, f.Refusals...)
	if len(f.Fields)+len(f.Refusals) == 0 {
		t.notes.Refusals = append(t.notes.Refusals, fault.Refusal{Guard: f.Reason, Article: "rulebook", Remedy: f.Sentence})
	}
}

// WriteDossierCmd writes the document that the employer side will see.
type WriteDossierCmd struct {
	Facts string `json:"facts"`
}

// Act is WriteDossier.
func (*WriteDossierCmd) Act() Act         { return WriteDossier }
func (m *WriteDossierCmd) check(t *Trial) { t.need("facts", m.Facts) }

func (m *WriteDossierCmd) apply(c *Case, _ Event) {
	c.Dossier = &Dossier{Facts: m.Facts, Hash: digest("dossier", c.ID, m.Facts)}
}

// ApproveDossierCmd is the second person's word on the dossier with this hash.
type ApproveDossierCmd struct {
	DossierHash string `json:"dossierHash"`
}

// Act is ApproveDossier.
func (*ApproveDossierCmd) Act() Act { return ApproveDossier }

func (m *ApproveDossierCmd) check(t *Trial) {
	if d := t.Case.Dossier; d != nil && d.Hash != m.DossierHash {
		t.refuse(written, "berkas perkara sudah berubah; baca lagi, lalu setujui (the dossier now has another hash; read it again and approve %s)", d.Hash)
	}
}

func (*ApproveDossierCmd) apply(c *Case, _ Event) { c.Dossier.Approved = true }

// digest is a SHA-256 over parts that cannot run into one another.
func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// one says whether s is one of the words.
func one(s string, words ...string) bool {
	return slices.Contains(words, s)
}
