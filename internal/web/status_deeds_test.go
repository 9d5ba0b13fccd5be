package web_test

import (
	"bytes"
	"encoding/json"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// told is what the status message of a page says.
func told(t *testing.T, a *webtest.Answer) string {
	t.Helper()
	for p := range webtest.All(a.Doc(t), "p") {
		if webtest.Attr(p, "role") == "status" {
			return webtest.Text(p)
		}
	}
	return ""
}

// upload makes a file known and answers with how a form holds it.
func upload(t *testing.T, s *webtest.Service, name string) string {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	part, _ := w.CreateFormFile("file", name)
	_, _ = part.Write([]byte("catatan kejadian\n"))
	_ = w.Close()
	resp, err := http.Post(s.URL+"/v1/evidence", w.FormDataContentType(), &body)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var e struct{ ID, FileName, MediaType string }
	if err := json.NewDecoder(resp.Body).Decode(&e); err != nil || e.ID == "" {
		t.Fatal(resp.Status, err)
	}
	return e.ID + "|17|" + e.MediaType + "|" + e.FileName
}

func TestAQuestionIsAnsweredOnItsOwnPage(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	f.desk(t, "askReporter", `"question":"Di mana pidatonya?"`)
	f.desk(t, "askReporter", `"question":"Siapa <b>lagi</b> yang hadir?","dueOn":"2024-12-30"`)
	a := f.opened(t)
	says(t, a, "Jawab pertanyaan ke-1 dari petugas", "Di mana pidatonya?", "paling lambat 30 Desember 2024")
	link := webtest.WithText(a.Doc(t), "a", "Jawab pertanyaan ke-2 dari petugas")
	form := at(t, f.Get(t, webtest.Attr(link, "href")), "Jawab pertanyaan petugas")
	says(t, form, "Siapa <b>lagi</b> yang hadir?")
	if bad := f.Submit(t, form, "Kirim jawaban", url.Values{"text": {"   "}}); bad.Status != http.StatusUnprocessableEntity || !strings.Contains(problems(t, bad), "Jawaban Anda") {
		t.Errorf("an empty answer is answered with %d %s", bad.Status, problems(t, bad))
	}
	answer := url.Values{"text": {"Ketua RT <script>alert(1)</script> \u202egpj.exe ꦏꦩꦸ"}, "evidence": {upload(t, s, "undangan.txt")}}
	a = f.shown(t, f.Submit(t, form, "Kirim jawaban", answer))
	if told(t, a) != "Jawaban Anda sudah terkirim. Terima kasih." {
		t.Errorf("the page says %q", told(t, a))
	}
	says(t, a, "Ketua RT <script>alert(1)</script>", "ꦏꦩꦸ", "undangan.txt")
	silent(t, a, "<script>alert", "\u202e", "ke-2 dari petugas")
	if told(t, f.Get(t, "/laporan")) != "" {
		t.Error("the message is said twice")
	}
	t.Run("sent twice it is one answer", func(t *testing.T) {
		f.shown(t, f.Submit(t, form, "Kirim jawaban", answer))
		if n := strings.Count(f.contents(t, "messages"), "Ketua RT"); n != 1 {
			t.Errorf("the office reads it %d times", n)
		}
	})
	t.Run("sent again in other words it asks once more", func(t *testing.T) {
		a := f.Submit(t, form, "Kirim jawaban", url.Values{"text": {"Juga ketua RW."}})
		if a.Status != http.StatusUnprocessableEntity || !strings.Contains(problems(t, a), "tekan tombolnya sekali lagi") {
			t.Fatalf("%d %s", a.Status, problems(t, a))
		}
		f.shown(t, f.Submit(t, a, "Kirim jawaban", nil))
		if !strings.Contains(f.contents(t, "messages"), "Juga ketua RW.") {
			t.Error("the second answer is lost")
		}
	})
	if got := f.contents(t, "questions"); strings.Count(got, "answered:true") != 1 {
		t.Errorf("the office reads of its questions %s", got)
	}
	says(t, f.Get(t, "/laporan"), "Jawab pertanyaan ke-1 dari petugas")
	a = f.shown(t, f.Follow(t, f.Get(t, "/laporan/jawab?ke=9")))
	if told(t, a) != "Tidak ada pertanyaan itu. Semua pertanyaan ada di halaman ini." {
		t.Errorf("a question that was never asked: %q", told(t, a))
	}
}

func TestWhatTheOfficeMissedIsAddedAndMeetsTheMeter(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "CONFIDENTIAL", "")
	f.desk(t, "requestCompletion", `"items":["reporter","Foto undangannya"]`)
	a := f.opened(t)
	says(t, a, "Lengkapi laporan: petugas meminta tambahan", "Nama dan alamat pelapor; Foto undangannya", "Kelengkapan: 5 dari 7", "Bawaslu meminta Anda melengkapi laporan ini.")
	form := at(t, f.Get(t, "/laporan/tambah"), "Tambah informasi")
	for name, tt := range map[string]struct {
		fields url.Values
		says   string
	}{
		"nothing":                {nil, "Isi paling sedikit satu hal"},
		"a date that is to come": {url.Values{"occurredOn.y": {"2031"}}, "belum terjadi"},
		"no date":                {url.Values{"occurredOn.d": {"31"}, "occurredOn.m": {"2"}, "occurredOn.y": {"2024"}}, "tanggal"},
		"half an identity":       {url.Values{"reporterName": {"Warga"}}, "Alamat"},
		"an account, no link":    {url.Values{"links.0.account": {"@x"}}, "alamat lengkapnya"},
	} {
		if bad := f.Submit(t, form, "Kirim tambahan", tt.fields); bad.Status != http.StatusUnprocessableEntity || !strings.Contains(problems(t, bad), tt.says) {
			t.Errorf("%s: %d %q", name, bad.Status, problems(t, bad))
		}
	}
	a = f.shown(t, f.Submit(t, form, "Kirim tambahan", url.Values{"narrative": {"Malamnya ia berpidato."}, "reporterName": {"Rahasia Sekali"}, "reporterAddress": {"Jalan 1"},
		"evidence": {upload(t, s, "undangan.txt")}}))
	says(t, a, "Kelengkapan: 7 dari 7", "Laporan Anda sudah diterima dan sedang diperiksa", "undangan.txt", "Tambahan Anda sudah kami terima")
	silent(t, a, "Rahasia Sekali", "Lengkapi laporan")
	got := f.seen(t)
	if got["state"] != "received" {
		t.Errorf("the report is %v", got["state"])
	}
	if story := f.contents(t, "conduct"); !strings.Contains(story, "Membagikan unggahan calon.") || !strings.Contains(story, "Malamnya ia berpidato.") {
		t.Errorf("the office reads %s", story)
	}
	if again := f.Get(t, "/laporan/tambah"); bytes.Contains(again.Body, []byte("reporterName")) {
		t.Error("who was known already is asked again")
	}
}

