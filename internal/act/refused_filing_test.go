package act_test

import (
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

func TestAFilingThatNobodyCanWorkWithNamesTheField(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	tests := []struct {
		name, field string
		spoil       func(*act.Filing)
	}{
		{"conduct in the future", "report.conduct.occurredOn", func(f *act.Filing) { f.Report.Conduct.OccurredOn = "2024-10-08" }},
		{"conduct in a future year", "report.conduct.occurredOn", func(f *act.Filing) { f.Report.Conduct.OccurredOn = "2025" }},
		{"a date that is none", "report.conduct.occurredOn", func(f *act.Filing) { f.Report.Conduct.OccurredOn = "2024-02-30" }},
		{"known in the future", "report.knownOn", func(f *act.Filing) { f.Report.KnownOn = "2024-10-08" }},
		{"an unknown contest", "report.conduct.contest", func(f *act.Filing) { f.Report.Conduct.Contest = "pilkada-1824" }},
		{"an unknown region", "report.conduct.region", func(f *act.Filing) { f.Report.Conduct.Region = "99.99" }},
		{"an unknown violation", "report.conduct.violationHints[0]", func(f *act.Filing) { f.Report.Conduct.ViolationHints = []string{"dis_sneezing"} }},
		{"a NIP of 17 digits", "report.accused[0].employeeId", func(f *act.Filing) { f.Report.Accused[0].EmployeeID = acttest.Camat[:17] }},
		{"no accused", "report.accused", func(f *act.Filing) { f.Report.Accused = nil }},
		{"an accused without a name", "report.accused[0].name", func(f *act.Filing) { f.Report.Accused[0].Name = " " }},
		{"a blank narrative", "report.conduct.narrative", func(f *act.Filing) { f.Report.Conduct.Narrative = " \n\t " }},
		{"an unknown track", "report.track", func(f *act.Filing) { f.Report.Track = "SECRET" }},
		{"an anonymous report with a name", "report.reporter", func(f *act.Filing) { f.Report.Track = report.Anonymous }},
		{"a link that is no address", "report.conduct.links[0].url", func(f *act.Filing) { f.Report.Conduct.Links[0].URL = "javascript:alert(1)" }},
	}
	for _, tt := range tests {
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		tt.spoil(&f)
		_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, f)
		t.Run(tt.name, func(t *testing.T) { acttest.Field(t, err, tt.field) })
	}
	if n := number(t, w, `SELECT COUNT(*) FROM reports`); n != 0 {
		t.Errorf("%d reports were left behind", n)
	}
	w.Verify()
}

func TestACaseThatNobodyCanWorkWithNamesTheField(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	tests := []struct {
		name, field string
		spoil       func(*act.NewCase)
	}{
		{"an unknown violation", "allegations[0].violation", func(n *act.NewCase) { n.Allegations[0].Violation = "dis_sneezing" }},
		{"conduct in the future", "allegations[0].occurredOn", func(n *act.NewCase) { n.Allegations[0].OccurredOn = "2024-10-08" }},
		{"no allegation", "allegations", func(n *act.NewCase) { n.Allegations = nil }},
		{"an unknown contest", "contest", func(n *act.NewCase) { n.Contest = "pilkada-1824" }},
		{"an accused without a name", "accused.name", func(n *act.NewCase) { n.Accused = casefile.Accused{} }},
		{"a NIP of 17 digits", "accused.employeeId", func(n *act.NewCase) { n.Accused.EmployeeID = acttest.Camat[:17] }},
		{"an unknown employment kind", "accused.employmentKind", func(n *act.NewCase) { n.Accused.EmploymentKind = "KNIGHT" }},
	}
	events := number(t, w, `SELECT COUNT(*) FROM events`)
	for _, tt := range tests {
		n := act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024", Accused: casefile.Accused{Name: "Camat Contoh", EmployeeID: acttest.Camat},
			Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}, Reason: "Pengawasan."}
		tt.spoil(&n)
		_, err := w.Acts.RegisterCase(t.Context(), w.As("clerk"), act.Request{}, n)
		t.Run(tt.name, func(t *testing.T) { acttest.Field(t, err, tt.field) })
	}
	if n := number(t, w, `SELECT COUNT(*) FROM events`); n != events {
		t.Errorf("%d events were left behind", n-events)
	}
	if v := w.Lookup(filed.AccessCode); v.Report.State != report.Received {
		t.Errorf("the report became %s", v.Report.State)
	}
	w.Verify()
}

func TestALateReportIsInitialInformationUnlessItWasKnownLater(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-09-25")
	if got := w.File(f).Report.State; got != report.InitialInformation {
		t.Errorf("twelve days after the conduct a report is %s", got)
	}
	f.Report.KnownOn = "2024-10-01"
	if got := w.File(f).Report.State; got != report.Received {
		t.Errorf("six days after it was known a report is %s", got)
	}
}

func TestAFileIsClaimedOnceAndNobodyElsesCanBe(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		mine := w.Upload("layar.png")
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		f.Evidence = []string{mine}
		filed, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, f)
		if err != nil {
			t.Fatalf("filing with evidence: %v", err)
		}
		if len(filed.Report.Evidence) != 1 || filed.Report.Evidence[0].FileName != "layar.png" {
			t.Errorf("the report holds %+v", filed.Report.Evidence)
		}
		events := number(t, w, `SELECT COUNT(*) FROM events`)
		twice := w.Upload("dua.png")
		for _, ids := range [][]string{{mine}, {"unknown"}, {twice, twice}} {
			f.Evidence = ids
			_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, f)
			if x := acttest.Refusal(t, err, "EVIDENCE_UNKNOWN"); x.Kind != fault.Invalid || x.Fields[0].Path != "report.evidence" {
				t.Errorf("claiming %v is refused as %s at %v", ids, x.Kind, x.Fields)
			}
		}
		_, err = w.ByCode(filed.AccessCode, "ReplyToOffice", `{"text":"Lihat berkas."}`, mine)
		acttest.Refusal(t, err, "EVIDENCE_UNKNOWN")
		if n := number(t, w, `SELECT COUNT(*) FROM events`); n != events {
			t.Errorf("refused claims left %d events", n-events)
		}
		if _, err := w.ByCode(filed.AccessCode, "ReplyToOffice", `{"text":"Lihat berkas."}`, twice); err != nil {
			t.Errorf("a refused claim used the file up: %v", err)
		}
		papers(t, w, mine)
		w.Verify()
	})
}

// papers claims files for a case.
func papers(t *testing.T, w *acttest.World, taken string) {
	t.Helper()
	r := w.Register(acttest.Head, acttest.Engage, "2024-10-03")
	paper := w.Upload("surat.pdf")
	r.Refused("investigator", "AddEvidence", `{}`, "INVALID_FIELD")
	r.Refused("investigator", "AddEvidence", `{"documents":["`+taken+`"]}`, "EVIDENCE_UNKNOWN")
	r.Do("investigator", "AddEvidence", `{"documents":["`+paper+`"]}`, "")
	r.Refused("investigator", "AddEvidence", `{"documents":["`+paper+`"]}`, "EVIDENCE_UNKNOWN")
}
