package report_test

import (
	"strings"
	"testing"

	"netra/internal/report"
)

func TestTheReporterIsToldWhereItStandsAndWhatIsOwed(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		tell func(s *story)
		view report.Stage
		says string
		what string
		due  string
		rule string
	}{
		{"received", fileIt, report.StageReport, "sudah diterima", "kajian awal", "2024-10-12", "DL_INITIAL_REVIEW"},
		{"overdue", func(s *story) {
			s.do(filed(), citizen).on("2024-10-13").do(&report.LapseClockCmd{Rule: "DL_INITIAL_REVIEW"}, system)
		}, report.StageReport, "sudah diterima", "sudah lewat", "2024-10-12", "DL_INITIAL_REVIEW"},
		{"incomplete", func(s *story) { s.do(filed(bare), citizen).do(ask, clerk) }, report.StageReport, "melengkapi", "menunggu kelengkapan", "2024-10-14", "PX_COMPLETION"},
		{"initial information", func(s *story) { s.do(filed(anonymous), citizen) }, report.StageReport, "informasi awal", "memutuskan", "2024-10-24", "PX_INITIAL_INFORMATION"},
		{"accepted", func(s *story) { s.do(filed(), citizen).do(register, clerk) }, report.StageReport, "perkara", "", "", ""},
		{"accepted and withdrawn", func(s *story) { s.do(filed(), citizen).do(register, clerk).do(withdraw, citizen) }, report.StageReport, "tetap berjalan", "", "", ""},
		{"not registered", func(s *story) { s.do(filed(), citizen).do(reject, clerk) }, report.StageClosed, "Bukan soal netralitas.", "", "", ""},
		{"referred", func(s *story) { s.do(filed(), citizen).do(&report.ReferReportCmd{Body: "Ombudsman RI"}, clerk) }, report.StageClosed, "Ombudsman RI", "", "", ""},
		{"withdrawn", func(s *story) { s.do(filed(), citizen).do(withdraw, citizen) }, report.StageClosed, "mencabut", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			s := begin(t)
			tt.tell(s)
			what, due, rule := s.report.Promise()
			if !strings.Contains(what, tt.what) || due.String() != tt.due || rule != tt.rule || (what == "") != (tt.what == "") {
				t.Errorf("promise %q, %s, %s", what, due, rule)
			}
			if got := s.report.State.View(); got != tt.view {
				t.Errorf("stage %s", got)
			}
			if got := s.report.StageText(); !strings.Contains(got, tt.says) {
				t.Errorf("says %q", got)
			}
		})
	}
}

func TestEveryStateSpeaksBothLanguages(t *testing.T) {
	t.Parallel()
	for _, i := range report.States {
		if i.Label == "" || i.LabelEN == "" || i.Text == "" || i.TextEN == "" || i.View == "" {
			t.Errorf("%s is silent: %+v", i.State, i)
		}
		if dated := i.Promise != "" && i.PromiseEN != "" && i.Clock != ""; dated != i.State.Open() {
			t.Errorf("%s: open %v, but its promise is %q by %q", i.State, i.State.Open(), i.Promise, i.Clock)
		}
		r := report.Report{State: i.State}
		if r.StageTextEN() != i.TextEN {
			t.Errorf("%s says %q", i.State, r.StageTextEN())
		}
	}
}
