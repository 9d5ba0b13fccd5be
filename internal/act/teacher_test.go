package act_test

import (
	"fmt"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/report"
)

// The teacher of the regulation study complained anonymously about the regent's
// brother, and was questioned for hours by her own personnel agency. Here her
// agency, the department she works for and the regent hear nothing until the
// recommendation, and the dossier afterwards; and the brother's people in Bawaslu
// itself nothing at all.
func TestTheTeachersReportReachesNobodyWhoCouldAskHer(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		brother, boss := numberOf(1), numberOf(2)
		enlisted(t, w, person(1, "Adik Bupati", "Dinas Pendidikan", boss), person(2, "Kepala Dinas", "Pimpinan", ""), person(3, "Pengawas Sekolah", "Dinas Pendidikan", boss))
		near := map[string]act.Caller{
			"the head of her department, who examines":  w.Enrol("boss", act.NewAccount{Employee: boss, Grants: []access.Grant{acttest.Grant(access.Examiner, "DISDIK-SLEMAN")}}),
			"a colleague of the brother, at her agency": w.Enrol("colleague", act.NewAccount{Employee: numberOf(3), Grants: []access.Grant{acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN")}}),
			"her agency": w.As("desk"), "the regent": w.As("signatory"), "the inspectorate": w.As("examiner"),
		}
		inside := w.Enrol("in-law", act.NewAccount{Name: "Ipar Bupati, S.H.", Grants: []access.Grant{acttest.Grant(access.Clerk, "BAWASLU-SLEMAN")}})
		own := w.Enrol("himself", act.NewAccount{Employee: brother, Grants: []access.Grant{acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN")}})
		silent := func(before map[string]string, filed, id string) {
			t.Helper()
			for name, who := range near {
				if got := heardBy(t, w, who); got != before[name] {
					t.Errorf("%s hears\n%s\nwhere it was\n%s", name, got, before[name])
				}
				deaf(t, w, name, who, filed, id)
			}
		}
		before := map[string]string{}
		for name, who := range near {
			before[name] = heardBy(t, w, who)
		}
		f := against(brother, "BKPP Sleman", "BKPSDM", "Dinas Pendidikan Kabupaten Sleman", "Ipar Bupati")
		f.Report.Track, f.Reporter = report.Anonymous, report.Identity{}
		filed := w.File(f)
		silent(before, filed.Report.ID, "")
		r := w.Finding("investigator", brother, acttest.Engage, "2024-10-03", filed.Report.ID)
		silent(before, filed.Report.ID, r.ID)
		deaf(t, w, "the in-law", inside, filed.Report.ID, r.ID)
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
		w.Advance("2024-10-09")
		silent(before, filed.Report.ID, r.ID)
		r.Do("lead", "Recommend", fmt.Sprintf(`{"violations":[%q],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, acttest.Engage), casefile.Recommended)
		for name, who := range near {
			deaf(t, w, name, who, filed.Report.ID, "")
			v, err := w.Acts.GetCase(t.Context(), who, r.ID)
			if err != nil || v.Dossier == nil || len(v.Reports) != 0 || v.Owner != "" {
				t.Errorf("%s: dossier %+v, reports %v, owner %q, %v", name, v.Dossier, v.Reports, v.Owner, err)
			}
			events, err := w.Acts.ListCaseEvents(t.Context(), who, r.ID)
			if err != nil || len(events) == 0 || events[0].Act != string(casefile.Recommend) {
				t.Errorf("%s reads events from %+v on, %v", name, events, err)
			}
		}
		deaf(t, w, "the in-law", inside, filed.Report.ID, r.ID)
		deaf(t, w, "the brother", own, filed.Report.ID, r.ID)
		w.Verify()
	})
}

// A regent from whom it is hidden signs nothing: the signature goes up by itself,
// and for the regent the case does not exist.
func TestAHeadWhoIsKeptForEverDoesNotSign(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		w.Enrol("governor", act.NewAccount{Grants: []access.Grant{acttest.Grant(access.Signatory, "KEMENDAGRI")}})
		f := against(acttest.Camat, "Pak Bupati")
		r := onReport(t, w, w.File(f), acttest.Camat, "clerk")
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
		r.Unknown("signatory")
		r.Examined("2024-10-16")
		r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, casefile.Proposed)
		if r.View.Etag == "" || w.Count(r.ID, "RouteSignature") != 1 {
			t.Errorf("the signature was routed %d times", w.Count(r.ID, "RouteSignature"))
		}
		r.Unknown("signatory")
		r.Seen("governor")
		w.Verify()
	})
}

// That an office was passed over is nothing that the employer's own desk may
// learn from the finding it hands over.
func TestTheDeskDoesNotLearnWhereItsFindingWent(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		refer := func() act.ReportView {
			v, err := w.Acts.ReferFinding(t.Context(), w.As("desk"), act.Request{}, &report.ReferFindingCmd{
				Accused: report.Accused{Name: "Camat", EmployeeID: acttest.Camat, AgencyCode: "PEMKAB-SLEMAN"},
				Conduct: report.Conduct{Narrative: "Temuan tim internal.", OccurredOn: "2024-10-03", Region: "34.04"}}, "temuan")
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
		before := refer()
		for _, who := range []string{"clerk", "investigator", "investigator2"} {
			closeTo(t, w, who, acttest.Camat)
		}
		after := refer()
		if after.Office != before.Office || after.State != before.State {
			t.Errorf("%q in %s became %q in %s", before.Office, before.State, after.Office, after.State)
		}
		if v, err := w.Acts.GetReport(t.Context(), w.As("above"), after.ID); err != nil || v.Office != "BAWASLU-RI" {
			t.Errorf("it went to %q, %v", v.Office, err)
		}
		w.Verify()
	})
}

// Who was only taken for the accused is free again when it is found out; nobody
// else ever is.
func TestOnlyAnAmendedAccusedOpensACaseAgain(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		enlisted(t, w, person(1, "Orang Satu", "Bagian A", numberOf(2)), person(2, "Orang Dua", "Bagian B", ""), person(3, "Orang Tiga", "Bagian C", numberOf(4)), person(4, "Orang Empat", "Bagian D", ""))
		seat := []access.Grant{acttest.Grant(access.BawasluCommissioner, "BAWASLU-SLEMAN")}
		for key, n := range map[string]int{"first": 2, "second": 4} {
			w.Enrol(key, act.NewAccount{Employee: numberOf(n), Grants: seat})
		}
		r := onReport(t, w, w.File(against("")), numberOf(1), "clerk")
		r.Unknown("first")
		r.Seen("second")
		r.Do("investigator", "AmendAccused", `{"accused":{"name":"Orang Tiga","employeeId":"`+numberOf(3)+`"},"reason":"identitas"}`, "")
		r.Seen("first")
		r.Unknown("second")
		w.Verify()
	})
}
