package rulebook_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"netra/internal/deadline"
	"netra/internal/fault"
	"netra/internal/rulebook"
)

func TestTheEditionOfADayIsTheOneInForceOnIt(t *testing.T) {
	t.Parallel()
	l, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for day, id := range map[string]string{
		"2020-09-09": "", "2020-09-10": "skb-2020", "2022-09-21": "skb-2020", "2022-09-22": "skb-2022", "2030-01-01": "skb-2022",
	} {
		e, err := l.InForce(on(day))
		switch f, _ := fault.Of(err); {
		case id == "" && (f == nil || f.Kind != fault.Illegal || f.Reason != "NO_EDITION_IN_FORCE" || !strings.Contains(f.Sentence, "2020-09-10")):
			t.Errorf("%s: %v", day, err)
		case id != "" && (err != nil || e.ID != id):
			t.Errorf("%s: %v %v", day, e, err)
		}
	}
	if _, err := l.InForce(deadline.Date{}); !fault.Is(err, fault.Illegal) {
		t.Errorf("no day: %v", err)
	}
	if _, err := l.Edition("skb-1999"); !fault.Is(err, fault.Missing) {
		t.Errorf("an unknown edition: %v", err)
	}
	if got := l.Editions(); len(got) != 2 || got[0].ID != "skb-2020" {
		t.Errorf("%d editions", len(got))
	}
}

// variant parses the embedded edition with some text replaced.
func variant(t *testing.T, pairs ...string) *rulebook.Edition {
	t.Helper()
	e, err := rulebook.Parse("variant.yaml", []byte(strings.NewReplacer(pairs...).Replace(file(t))))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestTwoEditionsNeverJudgeOneDay(t *testing.T) {
	t.Parallel()
	old, now := parsed(t, "editions/skb-2020.yaml"), parsed(t, "editions/skb-2022.yaml")
	in := func(from, to string) *rulebook.Edition {
		e := *old
		e.InForceFrom, e.InForceTo = on(from), deadline.Date{}
		if to != "" {
			e.InForceTo = on(to)
		}
		return &e
	}
	tests := []struct {
		name     string
		editions []*rulebook.Edition
		error    string
	}{
		{"one after the other, told in any order", []*rulebook.Edition{now, old}, ""},
		{"a gap of a year is no mistake", []*rulebook.Edition{in("2020-09-10", "2021-09-21"), now}, ""},
		{"one day shared", []*rulebook.Edition{in("2020-09-10", "2022-09-22"), now},
			"editions skb-2020 and skb-2022 are both in force on 2022-09-22; end skb-2020 (in_force_to) the day before skb-2022 begins"},
		{"one that never ends", []*rulebook.Edition{in("2020-09-10", ""), now}, "both in force on 2022-09-22"},
		{"both from one day", []*rulebook.Edition{in("2022-09-22", "2022-09-22"), now}, "both in force on 2022-09-22"},
		{"an id twice", []*rulebook.Edition{old, in("2010-01-01", "2010-12-31")}, "edition skb-2020 stands twice; give one of them another id"},
	}
	for _, tt := range tests {
		l, err := rulebook.NewLibrary(tt.editions...)
		switch {
		case (err == nil) != (tt.error == ""), err != nil && !strings.Contains(err.Error(), tt.error):
			t.Errorf("%s: %v", tt.name, err)
		case err == nil && (len(l.Editions()) != 2 || l.Editions()[0].ID != "skb-2020"):
			t.Errorf("%s: %v", tt.name, l.Editions())
		}
	}
	l, err := rulebook.NewLibrary(in("2020-09-10", "2021-09-21"), now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.InForce(on("2022-01-01")); !fault.Is(err, fault.Illegal) {
		t.Errorf("in the gap: %v", err)
	}
}

func TestTheHashIsThatOfTheFile(t *testing.T) {
	t.Parallel()
	sum := sha256.Sum256([]byte(file(t)))
	if e := edition(t); e.Hash != hex.EncodeToString(sum[:]) {
		t.Errorf("hash %s", e.Hash)
	}
}

func TestACaseThatComesOutOtherwiseIsReported(t *testing.T) {
	t.Parallel()
	const head = "edition: skb-2022\ncases:\n  - name: wrong\n    conduct: {contest_kind: pemilu, employment_kind: PNS, violations: [dis_partisan_activity]}\n"
	results, err := rulebook.RunCases(edition(t), []byte(head+"    expect: {floor: MORAL_CLOSED, ceiling: HD_B3}\n"))
	if err != nil || len(results) != 1 || len(results[0].Differences) != 1 || results[0].Differences[0] != "floor: HD_B1, want MORAL_CLOSED" {
		t.Errorf("%+v %v", results, err)
	}
	for name, text := range map[string]string{
		"an unknown expectation": head + "    expect: {flour: MORAL_CLOSED}\n",
		"another edition's":      strings.Replace(head, "skb-2022", "skb-2020", 1) + "    expect: {floor: HD_B1}\n",
		"no expectation":         head,
	} {
		if _, err := rulebook.RunCases(edition(t), []byte(text)); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestDiffTellsWhatChangedAndNothingElse(t *testing.T) {
	t.Parallel()
	a := edition(t)
	if d := rulebook.Diff(a, variant(t, "id: skb-2022", "id: next")); d != "" {
		t.Errorf("the same law, and yet %s", d)
	}
	b := variant(t, "{id: DL_PPK, value: 14", "{id: DL_PPK, value: 10", "code: allowed_private_view", "code: allowed_private_opinion",
		"  # --- lawful", "  # ---- lawful")
	d := rulebook.Diff(a, b)
	for _, want := range []string{"~ deadline DL_PPK.value: 14 calendar_days → 10 calendar_days\n",
		"- violation allowed_private_view.phase: any\n", "+ violation allowed_private_opinion.phase: any\n"} {
		if !strings.Contains(d, want) {
			t.Errorf("no %q in\n%s", want, d)
		}
	}
	if strings.Count(d, "~") != 1 {
		t.Errorf("more than one change:\n%s", d)
	}
}

func TestExplainCitesTheLaw(t *testing.T) {
	t.Parallel()
	e := edition(t)
	for code, want := range map[string]string{
		"dis_partisan_activity": "PP 94/2021 Pasal 5 huruf n angka 6",
		"DL_EFFECTIVE":          "satu sumber mencetak hari ke-15",
		"PX_SERVING":            "sanction_months",
		"R2":                    "PP 94/2021 Pasal 35",
	} {
		text, err := e.Explain(code)
		if err != nil || !strings.HasPrefix(text, code+"\n") || !strings.Contains(text, want) {
			t.Errorf("%s: %v\n%s", code, err, text)
		}
	}
	if _, err := e.Explain("nothing"); !fault.Is(err, fault.Missing) {
		t.Errorf("nothing is explained: %v", err)
	}
}
