package web_test

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// evil is a text that would run, turn the page round, and end it early.
const evil = "<script>alert(1)</script>\"'>\u202Egpj.exe\x00"

func TestWhatIsTypedComesBackAsText(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v := s.Visitor(t)
	a := v.Get(t, "/lapor/siapa")
	a = v.Submit(t, a, "Lanjut", url.Values{"accused.0.name": {evil}, "accused.0.position": {evil}, "accused.0.unit": {evil}})
	a = v.Submit(t, at(t, a, "Apa yang dilakukan?"), "Lanjut", url.Values{"violationHints": {"dis_other_unlisted"}})
	a = v.Submit(t, at(t, a, "Kapan dan di mana?"), "Lanjut", url.Values{"place": {evil}, "region": {""}})
	a = v.Submit(t, at(t, a, "Ceritakan kejadiannya"), "Lanjut", url.Values{"narrative": {evil}})
	a = v.Submit(t, at(t, a, "Di mana bisa dilihat, dan siapa lagi yang melihat?"), "Lanjut", url.Values{"links.0.url": {evil}, "witnesses.0.name": {evil}, "witnesses.0.contact": {evil}})
	at(t, a, "Di mana bisa dilihat, dan siapa lagi yang melihat?") // no address
	clean(t, a)
	a = v.Submit(t, a, "Lanjut", url.Values{"links.0.url": {""}})
	a = v.Submit(t, at(t, a, "Bukti"), "Lanjut", nil)
	v.Submit(t, at(t, a, "Siapa yang tidak boleh tahu?"), "Lanjut", url.Values{"hideFrom.0.who": {evil}})
	for _, p := range []string{"siapa", "kapan", "cerita", "tautan", "rahasia", "periksa"} {
		page := v.Get(t, "/lapor/"+p)
		clean(t, page)
		if !bytes.Contains(page.Body, []byte("alert(1)")) {
			t.Errorf("%s lost what was typed", p)
		}
	}
	if bytes.ContainsRune(v.Get(t, "/lapor/periksa").Body, '\u202E') {
		t.Error("a turned text stands on the last page as it was typed")
	}
}

// clean demands that a page has no script but its own, and nothing of ours broken.
func clean(t *testing.T, a *webtest.Answer) {
	t.Helper()
	if a.Status >= 500 {
		t.Errorf("%s: status %d", a.Path, a.Status)
	}
	for n := range webtest.All(a.Doc(t), "script") {
		if !strings.HasPrefix(webtest.Attr(n, "src"), "/static/") {
			t.Errorf("%s has a script of somebody else: %s", a.Path, webtest.Text(n))
		}
	}
}

func TestAnswersThatCannotStayAreMarkedAndKept(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	tests := []struct {
		name, page string
		fields     url.Values
		says       string
		keeps      string
	}{
		{"nobody is named", "siapa", url.Values{"accused.0.name": {""}, "accused.0.position": {" "}, "accused.0.employeeId": {""}}, "Isi nama, jabatan, atau tempat kerjanya", ""},
		{"a number with a digit too few", "siapa", url.Values{"accused.0.name": {"Budi"}, "accused.0.employeeId": {"12345"}}, "18 angka", "12345"},
		{"a name as long as a story", "siapa", url.Values{"accused.0.name": {strings.Repeat("a", 201)}}, "paling banyak 200", strings.Repeat("a", 201)},
		{"nothing chosen", "apa", nil, "Pilih: Apa yang dilakukan?", ""},
		{"a code that nobody offered", "apa", url.Values{"violationHints": {"made_up"}}, "Pilih", ""},
		{"the 31st of February", "kapan", url.Values{"occurredOn.d": {"31"}, "occurredOn.m": {"2"}, "occurredOn.y": {"2024"}}, "harus berupa tanggal", "31"},
		{"a day that has not come", "kapan", url.Values{"occurredOn.d": {"8"}, "occurredOn.m": {"10"}, "occurredOn.y": {"2024"}}, "belum terjadi", "2024"},
		{"no story", "cerita", url.Values{"narrative": {"  "}}, "satu atau dua kalimat", ""},
		{"a link without an address", "tautan", url.Values{"links.0.url": {"lihat saja"}}, "alamat lengkapnya", "lihat saja"},
		{"a witness without a name", "tautan", url.Values{"witnesses.0.contact": {"0812"}}, "nama saksinya", "0812"},
		{"no track", "tentang-anda", nil, "Pilih", ""},
		{"no name on the named track", "identitas", nil, "pilih Tanpa nama", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v, _ := begun(t, s)
			page := v.Get(t, "/lapor/"+tt.page)
			a := v.Submit(t, page, "Lanjut", tt.fields)
			if a.Status != http.StatusUnprocessableEntity || !strings.Contains(problems(t, a), tt.says) {
				t.Errorf("status %d, it says %q", a.Status, problems(t, a))
			}
			if !strings.HasPrefix(webtest.Text(webtest.First(a.Doc(t), "title")), "Kesalahan:") {
				t.Error("the title does not say so")
			}
			if !bytes.Contains(a.Body, []byte(tt.keeps)) {
				t.Errorf("%q was lost", tt.keeps)
			}
		})
	}
}

