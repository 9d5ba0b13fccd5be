package rulebook_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/rulebook"
)

func TestTheAnswerRestsOnTheLawOfTheDayOfTheConduct(t *testing.T) {
	t.Parallel()
	books, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ code, occurred, edition, cites, not string }{
		{"dis_party_member_or_official", "2023-10-30", "skb-2022", "UU 5/2014 Pasal 87 ayat (4) huruf c", "UU 20/2023"},
		{"dis_party_member_or_official", "2023-10-31", "skb-2022", "UU 20/2023 Pasal 52 ayat (3) huruf j", "UU 5/2014"},
		{"emp_no_resignation_after_determination", "2023-10-30", "skb-2022", "UU 5/2014", "UU 20/2023"},
		{"emp_no_resignation_after_determination", "2023-10-31", "skb-2022", "UU 20/2023 Pasal 59 ayat (3)", "UU 5/2014"},
		{"pp_mobilise_civil_servants", "2021-08-30", "skb-2020", "PP 53/2010", "PP 94/2021"},
		{"pp_mobilise_civil_servants", "2021-08-31", "skb-2020", "PP 94/2021 Pasal 14 huruf i angka 1", "PP 53/2010"},
		{"ppk_no_follow_up", "2024-08-22", "skb-2022", "Peraturan BKN 1/2023", "Perpres 92/2024"},
		{"ppk_no_follow_up", "2024-08-23", "skb-2022", "Perpres 92/2024", "UU 5/2014"},
		{"crim_pilkada_official_decision", "2024-11-13", "skb-2022", "UU 10/2016 Pasal 188", "Putusan MK"},
		{"crim_pilkada_official_decision", "2024-11-14", "skb-2022", "Putusan MK 136/PUU-XXII/2024", "UU 5/2014"},
	}
	for _, tt := range tests {
		c := asked(t, tt.code)
		c.OccurredOn = partial(t, tt.occurred)
		e, err := books.InForce(c.OccurredOn.Last)
		if err != nil {
			t.Fatal(err)
		}
		a, err := e.Assess(c)
		if err != nil {
			t.Fatal(err)
		}
		law := ""
		for _, r := range a.Because {
			if r.Rule == tt.code {
				law = cited(r.LegalBasis)
			}
		}
		for _, p := range a.Permitted {
			if tt.code == "dis_party_member_or_official" && !strings.Contains(cited(p.LegalBasis), tt.cites) {
				t.Errorf("%s on %s is permitted by %v, want %s", p.Type, tt.occurred, p.LegalBasis, tt.cites)
			}
		}
		if a.Rulebook != tt.edition || !strings.Contains(law, tt.cites) || strings.Contains(law, tt.not) {
			t.Errorf("%s on %s: %s cites %q, want %s and not %s", tt.code, tt.occurred, a.Rulebook, law, tt.cites, tt.not)
		}
	}
}

// PP 79/2021 gave objection and appeal their law on 10 August 2021.
func TestTheClocksOfAppealRestOnTheLawOfTheirDay(t *testing.T) {
	t.Parallel()
	e := parsed(t, "editions/skb-2020.yaml")
	for _, id := range []string{"DL_APPEAL", "DL_PPK_REPLY", "DL_BPASN", "DL_OBJECTION", "DL_OBJECTION_DECIDE"} {
		before, _ := e.On(on("2021-08-09")).Deadline(id)
		after, _ := e.On(on("2021-08-10")).Deadline(id)
		if before.Law[0] != "PP 53/2010" || !strings.HasPrefix(after.Law[0], "PP 79/2021") {
			t.Errorf("%s rests on %v, then on %v", id, before.Law, after.Law)
		}
	}
}

func TestAReadingIsTheSameEdition(t *testing.T) {
	t.Parallel()
	e := parsed(t, "editions/skb-2022.yaml")
	early, late := e.On(on("2022-10-01")), e.On(deadline.Date{})
	if early.ID != e.ID || late.Hash != e.Hash {
		t.Errorf("%s %s", early.ID, late.Hash)
	}
	for from, to := range map[*rulebook.Edition]*rulebook.Edition{late: early, early: late} {
		if again := from.On(to.ReadOn); ground(again, "sanction PTDH") != ground(to, "sanction PTDH") {
			t.Errorf("read again on %s: %s", to.ReadOn, ground(again, "sanction PTDH"))
		}
	}
	if got := ground(e, "sanction PTDH"); !strings.HasPrefix(got, "UU 5/2014") {
		t.Errorf("reading changed what was read: %s", got)
	}
	if before := e.On(on("1999-01-01")); before.ReadOn != e.InForceFrom {
		t.Errorf("before its time it reads as on %s", before.ReadOn)
	}
	if old := parsed(t, "editions/skb-2020.yaml").On(on("2030-01-01")); old.ReadOn != on("2022-09-21") {
		t.Errorf("after its time it reads as on %s", old.ReadOn)
	}
}

