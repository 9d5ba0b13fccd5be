package trespass_test

import (
	"fmt"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/report"
)

// herWords is what only she could have written.
const herWords = "kenari-4711: saya mendengarnya sendiri di ruang guru"

// herAgency is everybody at her work who could call her in.
var herAgency = []string{"desk", "examiner", "the head of her department", "her colleague, clerk at Bawaslu", "the brother's colleague at the personnel agency", "the brother"}

// dossierSide is those of them whom the law lets in when it is recommended; who works
// in the unit from which she asked to hide it never is.
var dossierSide = []string{"desk", "examiner", "the head of her department"}

// story is her report on its road, and who is asked on the way.
type story struct {
	*pair
	r *acttest.Road
}

// The teacher of the study of the regulations told of her regent's brother without
// a name, and sat for hours before her own personnel agency. Here she does it again;
// and at every step of the road everybody at her work asks everything that the API
// answers. Until the recommendation they hear what they would have heard had she
// kept silent; after it the dossier, and never her words or that somebody spoke.
func TestTheTeacherIsNotCalledIn(t *testing.T) {
	t.Parallel()
	s := begin(t)
	s.nothing("nobody has told anything yet")

	f := acttest.Filing(staffNumber(theAccused), acttest.Engage, "2024-10-03")
	f.Report.Track, f.Reporter = report.Anonymous, report.Identity{}
	f.Report.Conduct.Narrative = herWords
	f.Report.HideFrom = []string{"Dinas Pendidikan Uji", "BKPP Sleman", "BKPSDM"}
	filed := s.with.File(f)
	s.hidden.report, s.hidden.number, s.hidden.id, s.hidden.caseNumber, s.hidden.evidence, s.hidden.etag, s.hidden.holder = filed.Report.ID, filed.Report.Number, never, "PK-ZZZZ-9999", never, "0", never
	s.nothing("she files, anonymously; hidden from her department and the personnel agency")

	_, err := s.with.ByCode(filed.AccessCode, "ReplyToOffice", `{"text":"`+herWords+`"}`)
	check(t, err)
	s.nothing("she writes to the office by her code")

	s.r = s.with.Finding("investigator", staffNumber(theAccused), acttest.Engage, "2024-10-03", filed.Report.ID)
	s.r.Code, s.road = filed.AccessCode, s.r
	s.name()
	s.nothing("an investigator makes it a finding: " + string(s.r.View.State))
	s.r.ToPlenary(acttest.Engage, "2024-10-03")
	s.nothing("studied, a dossier written and approved, the sitting convened")
	s.r.Vote("FORWARD")
	s.r.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Sepakat."}`, casefile.MeritReview)
	s.nothing("forwarded to the merit authority")
	s.r.Do("analyst", "RecordMeritStudy", `{"findings":"Unsur terpenuhi."}`, casefile.MeritReview)
	s.nothing("studied there")

	s.r.Do("lead", "Recommend", fmt.Sprintf(`{"violations":[%q],"level":"HD_B","authorityOffice":"PEMKAB-SLEMAN"}`, acttest.Engage), casefile.Recommended)
	s.dossier("recommended")
	s.r.Do("desk", "AcknowledgeRecommendation", fmt.Sprintf(`{"receivedOn":%q}`, s.r.Today()), casefile.Recommended)
	s.dossier("received by the personnel agency")
	s.r.Examined(s.r.NextDay())
	s.dossier("the brother has been examined")
	s.r.Decided("HD_B1", "SK-1")
	s.dossier("the sanction is issued")
	s.r.Do("desk", "DeliverSanction", `{"mode":"HANDED","receivedOn":"`+s.r.Today()+`"}`, casefile.Delivered)
	s.dossier("and handed to him")
	if v := s.with.Lookup(filed.AccessCode); len(v.Timeline) == 0 || v.Stage != casefile.StageSanction {
		t.Errorf("she herself reads %s, %v", v.Stage, v.Timeline)
	}
}