func TestWhoWasForgottenByTheBrowserLosesNothing(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v, a := begun(t, s)
	code := codeOn(t, v.Submit(t, a, "Simpan dan lanjutkan nanti", nil))
	story := v.Get(t, "/lapor/cerita")
	other := s.Visitor(t) // the same page, two hours later
	a = other.Submit(t, story, "Lanjut", url.Values{"narrative": {"Ia membagikan sembako."}})
	if a.Status != http.StatusUnprocessableEntity || !bytes.Contains(a.Body, []byte("Ia membagikan sembako.")) {
		t.Fatalf("status %d, and the story is lost", a.Status)
	}
	a = other.Submit(t, a, "Lanjut", url.Values{"kode": {code[:len(code)-1] + "?"}})
	if !strings.Contains(problems(t, a), "salah ketik") || !bytes.Contains(a.Body, []byte("Ia membagikan sembako.")) {
		t.Fatalf("a typo: %q", problems(t, a))
	}
	at(t, other.Submit(t, a, "Mulai draf baru dengan jawaban ini", nil), "Di mana bisa dilihat, dan siapa lagi yang melihat?")
	third := s.Visitor(t)
	a = third.Submit(t, story, "Lanjut", url.Values{"narrative": {"Ia membagikan sembako."}})
	at(t, third.Submit(t, a, "Lanjut", url.Values{"kode": {strings.ToLower(code)}}), "Di mana bisa dilihat, dan siapa lagi yang melihat?")
	if page := webtest.Text(third.Get(t, "/lapor/periksa").Doc(t)); !strings.Contains(page, "Pak Camat") || !strings.Contains(page, "sembako") {
		t.Errorf("the draft is not one: %s", page)
	}
	t.Run("one goes on where one left", func(t *testing.T) {
		fourth := s.Visitor(t)
		at(t, fourth.Submit(t, fourth.Get(t, "/lapor/lanjut"), "Buka", url.Values{"kode": {code}}), "Apa yang dilakukan?")
	})
	t.Run("a code that opens nothing", func(t *testing.T) {
		fifth := s.Visitor(t)
		a := fifth.Submit(t, fifth.Get(t, "/lapor/lanjut"), "Buka", url.Values{"kode": {"0000 0000 0000 0000 0000 0"}})
		if !strings.Contains(problems(t, a), "Tidak ada draf") {
			t.Errorf("it says %q", problems(t, a))
		}
	})
}

func TestWhatIsAllowedIsSaidKindlyAndCanBeReportedAllTheSame(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	v, a := begun(t, s)
	a = at(t, v.Submit(t, a, "Lanjut", url.Values{"violationHints": {"allowed_polling_board_member"}}), "Ini diperbolehkan")
	links := 0
	for l := range webtest.All(a.Doc(t), "a") {
		if h := webtest.Attr(l, "href"); h == "/lapor/kapan" || h == "/lapor/apa" {
			links++
		}
	}
	if links < 2 || webtest.First(webtest.First(a.Doc(t), "main"), "li") == nil {
		t.Error("the page has no article, or no way on")
	}
}

// browserless sends files as a browser without a script would.
func browserless(t *testing.T, s *webtest.Service, cookies *http.Client, name string, size int64, fields url.Values) (int, string) {
	t.Helper()
	r, w := io.Pipe()
	form := multipart.NewWriter(w)
	go func() {
		for k, all := range fields {
			for _, x := range all {
				_ = form.WriteField(k, x)
			}
		}
		part, err := form.CreateFormFile("evidence", name)
		if err == nil {
			_, _ = io.Copy(part, io.MultiReader(strings.NewReader("\x89PNG\r\n\x1a\n"), io.LimitReader(zeros{}, size)))
		}
		_ = form.WriteField("_tombol", "keep:evidence")
		_ = form.Close()
		_ = w.Close()
	}()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL+"/lapor/bukti", r)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", form.FormDataContentType())
	req.Header.Set("Sec-Fetch-Site", "same-origin")
	resp, err := cookies.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, _ := io.ReadAll(resp.Body)
	return resp.StatusCode, string(text)
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestAFileThatIsTooLargeIsAnsweredKindlyAndTheOthersAreKept(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	jar, _ := cookiejar.New(nil)
	client := &http.Client{Jar: jar}
	resp, err := client.PostForm(s.URL+"/lapor/siapa", url.Values{"accused.0.name": {"Budi"}})
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	status, page := browserless(t, s, client, "foto-\u202Egpj.png", 2000, nil)
	if status != http.StatusOK || !strings.Contains(page, "tersimpan di server") || strings.ContainsRune(page[strings.Index(page, "<bdi>"):strings.Index(page, "</bdi>")], '\u202E') {
		t.Fatalf("a small file: %d", status)
	}
	held := between(page, `name="evidence" value="`, `"`)
	status, page = browserless(t, s, client, "film.png", 300<<20, url.Values{"evidence": {held}})
	if status != http.StatusUnprocessableEntity || !strings.Contains(page, "lebih dari 25 MB") || !strings.Contains(page, "tersimpan di server") {
		t.Errorf("300 MB: %d", status)
	}
}

func between(s, from, to string) string {
	_, rest, _ := strings.Cut(s, from)
	x, _, _ := strings.Cut(rest, to)
	return x
}
