package desk_test

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/casefile"
	"netra/internal/report"
	"netra/internal/web/kit"
)

// never is an id that nothing ever had, none a report's number that nobody was
// given, and noCase such a number of a case.
const (
	never  = "zzzzzzzzzzzzzzzzzzzzzzzzzz"
	none   = "LP-ZZZZ-9999"
	noCase = "PK-ZZZZ-9999"
)

// The stages of the wall: who may know of the case grows with each.
const (
	atBawaslu  = iota // registered, studied, before the sitting
	atMerit           // forwarded to the merit authority
	atEmployer        // recommended
	noStage           // nobody of them, ever
)

// outside is everybody who may not know of the case, and until which stage.
var outside = map[string]int{
	"":                                     noStage, // somebody without an account
	"bawaslu_investigator@BAWASLU-GIANYAR": noStage, "clerk@BAWASLU-GIANYAR": noStage, "bkpsdm_officer@BKPSDM-GIANYAR": noStage,
	"admin@BAWASLU-RI": noStage, recused: noStage, accusedHere: noStage, accusedThere: noStage,
	besideHere: noStage, hiddenHere: noStage, hiddenThere: noStage,
	"merit_lead@BKN": atMerit, "merit_investigator@BKN": atMerit,
	"bkpsdm_officer@BKPP-SLEMAN": atEmployer, "examiner@PEMKAB-SLEMAN": atEmployer, "signatory@PEMKAB-SLEMAN": atEmployer,
}

// Somebody of the team's own office who stands close to the accused, and the
// accused, who holds a seat in that office and one at the employer's.
const (
	recused      = "bawaslu_investigator@BAWASLU-SLEMAN#2"
	accusedHere  = "bawaslu_investigator@BAWASLU-SLEMAN#9"
	accusedThere = "bkpsdm_officer@BKPP-SLEMAN#9"
)

// wall is a world with a case behind a wall, and those in front of it.
type wall struct {
	*site
	before   map[string]*page // what they read when there was no case
	visitors map[string]*visitor
	road     *acttest.Road
	report   string // its report
	number   string // the report's number
	evidence string // a paper of the case
	own      string // a report of the other regency
	team     *visitor
}

func raise(t *testing.T) *wall {
	t.Helper()
	w := &wall{site: open(t), before: map[string]*page{}, visitors: map[string]*visitor{}}
	seat := w.Enrol(accusedHere, act.NewAccount{Employee: acttest.Camat, Grants: []access.Grant{acttest.Grant(access.BawasluInvestigator, "BAWASLU-SLEMAN")}})
	w.Enrol(accusedThere, act.NewAccount{Person: seat.Person, Grants: []access.Grant{acttest.Grant(access.BkpsdmOfficer, "BKPP-SLEMAN")}})
	w.enrolNear()
	if _, err := w.Acts.CreateRecusal(t.Context(), w.As(recused), act.Request{}, acttest.Camat, "relative"); err != nil {
		t.Fatal(err)
	}
	there := acttest.Filing(acttest.Pelaksana, acttest.Engage, w.Today())
	there.Report.Conduct.Region, there.Report.Conduct.Place = "51.04", "Gianyar"
	w.own = w.File(there).Report.ID
	for who := range outside {
		if w.visitors[who] = (&visitor{site: w.site, jar: map[string]string{}}); who != "" {
			w.visitors[who] = w.as(who)
		}
	}
	w.team = w.as("bawaslu_investigator@BAWASLU-SLEMAN")
	w.each(atBawaslu, func(who string, v *visitor) {
		for _, path := range w.lists() {
			w.before[who+path] = v.get(path)
		}
	})
	return w
}

// each goes through who may not know of the case at a stage.
func (w *wall) each(stage int, do func(who string, v *visitor)) {
	for _, who := range slices.Sorted(maps.Keys(outside)) {
		if outside[who] > stage {
			do(who, w.visitors[who])
		}
	}
}

// routes is every way in for a method, of all areas.
func (w *wall) routes(method string) []string {
	var out []string
	for _, r := range w.pages.(*kit.Site).Routes() {
		if r.Method == method {
			out = append(out, strings.TrimSuffix(r.Path, "{$}"))
		}
	}
	return out
}

// named says whether a route is of one case or one report.
func named(route string) bool {
	return strings.Contains(route, "{case}") || strings.Contains(route, "{report}")
}

// known are the parts of addresses that everybody knows.
var known = strings.NewReplacer("{contest}", "pilkada-2024", "{date}", "2024-10-07", "{part}", "corong", "{edition}", "skb-2022",
	"{code}", acttest.Engage, "{office}", "BAWASLU-SLEMAN", "{user}", never, "{token}", never, "{request}", never)