func TestTheAnonymousAreNeverAskedWhoTheyAre(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	f.opened(t)
	silent(t, at(t, f.Get(t, "/laporan/tambah"), "Tambah informasi"), "reporterName", "reporterAddress")
}

func TestWhatReporterAndOfficeWriteIsReadByTheOther(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f, other := file(t, s, "ANONYMOUS", ""), file(t, s, "ANONYMOUS", "")
	f.opened(t)
	f.shown(t, f.Submit(t, f.Get(t, "/laporan/pesan"), "Kirim pesan", url.Values{"text": {"Kapan selesai?"}}))
	a := f.shown(t, f.Submit(t, f.Get(t, "/laporan/balasan"), "Kirim", url.Values{"narrative": {"Saya dimutasi."}}))
	if got := f.contents(t, "messages"); !strings.Contains(got, "Kapan selesai?") {
		t.Errorf("the office reads %s", got)
	}
	if got := f.contents(t, "retaliation"); strings.Contains(got, "Saya dimutasi.") {
		t.Errorf("of the retaliation the office that handles the report reads %s", got)
	}
	says(t, a, "Kapan selesai?", "instansi terlapor tidak")
	t.Run("another code shows nothing of it", func(t *testing.T) {
		number := f.seen(t)["number"].(string)
		silent(t, other.opened(t), "Kapan selesai?", "dimutasi", number)
	})
}

