package act_test

import (
	"strings"
	"testing"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// left is a case that was recommended and left alone from then on.
func left(t *testing.T, w *acttest.World) *acttest.Road {
	t.Helper()
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToMerit(acttest.Engage, "2024-10-03")
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
	r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, casefile.Recommended)
	return r
}

// runsOut moves the clock to the day after a clock ran out.
func runsOut(r *acttest.Road, rule string) {
	r.T.Helper()
	r.Advance(r.Clock(rule).DueOn.AddDays(1).String())
}

func TestACaseLeftAloneWalksTheLadderAndWaitsInTheRightList(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := left(t, w)
		runsOut(r, "PX_RECEIPT")
		runsOut(r, "DL_PPK")
		waits(t, r, "REMIND", "IssueSummons", "examiner") // reminded, the employer still has its turn
		runsOut(r, "PX_LADDER")
		for i, act := range []string{"WarnAuthority", "ReprimandAuthority", "BlockServices", "EscalateAuthority"} {
			rungs := []string{"REMIND", "WARN", "REPRIMAND", "BLOCK"}
			waits(t, r, rungs[i], act, "merit_lead")
			if first := firstListed(t, r, "lead", ""); first != r.ID {
				t.Errorf("waiting for %s, the merit lead's list begins with %q", act, first)
			}
			r.Do("lead", act, `{"letterNumber":"L-`+act+`"}`, casefile.Recommended)
			waits(t, r, []string{"WARN", "REPRIMAND", "BLOCK", "ESCALATE"}[i], "IssueSummons", "examiner")
			runsOut(r, "PX_LADDER")
		}
		waits(t, r, "ESCALATE", "IssueSummons", "examiner") // above it is nobody of the merit authority
		toldSteps(t, r)
		w.Verify()
	})
}

// waits demands the rung of a case, and its next step in the eyes of the merit
// lead; the employer's own next step never changes with the ladder.
func waits(t *testing.T, r *acttest.Road, rung, what, who string) {
	t.Helper()
	v := r.Seen("lead")
	if v.Control == nil || v.Control.Rung != rung || string(v.NextAct) != what || string(v.NextWho) != who {
		t.Fatalf("on %s control is %+v; the lead waits for %s by %s, want %s, %s by %s", r.Today(), v.Control, v.NextAct, v.NextWho, rung, what, who)
	}
	if e := r.Seen("desk"); e.NextAct != "IssueSummons" || e.NextWho != "examiner" || e.NextRung != nil {
		t.Errorf("on %s the employer is told to wait for %s by %s, next rung %v", rung, e.NextAct, e.NextWho, e.NextRung)
	}
	if next := v.NextRung; rung != "ESCALATE" && (next == nil || next.Role != "merit_lead" || next.DueOn != r.Clock("PX_LADDER").DueOn) {
		t.Errorf("on %s the next rung is %+v", rung, next)
	}
	if got := firstListed(t, r, "lead", rung); got != r.ID {
		t.Errorf("filtered by %s the lead's list begins with %q", rung, got)
	}
	if got := firstListed(t, r, "lead", rung+"X"); got != "" {
		t.Errorf("filtered by another rung the list begins with %q", got)
	}
}

// firstListed is the first case of a list, by rung or of all.
func firstListed(t *testing.T, r *acttest.Road, who, rung string) string {
	t.Helper()
	q := act.CaseQuery{Limit: 10}
	if rung != "" {
		q.Filters = []act.Filter{{Field: "control.rung", Value: rung}}
	}
	page, err := r.Acts.ListCases(t.Context(), r.As(who), q)
	if err != nil || len(page.Cases) == 0 {
		return ""
	}
	return page.Cases[0].ID
}

// toldSteps demands that every rung stands on the case with letter and author, and
// in the reporter's own words.
func toldSteps(t *testing.T, r *acttest.Road) {
	t.Helper()
	steps := r.Seen("desk").Control.Steps
	if len(steps) != 5 {
		t.Fatalf("%d steps are told", len(steps))
	}
	for i, s := range steps {
		automatic := i == 0
		if (s.Role == "calendar") != automatic || (s.Office == "BKN") == automatic || (s.LetterNumber == "") != automatic || s.LetterOn.IsZero() != automatic || len(s.Law) == 0 {
			t.Errorf("step %d does not say by whom, with which letter, under which law: %+v", i+1, s)
		}
		if (s.Addressee != "") != (s.Rung == "ESCALATE") {
			t.Errorf("step %s is addressed to %q", s.Rung, s.Addressee)
		}
	}
	if to := steps[4].Addressee; !strings.Contains(to, "Menteri Dalam Negeri") {
		t.Errorf("above a regency stands %q", to)
	}
	view, err := r.Acts.LookupReport(t.Context(), r.Code)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, m := range view.Timeline {
		all.WriteString(m.Text)
	}
	for _, rung := range []string{"REMIND", "WARN", "REPRIMAND", "BLOCK", "ESCALATE"} {
		if n := strings.Count(all.String(), casefile.ControlText(rung)); n != 1 {
			t.Errorf("the reporter is told of %s %d times", rung, n)
		}
	}
	if !strings.Contains(all.String(), "gaji") || !strings.Contains(view.StageText, casefile.ControlText("ESCALATE")) {
		t.Errorf("the reporter reads %q", view.StageText)
	}
	if p := view.Promise; p == nil || p.Due != r.Clock("PX_LADDER").DueOn {
		t.Errorf("the reporter is promised %+v", p)
	}
}

func TestWhileTheAgencyIsSilentTheReporterIsToldWhoActsNextAndByWhen(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := left(t, w)
		runsOut(r, "PX_RECEIPT")
		runsOut(r, "DL_PPK")
		for _, x := range []struct{ act, before, after string }{
			{"WarnAuthority", "ditunggu", "memperingatkannya"}, {"ReprimandAuthority", "ditunggu", "menegurnya"}, {"BlockServices", "ditunggu", "memblokir"},
		} {
			promised(t, r, x.before, x.after)
			runsOut(r, "PX_LADDER")
			promised(t, r, "tetap diam", x.after)
			r.Do("lead", x.act, `{"letterNumber":"L-1"}`, casefile.Recommended)
		}
		r.Do("desk", "ReportBack", `{"letterNumber":"B-1"}`, casefile.Recommended)
		r.Do("lead", "LiftBlock", `{"letterNumber":"L-9"}`, casefile.Recommended)
		if v := r.Seen("lead"); v.Control != nil || v.NextWho == "merit_lead" {
			t.Errorf("answered, the case waits for %s by %s, control %+v", v.NextAct, v.NextWho, v.Control)
		}
		promised(t, r, "Instansi menindaklanjuti")
		runsOut(r, "PX_PROGRESS")
		waits(t, r, "REMIND", "IssueSummons", "examiner")
		if n := len(r.Seen("lead").Control.Steps); n != 1 {
			t.Errorf("a new silence begins with %d steps", n)
		}
		runsOut(r, "PX_LADDER")
		waits(t, r, "REMIND", "WarnAuthority", "merit_lead")
		w.Verify()
	})
}

func promised(t *testing.T, r *acttest.Road, words ...string) {
	t.Helper()
	view, err := r.Acts.LookupReport(t.Context(), r.Code)
	if err != nil || view.Promise == nil {
		t.Fatalf("promised is %+v, %v", view.Promise, err)
	}
	for _, word := range words {
		if !strings.Contains(view.Promise.What, word) {
			t.Errorf("promised is %q, without %q", view.Promise.What, word)
		}
	}
}
