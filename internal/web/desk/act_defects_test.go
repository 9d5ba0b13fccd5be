package desk_test

import (
	"maps"
	"net/http"
	"strings"
	"testing"

	"netra/internal/act/acttest"
)

// defect is one flaw planted in a case file: how it came about, who meets it on
// which form with which answers, and the guard that the page must name.
type defect struct {
	name    string
	plant   func(s *site) string
	who     string
	act     string
	answers m
	check   bool // by "Periksa cacat", which records nothing
	guard   string
	mend    string // an act that the page must lead to
}

const severe = "HD_B1"

// examined is a case whose examination is over.
func examined(s *site, employee, level string) *acttest.Road {
	r := received(s, employee, level)
	r.Examined("2024-10-08")
	return r
}

// received is a case whose recommendation the employer has.
func received(s *site, employee, level string) *acttest.Road {
	r := s.Register(employee, acttest.Engage, s.Today())
	r.ToMerit(acttest.Engage, s.Today())
	r.Recommended(level, acttest.Engage)
	return r
}

// twiceAbsent is a case whose accused never came: nobody filed a team.
func twiceAbsent(s *site) *acttest.Road {
	r := received(s, acttest.Camat, "HD_B")
	r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-08"}`, "")
	s.Advance("2024-10-09")
	r.Do("examiner", "RecordAbsence", `{"missedOn":"2024-10-08"}`, "")
	r.Do("examiner", "IssueSummons", `{"letterNumber":"P-2","letterOn":"2024-10-09","examinationOn":"2024-10-10"}`, "")
	s.Advance("2024-10-11")
	r.Do("examiner", "RecordAbsence", `{"missedOn":"2024-10-10"}`, "examined")
	return r
}

// team is a team as a form holds it; what is given replaces what stands there.
func team(other m) m {
	t := m{"team.0.name": "Atasan", "team.0.rank": "IV/b", "team.1.name": "Pengawas", "team.1.rank": "IV/c", "team.2.name": "Kepegawaian", "team.2.rank": "IV/b",
		"proven": "true", "findings": "Terbukti."}
	maps.Copy(t, other)
	return t
}

func atMinutes(s *site) string {
	r := received(s, acttest.Camat, "HD_B")
	r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-08"}`, "")
	s.Advance("2024-10-08")
	r.Do("examiner", "RecordExamination", `{"minutes":"Didengar.","signed":true}`, "")
	return r.ID
}

func atExamined(s *site) string { return examined(s, acttest.Camat, "HD_B").ID }

