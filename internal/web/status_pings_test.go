package web_test

import (
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

func TestMailsAreAskedForAndEndedWithTheCode(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0") // no mail goes: nothing answers there
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	s := webtest.StartOwn(t, "--smtp", l.Addr().String(), "--smtp-from", "kabar@contoh.example")
	f := file(t, s, "ANONYMOUS", "")
	f.opened(t)
	form := at(t, f.Follow(t, f.Get(t, "/laporan/kabar")), "Surel saat ada kabar")
	says(t, form, "Tidak wajib", "Kotak surel dapat dilihat orang lain", "12 bulan")
	silent(t, form, "kabar@contoh.example")
	for typed, sentence := range map[string]string{"": "Alamat surel pribadi Anda", "bukan alamat": "tulis satu alamat surel", "guru@slemankab.go.id": "surel kantor pemerintah dapat dibaca atasan Anda"} {
		if bad := f.Submit(t, form, "Kirimi saya surel", url.Values{"address": {typed}}); bad.Status != http.StatusUnprocessableEntity || !strings.Contains(problems(t, bad), sentence) {
			t.Errorf("%q is answered with %d %s", typed, bad.Status, problems(t, bad))
		}
	}
	a := f.shown(t, f.Submit(t, form, "Kirimi saya surel", url.Values{"address": {"seseorang@contoh.example"}}))
	says(t, a, "satu surel pendek dikirim ke alamat itu", "Hentikan surel")
	silent(t, a, "seseorang@", "/laporan/kabar")
	silent(t, f.Follow(t, f.Get(t, "/laporan/kabar")), "seseorang@")
	a = f.shown(t, f.Submit(t, at(t, f.Get(t, "/laporan/henti"), "Hentikan surel"), "Hentikan dan hapus alamat saya", nil))
	says(t, a, "alamat Anda sudah dihapus", "Minta surel saat ada kabar")
	silent(t, a, "/laporan/henti")
}

func TestWhereNoMailIsSentNoneIsOffered(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	silent(t, f.opened(t), "/laporan/kabar", "/laporan/henti")
	a := f.shown(t, f.Follow(t, f.Get(t, "/laporan/kabar")))
	if told(t, a) != "Surel sedang tidak ditawarkan, atau sudah Anda minta." {
		t.Errorf("it says %q", told(t, a))
	}
}

func TestAnOpenQuestionShowsItsDayHowItWasCountedAndThatLateIsNotTooLate(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	f.desk(t, "askReporter", `"question":"Di mana pidatonya?","dueOn":"2024-10-10"`)
	f.desk(t, "askReporter", `"question":"Siapa yang hadir?","dueOn":"2024-10-11"`)
	a := f.opened(t)
	says(t, a, "Pertanyaan ke-1: paling lambat 10 Oktober 2024", "Pertanyaan ke-2: paling lambat 11 Oktober 2024")
	if n := len(days(t, a)); n < 3+4 {
		t.Errorf("%d days are counted", n)
	}
	f.shown(t, f.Submit(t, f.Get(t, "/laporan/jawab?ke=1"), "Kirim jawaban", url.Values{"text": {"Di lapangan."}}))
	s.Advance(t, "2024-10-14T09:00:00+07:00")
	a = f.Get(t, "/laporan")
	says(t, a, "sebaiknya sudah 11 Oktober 2024; tetap boleh")
	if strings.Contains(webtest.Text(a.Doc(t)), "Pertanyaan ke-1:") {
		t.Error("an answered question still waits")
	}
	if got := f.contents(t, "questions"); !strings.Contains(got, "answeredOn:2024-10-07") {
		t.Errorf("the office reads %s", got)
	}
}

// days is the rows of all tables that say how days were counted.
func days(t *testing.T, a *webtest.Answer) (out []string) {
	t.Helper()
	for d := range webtest.All(a.Doc(t), "details") {
		if webtest.Attr(d, "class") != "days" {
			continue
		}
		for r := range webtest.All(d, "tr") {
			out = append(out, webtest.Text(r))
		}
	}
	return out
}
