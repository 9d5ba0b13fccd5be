package rulebook_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// asked is a Pilkada conduct of a PNS, after determination unless changed.
func asked(t *testing.T, violations ...string) rulebook.Conduct {
	t.Helper()
	return rulebook.Conduct{ContestKind: "pemilihan", OccurredOn: partial(t, "2024-10-15"),
		DeterminedOn: on("2024-09-22"), EmploymentKind: "PNS", Violations: violations}
}

func assess(t *testing.T, c rulebook.Conduct) rulebook.Assessment {
	t.Helper()
	a, err := edition(t).Assess(c)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestThePhaseIsJudgedAgainstTheDetermination(t *testing.T) {
	t.Parallel()
	const like, twin = "dis_social_media_engage_candidate", "eth_social_media_engage_prospective"
	tests := []struct {
		name                            string
		code                            string
		occurred, determined, last      string
		category, answeredAs, needsHand string
	}{
		{"the day before is before", like, "2024-09-21", "2024-09-22", "", "ethics", twin, ""},
		{"the day after is after", twin, "2024-09-23", "2024-09-22", "", "discipline", like, ""},
		{"the day itself is a person's", like, "2024-09-22", "2024-09-22", "", "discipline", "", "?"},
		{"a month that ends before is before", like, "2024-08", "2024-09-22", "", "ethics", twin, ""},
		{"a month that straddles is a person's", like, "2024-09", "2024-09-22", "", "discipline", "", "?"},
		{"a year that straddles is a person's", twin, "2024", "2024-09-22", "", "ethics", "", "?"},
		{"a month that begins after is after", twin, "2024-10", "2024-09-22", "", "discipline", like, ""},
		{"no date is a person's", like, "", "2024-09-22", "", "discipline", "", "?"},
		{"no determination is a person's", like, "2024-10-15", "", "", "discipline", "", "?"},
		{"still online after it is a person's", twin, "2024-09-01", "2024-09-22", "2024-09-23", "ethics", "", "?"},
		{"gone before it is before", twin, "2024-09-01", "2024-09-22", "2024-09-20", "ethics", "", ""},
		{"seen long after an act that was after changes nothing", like, "2024-10-01", "2024-09-22", "2024-11-01", "discipline", "", ""},
		{"any phase needs no date", "dis_partisan_activity", "", "", "", "discipline", "", ""},
		{"any phase on the day itself", "dis_partisan_activity", "2024-09-22", "2024-09-22", "", "discipline", "", ""},
		{"without a twin, outside its phase", "dis_independent_support_id_card", "2024-10-15", "2024-09-22", "", "discipline", "", "?"},
		{"any phase never turns back", "dis_partisan_activity", "2024-06-01", "2024-09-22", "", "discipline", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := asked(t, tt.code)
			c.OccurredOn, c.DeterminedOn, c.LastSeenOn = partial(t, tt.occurred), deadline.Date{}, deadline.Date{}
			if tt.determined != "" {
				c.DeterminedOn = on(tt.determined)
			}
			if tt.last != "" {
				c.LastSeenOn = on(tt.last)
			}
			a := assess(t, c)
			if string(a.Category) != tt.category || a.AnsweredAs != tt.answeredAs || a.NeedsHuman != (tt.needsHand == "?") {
				t.Errorf("%s, answered as %q, human %t", a.Category, a.AnsweredAs, a.NeedsHuman)
			}
		})
	}
}

func TestTheClosedWindowOpensSixMonthsBeforeDetermination(t *testing.T) {
	t.Parallel()
	for occurred, human := range map[string]bool{
		"2024-03-21": true, "2024-03-22": false, "2024-03": true, "2024-06-01": false, "2025-01-10": false, "2024-09-22": true,
	} {
		c := asked(t, "crim_pilkada_replace_officials")
		c.OccurredOn = partial(t, occurred)
		c.Position = &rulebook.Position{Kind: "JPT_PRATAMA", Level: "REGENCY"}
		if a := assess(t, c); a.NeedsHuman != human {
			t.Errorf("on %s: human %t, want %t", occurred, a.NeedsHuman, human)
		}
	}
}

func TestARowOfTheOtherContestNeedsAPerson(t *testing.T) {
	t.Parallel()
	c := asked(t, "crim_pemilu_campaign_team")
	if a := assess(t, c); !a.NeedsHuman || a.Category != "criminal" {
		t.Errorf("a Pemilu crime in a Pilkada: %s, human %t", a.Category, a.NeedsHuman)
	}
	c.ContestKind = "pemilu"
	if a := assess(t, c); a.NeedsHuman {
		t.Error("a Pemilu crime in a Pemilu needs nobody")
	}
}

func TestAPostBoundRowIsSettledByAPosition(t *testing.T) {
	t.Parallel()
	c := asked(t, "crim_pilkada_official_decision")
	if !assess(t, c).NeedsHuman {
		t.Error("without a position a person must decide")
	}
	c.Position = &rulebook.Position{Kind: "ADMINISTRATOR", Level: "REGENCY"}
	if assess(t, c).NeedsHuman {
		t.Error("with a position nobody need decide")
	}
}

