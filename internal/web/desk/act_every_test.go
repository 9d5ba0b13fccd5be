package desk_test

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// roles is one seat of every role that acts on a case, by its short name.
var roles = []string{"clerk", "investigator", "commissioner", "above", "analyst", "lead", "lead2", "desk", "desk2", "examiner", "signatory"}

// gallery opens the form of every act wherever somebody may do it, the first
// time that they may.
type gallery struct {
	*site
	signed map[string]*visitor
	shown  map[string]bool
	no     int // pages of an act that is not possible
}

// look opens what is new at this point of a road.
func (g *gallery) look(r *acttest.Road) {
	g.t.Helper()
	for _, who := range roles {
		list, err := g.Acts.ListAvailableActs(g.t.Context(), g.As(who), r.ID)
		if err != nil {
			continue // they do not know of the case
		}
		if g.signed[who] == nil {
			g.signed[who] = g.as(who)
		}
		for _, a := range list {
			key := string(a.Act)
			if !a.Allowed {
				key += " refused"
			}
			if g.shown[key] {
				continue
			}
			g.shown[key] = true
			p := g.signed[who].get("/meja/perkara/" + r.ID + "/tindakan/" + string(a.Act))
			g.judge(p, who, a.Act, a.Allowed, len(a.Refusals))
		}
	}
}

func (g *gallery) judge(p *page, who string, act casefile.Act, allowed bool, refusals int) {
	g.t.Helper()
	if p.code != http.StatusOK || strings.Contains(p.body, "⟦") {
		g.t.Errorf("%s for %s: %d, or a text is missing", act, who, p.code)
	}
	_ = p.h1()
	switch {
	case allowed && !p.asks("etag"):
		g.t.Errorf("%s may do %s and is shown no form", who, act)
	case !allowed && act != casefile.ProposeSanction && p.asks("etag"):
		g.t.Errorf("%s may not do %s and is shown a form", who, act)
	case !allowed:
		g.no++
		if n := strings.Count(p.body, "<small>"); n < refusals {
			g.t.Errorf("%s for %s names %d of %d refusals", act, who, n, refusals)
		}
	}
	for _, x := range all(p.doc, "textarea") {
		if !strings.Contains(p.body, `class="audience"`) {
			g.t.Errorf("%s does not say who reads %s", act, attr(x, "name"))
		}
	}
}

func TestEveryActOfTheMachineHasAFormForWhoMayDoIt(t *testing.T) {
	t.Parallel()
	g := &gallery{site: open(t), signed: map[string]*visitor{}, shown: map[string]bool{}}
	g.discipline()
	g.ethics()
	g.silence()
	g.appeal()
	want := casefile.Acts()
	for _, a := range want {
		if a != casefile.RouteSignature && a != casefile.ChallengeClosure && a != casefile.AnswerAccusation && !g.shown[string(a)] {
			t.Errorf("nobody was shown a form for %s", a)
		}
	}
	if g.no < 20 {
		t.Errorf("only %d pages of acts that are not possible were seen", g.no)
	}
	t.Log(len(g.shown), slices.Sorted(maps.Keys(g.shown))[:3])
}

// quotes writes a dossier in the reporter's own words, which somebody may allow.
func (g *gallery) quotes(r *acttest.Road) {
	g.t.Helper()
	const own = "kepala dinas membagikan kaus calon kepada kami bertiga di ruang arsip"
	if _, err := g.ByCode(r.Code, "ReplyToOffice", `{"text":"`+own+`"}`); err != nil {
		g.t.Fatal(err)
	}
	r.Do("investigator", "WriteDossier", `{"facts":"`+own+`"}`, "")
	g.look(r)
}

