package rulebook_test

import (
	"strings"
	"testing"

	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// signers holds who signs on a day against a table, for every post, government
// and type.
func signers(e *rulebook.Edition, day, table string) error {
	list, err := rows(table)
	if err != nil {
		return err
	}
	columns := [][]sanction.Type{
		{"HD_R1", "HD_R2", "HD_R3"}, {"HD_S1", "HD_S2", "HD_S3", "HD_S1T", "HD_S2T", "HD_S3T"},
		{"HD_B1", "HD_B2"}, {"HD_B3"}, {"PTDH"},
	}
	var w wrong
	r := e.On(on(day))
	asked := map[rulebook.Position]bool{}
	for _, row := range list {
		levels := []string{row[1]}
		if row[1] == "*" {
			levels = []string{"CENTRAL", "PROVINCE", "REGENCY"}
		}
		for _, level := range levels {
			p := rulebook.Position{Kind: row[0], Level: level}
			asked[p] = true
			for i, kinds := range columns {
				for _, kind := range kinds {
					if got := signer(r, p, kind); got != row[2+i] {
						w.add("%s on %s at %s on %s: %q, want %q", kind, p.Kind, p.Level, day, got, row[2+i])
					}
				}
			}
			for _, kind := range []sanction.Type{"MORAL_CLOSED", "MORAL_OPEN", "CONTRACT_WARNING", "CONTRACT_PAY_CUT", "CONTRACT_SUSPENSION", "CONTRACT_TERMINATION"} {
				if a, ok := r.Authority(p, kind); !ok || a.Signer != "PPK" || len(a.LegalBasis) == 0 {
					w.add("%s on %s at %s on %s: %+v, want PPK", kind, p.Kind, p.Level, day, a)
				}
			}
		}
	}
	if len(asked) != 9*3 {
		w.add("%s asks of %d posts, there are 27", table, len(asked))
	}
	return w.err()
}

// signer is an authority as the tables write it.
func signer(e *rulebook.Edition, p rulebook.Position, t sanction.Type) string {
	a, ok := e.Authority(p, t)
	if !ok || len(a.LegalBasis) == 0 {
		return "nobody"
	}
	who := map[string]string{"PPK": "PPK", "PRESIDENT": "PRES", "SUPERIOR": strings.Join(a.Holders, " ")}[a.Signer]
	return who + map[rulebook.Confidence]string{rulebook.Derived: "~", rulebook.Background: "?"}[a.Confidence]
}

func TestTheSuperiorsWhoMayPunishAreOneOrTwoLevelsAbove(t *testing.T) {
	t.Parallel()
	e := edition(t)
	tests := []struct {
		kind, level string
		t           sanction.Type
		holder      string
	}{
		{"JPT_PRATAMA", "CENTRAL", "HD_R1", "JPT_MADYA"},
		{"ADMINISTRATOR", "REGENCY", "HD_R3", "JPT_PRATAMA"},
		{"ADMINISTRATOR", "PROVINCE", "HD_S1", "JPT_MADYA"},
		{"PENGAWAS", "REGENCY", "HD_R2", "ADMINISTRATOR"},
		{"PENGAWAS", "CENTRAL", "HD_S2", "JPT_PRATAMA"},
		{"PELAKSANA", "REGENCY", "HD_R1", "PENGAWAS"},
		{"PELAKSANA", "CENTRAL", "HD_S3", "ADMINISTRATOR"},
		{"JF_OTHER", "REGENCY", "HD_S1", "JPT_PRATAMA"},
	}
	for _, tt := range tests {
		a, ok := e.Authority(rulebook.Position{Kind: tt.kind, Level: tt.level}, tt.t)
		if !ok || len(a.Holders) == 0 || a.Holders[0] != tt.holder {
			t.Errorf("%s on %s at %s: %v, want %s", tt.t, tt.kind, tt.level, a.Holders, tt.holder)
		}
	}
}

func TestNobodyIsNamedForAnUnknownPostOrType(t *testing.T) {
	t.Parallel()
	e := edition(t)
	for _, p := range []rulebook.Position{{}, {Kind: "PELAKSANA"}, {Kind: "CAMAT", Level: "REGENCY"}} {
		if a, ok := e.Authority(p, "HD_B1"); ok {
			t.Errorf("%+v has an authority: %+v", p, a)
		}
	}
	if a, ok := e.Authority(rulebook.Position{Kind: "PELAKSANA", Level: "REGENCY"}, "HD_B9"); ok {
		t.Errorf("HD_B9 has an authority: %+v", a)
	}
}
