package act_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/report"
)

func TestRetaliationIsTheBusinessOfTheOfficeAboveAndOfNobodyElse(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		inside := []string{"clerk", "investigator", "commissioner"}
		before := map[string][]byte{}
		for _, who := range inside {
			before[who] = shownTo(t, w, who, filed.Report.ID)
		}
		v, err := w.ByCode(filed.AccessCode, "ReportRetaliation", `{"narrative":"Saya dimutasi."}`)
		if err != nil || v.Protection == nil || v.Protection.Due.String() != "2024-10-14" {
			t.Fatalf("the reporter sees %+v, %v", v.Protection, err)
		}
		for _, who := range inside {
			if !bytes.Equal(before[who], shownTo(t, w, who, filed.Report.ID)) {
				t.Errorf("%s of the office that handles the report sees that something was said", who)
			}
			if n := notices(t, w, who); n > 0 {
				t.Errorf("%s is told in %d notices", who, n)
			}
		}
		if err := w.Acts.Tell(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := notices(t, w, "above"); n != 1 {
			t.Errorf("the office above is told in %d notices", n)
		}
		got, err := w.Acts.GetReport(t.Context(), w.As("above"), filed.Report.ID)
		if err != nil || len(got.Staff.Retaliation) != 1 || got.Staff.Retaliation[0].Text != "Saya dimutasi." {
			t.Errorf("the office above reads %+v, %v", got.Staff, err)
		}
		_, err = w.Desk("commissioner", filed.Report.ID, "AnswerRetaliation", `{"text":"Tidak ada balasan."}`)
		acttest.Refusal(t, err, "ROLE")
		if _, err := w.Desk("above", filed.Report.ID, "AnswerRetaliation", `{"text":"Kami teruskan ke LPSK.","forwardedTo":["LPSK"]}`); err != nil {
			t.Fatal(err)
		}
		if n := notices(t, w, "above"); n != 0 {
			t.Errorf("after the answer %d notices wait", n)
		}
		told := w.Lookup(filed.AccessCode).Protection
		if len(told.Answers) != 1 || told.Answers[0].Text != "Kami teruskan ke LPSK." || !told.Due.IsZero() {
			t.Errorf("the reporter reads %+v", told)
		}
		if _, err := w.Desk("clerk", filed.Report.ID, "AskReporter", `{"question":"Kapan?"}`); err != nil {
			t.Errorf("the desk cannot go on: %v", err)
		}
		w.Verify()
	})
}

func TestAReporterWhoToldOfRetaliationIsAskedForAYear(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	filed := w.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
	if _, err := w.Desk("clerk", filed.Report.ID, "RejectReport", `{"ground":"FORMAL","outcomeText":"Tidak lengkap."}`); err != nil {
		t.Fatal(err)
	}
	if _, err := w.ByCode(filed.AccessCode, "ReportRetaliation", `{"narrative":"Saya dimutasi."}`); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Desk("above", filed.Report.ID, "AnswerRetaliation", `{"text":"Kami periksa."}`); err != nil {
		t.Fatal(err)
	}
	w.Advance("2025-01-08")
	if c := w.Lookup(filed.AccessCode).Protection.Checks; len(c) != 1 || !c[0].AnsweredOn.IsZero() {
		t.Fatalf("after three months the reporter is asked %+v", c)
	}
	if _, err := w.ByCode(filed.AccessCode, "AnswerSafety", `{"safe":false}`); err != nil {
		t.Fatal(err)
	}
	if err := w.Acts.Tell(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := notices(t, w, "above"); n != 1 {
		t.Errorf("that the reporter is not safe is told in %d notices", n)
	}
	w.Advance("2025-10-08")
	if c := w.Lookup(filed.AccessCode).Protection.Checks; len(c) != 3 || c[0].Safe || c[0].AnsweredOn.IsZero() {
		t.Errorf("after a year: %+v", c)
	}
	w.Verify()
}

// shownTo is everything that somebody sees of a report, alone and in the list.
func shownTo(t *testing.T, w *acttest.World, who, id string) []byte {
	t.Helper()
	v, err := w.Acts.GetReport(t.Context(), w.As(who), id)
	if err != nil {
		t.Fatal(err)
	}
	page, err := w.Acts.ListReports(t.Context(), w.As(who), act.ReportQuery{Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(struct {
		V    act.ReportView
		Page act.ReportPage
		Next *report.Next
	}{v, page, v.Next})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// notices is how many wait for somebody.
func notices(t *testing.T, w *acttest.World, who string) int {
	t.Helper()
	page, err := w.Acts.ListNotices(t.Context(), w.As(who), act.NoticeQuery{Limit: 50})
	if err != nil {
		t.Fatal(err)
	}
	return len(page.Notices)
}
