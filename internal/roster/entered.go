package roster

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"netra/internal/deadline"
)

// entered is one row as it was typed.
type entered struct {
	file   *File
	line   int
	cells  []string
	places map[string]int
	today  deadline.Date
	bad    bool
}

func (x *entered) wrong(column, id, en string) {
	x.bad = true
	x.file.Wrong(x.line, column, id, en)
}

// row reads the whole row, so that all its mistakes are told at once.
func (x *entered) row() Row {
	r := Row{Line: x.line,
		ID: x.number("employee_id", true), Name: x.text("name", 200, true), Agency: strings.ToUpper(x.text("agency_code", 100, true)), Unit: x.text("unit", 200, true),
		Employment: x.word("employment_kind", true, employments), Level: x.word("position_level", false, levels),
		Title: x.text("position_title", 200, false), Grade: x.grade(), Superior: x.number("superior", false),
		From: x.date("from_on"), Until: x.date("until_on")}
	r.Kind = x.word("position_kind", r.Employment != "NON_ASN", kinds)
	if r.Superior != "" && r.Superior == r.ID {
		x.wrong("superior", "pegawai bukan atasan dirinya sendiri; tulis NIP atasannya, atau kosongkan di puncak", "nobody is their own superior; write the superior's number, or leave it empty at the top")
	}
	x.dates(r.From, r.Until)
	return r
}

// dates refuses a post that ends before it began, or has not begun.
func (x *entered) dates(from, until deadline.Date) {
	if from.After(x.today) {
		x.wrong("from_on", "tanggal ini belum tiba; masukkan sesudah berlaku", "this day lies ahead; bring it once it has come")
	}
	if !until.IsZero() && until.Before(from) {
		x.wrong("until_on", "tanggal ini sebelum from_on; periksa keduanya", "this is before from_on; look at both")
	}
}

// cell is what stands in a column, without spaces around it and in it twice.
func (x *entered) cell(column string) string {
	i, ok := x.places[column]
	if !ok {
		return ""
	}
	return strings.Clone(strings.Join(strings.Fields(x.cells[i]), " "))
}

func (x *entered) text(column string, most int, must bool) string {
	s := x.cell(column)
	switch {
	case s == "" && must:
		x.wrong(column, "tidak boleh kosong", "must not be empty")
	case len([]rune(s)) > most:
		x.wrong(column, "terlalu panjang; singkatkan", "too long; shorten it")
	case strings.ContainsRune(s, unicode.ReplacementChar) || strings.ContainsFunc(s, unicode.IsControl):
		x.wrong(column, "ada huruf yang rusak; simpan berkas sebagai CSV UTF-8", "it holds broken letters; save the file as CSV UTF-8")
	}
	return s
}

var (
	digits     = regexp.MustCompile(`^(?:[0-9]{16}|[0-9]{18})$`)
	shortened  = regexp.MustCompile(`^[0-9][.,]?[0-9]*[eE]\+?[0-9]+$`)
	unnumbered = strings.NewReplacer("'", "", "\u2019", "", "\u2018", "", "`", "", " ", "", ".", "", "-", "", "\u200b", "")
)

// number reads a NIP or NIK. Spreadsheets put an apostrophe before it and people
// put spaces into it; what a spreadsheet rounded is lost and is not guessed. A
// NIP ends in a serial number that is never 000, but a rounded one does.
func (x *entered) number(column string, must bool) string {
	s := x.cell(column)
	n := unnumbered.Replace(s)
	switch {
	case n == "" && !must:
		return ""
	case n == "":
		x.wrong(column, "tidak boleh kosong; tulis NIP 18 angka atau NIK 16 angka", "must not be empty; write the NIP of 18 digits or the NIK of 16")
	case shortened.MatchString(strings.TrimLeft(s, "'")) || len(n) == 18 && digits.MatchString(n) && strings.HasSuffix(n, "000"):
		x.wrong(column, "nomor ini dibulatkan oleh program tabel; jadikan kolomnya teks, lalu isi lagi dari sumbernya",
			"the spreadsheet rounded this number; make the column text and fill it again from its source")
	case !digits.MatchString(n):
		x.wrong(column, "tulis NIP 18 angka atau NIK 16 angka", "write the NIP of 18 digits or the NIK of 16")
	}
	return n
}

func (x *entered) date(column string) deadline.Date {
	s := strings.TrimLeft(x.cell(column), "'")
	if s == "" {
		return deadline.Date{}
	}
	d, err := deadline.ParseDate(s)
	if err != nil {
		x.wrong(column, "tulis tanggal sebagai YYYY-MM-DD, misalnya 2024-10-07", "write the date as YYYY-MM-DD")
	}
	return d
}

// vocabulary is the words that a column may hold, and what else they are called.
type vocabulary struct {
	words []string
	also  map[string]string
}

var (
	kinds = vocabulary{words: []string{"JPT_UTAMA", "JPT_MADYA", "JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS", "PELAKSANA", "JF_AHLI_UTAMA", "JF_AHLI_MADYA", "JF_OTHER"}}
	// The levels are of the government, not of the post.
	levels      = vocabulary{words: []string{"CENTRAL", "PROVINCE", "REGENCY"}, also: map[string]string{"PUSAT": "CENTRAL", "PROVINSI": "PROVINCE", "KABUPATEN": "REGENCY", "KOTA": "REGENCY"}}
	employments = vocabulary{words: []string{"PNS", "PPPK", "NON_ASN"}, also: map[string]string{"CPNS": "PNS", "PPPK_PARUH_WAKTU": "PPPK", "NONASN": "NON_ASN", "HONORER": "NON_ASN"}}
)

func (x *entered) word(column string, must bool, v vocabulary) string {
	s := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToUpper(x.cell(column)))
	if w, ok := v.also[s]; ok {
		s = w
	}
	if s == "" && !must || slices.Contains(v.words, s) {
		return s
	}
	x.wrong(column, "tulis salah satu dari "+strings.Join(v.words, ", "), "write one of these")
	return ""
}

var (
	ranks   = regexp.MustCompile(`^(?:(?:I|II|III)/[a-d]|IV/[a-e])$`) // of a PNS
	classes = regexp.MustCompile(`^(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$`)
)

// grade reads a rank as the API writes it, III/d, or the class of a PPPK.
func (x *entered) grade() string {
	s := x.cell("grade")
	roman, letter, _ := strings.Cut(strings.ReplaceAll(s, " ", ""), "/")
	g := strings.ToUpper(roman)
	if letter != "" {
		g += "/" + strings.ToLower(letter)
	}
	if s != "" && !ranks.MatchString(g) && !classes.MatchString(g) {
		x.wrong("grade", "tulis golongan seperti III/d, atau IX untuk PPPK", "write the rank as III/d, or IX for a PPPK")
	}
	return g
}
