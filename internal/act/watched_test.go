package act_test

import (
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/sanction"
)

func TestACaseForwardedToASilentEmployerWaitsForTheCommissioner(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Honorary, acttest.Engage, "2024-10-03")
		r.ToPlenary(acttest.Engage, "2024-10-03")
		r.Vote("FORWARD_TO_EMPLOYER")
		r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD_TO_EMPLOYER","minutes":"Pleno sepakat."}`, casefile.Recommended)
		runsOut(r, "PX_RECEIPT")
		runsOut(r, "DL_PPK")
		promised(t, r, "Bawaslu menyurati")
		runsOut(r, "PX_LADDER")
		awaits(t, r, "commissioner", "ReferAdministrative", "bawaslu_commissioner")
		awaits(t, r, "desk", "IssueSummons", "examiner")
		if v := r.Seen("commissioner"); v.NextRung != nil || v.Control.Rung != "REMIND" {
			t.Errorf("past the merit authority the ladder goes on: %+v, %+v", v.Control, v.NextRung)
		}
		r.Do("commissioner", "ReferAdministrative", `{"body":"Bupati","letterNumber":"A-1"}`, casefile.Recommended)
		awaits(t, r, "commissioner", "RecordReferralOutcome", "bawaslu_commissioner")
		w.Verify()
	})
}

func awaits(t *testing.T, r *acttest.Road, viewer, what, who string) {
	t.Helper()
	if v := r.Seen(viewer); string(v.NextAct) != what || string(v.NextWho) != who {
		t.Errorf("%s is told to wait for %s by %s, want %s by %s", viewer, v.NextAct, v.NextWho, what, who)
	}
}

func TestSanctionsInOtherCasesAreSeenByThoseWhoMustJudgeTheRepeat(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		first := w.Stood(acttest.Camat, "HD_B1", "NOMOR-1")
		second := w.Register(acttest.Camat, acttest.Engage, w.Today())
		second.ToMerit(acttest.Engage, w.Today())
		prior(t, second, map[string]int{"lead": 1, "analyst": 1, "commissioner": 0, "investigator": 0})
		second.Recommended("HD_B", acttest.Engage)
		prior(t, second, map[string]int{"lead": 1, "desk": 1, "examiner": 1, "signatory": 1, "commissioner": 0})
		prior(t, first, map[string]int{"lead": 0, "desk": 0}) // the second has none yet

		// Who stepped aside from the first does not see it through the second.
		first.Do("lead2", "Recuse", `{"reason":"Kerabat."}`, "")
		prior(t, second, map[string]int{"lead": 1, "lead2": 0})
	})
}

// prior demands how many sanctions each viewer sees in other cases.
func prior(t *testing.T, r *acttest.Road, want map[string]int) {
	t.Helper()
	for who, n := range want {
		got := r.Seen(who).Prior
		if len(got) != n {
			t.Errorf("%s sees %d sanctions in other cases, want %d", who, len(got), n)
		}
		for _, p := range got {
			if p.Type != sanction.Type("HD_B1") || p.ImposedOn.IsZero() {
				t.Errorf("%s sees %+v", who, p)
			}
		}
	}
}
