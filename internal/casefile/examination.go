package casefile

import (
	"fmt"
	"strings"

	"netra/internal/deadline"
)

// IssueSummonsCmd calls the accused to an examination.
type IssueSummonsCmd struct {
	LetterNumber  string `json:"letterNumber"`
	LetterOn      Date   `json:"letterOn,omitzero"`
	ExaminationOn Date   `json:"examinationOn,omitzero"`
	SummonsCode
}

var summonsRule = Guard{ID: "SUMMONS", Article: "PP 94/2021 art. 26(2)", Says: "pemeriksaan sesudah tanggal surat dan dalam tujuh hari kerja; panggilan kedua hanya setelah tidak hadir (the examination is after the letter and within seven working days; a second summons only after an absence)"}

// Act is IssueSummons.
func (*IssueSummonsCmd) Act() Act             { return IssueSummons }
func (m *IssueSummonsCmd) on() (string, Date) { return "letterOn", m.LetterOn }

func (m *IssueSummonsCmd) check(t *Trial) {
	t.need("letterNumber", m.LetterNumber)
	t.needDate("examinationOn", m.ExaminationOn)
	if m.LetterOn.IsZero() {
		m.LetterOn = t.On
	}
	if len(t.notes.Fields) > 0 {
		return
	}
	r := t.Case.Round()
	if !m.ExaminationOn.After(m.LetterOn) {
		t.bad("examinationOn", "pemeriksaan harus sesudah tanggal surat, %[1]s (the examination must be after the letter (%[1]s))", m.LetterOn)
		return
	}
	switch {
	case len(r.Summonses) > len(r.Absences):
		t.refuse(summonsRule, "sudah ada panggilan untuk %[1]s; catat pemeriksaan atau ketidakhadirannya (a summons is already out for %[1]s; record the examination or the absence)", r.Summonses[len(r.Summonses)-1].ExaminationOn)
	case len(r.Absences) == 0:
		t.within("DL_SUMMONS", m.LetterOn, m.ExaminationOn)
	default:
		t.within("DL_SUMMONS2", r.Absences[len(r.Absences)-1], m.ExaminationOn)
	}
}

// within refuses a day later than a rule allows from a start. Where the
// calendar is unknown nobody can say so, and the act is not refused.
func (t *Trial) within(rule string, start, day Date) {
	d, ok := t.procedure().Deadline(rule)
	if !ok {
		return
	}
	res, err := t.Calendar.Due(start, deadline.Span{Value: d.Value, Unit: deadline.Unit(d.Unit)})
	if err == nil && day.After(res.DueOn) {
		t.refuse(summonsRule, "pemeriksaan paling lambat %[1]s, menurut %[2]s sejak %[3]s (the examination must be by %[1]s (%[2]s, counted from %[3]s))", res.DueOn, rule, start)
	}
}

func (m *IssueSummonsCmd) apply(c *Case, _ Event) {
	r := c.Round()
	m.give(c)
	r.Summonses = append(r.Summonses, Summons{m.LetterNumber, m.LetterOn, m.ExaminationOn})
}

// RecordAbsenceCmd notes that the accused did not come on a summoned day.
type RecordAbsenceCmd struct {
	MissedOn Date `json:"missedOn,omitzero"`
}

// Act is RecordAbsence.
func (*RecordAbsenceCmd) Act() Act             { return RecordAbsence }
func (m *RecordAbsenceCmd) on() (string, Date) { return "missedOn", m.MissedOn }

func (*RecordAbsenceCmd) decision(c *Case) string {
	if r := c.Round(); r != nil && len(r.Absences) > 0 {
		return SecondAbsence
	}
	return FirstAbsence
}

func (m *RecordAbsenceCmd) check(t *Trial) {
	t.needDate("missedOn", m.MissedOn)
	s := t.Case.Round().Summonses
	if len(t.notes.Fields) == 0 && len(s) > 0 && s[len(s)-1].ExaminationOn != m.MissedOn {
		t.bad("missedOn", "panggilan itu untuk %[1]s (the summons is for %[1]s)", s[len(s)-1].ExaminationOn)
	}
}

func (m *RecordAbsenceCmd) apply(c *Case, _ Event) {
	r := c.Round()
	r.Absences = append(r.Absences, m.MissedOn)
}

// RecordExaminationCmd files the minutes (BAP).
type RecordExaminationCmd struct {
	Minutes string `json:"minutes"`
	Signed  bool   `json:"signed"` // a refusal to sign does not void the minutes
}

