package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

func TestAReportThatFeedsSeveralCasesStandsWhereTheFurthestStands(t *testing.T) {
	t.Parallel()
	for name, furthest := range map[string]int{"the first is further": 0, "the second is further": 1} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := acttest.SQLite(t)
			filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
			roads := []*acttest.Road{
				w.Finding("investigator", acttest.Camat, acttest.Engage, "2024-10-03", filed.Report.ID),
				w.Finding("investigator", acttest.Pelaksana, acttest.Engage, "2024-10-03", filed.Report.ID),
			}
			if v := w.Lookup(filed.AccessCode); v.Stage != casefile.StageReport || v.StageText != casefile.StageText(casefile.StageReport) {
				t.Errorf("registered, it stands at %s: %s", v.Stage, v.StageText)
			}
			roads[furthest].Do("investigator", "RecordClarification", `{"minutes":"didengar"}`, casefile.Clarification)
			if v := w.Lookup(filed.AccessCode); v.Stage != casefile.StageInvestigation || v.StageText != casefile.StageText(casefile.StageInvestigation) {
				t.Errorf("with one case under investigation it stands at %s: %s", v.Stage, v.StageText)
			}
		})
	}
}

func TestAClerkWithATokenToReadFilesNothing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	clerk := w.As("clerk")
	clerk.Token.Scopes = []access.TokenScope{access.ScopeRead}
	_, err := w.Acts.FileReport(t.Context(), clerk, act.Request{}, acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	acttest.Refusal(t, err, "SCOPE")
	page, err := w.Acts.ListReports(t.Context(), w.As("investigator"), act.ReportQuery{Limit: 10})
	if err != nil || len(page.Reports) != 0 {
		t.Errorf("the office holds %d reports, %v", len(page.Reports), err)
	}
}