func TestAClosureIsChallengedOnlyInItsTimeAndOnce(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	link := `,"reporter":{"name":"Pelapor Contoh","address":"Jalan Contoh 1"}`
	reports := map[string]filed{}
	for _, name := range []string{"in time", "late"} {
		f := file(t, s, "NAMED", link)
		f.opened(t)
		f.shown(t, f.Submit(t, f.Get(t, "/laporan/tambah"), "Kirim tambahan", url.Values{"links.0.url": {"contoh.example/1"}}))
		a := f.shown(t, f.Follow(t, f.Get(t, "/laporan/keberatan")))
		if !strings.Contains(told(t, a), "tidak ada penutupan") || webtest.WithText(a.Doc(t), "a", "Keberatan atas penutupan") != nil {
			t.Errorf("%s: before the closure: %q", name, told(t, a))
		}
		f.closed(t, "Akun itu ternyata palsu.")
		reports[name] = f
	}
	f := reports["in time"]
	a := f.opened(t)
	says(t, a, "Perkara sudah ditutup.", "Akun itu ternyata palsu.", "Anda dapat menyatakan keberatan", "paling lambat")
	form := at(t, f.Get(t, "/laporan/keberatan"), "Keberatan atas penutupan")
	says(t, form, "paling lambat", "Akun itu ternyata palsu.")
	a = f.shown(t, f.Submit(t, form, "Kirim keberatan", url.Values{"grounds": {"Ada rekaman asli."}}))
	says(t, a, "Orang lain memeriksa keberatan Anda")
	if webtest.WithText(a.Doc(t), "a", "Keberatan atas penutupan") != nil {
		t.Error("a second challenge is offered")
	}
	f.shown(t, f.Submit(t, form, "Kirim keberatan", url.Values{"grounds": {"Ada rekaman asli."}})) // the same, twice pressed
	f.shown(t, f.Follow(t, f.Get(t, "/laporan/keberatan")))

	f = reports["late"]
	f.opened(t)
	form = at(t, f.Get(t, "/laporan/keberatan"), "Keberatan atas penutupan")
	s.Advance(t, "2025-01-15T09:00:00+07:00")
	a = f.Submit(t, form, "Kirim keberatan", url.Values{"grounds": {"Terlambat."}})
	if a.Status != http.StatusUnprocessableEntity || problems(t, a) == "" {
		t.Errorf("after its time: %d %s", a.Status, heading(t, a))
	}
	silent(t, f.Get(t, "/laporan"), "/laporan/keberatan")
}

func TestAWithdrawalIsMeantAndTellsWhatFollows(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	f.opened(t)
	form := at(t, f.Get(t, "/laporan/tarik"), "Tarik laporan")
	says(t, form, "perkaranya tetap berjalan", "tidak dapat dibatalkan")
	if bad := f.Submit(t, form, "Cabut laporan", nil); bad.Status != http.StatusUnprocessableEntity || f.seen(t)["state"] == "withdrawn" {
		t.Errorf("unticked it is %d and %v", bad.Status, f.seen(t)["state"])
	}
	a := f.shown(t, f.Submit(t, form, "Cabut laporan", url.Values{"sure": {"ya"}}))
	says(t, a, "Anda telah mencabut laporan ini.", "Laporan Anda sudah dicabut.")
	silent(t, a, "/laporan/tarik", "/laporan/tambah")
	if f.seen(t)["state"] != "withdrawn" {
		t.Errorf("the report is %v", f.seen(t)["state"])
	}
	says(t, f.Follow(t, f.Get(t, "/laporan/tambah")), "Laporan ini sudah berakhir")
}

func TestThePageSpeaksBothLanguages(t *testing.T) {
	t.Parallel()
	s := webtest.StartOwn(t)
	f := file(t, s, "ANONYMOUS", "")
	f.opened(t)
	a := f.Follow(t, f.Get(t, "/laporan?bahasa=en"))
	says(t, a, "Your report", "Your report is kept as initial information", "An investigator decides")
	for _, never := range []string{"pengawas dapat", "Laporan Anda", "⟦"} {
		if strings.Contains(webtest.Text(a.Doc(t)), never) {
			t.Errorf("in English it says %q", never)
		}
	}
}
