package web_test

import (
	"encoding/json"
	"image"
	"image/png"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// Who works on the case beyond those of status_world_test.go.
const (
	reviewer  = "merit_investigator@BKN"
	lead      = "merit_lead@BKN"
	personnel = "bkpsdm_officer@BKPP-SLEMAN"
	examiner  = "examiner@PEMKAB-SLEMAN"
	signatory = "signatory@PEMKAB-SLEMAN"
	keeper    = "admin@BAWASLU-RI"
)

// buttons are what the sign-in page calls them: who, and where to look.
var buttons = map[string][2]string{
	clerk:               {"Kabupaten Sleman", "petugas penerimaan"},
	investigator:        {"Kabupaten Sleman", "penyelidik Bawaslu 1"},
	commissioner:        {"Kabupaten Sleman", "anggota Bawaslu 1"},
	commissioner + "#2": {"Kabupaten Sleman", "anggota Bawaslu 2"},
	commissioner + "#3": {"Kabupaten Sleman", "anggota Bawaslu 3"},
	reviewer:            {"Badan Kepegawaian Negara", "penelaah otoritas merit"},
	lead:                {"Badan Kepegawaian Negara", "pimpinan otoritas merit 1"},
	personnel:           {"Kabupaten Sleman", "petugas kepegawaian 1"},
	examiner:            {"Kabupaten Sleman", "pemeriksa 1"},
	signatory:           {"Kabupaten Sleman", "penandatangan"},
	keeper:              {"Umum Republik Indonesia", "administrator"},
}

// employers are those who may read nothing of the reporter's.
var employers = []string{personnel, examiner, signatory}

// life is one case, and everybody who works on it at a browser of their own.
type life struct {
	t       *testing.T
	s       *webtest.Service
	options webtest.Options
	look    string
	desks   map[string]*webtest.Tab
	who     map[*webtest.Tab]string
	number  string // of the report, then of the case
}

func newLife(t *testing.T, o webtest.Options) *life {
	t.Helper()
	l := &life{t: t, s: webtest.StartOwn(t), options: o, look: "with scripts", desks: map[string]*webtest.Tab{}, who: map[*webtest.Tab]string{}}
	if o.NoScript {
		l.look = "without"
	}
	return l
}

// answer is one answer given on a page.
type answer func(*webtest.Tab)

func fill(label string, values ...string) answer {
	return func(d *webtest.Tab) { d.FillEach(label, values...) }
}

func press(label string) answer { return func(d *webtest.Tab) { d.Click(label) } }

func day(label, on string) answer { return func(d *webtest.Tab) { d.Day(label, on) } }

func choose(label, option string) answer { return func(d *webtest.Tab) { d.Choose(label, option) } }

// leads presses what leads to a page, and reads it over whose shoulder it is.
func (l *life) leads(d *webtest.Tab, text string) {
	l.t.Helper()
	if got := d.Follow(text); got != http.StatusOK {
		l.t.Fatalf("%q leads to %d: %s", text, got, d.Text())
	}
	l.proper(d)
}

// proper demands that a page of the employer's side says nothing of the
// reporter's.
func (l *life) proper(d *webtest.Tab) {
	l.t.Helper()
	if !slices.Contains(employers, l.who[d]) {
		return
	}
	for _, never := range []string{reporterName, reporterText} {
		if strings.Contains(d.HTML(), never) {
			l.t.Errorf("%s reads %q on %s", l.who[d], never, d.Path())
		}
	}
}

// on demands the page with a heading.
func (l *life) on(d *webtest.Tab, heading string) {
	l.t.Helper()
	if got := d.H1(); !strings.HasPrefix(got, heading) {
		l.t.Fatalf("%s shows %q, want %q\n%s", d.Path(), got, heading, d.Text())
	}
}

// desk is the browser of an account, signed in by the page for it.
func (l *life) desk(who string) *webtest.Tab {
	l.t.Helper()
	if d := l.desks[who]; d != nil {
		return d
	}
	d := webtest.Browser(l.t, l.s, l.options)
	l.desks[who], l.who[d] = d, who
	d.Go("/masuk")
	d.Fill("Cari akun", buttons[who][0])
	l.leads(d, "Cari")
	l.leads(d, buttons[who][1])
	return d
}

// find looks the case up in the queue by its number.
func (l *life) find(d *webtest.Tab) {
	l.t.Helper()
	d.Go("/meja?tampilan=semua")
	d.Fill("Cari nomor", l.number)
	l.leads(d, "Tampilkan")
}

// opensCase opens the case from the queue.
func (l *life) opensCase(d *webtest.Tab) {
	l.t.Helper()
	l.find(d)
	l.leads(d, l.number)
}

// opens opens the form of an act from the page of the case.
func (l *life) opens(d *webtest.Tab, act string) {
	l.t.Helper()
	l.opensCase(d)
	l.leads(d, act)
	l.on(d, act)
}

// does does an act: its form, its review where it has one, the case again.
func (l *life) does(who, act string, answers ...answer) {
	l.t.Helper()
	d := l.desk(who)
	l.opens(d, act)
	for _, give := range answers {
		give(d)
	}
	l.records(d, act)
}

// records sends the form of an act, twice where it is shown once more.
func (l *life) records(d *webtest.Tab, act string) {
	l.t.Helper()
	if strings.Contains(d.Text(), "Lanjut: periksa dulu") {
		l.leads(d, "Lanjut: periksa dulu")
		l.on(d, "Periksa sebelum dicatat")
		l.leads(d, "Catat: "+act)
	} else {
		l.leads(d, "Catat")
	}
	if !strings.Contains(d.Text(), "Tercatat: ") {
		l.t.Fatalf("%q is not recorded: %s", act, d.Text())
	}
}

// is demands the state that the page of the case shows to somebody.
func (l *life) is(state, who string) {
	l.t.Helper()
	d := l.desk(who)
	l.opensCase(d)
	chips := ""
	for p := range webtest.All((&webtest.Answer{Body: []byte(d.HTML())}).Doc(l.t), "p") {
		if webtest.Attr(p, "class") == "chips" {
			chips = webtest.Text(p)
		}
	}
	if !strings.Contains(chips, state) {
		l.t.Fatalf("for %s the case says %q, want %q", who, chips, state)
	}
}

// unknownTo demands that a queue does not know of the case.
func (l *life) unknownTo(who string) {
	l.t.Helper()
	d := l.desk(who)
	l.find(d)
	if text := d.Text(); !strings.Contains(text, "Tidak ada perkara yang cocok") {
		l.t.Errorf("%s finds something: %s", who, text)
	}
}

// moveClock lets days go by, as the administrator of a demonstration does.
func (l *life) moveClock(to, words string) {
	l.t.Helper()
	d := l.desk(keeper)
	d.Go("/kelola/waktu")
	d.Day("Ke tanggal", to)
	l.leads(d, "Majukan ke tanggal ini")
	if text := d.Text(); !strings.Contains(text, "Sekarang "+words) {
		l.t.Fatalf("the clock does not stand on %s: %s", words, text)
	}
}

// register makes the report a case, with what the reporter told.
func (l *life) register() {
	l.t.Helper()
	d := l.desk(clerk)
	d.Go("/meja/laporan")
	d.Fill("Cari nomor", l.number)
	l.leads(d, "Tampilkan")
	l.leads(d, l.number)
	l.on(d, "Laporan "+l.number)
	l.leads(d, "Registrasi perkara")
	l.on(d, "Daftarkan perkara")
	l.leads(d, "Periksa jawaban")
	l.on(d, "Periksa sebelum dicatat")
	l.leads(d, "Daftarkan perkara")
	for strong := range webtest.All((&webtest.Answer{Body: []byte(d.HTML())}).Doc(l.t), "strong") {
		if p := webtest.Text(strong.Parent); strings.HasPrefix(p, "Nomor perkara ") {
			l.number = webtest.Text(strong)
			return
		}
	}
	l.t.Fatalf("%s shows no number of a case: %s", d.Path(), d.Text())
}

// report is what a citizen does, from the front page to the receipt; it answers
// with the code.
func (l *life) report() string {
	l.t.Helper()
	d := webtest.Browser(l.t, l.s, l.options)
	d.Go("/")
	l.leads(d, "Mulai laporan")
	l.leads(d, "Saya mengerti, mulai")
	code := ""
	for _, p := range l.questions(&code) {
		l.on(d, p.heading)
		for _, give := range p.answers {
			give(d)
		}
		l.leads(d, p.button)
	}
	l.on(d, "Laporan Anda sudah diterima")
	page := &webtest.Answer{Body: []byte(d.HTML())}
	for p := range webtest.All(page.Doc(l.t), "p") {
		if webtest.Attr(p, "class") == "figure" {
			l.number = webtest.Text(p)
		}
	}
	if text := d.Text(); !strings.Contains(text, "foto.png") || l.number == "" {
		l.t.Fatalf("the receipt lacks the number or the photo: %s", text)
	}
	l.leads(d, "Selesai, lupakan kode di peramban ini")
	return code
}

// question is one page of a report.
type question struct {
	heading, button string
	answers         []answer
}

func (l *life) questions(code *string) []question {
	on := func(heading string, answers ...answer) question { return question{heading, "Lanjut", answers} }
	return []question{
		on("Siapa yang Anda laporkan?", fill("Nama", "Camat yang dilaporkan"), fill("Jabatan", "Camat"), fill("NIP atau NIK", camat(l.t, l.s))),
		on("Apa yang dilakukan?", press("Menyukai, mengomentari, membagikan, atau mengikuti akun calon")),
		on("Kapan dan di mana?", fill("Tanggal", "3"), fill("Bulan", "10"), fill("Tahun", "2024"), choose("Kabupaten, kota, atau provinsi", "Kabupaten Sleman"),
			fill("Tempat", "Sleman"), choose("Pemilihan yang mana?", "Pilkada Serentak 2024")),
		on("Ceritakan kejadiannya", fill("Cerita Anda", reporterText)),
		on("Di mana bisa dilihat", fill("Alamat unggahan atau halaman", "https://contoh.example/1")),
		on("Bukti", l.photo),
		on("Siapa yang tidak boleh tahu?"),
		on("Seberapa banyak kami boleh tahu tentang Anda?", press("Terbuka bagi penyelidik")),
		on("Nama dan alamat Anda", fill("Nama lengkap", reporterName), fill("Alamat", "Jalan Contoh 1, Sleman")),
		on("Simpan kode Anda sebelum mengirim", func(d *webtest.Tab) {
			*code = codeOn(l.t, &webtest.Answer{Body: []byte(d.HTML())})
			groups := strings.Split(*code, "-")
			d.Fill("Kelompok ke-2", groups[1])
			d.Fill("Kelompok ke-4", groups[3])
		}),
		{"Periksa jawaban Anda, lalu kirim", "Kirim laporan", nil},
	}
}

// photo keeps a picture with the report.
func (l *life) photo(d *webtest.Tab) {
	l.t.Helper()
	path := filepath.Join(l.t.TempDir(), "foto.png")
	f, err := os.Create(path)
	if err != nil {
		l.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, image.NewGray(image.Rect(0, 0, 64, 64))); err != nil {
		l.t.Fatal(err)
	}
	d.Upload("Pilih satu berkas, paling besar 25 MB", path)
	if l.options.NoScript {
		l.leads(d, "Unggah berkas")
	} else {
		d.Click("Unggah berkas")
	}
	d.Await("tersimpan di server")
}

// told demands that the reporter reads by the code how it ended.
func (l *life) told(code string) {
	l.t.Helper()
	d := webtest.Browser(l.t, l.s, l.options)
	d.Go("/")
	l.leads(d, "Saya punya kode")
	d.Fill("Kode Anda", code)
	l.leads(d, "Buka laporan")
	if text := d.Text(); !strings.Contains(text, outcomeText) || !strings.Contains(text, "ditutup") {
		l.t.Errorf("the reporter is not told how it ended: %s", text)
	}
	d.Shot(webtest.Page{Path: "/laporan", State: "closed " + l.look})
}

// camat is the number of the demonstration's camat of Sleman.
func camat(t *testing.T, s *webtest.Service) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(s.Data, "demo", "people.json"))
	if err != nil {
		t.Fatal(err)
	}
	var people []struct {
		EmployeeID, AgencyCode string
		Position               struct{ Kind string }
	}
	if err := json.Unmarshal(text, &people); err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		if p.AgencyCode == "PEMKAB-SLEMAN" && p.Position.Kind == "ADMINISTRATOR" {
			return p.EmployeeID
		}
	}
	t.Fatal("Sleman has no camat")
	return ""
}
