package web_test

import (
	"net/http"
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// The accused has no account: a letter with a code, and pages.
func TestTheAccusedComesInByTheCodeOfTheSummonsThroughPagesAlone(t *testing.T) {
	t.Parallel()
	l := newLife(t, webtest.Options{})
	l.report()
	l.register()
	code := l.summons()
	v := webtest.Browser(t, l.s, l.options)
	l.desks["accused"], l.who[v] = v, personnel // read over the shoulder like the employer's side: nothing of the reporter
	v.Go("/terlapor")
	v.Fill("Kode pada surat panggilan", code)
	l.leads(v, "Buka")
	l.on(v, "Perkara Anda")
	l.reads(v, "Anda belum dinyatakan bersalah", "Anda diundang untuk klarifikasi")
	v.Reflows()
	l.leads(v, "Jawab dugaan ini")
	v.Fill("Jawaban Anda", "Akun itu bukan milik saya.")
	l.photo(v)
	l.leads(v, "Kirim jawaban")
	l.reads(v, "Jawaban Anda sudah diterima", "Akun itu bukan milik saya.")
	l.investigate()
	l.recommend()
	l.examine()
	v.Go("/terlapor/perkara")
	l.reads(v, "Terperiksa mengakui unggahan.", "P/1")
	l.sanction()
	v.Go("/terlapor/perkara")
	l.reads(v, "800/1/2024", "Keputusan sudah disampaikan kepada Anda")
	l.leads(v, "Cetak keputusan")
	l.on(v, "Keputusan")
	v.Go("/terlapor/perkara")
	l.leads(v, "Ajukan keberatan")
	v.Fill("Alasan keberatan", "Terlalu berat.")
	l.leads(v, "Lanjut periksa")
	l.reads(v, "Terlalu berat.", "Belum dikirim")
	l.leads(v, "Kirim keberatan")
	l.reads(v, "Keberatan Anda sudah diterima")
	l.is("Upaya administratif", personnel)
	l.leads(v, "Tutup dan lupakan kode")
	v.Go("/terlapor/perkara")
	l.on(v, "Masuk bagi terlapor")
}

// summons invites the accused and reads the code off the enclosure, which is shown
// once more and then no more.
func (l *life) summons() string {
	l.t.Helper()
	d := l.desk(investigator)
	l.opens(d, "Undang para pihak")
	d.Fill("Nama", "Camat yang dilaporkan")
	d.Click("Terlapor")
	d.Day("Tanggal acara", "2024-10-08")
	l.records(d, "Undang para pihak")
	l.on(d, "Lampiran surat panggilan")
	code := codeOn(l.t, &webtest.Answer{Body: []byte(d.HTML())})
	l.leads(d, "Tampilkan sekali lagi")
	if again := codeOn(l.t, &webtest.Answer{Body: []byte(d.HTML())}); again != code || code == "" {
		l.t.Errorf("shown once more the code is %q after %q", again, code)
	}
	if got := d.Go(d.Path()); got != http.StatusNotFound || strings.Contains(d.HTML(), code) {
		l.t.Errorf("shown a third time it answers %d", got)
	}
	return code
}

// reads demands words on a page.
func (l *life) reads(d *webtest.Tab, words ...string) {
	l.t.Helper()
	text := d.Text()
	for _, w := range words {
		if !strings.Contains(text, w) {
			l.t.Fatalf("%s does not say %q: %s", d.Path(), w, text)
		}
	}
}
