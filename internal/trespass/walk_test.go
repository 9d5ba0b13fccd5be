package trespass_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
)

// pair is a country with a hidden case and the same country without.
type pair struct {
	t          *testing.T
	with, none *side
	road       *acttest.Road
	other      *acttest.Road // where the second country has one too
	hidden     hidden
	leaks      []string
	asked      int
	wired      bool // only the wire is asked: REST is the same service behind another spelling
}

// hide makes the two countries and hides a case in the first. Somebody who wants to
// break the proof breaks the first.
func hide(t *testing.T, b broken) *pair {
	t.Helper()
	one, other := acttest.Twins(t)
	p := &pair{t: t, with: knock(t, one, b), none: knock(t, other, broken{})}
	for _, s := range []*side{p.with, p.none} {
		s.people()
		p.hidden.other = s.File(acttest.Filing(acttest.Camat, acttest.Engage, "2024-10-03")).Report.ID
	}
	if a, b := p.with.As("desk").Account, p.none.As("desk").Account; a != b {
		t.Fatalf("the countries are no twins: %s, %s", a, b)
	}
	p.conceal()
	return p
}

// conceal files the report and opens the case.
func (p *pair) conceal() {
	w := p.with
	f := acttest.Filing(staffNumber(theAccused), acttest.Engage, "2024-10-03")
	f.Report.HideFrom = []string{"NIP " + staffNumber(theNumbered), "Siti Rahayu", "Dinas Pertanahan Uji", "Pak Bupati"}
	f.Evidence = []string{w.Upload("foto.png")}
	filed := w.File(f)
	v, err := w.Acts.RegisterCase(p.t.Context(), w.As("clerk"), act.Request{}, act.NewCase{Reports: []string{filed.Report.ID}, Contest: "pilkada-2024",
		Accused:     casefile.Accused{Name: "Terlapor Contoh", EmployeeID: staffNumber(theAccused)},
		Allegations: []casefile.Allegation{{Violation: acttest.Engage, OccurredOn: "2024-10-03", Place: "Sleman"}}})
	check(p.t, err)
	p.road = &acttest.Road{World: w.World, ID: v.ID, Code: filed.AccessCode, View: v}
	p.hidden.report, p.hidden.number, p.hidden.evidence = filed.Report.ID, filed.Report.Number, f.Evidence[0]
	p.road.Do("investigator", "RecordClarification", `{"minutes":"Didengar.","documents":["`+w.Upload("berita acara.png")+`"]}`, casefile.Clarification)
	p.name()
}

// name is how the hidden case is called by now.
func (p *pair) name() {
	v := p.road.Seen("commissioner")
	p.hidden.id, p.hidden.caseNumber, p.hidden.etag, p.hidden.holder = v.ID, v.Number, v.Etag, v.Owner
	if p.hidden.holder == "" {
		p.hidden.holder = p.with.As("investigator").Account
	}
}

// both asks the same of the two countries, by both doors.
func (p *pair) both(who string, m protoreflect.MethodDescriptor, req proto.Message, what string) {
	p.asked++
	of := fmt.Sprintf("%d %s %s %s", p.asked, who, m.FullName(), what)
	for door, call := range map[string]func(*side) string{
		"gRPC": func(s *side) string { return s.wire(who, m, req) }, "REST": func(s *side) string { return s.http(who, m, req) }} {
		if door == "REST" && !p.spelt(who, m) {
			continue
		}
		p.with.chance(of + door)
		p.none.chance(of + door)
		with, none := undated(call(p.with)), undated(call(p.none))
		if with != none && !p.everybodys(who, m, req, with, call) {
			p.leaks = append(p.leaks, fmt.Sprintf("%q learns from %s of %s (%s):\n%s", who, door, m.FullName(), what, differs(with, none)))
		}
	}
}

// spelt says whether a call is made through REST as well: everything that is read,
// and acts by one of each sort, since an act's refusal is spelt the same for all.
func (p *pair) spelt(who string, m protoreflect.MethodDescriptor) bool {
	return !p.wired && (reading(m) || slices.Contains([]string{"", "desk", "foreign", "accused in bawaslu", "hidden from by name"}, who))
}

// everybodys says whether an answer is a public figure: what grew, grew for whoever
// has no account at all.
func (p *pair) everybodys(who string, m protoreflect.MethodDescriptor, req proto.Message, with string, _ func(*side) string) bool {
	if who == "" || m.Parent().Name() != "StatisticsService" {
		return false
	}
	return with == undated(p.with.wire("", m, req)) || with == undated(p.with.http("", m, req))
}

// real_ is an instant of real time, by which tokens and sessions age: the countries
// live in 2024, and no instant of a case is of a later year than its clocks.
var real_ = regexp.MustCompile(`20(2[6-9]|[3-9]\d)-\d\d-\d\dT[0-9:+.Z]+`)

