package report_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"netra/internal/report"
)

// long is a story with nearly every act in it.
func long(t testing.TB) *story {
	s := begin(t).do(filed(bare, func(m *report.FileReportCmd) { m.Reporter = report.Identity{Name: "Siti"} }), citizen)
	s.do(&report.LinkReportCmd{Report: "r2"}, clerk).do(&report.AskReporterCmd{Question: "Siapa?"}, officer)
	s.do(&report.ReplyToOfficeCmd{Text: "Saya.", Question: "q1"}, citizen).do(ask, clerk)
	s.do(&report.CompleteReportCmd{Conduct: report.Conduct{Narrative: "Ada saksi.", Witnesses: []report.Witness{{Name: "Tono"}}}, Reporter: siti}, citizen)
	s.do(&report.TransferReportCmd{Office: "BAWASLU-RI"}, member)
	ri := staff("gita", officer.Role, "BAWASLU-RI")
	return s.do(register, ri).do(&report.ReportRetaliationCmd{Narrative: "Dimutasi."}, citizen).do(withdraw, citizen)
}

func TestAReportIsTheFoldOfItsEvents(t *testing.T) {
	t.Parallel()
	s := long(t)
	folded, err := report.Fold(s.events)
	if err != nil || !reflect.DeepEqual(folded, s.report) {
		t.Errorf("folded %+v\nlived  %+v, %v", folded, s.report, err)
	}
	if folded.Version != len(s.events) || folded.Tail != "event-"+"10" || folded.ID != "r1" {
		t.Errorf("version %d, tail %s, id %s", folded.Version, folded.Tail, folded.ID)
	}
}

func TestAStoredReportFoldsOnAsALivedOne(t *testing.T) {
	t.Parallel()
	s := long(t)
	half, err := report.Fold(s.events[:5])
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(half)
	if err != nil {
		t.Fatal(err)
	}
	var stored report.Report
	if err := json.Unmarshal(b, &stored); err != nil {
		t.Fatal(err)
	}
	for _, e := range s.events[5:] {
		if stored, err = report.Apply(stored, e); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := text(t, stored), text(t, s.report); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func text(t *testing.T, r report.Report) string {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Who reported is in no payload and no report, and erasing it changes no fold.
func TestTheIdentityLiesApart(t *testing.T) {
	t.Parallel()
	s := long(t)
	var sealed []byte
	for i, e := range s.events {
		sealed = append(sealed, e.Identity...)
		s.events[i].Identity = nil
		for _, secret := range []string{"Siti", "Magelang", "0812"} {
			if bytes.Contains(e.Payload, []byte(secret)) || strings.Contains(text(t, s.report), secret) {
				t.Errorf("%s tells %q", e.Act, secret)
			}
		}
	}
	if !bytes.Contains(sealed, []byte("Siti")) || !bytes.Contains(sealed, []byte("Magelang")) {
		t.Errorf("the events seal %s", sealed)
	}
	erased, err := report.Fold(s.events)
	if err != nil || !reflect.DeepEqual(erased, s.report) || !erased.Identified {
		t.Errorf("identified %v, %v", erased.Identified, err)
	}
}

func TestNobodyCanClaimToBeIdentified(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(func(m *report.FileReportCmd) { m.Identified, m.Reporter = true, report.Identity{} }), citizen)
	if s.report.Identified || s.events[0].Identity != nil {
		t.Errorf("identified %v by %s", s.report.Identified, s.events[0].Identity)
	}
}

func TestTakeLeavesCommandAndReportAsTheyWere(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(bare), citizen).do(ask, clerk).do(&report.AskReporterCmd{Question: "?"}, clerk)
	s.do(&report.LinkReportCmd{Report: "r2"}, clerk).do(&report.LinkReportCmd{Report: "r3"}, clerk)
	before, cmd := text(t, s.report), &report.CompleteReportCmd{Conduct: report.Conduct{Place: "x", Links: []report.Link{{URL: "https://x.id"}}}, Reporter: siti, Evidence: full().Evidence}
	old := s.report
	s.do(cmd, citizen).do(&report.ReplyToOfficeCmd{Text: "x", Question: "q1"}, citizen).do(&report.UnlinkReportCmd{Report: "r2"}, clerk)
	if text(t, old) != before {
		t.Errorf("the report changed in place: %s", text(t, old))
	}
	if cmd.Identified {
		t.Error("the command changed in place")
	}
}

func TestAnAdditionNeverOverwritesTheStory(t *testing.T) {
	t.Parallel()
	told := report.Conduct{Narrative: "Ia berpidato.", Place: "Sleman", ViolationHints: []string{"a"}, Links: []report.Link{{URL: "https://x.id/1"}}}
	tests := []struct {
		name string
		add  report.Conduct
		want report.Conduct
	}{
		{"nothing", report.Conduct{Narrative: " "}, told},
		{"more of it", report.Conduct{Narrative: "Di depan guru."}, edited(told, func(c *report.Conduct) { c.Narrative = "Ia berpidato.\n\nDi depan guru." })},
		{"the whole of it again", report.Conduct{Narrative: "Ia berpidato. Lama."}, edited(told, func(c *report.Conduct) { c.Narrative = "Ia berpidato. Lama." })},
		{"another place", report.Conduct{Place: "Bantul"}, edited(told, func(c *report.Conduct) { c.Place = "Bantul" })},
		{"the same and another hint", report.Conduct{ViolationHints: []string{"a", "b"}}, edited(told, func(c *report.Conduct) { c.ViolationHints = []string{"a", "b"} })},
	}
	for _, tt := range tests {
		if got := told.Join(tt.add); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %+v", tt.name, got)
		}
	}
}

func edited(c report.Conduct, by func(*report.Conduct)) report.Conduct {
	by(&c)
	return c
}

// No act starts a clock beside one of the same rule; events written by hand that
// do are refused, and so verify names the report.
func TestEventsThatRunOneClockTwiceAreRefused(t *testing.T) {
	t.Parallel()
	s := begin(t).do(filed(), citizen).do(&report.AskReporterCmd{Question: "?"}, clerk)
	s.events[1].Clocks = s.events[0].Clocks
	if _, err := report.Fold(s.events); err == nil {
		t.Error("two clocks of the review run, and nobody says so")
	}
}
