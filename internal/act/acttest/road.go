package acttest

import (
	"errors"
	"fmt"
	"strings"

	"netra/internal/act"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

// Who does what, in the regency's short names.
var Who = map[string]string{
	"clerk": "clerk@BAWASLU-SLEMAN", "investigator": "bawaslu_investigator@BAWASLU-SLEMAN", "investigator2": "bawaslu_investigator@BAWASLU-SLEMAN#2",
	"commissioner": "bawaslu_commissioner@BAWASLU-SLEMAN", "commissioner2": "bawaslu_commissioner@BAWASLU-SLEMAN#2", "commissioner3": "bawaslu_commissioner@BAWASLU-SLEMAN#3",
	"above": "bawaslu_commissioner@BAWASLU-RI", "analyst": "merit_investigator@BKN", "lead": "merit_lead@BKN", "lead2": "merit_lead@BKN#2",
	"desk": "bkpsdm_officer@BKPP-SLEMAN", "desk2": "bkpsdm_officer@BKPP-SLEMAN#2",
	"examiner": "examiner@PEMKAB-SLEMAN", "examiner2": "examiner@PEMKAB-SLEMAN#2", "signatory": "signatory@PEMKAB-SLEMAN",
	"foreign": "bawaslu_investigator@BAWASLU-GIANYAR", "foreign desk": "bkpsdm_officer@BKPSDM-GIANYAR", "admin": "admin@BAWASLU-RI",
}

// Road is one case on its way.
type Road struct {
	*World
	ID   string
	Code string
	View act.CaseView
}

// Filing is a complete report against an employee.
func Filing(employeeID, violation, occurredOn string) act.Filing {
	return act.Filing{
		Report: report.Filing{Track: report.Named,
			Accused: []report.Accused{{Name: "Terlapor Contoh", EmployeeID: employeeID, AgencyCode: "PEMKAB-SLEMAN"}},
			Conduct: report.Conduct{Narrative: "Akun pegawai itu menyukai dan membagikan unggahan calon.", OccurredOn: occurredOn, Place: "Sleman",
				Region: "34.04", Contest: "pilkada-2024", ViolationHints: []string{violation},
				Links: []report.Link{{URL: "https://contoh.example/unggahan/1", Platform: "media sosial"}}}},
		Reporter: report.Identity{Name: "Pelapor Contoh", Address: "Jalan Contoh 1"},
	}
}

// File files a complete report and answers with it and its code.
func (w *World) File(f act.Filing) act.Filed {
	w.T.Helper()
	out, err := w.Acts.FileReport(w.T.Context(), act.Anonymous, act.Request{}, f)
	must(w.T, err)
	return out
}

// Register files a report and registers a case on it.
func (w *World) Register(employeeID, violation, occurredOn string) *Road {
	w.T.Helper()
	filed := w.File(Filing(employeeID, violation, occurredOn))
	v, err := w.Acts.RegisterCase(w.T.Context(), w.As("clerk"), act.Request{}, act.NewCase{
		Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: employeeID},
		Allegations: []casefile.Allegation{{Violation: violation, OccurredOn: occurredOn, Place: "Sleman"}}})
	must(w.T, err)
	return &Road{World: w, ID: v.ID, Code: filed.AccessCode, View: v}
}

// Try does an act with the API's JSON as its fields, by a short name of Who, on
// the version last seen.
func (r *Road) Try(who, name, fields string) (act.CaseView, error) {
	return r.try(who, name, fields, false)
}

func (r *Road) try(who, name, fields string, rehearse bool) (act.CaseView, error) {
	r.T.Helper()
	cmd := casefile.New(casefile.Act(name))
	if cmd == nil {
		r.T.Fatalf("there is no act %s", name)
	}
	var h struct {
		PerformedOn casefile.Date
		Reason      string
		Documents   []string
	}
	if fields = strings.TrimSpace(fields); fields == "" {
		fields = "{}"
	}
	JSON(r.T, fields, cmd)
	JSON(r.T, fields, &h)
	caller := r.As(who)
	etag := r.View.Etag
	if now, err := r.Acts.GetCase(r.T.Context(), caller, r.ID); err == nil {
		etag = now.Etag
	}
	return r.Acts.OnCase(r.T.Context(), caller, act.CaseAct{Request: act.Request{ValidateOnly: rehearse}, Case: r.ID, Etag: etag, Command: cmd,
		Header: casefile.Header{PerformedOn: h.PerformedOn, Reason: h.Reason, Documents: h.Documents}})
}

// Do is Try that must succeed and lead to a state ("" for wherever it is).
func (r *Road) Do(who, name, fields string, state casefile.State) {
	r.T.Helper()
	v, err := r.Try(who, name, fields)
	if err != nil {
		r.T.Fatalf("%s by %s: %v", name, who, err)
	}
	if state != "" && v.State != state {
		r.T.Fatalf("%s leads to %s, want %s", name, v.State, state)
	}
	r.View = v
}

// Rehearse is Try with validateOnly.
func (r *Road) Rehearse(who, name, fields string) (act.CaseView, error) {
	return r.try(who, name, fields, true)
}

