package public

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// everyFigurePage is each way in to figures that have a place.
var everyFigurePage = []string{
	"/angka", "/angka/metode", "/angka/pilkada-2024/2024-12-05", "/angka/semua/2024-12-05/corong", "/angka/semua/2024-12-05/menunggu",
	"/angka/semua/2024-12-05/lama", "/angka/semua/2024-12-05/hasil", "/angka/semua/2024-12-05/instansi", "/angka/semua/2024-12-05/pemerintahan",
	"/angka/semua/2024-12-05/wilayah", "/angka/semua/2024-12-05/provinsi", "/angka/semua/2024-12-05/pemilihan",
	"/angka/semua/2024-12-05/corong.csv", "/angka/semua/2024-12-05/menunggu.csv", "/angka/semua/2024-12-05/lama.csv", "/angka/semua/2024-12-05/hasil.csv",
	"/angka/semua/2024-12-05/instansi.csv", "/angka/semua/2024-12-05/wilayah.csv", "/angka/semua/2024-12-05/provinsi.csv", "/angka/semua/2024-12-05/pemilihan.csv",
}

// The number of a figure that is marked hidden was left in the answer here: no
// drawing, table, title or file may take it from there.
func TestAHiddenFigureIsNowhere(t *testing.T) {
	t.Parallel()
	s := large(t)
	for _, lang := range []string{"id", "en"} {
		for _, path := range everyFigurePage {
			text := page(t, s, lang, path)
			for _, n := range []string{"90321", "90.321", "90,321"} {
				if strings.Contains(text, n) {
					t.Errorf("%s in %s tells the hidden %s", path, lang, n)
				}
			}
			if strings.Contains(text, "⟦") {
				t.Errorf("%s in %s has no text for %s", path, lang, regexp.MustCompile("⟦.*?⟧").FindString(text))
			}
		}
	}
}

// The length of a bar would tell a number that the words keep.
func TestAHiddenFigureHasNoBar(t *testing.T) {
	t.Parallel()
	text := page(t, large(t), "id", "/angka/semua/2024-12-05/menunggu")
	if bars, veils := strings.Count(text, `class="drawn`), strings.Count(text, `class="veil"`); bars != 6 || veils != 2 {
		t.Errorf("%d bars and %d veils for 6 figures shown and 2 hidden", bars, veils)
	}
}

func TestEveryNumberIsReadInBothLanguages(t *testing.T) {
	t.Parallel()
	s := large(t)
	for lang, want := range map[string][]string{
		"id": {"1.158", "1.034", "667", "436", "298", "terlama 74 hari", "50\u202f%"},
		"en": {"1,158", "1,034", "667", "436", "298", "longest 74 days", "50\u202f%"},
	} {
		text := page(t, s, lang, "/angka/pilkada-2024/2024-12-05")
		for _, n := range want {
			if !strings.Contains(text, n) {
				t.Errorf("%s: there is no %q", lang, n)
			}
		}
	}
}

// Whoever does not see a drawing hears what it shows, or finds it in the table
// beside it.
func TestEveryDrawingIsToldInWords(t *testing.T) {
	t.Parallel()
	doc, err := html.Parse(strings.NewReader(page(t, large(t), "id", "/angka/pilkada-2024/2024-12-05")))
	if err != nil {
		t.Fatal(err)
	}
	ids, drawings := map[string]string{}, 0
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" && n.FirstChild != nil {
			ids[id] = n.FirstChild.Data
		}
	}
	for n := range doc.Descendants() {
		if n.Data != "svg" || attr(n, "aria-hidden") == "true" {
			continue
		}
		drawings++
		by := strings.Fields(attr(n, "aria-labelledby"))
		if attr(n, "role") != "img" || len(by) != 2 || len(ids[by[0]]) < 5 || len(ids[by[1]]) < 20 {
			t.Errorf("a drawing with the role %q is told by %q: %q", attr(n, "role"), by, ids)
		}
	}
	if drawings != 4 {
		t.Errorf("%d drawings, want corong, menunggu, peta and hasil", drawings)
	}
	if desc := ids["corong-desc"]; !strings.Contains(desc, "Laporan masuk: 1.158 laporan") || !strings.Contains(ids["menunggu-desc"], "sudah ditegur: disembunyikan;") {
		t.Error(desc, ids["menunggu-desc"])
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestAFileSaysUnitDateAndSourceAndNoSpreadsheetReadsAFormula(t *testing.T) {
	t.Parallel()
	s := large(t)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/angka/semua/2024-12-05/instansi.csv", nil))
	text := w.Body.String()
	if kind := w.Header().Get("Content-Type"); kind != "text/csv; charset=utf-8" {
		t.Error(kind)
	}
	if name := w.Header().Get("Content-Disposition"); name != `attachment; filename="netra-instansi-semua-2024-12-05.csv"` {
		t.Error(name)
	}
	for _, want := range []string{"key,label,value,unit,as_of,url\n", "KAB-A.recommended,", ",12,case,2024-12-05,/v1/x#recommended\n", ",disembunyikan,", "'=Kabupaten B"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if page(t, s, "en", "/angka/semua/2024-12-05/instansi.csv") != text {
		t.Error("the file depends on the language of who asks")
	}
}

func TestEveryProvinceHasASquareOfItsOwn(t *testing.T) {
	t.Parallel()
	codes, letters, places := map[string]bool{}, map[string]bool{}, map[[2]int]bool{}
	for _, s := range spots {
		codes[s.Code], letters[s.Short], places[[2]int{s.Row, s.Column}] = true, true, true
		if s.Column >= mapColumns || (s.Row+1)*tileHigh > (tiles{}).Height() {
			t.Errorf("%s lies outside of the map", s.Short)
		}
	}
	if len(codes) != 38 || len(letters) != 38 || len(places) != 38 {
		t.Errorf("%d codes, %d letters, %d places for 38 provinces", len(codes), len(letters), len(places))
	}
}

func TestTheSilentStandFirst(t *testing.T) {
	t.Parallel()
	r := func(code string, longest, waiting int) followRow {
		return followRow{Code: code, Longest: number{N: longest}, Waiting: number{N: waiting}}
	}
	got := followTable{Rows: []followRow{r("a", 0, 50), r("b", 74, 6), r("c", 0, 60), r("d", 80, 5)}}.worst(3)
	if got.Rows[0].Code != "d" || got.Rows[1].Code != "b" || got.Rows[2].Code != "c" || got.More != 1 {
		t.Error(got.Rows, got.More)
	}
}
