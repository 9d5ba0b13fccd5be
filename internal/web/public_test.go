package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"netra/internal/web/webtest"
)

// over is a day of the demonstration that is over.
const over = "2024-10-06"

// publicPages is those for everybody.
func publicPages() []webtest.Page {
	out := []webtest.Page{
		{Path: "/angka"}, {Path: "/angka/metode"}, {Route: "/angka/{contest}/{date}", Path: "/angka/pilkada-2024/" + over},
		{Path: "/angka/semua/" + over + "/lama"}, {Path: "/angka/semua/" + over + "/provinsi"}, {Path: "/angka/semua/" + over + "/pemilihan"},
		{Path: "/angka/semua/" + over + "/instansi"}, {Path: "/angka?per=kemarin", Status: http.StatusUnprocessableEntity},
		{Path: "/aturan"}, {Path: "/aturan/tanya"}, {Route: "/aturan/{edition}", Path: "/aturan/skb-2022"}, {Path: "/aturan/skb-2020"},
		{Path: "/aturan/skb-2022?cari=baliho"}, {Route: "/aturan/{edition}/penanda-tangan", Path: "/aturan/skb-2022/penanda-tangan"},
		{Route: "/aturan/{edition}/{code}", Path: "/aturan/skb-2022/eth_socialise_prospective"},
	}
	return append(out, webtest.Page{Route: "/angka/{contest}/{date}/{part}", Path: "/angka/semua/" + over + "/corong"})
}

// The page must not count for itself.
func TestTheFiguresShownAreThoseOfTheAPI(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	f := s.Call(t, "", http.MethodGet, "/v1/statistics/funnel?asOf="+over, "")
	seen := 0
	for part, list := range map[string]string{"corong": "stages", "menunggu": "silence", "hasil": "outcomes"} {
		doc := s.Visitor(t).Get(t, "/angka/semua/"+over+"/"+part).Doc(t)
		for _, x := range f[list].([]any) {
			figure := x.(map[string]any)
			key := figure["key"].(string)
			if part == "corong" && key == "closed" {
				continue // it stands with the outcomes
			}
			said, want := webtest.Text(withID(doc, key)), "disembunyikan"
			if n, ok := figure["value"]; ok {
				want, seen = fmt.Sprint(n), seen+1
			}
			if alone := withID(doc, key); alone == nil || alone.Data == "tr" && !strings.Contains(said, want) {
				t.Errorf("%s: %s reads %q and not %s", part, key, said, want)
			}
		}
	}
	if seen == 0 {
		t.Error("the demonstration shows no figure at all, so nothing was compared")
	}
}

func withID(doc *html.Node, id string) *html.Node {
	for n := range webtest.All(doc, "") {
		if webtest.Attr(n, "id") == id {
			return n
		}
	}
	return nil
}

// A square that has no row behind it is left out of the drawing.
func TestEveryProvinceOfTheDirectoryIsOnTheMap(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	text := string(s.Visitor(t).Get(t, "/angka/semua/"+over+"/provinsi").Body)
	if n := strings.Count(text, `<g class="level`); n != 38 {
		t.Errorf("the map has %d squares", n)
	}
	for _, r := range s.Call(t, "", http.MethodGet, "/v1/regions?pageSize=1000&filter=kind=%22province%22", "")["regions"].([]any) {
		if name := r.(map[string]any)["name"]; name == nil {
			t.Error("a province has no name")
		} else if title, _ := r.(map[string]any)["title"].(string); title != "" && !strings.Contains(text, title) {
			t.Errorf("%s is not named", title)
		}
	}
}

