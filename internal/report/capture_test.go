package report_test

import (
	"testing"

	"netra/internal/report"
)

// capture is what an investigator saw at an address, as one file.
var capture = &report.CaptureLinkCmd{URL: "https://contoh.example/unggahan", CapturedOn: day("2024-10-10"), Method: "tangkapan layar", Evidence: "e7",
	File: &report.Evidence{ID: "e7", FileName: "tangkapan.png", Size: 5, SHA256: "ab", MediaType: "image/png"}}

func TestACaptureIsAFileOfTheReportAndNoneOfTheReportersEvidence(t *testing.T) {
	t.Parallel()
	s := in(t, report.Received)
	before := len(s.report.Evidence)
	s.do(capture, officer).do(capture, officer) // an address changes, and is captured again
	r := s.report
	if len(r.Evidence) != before || len(r.Captures) != 2 || len(r.Files()) != before+2 {
		t.Fatalf("%d files of evidence, %d captures, %d files", len(r.Evidence), len(r.Captures), len(r.Files()))
	}
	c := r.Captures[0]
	if c.URL != capture.URL || c.On != capture.CapturedOn || c.File.SHA256 != "ab" || c.Office != "BAWASLU-SLEMAN" || c.At.IsZero() {
		t.Errorf("captured is %+v", c)
	}
}