// begin is her department, with everybody in their place.
func begin(t *testing.T) *story {
	t.Helper()
	one, other := acttest.Twins(t)
	s := &story{pair: &pair{t: t, with: knock(t, one, broken{}), none: knock(t, other, broken{}), wired: true}}
	for _, c := range []*side{s.with, s.none} {
		c.enlist(theSuperior, "Kepala Dinas Uji", "Pimpinan", "")
		c.enlist(theAccused, "Adik Bupati", "Dinas Pendidikan Uji", staffNumber(theSuperior))
		c.enlist(theColleague, "Guru Sejawat", "Dinas Pendidikan Uji", staffNumber(theSuperior))
		c.enlist(theNumbered, "Pengawas Sekolah", "Dinas Pendidikan Uji", staffNumber(theSuperior))
		for _, x := range []struct {
			who    string
			number int
			role   access.Role
			office string
		}{
			{"the head of her department", theSuperior, access.Examiner, "DISDIK-SLEMAN"}, {"her colleague, clerk at Bawaslu", theColleague, access.Clerk, "BAWASLU-SLEMAN"},
			{"the brother's colleague at the personnel agency", theNumbered, access.BkpsdmOfficer, "BKPP-SLEMAN"}, {"the brother", theAccused, access.BkpsdmOfficer, "BKPP-SLEMAN"},
		} {
			c.Enrol(x.who, act.NewAccount{Employee: staffNumber(x.number), Grants: []access.Grant{acttest.Grant(x.role, x.office)}})
		}
		for _, who := range append([]string{"clerk"}, herAgency...) {
			c.enter(who)
		}
	}
	s.hidden = hidden{}.unheard()
	s.hidden.holder, s.hidden.other = never, never
	return s
}

// nothing demands that everybody at her work hears what they would have heard had
// she kept silent.
func (s *story) nothing(step string) {
	s.t.Helper()
	asked, leaks := s.asked, len(s.leaks)
	s.alike(herAgency, reading)
	s.anew()
	s.t.Logf("%-75s %4d questions of %d people: %d answers differ", step, s.asked-asked, len(herAgency), len(s.leaks)-leaks)
	for _, l := range s.leaks[leaks:] {
		s.t.Error(l)
	}
}

// dossier demands that those whom the law lets in read the dossier and nothing of a
// report, and the others still nothing at all.
func (s *story) dossier(step string) {
	s.t.Helper()
	s.name()
	read, asked := 0, 0
	for _, who := range herAgency {
		for _, m := range methods() {
			if !reading(m) {
				continue
			}
			for _, a := range askings(s.hidden, m) {
				asked++
				s.unsaid(who, string(m.Name()), s.with.wire(who, m, a.request(m)))
			}
		}
	}
	for _, who := range dossierSide {
		v := s.r.Seen(who)
		if v.Dossier == nil || len(v.Reports) > 0 {
			s.t.Errorf("%s: %s reads the dossier %v and reports %v", step, who, v.Dossier, v.Reports)
		}
		read++
	}
	for _, who := range []string{"her colleague, clerk at Bawaslu", "the brother", "the brother's colleague at the personnel agency"} {
		s.r.Unknown(who)
	}
	s.t.Logf("%-75s %4d questions: %d read the dossier, nobody her words", step, asked, read)
}

// unsaid demands that an answer tells nothing of her report.
func (s *story) unsaid(who, method, heard string) {
	s.t.Helper()
	for _, word := range []string{herWords, "kenari-4711", "reports/" + s.hidden.report + `"`, s.hidden.number, string(report.Anonymous), "initial_information"} {
		if strings.Contains(heard, word) && !strings.Contains(s.silence(who, method), word) {
			s.t.Errorf("%s reads %q from %s", who, word, method)
		}
	}
}

// silence is what the same method tells the same person in the country where she
// kept silent: of that nothing is hers.
func (s *story) silence(who, method string) string {
	m := methodsNamed(method)[0]
	out := ""
	for _, a := range askings(s.hidden, m) {
		out += s.none.wire(who, m, a.request(m))
	}
	return out
}
