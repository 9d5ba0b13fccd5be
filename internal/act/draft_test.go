package act_test

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
	"netra/internal/report"
)

// save saves a draft; without a code it begins one.
func save(t *testing.T, w *acttest.World, code, text string, evidence ...string) act.DraftView {
	t.Helper()
	v, err := w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Code: code, Report: []byte(text), Evidence: evidence})
	if err != nil {
		t.Fatalf("save draft: %v", err)
	}
	return v
}

// opened is what a code opens.
func opened(t *testing.T, w *acttest.World, code string) act.DraftView {
	t.Helper()
	v, err := w.Acts.GetDraft(t.Context(), code)
	if err != nil {
		t.Fatalf("open draft: %v", err)
	}
	return v
}

// filing is a good report that grew from a draft.
func filing(code string, evidence ...string) act.Filing {
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Draft, f.Evidence = code, evidence
	return f
}

func TestADraftIsWhatWasSavedLast(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		one := save(t, w, "", "kalimat pertama")
		other := save(t, w, "", "orang lain")
		if len(one.Code) != 26 || one.Code == other.Code || one.Destroyed.String() != "2024-11-06" {
			t.Fatalf("begun as %+v and %+v", one, other)
		}
		if got := opened(t, w, one.Code); string(got.Report) != "kalimat pertama" || got.Code != one.Code || got.Destroyed != one.Destroyed {
			t.Errorf("it opens as %+v", got)
		}
		w.Sleep("2024-10-20")
		typed := " " + strings.ToLower(strings.ReplaceAll(one.Code, "-", " "))
		again := save(t, w, strings.ReplaceAll(typed, "0", "o"), "kalimat kedua")
		if again.Code != one.Code || again.Destroyed.String() != "2024-11-19" {
			t.Errorf("saved again as %+v", again)
		}
		if got := opened(t, w, typed); string(got.Report) != "kalimat kedua" || got.Destroyed != again.Destroyed {
			t.Errorf("after a second save it opens as %+v", got)
		}
		if got := opened(t, w, other.Code); string(got.Report) != "orang lain" {
			t.Errorf("somebody else's opens as %+v", got)
		}
		if n := number(t, w, `SELECT COUNT(*) FROM events WHERE kind = 'report'`); n != 0 {
			t.Errorf("%d events tell of drafts", n)
		}
		w.Verify()
	})
}

func TestTheSameSaveTwiceIsOneDraft(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		req := act.Request{ID: uuid.NewString(), Input: []byte("a")}
		first, err := w.Acts.SaveDraft(t.Context(), req, act.SavedDraft{Report: []byte("x")})
		if err != nil {
			t.Fatal(err)
		}
		second, err := w.Acts.SaveDraft(t.Context(), req, act.SavedDraft{Report: []byte("x")})
		if err != nil || !reflect.DeepEqual(first, second) {
			t.Errorf("%+v, then %+v, %v", first, second, err)
		}
		req.Input = []byte("b")
		_, err = w.Acts.SaveDraft(t.Context(), req, act.SavedDraft{Report: []byte("y")})
		acttest.Refusal(t, err, "REQUEST_ID_REUSED")
		if n := number(t, w, `SELECT COUNT(*) FROM drafts`); n != 1 {
			t.Errorf("there are %d drafts", n)
		}
	})
}

func TestADraftIsDestroyedOnItsDate(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		gone := save(t, w, "", "x", w.Upload("layar.png"))
		w.Set(time.Date(2024, 11, 5, 23, 59, 59, 0, acttest.Zone))
		if err := w.Acts.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		opened(t, w, gone.Code)
		kept := save(t, w, "", "y", w.Upload("lain.png"))

		w.Set(time.Date(2024, 11, 6, 0, 0, 0, 0, acttest.Zone)) // nobody has come yet to destroy it
		_, err := w.Acts.GetDraft(t.Context(), gone.Code)
		acttest.Refusal(t, err, "NOT_FOUND")
		_, err = w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Code: gone.Code, Report: []byte("z")})
		acttest.Refusal(t, err, "NOT_FOUND")
		_, err = w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, filing(gone.Code))
		if f := acttest.Refusal(t, err, "NOT_FOUND"); f.Kind != fault.Missing || len(f.Fields) == 0 || !strings.Contains(f.Sentence, "tanpa kode draf") {
			t.Errorf("who files it is told %+v", f)
		}

		if err := w.Acts.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := number(t, w, `SELECT COUNT(*) FROM drafts`); n != 1 {
			t.Errorf("%d drafts are left, want one", n)
		}
		if n := number(t, w, `SELECT COUNT(*) FROM evidence WHERE claimed <> ''`); n != 1 {
			t.Errorf("%d files are held, want the other draft's", n)
		}
		opened(t, w, kept.Code)
		w.Verify()
	})
}