// Who quotes a figure names its address: it must not say something else a month
// and some reports later.
func TestADatedAddressAnswersTheSameForEver(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := s.Visitor(t)
	paths := []string{"/angka/semua/" + over, "/angka/pilkada-2024/" + over + "/corong", "/angka/semua/" + over + "/provinsi",
		"/angka/semua/" + over + "/corong.csv", "/angka/semua/" + over + "/instansi.csv"}
	before := map[string]string{}
	for _, p := range paths {
		before[p] = content(v.Get(t, p))
	}
	today := content(v.Get(t, "/angka/semua/2024-10-07/corong"))
	for i := range 6 {
		s.Call(t, "", http.MethodPost, "/v1/reports", fmt.Sprintf(`{"requestId":"00000000-0000-4000-8000-%012d","report":{"track":"NAMED",
			"accused":[{"name":"Terlapor Contoh","agencyCode":"PEMKAB-SLEMAN"}],"reporter":{"name":"Pelapor Contoh","address":"Jalan Contoh 1"},
			"conduct":{"narrative":"Pegawai itu membagikan unggahan calon pada jam kerja.","occurredOn":"2024-10-03","region":"34.04","place":"Sleman"}}}`, i))
	}
	if content(v.Get(t, "/angka/semua/2024-10-07/corong")) == today {
		t.Error("six reports changed nothing today, so this test proves nothing")
	}
	s.Advance(t, "2024-11-07T09:00:00+07:00")
	for _, p := range paths {
		if after := content(v.Get(t, p)); after != before[p] || after == "" {
			t.Errorf("%s answers otherwise than before:\n%s\n%s", p, before[p], after)
		}
	}
}

// content is a page without the frame, whose banner tells the demonstration's
// time and whose question names the last day; of a file it is all.
func content(a *webtest.Answer) string {
	text := string(a.Body)
	if _, main, ok := strings.Cut(text, "<main"); ok {
		text, _, _ = strings.Cut(main, "</main>")
	}
	return text
}

func TestWhatIsNoDayOrContestIsNoPage(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := s.Visitor(t)
	for _, p := range []string{"/angka/tidak-ada/" + over, "/angka/semua/2099-01-01", "/angka/semua/kemarin", "/angka/semua/" + over + "/lain",
		"/angka/pilkada-2024/" + over + "/pemilihan", "/angka/tidak-ada/" + over + "/corong.csv", "/aturan/skb-1999", "/aturan/skb-2022/tidak-ada"} {
		if a := v.Get(t, p); a.Status != http.StatusNotFound {
			t.Errorf("%s: %d", p, a.Status)
		}
	}
	if a := v.Get(t, "/angka?kontes=pilkada-2024&per="+over); a.Header.Get("Location") != "/angka/pilkada-2024/"+over {
		t.Error("the choice leads to", a.Header.Get("Location"))
	}
	if a := v.Get(t, "/angka?kontes=//jahat.example&per="+over); a.Header.Get("Location") != "/angka/semua/"+over {
		t.Error("what was typed became part of an address:", a.Header.Get("Location"))
	}
	if a := v.Get(t, "/angka?kontes=semua&per=2099-01-01"); a.Status != http.StatusUnprocessableEntity || !strings.Contains(string(a.Body), "per-error") {
		t.Error("a day that lies ahead is not said to be wrong:", a.Status)
	}
}

func TestEveryRowOfTheRulebookIsShownWithItsArticle(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	v := s.Visitor(t)
	for _, edition := range []string{"skb-2022", "skb-2020"} {
		rows := s.Call(t, "", http.MethodGet, "/v1/rulebooks/"+edition, "")["violations"].([]any)
		text := v.Get(t, "/aturan/"+edition).Doc(t)
		all := webtest.Text(text)
		for _, x := range rows {
			row := x.(map[string]any)
			var link *html.Node
			for a := range webtest.All(text, "a") {
				if webtest.Attr(a, "href") == "/aturan/"+edition+"/"+row["code"].(string) {
					link = a
				}
			}
			if link == nil || !strings.EqualFold(webtest.Text(link), strings.Join(strings.Fields(row["text"].(string)), " ")) {
				t.Errorf("%s %v is linked as %q", edition, row["code"], webtest.Text(link))
			}
			for _, law := range row["legalBasis"].([]any) {
				if !strings.Contains(all, law.(string)) {
					t.Errorf("%s %v: the article %q is not there", edition, row["code"], law)
				}
			}
		}
		if len(rows) < 41 {
			t.Errorf("%s has %d rows", edition, len(rows))
		}
	}
}

