package act_test

import (
	"reflect"
	"sync"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/fault"
	"netra/internal/report"
)

// clarify is one and the same act of an investigator, however often it is sent.
func clarify(r *acttest.Road, etag, request, minutes string) act.CaseAct {
	return act.CaseAct{Request: act.Request{ID: request, Input: []byte(minutes)}, Case: r.ID, Etag: etag,
		Command: &casefile.RecordClarificationCmd{Minutes: minutes}}
}

func TestAnActIsDoneOnTheVersionThatWasRead(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	old := r.Seen("investigator").Etag
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
	before := w.Count(r.ID, "")
	for _, tt := range []struct{ name, etag, reason string }{{"stale", old, "STALE_ETAG"}, {"invented", "x", "STALE_ETAG"}, {"none", "", "INVALID_FIELD"}} {
		_, err := w.Acts.OnCase(t.Context(), w.As("investigator"), clarify(r, tt.etag, "", "Lagi."))
		f := acttest.Refusal(t, err, tt.reason)
		if f.Meta["etag"] != r.Seen("investigator").Etag {
			t.Errorf("%s: told the etag %q, the current one is %q", tt.name, f.Meta["etag"], r.Seen("investigator").Etag)
		}
		if tt.etag != "" && f.Kind != fault.Conflict {
			t.Errorf("%s: refused as %s", tt.name, f.Kind)
		}
	}
	if _, err := w.Acts.OnCase(t.Context(), w.As("foreign"), clarify(r, old, "", "Lagi.")); !fault.Is(err, fault.Missing) {
		t.Errorf("a stranger with a stale etag hears %v", err)
	}
	if n := w.Count(r.ID, ""); n != before {
		t.Errorf("%d events were left behind", n-before)
	}
}

func TestARepeatedRequestIsAnsweredFromMemory(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		caller, etag := w.As("investigator"), r.Seen("investigator").Etag
		first, err := w.Acts.OnCase(t.Context(), caller, clarify(r, etag, "0f8fad5b-d9cb-469f-a165-708677289500", "Didengar."))
		if err != nil {
			t.Fatal(err)
		}
		again, err := w.Acts.OnCase(t.Context(), caller, clarify(r, etag, "0f8fad5b-d9cb-469f-a165-708677289500", "Didengar."))
		if err != nil || !reflect.DeepEqual(again, first) {
			t.Errorf("the same request again: %v\n%+v\n%+v", err, again, first)
		}
		_, err = w.Acts.OnCase(t.Context(), caller, clarify(r, etag, "0f8fad5b-d9cb-469f-a165-708677289500", "Lain."))
		if f := acttest.Refusal(t, err, "REQUEST_ID_REUSED"); f.Kind != fault.Exists {
			t.Errorf("another body is refused as %s", f.Kind)
		}
		if n := w.Count(r.ID, "RecordClarification"); n != 1 {
			t.Errorf("%d clarifications were recorded", n)
		}
		other := w.Register(acttest.Head, acttest.Engage, "2024-10-03")
		_, err = w.Acts.OnCase(t.Context(), w.As("investigator2"), clarify(other, other.Seen("investigator2").Etag, "0f8fad5b-d9cb-469f-a165-708677289500", "Lain."))
		if err != nil {
			t.Errorf("somebody else's id is theirs: %v", err)
		}
		w.Verify()
	})
}

func TestARequestThatWasRefusedMayBeSentAgain(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Report.Conduct.Narrative = ""
	_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: "0f8fad5b-d9cb-469f-a165-708677289501", Input: []byte("a")}, f)
	acttest.Field(t, err, "report.conduct.narrative")
	f.Report.Conduct.Narrative = "Sekarang lengkap."
	if _, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: "0f8fad5b-d9cb-469f-a165-708677289501", Input: []byte("b")}, f); err != nil {
		t.Errorf("mended and sent again: %v", err)
	}
}

