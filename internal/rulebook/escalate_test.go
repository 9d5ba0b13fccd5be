package rulebook_test

import (
	"strings"
	"testing"

	"netra/internal/rulebook"
	"netra/internal/sanction"
)

type prior = rulebook.PriorSanction

func TestARepeatIsPunishedMoreHeavilyThanTheLast(t *testing.T) {
	t.Parallel()
	const moderate, severe, ethics = "pp_campaign_participant_attributes", "dis_partisan_activity", "eth_follow_spouse_campaign_without_leave"
	tests := []struct {
		name      string
		kind      string
		code      string
		prior     []prior
		want      string
		permitted string
	}{
		{"no prior", "PNS", moderate, nil, "discipline HD_S1 HD_S3", "HD_S1 HD_S2 HD_S3"},
		{"a lighter prior changes nothing", "PNS", severe, []prior{{"HD_R2", on("2022-01-01")}}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"S1 raises to S2", "PNS", moderate, []prior{{"HD_S1", on("2022-01-01")}}, "discipline HD_S2 HD_S3", "HD_S2 HD_S3"},
		{"S2T ranks beside S2", "PNS", moderate, []prior{{"HD_S2T", on("2022-01-01")}}, "discipline HD_S3 HD_S3", "HD_S3"},
		{"S3 passes the ceiling", "PNS", moderate, []prior{{"HD_S3", on("2022-01-01")}}, "discipline HD_B1 HD_B1 ?", "HD_B1"},
		{"B1 raises to B2", "PNS", severe, []prior{{"HD_B1", on("2022-01-01")}}, "discipline HD_B2 HD_B3", "HD_B2 HD_B3"},
		{"after B2 only B3 is heavier", "PNS", severe, []prior{{"HD_B2", on("2022-01-01")}}, "discipline HD_B3 HD_B3", "HD_B3"},
		{"after B3 the next is PTDH, by a person", "PNS", severe, []prior{{"HD_B3", on("2022-01-01")}}, "discipline PTDH PTDH ?", "PTDH"},
		{"nothing is heavier than PTDH", "PNS", severe, []prior{{"PTDH", on("2022-01-01")}}, "discipline PTDH PTDH ?", "PTDH"},
		{"the last counts, not the heaviest", "PNS", severe, []prior{{"HD_B2", on("2020-01-01")}, {"HD_S1", on("2022-01-01")}}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"the order they are told in does not count", "PNS", severe, []prior{{"HD_S1", on("2020-01-01")}, {"HD_B1", on("2022-01-01")}}, "discipline HD_B2 HD_B3", "HD_B2 HD_B3"},
		{"of one day the heavier counts", "PNS", severe, []prior{{"HD_B1", on("2022-01-01")}, {"HD_R1", on("2022-01-01")}}, "discipline HD_B2 HD_B3", "HD_B2 HD_B3"},
		{"a prior without a date may be the last", "PNS", severe, []prior{{"HD_R1", on("2022-01-01")}, {Type: "HD_B1"}}, "discipline HD_B2 HD_B3", "HD_B2 HD_B3"},
		{"what was imposed after the conduct is no prior", "PNS", severe, []prior{{"HD_B1", on("2024-11-01")}}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"R7: a moral sanction does not raise discipline", "PNS", severe, []prior{{"MORAL_OPEN", on("2022-01-01")}}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"R7: nor another moral sanction", "PNS", ethics, []prior{{"MORAL_CLOSED", on("2022-01-01")}}, "ethics MORAL_CLOSED MORAL_OPEN", "MORAL_CLOSED MORAL_OPEN"},
		{"a discipline prior does not raise ethics", "PNS", ethics, []prior{{"HD_B1", on("2022-01-01")}}, "ethics MORAL_CLOSED MORAL_OPEN", "MORAL_CLOSED MORAL_OPEN"},
		{"a contract prior does not raise discipline", "PPPK", severe, []prior{{"CONTRACT_SUSPENSION", on("2022-01-01")}}, "discipline HD_B1 HD_B3", "HD_B1 HD_B2 HD_B3"},
		{"contract priors count among contracts", "NON_ASN", severe, []prior{{"CONTRACT_PAY_CUT", on("2022-01-01")}}, "employment", "CONTRACT_SUSPENSION CONTRACT_TERMINATION"},
		{"nothing is heavier than termination", "NON_ASN", severe, []prior{{"CONTRACT_TERMINATION", on("2022-01-01")}}, "employment ?", "CONTRACT_TERMINATION"},
		{"a discipline prior does not raise a contract", "NON_ASN", severe, []prior{{"HD_B1", on("2022-01-01")}}, "employment", "CONTRACT_WARNING CONTRACT_PAY_CUT CONTRACT_SUSPENSION CONTRACT_TERMINATION"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := asked(t, tt.code)
			c.EmploymentKind, c.Prior = tt.kind, tt.prior
			a := assess(t, c)
			if written(a) != tt.want || types(a) != tt.permitted {
				t.Errorf("%s permitted %s, want %s permitted %s", written(a), types(a), tt.want, tt.permitted)
			}
		})
	}
}