func TestSeveralViolationsGetOneAnswer(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		kind       string
		violations []string
		want       string
		permitted  string
	}{
		{"the crime leads, the discipline scale is kept", "PNS", []string{"dis_partisan_activity", "crim_pilkada_official_decision"}, "criminal HD_B1 HD_B3 ?", "HD_B1 HD_B2 HD_B3"},
		{"discipline outweighs ethics", "PNS", []string{"eth_follow_spouse_campaign_without_leave", "dis_partisan_activity"}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"the heaviest floor and ceiling", "PNS", []string{"pp_campaign_participant_attributes", "dis_partisan_activity"}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"dismissal above all", "PNS", []string{"dis_party_member_or_official", "dis_partisan_activity"}, "discipline PTDH PTDH", "PTDH"},
		{"what is unlisted keeps its flag", "PNS", []string{"dis_partisan_activity", "dis_other_unlisted"}, "discipline HD_B1 HD_B3 ?", "HD_B1 HD_B2 HD_B3"},
		{"an allowed act adds nothing", "PNS", []string{"allowed_voting", "dis_partisan_activity"}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"a crime of contract staff keeps the contract", "NON_ASN", []string{"crim_pilkada_official_decision", "dis_partisan_activity"}, "criminal ?", "CONTRACT_WARNING CONTRACT_PAY_CUT CONTRACT_SUSPENSION CONTRACT_TERMINATION"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := asked(t, tt.violations...)
			c.EmploymentKind = tt.kind
			a := assess(t, c)
			if written(a) != tt.want || types(a) != tt.permitted || len(a.Findings) != len(tt.violations) {
				t.Errorf("%s, permitted %s, %d findings", written(a), types(a), len(a.Findings))
			}
			c.Violations = []string{tt.violations[1], tt.violations[0]}
			if b := assess(t, c); written(b) != tt.want {
				t.Errorf("in the other order: %s", written(b))
			}
		})
	}
}

func TestTheFirstConvertedCodeIsTheOneNamed(t *testing.T) {
	t.Parallel()
	a := assess(t, asked(t, "dis_partisan_activity", "eth_socialise_prospective", "eth_display_material_prospective"))
	if a.AnsweredAs != "dis_socialise_candidate" || a.Findings[2].AnsweredAs != "dis_display_material_candidate" || a.Findings[0].AnsweredAs != "" {
		t.Errorf("answered as %q; %+v", a.AnsweredAs, a.Findings)
	}
}

func TestWhatIsNoConductIsRefusedByField(t *testing.T) {
	t.Parallel()
	tests := []struct {
		field  string
		change func(*rulebook.Conduct)
	}{
		{"violations[1]", func(c *rulebook.Conduct) { c.Violations = append(c.Violations, "eth_nothing") }},
		{"violations", func(c *rulebook.Conduct) { c.Violations = nil }},
		{"employmentKind", func(c *rulebook.Conduct) { c.EmploymentKind = "pns" }},
		{"contest", func(c *rulebook.Conduct) { c.ContestKind = "pilkada" }},
		{"proposed", func(c *rulebook.Conduct) { c.Proposed = "HD_B4" }},
		{"priorSanctions[0].type", func(c *rulebook.Conduct) { c.Prior = []rulebook.PriorSanction{{Type: "TEGURAN"}} }},
		{"position.kind", func(c *rulebook.Conduct) { c.Position = &rulebook.Position{Kind: "CAMAT", Level: "REGENCY"} }},
		{"position.level", func(c *rulebook.Conduct) { c.Position = &rulebook.Position{Kind: "PELAKSANA"} }},
	}
	for _, tt := range tests {
		c := asked(t, "dis_partisan_activity")
		tt.change(&c)
		_, err := edition(t).Assess(c)
		f, ok := fault.Of(err)
		if !ok || f.Kind != fault.Invalid || len(f.Fields) != 1 || f.Fields[0].Path != tt.field {
			t.Errorf("%s: %v", tt.field, err)
		}
	}
}

func TestAnAssessmentSurvivesBeingStored(t *testing.T) {
	t.Parallel()
	c := asked(t, "eth_socialise_prospective", "crim_pilkada_official_decision")
	c.Position = &rulebook.Position{Kind: "ADMINISTRATOR", Level: "REGENCY"}
	c.Proposed = "HD_S1"
	a := assess(t, c)
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{`"needsHumanDecision"`, `"answeredAs"`, `"verdictOnProposed"`, `"textEn"`, `"legalBasis"`, `"authority":"PPK"`} {
		if !strings.Contains(string(data), key) {
			t.Errorf("no %s in %s", key, data)
		}
	}
	var back rulebook.Assessment
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(a, back) {
		t.Errorf("came back otherwise: %v %+v", err, back)
	}
}

func TestTransitionalTypesAreOfferedOnlyWhereTheAgencyAppliesThem(t *testing.T) {
	t.Parallel()
	c := asked(t, "pp_campaign_participant_attributes")
	c.Proposed = sanction.ModerateRaise
	a := assess(t, c)
	if a.Verdict.Allowed || a.Verdict.Refusals[0].Guard != "TRANSITIONAL" {
		t.Errorf("without: %+v", a.Verdict)
	}
	c.Transitional = true
	if a = assess(t, c); !a.Verdict.Allowed || types(a) != "HD_S1 HD_S1T HD_S2 HD_S2T HD_S3 HD_S3T" {
		t.Errorf("with: %+v %s", a.Verdict, types(a))
	}
}