func TestARehearsalWritesNothing(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		dry := act.Request{ID: "0f8fad5b-d9cb-469f-a165-708677289502", Input: []byte("a"), ValidateOnly: true}
		f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
		f.Evidence = []string{w.Upload("layar.png")}
		r := w.Register(acttest.Head, acttest.Engage, "2024-10-03")
		before := snapshot(t, w)
		if _, err := w.Acts.FileReport(t.Context(), act.Anonymous, dry, f); err != nil {
			t.Fatal(err)
		}
		a := clarify(r, r.Seen("investigator").Etag, "0f8fad5b-d9cb-469f-a165-708677289502", "Didengar.")
		a.ValidateOnly = true
		v, err := w.Acts.OnCase(t.Context(), w.As("investigator"), a)
		if err != nil || v.State != casefile.Clarification {
			t.Fatalf("rehearsed, the case is %s, %v", v.State, err)
		}
		_, err = r.Rehearse("commissioner", "ConvenePlenary", "")
		acttest.Refusal(t, err, "CASE_STATE")
		if after := snapshot(t, w); after != before {
			t.Errorf("rows before %v, after %v", before, after)
		}
		a.ValidateOnly = false
		if _, err := w.Acts.OnCase(t.Context(), w.As("investigator"), a); err != nil {
			t.Errorf("a rehearsed request is done in earnest: %v", err)
		}
		if _, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{ID: "0f8fad5b-d9cb-469f-a165-708677289503"}, f); err != nil {
			t.Errorf("a rehearsal used the file up: %v", err)
		}
		w.Verify()
	})
}

// snapshot counts what could have been written.
func snapshot(t *testing.T, w *acttest.World) [5]int {
	t.Helper()
	return [5]int{number(t, w, `SELECT COUNT(*) FROM events`), number(t, w, `SELECT COUNT(*) FROM reports`), number(t, w, `SELECT SUM(version) FROM cases`),
		number(t, w, `SELECT COUNT(*) FROM answers`), number(t, w, `SELECT COUNT(*) FROM evidence WHERE claimed <> ''`)}
}

// twins does the same thing eight times at once and answers with what each heard.
func twins[T any](t *testing.T, do func() (T, error)) []T {
	t.Helper()
	const n = 8
	out, errs := make([]T, n), make([]error, n)
	var start, done sync.WaitGroup
	start.Add(1)
	for i := range n {
		done.Go(func() {
			start.Wait()
			out[i], errs[i] = do()
		})
	}
	start.Done()
	done.Wait()
	for i, err := range errs {
		if err != nil {
			t.Fatalf("twin %d: %v", i, err)
		}
	}
	return out
}

func TestTwinsWithOneRequestIdMakeOneEventAndHearOneAnswer(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		req := act.Request{ID: "0f8fad5b-d9cb-469f-a165-708677289504", Input: []byte("a")}
		filed := twins(t, func() (act.Filed, error) {
			return w.Acts.FileReport(t.Context(), act.Anonymous, req, acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03"))
		})
		same(t, filed)
		if n := number(t, w, `SELECT COUNT(*) FROM reports`); n != 1 {
			t.Errorf("twins filed %d reports", n)
		}
		r := w.Register(acttest.Head, acttest.Engage, "2024-10-03")
		etag := r.Seen("investigator").Etag
		same(t, twins(t, func() (act.CaseView, error) {
			return w.Acts.OnCase(t.Context(), w.As("investigator"), clarify(r, etag, "0f8fad5b-d9cb-469f-a165-708677289505", "Didengar."))
		}))
		if n := w.Count(r.ID, "RecordClarification"); n != 1 {
			t.Errorf("twins clarified %d times", n)
		}
		withdraw := twins(t, func() (act.ReporterView, error) {
			return w.Acts.ByCode(t.Context(), act.CodeAct{Request: act.Request{ID: "0f8fad5b-d9cb-469f-a165-708677289506"}, Code: filed[0].AccessCode, Command: &report.WithdrawReportCmd{}})
		})
		same(t, withdraw)
		if n := w.Count(filed[0].Report.ID, "WithdrawReport"); n != 1 {
			t.Errorf("twins withdrew %d times", n)
		}
		w.Verify()
	})
}

func same[T any](t *testing.T, answers []T) {
	t.Helper()
	for _, a := range answers[1:] {
		if !reflect.DeepEqual(a, answers[0]) {
			t.Errorf("one twin heard\n%+v\nanother\n%+v", answers[0], a)
		}
	}
}

func TestOfManyWhoActOnOneVersionOneSucceeds(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		etag := r.Seen("investigator").Etag
		won := twins(t, func() (bool, error) {
			_, err := w.Acts.OnCase(t.Context(), w.As("investigator"), clarify(r, etag, "", "Didengar."))
			if f, ok := fault.Of(err); ok && f.Reason == "STALE_ETAG" {
				return false, nil
			}
			return err == nil, err
		})
		n := 0
		for _, w := range won {
			if w {
				n++
			}
		}
		if n != 1 || w.Count(r.ID, "RecordClarification") != 1 {
			t.Errorf("%d succeeded, %d events", n, w.Count(r.ID, "RecordClarification"))
		}
		w.Verify()
	})
}