// A month in which the row changed: the change is told, and where it changed the
// answer a person decides.
func TestADateThatStraddlesAnAmendmentIsToldOf(t *testing.T) {
	t.Parallel()
	told := func(a rulebook.Assessment) bool {
		for _, r := range a.Because {
			if r.Rule == "AMENDMENT" && strings.Contains(r.Text, "UU 20/2023") && r.TextEN != "" && len(r.LegalBasis) > 0 {
				return true
			}
		}
		return false
	}
	for occurred, want := range map[string]bool{"2023-10": true, "2023": true, "2023-10-31": false, "2023-11": false, "2023-09": false, "": false} {
		c := asked(t, "dis_party_member_or_official")
		c.OccurredOn = partial(t, occurred)
		if a := assess(t, c); told(a) != want || a.NeedsHuman {
			t.Errorf("%q: told %t, human %t", occurred, told(a), a.NeedsHuman)
		}
	}
	changed := variant(t, "rows: [violation dis_party_member_or_official]\n", "rows: [violation dis_party_member_or_official]\n    floor: HD_B3\n")
	c := asked(t, "dis_party_member_or_official")
	c.OccurredOn = partial(t, "2023-10")
	if a, err := changed.Assess(c); err != nil || a.Floor != "HD_B3" || !a.NeedsHuman {
		t.Errorf("an answer that changed in the month: %+v, %v", a, err)
	}
}

func TestAnEditionOf2020LacksNoneOfTheCodesOf2022(t *testing.T) {
	t.Parallel()
	old, now := parsed(t, "editions/skb-2020.yaml"), parsed(t, "editions/skb-2022.yaml")
	for _, v := range now.Violations {
		if o, ok := old.Violation(v.Code); !ok || o.Label != v.Label {
			t.Errorf("%s cannot be named in 2020", v.Code)
		}
	}
}

func TestAFaultyAmendmentIsRefusedByLineAndKey(t *testing.T) {
	t.Parallel()
	const first = "  - on: 2023-01-10\n"
	tests := []struct{ name, old, new, key, sentence, line string }{
		{"a row that is not there", "[violation ppk_no_follow_up]", "[violation ppk_follow_up]", "amendments[2].rows", "there is no row", "rows: [violation ppk_follow_up"},
		{"a kind of row that is not there", "[violation ppk_no_follow_up]", "[crime ppk_no_follow_up]", "amendments[2].rows", "write violation CODE", ""},
		{"no row at all", "rows: [violation ppk_no_follow_up]", "rows: []", "amendments[2].rows", "at least one row", ""},
		{"before the edition", first, "  - on: 2022-09-21\n", "amendments[2].on", "write it in the row itself", "- on: 2022-09-21"},
		{"on the edition's first day", first, "  - on: 2022-09-22\n", "amendments[2].on", "first day", ""},
		{"no day", first + "    by:", "  - by:", "amendments[2].on", "missing", ""},
		{"a row twice on one day", "    rows: [sanction HD_B3]\n", "    rows: [sanction HD_B3, sanction PTDH]\n", "amendments[5].rows", "amended twice on 2023-10-31; make it one", ""},
		{"a row twice in one amendment", "[sanction PTDH]", "[sanction PTDH, sanction PTDH]", "amendments[4].rows", "amended twice on 2023-10-31; make it one", ""},
		{"no citation", `    rows: [sanction PTDH]
    legal_basis: ["UU 20/2023 Pasal 52 ayat (3) huruf j dan ayat (4)", "PP 11/2017 Pasal 269-270"]
`, "    rows: [sanction PTDH]\n", "amendments[4].legal_basis", "citation", ""},
		{"grounds without confidence", "    rows: [rule PPPK]\n    legal_basis: [\"PP 49/2018 Pasal 51-52\", \"UU 20/2023 Pasal 52 ayat (4)\"]\n    confidence: medium\n", "    rows: [rule PPPK]\n    legal_basis: [x]\n", "amendments[7].confidence", "how sure", ""},
		{"a scale for a sanction", "    rows: [sanction PTDH]\n", "    rows: [sanction PTDH]\n    floor: HD_B1\n", "amendments[4].floor", "has no floor to amend", ""},
		{"a clock without status", "    status: conflict\n    conflict: \"satuannya tidak jelas: 25 Oktober sampai 10 November terbaca 12 hari kerja atau 16 hari; KASN", "    conflict: \"KASN", "amendments[9].status", "missing", ""},
		{"a clock worth nothing", "    rows: [deadline DL_KASN]\n", "    rows: [deadline DL_KASN]\n    value: 0\n", "amendments[9].value", "at least 1", ""},
		{"a clock of its own unit", "    rows: [deadline DL_KASN]\n", "    rows: [deadline DL_KASN]\n    unit: weeks\n", "amendments[9].unit", "none of", ""},
		{"a scale that the category cannot have", "    rows: [violation emp_no_resignation_after_determination]\n", "    rows: [violation emp_no_resignation_after_determination]\n    floor: HD_B1\n    ceiling: HD_B3\n", "amendments[6].floor", "no sanction of category", ""},
		{"a key of its own", "    rows: [sanction PTDH]\n", "    rows: [sanction PTDH]\n    until: 2024-01-01\n", "amendments[4].until", "no such key", "until:"},
		{"no reason in words", "    what_en: \"the basis of dishonourable dismissal\"\n", "", "amendments[4].what_en", "missing", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			refusedFile(t, file(t), tt.old, tt.new, tt.key, tt.sentence, tt.line)
		})
	}
}

