package report_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/report"
)

// Whatever anybody tries in whatever order, an open report is in an office and
// has a clock that still asks for something, a report that is not open has
// none, and the events alone tell the same story.
func TestAReportNeverRots(t *testing.T) {
	env := circumstances(t, today)
	rapid.Check(t, func(rt *rapid.T) {
		s := &story{t: t, env: env, report: report.Report{ID: "r1"}}
		date := today
		for range 25 {
			date = date.AddDays(rapid.IntRange(0, 4).Draw(rt, "days"))
			s.on(date.String()).env.Header.Reason = "alasan"
			cmd := anyCommand(rt, s)
			if s.try(cmd, anyActor(rt, cmd.Act(), s.report.Office)) == nil {
				sound(rt, s)
			}
		}
	})
}

func sound(rt *rapid.T, s *story) {
	asking := 0
	for _, k := range s.report.Clear() {
		if k.Active() {
			asking++
		}
	}
	switch r := s.report; {
	case r.Office == "":
		rt.Fatalf("%s has no office", r.State)
	case r.Open() && asking != 1, !r.Open() && asking != 0:
		rt.Fatalf("%s has %d active clocks: %+v", r.State, asking, r.Clocks)
	case r.Stuck() != "":
		rt.Fatalf("%s is stuck: %s", r.State, r.Stuck())
	case r.State == report.Accepted && len(r.Cases) == 0:
		rt.Fatal("accepted by no case")
	}
	if folded, err := report.Fold(s.events); err != nil || !reflect.DeepEqual(folded, s.report) {
		rt.Fatalf("folded %+v\nlived  %+v, %v", folded, s.report, err)
	}
}

// anyActor is mostly one of those whose act it is, in the right office.
func anyActor(rt *rapid.T, act report.Act, office string) report.Actor {
	roles := append(report.Roles(act), report.Roles(act)...)
	role := rapid.SampledFrom(append(roles, access.Citizen, access.Calendar)).Draw(rt, "role")
	place := rapid.SampledFrom([]string{office, office, office, "BAWASLU-GIANYAR"}).Draw(rt, "office")
	return staff("x", role, place)
}

func anyCommand(rt *rapid.T, s *story) report.Command {
	dates := []string{"", "2024", "2024-09", "2024-10-01", s.env.Today().String()}
	conduct := full().Conduct
	conduct.OccurredOn = rapid.SampledFrom(dates).Draw(rt, "occurred")
	conduct.Contest = rapid.SampledFrom([]string{"", "pilkada-2024", "pemilu-2024-dpd"}).Draw(rt, "contest")
	office := rapid.SampledFrom([]string{"BAWASLU-RI", "BAWASLU-SLEMAN", "BKN"}).Draw(rt, "to")
	one := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(rt, "id")
	file := filed(func(m *report.FileReportCmd) {
		m.Report.Conduct = conduct
		m.Report.Track = rapid.SampledFrom([]report.Track{report.Named, report.Confidential, report.Anonymous}).Draw(rt, "track")
		if m.Report.Track == report.Anonymous || rapid.Bool().Draw(rt, "nameless") {
			m.Reporter = report.Identity{}
		}
	})
	if s.report.State == report.None {
		return rapid.SampledFrom([]report.Command{file, file, &report.ReferFindingCmd{Accused: full().Accused[0], Conduct: conduct}}).Draw(rt, "first")
	}
	return rapid.SampledFrom([]report.Command{
		file, ask, ask, reject, withdraw,
		&report.CompleteReportCmd{Conduct: conduct, Reporter: siti}, &report.CompleteReportCmd{Evidence: full().Evidence},
		&report.ReplyToOfficeCmd{Text: "x", Question: rapid.SampledFrom([]string{"", "q1"}).Draw(rt, "question")},
		&report.ChallengeClosureCmd{Grounds: "x"}, &report.ReportRetaliationCmd{Narrative: "x"},
		&report.AskReporterCmd{Question: "x", DueOn: s.env.Today()}, &report.ReferReportCmd{Body: "x"},
		&report.RejectReportCmd{Ground: report.GroundLate, OutcomeText: "x"},
		&report.TransferReportCmd{Office: office}, &report.LinkReportCmd{Report: one}, &report.UnlinkReportCmd{Report: one}, capture, &report.LinkReportCmd{Report: one, Mirrored: true}, &report.DismissLinkCmd{Report: one, Mirrored: true},
		&report.AcceptReportCmd{Case: one, By: report.ByRegisterCase}, &report.AcceptReportCmd{Case: one, By: report.ByOpenFinding}, &report.AcceptReportCmd{Case: one, By: report.ByJoinReport},
		&report.LapseClockCmd{Rule: next(s.report)},
	}).Draw(rt, "command")
}

// next is the rule that the calendar would look at.
func next(r report.Report) string {
	k, _ := deadline.Next(r.Clocks)
	return k.Rule
}