func TestWhatADraftHoldsOutlivesTheSweepAndIsFiledWithIt(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		stale := func() (names []string) {
			list, err := w.Acts.StaleUploads(t.Context(), w.Now().Add(25*time.Hour))
			if err != nil {
				t.Fatal(err)
			}
			for _, u := range list {
				names = append(names, u.FileName)
				if forgotten, err := w.Acts.ForgetUpload(t.Context(), u.ID); err != nil || !forgotten {
					t.Fatalf("sweep: %t, %v", forgotten, err)
				}
			}
			return names
		}
		a, b, c, d := w.Upload("a.png"), w.Upload("b.png"), w.Upload("c.png"), w.Upload("d.png")
		v := save(t, w, "", "x", a, b)
		if len(v.Evidence) != 2 || v.Evidence[0].FileName != "a.png" || v.Evidence[1].ID != b || v.Evidence[0].Size != 5 || v.Evidence[0].SHA256 == "" || v.Evidence[0].MediaType != "image/png" {
			t.Errorf("it holds %+v", v.Evidence)
		}
		_, err := w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Evidence: []string{c, a}})
		if f := acttest.Refusal(t, err, "EVIDENCE_UNKNOWN"); f.Fields[0].Path != "report.evidence" {
			t.Errorf("a second holder is refused at %v", f.Fields)
		}
		_, err = w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, filing("", a))
		acttest.Refusal(t, err, "EVIDENCE_UNKNOWN")
		_, err = w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Code: v.Code, Report: []byte("y"), Evidence: []string{c, "unknown"}})
		acttest.Refusal(t, err, "EVIDENCE_UNKNOWN")
		if got := opened(t, w, v.Code); string(got.Report) != "x" || len(got.Evidence) != 2 {
			t.Errorf("a refused save left %+v", got)
		}

		if got := save(t, w, v.Code, "x", c, b); len(got.Evidence) != 2 || got.Evidence[0].ID != c {
			t.Errorf("now it holds %+v", got.Evidence)
		}
		w.Verify()
		if got := stale(); !reflect.DeepEqual(got, []string{"a.png", "d.png"}) && !reflect.DeepEqual(got, []string{"d.png", "a.png"}) {
			t.Errorf("the sweep takes %v, want what it let go and what nobody ever held (%s)", got, d)
		}
		e := w.Upload("e.png")
		filed, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, filing(v.Code, b, e))
		if err != nil || filed.AccessCode != v.Code {
			t.Fatalf("filed as %+v, %v", filed, err)
		}
		if got := stale(); !reflect.DeepEqual(got, []string{"c.png"}) {
			t.Errorf("the sweep takes %v, want what the report left out", got)
		}
		seen := w.Lookup(v.Code).Report
		if len(seen.Evidence) != 2 || seen.Evidence[0].FileName != "b.png" || seen.Evidence[1].FileName != "e.png" || seen.Number == "" {
			t.Errorf("the reporter sees %+v", seen)
		}
		w.Verify()
	})
}

// asked counts what a transaction is asked, by the names of what codes are looked
// up with.
type asked struct {
	act.Store
	list *[]string
}

func (s asked) View(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.View(ctx, func(tx act.Tx) error { return fn(askedTx{tx, s.list}) })
}

func (s asked) Do(ctx context.Context, fn func(act.Tx) error) error {
	return s.Store.Do(ctx, func(tx act.Tx) error { return fn(askedTx{tx, s.list}) })
}