// refusedFile demands that a file with one thing changed is refused by key, line
// and sentence.
func refusedFile(t *testing.T, text, old, now, key, sentence, line string) {
	t.Helper()
	if !strings.Contains(text, old) {
		t.Fatalf("the edition has no %q to change", old)
	}
	text = strings.Replace(text, old, now, 1)
	_, err := rulebook.Parse("book.yaml", []byte(text))
	var mistake *rulebook.SyntaxError
	if !errors.As(err, &mistake) {
		t.Fatalf("accepted, or another error: %v", err)
	}
	if mistake.Key != key || !strings.Contains(mistake.Sentence, sentence) {
		t.Errorf("%v, want key %s and %q", mistake, key, sentence)
	}
	if line != "" && mistake.Line != lineOf(text, "amendments:", line) {
		t.Errorf("%v, want line %d", mistake, lineOf(text, "amendments:", line))
	}
}

func TestTheOtherNewKeysAreHeldToTheirSets(t *testing.T) {
	t.Parallel()
	old, err := os.ReadFile("editions/skb-2020.yaml")
	if err != nil {
		t.Fatal(err)
	}
	now := file(t)
	tests := []struct{ name, text, old, new, key, sentence string }{
		{"an amendment after the edition's end", string(old), "  - on: 2022-09-14\n", "  - on: 2022-09-22\n", "amendments[32].on", "belongs in the next edition"},
		{"a body of its own", now, "body: KASN", "body: BKD", "deadlines[9].body", "none of"},
		{"no body", now, ", body: KASN", "", "deadlines[9].body", "missing"},
		{"a reminder of a window", now, "effect: lapse, body: REPORTER", "effect: lapse, body: REPORTER, remind_before: 1", "deadlines[0].remind_before", "leave the key out"},
		{"a reminder at the start", now, "body: BAWASLU, remind_before: 1", "body: BAWASLU, remind_before: 2", "deadlines[2].remind_before", "less than the value"},
		{"a clock that the machine names is missing", now, "id: DL_SATGAS", "id: DL_SATGAZ", "deadlines", "DL_SATGAS has no row"},
		{"an unsourced row where nothing is incomplete", now, "kind: unlisted", "kind: unsourced", "violations[20].kind", "only an edition that says incomplete"},
		{"an incomplete edition that decides by itself", string(old), "    needs_human: true\n", "", "violations[12].needs_human", "a person must decide"},
		{"incomplete without an argument", string(old), "incomplete:\n  text:", "incomplete:\n  txt:", "incomplete.text", "missing"},
		{"a kind where a category is known", now, "    category: ethics\n", "    category: ethics\n    kind: control\n", "violations[0].kind", "exactly where the category is needs_human"},
		{"no moderate types", now, "moderate_types:", "moderate_tipes:", "moderate_types", "at least one row"},
		{"moderate types of neither sort", now, "types: [HD_S, HD_ST]", "types: []", "moderate_types[0].types", "HD_S, HD_ST or both"},
		{"moderate types of another sort", now, "types: [HD_S, HD_ST]", "types: [HD_B]", "moderate_types[0].types", "known words"},
		{"a day without moderate types", now, "    from: 2022-09-22\n    types", "    from: 2022-09-23\n    types", "moderate_types", "on 2022-09-22"},
		{"two rows of one agency on a day", string(old), "    to: 2021-08-30\n    types", "    to: 2021-08-31\n    types", "moderate_types[1].from", "end that one the day before"},
		{"moderate types outside the edition", now, "    from: 2022-09-22\n    types", "    from: 2022-09-01\n    types", "moderate_types[0].from", "outside the edition's time"},
		{"a day on which nobody signs", now, "    to: 2023-01-02\n", "    to: 2023-01-01\n", "authority", "from 2023-01-02 on"},
		{"an authority row that ends before it begins", now, "    from: 2023-01-03\n", "    from: 2023-01-03\n    to: 2023-01-02\n", "authority[20].to", "before from"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			refusedFile(t, tt.text, tt.old, tt.new, tt.key, tt.sentence, "")
		})
	}
}
