package rulebook_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/rulebook"
)

// practiceCase is one real case as a person coded it; testdata/practice/README.md
// says how.
type practiceCase struct {
	ID          string   `json:"id"`
	ContestKind string   `json:"contestKind"`
	Phase       string   `json:"phase"`
	Employment  string   `json:"employmentKind"`
	Codes       []string `json:"violationCodes"`
	Acceptable  []string `json:"acceptableCodes"`
	Category    string   `json:"expectedCategory"`
	Floor       string   `json:"expectedFloor"`
	Ceiling     string   `json:"expectedCeiling"`
	Recommended string   `json:"realRecommended"`
	Imposed     string   `json:"realImposed"`
	Agreement   string   `json:"agreement"`
	Regime      string   `json:"legalRegime"`
	Why         string   `json:"why"`
}

// expected is the coder's answer in the words of written, without its last "?":
// nobody coded whether a person must decide beside a scale.
func (c practiceCase) expected() string {
	if c.Floor == "" {
		return c.Category
	}
	return c.Category + " " + c.Floor + " " + c.Ceiling
}

func practiceCases(t *testing.T) []practiceCase {
	t.Helper()
	text, err := os.ReadFile("testdata/practice/cases.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out []practiceCase
	for line := range bytes.Lines(text) {
		var c practiceCase
		d := json.NewDecoder(bytes.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&c); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		out = append(out, c)
	}
	if len(out) != 39 {
		t.Fatalf("%d cases, want 39", len(out))
	}
	return out
}

// dated is when a case's conduct was done, in which contest, and how we know.
type dated struct {
	contest directory.Contest
	on      deadline.Partial
	how     string
}

// listed reads a hand-written CSV without its header.
func listed(t *testing.T, name string) [][]string {
	t.Helper()
	list, err := rows(name)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// practiceDates is the date of every case: the one its account tells, else one
// derived from the phase that the coder gave.
func practiceDates(t *testing.T) map[string]dated {
	t.Helper()
	dir, err := directory.Load()
	if err != nil {
		t.Fatal(err)
	}
	told := map[string][]string{}
	for _, row := range listed(t, "practice/dates.csv") {
		told[row[0]] = row
	}
	out := map[string]dated{}
	for _, c := range practiceCases(t) {
		row, ok := told[c.ID]
		if !ok {
			t.Fatalf("dates.csv lacks %s", c.ID)
		}
		contest, ok := dir.Contest(row[1])
		if !ok || contest.Kind != c.ContestKind {
			t.Fatalf("%s: %q is no %s of the directory", c.ID, row[1], c.ContestKind)
		}
		out[c.ID] = datedBy(t, c, contest, row[2])
	}
	if len(told) != len(out) {
		t.Errorf("dates.csv has %d rows for %d cases", len(told), len(out))
	}
	return out
}

// datedBy takes the day or month that is told; else two weeks before the
// determination for what came before it, and a week into the campaign for what
// came after, so that rows that bite in the campaign alone are asked fairly. Of
// a conduct whose phase is unknown no date is made up.
func datedBy(t *testing.T, c practiceCase, in directory.Contest, told string) dated {
	t.Helper()
	switch {
	case told != "":
		return dated{in, partial(t, told), "told"}
	case c.Phase == "pre":
		return dated{in, partial(t, in.Determination.AddDays(-14).String()), "determination − 14 days"}
	case c.Phase == "post":
		return dated{in, partial(t, in.CampaignFrom.AddDays(7).String()), "campaign + 7 days"}
	}
	return dated{in, deadline.Partial{}, "unknown"}
}

// conduct is a case as the engine is asked. Where nobody recorded the kind of
// employee, a PNS is asked for: the scale is the same for every ASN. The post is
// in no case, so rows bound to one say that a person must decide.
func (c practiceCase) conduct(d dated, codes []string) rulebook.Conduct {
	kind := map[string]string{"pns": rulebook.PNS, "pppk": rulebook.PPPK, "non_asn": rulebook.NonASN, "unknown": rulebook.PNS}[c.Employment]
	return rulebook.Conduct{Contest: d.contest.ID, ContestKind: d.contest.Kind, OccurredOn: d.on, DeterminedOn: d.contest.Determination,
		CampaignFrom: d.contest.CampaignFrom, CampaignTo: d.contest.CampaignTo, EmploymentKind: kind, Violations: codes}
}

// practiceReasons is why a case differs: its sort, and the sentence.
func practiceReasons(t *testing.T) map[string][2]string {
	t.Helper()
	out := map[string][2]string{}
	for _, row := range listed(t, "practice/reasons.csv") {
		if _, twice := out[row[0]]; twice {
			t.Errorf("reasons.csv has %s twice", row[0])
		}
		out[row[0]] = [2]string{row[1], row[2]}
	}
	return out
}

// page reads a generated page, or writes it first where -update asks for that.
func page(t *testing.T, name, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) == want {
		return
	}
	g, w := bufio.NewScanner(bytes.NewReader(got)), bufio.NewScanner(bytes.NewReader([]byte(want)))
	for n := 1; w.Scan(); n++ {
		if !g.Scan() || g.Text() != w.Text() {
			t.Fatalf("%s, line %d is\n%s\nwant\n%s\nrun this test with -update and read the difference", name, n, g.Text(), w.Text())
		}
	}
	t.Fatalf("%s is longer than it should be; run this test with -update", name)
}