// Refused demands that an act is refused with a reason, and changes nothing.
func (r *Road) Refused(who, name, fields, reason string) *fault.Fault {
	r.T.Helper()
	before, err := r.Records.Events(r.T.Context(), r.ID)
	must(r.T, err)
	_, err = r.Try(who, name, fields)
	var f *fault.Fault
	if !errors.As(err, &f) || f.Reason != reason {
		r.T.Fatalf("%s by %s: got %v, want the refusal %s", name, who, err, reason)
	}
	after, err := r.Records.Events(r.T.Context(), r.ID)
	must(r.T, err)
	if len(after) != len(before) {
		r.T.Fatalf("%s was refused and left %d events behind", name, len(after)-len(before))
	}
	return f
}

// Guarded demands that an act is refused by a guard.
func (r *Road) Guarded(who, name, fields, guard string) {
	r.T.Helper()
	f := r.Refused(who, name, fields, "GUARD")
	for _, x := range f.Refusals {
		if x.Guard == guard && x.Article != "" && x.Remedy != "" {
			return
		}
	}
	r.T.Fatalf("%s: refused by %v, want guard %s with article and remedy", name, f.Refusals, guard)
}

// ToMerit walks a registered case through study, dossier and plenary.
func (r *Road) ToMerit(violation, occurredOn string) {
	r.T.Helper()
	r.ToPlenary(violation, occurredOn)
	r.Vote("FORWARD")
	r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Pleno sepakat."}`, casefile.MeritReview)
}

// ToPlenary walks a registered case to an open sitting with an approved dossier.
func (r *Road) ToPlenary(violation, occurredOn string) {
	r.T.Helper()
	r.Do("investigator", "RecordClarification", `{"minutes":"Para pihak didengar."}`, casefile.Clarification)
	r.Do("investigator", "RecordStudy", fmt.Sprintf(`{"allegations":[{"violation":%q,"occurredOn":%q,"place":"Sleman"}],"conclusion":"Terbukti."}`, violation, occurredOn), casefile.Study)
	r.Do("investigator", "WriteDossier", `{"facts":"Pegawai itu membagikan unggahan calon pada tanggal tersebut."}`, casefile.Study)
	v, err := r.Acts.GetCase(r.T.Context(), r.As("commissioner"), r.ID)
	must(r.T, err)
	r.Do("commissioner", "ApproveDossier", fmt.Sprintf(`{"dossierHash":%q}`, v.Dossier.Hash), casefile.Study)
	r.Do("commissioner", "ConvenePlenary", "", casefile.Plenary)
}

// Vote casts three votes for a decision.
func (r *Road) Vote(decision string) {
	r.T.Helper()
	for _, who := range []string{"commissioner", "commissioner2", "commissioner3"} {
		r.Do(who, "CastVote", fmt.Sprintf(`{"decision":%q}`, decision), casefile.Plenary)
	}
}

// Recommended walks a case from the merit review to a received recommendation.
func (r *Road) Recommended(level, violation string) {
	r.T.Helper()
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
	r.Do("lead", "Recommend", fmt.Sprintf(`{"violations":[%q],"level":%q,"authorityOffice":"PEMKAB-SLEMAN"}`, violation, level), casefile.Recommended)
	r.Do("desk", "AcknowledgeRecommendation", fmt.Sprintf(`{"receivedOn":%q}`, r.Today()), casefile.Recommended)
}

// Today is the world's day.
func (w *World) Today() string { return w.Now().In(Zone).Format("2006-01-02") }

// Team is an examination team of all three elements.
const Team = `[{"name":"Atasan Contoh","rank":"IV/b","element":"SUPERIOR"},{"name":"Pengawas Contoh","rank":"IV/c","element":"SUPERVISION"},{"name":"Kepegawaian Contoh","rank":"IV/b","element":"PERSONNEL"}]`

// Examined walks a received recommendation through an examination.
func (r *Road) Examined(examinationOn string) {
	r.T.Helper()
	r.Do("examiner", "IssueSummons", fmt.Sprintf(`{"letterNumber":"P-1","letterOn":%q,"examinationOn":%q}`, r.Today(), examinationOn), casefile.Summoned)
	r.Advance(examinationOn)
	r.Do("examiner", "RecordExamination", `{"minutes":"Terperiksa didengar.","signed":true}`, casefile.Examination)
	r.Do("examiner", "FileExaminationReport", fmt.Sprintf(`{"team":%s,"proven":true,"findings":"Terbukti."}`, Team), casefile.Examined)
}

// Decided walks an examined case to an issued decision of a type.
func (r *Road) Decided(typ, number string) {
	r.T.Helper()
	r.Do("desk", "ProposeSanction", fmt.Sprintf(`{"type":%q}`, typ), casefile.Proposed)
	r.Approve()
	r.Do("desk", "IssueSanction", fmt.Sprintf(`{"decisionNumber":%q,"decisionOn":%q}`, number, r.Today()), casefile.Decided)
}

// Approve signs the proposal as it stands, with the Minister's consent before it.
func (r *Road) Approve() {
	r.T.Helper()
	r.Do("desk", "RecordMinisterialConsent", `{"consentReference":"100.2/1/SJ"}`, casefile.Proposed)
	r.Do("signatory", "ApproveSanction", fmt.Sprintf(`{"proposalHash":%q}`, r.View.Proposal.Hash), casefile.Approved)
}
