package web_test

import (
	"bytes"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

func TestACodeOpensItsReportHoweverItIsTyped(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	plain := strings.ReplaceAll(f.Code, "-", "")
	for name, typed := range map[string]string{
		"as given":         f.Code,
		"small, spaced":    "  " + strings.ToLower(strings.ReplaceAll(f.Code, "-", "  ")) + "\t",
		"in one":           plain,
		"O for 0, l for 1": strings.NewReplacer("0", "O", "1", "l").Replace(plain),
		"en dashes":        strings.ReplaceAll(f.Code, "-", "–"),
	} {
		t.Run(name, func(t *testing.T) {
			v := s.Visitor(t)
			a := v.Submit(t, v.Get(t, "/lacak"), "Buka laporan", url.Values{"akses": {typed}})
			f.shown(t, a)
			if a.Path != "/laporan" {
				t.Errorf("the address is %s", a.Path)
			}
			silent(t, a, f.Code, plain, strings.ToLower(plain))
		})
	}
}

func TestEveryMissIsTheSameMiss(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	miss := func(code string) *webtest.Answer { return s.Visitor(t).Post(t, "/lacak", url.Values{"akses": {code}}) }

	// Well formed, and nobody's: twenty zeros and the check symbol of nought; one,
	// and that of one.
	first, second := miss("0000-0000-0000-0000-0000-0"), miss(strings.Repeat("0", 19)+"11")
	if first.Status != http.StatusUnprocessableEntity || heading(t, first) != "Kode ini tidak kami temukan" {
		t.Fatalf("an unknown code is answered with %d %q", first.Status, heading(t, first))
	}
	webtest.Same(t, first, second)

	// One symbol wrong of a code that is somebody's, and of one that is nobody's:
	// the same page, but for what was typed, which is there to be mended.
	near := []byte(strings.ReplaceAll(f.Code, "-", ""))
	near[3] = map[bool]byte{true: '3', false: '2'}[near[3] == '2']
	typos := []string{string(near), "0000-0000-0000-0000-0000-1", "bukan kode", strings.Repeat("A", 300), "<b>&amp;"}
	var bare []*webtest.Answer
	for _, typed := range typos {
		a := miss(typed)
		if a.Status != http.StatusUnprocessableEntity || !strings.Contains(problems(t, a), "salah ketik") {
			t.Errorf("%q is answered with %d %s", typed, a.Status, problems(t, a))
		}
		if got := webtest.Attr(webtest.First(a.Doc(t), "input"), "value"); got != typed {
			t.Errorf("typed %q and shown again %q", typed, got)
		}
		cut, last, _ := bytes.Cut(a.Body, []byte(`type="text" value="`))
		_, tail, _ := bytes.Cut(last, []byte(`"`))
		a.Body = append(bytes.Clone(cut), tail...)
		bare = append(bare, a)
	}
	for _, a := range bare[1:] {
		webtest.Same(t, bare[0], a)
	}
	if got := problems(t, miss("")); !strings.Contains(got, "Isi dulu kode Anda") {
		t.Errorf("nothing typed is answered with %q", got)
	}
}

func TestADraftsCodeLeadsToTheDraft(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	d := s.Call(t, "", http.MethodPost, "/v1/reports:saveDraft", `{"report":{"conduct":{"narrative":"Belum selesai."}}}`)
	v := s.Visitor(t)
	a := v.Submit(t, v.Get(t, "/lacak"), "Buka laporan", url.Values{"akses": {strings.ToLower(d["draftCode"].(string))}})
	at(t, a, "Laporan ini belum terkirim")
	silent(t, a, d["draftCode"].(string))
	at(t, v.Follow(t, v.Get(t, "/lapor/lanjut")), "Siapa yang Anda laporkan?")
}

func TestWhoHoldsNoCodeIsLedToWhereItIsAsked(t *testing.T) {
	t.Parallel()
	s := webtest.Start(t)
	for _, path := range []string{"/laporan", "/laporan/tambah", "/laporan/pesan", "/laporan/jawab?ke=1", "/laporan/balasan", "/laporan/keberatan", "/laporan/tarik"} {
		v := s.Visitor(t)
		a := at(t, v.Follow(t, v.Get(t, path)), "Buka laporan Anda")
		says(t, a, "Laporan Anda tetap aman")
	}
}

func TestWhatWasWrittenSurvivesTheEndOfTheSession(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	f.opened(t)
	form := f.Get(t, "/laporan/tambah")
	f.Visitor = s.Visitor(t) // the browser forgot everything
	a := f.Submit(t, form, "Kirim tambahan", url.Values{"narrative": {"Ada pidato lagi.\nDua kali."}, "links.0.url": {"https://contoh.example/2"}, "witnesses.0.name": {"Bu Sri"}})
	says(t, at(t, a, "Buka laporan Anda"), "belum terkirim, dan tidak hilang")
	a = f.Switch(t, f.Switch(t, a, "English"), "Bahasa Indonesia")                          // nor does another language
	a = f.Submit(t, a, "Buka laporan", url.Values{"akses": {"0000-0000-0000-0000-0000-0"}}) // a slip does not lose it either
	a = at(t, f.Submit(t, a, "Buka laporan", url.Values{"akses": {f.Code}}), "Kirim yang tadi Anda tulis?")
	if strings.Contains(f.contents(t, "conduct"), "pidato") {
		t.Fatal("it was sent unasked")
	}
	f.shown(t, f.Submit(t, a, "Kirim sekarang", nil))
	for _, want := range []string{"Ada pidato lagi.\nDua kali.", "https://contoh.example/2", "Bu Sri"} {
		if got := f.contents(t, "conduct"); !strings.Contains(got, want) {
			t.Errorf("the office does not read %q: %s", want, got)
		}
	}
}

func TestTheBrowserForgetsWhenTold(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	a := f.Submit(t, f.opened(t), "Selesai dan lupakan", nil)
	at(t, a, "Peramban ini sudah melupakan laporan Anda")
	at(t, f.Follow(t, f.Get(t, "/laporan")), "Buka laporan Anda")
}

// Carried words go to the pages of a report and nowhere else.
func TestCarriedWordsAreSentNowhereElse(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	for _, to := range []string{"https://evil.example/laporan/pesan", "//evil.example/laporan/pesan", "/meja", "/laporan/tutup", "/laporan/pesan/..//x", "javascript:alert(1)"} {
		a := s.Visitor(t).Post(t, "/lacak", url.Values{"akses": {f.Code}, "_ke": {to}, "text": {"x"}})
		if a.Status != http.StatusSeeOther || a.Header.Get("Location") != "/laporan" {
			t.Errorf("to %s: %d %s", to, a.Status, a.Header.Get("Location"))
		}
	}
}