func TestTheVerdictNamesTheGuardThatFails(t *testing.T) {
	t.Parallel()
	s2 := []prior{{"HD_S2", on("2022-01-01")}}
	tests := []struct {
		name     string
		kind     string
		code     string
		prior    []prior
		proposed sanction.Type
		guards   string // "" when it is allowed
	}{
		{"inside the scale", "PNS", "dis_partisan_activity", nil, "HD_B2", ""},
		{"below the floor", "PNS", "dis_partisan_activity", nil, "HD_S3", "G9"},
		{"above the ceiling", "PNS", "dis_partisan_activity", nil, "PTDH", "CEILING"},
		{"not heavier than the last", "PNS", "pp_campaign_participant_attributes", s2, "HD_S2", "R2"},
		{"heavier than the last", "PNS", "pp_campaign_participant_attributes", s2, "HD_S3", ""},
		{"below the floor and not heavier", "PNS", "pp_campaign_participant_attributes", s2, "HD_R1", "G9 R2"},
		{"a moral sanction for discipline", "PNS", "dis_partisan_activity", nil, "MORAL_OPEN", "CATEGORY"},
		{"discipline for ethics", "PNS", "eth_follow_spouse_campaign_without_leave", nil, "HD_R1", "CATEGORY"},
		{"discipline for contract staff", "NON_ASN", "dis_partisan_activity", nil, "HD_B1", "CATEGORY"},
		{"a contract measure for contract staff", "NON_ASN", "dis_partisan_activity", nil, "CONTRACT_WARNING", ""},
		{"contract staff again", "NON_ASN", "dis_partisan_activity", []prior{{"CONTRACT_WARNING", on("2022-01-01")}}, "CONTRACT_WARNING", "R2"},
		{"where nothing is mapped", "PNS", "dis_other_unlisted", nil, "HD_B1", "HUMAN_DECISION"},
		{"where the act is allowed", "PNS", "allowed_voting", nil, "HD_R1", "CATEGORY"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := asked(t, tt.code)
			c.EmploymentKind, c.Prior, c.Proposed = tt.kind, tt.prior, tt.proposed
			v := assess(t, c).Verdict
			var guards []string
			for _, r := range v.Refusals {
				guards = append(guards, r.Guard)
				if r.Article == "" || r.Remedy == "" {
					t.Errorf("a refusal without article or remedy: %+v", r)
				}
			}
			if got := strings.Join(guards, " "); got != tt.guards || v.Allowed != (tt.guards == "") {
				t.Errorf("allowed %t, refused by %q, want %q", v.Allowed, got, tt.guards)
			}
		})
	}
}

func TestWithoutAProposalThereIsNoVerdict(t *testing.T) {
	t.Parallel()
	if v := assess(t, asked(t, "dis_partisan_activity")).Verdict; v != nil {
		t.Errorf("a verdict on nothing: %+v", v)
	}
}

func TestThePositionSaysWhoSigns(t *testing.T) {
	t.Parallel()
	c := asked(t, "dis_partisan_activity")
	if a := assess(t, c); a.Permitted[0].Authority != "" {
		t.Errorf("an authority without a position: %+v", a.Permitted[0])
	}
	c.Position = &rulebook.Position{Kind: "JPT_MADYA", Level: "PROVINCE"}
	a := assess(t, c)
	if got := a.Permitted; got[0].Authority != "PPK" || got[1].Authority != "PPK" || got[2].Authority != "PRESIDENT" || got[0].Rung != "demotion" || got[2].Rung != "dismissal" {
		t.Errorf("permitted %+v", got)
	}
}
