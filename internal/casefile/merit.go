package casefile

import (
	"fmt"

	"netra/internal/deadline"
	"netra/internal/sanction"
)

// RecordMeritStudyCmd files the merit authority's study.
type RecordMeritStudyCmd struct {
	Findings string `json:"findings"`
}

// Act is RecordMeritStudy.
func (*RecordMeritStudyCmd) Act() Act                 { return RecordMeritStudy }
func (m *RecordMeritStudyCmd) check(t *Trial)         { t.need("findings", m.Findings) }
func (m *RecordMeritStudyCmd) apply(c *Case, _ Event) { c.MeritStudy = m.Findings }

// ReturnReferralCmd sends the case back for more study; a merit finding goes to
// the Bawaslu that the routing of reports names.
type ReturnReferralCmd struct {
	Office string `json:"office,omitempty"` // set where the case had none
}

// Act is ReturnReferral.
func (*ReturnReferralCmd) Act() Act { return ReturnReferral }

func (m *ReturnReferralCmd) check(t *Trial) {
	m.Office = t.Case.Office
	if m.Office == "" {
		place := ""
		if len(t.Case.Allegations) > 0 {
			place = t.Case.Allegations[0].Place
		}
		m.Office = t.Directory.Route("", t.Case.Accused.AgencyCode, place).Code
	}
}

func (m *ReturnReferralCmd) apply(c *Case, _ Event) { c.Office, c.Sitting = m.Office, nil }

// RecommendCmd puts a sanction level before the employing authority.
type RecommendCmd struct {
	Violations      []string       `json:"violations"`
	Level           sanction.Level `json:"level"`
	AuthorityOffice string         `json:"authorityOffice"`
	Employer        string         `json:"employer,omitempty"` // government of AuthorityOffice
}

// Act is Recommend.
func (*RecommendCmd) Act() Act { return Recommend }

var g3 = Guard{ID: "G3", Article: "SKB 2022", Says: "rekomendasi menyebut pelanggaran, tingkat, dan pejabat yang berwenang (the recommendation names violations, level and authority)"}

func (m *RecommendCmd) check(t *Trial) {
	if len(m.Violations) == 0 {
		t.bad("violations", "sebut paling sedikit satu kode pelanggaran (name at least one violation code)")
	}
	for i, v := range m.Violations {
		if _, ok := t.Book.Violation(v); !ok {
			t.bad(fmt.Sprintf("violations[%d]", i), "tidak ada kode pelanggaran %[1]q dalam %[2]s; lihat buku aturan (there is no violation code %[1]q in %[2]s; see the rulebook)", v, t.Book.ID)
		}
	}
	if !one(string(m.Level), words(sanction.Levels())...) {
		t.bad("level", "tulis salah satu dari %[1]s (write one of %[1]s)", join(sanction.Levels()))
	}
	t.need("authorityOffice", m.AuthorityOffice)
	if len(t.notes.Fields) == 0 {
		m.Employer = t.employer(m.AuthorityOffice)
		t.level(m)
	}
}

// level refuses a level that the rulebook does not reach, or one below its floor
// without a reason.
func (t *Trial) level(m *RecommendCmd) {
	if (m.Level == sanction.LevelContract) != (t.Case.Accused.kind() == "NON_ASN") {
		t.refuse(g3, "bagi pegawai yang bukan ASN hanya ada tindakan menurut perjanjian kerja, dan tindakan itu hanya baginya; terlapor ialah %[1]s (contract measures answer an employee who is no ASN, and nothing else does; the accused is %[1]s)", t.Case.Accused.kind())
		return
	}
	a, err := t.assess(m.Violations, "")
	if err != nil {
		t.fail(err)
		return
	}
	if a.Ceiling == "" || a.Floor == "" {
		return
	}
	if over(m.Level, a.Ceiling.Level()) {
		t.refuse(g3, "%[1]s melebihi batas terberat pelanggaran ini, %[2]s (%[1]s lies above the ceiling %[2]s of these violations)", m.Level, a.Ceiling)
	}
	if over(a.Floor.Level(), m.Level) && t.reason() == "" {
		t.refuse(g3, "%[1]s di bawah batas terendah pelanggaran ini, %[2]s; tulis alasannya (%[1]s lies below the floor %[2]s of these violations; give a reason)", m.Level, a.Floor)
	}
}

// over says whether a level is above another; contract measures stand apart.
func over(a, b sanction.Level) bool {
	order := map[sanction.Level]int{sanction.LevelMoral: 1, sanction.LevelLight: 2, sanction.LevelModerate: 3, sanction.LevelSevere: 4, sanction.LevelPTDH: 5}
	return order[a] > 0 && order[b] > 0 && order[a] > order[b]
}

func (m *RecommendCmd) apply(c *Case, e Event) {
	c.Employer = m.Employer
	c.Rounds = append(c.Rounds, Round{On: e.PerformedOn, Violations: m.Violations, Level: m.Level, AuthorityOffice: m.AuthorityOffice})
}

// EndCmd ends the merit review without a recommendation: CloseNotProven, Reject.
type EndCmd struct {
	Kind        Act    `json:"kind"`
	OutcomeText string `json:"outcomeText"`
}

// Act is CloseNotProven or Reject.
func (m *EndCmd) Act() Act            { return m.Kind }
func (m *EndCmd) outcomeText() string { return m.OutcomeText }
func (m *EndCmd) check(t *Trial)      { t.need("outcomeText", m.OutcomeText) }

func (m *EndCmd) apply(c *Case, e Event) {
	outcome := NotProven
	if m.Kind == Reject {
		outcome = Rejected
	}
	c.end(e, outcome, m.OutcomeText)
}

// AcknowledgeCmd records when the employer received the recommendation:
// AcknowledgeRecommendation, or PresumeReceipt by the calendar.
type AcknowledgeCmd struct {
	Kind       Act  `json:"kind"`
	ReceivedOn Date `json:"receivedOn,omitzero"`
}

// Act is AcknowledgeRecommendation or PresumeReceipt.
func (m *AcknowledgeCmd) Act() Act           { return m.Kind }
func (m *AcknowledgeCmd) on() (string, Date) { return "receivedOn", m.ReceivedOn }
func (*AcknowledgeCmd) check(*Trial)         {}

func (m *AcknowledgeCmd) clocks(t *Trial) []deadline.Change {
	if m.Kind != PresumeReceipt {
		return nil
	}
	return t.lapse("PX_RECEIPT")
}

func (*AcknowledgeCmd) apply(c *Case, e Event) { c.Round().ReceivedOn = e.PerformedOn }

// lapse is the change by which the calendar marks a clock as run out, with its
// consequence drawn.
func (t *Trial) lapse(rule string) []deadline.Change {
	k, ok := t.Case.newest(rule)
	if !ok || k.Status != deadline.Running {
		return nil
	}
	k.Status = deadline.Lapsed
	return []deadline.Change{{Clock: k, Was: deadline.Running}}
}
