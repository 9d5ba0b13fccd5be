package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const editions = "../../internal/rulebook/editions/"

// draft writes an embedded edition with some text replaced.
func draft(t *testing.T, name string, pairs ...string) string {
	t.Helper()
	data, err := os.ReadFile(editions + name)
	must(t, err)
	text := strings.NewReplacer(pairs...).Replace(string(data))
	if text == string(data) && len(pairs) > 0 {
		t.Fatalf("%s has nothing of %q to change", name, pairs)
	}
	file := filepath.Join(t.TempDir(), "draft.yaml")
	must(t, os.WriteFile(file, []byte(text), 0o600))
	return file
}

func TestRulebookReadsAnEditionOnADay(t *testing.T) {
	tests := []struct {
		args string
		want []string
		not  string
	}{
		{"explain DL_PPK", []string{"14 hari", "skb-2022", "PPK / the appointing authority", "3 hari / calendar days sebelumnya"}, "10 hari / "},
		{"explain G8", []string{"heavier type than the last", "PP 94/2021", "ProposeSanction, ApproveSanction"}, ""},
		{"explain DL_PPK --on 2020-12-31", []string{"10 hari", "skb-2020, dibaca pada / as it read on 2020-12-31"}, "14 hari"},
		{"explain DL_PPK --on 2021-01-01", []string{"14 hari", "skb-2020, dibaca pada / as it read on 2021-01-01", "10 hari pada 2020"}, ""},
		{"explain DL_PPK --edition skb-2020", []string{"14 hari", "as it read on 2022-09-21"}, ""},
		{"explain PTDH --on 2023-10-30", []string{"UU 5/2014 Pasal 87", "Diubah kemudian / amended later 2023-10-31"}, "legal basis: UU 20/2023"},
		{"explain PTDH --on 2023-10-31", []string{"UU 20/2023 Pasal 52", "Diubah / amended 2023-10-31"}, "UU 5/2014 Pasal 87"},
		{"explain dis_partisan_activity --on 2021-03-01", []string{"a person must decide", "line was not found", "PP 53/2010"}, "HD_B1"},
		{"explain DL_KASN", []string{"whose clock: KASN"}, ""},
		{"test", []string{"skb-2020: 7 cases, 0 come out otherwise", "skb-2022: 16 cases, 0 come out otherwise"}, ""},
		{"test skb-2020", []string{"skb-2020: 7 cases, 0"}, "skb-2022"},
		{"check " + editions + "skb-2020.yaml", []string{"skb-2020: 41 violations, 38 clocks"}, ""},
	}
	for _, tt := range tests {
		said, code := call(t, append([]string{"rulebook"}, strings.Fields(tt.args)...)...)
		for _, w := range tt.want {
			if code != 0 || !strings.Contains(said, w) {
				t.Errorf("netra rulebook %s: code %d, no %q in\n%s", tt.args, code, w, said)
			}
		}
		if tt.not != "" && strings.Contains(said, tt.not) {
			t.Errorf("netra rulebook %s says %q:\n%s", tt.args, tt.not, said)
		}
	}
}

func TestRulebookDiffReadsAsWhatChanged(t *testing.T) {
	said, code := call(t, "rulebook", "diff", "skb-2020", "skb-2022")
	for _, w := range []string{"skb-2020 → skb-2022: ", "# Pelanggaran / violations\n", "# Tenggat / clocks\n",
		"~ deadline DL_PPK.status: background → conflict\n", "- violation eth_socialise_prospective.kind: unsourced\n",
		"~ sanction PTDH.legal_basis: − UU 5/2014 Pasal 87 ayat (4) huruf c; + UU 20/2023 Pasal 52 ayat (3) huruf j dan ayat (4)\n",
		"~ authority semua jabatan / every post · CENTRAL, PROVINCE, REGENCY · CONTRACT_WARNING"} {
		if code != 0 || !strings.Contains(said, w) {
			t.Errorf("code %d, no %q in\n%s", code, w, said)
		}
	}
	if strings.Contains(said, "[]") || strings.Contains(said, "amendment ") {
		t.Errorf("it reads as a dump:\n%s", said)
	}
	moved := draft(t, "skb-2022.yaml", "  - on: 2024-11-14", "  - on: 2024-11-15")
	if said, _ := call(t, "rulebook", "diff", "skb-2022", moved); !strings.Contains(said, "- amendment 2024-11-14 violation crim_pilkada_official_decision.by") {
		t.Errorf("an amendment that moved by a day is not told of:\n%s", said)
	}
}

func TestRulebookCheckNamesWhatIsWrongAndWhere(t *testing.T) {
	tests := []struct {
		name, file string
		want       []string
	}{
		{"several at once", draft(t, "skb-2022.yaml", "id: DL_SEND, value: 3, unit: working_days", "id: DL_SEND, value: 0, unit: weeks",
			"id: DL_DELIVER,", "id: DL_PPK,", "effect: presume_receipt", "effect: vanish", "[rule PPPK]", "[rule PPPKK]", "on: 2024-08-23", "on: 2020-08-23"),
			[]string{"deadlines[14].unit: \"weeks\" is none of working_days, calendar_days, months; write one of these",
				"deadlines[14].value: a whole number of at least 1", "deadlines[13].id: DL_PPK stands twice", "DL_DELIVER has no row",
				"\"vanish\" is none of overdue", "there is no row \"rule PPPKK\"", "2020-08-23 is not after the edition's first day"}},
		{"beside another", draft(t, "skb-2022.yaml", "id: skb-2022", "id: skb-2023", "in_force_from: 2022-09-22", "in_force_from: 2022-09-21", "    from: 2022-09-22\n", ""),
			[]string{"editions skb-2020 and skb-2023 are both in force on 2022-09-21; end skb-2020"}},
	}
	for _, tt := range tests {
		said, code := call(t, "rulebook", "check", tt.file)
		for _, w := range tt.want {
			if code != 1 || !strings.Contains(said, w) {
				t.Errorf("%s: code %d, no %q in\n%s", tt.name, code, w, said)
			}
		}
	}
	for args, want := range map[string]string{
		"explain DL_PPK --on 2019-01-01": "no edition of the rulebook is in force", "explain DL_PPK --on 2021": "--on:",
		"explain DL_PPK --edition skb-1999": "neither an edition (skb-2020, skb-2022) nor a file", "diff skb-2020 nowhere.yaml": "neither an edition",
	} {
		if said, code := call(t, append([]string{"rulebook"}, strings.Fields(args)...)...); code != 1 || !strings.Contains(said, want) {
			t.Errorf("netra rulebook %s: code %d, %q", args, code, said)
		}
	}
}
