package sanction_test

import (
	"testing"

	"netra/internal/fault"
	"netra/internal/sanction"
)

// The rows are written by hand from regulations 3.1-3.5 and domain rule 3.
func TestEveryTypeIsWhatTheLawSays(t *testing.T) {
	t.Parallel()
	tests := []struct {
		kind   string
		nature sanction.Nature
		level  sanction.Level
		rung   string
		months int
		remedy string
	}{
		{"MORAL_CLOSED", "moral", "MORAL", "reprimand", 0, ""},
		{"MORAL_OPEN", "moral", "MORAL", "warning", 0, ""},
		{"HD_R1", "discipline", "HD_R", "reprimand", 0, "objection"},
		{"HD_R2", "discipline", "HD_R", "reprimand", 0, "objection"},
		{"HD_R3", "discipline", "HD_R", "warning", 0, "objection"},
		{"HD_S1", "discipline", "HD_S", "warning", 6, "objection"},
		{"HD_S2", "discipline", "HD_S", "warning", 9, "objection"},
		{"HD_S3", "discipline", "HD_S", "warning", 12, "objection"},
		{"HD_S1T", "discipline", "HD_S", "warning", 12, "objection"},
		{"HD_S2T", "discipline", "HD_S", "warning", 12, "objection"},
		{"HD_S3T", "discipline", "HD_S", "warning", 12, "objection"},
		{"HD_B1", "discipline", "HD_B", "demotion", 12, "objection"},
		{"HD_B2", "discipline", "HD_B", "demotion", 12, "objection"},
		{"HD_B3", "discipline", "HD_B", "dismissal", 0, "appeal"},
		{"PTDH", "dismissal", "PTDH", "dismissal", 0, "appeal"},
		{"CONTRACT_WARNING", "contract", "CONTRACT", "warning", 0, "objection"},
		{"CONTRACT_PAY_CUT", "contract", "CONTRACT", "warning", 0, "objection"},
		{"CONTRACT_SUSPENSION", "contract", "CONTRACT", "warning", 0, "objection"},
		{"CONTRACT_TERMINATION", "contract", "CONTRACT", "dismissal", 0, "appeal"},
	}
	for _, tt := range tests {
		kind, err := sanction.Parse(tt.kind)
		if err != nil {
			t.Errorf("%s: %v", tt.kind, err)
			continue
		}
		if kind.Nature() != tt.nature || kind.Level() != tt.level || string(kind.Rung()) != tt.rung ||
			kind.Months() != tt.months || string(kind.Remedy()) != tt.remedy {
			t.Errorf("%s is %s %s %s %d %q, want %s %s %s %d %q", kind,
				kind.Nature(), kind.Level(), kind.Rung(), kind.Months(), kind.Remedy(),
				tt.nature, tt.level, tt.rung, tt.months, tt.remedy)
		}
		if kind.Label() == "" || kind.LabelEN() == "" || kind.Law() == "" {
			t.Errorf("%s has no label or no law", kind)
		}
	}
	if got := len(sanction.All()); got != len(tests) {
		t.Errorf("there are %d types, the law has %d", got, len(tests))
	}
}

func TestOrderHoldsOnlyWithinOneLadder(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b  sanction.Type
		order int
		ok    bool
	}{
		{"MORAL_CLOSED", "MORAL_OPEN", -1, true},
		{"HD_R1", "HD_R2", -1, true},
		{"HD_R3", "HD_S1", -1, true},
		{"HD_S3", "HD_B1", -1, true},
		{"HD_B3", "HD_B2", 1, true},
		{"HD_B3", "PTDH", -1, true},
		{"HD_S2T", "HD_S2", 0, true},
		{"HD_S3T", "HD_S1", 1, true},
		{"CONTRACT_SUSPENSION", "CONTRACT_PAY_CUT", 1, true},
		{"CONTRACT_TERMINATION", "CONTRACT_TERMINATION", 0, true},
		{"MORAL_OPEN", "HD_R1", 0, false},
		{"CONTRACT_TERMINATION", "PTDH", 0, false},
		{"HD_B4", "HD_B3", 0, false},
	}
	for _, tt := range tests {
		if order, ok := sanction.Compare(tt.a, tt.b); order != tt.order || ok != tt.ok {
			t.Errorf("Compare(%s, %s) = %d %t, want %d %t", tt.a, tt.b, order, ok, tt.order, tt.ok)
		}
		if order, ok := sanction.Compare(tt.b, tt.a); order != -tt.order || ok != tt.ok {
			t.Errorf("Compare(%s, %s) = %d %t, want the reverse", tt.b, tt.a, order, ok)
		}
	}
}

func TestNextIsTheLightestHeavierType(t *testing.T) {
	t.Parallel()
	next := map[sanction.Type]sanction.Type{
		"MORAL_CLOSED": "MORAL_OPEN", "MORAL_OPEN": "",
		"HD_R1": "HD_R2", "HD_R3": "HD_S1", "HD_S1": "HD_S2", "HD_S1T": "HD_S2",
		"HD_S3": "HD_B1", "HD_S3T": "HD_B1", "HD_B2": "HD_B3", "HD_B3": "PTDH", "PTDH": "",
		"CONTRACT_WARNING": "CONTRACT_PAY_CUT", "CONTRACT_TERMINATION": "",
	}
	for kind, want := range next {
		if got, ok := kind.Next(); got != want || ok != (want != "") {
			t.Errorf("%s.Next() = %s %t, want %q", kind, got, ok, want)
		}
	}
}

func TestBetweenLeavesTransitionalTypesOutUnlessTheyApply(t *testing.T) {
	t.Parallel()
	if got := sanction.Between("HD_S1", "HD_S3", false); len(got) != 3 {
		t.Errorf("without transition: %v", got)
	}
	if got := sanction.Between("HD_S1", "HD_S3", true); len(got) != 6 {
		t.Errorf("with transition: %v", got)
	}
	if got := sanction.Between("MORAL_CLOSED", "HD_B3", true); got != nil {
		t.Errorf("across ladders: %v", got)
	}
}

func TestAnUnknownTypeIsRefused(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "hd_b1", "HD_B4", "TEGURAN"} {
		if _, err := sanction.Parse(s); !fault.Is(err, fault.Invalid) {
			t.Errorf("Parse(%q) = %v, want a refusal", s, err)
		}
	}
}
