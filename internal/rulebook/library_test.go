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
	for day, id := range map[string]string{"2022-09-21": "", "2022-09-22": "skb-2022", "2030-01-01": "skb-2022"} {
		e, err := l.InForce(on(day))
		switch f, _ := fault.Of(err); {
		case id == "" && (f == nil || f.Kind != fault.Illegal || f.Reason != "NO_EDITION_IN_FORCE"):
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
	if got := l.Editions(); len(got) != 1 {
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
	old := variant(t, "id: skb-2022", "id: old", "in_force_from: 2022-09-22", "in_force_from: 2020-09-10\nin_force_to: 2022-09-21")
	if l, err := rulebook.NewLibrary(edition(t), old); err != nil || l.Editions()[0].ID != "old" {
		t.Errorf("one after the other: %v", err)
	} else if e, err := l.InForce(on("2022-09-21")); err != nil || e.ID != "old" {
		t.Errorf("the last day of the old: %v %v", e, err)
	}
	open := variant(t, "id: skb-2022", "id: open", "in_force_from: 2022-09-22", "in_force_from: 2020-09-10")
	if _, err := rulebook.NewLibrary(edition(t), open); err == nil {
		t.Error("two editions in force on one day")
	}
	if _, err := rulebook.NewLibrary(old, old); err == nil {
		t.Error("one id twice")
	}
}

func TestTheHashIsThatOfTheFile(t *testing.T) {
	t.Parallel()
	sum := sha256.Sum256([]byte(file(t)))
	if e := edition(t); e.Hash != hex.EncodeToString(sum[:]) {
		t.Errorf("hash %s", e.Hash)
	}
}

// By hand from the deadline register and the product clocks' first values.
func TestEveryClockIsWorthWhatTheRegisterSays(t *testing.T) {
	t.Parallel()
	e := edition(t)
	const hk, hari, months = "working_days", "calendar_days", "months"
	tests := []struct {
		id     string
		value  int
		unit   string
		effect string
	}{
		{"DL_REPORT_PEMILU", 7, hk, "lapse"}, {"DL_REPORT_PILKADA", 7, hari, "lapse"},
		{"DL_INITIAL_REVIEW", 2, hari, "overdue"},
		{"DL_HANDLE_PEMILU", 7, hari, "overdue"}, {"DL_HANDLE_PEMILU_EXT", 14, hk, "overdue"},
		{"DL_HANDLE_PILKADA", 3, hari, "overdue"}, {"DL_HANDLE_PILKADA_EXT", 2, hari, "overdue"},
		{"DL_SATGAS", 7, hari, "overdue"}, {"DL_SBT_BAWASLU", 3, hk, "overdue"}, {"DL_KASN", 14, hari, "overdue"},
		{"DL_PPK", 14, hari, "remind_authority"},
		{"DL_SUMMONS", 7, hk, "overdue"}, {"DL_SUMMONS2", 7, hk, "overdue"},
		{"DL_DELIVER", 14, hk, "overdue"}, {"DL_SEND", 3, hk, "overdue"}, {"DL_EFFECTIVE", 15, hk, "enter_into_force"},
		{"DL_APPEAL", 14, hk, "lapse"}, {"DL_PPK_REPLY", 21, hk, "overdue"}, {"DL_BPASN", 65, hk, "overdue"},
		{"DL_OBJECTION", 14, hk, "lapse"}, {"DL_OBJECTION_DECIDE", 21, hk, "overdue"},
		{"DL_PTDH_PARTY", 21, hk, "overdue"}, {"DL_CLOSED_WINDOW", 6, months, "lapse"},
		{"PX_COMPLETION", 2, hk, "initial_information"}, {"PX_INITIAL_INFORMATION", 14, hari, "overdue"},
		{"PX_RESTUDY", 5, hk, "overdue"}, {"PX_MERIT_REVIEW", 14, hk, "overdue"},
		{"PX_RECEIPT", 3, hk, "presume_receipt"}, {"PX_PROGRESS", 30, hari, "remind_authority"},
		{"PX_LADDER", 7, hk, "overdue"}, {"PX_SERVING", 0, months, "overdue"}, {"PX_CLOSE", 14, hk, "overdue"},
		{"PX_CHALLENGE", 14, hari, "lapse"}, {"PX_CHALLENGE_REVIEW", 14, hk, "overdue"},
	}
	for _, tt := range tests {
		d, ok := e.Deadline(tt.id)
		if !ok || d.Value != tt.value || d.Unit != tt.unit || d.Effect != tt.effect {
			t.Errorf("%s is %+v", tt.id, d)
		}
	}
	if len(e.Deadlines) != len(tests) {
		t.Errorf("the edition has %d clocks, the register %d", len(e.Deadlines), len(tests))
	}
}

func TestTheCasesBesideTheEditionPass(t *testing.T) {
	t.Parallel()
	data, err := rulebook.Cases("skb-2022")
	if err != nil {
		t.Fatal(err)
	}
	results, err := rulebook.RunCases(edition(t), data)
	if err != nil {
		t.Fatal(err)
	}
	if len(results) < 10 {
		t.Errorf("only %d cases", len(results))
	}
	for _, r := range results {
		for _, d := range r.Differences {
			t.Errorf("skb-2022.cases.yaml:%d: %s: %s", r.Line, r.Name, d)
		}
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