func planted() []defect {
	return []defect{
		{"no examination", func(s *site) string { return received(s, acttest.Camat, "HD_B").ID }, "desk", "ProposeSanction", m{"type": severe}, true, "G4", ""},
		{"two absences and no team", func(s *site) string { return twiceAbsent(s).ID }, "desk", "ProposeSanction", m{"type": severe}, true, "G5", ""},
		{"a team without supervision", atMinutes, "examiner", "FileExaminationReport", team(m{"team.1.element": "PERSONNEL"}), false, "G5", ""},
		{"an examiner of lower rank", atMinutes, "examiner", "FileExaminationReport", team(m{"team.0.rank": "III/a"}), false, "G5", ""},
		{"the accused on the team", atMinutes, "examiner", "FileExaminationReport", team(m{"team.2.name": "Terlapor Contoh"}), false, "G5", ""},
		{"an examination too late after the letter", func(s *site) string { return received(s, acttest.Camat, "HD_B").ID }, "examiner", "IssueSummons",
			m{"letterNumber": "P/1", "examinationOn": "2024-11-29"}, false, "SUMMONS", ""},
		{"a second summons without an absence", func(s *site) string {
			r := received(s, acttest.Camat, "HD_B")
			r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"2024-10-07","examinationOn":"2024-10-08"}`, "")
			return r.ID
		}, "examiner", "IssueSummons", m{"letterNumber": "P/2", "examinationOn": "2024-10-09"}, false, "SUMMONS", "RecordAbsence"},
		{"below the recommended level without a reason", atExamined, "desk", "ProposeSanction", m{"type": "HD_S1"}, true, "G9", ""},
		{"above the ceiling", atExamined, "desk", "ProposeSanction", m{"type": "PTDH"}, true, "CEILING", ""},
		{"a moral statement for a breach of discipline", atExamined, "desk", "ProposeSanction", m{"type": "MORAL_OPEN"}, true, "CEILING", ""},
		{"a contract measure for a civil servant", atExamined, "desk", "ProposeSanction", m{"type": "CONTRACT_WARNING"}, true, "CEILING", ""},
		{"discipline for somebody on a contract", func(s *site) string { return nonASN(s) }, "desk", "ProposeSanction", m{"type": severe}, true, "CEILING", ""},
		{"no heavier than last time", func(s *site) string {
			s.Stood(acttest.Camat, severe, "1")
			r := s.Register(acttest.Camat, acttest.Engage, s.Today())
			r.ToMerit(acttest.Engage, s.Today())
			r.Recommended("HD_B", acttest.Engage)
			r.Examined(s.NextDay())
			return r.ID
		}, "desk", "ProposeSanction", m{"type": severe}, true, "G8", ""},
		{"a second sanction for one act", func(s *site) string { return s.Stood(acttest.Camat, severe, "1").ID }, "desk", "ProposeSanction", m{"type": severe}, true, "G7", ""},
		{"no panel was heard", func(s *site) string {
			r := s.Finding("analyst", acttest.Head, acttest.Prospective, "2024-08-30")
			r.Recommended("MORAL", acttest.Prospective)
			r.Do("desk", "OpenEthicsHearing", `{"panel":[{"name":"Ketua"}],"hearingOn":"2024-10-07"}`, "")
			return r.ID
		}, "desk", "ProposeSanction", m{"type": "MORAL_OPEN"}, true, "PANEL", "RecordHearing"},
		{"no consent of the Minister", func(s *site) string {
			r := examined(s, acttest.Camat, "HD_B")
			r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, "proposed")
			return r.ID
		}, "signatory", "ApproveSanction", nil, false, "G10", ""},
		{"an ethics case that was summoned", func(s *site) string {
			r := s.Finding("analyst", acttest.Head, acttest.Prospective, "2024-08-30")
			r.Recommended("MORAL", acttest.Prospective)
			return r.ID
		}, "examiner", "IssueSummons", nil, false, "TRACK", ""},
	}
}

func nonASN(s *site) string {
	r := s.Register(acttest.Honorary, acttest.Engage, s.Today())
	r.ToPlenary(acttest.Engage, s.Today())
	r.Vote("FORWARD_TO_EMPLOYER")
	r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD_TO_EMPLOYER","minutes":"Sepakat."}`, "")
	r.Do("desk", "AcknowledgeRecommendation", `{"receivedOn":"2024-10-07"}`, "")
	r.Examined("2024-10-08")
	return r.ID
}

func TestEveryPlantedDefectIsNamedWithGuardArticleAndRemedy(t *testing.T) {
	t.Parallel()
	for _, d := range planted() {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			s := open(t)
			w := s.walk(d.plant(s))
			before := s.Count(w.id, d.act)
			p := meet(w, d)
			li := obstacleOf(p, d.guard)
			if li == nil {
				t.Fatalf("%d: the page does not name %s:\n%s", p.code, d.guard, p.main())
			}
			strong, small := all(li, "strong"), all(li, "small")
			if len(strong) == 0 || len(strings.TrimSpace(text(strong[0]))) < 10 {
				t.Error("it does not say what would mend it")
			}
			_, article, _ := strings.Cut(text(small[0]), "·")
			if len(strings.TrimSpace(article)) < 3 {
				t.Error("it does not name the article")
			}
			if d.mend != "" && !strings.Contains(links(li), "/tindakan/"+d.mend) {
				t.Errorf("it does not lead to %s: %q", d.mend, links(li))
			}
			if s.Count(w.id, d.act) != before {
				t.Error("what is defective was recorded")
			}
		})
	}
}

// meet goes to the form and sends it, or reads why there is none.
func meet(w *walker, d defect) *page {
	w.t.Helper()
	v := w.of(d.who)
	form := v.get(w.path(d.act))
	if !form.asks("etag") || obstacleOf(form, d.guard) != nil {
		return form
	}
	sent := form.fill(d.answers)
	if d.check {
		sent.Set("_tombol", "periksa")
	}
	answer := v.post(w.path(d.act), sent)
	if want := http.StatusUnprocessableEntity; !d.check && answer.code != want {
		w.t.Errorf("it is answered %d, want %d", answer.code, want)
	}
	return answer
}

func TestAFileWithoutDefectsSaysSoAndRecordsNothing(t *testing.T) {
	t.Parallel()
	s := open(t)
	w := s.walk(atExamined(s))
	v := w.of("desk")
	sent := v.get(w.path("ProposeSanction")).fill(m{"type": severe})
	sent.Set("_tombol", "periksa")
	p := v.post(w.path("ProposeSanction"), sent)
	if p.code != http.StatusOK || !strings.Contains(p.main(), "Tidak ada cacat") || p.form().Get("type") != severe {
		t.Errorf("%d: %s", p.code, p.main())
	}
	if s.Count(w.id, "ProposeSanction") != 0 {
		t.Error("a check was recorded")
	}
}