// undated is an answer without them.
func undated(answer string) string { return real_.ReplaceAllString(answer, "#") }

// differs is the place at which two answers part.
func differs(a, b string) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	part := func(s string) string { return fmt.Sprintf("%.200q", s[max(0, min(at, len(s))-60):]) }
	return part(a) + "\nand without the case\n" + part(b)
}

// anew lets chance fall as it will again, for what is done between two walks.
func (p *pair) anew() { p.with.Acts.Rand, p.none.Acts.Rand = nil, nil }

// walk asks everything of everybody who may not know at a stage.
func (p *pair) walk(stage int, which func(protoreflect.MethodDescriptor) bool) {
	defer p.anew()
	p.name()
	for _, who := range outside(stage) {
		for _, m := range methods() {
			if !which(m) {
				continue
			}
			for i, a := range askings(p.hidden, m) {
				p.both(who, m, a.request(m), fmt.Sprintf("asking %d", i))
			}
		}
		if with, none := p.with.files(who, p.hidden), p.none.files(who, p.hidden); with != none {
			p.leaks = append(p.leaks, fmt.Sprintf("%q learns from the files: %s", who, differs(with, none)))
		}
	}
}

func every(protoreflect.MethodDescriptor) bool { return true }

// reading is what changes nothing.
func reading(m protoreflect.MethodDescriptor) bool {
	verb, _ := rule(m)
	return verb == "GET" || m.IsStreamingServer()
}

// none demands that nobody learnt anything.
func (p *pair) silent() {
	p.t.Helper()
	for _, l := range p.leaks[:min(12, len(p.leaks))] {
		p.t.Error(l)
	}
	if len(p.leaks) > 0 {
		p.t.Errorf("%d answers of %d differ", len(p.leaks), p.asked)
	}
}

// A case is in no byte of what the API answers to anybody who may not know of it,
// by any method, under any name, through either door.
func TestNobodyLearnsOfAHiddenCaseFromAnyMethod(t *testing.T) {
	t.Parallel()
	p := hide(t, broken{})
	p.walk(atBawaslu, every)
	p.silent()
	t.Logf("%d requests to %d methods", p.asked, len(methods()))
	if p.asked < 30*len(methods()) {
		t.Errorf("only %d requests were made", p.asked)
	}
}

// The wall stands while the case goes on: the merit authority hears nothing before
// it is forwarded, the employer nothing before the recommendation, and whoever is
// kept away for ever nothing after it.
func TestTheHiddenCaseStaysHiddenOnItsWholeRoad(t *testing.T) {
	t.Parallel()
	p := hide(t, broken{})
	p.road.ToPlenary(acttest.Engage, "2024-10-03")
	p.walk(atBawaslu, reading)
	p.road.Vote("FORWARD")
	p.road.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Sepakat."}`, casefile.MeritReview)
	p.walk(atMerit, reading)
	p.road.Recommended("HD_B", acttest.Engage)
	p.walk(atEmployer, reading)
	p.silent()
	for _, who := range []string{"lead2", "desk", "examiner", "superior at the employer", "colleague at the employer"} {
		p.road.Seen(who)
	}
}

// Who may know hears of the case what nobody hears of one that never was, from
// every method that names it: else the walk above would prove nothing of the method.
func TestEveryMethodThatNamesACaseIsReallyAsked(t *testing.T) {
	t.Parallel()
	p := hide(t, broken{})
	asked := 0
	for _, m := range methods() {
		if pattern := template(m); !strings.HasPrefix(pattern, "cases/") && !strings.HasPrefix(pattern, "reports/") {
			continue
		}
		asked++
		heard := map[string]bool{}
		for i, a := range askings(p.hidden, m) {
			for _, who := range []string{"clerk", "investigator", "commissioner", "above"} {
				b := askings(p.hidden.unheard(), m)[i]
				heard["gRPC"] = heard["gRPC"] || p.with.wire(who, m, a.request(m)) != p.with.wire(who, m, b.request(m))
				heard["REST"] = heard["REST"] || p.with.http(who, m, a.request(m)) != p.with.http(who, m, b.request(m))
			}
		}
		_, path := rule(m)
		if (!heard["gRPC"] || !heard["REST"] && path != "") && !slices.Contains(silentNow, string(m.Name())) {
			t.Errorf("%s answers alike of the case and of none, to those who may know: the request does not reach it: %.300s", m.FullName(), p.with.http("investigator", m, askings(p.hidden, m)[0].request(m)))
		}
	}
	if asked < 60 {
		t.Errorf("only %d methods name a case", asked)
	}
}

// silentNow is the methods that nobody implements yet.
var silentNow = []string{"RenderDocument"}