func TestTheRulebookIsSearchedAndTurnedInTime(t *testing.T) {
	t.Parallel()
	v := webtest.Start(t).Visitor(t)
	has := func(path, code string) bool {
		return strings.Contains(string(v.Get(t, path).Body), `href="/aturan/skb-2022/`+code+`"`)
	}
	for path, want := range map[string][2]bool{ // the row before the determination, and its twin
		"/aturan/skb-2022":                                   {true, true},
		"/aturan/skb-2022?kapan=sebelum":                     {true, false},
		"/aturan/skb-2022?kapan=sesudah":                     {false, true},
		"/aturan/skb-2022?cari=LIKE+share":                   {false, false},
		"/aturan/skb-2022?cari=baliho":                       {true, true},
		"/aturan/skb-2022?cari=baliho&kapan=sesudah":         {false, true},
		"/aturan/skb-2022?cari=%3Cscript%3Ealert(1)":         {false, false},
		"/aturan/skb-2022?cari=" + strings.Repeat("x", 2000): {false, false},
	} {
		if got := [2]bool{has(path, "eth_display_material_prospective"), has(path, "dis_display_material_candidate")}; got != want {
			t.Errorf("%s shows %v, want %v", path, got, want)
		}
	}
}

// The page adds nothing to what the rulebook answers, and leaves nothing out.
func TestAQuestionIsAnsweredAsTheAPIAnswersIt(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	a := s.Call(t, "", http.MethodPost, "/v1/rulebooks/-:assess", `{"contest":"pilkada-2024","occurredOn":"2024-10-01","employmentKind":"PNS",
		"violations":["eth_socialise_prospective"],"position":{"kind":"JF_OTHER","level":"REGENCY"}}`)
	v := s.Visitor(t)
	page := v.Post(t, "/aturan/tanya", url.Values{"occurred.d": {"1"}, "occurred.m": {"10"}, "occurred.y": {"2024"}, "contest": {"pilkada-2024"},
		"employment": {"PNS"}, "post": {"JF_OTHER"}, "level": {"REGENCY"}, "violations": {"eth_socialise_prospective"}})
	said := webtest.Text(page.Doc(t))
	for _, x := range a["because"].([]any) {
		b := x.(map[string]any)
		for _, want := range []string{b["text"].(string), b["legalBasis"].(string)} {
			if !strings.Contains(said, strings.Join(strings.Fields(want), " ")) {
				t.Errorf("the answer leaves out %q", want)
			}
		}
	}
	if !strings.Contains(said, "penurunan jabatan setingkat lebih rendah selama 12 bulan") || !strings.Contains(said, "Pejabat pembina kepegawaian (PPK)") {
		t.Error(said)
	}
	if again := v.Post(t, "/aturan/tanya", url.Values{}); again.Status != http.StatusUnprocessableEntity {
		t.Error("an empty question is answered with", again.Status)
	}
	if odd := v.Post(t, "/aturan/tanya", url.Values{"employment": {"PNS"}, "violations": {"none_such"}}); odd.Status != http.StatusUnprocessableEntity {
		t.Error("an unknown violation is answered with", odd.Status)
	}
}

// What everybody may read can be found; what somebody writes cannot.
func TestSearchEnginesKeepOnlyWhatIsPublic(t *testing.T) {
	t.Parallel()
	v := webtest.Start(t).Visitor(t)
	for path, open := range map[string]bool{"/angka": true, "/aturan/skb-2022": true, "/aturan/tanya": true, "/masuk": false, "/tidak-ada": false} {
		text := string(v.Get(t, path).Body)
		if kept := !strings.Contains(text, `content="noindex"`); kept != open || open != strings.Contains(text, `name="description"`) {
			t.Errorf("%s: kept %v, want %v", path, kept, open)
		}
	}
}
