package rulebook

import "netra/internal/sanction"

// judged is one violation on its way to its answer.
type judged struct {
	row     Violation // the row that answers: the one asked for, or its twin
	finding Finding
	reasons []Reason
}

// judge answers one code. The order matters: the twin first, for all else is
// asked of the row that answers.
func (e *Edition) judge(code string, c Conduct, phase Phase) judged {
	row, _ := e.Violation(code)
	j := judged{row: row, finding: Finding{Violation: code}}
	e.answerByTwin(&j, phase)
	j.finding.Category, j.finding.NeedsHuman = j.row.Category, j.row.NeedsHuman
	j.finding.Floor, j.finding.Ceiling = j.row.Floor, j.row.Ceiling
	j.reasons = append(j.reasons, j.row.reason())
	e.askTime(&j, c, phase)
	e.askContest(&j, c)
	e.askPost(&j, c)
	e.askEmployment(&j, c)
	return j
}

// answerByTwin takes the twin where the code stands in the wrong phase. A twin
// may itself bite in any phase, and then never turns back.
func (e *Edition) answerByTwin(j *judged, phase Phase) {
	if j.row.Twin == "" || phase == PhaseUnknown || phase == j.row.Phase {
		return
	}
	asked := j.row
	j.row, _ = e.Violation(asked.Twin)
	j.finding.AnsweredAs = asked.Twin
	j.reasons = append(j.reasons, e.because("PHASE", asked.Code+" dijawab oleh padanannya, "+asked.Twin,
		asked.Code+" is answered by its twin, "+asked.Twin))
}

// askTime asks whether the row bites at the time of the conduct.
func (e *Edition) askTime(j *judged, c Conduct, phase Phase) {
	switch {
	case j.row.Phase == PhaseAny:
	case phase == PhaseUnknown:
		j.human(e.because("PHASE", "fasenya tidak pasti bagi "+j.row.Code+"; seorang pejabat harus memutuskan",
			"the phase is uncertain for "+j.row.Code+"; a person must decide"))
	case !e.bites(j.row, c, phase):
		j.human(e.because("PHASE", j.row.Code+" berlaku pada fase lain dan tidak mempunyai padanan; seorang pejabat harus memutuskan",
			j.row.Code+" bites in another phase and has no twin; a person must decide"))
	}
	e.noteSpan(j, c, phase)
}

// noteSpan says what was asked of a row that bites in a span of days and not on
// one side of the determination.
func (e *Edition) noteSpan(j *judged, c Conduct, phase Phase) {
	switch {
	case phase == PhaseUnknown:
	case j.row.Phase == PhaseClosedWindow:
		opens, w := e.WindowOpens(c.DeterminedOn).String(), e.ClosedWindow
		j.reasons = append(j.reasons, Reason{Rule: "CLOSED_WINDOW", Text: w.Text + ": dibuka " + opens,
			TextEN: w.TextEN + ": opens " + opens, LegalBasis: w.LegalBasis, Confidence: w.Confidence})
	case j.row.Phase == PhaseCampaign && phase == PhasePost && c.CampaignFrom.IsZero():
		j.reasons = append(j.reasons, e.because("PHASE", "hari-hari masa kampanye tidak diketahui bagi "+j.row.Code,
			"the days of the campaign are not known for "+j.row.Code))
	}
}

// bites says whether a row is inside its phase. Where the days of the campaign
// are not known, it is enough that it lies after the determination. The closed
// window opens months before the determination and lasts beyond it.
func (e *Edition) bites(row Violation, c Conduct, phase Phase) bool {
	switch row.Phase {
	case PhaseCampaign:
		if c.CampaignFrom.IsZero() {
			return phase == PhasePost
		}
		return !c.OccurredOn.First.Before(c.CampaignFrom) && !c.OccurredOn.Last.After(c.CampaignTo)
	case PhaseClosedWindow:
		return phase == PhasePost || !c.OccurredOn.First.Before(e.WindowOpens(c.DeterminedOn))
	}
	return row.Phase == phase
}

func (e *Edition) askContest(j *judged, c Conduct) {
	if j.row.Contest != "both" && j.row.Contest != c.ContestKind {
		j.human(e.because("CONTEST", j.row.Code+" hanya untuk "+j.row.Contest, j.row.Code+" is for "+j.row.Contest+" only"))
	}
}

func (e *Edition) askPost(j *judged, c Conduct) {
	switch {
	case j.row.Who.outsider():
		j.human(e.because("POST", "pelaku "+j.row.Code+" bukan pegawai", "the offender of "+j.row.Code+" is no employee"))
	case j.row.Who.boundToPost() && c.Position == nil:
		j.human(e.because("POST", "jabatan terlapor belum diketahui ("+j.row.Code+")", "the accused's post is not known ("+j.row.Code+")"))
	}
}

// askEmployment turns the answer for those whom the scale of PNS does not fit
// (domain rule 6). Crimes and rows that a person decides anyway stay what they
// are.
func (e *Edition) askEmployment(j *judged, c Conduct) {
	f := &j.finding
	switch {
	case c.EmploymentKind == NonASN && (f.Category == Ethics || f.Category == Discipline || f.Category == Employment):
		f.Category, f.Floor, f.Ceiling = Employment, "", ""
		j.reasons = append(j.reasons, e.because("NON_ASN", "", ""))
	case c.EmploymentKind == PPPK && j.row.Who == WhoPNS:
		f.Category, f.Floor, f.Ceiling = HumanDecide, "", ""
		j.human(e.because("PPPK", j.row.Code+" hanya menyebut PNS; seorang pejabat harus memutuskan",
			j.row.Code+" names permanent civil servants alone; a person must decide"))
	case c.EmploymentKind == PPPK && f.Floor != "" && f.Floor.Nature() != sanction.Moral:
		j.reasons = append(j.reasons, e.because("PPPK", "", ""))
	}
}

// human sets the flag, never without saying why.
func (j *judged) human(why Reason) {
	j.finding.NeedsHuman = true
	j.reasons = append(j.reasons, why)
}
