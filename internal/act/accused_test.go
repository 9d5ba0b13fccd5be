package act_test

import (
	"encoding/json"
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

// accusation is what a code opens.
func accusation(t *testing.T, w *acttest.World, code string) act.AccusedView {
	t.Helper()
	v, err := w.Acts.LookupAccusation(t.Context(), code)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func byCode(t *testing.T, w *acttest.World, code string, cmd casefile.Command, files ...string) (act.AccusedView, error) {
	t.Helper()
	return w.Acts.ByAccused(t.Context(), act.AccusedAct{Code: code, Command: cmd, Evidence: files})
}

const (
	summonsOfReporter = `{"parties": [{"name": "Pelapor Contoh", "as": "REPORTER"}]}`
	summonsOfAccused  = `{"parties": [{"name": "Terlapor Contoh", "as": "ACCUSED"}, {"name": "Pelapor Contoh", "as": "REPORTER"}]}`
)

func TestTheCodeIsBornWithTheFirstSummonsOfTheAccusedAndHandedOutOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, w.Today())
		r.Do("investigator", "SummonParties", summonsOfReporter, casefile.Clarification)
		if r.View.AccusedCode != "" {
			t.Error("a letter to the reporter carries a code")
		}
		if tried, err := r.Rehearse("investigator", "SummonParties", summonsOfAccused); err != nil || tried.AccusedCode != "" {
			t.Errorf("a summons that is only tried hands out %q, %v", tried.AccusedCode, err)
		}
		r.Do("investigator", "SummonParties", summonsOfAccused, "")
		code := r.View.AccusedCode
		if _, err := report.ParseAccessCode(code); err != nil {
			t.Fatalf("the code is %q: %v", code, err)
		}
		accusation(t, w, code)
		r.Do("investigator", "SummonParties", summonsOfAccused, "")
		if r.View.AccusedCode != "" {
			t.Error("a second letter carries a code")
		}
		r.Do("investigator", "SummonParties", strings.Replace(summonsOfAccused, `{"parties"`, `{"renewCode": true, "parties"`, 1), "")
		renewed := r.View.AccusedCode
		if renewed == "" || renewed == code {
			t.Errorf("the new code is %q after %q", renewed, code)
		}
		accusation(t, w, renewed)
		if _, err := w.Acts.LookupAccusation(t.Context(), code); !fault.Is(err, fault.Missing) {
			t.Errorf("the old code opens: %v", err)
		}
		r.Refused("investigator", "SummonParties", strings.Replace(summonsOfReporter, `{"parties"`, `{"renewCode": true, "parties"`, 1), "INVALID_FIELD")
		inNoEvent(t, w, r.ID, code, renewed)
		w.Verify()
	})
}

// inNoEvent holds that what is kept of a code is its index alone, and that nobody
// who may read the case reads either.
func inNoEvent(t *testing.T, w *acttest.World, id string, codes ...string) {
	t.Helper()
	events, err := w.Records.Events(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	all, err := json.Marshal(events)
	if err != nil {
		t.Fatal(err)
	}
	for _, who := range []string{"investigator", "commissioner", "desk", "examiner", "clerk"} {
		if v, err := w.Acts.GetCase(t.Context(), w.As(who), id); err == nil {
			body := jsonOf(t, v)
			all = append(all, body...)
			list, err := w.Acts.ListCaseEvents(t.Context(), w.As(who), id)
			if err != nil {
				t.Fatal(err)
			}
			body = jsonOf(t, list)
			if strings.Contains(string(body), "accusedCode") {
				t.Errorf("%s reads the index of the code", who)
			}
			all = append(all, body...)
		}
	}
	for _, code := range codes {
		if s := string(all); strings.Contains(s, code) || strings.Contains(s, strings.ReplaceAll(code, "-", "")) {
			t.Error("the code is kept, or told to who may read the case")
		}
	}
}

func TestTheSummonsOfAnExaminerCarriesTheCodeWhereBawasluSentNone(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, w.Today())
		code := toSummons(r)
		if code == "" {
			t.Fatal("the first summons carries no code")
		}
		v := accusation(t, w, code)
		if v.Stage != casefile.StageExamination || len(v.Papers) != 1 || v.Papers[0].HearingOn.IsZero() || v.Next == nil || v.Next.Due != v.Papers[0].HearingOn {
			t.Errorf("it opens %+v", v)
		}
		r.Do("examiner", "RecordExamination", `{"minutes": "Yang diperiksa menyangkal.", "signed": false}`, casefile.Examination)
		v = accusation(t, w, code)
		if p := v.Papers[len(v.Papers)-1]; p.Kind != "minutes" || !strings.HasPrefix(p.Text, "Yang diperiksa menyangkal.") || !strings.Contains(p.Text, "Tidak ditandatangani") {
			t.Errorf("their minutes read %+v", p)
		}
	})
}

func jsonOf(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
