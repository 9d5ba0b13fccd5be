package act_test

import (
	"fmt"
	"strings"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// quoted is a passage that only a reporter would write.
const quoted = "kepala dinas membagikan kaus calon kepada kami bertiga di ruang arsip"

func TestADossierInTheReportersWordsIsHeldBackUntilItIsAllowed(t *testing.T) {
	t.Parallel()
	acttest.Each(t, func(t *testing.T, w *acttest.World) {
		r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
		r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, casefile.Clarification)
		r.Do("investigator", "RecordStudy", fmt.Sprintf(`{"allegations":[{"violation":%q,"occurredOn":"2024-10-03","place":"Sleman"}],"conclusion":"Terbukti."}`, acttest.Engage), casefile.Study)
		r.Do("investigator", "WriteDossier", `{"facts":"Faktanya `+quoted+` pagi itu."}`, casefile.Study)
		if v := r.Seen("commissioner"); len(v.Overlaps) != 0 {
			t.Errorf("nothing is the same yet: %v", v.Overlaps)
		}
		if _, err := w.ByCode(r.Code, "ReplyToOffice", `{"text":"Ya. `+strings.ToUpper(quoted)+`!"}`); err != nil {
			t.Fatal(err)
		}
		v := r.Seen("commissioner")
		if len(v.Overlaps) != 1 || v.Overlaps[0].FirstWord != 2 || v.Overlaps[0].Words != 11 || v.Overlaps[0].Overridden {
			t.Errorf("the approver is shown %+v", v.Overlaps)
		}
		if o := r.Seen("investigator").Overlaps; len(o) != 1 {
			t.Errorf("the writer is shown %+v", o)
		}
		if o := r.Seen("clerk").Overlaps; len(o) != 0 {
			t.Errorf("the counter, which reads no dossier, is shown %+v", o)
		}
		hash := `"dossierHash":"` + v.Dossier.Hash + `"`
		r.Guarded("commissioner", "ApproveDossier", `{`+hash+`}`, "OVERLAP")
		if _, err := r.Rehearse("commissioner", "ApproveDossier", `{`+hash+`}`); err == nil {
			t.Error("what would be refused is not refused when it is tried")
		}
		acts, err := w.Acts.ListAvailableActs(t.Context(), w.As("commissioner"), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range acts {
			if a.Act == casefile.ApproveDossier && a.Allowed || a.Act == casefile.OverrideOverlap && !a.Allowed {
				t.Errorf("%s is allowed: %v, %v", a.Act, a.Allowed, a.Refusals)
			}
		}
		r.Refused("investigator", "OverrideOverlap", `{`+hash+`,"reason":"kutipan"}`, "ROLE")
		r.Do("commissioner", "OverrideOverlap", `{`+hash+`,"reason":"Rumusan pasal."}`, casefile.Study)
		r.Do("commissioner", "ApproveDossier", `{`+hash+`}`, casefile.Study)
		if o := r.Seen("commissioner").Overlaps; len(o) != 1 || !o[0].Overridden {
			t.Errorf("after it was allowed: %+v", o)
		}
		w.Verify()
	})
}

func TestAReportAfterTheApprovalIsHeardBeforeTheDossierGoesOut(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	r.ToPlenary(acttest.Engage, "2024-10-03")
	r.Vote("FORWARD")
	const forward = `{"decision":"FORWARD","minutes":"Pleno sepakat."}`
	r.Do("investigator", "WriteDossier", `{"facts":"`+quoted+`"}`, casefile.Plenary)
	r.Do("commissioner", "ApproveDossier", `{"dossierHash":"`+r.View.Dossier.Hash+`"}`, casefile.Plenary)
	if _, err := w.ByCode(r.Code, "ReportRetaliation", `{"narrative":"Saya ditekan karena `+quoted+`."}`); err != nil {
		t.Fatal(err)
	}
	r.Guarded("commissioner", "DecidePlenary", forward, "OVERLAP")
	r.Do("commissioner", "OverrideOverlap", `{"dossierHash":"`+r.View.Dossier.Hash+`","reason":"Rumusan pasal."}`, casefile.Plenary)
	r.Do("commissioner", "DecidePlenary", forward, casefile.MeritReview)

	if _, err := w.ByCode(r.Code, "ReplyToOffice", `{"text":"Lagi: `+quoted+`"}`); err != nil {
		t.Fatal(err)
	}
	if o := r.Seen("lead").Overlaps; len(o) != 0 {
		t.Errorf("the merit authority is shown where the reporter's words stand: %v", o)
	}
	r.Recommended("HD_B", acttest.Engage) // the same words, which were allowed
	if o := r.Seen("commissioner").Overlaps; len(o) != 0 {
		t.Errorf("of a dossier that is out passages are still shown: %v", o)
	}
	w.Verify()
}
