package desk_test

import (
	"net/http"
	"testing"

	"netra/internal/act/acttest"
)

// step is one form on the road: who fills it, and with what beyond what it holds.
type step struct {
	who, act string
	answers  map[string]string
	state    string
}

// walker is one case, walked through its pages.
type walker struct {
	*site
	id      string
	signed  map[string]*visitor
	visited int
}

func (s *site) walk(id string) *walker {
	return &walker{site: s, id: id, signed: map[string]*visitor{}}
}

func (w *walker) of(who string) *visitor {
	if w.signed[who] == nil {
		w.signed[who] = w.as(who)
	}
	return w.signed[who]
}

func (w *walker) path(act string) string { return "/meja/perkara/" + w.id + "/tindakan/" + act }

// do fills a form, confirms its review where there is one, and demands the state.
func (w *walker) do(s step) {
	w.t.Helper()
	v := w.of(s.who)
	form := v.get(w.path(s.act))
	if form.code != http.StatusOK {
		w.t.Fatalf("%s for %s: %d", s.act, s.who, form.code)
	}
	answer := v.post(w.path(s.act), form.fill(s.answers))
	if answer.code == http.StatusOK { // the review
		answer = v.post(w.path(s.act), answer.form())
	}
	if answer.code != http.StatusSeeOther {
		w.t.Fatalf("%s by %s: %d\n%s", s.act, s.who, answer.code, answer.main())
	}
	w.visited++
	if got := string((&acttest.Road{World: w.World, ID: w.id}).Seen(s.who).State); s.state != "" && got != s.state {
		w.t.Fatalf("%s leads to %s, want %s", s.act, got, s.state)
	}
}

func (w *walker) all(steps ...step) {
	w.t.Helper()
	for _, s := range steps {
		w.do(s)
	}
}

type m = map[string]string

// toPlenary is the road to a sitting that has voted.
func (w *walker) toPlenary(decision string) {
	w.t.Helper()
	w.all(
		step{"investigator", "RecordClarification", m{"minutes": "Para pihak didengar."}, "clarification"},
		step{"investigator", "RecordStudy", m{"conclusion": "Terbukti."}, "study"}, // the allegations stand there already
		step{"investigator", "WriteDossier", m{"facts": "Pegawai itu membagikan unggahan calon."}, "study"},
		step{"commissioner", "ApproveDossier", nil, "study"},
		step{"commissioner", "ConvenePlenary", nil, "plenary"},
		step{"commissioner", "CastVote", m{"decision": decision}, "plenary"},
		step{"commissioner2", "CastVote", m{"decision": decision}, "plenary"},
		step{"commissioner3", "CastVote", m{"decision": decision}, "plenary"},
	)
}

