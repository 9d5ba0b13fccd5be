package directory

import (
	"strings"
	"testing"

	"netra/internal/deadline"
)

func legacyFileOf(lines ...string) []byte {
	return []byte("role,code,report_to,law,source\n" + strings.Join(lines, "\n") + "\n")
}

func TestTheSuccessorOfABodyIsWhoHoldsItsRoleNow(t *testing.T) {
	t.Parallel()
	d, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ body, on, to, since, reportTo string }{
		{"KASN", "2024-08-23", "", "", ""}, // its last day
		{"KASN", "2024-08-24", "BKN", "2024-08-24", "KEMENPANRB"},
		{"KASN", "2026-11-21", "BKN", "2024-08-24", "KEMENPANRB"},
		{"BKN", "2024-08-24", "", "", ""},
		{"KASN", "2013-01-01", "", "", ""}, // nobody held it
	} {
		s, ok := d.Succession(MeritRole, tt.body, deadline.MustDate(tt.on))
		if ok != (tt.to != "") || s.To.Code != tt.to || s.On.String() != tt.since || s.ReportTo.Code != tt.reportTo {
			t.Errorf("%s on %s: got %+v", tt.body, tt.on, s)
		}
	}
}

// A second succession, such as the one that the Constitutional Court asks for
// by October 2027, is a line of data.
func TestASecondSuccessionNeedsNoSecondRule(t *testing.T) {
	t.Parallel()
	bodies := strings.Replace(string(bodyFile), "2024-08-24,,", "2024-08-24,2027-10-15,", 1) +
		"merit_authority,LPSK,2027-10-16,,a law to come\n" // any body will do
	d, err := load(regionFile, agencyFile, contestFile, []byte(bodies), legacyFile)
	if err != nil {
		t.Fatal(err)
	}
	on := deadline.MustDate("2027-10-16")
	for body, reportTo := range map[string]string{"KASN": "KEMENPANRB", "BKN": "LPSK"} {
		if s, ok := d.Succession(MeritRole, body, on); !ok || s.To.Code != "LPSK" || s.ReportTo.Code != reportTo {
			t.Errorf("%s: got %+v", body, s)
		}
	}
	var former []string
	for _, a := range d.Former(MeritRole, on) {
		former = append(former, a.Code)
	}
	if got := strings.Join(former, " "); got != "KASN BKN" {
		t.Errorf("former bodies: %s", got)
	}
}

func TestATransitionWithoutGroundIsRefused(t *testing.T) {
	t.Parallel()
	for name, line := range map[string]string{
		"a body that holds the role still": "merit_authority,BKN,KEMENPANRB,l,s",
		"a body that never held it":        "merit_authority,LPSK,KEMENPANRB,l,s",
		"an unknown body":                  "merit_authority,KASN,NOBODY,l,s",
		"no law":                           "merit_authority,KASN,KEMENPANRB,,s",
		"no source":                        "merit_authority,KASN,KEMENPANRB,l,",
	} {
		if _, err := load(regionFile, agencyFile, contestFile, bodyFile, legacyFileOf(line)); err == nil || !strings.Contains(err.Error(), "legacies.csv: line 2") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