// Act is RecordExamination.
func (*RecordExaminationCmd) Act() Act         { return RecordExamination }
func (m *RecordExaminationCmd) check(t *Trial) { t.need("minutes", m.Minutes) }

func (*RecordExaminationCmd) apply(c *Case, e Event) { c.Round().Examined = e.PerformedOn }

// FileExaminationReportCmd files the report (LHP) with the team that made it;
// filing the team records its decree.
type FileExaminationReportCmd struct {
	Team     []Member `json:"team"`
	Proven   bool     `json:"proven"`
	Findings string   `json:"findings"`
}

// Act is FileExaminationReport.
func (*FileExaminationReportCmd) Act() Act { return FileExaminationReport }

func (m *FileExaminationReportCmd) check(t *Trial) {
	t.need("findings", m.Findings)
	for i, p := range m.Team {
		t.need(fmt.Sprintf("team[%d].name", i), p.Name)
		if !one(p.Element, "SUPERIOR", "SUPERVISION", "PERSONNEL") {
			t.bad(fmt.Sprintf("team[%d].element", i), "tulis SUPERIOR, SUPERVISION atau PERSONNEL (write SUPERIOR, SUPERVISION or PERSONNEL)")
		}
		if same(p.Name, t.Case.Accused.Name) {
			t.refuse(g5, "terlapor tidak dapat duduk dalam tim pemeriksa (the accused cannot sit on the team)")
		}
		if lower(p.Rank, t.Case.Accused.Grade) {
			t.refuse(g5, "anggota tim ke-%[1]d, %[2]s, berpangkat di bawah terlapor, %[3]s; tunjuk yang sama atau lebih tinggi pangkatnya (team member %[1]d (%[2]s) ranks below the accused (%[3]s); name one of equal or higher rank)", i+1, p.Rank, t.Case.Accused.Grade)
		}
	}
	if len(t.notes.Fields) > 0 || !t.severePossible() {
		return
	}
	trial := Round{Report: &ExaminationReport{Team: m.Team}}
	if missing := trial.team(); missing != "" {
		t.refuse(g5, "%s", missing)
	}
}

func (m *FileExaminationReportCmd) apply(c *Case, e Event) {
	c.Round().Report = &ExaminationReport{On: e.PerformedOn, Team: m.Team, Proven: m.Proven, Findings: m.Findings}
}

// lower says whether rank a is below rank b, where both are known.
func lower(a, b string) bool {
	x, okA := rank(a)
	y, okB := rank(b)
	return okA && okB && x < y
}

// rank is the place of a civil service rank from I/a to IV/e.
func rank(s string) (int, bool) {
	roman, letter, ok := strings.Cut(strings.ReplaceAll(strings.TrimSpace(s), " ", ""), "/")
	places := map[string]int{"I": 1, "II": 2, "III": 3, "IV": 4}
	letter = strings.ToLower(letter)
	g := places[strings.ToUpper(roman)]
	if !ok || g == 0 || len(letter) != 1 || letter[0] < 'a' || letter[0] > 'e' {
		return 0, false
	}
	return g*10 + int(letter[0]-'a'), true
}

// same compares names as people write them.
func same(a, b string) bool {
	fold := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	return fold(a) == fold(b)
}

// ReleaseFromDutiesCmd releases the accused from duties until the decision.
type ReleaseFromDutiesCmd struct {
	ActingOfficial string `json:"actingOfficial,omitempty"`
}

// Act is ReleaseFromDuties.
func (*ReleaseFromDutiesCmd) Act() Act     { return ReleaseFromDuties }
func (*ReleaseFromDutiesCmd) check(*Trial) {}

func (m *ReleaseFromDutiesCmd) apply(c *Case, e Event) {
	c.Release = &Release{Since: e.PerformedOn, Acting: m.ActingOfficial != ""}
}

// ReportNotProvenCmd reports that the examination or the panel found nothing.
type ReportNotProvenCmd struct {
	Findings string `json:"findings"`
}

// Act is ReportNotProven.
func (*ReportNotProvenCmd) Act() Act         { return ReportNotProven }
func (m *ReportNotProvenCmd) check(t *Trial) { t.need("findings", m.Findings) }
func (m *ReportNotProvenCmd) apply(c *Case, _ Event) {
	c.Round().NotProven = m.Findings
	c.answered()
}