func TestACaseGoesFromRegistrationToClosureByFormsAlone(t *testing.T) {
	t.Parallel()
	s := open(t)
	w := s.walk(s.Register(acttest.Camat, acttest.Engage, s.Today()).ID)
	w.toPlenary("FORWARD")
	w.all(
		step{"commissioner", "DecidePlenary", m{"decision": "FORWARD", "minutes": "Pleno sepakat."}, "merit_review"},
		step{"analyst", "RecordMeritStudy", m{"findings": "Unsur terpenuhi."}, "merit_review"},
		step{"lead", "Recommend", m{"level": "HD_B"}, "recommended"}, // violations and agency stand there already
		step{"desk", "AcknowledgeRecommendation", nil, "recommended"},
		step{"examiner", "IssueSummons", m{"letterNumber": "P/1", "examinationOn": "2024-10-10"}, "summoned"},
	)
	s.Advance("2024-10-10")
	w.all(
		step{"examiner", "RecordExamination", m{"minutes": "Terperiksa mengakui.", "signed": "true"}, "examination"},
		step{"examiner", "FileExaminationReport", m{
			"team.0.name": "Atasan", "team.0.rank": "IV/b", "team.1.name": "Pengawas", "team.1.rank": "IV/c", "team.2.name": "Kepegawaian", "team.2.rank": "IV/b",
			"proven": "true", "findings": "Terbukti membagikan unggahan."}, "examined"},
		step{"desk", "ProposeSanction", m{"type": "HD_B1"}, "proposed"},
		step{"desk", "RecordMinisterialConsent", m{"consentReference": "100.2/1/SJ"}, "proposed"},
		step{"signatory", "ApproveSanction", nil, "approved"},
		step{"desk", "IssueSanction", m{"decisionNumber": "800/1"}, "decided"},
		step{"desk", "DeliverSanction", m{"mode": "HANDED"}, "delivered"},
	)
	s.Advance("2024-11-15")
	w.all(
		step{"desk", "RecordExecution", m{"proof": "SK penurunan jabatan."}, "executing"},
		step{"desk", "RecordDocumentation", m{"entryReference": "IDIS-1"}, "executing"},
		step{"desk", "ReportBack", m{"letterNumber": "B/1"}, "reported_back"},
		step{"lead", "Close", m{"outcomeText": "Pegawai itu dijatuhi hukuman disiplin berat."}, "closed"},
	)
	if got := (&acttest.Road{World: s.World, ID: w.id}).Seen("lead").Outcome; got != "sanctioned" {
		t.Errorf("the case ends %s", got)
	}
}

func TestACaseOfNoCivilServantGoesPastTheMeritAuthorityByFormsAlone(t *testing.T) {
	t.Parallel()
	s := open(t)
	w := s.walk(s.Register(acttest.Honorary, acttest.Engage, s.Today()).ID)
	w.toPlenary("FORWARD_TO_EMPLOYER")
	w.all(
		step{"commissioner", "DecidePlenary", m{"decision": "FORWARD_TO_EMPLOYER", "minutes": "Pleno sepakat."}, "recommended"},
		step{"desk", "AcknowledgeRecommendation", nil, "recommended"},
		step{"examiner", "IssueSummons", m{"letterNumber": "P/1", "examinationOn": "2024-10-10"}, "summoned"},
	)
	s.Advance("2024-10-11")
	w.do(step{"examiner", "RecordAbsence", m{"missedOn": "2024-10-10"}, "summoned"})
	w.do(step{"examiner", "IssueSummons", m{"letterNumber": "P/2", "examinationOn": "2024-10-15"}, "summoned"})
	s.Advance("2024-10-15")
	w.all(
		step{"examiner", "RecordExamination", m{"minutes": "Didengar.", "signed": "false"}, "examination"},
		step{"examiner", "FileExaminationReport", m{"team.0.name": "Atasan", "team.1.name": "Pengawas", "team.2.name": "Kepegawaian", "proven": "true", "findings": "Terbukti."}, "examined"},
		step{"desk", "ProposeSanction", m{"type": "CONTRACT_WARNING", "reason": "Perbuatan pertama."}, "proposed"},
	)
	if p := w.of("desk").get(w.path("RecordMinisterialConsent")); p.code == http.StatusOK && p.asks("consentReference") {
		w.do(step{"desk", "RecordMinisterialConsent", m{"consentReference": "100.2/1/SJ"}, "proposed"})
	}
	w.all(
		step{"signatory", "ApproveSanction", nil, "approved"},
		step{"desk", "IssueSanction", m{"decisionNumber": "800/2"}, "decided"},
		step{"desk", "DeliverSanction", m{"mode": "HANDED"}, ""},
	)
	s.Advance("2024-11-15")
	w.all(
		step{"desk", "RecordExecution", m{"proof": "Surat peringatan."}, "executing"},
		step{"desk", "ReportBack", m{"letterNumber": "B/2"}, "reported_back"},
		step{"commissioner", "Close", m{"outcomeText": "Tenaga harian itu diperingatkan."}, "closed"},
	)
}