// lists is the address of every page that is of no one case, with what can be
// asked of it.
func (w *wall) lists() []string {
	var out []string
	for _, r := range w.routes(http.MethodGet) {
		if !named(r) && r != "/akun/hidup" { // which answers with how long the session lasts
			out = append(out, known.Replace(r))
		}
	}
	for _, view := range []string{"saya", "antrean", "menunggu", "lewat", "selesai", "semua"} {
		out = append(out, "/meja?tampilan="+view)
	}
	return append(out, "/meja?tampilan=semua&kantor=BAWASLU-SLEMAN", "/meja?tampilan=semua&tahap=bawaslu", "/meja/laporan?tanya=belum", "/meja/laporan?status=accepted",
		"/meja/pemberitahuan?tampilan=selesai", "/angka/semua/2024-10-07/corong.csv", "/angka/semua/2024-10-07/instansi.csv", "/angka/semua/2024-10-07/provinsi",
		"/kelola/pengguna?kantor=BAWASLU-SLEMAN", "/kelola/kantor?hal=2")
}

// acts is a name of each kind: of an act on a case, on a report, and of none.
func acts() []string {
	out := []string{"Nothing", "RegisterCase"}
	for _, r := range casefile.Machine {
		out = append(out, string(r.Act))
	}
	for _, r := range report.Machine {
		out = append(out, string(r.Act))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// asked is what is asked about something: the real ids and numbers, or those
// that never were.
type asked struct{ id, report, evidence, number, caseNumber string }

func (w *wall) real() asked {
	return asked{w.road.ID, w.report, w.evidence, w.number, w.road.View.Number}
}

var unreal = asked{never, never, never, none, noCase}

// direct is every address of the one case and its report, also where they stand
// behind a question mark.
func (w *wall) direct(a asked, method string, acts ...string) []string {
	var out []string
	fill := strings.NewReplacer("{case}", a.id, "{report}", a.report, "{evidence}", a.evidence)
	for _, r := range w.routes(method) {
		switch {
		case !named(r):
		case strings.Contains(r, "{act}"):
			for _, act := range acts {
				out = append(out, strings.ReplaceAll(fill.Replace(r), "{act}", act))
			}
		default:
			out = append(out, fill.Replace(r))
		}
	}
	for _, q := range []string{"/meja/daftarkan?laporan=", "/meja/temuan?laporan="} {
		out = append(out, q+a.report)
	}
	if method == http.MethodGet {
		out = append(out, "/meja?tampilan=semua&nomor="+url.QueryEscape(a.caseNumber), "/meja?nomor="+url.QueryEscape(a.number), "/meja/laporan?nomor="+url.QueryEscape(a.number),
			"/meja/perkara/"+a.id+"?riwayat=semua&sudah=RecordStudy", "/meja/perkara/"+a.id+"/pratinjau?jenis=HD_B1")
	}
	return out
}

// once is what differs between two sights of the same page: the mark of a form,
// and how long the session lasts.
var once = regexp.MustCompile(`name="_once" value="[^"]*"|data-left="\d+"`)

// bytes is what a page tells, without what is new at every look and without what
// the visitor put into the address themselves.
func (p *page) bytes(a asked) string {
	var cookies []string
	for _, c := range (&http.Response{Header: p.header}).Cookies() {
		if c.Name != "n1" { // the visitor's own session, sealed anew once a minute
			cookies = append(cookies, c.Name)
		}
	}
	h := p.header.Clone()
	h.Del("Set-Cookie")
	all := fmt.Sprint(p.code, h, cookies, once.ReplaceAllString(p.body, ""))
	for _, own := range []string{a.id, a.report, a.evidence, a.caseNumber, a.number} {
		for _, spelt := range []string{own, url.QueryEscape(own), strings.ToUpper(own), strings.ToUpper(url.QueryEscape(own))} {
			all = strings.ReplaceAll(all, spelt, "#")
		}
	}
	return all
}

// same demands that two answers are one.
func (w *wall) same(who, what string, is, isnt string) {
	w.t.Helper()
	if is == isnt {
		return
	}
	at := 0
	for at < min(len(is), len(isnt)) && is[at] == isnt[at] {
		at++
	}
	part := func(s string) string { return s[max(0, min(at, len(s))-60):min(len(s), at+120)] }
	w.t.Errorf("%q learns something from %s:\n%q\nand without the case\n%q", who, what, part(is), part(isnt))
}

// look demands of everybody in front of the wall that every page is what it was
// without the case, and every address of the case one that never was.
func (w *wall) look(stage int, acts ...string) {
	w.t.Helper()
	w.each(stage, func(who string, v *visitor) {
		for _, path := range w.lists() {
			w.same(who, path, v.get(path).bytes(unreal), w.before[who+path].bytes(unreal))
		}
		is, isnt := w.direct(w.real(), http.MethodGet, acts...), w.direct(unreal, http.MethodGet, acts...)
		for i := range is {
			there, not := v.get(is[i]), v.get(isnt[i])
			w.same(who, "GET "+isnt[i], there.bytes(w.real()), not.bytes(unreal))
			if strings.HasPrefix(is[i], "/meja/perkara/") && who != "" && there.code != http.StatusNotFound {
				w.t.Errorf("%q is answered %d by %s", who, there.code, isnt[i])
			}
		}
	})
}

// send demands the same of everything that can be sent.
func (w *wall) send(stage int) {
	w.t.Helper()
	names := acts()
	w.each(stage, func(who string, v *visitor) {
		is, isnt := w.direct(w.real(), http.MethodPost, names...), w.direct(unreal, http.MethodPost, names...)
		for i := range is {
			w.same(who, "POST "+isnt[i], v.post(is[i], form(w.real())).bytes(w.real()), v.post(isnt[i], form(unreal)).bytes(unreal))
		}
	})
}

// form answers what most forms ask, and names what is behind the wall wherever
// something can be named.
func form(a asked) url.Values {
	return url.Values{"_once": {"6b9f3c1e-5d5a-4f0e-9a55-0c7d3b1e2f4a"}, "etag": {"1"}, "reason": {"Sebab."}, "report": {a.number}, "linked": {"reports/" + a.report},
		"minutes": {"Didengar."}, "facts": {"Peristiwa."}, "conclusion": {"Terbukti."}, "documents": {a.evidence + "|5|image/png|foto.png"}, "case": {a.caseNumber}, "_periksa": {"ya"}}
}

// A case is in no byte of what anybody gets who may not know of it, on any way in
// that the site has: not in a list, a count, a chooser or a redirect, and not by
// its own address.
func TestNobodyInFrontOfTheWallLearnsOfACaseFromAnyPage(t *testing.T) {
	t.Parallel()
	w := raise(t)
	w.road = w.accuse()
	w.report = strings.TrimPrefix(w.road.Seen("clerk").Reports[0], "reports/")
	r, err := w.Acts.GetReport(t.Context(), w.As("clerk"), w.report)
	if err != nil {
		t.Fatal(err)
	}
	w.number, w.evidence = r.Number, w.Upload("foto.png")
	w.road.Do("investigator", "RecordClarification", `{"minutes":"Didengar.","documents":["`+w.evidence+`"]}`, casefile.Clarification)
	for _, path := range w.direct(w.real(), http.MethodGet, "RecordStudy") {
		if strings.HasPrefix(path, "/meja/perkara/"+w.road.ID) && !strings.Contains(path, "/berkas") && !strings.Contains(path, "/pratinjau") && !strings.Contains(path, "/dokumen") &&
			!strings.Contains(path, "/lampiran-panggilan") { // shown only after a summons
			if p := w.team.get(path); p.code != http.StatusOK {
				t.Errorf("the team itself is answered %d by %s", p.code, path)
			}
		}
	}
	w.look(atBawaslu, "RecordStudy", "CastVote", "LinkReport", "Nothing")
	w.send(atBawaslu)
}

// The wall stands while the case goes on: until the plenary has forwarded it the
// merit authority knows nothing, and until the recommendation the employer.
func TestTheWallStandsUntilTheCaseIsHandedOn(t *testing.T) {
	t.Parallel()
	w := raise(t)
	w.road = w.accuse()
	w.report, w.number, w.evidence = strings.TrimPrefix(w.road.Seen("clerk").Reports[0], "reports/"), none, never
	w.road.ToPlenary(acttest.Engage, w.Today())
	w.look(atBawaslu, "CastVote")
	w.road.Vote("FORWARD")
	w.road.Do("commissioner", "DecidePlenary", `{"decision":"FORWARD","minutes":"Sepakat."}`, casefile.MeritReview)
	w.look(atMerit, "RecordMeritStudy")
	w.road.Recommended("HD_B", acttest.Engage)
	w.look(atEmployer, "IssueSummons")
	for who, until := range outside {
		if until == noStage || who == "" {
			continue
		}
		if p := w.visitors[who].get("/meja/perkara/" + w.road.ID); p.code != http.StatusOK {
			t.Errorf("%s may know of the case by now and is answered %d: the wall was tested from nowhere", who, p.code)
		}
	}
}

// Who links one of their own reports may name any number, and must not find out
// which of them somebody else was given.
func TestANumberOfAnotherRegencyIsANumberThatNobodyWasGiven(t *testing.T) {
	t.Parallel()
	w := raise(t)
	w.road = w.accuse()
	w.report = strings.TrimPrefix(w.road.Seen("clerk").Reports[0], "reports/")
	r, err := w.Acts.GetReport(t.Context(), w.As("clerk"), w.report)
	if err != nil {
		t.Fatal(err)
	}
	there, not := asked{w.road.ID, w.report, never, r.Number, w.road.View.Number}, unreal
	not.number = r.Number[:len(r.Number)-4] + "9999"
	v := w.visitors["clerk@BAWASLU-GIANYAR"]
	link := v.get("/meja/laporan/" + w.own + "/tindakan/LinkReport")
	is := v.post("/meja/laporan/"+w.own+"/tindakan/LinkReport", link.fill(map[string]string{"report": there.number}))
	isnt := v.post("/meja/laporan/"+w.own+"/tindakan/LinkReport", link.fill(map[string]string{"report": not.number}))
	if is.code != http.StatusUnprocessableEntity {
		t.Errorf("it is answered %d", is.code)
	}
	w.same("clerk@BAWASLU-GIANYAR", "a number", is.bytes(there), isnt.bytes(not))
}