type askedTx struct {
	act.Tx
	list *[]string
}

func (t askedTx) Draft(code report.AccessCode, on report.Date, lock bool) (act.Draft, bool, error) {
	*t.list = append(*t.list, "draft")
	return t.Tx.Draft(code, on, lock)
}

func (t askedTx) ReportByCode(code report.AccessCode, lock bool) (report.Report, bool, error) {
	*t.list = append(*t.list, "report")
	return t.Tx.ReportByCode(code, lock)
}

func TestACodeThatNeverWasAndOneWhoseDraftIsDestroyedAreTheSame(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		swept := save(t, w, "", "x").Code
		w.Sleep("2024-11-06")
		if err := w.Acts.Attend(t.Context()); err != nil {
			t.Fatal(err)
		}
		unswept := save(t, w, "", "x").Code
		w.Sleep("2024-12-06")
		codes := map[string]string{"never given": "0000-0000-0000-0000-0000-0", "destroyed": swept, "due to be destroyed": unswept}
		var list []string
		w.Acts.Store = asked{w.Acts.Store, &list}
		for name, call := range map[string]func(string) error{
			"GetDraft": func(code string) error { _, err := w.Acts.GetDraft(t.Context(), code); return err },
			"SaveDraft": func(code string) error {
				_, err := w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Code: code})
				return err
			},
			"FileReport": func(code string) error {
				_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, filing(code))
				return err
			},
		} {
			list = nil
			never := call(codes["never given"])
			cost := list
			if acttest.Refusal(t, never, "NOT_FOUND"); len(cost) == 0 {
				t.Fatalf("%s looked nothing up", name)
			}
			for what, code := range codes {
				list = nil
				if err := call(code); !reflect.DeepEqual(err, never) || !reflect.DeepEqual(list, cost) {
					t.Errorf("%s, %s: %v after asking %v; of a code never given: %v after %v", name, what, err, list, never, cost)
				}
			}
			typo := "0000-0000-0000-0000-0000-1"
			if f := acttest.Refusal(t, call(typo), "ACCESS_CODE_TYPO"); f.Kind != fault.Invalid || f.Fields[0].Path != "draftCode" || strings.Contains(f.Sentence, typo) {
				t.Errorf("%s of a mistyped code: %+v", name, f)
			}
		}
	})
}

func TestADraftIsFiledOnce(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		v := save(t, w, "", "x", w.Upload("a.png"))
		refused := filing(v.Code)
		refused.Report.Accused = nil
		_, err := w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, refused)
		acttest.Field(t, err, "report.accused")
		opened(t, w, v.Code) // a refused report leaves the draft

		req := act.Request{ID: uuid.NewString(), Input: []byte("a")}
		first, err := w.Acts.FileReport(t.Context(), act.Anonymous, req, filing(v.Code))
		if err != nil {
			t.Fatal(err)
		}
		again, err := w.Acts.FileReport(t.Context(), act.Anonymous, req, filing(v.Code))
		if err != nil || !reflect.DeepEqual(first, again) || first.AccessCode != v.Code {
			t.Errorf("repeated: %+v, %v; first %+v", again, err, first)
		}
		_, err = w.Acts.FileReport(t.Context(), act.Anonymous, act.Request{}, filing(v.Code))
		filedAlready(t, err)
		_, err = w.Acts.GetDraft(t.Context(), v.Code)
		filedAlready(t, err)
		_, err = w.Acts.SaveDraft(t.Context(), act.Request{}, act.SavedDraft{Code: v.Code})
		filedAlready(t, err)
		if n := number(t, w, `SELECT COUNT(*) FROM drafts`); n != 0 {
			t.Errorf("%d drafts are left", n)
		}
		if w.Lookup(v.Code).Report.ID != first.Report.ID || reports(t, w) != 1 {
			t.Error("the code does not open the one report")
		}
	})
}

func filedAlready(t *testing.T, err error) {
	t.Helper()
	if f := acttest.Refusal(t, err, "DRAFT_FILED"); f.Kind != fault.Illegal || !strings.Contains(f.Sentence, "sudah terkirim") {
		t.Errorf("refused with %+v", f)
	}
}
