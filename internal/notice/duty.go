package notice

import (
	"slices"

	"netra/internal/access"
	"netra/internal/casefile"
	"netra/internal/report"
)

// duty is one line of the table: who has to do what before clocks of these
// rules run out.
type duty struct {
	rules          []string
	label, labelEN string
	act            string        // empty: the act by which the subject goes on
	who            []access.Role // nil: whoever does that
	line           bool          // the merit lead, or a commissioner where the case did not go past the merit authority
	above          bool          // a commissioner is one of the office above: nobody reviews their own closing
	silence        bool          // overdue it is the silence of an employer, of which the merit authority hears
	ladder         bool          // overdue it waits for the next rung
}

// Who, in the table's shorthand.
var (
	intake       = []access.Role{access.Clerk, access.BawasluInvestigator}
	investigator = []access.Role{access.BawasluInvestigator}
	desk         = []access.Role{access.BkpsdmOfficer}
	examiner     = []access.Role{access.Examiner}
)

// duties is THE table of who is told of which clock. A rule that is not in it
// asks nobody on a staff for anything; silent says why.
var duties = []duty{
	{rules: []string{"DL_INITIAL_REVIEW"}, label: "kajian awal laporan", labelEN: "initial review of the report", act: string(casefile.RegisterCase), who: intake},
	{rules: []string{"PX_INITIAL_INFORMATION"}, label: "tindak lanjut informasi awal", labelEN: "follow-up of initial information", act: string(casefile.OpenFinding), who: investigator},
	{rules: []string{"DL_HANDLE_PEMILU", "DL_HANDLE_PEMILU_EXT", "DL_HANDLE_PILKADA", "DL_HANDLE_PILKADA_EXT"},
		label: "penanganan pelanggaran", labelEN: "handling of the violation"},
	{rules: []string{"PX_RESTUDY"}, label: "kajian ulang", labelEN: "study anew"},
	{rules: []string{"DL_KASN", "PX_MERIT_REVIEW", "DL_SATGAS", "DL_SBT_BAWASLU"}, label: "telaah otoritas merit", labelEN: "review by the merit authority"},
	{rules: []string{"PX_RECEIPT"}, label: "penerimaan rekomendasi", labelEN: "receipt of the recommendation", act: string(casefile.AcknowledgeRecommendation), who: desk},
	{rules: []string{"DL_PPK"}, label: "tindak lanjut rekomendasi", labelEN: "follow-up of the recommendation", act: string(casefile.ReportBack), who: desk, silence: true},
	{rules: []string{"PX_PROGRESS"}, label: "laporan perkembangan", labelEN: "report of progress", act: string(casefile.ReportBack), who: desk, silence: true},
	// The employer can still end the ladder by a word; once the step has run out
	// it waits for the next rung, which only a person takes.
	{rules: []string{"PX_LADDER"}, label: "langkah pengendalian", labelEN: "step of the control ladder", act: string(casefile.ReportBack), who: desk, ladder: true},
	{rules: []string{"DL_SUMMONS", "DL_SUMMONS2"}, label: "pemanggilan dan pemeriksaan", labelEN: "summons and examination", who: examiner},
	{rules: []string{"DL_PTDH_PARTY"}, label: "keputusan pemberhentian anggota partai", labelEN: "decision on a party member"},
	{rules: []string{"DL_DELIVER", "DL_SEND"}, label: "penyampaian keputusan", labelEN: "delivery of the decision", act: string(casefile.DeliverSanction), who: desk},
	{rules: []string{"DL_OBJECTION_DECIDE", "DL_PPK_REPLY", "DL_BPASN"}, label: "upaya administratif", labelEN: "administrative dispute", act: string(casefile.ResolveDispute), who: desk},
	{rules: []string{"PX_SERVING"}, label: "masa menjalani hukuman", labelEN: "time of the sanction", act: string(casefile.CompleteExecution), who: desk},
	{rules: []string{"PX_CLOSE"}, label: "penutupan perkara", labelEN: "closing of the case", act: string(casefile.Close), line: true},
	{rules: []string{"PX_CHALLENGE_REVIEW"}, label: "peninjauan keberatan atas penutupan", labelEN: "review of a challenged closure", act: string(casefile.DecideChallenge), line: true, above: true},
	{rules: []string{"PX_RETALIATION"}, label: "jawaban atas tindakan balasan", labelEN: "answer to retaliation", act: string(report.AnswerRetaliation), who: []access.Role{access.BawasluCommissioner}, above: true},
}

// silent is the rules of which no staff is told before or at their end, and why.
var silent = map[string]string{
	"PX_COMPLETION":    "the reporter is waited for, who has no account; what follows is told",
	"DL_EFFECTIVE":     "nobody has to do anything until it ends; that it took effect is told",
	"DL_OBJECTION":     "a window of the accused, which closes by itself",
	"DL_APPEAL":        "a window of the accused, which closes by itself",
	"PX_CHALLENGE":     "a window of the reporter, of whom nobody is to be reminded",
	"PX_PROTECTION_3":  "the reporter is asked, who has no account; an answer that asks for help is told",
	"PX_PROTECTION_6":  "the reporter is asked, who has no account; an answer that asks for help is told",
	"PX_PROTECTION_12": "the reporter is asked, who has no account; an answer that asks for help is told",
	casefile.HoldRule:  "a hold ends by itself; that it ended is told",
}

// dutyOf finds the line of a rule.
func dutyOf(rule string) (duty, bool) {
	i := slices.IndexFunc(duties, func(d duty) bool { return slices.Contains(d.rules, rule) })
	if i < 0 {
		return duty{}, false
	}
	return duties[i], true
}

// Known says whether somebody is told of a rule's clocks before or at their end,
// and where nobody is, why.
func Known(rule string) (told bool, why string) {
	_, told = dutyOf(rule)
	return told, silent[rule]
}

// lineRole is who decides at the end of this case's line.
func (s Subject) lineRole() access.Role {
	if s.Direct || s.Voted {
		return access.BawasluCommissioner
	}
	return access.MeritLead
}

// asks is who has to do what, before the clock has run out and after.
func (d duty) asks(s Subject, late bool) (act string, who []access.Role) {
	act, who = d.act, d.who
	if act == "" {
		act = s.Next
	}
	switch {
	case late && d.ladder:
		return nextRung(s), []access.Role{s.lineRole()}
	case d.line:
		who = []access.Role{s.lineRole()}
	case who == nil:
		who = s.Roles
	}
	return act, who
}

// nextRung is the next step against a silent authority, which only the merit
// lead can take; a case that went past the merit authority has none.
func nextRung(s Subject) string {
	if s.Direct {
		return ""
	}
	if a, ok := casefile.RungAfter(s.Rung); ok {
		return string(a)
	}
	return ""
}
