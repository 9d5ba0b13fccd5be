package report_test

import (
	"slices"
	"testing"

	"netra/internal/access"
	"netra/internal/report"
)

// What is mirrored happens where the other report lies, whoever holds it; by hand
// it does not.
func TestOnlyTheMirroredSideOfALinkReachesAnotherOffice(t *testing.T) {
	t.Parallel()
	elsewhere := staff("x", access.Clerk, "BAWASLU-GIANYAR")
	s := begin(t).do(filed(), citizen)
	if got := refused(s.try(&report.LinkReportCmd{Report: "r2"}, elsewhere)); got != "denied ROLE" {
		t.Errorf("by hand: %s", got)
	}
	s.do(&report.LinkReportCmd{Report: "r2", Mirrored: true}, elsewhere)
	if !slices.Equal(s.report.Linked, []string{"r2"}) {
		t.Errorf("linked to %v", s.report.Linked)
	}
}

func TestALinkTakesBackThatTwoAreNotTheSame(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(), citizen).with(report.Header{Reason: "hari lain"}).do(&report.DismissLinkCmd{Report: "r2"}, clerk)
	if !slices.Equal(s.report.Dismissed, []string{"r2"}) {
		t.Fatalf("dismissed: %v", s.report.Dismissed)
	}
	s.do(&report.LinkReportCmd{Report: "r3", Reports: []string{"r2", "r4", "r3"}}, clerk)
	if len(s.report.Dismissed) != 0 || !slices.Equal(s.report.Linked, []string{"r3", "r2", "r4"}) {
		t.Errorf("dismissed %v, linked %v", s.report.Dismissed, s.report.Linked)
	}
}

func TestTheMirroredSideIsOfferedToNobody(t *testing.T) {
	t.Parallel()
	if slices.Contains(report.Possible(report.Withdrawn), report.LinkReport) {
		t.Error("a withdrawn report offers LinkReport")
	}
}
