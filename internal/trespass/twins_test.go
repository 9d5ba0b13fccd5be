package trespass_test

import (
	"fmt"
	"slices"
	"testing"

	"google.golang.org/protobuf/reflect/protoreflect"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/report"
)

// Two people who could not be less alike, to the last letter's length.
var (
	short = report.Identity{Name: "Bo", Address: "Gg. 1"}
	long  = report.Identity{Name: "Raden Ayu Kenari Wulandari Kusumaningtyas, S.Pd., M.Pd.", Address: "Jalan Kaliurang Kilometer 14,5, Dusun Lodadi RT 07 RW 12, Umbulmartani",
		Phone: "0812 3456 7890 4711", Email: "kenari.wulandari.kusumaningtyas@surat.contoh.example"}
)

// twins is two countries that differ in nothing but who reported.
func twins(t *testing.T, track report.Track) *pair {
	t.Helper()
	one, other := acttest.Twins(t)
	p := &pair{t: t, with: knock(t, one, broken{}), none: knock(t, other, broken{})}
	p.road = p.reported(p.with, track, long)
	p.other = p.reported(p.none, track, short)
	if p.road.ID != p.other.ID {
		t.Fatal("the countries are no twins")
	}
	p.name()
	return p
}

func (p *pair) reported(s *side, track report.Track, who report.Identity) *acttest.Road {
	s.people()
	f := acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")
	f.Report.Track, f.Reporter = track, who
	filed := s.File(f)
	p.hidden.report, p.hidden.number, p.hidden.other, p.hidden.evidence = filed.Report.ID, filed.Report.Number, filed.Report.ID, never
	v, err := s.Acts.RegisterCase(p.t.Context(), s.As("clerk"), act.Request{}, act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: acttest.Camat},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
	check(p.t, err)
	return &acttest.Road{World: s.World, ID: v.ID, Code: filed.AccessCode, View: v}
}

// step walks a step of the road in both countries.
func (p *pair) step(do func(r *acttest.Road)) {
	of := fmt.Sprint("a step after ", p.asked) // no two steps draw the same
	p.with.chance(of)
	do(p.road)
	p.none.chance(of)
	do(p.other)
	p.name()
}

// alike asks everything of some.
func (p *pair) alike(who []string, which func(protoreflect.MethodDescriptor) bool) {
	p.t.Helper()
	for _, w := range who {
		for _, m := range methods() {
			if !which(m) {
				continue
			}
			for i, a := range askings(p.hidden, m) {
				a.rehearse = true
				p.both(w, m, a.request(m), fmt.Sprintf("asking %d", i))
			}
		}
	}
}

// byCode asks what the accused asks by the code of their summons.
func (p *pair) byCode(code string) {
	for _, m := range methods() {
		if m.Parent().Name() != "AccusedService" {
			continue
		}
		req := asking{hidden: p.hidden, rehearse: true}.request(m)
		req.ProtoReflect().Set(m.Input().Fields().ByName("access_code"), protoreflect.ValueOfString(code))
		p.both("", m, req, "by code")
	}
}

// Who reported in confidence is in no byte that any of the staff gets, on either
// side of the wall, from the registration to the recommendation.
func TestWhoReportedInConfidenceIsInNoByteOfAnyAnswer(t *testing.T) {
	t.Parallel()
	p := twins(t, report.Confidential)
	staff := []string{"clerk", "investigator", "investigator2", "commissioner", "above", "analyst", "lead", "desk", "examiner", "signatory", "foreign", "admin",
		"auditor@OMBUDSMAN-RI", "custodian", "data officer", ""}
	p.alike(staff, harmless)
	p.step(func(r *acttest.Road) {
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
	})
	p.alike(staff, harmless)
	p.silent()
}

// Who reported by name is in no byte that the employer, the merit authority or the
// accused gets, though the investigator may read it.
func TestWhoReportedByNameIsInNoByteBeyondBawaslu(t *testing.T) {
	t.Parallel()
	p := twins(t, report.Named)
	beyond := []string{"analyst", "lead", "desk", "desk2", "examiner", "signatory", "foreign", "foreign desk", "admin", "auditor@OMBUDSMAN-RI", "custodian", "data officer", ""}
	p.alike(beyond, harmless)
	p.step(func(r *acttest.Road) {
		r.ToMerit(acttest.Engage, "2024-10-03")
		r.Recommended("HD_B", acttest.Engage)
	})
	p.alike(beyond, harmless)
	code := ""
	p.step(func(r *acttest.Road) {
		r.Do("examiner", "IssueSummons", fmt.Sprintf(`{"letterNumber":"P-1","letterOn":%q,"examinationOn":%q}`, r.Today(), r.NextDay()), casefile.Summoned)
		if r.View.AccusedCode == "" || code != "" && code != r.View.AccusedCode {
			t.Fatalf("the summons prints %q and %q", code, r.View.AccusedCode)
		}
		code = r.View.AccusedCode
	})
	p.alike([]string{"desk", "examiner", "signatory", "lead"}, harmless)
	p.byCode(code)
	p.silent()
	reader := methodsNamed("ReadIdentity")[0]
	req := asking{hidden: p.hidden, rehearse: true}.request(reader)
	if p.with.wire("investigator", reader, req) == p.none.wire("investigator", reader, req) {
		t.Error("the investigator reads the same of both: the countries did not differ")
	}
}

// harmless is what can be asked of everybody in turn without changing the answer
// to the next: what is only read, and acts that are rehearsed.
func harmless(m protoreflect.MethodDescriptor) bool {
	return reading(m) || m.Input().Fields().ByName("validate_only") != nil
}

func methodsNamed(names ...string) []protoreflect.MethodDescriptor {
	return slices.DeleteFunc(methods(), func(m protoreflect.MethodDescriptor) bool { return !slices.Contains(names, string(m.Name())) })
}
