package casefile

import (
	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/sanction"
)

// Conditions under which a clock starts.
var (
	pilkada     = Cond{directory.Pemilihan, func(t *Trial) bool { return t.contestKind() == directory.Pemilihan }}
	pemilu      = Cond{"pemilu", func(t *Trial) bool { return t.contestKind() != directory.Pemilihan }}
	kasn        = Cond{"KASN is the merit authority", func(t *Trial) bool { return t.reviewOf("DL_KASN") }}
	successor   = Cond{"its successor is", func(t *Trial) bool { return !t.reviewOf("DL_KASN") }}
	underReview = Cond{"it is under merit review", func(t *Trial) bool { return t.Case.State == MeritReview }}
	unlisted    = Cond{"an allegation is in no list", func(t *Trial) bool { return t.unlisted(t.Case.Codes()) }}
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
	receipt = Anchor{"receipt of the report", "penerimaan laporan", func(t *Trial) Date {
		if t.Receipt.IsZero() {
			return t.On
		}
		return t.Receipt
	}}
	handlingDue = Anchor{"due date of DL_HANDLE_PILKADA", "batas waktu DL_HANDLE_PILKADA", func(t *Trial) Date {
		if k, ok := t.Case.newest("DL_HANDLE_PILKADA"); ok && !k.DueOn.IsZero() {
			return k.DueOn
		}
		return t.On
	}}
	opened = Anchor{"registration", "registrasi", func(t *Trial) Date { return t.Case.Opened }}
	// openedOn is the same for an act that may come at any time, except that for
	// the employer side nothing is older than what it was told: a refusal must not
	// name the day on which a report was registered.
	openedOn = Anchor{"the beginning of the case", "awal perkara", func(t *Trial) Date {
		if t.Actor.Role.Side() == access.Employer && len(t.Case.Rounds) > 0 {
			return t.Case.Rounds[0].On
		}
		return t.Case.Opened
	}}
	roundStart = Anchor{"the recommendation", "rekomendasi", func(t *Trial) Date {
		if r := t.Case.Round(); r != nil {
			return r.On
		}
		return t.Case.Since // closed before any recommendation
	}}
	lastRung = Anchor{"the last step against the authority", "langkah terakhir terhadap instansi", func(t *Trial) Date {
		if c := t.Case.Control; c != nil && len(c.Steps) > 0 {
			return c.Steps[len(c.Steps)-1].On
		}
		return roundStart.date(t)
	}}
	lastLetter = Anchor{"the last summons", "panggilan terakhir", func(t *Trial) Date {
		s := t.Case.Round().Summonses
		if len(s) == 0 {
			return t.Case.Since
		}
		return s[len(s)-1].LetterOn
	}}
	summonsAnchor = Anchor{"the recommendation, or the absence before", "rekomendasi, atau ketidakhadiran sebelumnya", func(t *Trial) Date {
		r := t.Case.Round()
		if n := len(r.Absences); n > 0 {
			return r.Absences[n-1]
		}
		return r.On
	}}
	executedOn = Anchor{"the execution", "pelaksanaan", func(t *Trial) Date {
		if t.Case.Sanction == nil {
			return t.Case.Since
		}
		return t.Case.Sanction.ExecutedOn
	}}
	courtFiling = Anchor{"the filing with the court", "gugatan ke pengadilan", func(t *Trial) Date {
		if d := t.Case.Dispute; d != nil && !d.CourtOn.IsZero() {
			return d.CourtOn
		}
		return t.Case.Since
	}}
	decidedOn = Anchor{"the decision", "keputusan", func(t *Trial) Date {
		if t.Case.Sanction == nil {
			return t.Case.Since
		}
		return t.Case.Sanction.DecisionOn
	}}
)

// reviewOf says whether a clock is of the body that is the merit authority on
// the day: the rulebook knows whose time it is.
func (t *Trial) reviewOf(rule string) bool {
	d, _ := t.procedure().Deadline(rule)
	return d.Body != "" && d.Body == t.Directory.MeritAuthority(t.On).Code
}

// holdsIdentified is the part of G6 that Recommend needs.
func holdsIdentified(t *Trial) string {
	if a := t.Case.Accused; a.post() == nil && a.kind() != "NON_ASN" {
		return "pastikan dulu siapa terlapor: NIP, atau jenis dan tingkat jabatannya (identify the accused: AmendAccused with employeeId, or with postKind and postLevel)"
	}
	return ""
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