// discipline is the main road with an objection, a court and a challenge.
func (g *gallery) discipline() {
	today := g.Today()
	r := g.Register(acttest.Camat, acttest.Engage, today)
	g.look(r)
	r.Do("investigator", "RecordClarification", `{"minutes":"Didengar."}`, "")
	g.look(r)
	r.Do("commissioner", "ReferCriminal", `{"body":"Gakkumdu","letterNumber":"G/1"}`, "")
	r.Do("investigator", "RecordStudy", `{"allegations":[{"violation":"`+acttest.Engage+`","occurredOn":"`+today+`","place":"Sleman"}],"conclusion":"Terbukti."}`, "")
	g.look(r)
	g.quotes(r)
	r.Do("investigator", "WriteDossier", `{"facts":"Fakta."}`, "")
	g.look(r)
	r.Do("commissioner", "ApproveDossier", `{"dossierHash":"`+r.Seen("commissioner").Dossier.Hash+`"}`, "")
	r.Do("commissioner", "ConvenePlenary", "", "plenary")
	r.Vote("FORWARD")
	g.look(r)
	r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Sepakat."}`, "")
	g.look(r)
	r.Do("analyst", "RecordMeritStudy", `{"findings":"Terpenuhi."}`, "")
	g.look(r)
	r.Do("lead", "Recommend", `{"violations":["`+acttest.Engage+`"],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, "")
	g.look(r)
	r.Do("desk", "AcknowledgeRecommendation", `{"receivedOn":"`+today+`"}`, "")
	r.Do("examiner", "IssueSummons", `{"letterNumber":"P-1","letterOn":"`+today+`","examinationOn":"2024-10-08"}`, "")
	g.Advance("2024-10-08")
	g.look(r)
	r.Do("examiner", "RecordExamination", `{"minutes":"Didengar.","signed":true}`, "")
	g.look(r)
	r.Do("examiner", "FileExaminationReport", `{"team":`+acttest.Team+`,"proven":true,"findings":"Terbukti."}`, "")
	g.look(r)
	r.Do("desk", "ProposeSanction", `{"type":"HD_B1"}`, "")
	g.look(r)
	r.Do("desk", "RecordMinisterialConsent", `{"consentReference":"100.2/1/SJ"}`, "")
	g.look(r)
	r.Approve()
	g.look(r)
	r.Do("desk", "IssueSanction", `{"decisionNumber":"1","decisionOn":"2024-10-08"}`, "")
	g.look(r)
	r.Do("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"2024-10-08"}`, "")
	g.look(r)
	r.Do("desk", "FileObjection", `{"filedOn":"2024-10-08","grounds":"Keberatan."}`, "")
	g.look(r)
	r.Do("desk2", "ResolveDispute", `{"result":"UPHELD"}`, "in_force")
	g.look(r)
	r.Do("desk", "RecordCourtFiling", `{"court":"PTTUN","filedOn":"2024-10-08"}`, "")
	r.Do("desk", "RecordExecution", `{"executedOn":"2024-10-08","proof":"SK."}`, "")
	g.look(r)
	r.Do("desk", "ReportBack", `{"letterNumber":"B/1"}`, "reported_back")
	g.look(r)
	r.Do("lead", "Hold", `{"kind":"WAITING_COURT","until":"2024-10-15","reason":"Menunggu."}`, "")
	g.look(r)
	r.Do("lead", "ReleaseHold", "", "")
	r.Do("lead", "Close", `{"outcomeText":"Dijatuhi hukuman."}`, "closed")
	if _, err := g.ByCode(r.Code, "ChallengeClosure", `{"grounds":"Terlalu ringan."}`); err != nil {
		g.t.Fatal(err)
	}
	g.look(r)
}

// ethics is the road past the panel to discipline.
func (g *gallery) ethics() {
	r := g.Finding("analyst", acttest.Head, acttest.Prospective, "2024-08-30")
	r.Recommended("MORAL", acttest.Prospective)
	g.look(r)
	r.Do("desk", "OpenEthicsHearing", `{"panel":[{"name":"Ketua","rank":"IV/c"}],"hearingOn":"`+g.Today()+`"}`, "")
	g.look(r)
	r.Do("desk", "RecordHearing", `{"minutes":"Didengar.","recommendation":"DISCIPLINE"}`, "")
	g.look(r)
}

// silence is an authority that does not answer, rung by rung.
func (g *gallery) silence() {
	r := g.Register(acttest.Pelaksana, acttest.Engage, g.Today())
	r.ToMerit(acttest.Engage, g.Today())
	r.Recommended("HD_B", acttest.Engage)
	for _, day := range []string{"2025-01-06", "2025-01-20", "2025-02-03", "2025-02-17", "2025-03-03"} {
		g.Advance(day)
		g.look(r)
		for _, rung := range []string{"WarnAuthority", "ReprimandAuthority", "BlockServices", "EscalateAuthority"} {
			if _, err := r.Try("lead", rung, `{"letterNumber":"L/`+rung+`","letterOn":"`+day+`"}`); err == nil {
				break
			}
		}
	}
	g.look(r)
}

// appeal is the heaviest sanction, against which an appeal lies.
func (g *gallery) appeal() {
	r := g.Register(g.Hire(), acttest.Engage, g.Today())
	r.ToMerit(acttest.Engage, g.Today())
	r.Recommended("HD_B", acttest.Engage)
	r.Examined("2025-03-04")
	r.Decided("HD_B3", "9")
	r.Do("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"2025-03-04"}`, "delivered")
	g.look(r)
}
