package casefile

import (
	"fmt"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/sanction"
)

// Conditions under which a clock starts.
var (
	pilkada     = Cond{directory.Pemilihan, func(t *Trial) bool { return t.contestKind() == directory.Pemilihan }}
	pemilu      = Cond{"pemilu", func(t *Trial) bool { return t.contestKind() != directory.Pemilihan }}
	kasn        = Cond{"KASN is the merit authority", func(t *Trial) bool { return t.Directory.MeritAuthority(t.On).Code == "KASN" }}
	successor   = Cond{"its successor is", func(t *Trial) bool { return t.Directory.MeritAuthority(t.On).Code != "KASN" }}
	objectable  = Cond{"an objection lies", func(t *Trial) bool { return t.disputeBy() == sanction.Objection }}
	appealable  = Cond{"an appeal lies", func(t *Trial) bool { return t.disputeBy() == sanction.Appeal }}
	partyMember = Cond{"party membership is proven, and not running yet", func(t *Trial) bool {
		report, ok := t.Command.(*FileExaminationReportCmd)
		k, runs := t.Case.newest("DL_PTDH_PARTY")
		return ok && report.Proven && t.party() && !(runs && k.Active()) // a report mended is no new time
	}}
	servesMonths = Cond{"the type is served in months", func(t *Trial) bool {
		return t.Case.Stands() && t.Case.Sanction.Type.Months() > 0
	}}
	reported = Cond{"somebody reported it", func(t *Trial) bool { return len(t.Case.Reports) > 0 }}
)

// Dates read off the case: where clocks start, and what an act answers.
var (
	receipt = Anchor{"receipt of the report", func(t *Trial) Date {
		if t.Receipt.IsZero() {
			return t.On
		}
		return t.Receipt
	}}
	handlingDue = Anchor{"due date of DL_HANDLE_PILKADA", func(t *Trial) Date {
		if k, ok := t.Case.newest("DL_HANDLE_PILKADA"); ok && !k.DueOn.IsZero() {
			return k.DueOn
		}
		return t.On
	}}
	opened = Anchor{"registration", func(t *Trial) Date { return t.Case.Opened }}
	// openedOn is the same for an act that may come at any time, except that for
	// the employer side nothing is older than what it was told: a refusal must not
	// name the day on which a report was registered.
	openedOn = Anchor{"the beginning of the case", func(t *Trial) Date {
		if t.Actor.Role.Side() == access.Employer && len(t.Case.Rounds) > 0 {
			return t.Case.Rounds[0].On
		}
		return t.Case.Opened
	}}
	roundStart = Anchor{"the recommendation", func(t *Trial) Date {
		if r := t.Case.Round(); r != nil {
			return r.On
		}
		return t.Case.Since // closed before any recommendation
	}}
	lastLetter = Anchor{"the last summons", func(t *Trial) Date {
		s := t.Case.Round().Summonses
		if len(s) == 0 {
			return t.Case.Since
		}
		return s[len(s)-1].LetterOn
	}}
	summonsAnchor = Anchor{"the recommendation, or the absence before", func(t *Trial) Date {
		r := t.Case.Round()
		if n := len(r.Absences); n > 0 {
			return r.Absences[n-1]
		}
		return r.On
	}}
	executedOn = Anchor{"the execution", func(t *Trial) Date {
		if t.Case.Sanction == nil {
			return t.Case.Since
		}
		return t.Case.Sanction.ExecutedOn
	}}
	courtFiling = Anchor{"the filing with the court", func(t *Trial) Date {
		if d := t.Case.Dispute; d != nil && !d.CourtOn.IsZero() {
			return d.CourtOn
		}
		return t.Case.Since
	}}
	decidedOn = Anchor{"the decision", func(t *Trial) Date {
		if t.Case.Sanction == nil {
			return t.Case.Since
		}
		return t.Case.Sanction.DecisionOn
	}}
)

// holdsIdentified is the part of G6 that Recommend needs.
func holdsIdentified(t *Trial) string {
	if a := t.Case.Accused; a.post() == nil && a.kind() != "NON_ASN" {
		return "identify the accused: AmendAccused with employeeId, or with postKind and postLevel"
	}
	return ""
}

// holdsAuthority is G6: who may sign this type for this post.
func holdsAuthority(t *Trial) string {
	p, post := t.Case.Round().Proposal, t.Case.Accused.post()
	if p == nil || t.Case.Accused.kind() == "NON_ASN" {
		return ""
	}
	if post == nil {
		return "state postKind and postLevel of the accused (Correct)"
	}
	who, ok := t.procedure().Authority(*post, p.Type)
	if !ok {
		return fmt.Sprintf("no authority is named for %s on %s; ask the merit authority", p.Type, post.Kind)
	}
	if who.Signer == presidentSigns {
		return fmt.Sprintf("%s on %s is signed by the President on the PPK's proposal", p.Type, post.Kind)
	}
	return ""
}

// presidentSigns is the rulebook's word for the one authority above every PPK.
const presidentSigns = "PRESIDENT"

// holdsConsent is G10. The window opens six months before the determination of
// candidates (DL_CLOSED_WINDOW) and lasts to the end of the term; that end is
// in no table we may rely on, so the guard binds to the voting day, the last
// date of the window that is sourced.
func holdsConsent(t *Trial) string {
	r := t.Case.Round()
	p := r.Proposal
	if p == nil || p.Type.Level() != sanction.LevelSevere || r.Consent != "" || !replaced(t.Case.Accused) {
		return ""
	}
	for _, c := range t.Directory.Contests() {
		if c.Kind != directory.Pemilihan || c.Determination.IsZero() || c.Parent != "" {
			continue
		}
		from := t.procedure().WindowOpens(c.Determination)
		if !t.On.Before(from) && !t.On.After(c.Voting) {
			return fmt.Sprintf("from %s to the end of the term a %s of an official needs the Minister's written consent: RecordMinisterialConsent, then approve", from, p.Type)
		}
	}
	return ""
}

// replaced says whether punishing the holder of a post severely "replaces an
// official" in the sense of art. 71(2): heads and administrators of provinces and
// regencies, not staff, functional posts or central agencies.
func replaced(a Accused) bool {
	switch a.PostKind {
	case "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS":
		return a.PostLevel != directory.CentralLevel
	}
	return false
}

// isSystem says whether the calendar's hand acts.
func (t *Trial) isSystem() bool { return t.Actor.Role == access.Calendar }

// spanning is the partial date from the first to the last of several.
func spanning(dates []string) (deadline.Partial, error) {
	var out deadline.Partial
	for _, s := range dates {
		p, err := deadline.ParsePartial(s)
		if err != nil {
			return out, err
		}
		out = out.Join(p)
	}
	return out, nil
}
