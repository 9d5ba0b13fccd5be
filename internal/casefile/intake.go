package casefile

import (
	"fmt"
	"strings"

	"netra/internal/access"
	"netra/internal/rulebook"
)

// Opening is what a new case is made of; the act layer fills in what chance
// (the number) and the directory (the snapshot of the accused) decide.
type Opening struct {
	Number      string        `json:"number"`
	Office      string        `json:"office,omitempty"`
	Merit       string        `json:"merit,omitempty"`
	Rulebook    string        `json:"rulebook"`
	Reports     []string      `json:"reports,omitempty"`
	Accused     Accused       `json:"accused"`
	Allegations []Allegation  `json:"allegations"`
	Contest     string        `json:"contest"`
	Blocked     []string      `json:"blocked,omitempty"`
	Kept        []access.Keep `json:"kept,omitempty"`
}

func (o *Opening) open(c *Case) {
	c.Number, c.Office, c.Merit, c.Rulebook = o.Number, o.Office, o.Merit, o.Rulebook
	c.Reports, c.Accused, c.Allegations = o.Reports, o.Accused, o.Allegations
	c.Contest, c.Blocked, c.Kept = o.Contest, o.Blocked, o.Kept
}

func (o *Opening) check(t *Trial) {
	t.accused("accused", o.Accused)
	t.allegations(o.Allegations)
	if _, ok := t.Directory.Contest(o.Contest); !ok {
		t.bad("contest", "tidak ada pemilu atau pemilihan %[1]q; lihat daftarnya (there is no contest %[1]q; see the directory of contests)", o.Contest)
	}
	t.Case.Contest = o.Contest // so that the clocks know which law they follow
}

// accused checks who is accused: a name, and a number that can be one.
func (t *Trial) accused(path string, a Accused) {
	t.need(path+".name", a.Name)
	if a.EmployeeID != "" && !EmployeeNumber(a.EmployeeID) {
		t.bad(path+".employeeId", "NIP terdiri atas 18 angka, NIK 16; angka saja (a NIP has 18 digits, a NIK 16; digits only)")
	}
	if !one(a.EmploymentKind, "", "PNS", "PPPK", "NON_ASN") {
		t.bad(path+".employmentKind", "tulis PNS, PPPK atau NON_ASN (write PNS, PPPK or NON_ASN)")
	}
}

// EmployeeNumber says whether s can be a NIP or a NIK.
func EmployeeNumber(s string) bool {
	return (len(s) == 16 || len(s) == 18) && strings.Trim(s, "0123456789") == ""
}

// allegations checks codes and dates of a set of allegations.
func (t *Trial) allegations(list []Allegation) {
	if len(list) == 0 {
		t.bad("allegations", "sebut paling sedikit satu dugaan dengan kode pelanggaran (give at least one allegation with a violation code)")
	}
	for i, a := range list {
		if _, ok := t.Book.Violation(a.Violation); !ok {
			t.bad(fmt.Sprintf("allegations[%d].violation", i), "tidak ada kode pelanggaran %[1]q dalam %[2]s; lihat buku aturan (there is no violation code %[1]q in %[2]s; see the rulebook)", a.Violation, t.Book.ID)
		}
		t.conduct(fmt.Sprintf("allegations[%d].occurredOn", i), a.OccurredOn)
	}
}

// conduct checks a partial date of conduct: readable, and not in the future.
func (t *Trial) conduct(path, s string) {
	p, err := spanning([]string{s})
	switch {
	case err != nil:
		t.bad(path, "tulis tanggal sebagai YYYY, YYYY-MM atau YYYY-MM-DD (write the date as YYYY, YYYY-MM or YYYY-MM-DD)")
	case !p.IsZero() && p.First.After(t.Today()):
		t.bad(path, "%[1]s belum tiba; hari ini %[2]s (%[1]s lies in the future; today is %[2]s)", s, t.Today())
	}
}

// RegisterCaseCmd opens a case on reports: RegisterCase.
type RegisterCaseCmd struct{ Opening }

// Act is RegisterCase.
func (*RegisterCaseCmd) Act() Act                 { return RegisterCase }
func (m *RegisterCaseCmd) check(t *Trial)         { m.Opening.check(t) }
func (m *RegisterCaseCmd) apply(c *Case, _ Event) { m.open(c) }

// OpenFindingCmd opens a case by an officer's own finding: OpenFinding.
type OpenFindingCmd struct{ Opening }

// Act is OpenFinding.
func (*OpenFindingCmd) Act() Act                 { return OpenFinding }
func (m *OpenFindingCmd) check(t *Trial)         { m.Opening.check(t) }
func (m *OpenFindingCmd) apply(c *Case, _ Event) { m.open(c) }

func (m *OpenFindingCmd) decision(*Case) string {
	if m.Merit != "" {
		return FindingTaskForce
	}
	return FindingIntake
}

// AmendAccusedCmd corrects who is accused, before the recommendation.
type AmendAccusedCmd struct {
	Accused Accused `json:"accused"`
}

// Act is AmendAccused.
func (*AmendAccusedCmd) Act() Act { return AmendAccused }

func (m *AmendAccusedCmd) check(t *Trial) {
	t.accused("accused", m.Accused)
	t.post("accused.postKind", m.Accused)
}

// post notes a post that the rulebook does not know: no sanction on its holder
// could be assessed.
func (t *Trial) post(path string, a Accused) {
	if a.post().Check() != nil {
		t.bad(path, "tulis jenis dan tingkat jabatan menurut API, misalnya ADMINISTRATOR dan REGENCY (write a post kind and level of the API, such as ADMINISTRATOR and REGENCY)")
	}
}

func (m *AmendAccusedCmd) apply(c *Case, _ Event) { c.Accused = m.Accused }

// assess asks the rulebook about violations of the accused at the dates of the
// allegations. Dates that differ are put as one span: where it straddles the
// determination of candidates the answer says that a person must decide.
func (t *Trial) assess(codes []string, proposed string) (rulebook.Assessment, error) {
	return assess(t.Env, t.Case, t.Case.Allegations, codes, proposed)
}
