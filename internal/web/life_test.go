package web_test

import (
	"strings"
	"testing"

	"netra/internal/web/webtest"
)

// What must never be read on the employer's side: who reported, and in which
// words.
const (
	reporterName = "Pelapor Sungguhan"
	reporterText = "Beliau membagikan unggahan calon bupati di tempat saya bekerja."
	outcomeText  = "Pegawai itu dijatuhi hukuman disiplin berat. Terima kasih atas laporan Anda."
)

// The whole of it, through pages alone: nobody here calls the API, and every
// address but the front pages is reached by what a page offers.
func TestACaseLivesFromAReportToItsExecutionThroughPagesAlone(t *testing.T) {
	t.Parallel()
	for name, look := range map[string]webtest.Options{"with scripts": {}, "without": {NoScript: true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLife(t, look)
			code := l.report()
			l.register()
			l.unknownTo(personnel)
			l.investigate()
			l.unknownTo(personnel)
			l.recommend()
			l.examine()
			l.sanction()
			l.moveClock("2024-11-05", "5 November 2024")
			l.execute()
			l.closing()
			l.told(code)
			l.pictures()
		})
	}
}

func (l *life) investigate() {
	l.t.Helper()
	l.does(investigator, "Catat klarifikasi", fill("Isi klarifikasi", "Pelapor dan terlapor didengar."))
	l.does(investigator, "Catat kajian", fill("Simpulan kajian", "Unsur terpenuhi."))
	l.does(investigator, "Tulis berkas", fill("Uraian fakta", "Pada 3 Oktober 2024 terlapor membagikan unggahan calon."))
	l.does(commissioner, "Setujui berkas")
	l.does(commissioner, "Buka rapat pleno")
	for _, member := range []string{commissioner, commissioner + "#2", commissioner + "#3"} {
		l.does(member, "Berikan suara", press("Teruskan kepada otoritas merit"))
	}
	l.does(commissioner, "Putuskan pleno", press("Teruskan kepada otoritas merit"), fill("Isi rapat pleno", "Tiga suara setuju."))
	l.is("Telaah otoritas merit", commissioner)
}

func (l *life) recommend() {
	l.t.Helper()
	l.does(reviewer, "Catat telaah", fill("Hasil telaah", "Pelanggaran setelah penetapan calon."))
	l.does(lead, "Beri rekomendasi", press("Hukuman disiplin berat"))
	l.does(personnel, "Nyatakan rekomendasi diterima")
	l.is("Direkomendasikan", lead)
}

func (l *life) examine() {
	l.t.Helper()
	l.does(examiner, "Terbitkan panggilan", fill("Nomor surat", "P/1"), day("Tanggal pemeriksaan", "2024-10-10"))
	l.moveClock("2024-10-10", "10 Oktober 2024")
	l.does(examiner, "Catat pemeriksaan (BAP)", fill("Isi berita acara pemeriksaan (BAP)", "Terperiksa mengakui unggahan."), press("Ditandatangani terperiksa"))
	l.does(examiner, "Simpan laporan hasil pemeriksaan (LHP)",
		fill("Nama", "Atasan", "Pengawas", "Kepegawaian"), fill("Pangkat/golongan", "IV/b", "IV/c", "IV/b"),
		press("Terbukti"), fill("Laporan hasil pemeriksaan (LHP)", "Terbukti membagikan unggahan."))
	l.is("Selesai diperiksa", examiner)
}

// sanction is told what may not be, before it is proposed and before it is
// signed: no contract ends for an official, and none is moved before an election
// without the Minister.
func (l *life) sanction() {
	l.t.Helper()
	d := l.desk(personnel)
	l.opens(d, "Usulkan sanksi")
	l.checked(d, "CONTRACT_WARNING", "Ada 1 cacat")
	l.checked(d, "✓ HD_B1", "Tidak ada cacat")
	l.records(d, "Usulkan sanksi")
	hand := l.desk(signatory)
	l.opensCase(hand)
	if text := hand.Text(); !strings.Contains(text, "Syarat G10") {
		l.t.Errorf("who signs is not told of the Minister's consent: %s", text)
	}
	l.does(personnel, "Catat persetujuan Menteri", fill("Nomor surat persetujuan Menteri", "100.2.2/1/SJ"))
	l.does(signatory, "Setujui sanksi")
	l.does(personnel, "Terbitkan keputusan sanksi", fill("Nomor keputusan", "800/1/2024"))
	l.does(personnel, "Sampaikan keputusan", press("Diserahkan langsung"))
	l.is("Keputusan disampaikan", personnel)
}

// checked holds a type against the file without recording anything.
func (l *life) checked(d *webtest.Tab, typ, says string) {
	l.t.Helper()
	d.Choose("Jenis sanksi", typ)
	l.leads(d, "Periksa cacat")
	if text := d.Text(); !strings.Contains(text, says) {
		l.t.Errorf("of %s the check does not say %q: %s", typ, says, text)
	}
}

// execute happens after the decision came into force by itself.
func (l *life) execute() {
	l.t.Helper()
	l.is("Berlaku", personnel)
	l.does(personnel, "Catat pelaksanaan", fill("Bukti pelaksanaan", "Keputusan pengangkatan dalam jabatan baru."))
	l.does(personnel, "Catat dokumentasi hukuman disiplin", fill("Nomor catatan I’DIS", "IDIS-1"))
	l.does(personnel, "Laporkan tindak lanjut", fill("Nomor surat", "B/1"))
	l.is("Dilaporkan kembali", lead)
}

func (l *life) closing() {
	l.t.Helper()
	l.does(lead, "Tutup perkara", fill("Pesan hasil untuk pelapor", outcomeText))
	l.is("Ditutup", lead)
}

// pictures are of the closed case, as four of those see it who worked on it.
func (l *life) pictures() {
	l.t.Helper()
	for _, who := range []string{investigator, lead, personnel, signatory} {
		d := l.desk(who)
		l.opensCase(d)
		l.is("Ditutup", who)
		d.Reflows()
		d.Shot(webtest.Page{Route: "/meja/perkara/{case}", Who: who, State: "closed " + l.look})
	}
}
