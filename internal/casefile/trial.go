package casefile

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/fault"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// Env is the circumstances of an act: everything the core may not find out by
// itself.
type Env struct {
	Now       time.Time
	Zone      *time.Location // of the office: "today" is meant there
	Actor     Actor
	Header    Header
	Book      *rulebook.Edition // the edition of the conduct: what was done is judged by it
	Books     *rulebook.Library // the others: procedure follows the edition of the act's own date; nil: Book alone
	Directory *directory.Directory
	Calendar  *deadline.Calendar
	Prior     []Prior // the accused's sanctions in other cases
	// Receipt is the day on which the oldest report came in; zero for a finding.
	Receipt Date
	// Narratives is what the reporters wrote who feed the case; only where a dossier
	// is approved or let out.
	Narratives []string
	// Employing is the employing agency of the accused by the register of employees;
	// empty where the register does not know them.
	Employing string
	// Reviewer is the office whose commissioners decide a challenge; empty: the one above.
	Reviewer string
	// Incomplete is what G1 still misses in the reports; empty when complete.
	Incomplete string
}

// Header is what every act may carry beside its own fields.
type Header struct {
	PerformedOn Date
	Reason      string
	Documents   []string
}

// Prior is a sanction imposed on the same accused in another case.
type Prior struct {
	Type        sanction.Type
	ImposedOn   Date
	Violations  []string
	Allegations []Allegation // of that case: what was done when
}

// Today is the day it is in the office's zone.
func (e Env) Today() Date { return deadline.On(e.Now, e.Zone) }

// Trial is one act on one case while it is being judged. Checks collect what is
// wrong instead of stopping at the first, so that one answer names every defect.
type Trial struct {
	Env
	Case    *Case
	Command Command
	On      Date // the date of the document
	notes   fault.Notes
}

// procedure is the edition in force on the date of the act, by which clocks run
// and authority is read. Where none was in force, the case's own serves.
func (t *Trial) procedure() *rulebook.Edition {
	if t.Books == nil {
		return t.Book
	}
	e, err := t.Books.InForce(t.On)
	if err != nil {
		return t.Book
	}
	return e
}

// refuse notes that a guard does not hold.
func (t *Trial) refuse(g Guard, format string, args ...any) {
	t.notes.Refuse(g.refusal(fmt.Sprintf(format, args...)))
}

// bad notes a mistake in the act's own fields.
func (t *Trial) bad(path, format string, args ...any) {
	t.notes.Bad(path, format, args...)
}

// need notes a missing text.
func (t *Trial) need(path, value string) {
	if strings.TrimSpace(value) == "" {
		t.bad(path, "tidak boleh kosong (must not be empty)")
	}
}

// needDate notes a missing date.
func (t *Trial) needDate(path string, d Date) {
	if d.IsZero() {
		t.bad(path, "tulis tanggal sebagai YYYY-MM-DD (write a date as YYYY-MM-DD)")
	}
}

// reason and text are what the act says in words.
func (t *Trial) reason() string { return strings.TrimSpace(t.Header.Reason) }

func (t *Trial) text() string {
	if w, ok := t.Command.(interface{ outcomeText() string }); ok {
		return strings.TrimSpace(w.outcomeText())
	}
	return ""
}

// overdue says whether the newest clock of a rule has run out.
func (t *Trial) overdue(rule string) bool {
	k, ok := t.Case.newest(rule)
	return ok && k.Status == deadline.Overdue
}

// discipline says whether the round runs on the discipline (or contract) track,
// where nobody is punished unheard.
func (t *Trial) discipline() bool {
	r := t.Case.Round()
	return r == nil || r.Level != sanction.LevelMoral || r.Lifted
}

// severePossible says whether a severe sanction is a possible outcome: by the
// recommended level, by the rulebook's ceiling, or because the ceiling is lifted.
func (t *Trial) severePossible() bool {
	r := t.Case.Round()
	if t.Case.Accused.kind() == "NON_ASN" {
		return false
	}
	if r.Lifted || r.Level == sanction.LevelSevere {
		return true
	}
	a, err := t.assess(r.Violations, "")
	return err == nil && a.Ceiling.Level() == sanction.LevelSevere
}

// party says whether the round is about party membership.
func (t *Trial) party() bool {
	r := t.Case.Round()
	return r != nil && slices.Contains(r.Violations, "dis_party_member_or_official")
}

// repeat is "" when a type is heavier than the last of the same nature (R2).
func (t *Trial) repeat(typ sanction.Type) string {
	for _, p := range t.Prior {
		order, same := sanction.Compare(typ, p.Type)
		if same && typ.Nature() != sanction.Moral && order <= 0 {
			return fmt.Sprintf("sanksi yang sejenis, %[1]s, sudah dijatuhkan pada %[2]s; jatuhkan jenis yang lebih berat (a sanction of the same nature (%[1]s) was imposed on %[2]s; impose a heavier type)", p.Type, p.ImposedOn)
		}
	}
	return ""
}

// disputeBy is what lies against the sanction now: nothing once it is final.
func (t *Trial) disputeBy() sanction.Remedy {
	if s := t.Case.Sanction; s != nil && !s.Final {
		return s.Type.Remedy()
	}
	return sanction.NoRemedy
}

// disputeWord says so to whoever files something else.
func (t *Trial) disputeWord() string {
	switch t.disputeBy() {
	case sanction.Objection:
		return "terhadap jenis ini hanya ada keberatan (against this type lies an objection (FileObjection))"
	case sanction.Appeal:
		return "terhadap jenis ini hanya ada banding administratif (against this type lies an appeal (FileAppeal))"
	}
	return "terhadap jenis ini tidak ada upaya administratif: sudah final (against this type lies nothing: it is final)"
}

// contestKind is pemilu or pemilihan.
func (t *Trial) contestKind() string {
	c, _ := t.Directory.Contest(t.Case.Contest)
	return c.Kind
}

// line is the role that watches over the case where two roles could: who
// decided it by vote, or forwarded it past the merit authority, is Bawaslu.
func (t *Trial) line() access.Role { return t.Case.line() }

func (c *Case) line() access.Role {
	voted := c.Ending != nil && c.Ending.From == Plenary
	if c.Direct || voted {
		return access.BawasluCommissioner
	}
	return access.MeritLead
}

// commissionerAbove is the office whose commissioners review this case.
func (e Env) commissionerAbove(office string) string {
	if e.Reviewer != "" {
		return e.Reviewer
	}
	if above, ok := e.Directory.BawasluAbove(office); ok {
		return above.Code
	}
	return office
}

// mayHere says whether the actor stands in the right place for the case.
func (t *Trial) mayHere(r Row) bool {
	switch t.Actor.Role.Side() {
	case access.Intake:
		if r.Above {
			return t.Actor.Office == t.commissionerAbove(t.Case.Office)
		}
		return t.Case.State == None || t.Actor.Office == t.Case.Office
	case access.Employer:
		routed := t.Case.Signer != "" && t.Actor.Role == access.Signatory && t.Actor.Office == t.Case.Signer
		return routed || t.Directory.SameGovernment(t.Actor.Office, t.Case.Employer)
	}
	return true
}
