package report_test

import (
	"testing"

	"netra/internal/deadline"
	"netra/internal/report"
)

func TestWhatMakesAReportStuck(t *testing.T) {
	t.Parallel()
	due := deadline.MustDate("2024-10-09")
	in := func(s report.State, rule string, status deadline.Status, due deadline.Date) report.Report {
		return report.Report{State: s, Office: "BAWASLU-SLEMAN", Clocks: []deadline.Clock{{Rule: rule, DueOn: due, Status: status}}}
	}
	homeless := in(report.Received, "DL_INITIAL_REVIEW", deadline.Running, due)
	homeless.Office = ""
	tests := []struct {
		name string
		r    report.Report
		want string
	}{
		{"received", in(report.Received, "DL_INITIAL_REVIEW", deadline.Running, due), ""},
		{"received and late", in(report.Received, "DL_INITIAL_REVIEW", deadline.Overdue, due), ""},
		{"beyond the table of holidays", in(report.Received, "DL_INITIAL_REVIEW", deadline.Unknown, deadline.Date{}), ""},
		{"waiting for its reporter", in(report.Incomplete, "PX_COMPLETION", deadline.Running, due), ""},
		{"initial information", in(report.InitialInformation, "PX_INITIAL_INFORMATION", deadline.Overdue, due), ""},
		{"initial information with the clock of another state", in(report.InitialInformation, "PX_COMPLETION", deadline.Running, due), "its next step has no date"},
		{"received and stopped", in(report.Received, "DL_INITIAL_REVIEW", deadline.Stopped, due), "its next step has no date"},
		{"in no office", homeless, "it lies in no office"},
		{"accepted: its case waits", report.Report{State: report.Accepted}, ""},
		{"referred", report.Report{State: report.Referred}, ""},
	}
	for _, tt := range tests {
		if got := tt.r.Stuck(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
