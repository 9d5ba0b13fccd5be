package rulebook_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"netra/internal/rulebook"
)

func file(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("editions/skb-2022.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// lineOf is the first line of text that begins with prefix, after the first line
// that contains anchor.
func lineOf(text, anchor, prefix string) int {
	past := false
	for i, l := range strings.Split(text, "\n") {
		past = past || strings.Contains(l, anchor)
		if past && strings.HasPrefix(strings.TrimSpace(l), prefix) {
			return i + 1
		}
	}
	return 0
}

func TestAFaultyEditionIsRefusedByLineAndKey(t *testing.T) {
	t.Parallel()
	const first, twinned = "- code: eth_display_material_prospective", "twin: dis_display_material_candidate"
	tests := []struct {
		name     string
		old, new string
		key      string // of the error
		line     string // the line it names begins with this …
		after    string // … after this one
		sentence string
	}{
		{"unknown key in a row", twinned, twinned + "\n    colour: red", "violations[0].colour", "colour:", first, "no such key"},
		{"unknown key at the top", "id: skb-2022\n", "id: skb-2022\nauthor: me\n", "author", "author:", "", "no such key"},
		{"unknown key in the closed window", "  deadline: DL_CLOSED_WINDOW", "  deadline: DL_CLOSED_WINDOW\n  days: 3", "closed_window.days", "days:", "", "no such key"},
		{"a key that stands twice", twinned, twinned + "\n    twin: eth_socialise_prospective", "violations[0].twin", "twin: eth_socialise", first, "stands twice"},
		{"a code that stands twice", "- code: eth_socialise_prospective", first, "violations[1].code", first, "label_en: \"putting up", "stands twice"},
		{"a twin that is nowhere", twinned, "twin: dis_nowhere", "violations[0].twin", "twin:", first, "no violation"},
		{"a twin of the same phase", twinned, "twin: eth_socialise_prospective", "violations[0].twin", "twin:", first, "same phase"},
		{"an unknown floor", "floor: MORAL_CLOSED", "floor: HD_X", "violations[0].floor", "floor:", first, "no sanction type"},
		{"a ceiling under the floor", "floor: MORAL_CLOSED\n    ceiling: MORAL_OPEN", "floor: MORAL_OPEN\n    ceiling: MORAL_CLOSED", "violations[0].ceiling", "ceiling:", first, "above"},
		{"a floor without a ceiling", "    ceiling: MORAL_OPEN\n", "", "violations[0].floor", "floor:", first, "together"},
		{"a scale of another category", "floor: MORAL_CLOSED\n    ceiling: MORAL_OPEN", "floor: HD_B1\n    ceiling: HD_B3", "violations[0].floor", "floor:", first, "category"},
		{"a row without a citation", `legal_basis: ["PP 94/2021 Pasal 24"]`, "legal_basis: []", "violations[35].legal_basis", "legal_basis:", "- code: sup_authority_fails_to_punish", "citation"},
		{"a row without the key for it", `    legal_basis: ["PP 94/2021 Pasal 24"]` + "\n", "", "violations[35].legal_basis", "- code:", "- code: sup_authority_fails_to_punish", "citation"},
		{"a confidence of its own", "confidence: high", "confidence: certain", "violations[0].confidence", "confidence:", first, "none of"},
		{"no confidence", "    confidence: high\n", "", "violations[0].confidence", "- code:", first, "missing"},
		{"a unit of its own", "value: 7, unit: working_days, start_event: \"pelanggaran", "value: 7, unit: weeks, start_event: \"pelanggaran", "deadlines[0].unit", "- {id: DL_REPORT_PEMILU", "", "none of"},
		{"an effect of its own", "effect: enter_into_force", "effect: explode", "deadlines[15].effect", "- {id: DL_EFFECTIVE", "", "none of"},
		{"a clock of the law without law", `law: ["PP 94/2021 Pasal 26 ayat (2)"], `, "", "deadlines[11].law", "- {id: DL_SUMMONS,", "", "citation"},
		{"a conflict that is not told", `status: conflict, conflict: "satu sumber mencetak 14 hari"`, "status: conflict", "deadlines[13].conflict", "- {id: DL_DELIVER", "", "say which"},
		{"a value of nothing", "{id: DL_PPK, value: 14", "{id: DL_PPK, value: 0", "deadlines[10].value", "- {id: DL_PPK,", "", "at least 1"},
		{"a clock that stands twice", "id: DL_SEND", "id: DL_DELIVER", "deadlines[14].id", "- {id: DL_DELIVER", "id: DL_DELIVER, value: 3", "stands twice"},
		{"a window that refers to nothing", "deadline: DL_CLOSED_WINDOW", "deadline: DL_OPEN_WINDOW", "closed_window.deadline", "deadline:", "closed_window:", "no deadline"},
		{"a sanction without a row", `  - {type: PTDH, legal_basis: ["UU 5/2014 Pasal 87 ayat (4) huruf c", "PP 11/2017 Pasal 269-270"], confidence: high}` + "\n", "", "sanctions", "sanctions:", "", "PTDH"},
		{"a superior who dismisses", "sanctions: [HD_R]\n    signer: SUPERIOR", "sanctions: [HD_R, HD_B3]\n    signer: SUPERIOR", "authority[7].sanctions", "sanctions: [HD_R, HD_B3]", "", "never a superior"},
		{"a superior who is nobody", "    holders: [JPT_MADYA]\n", "", "authority[7].holders", "- posts: [JPT_PRATAMA]", "legal_basis: [\"PP 94/2021 Pasal 16-24\"]\n    confidence: high\n  - posts: [JPT_PRATAMA]", "holders"},
		{"a post that is none", "posts: [JPT_UTAMA]", "posts: [CAMAT]", "authority[0].posts", "- posts: [CAMAT]", "", "known words"},
		{"a rule that is missing", "- id: R8", "- id: R9", "rules[7].id", "- id: R9", "", "none of"},
		{"no date it is in force from", "in_force_from: 2022-09-22\n", "", "in_force_from", "id: skb-2022", "", "missing"},
		{"a date that is none", "in_force_from: 2022-09-22", "in_force_from: 2022-02-30", "in_force_from", "in_force_from:", "", "YYYY-MM-DD"},
		{"in force until before", "in_force_from: 2022-09-22", "in_force_from: 2022-09-22\nin_force_to: 2022-09-21", "in_force_to", "in_force_to:", "", "before"},
		{"a lawful act with a crime's name", "code: allowed_voting", "code: voting", "violations[39].code", "- code: voting", "", "allowed_"},
		{"a number where words belong", "label_en: \"putting up banners, billboards or other display material for a prospective candidate\"", "label_en: 5", "violations[0].label_en", "label_en: 5", "", "string"},
		{"a second document", "closed_window:", "---\nclosed_window:", "(document)", "", "", "one document"},
		{"no YAML at all", "violations:\n", "violations: [\n", "(document)", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			text := file(t)
			if !strings.Contains(text, tt.old) {
				t.Fatalf("the edition has no %q to change", tt.old)
			}
			text = strings.Replace(text, tt.old, tt.new, 1)
			_, err := rulebook.Parse("book.yaml", []byte(text))
			var mistake *rulebook.SyntaxError
			if !errors.As(err, &mistake) {
				t.Fatalf("accepted, or another error: %v", err)
			}
			if mistake.Key != tt.key || mistake.File != "book.yaml" || !strings.Contains(mistake.Sentence, tt.sentence) {
				t.Errorf("%v, want key %s and %q", mistake, tt.key, tt.sentence)
			}
			if want := lineOf(text, tt.after, tt.line); tt.line != "" && !strings.Contains(tt.after, "\n") && mistake.Line != want {
				t.Errorf("%v, want line %d", mistake, want)
			}
			if mistake.Line < 1 || !strings.Contains(err.Error(), mistake.Key) {
				t.Errorf("%v names no line or no key", err)
			}
		})
	}
}

func TestAnEmptyFileIsNoEdition(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "# only a remark\n", "- a list\n", "just words\n", "a: &x 1\nb: *x\n"} {
		var mistake *rulebook.SyntaxError
		if _, err := rulebook.Parse("book.yaml", []byte(text)); !errors.As(err, &mistake) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
