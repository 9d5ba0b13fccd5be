package deadline

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Mistake is one mistake in one row of a decree's file, and how to mend it. The
// heading is row 1.
type Mistake struct {
	Row      int
	Column   string // empty where the whole row is meant
	Sentence string // Indonesian, then English
}

// Decree is the days of a joint decree as an administrator enters them, row by
// row, and what could not be read.
type Decree struct {
	Days     []Holiday // to be kept; without those that are mistaken
	Rows     int
	Mistakes []Mistake
}

// decreeColumns is the heading of a decree's file; the last column may be left out.
var decreeColumns = []string{"date", "name_id", "name_en", "kind", "source", "announced_on", "withdrawn_on"}

// entered is one row of the file.
type entered struct {
	row  int
	cell map[string]string
	out  *Decree
	bad  bool
}

// wrong notes a mistake of the row.
func (e *entered) wrong(column, id, en string) {
	e.bad = true
	e.out.Mistakes = append(e.out.Mistakes, Mistake{e.row, column, id + ". (" + en + ".)"})
}

// ReadDecree reads the file of a decree against the calendar in force, on a day.
// Its columns are date, name_id, name_en, kind, source, announced_on and, where
// a day is taken back, withdrawn_on. Nothing is refused as a whole: every row
// that cannot stand is a Mistake, and the caller keeps nothing while there is one.
//
// A row without withdrawn_on announces a day; one with it takes back a day that
// stands, and needs beside it only date and source. The first rows of a year
// that the calendar does not know must be its whole list, which is known by the
// days that every list has: a year of which a part is known would be counted wrong.
func ReadDecree(data []byte, c *Calendar, today Date) Decree {
	out := Decree{}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	r.FieldsPerRecord = -1
	head, err := r.Read()
	if err != nil || !slices.Equal(head, decreeColumns) && !slices.Equal(head, decreeColumns[:6]) {
		e := entered{row: 1, out: &out}
		e.wrong("", "tulis judul kolom "+strings.Join(decreeColumns, ",")+"; yang terakhir boleh tidak ada",
			"write this heading; the last column may be left out")
		return out
	}
	out.read(r, head, c, today)
	out.whole(c)
	return out
}

// read reads the rows below the heading.
func (out *Decree) read(r *csv.Reader, head []string, c *Calendar, today Date) {
	seen := map[Date]int{}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		out.Rows++
		e := &entered{row: out.Rows + 1, out: out, cell: map[string]string{}}
		switch {
		case err != nil:
			e.wrong("", "baris ini tidak dapat dibaca; periksa tanda kutipnya", "this row cannot be read, nor what follows it; look at its quotation marks")
			return
		case len(record) != len(head):
			e.wrong("", fmt.Sprintf("baris ini punya %d kolom, judulnya %d; isi yang memuat koma ditulis di antara tanda kutip", len(record), len(head)),
				"this row has another number of columns than the heading; quote what holds a comma")
			continue
		}
		for i, column := range head {
			e.cell[column] = strings.TrimSpace(record[i])
		}
		e.keep(seen, c, today)
	}
}

// keep adds the day of a row, unless it is mistaken.
func (e *entered) keep(seen map[Date]int, c *Calendar, today Date) {
	h := Holiday{Name: e.cell["name_id"], English: e.cell["name_en"], Kind: Kind(e.cell["kind"]), Source: e.cell["source"]}
	h.Date = e.date("date", true)
	h.WithdrawnOn = e.date("withdrawn_on", false)
	h.AnnouncedOn = e.date("announced_on", h.WithdrawnOn.IsZero())
	if e.bad {
		return
	}
	if first, twice := seen[h.Date]; twice {
		e.wrong("date", fmt.Sprintf("%s sudah ada di baris %d; hapus salah satunya", h.Date, first), "this day is given twice; take one of the rows out")
		return
	}
	seen[h.Date] = e.row
	e.needs("source", "sebut keputusannya, misalnya SKB 3 Menteri 1205/2026", "name the decree")
	if h.WithdrawnOn.IsZero() {
		e.announced(h, c, today)
	} else {
		h = e.withdrawn(h, c, today)
	}
	if !e.bad {
		e.out.Days = append(e.out.Days, h)
	}
}

// date reads a column that holds a date.
func (e *entered) date(column string, must bool) Date {
	text := e.cell[column]
	if text == "" && !must {
		return Date{}
	}
	d, err := ParseDate(text)
	if err != nil {
		e.wrong(column, fmt.Sprintf("%q bukan tanggal; tulis sebagai YYYY-MM-DD", text), "this is no date; write YYYY-MM-DD")
	}
	return d
}

func (e *entered) needs(column, id, en string) {
	if e.cell[column] == "" {
		e.wrong(column, "tidak boleh kosong; "+id, "must not be empty; "+en)
	}
}

// announced checks a day that a decree declares free.
func (e *entered) announced(h Holiday, c *Calendar, today Date) {
	e.needs("name_id", "tulis nama hari ini dalam bahasa Indonesia", "write the name of the day in Indonesian")
	e.needs("name_en", "tulis nama hari ini dalam bahasa Inggris", "write the name of the day in English")
	if h.Kind != National && h.Kind != Leave {
		e.wrong("kind", fmt.Sprintf("tulis %s atau %s", National, Leave), "write one of these two")
	}
	e.timely("announced_on", h.AnnouncedOn, h.Date, today)
	if known, stands := c.days[h.Date]; stands && known.WithdrawnOn.IsZero() {
		e.wrong("date", fmt.Sprintf("%s sudah dikenal sebagai %s (%s); hapus baris ini, atau isi withdrawn_on bila hari itu dicabut", h.Date, known.Name, known.Source),
			"this day is known already; take the row out, or fill withdrawn_on if the day was withdrawn")
	}
	if list, known := c.years[h.Date.Year]; known && h.AnnouncedOn.Before(list) {
		e.wrong("announced_on", fmt.Sprintf("daftar tahun %d baru diumumkan pada %s; periksa tanggal keputusan ini", h.Date.Year, list),
			"the list of that year was announced later; look at the date of the decree")
	}
}

// withdrawn checks a day that is taken back, and is that day, withdrawn.
func (e *entered) withdrawn(h Holiday, c *Calendar, today Date) Holiday {
	e.timely("withdrawn_on", h.WithdrawnOn, h.Date, today)
	known, ok := c.days[h.Date]
	switch {
	case !ok:
		e.wrong("date", fmt.Sprintf("%s bukan hari libur, jadi tidak dapat dicabut; periksa tanggalnya", h.Date), "this day is no holiday, so it cannot be withdrawn; look at the date")
	case !known.WithdrawnOn.IsZero():
		e.wrong("date", fmt.Sprintf("%s sudah dicabut pada %s; hapus baris ini", h.Date, known.WithdrawnOn), "this day was withdrawn already; take the row out")
	case !known.AnnouncedOn.Before(h.WithdrawnOn):
		e.wrong("withdrawn_on", fmt.Sprintf("hari ini baru diumumkan pada %s; tulis tanggal sesudahnya", known.AnnouncedOn), "the day was announced then; write a later date")
	case !h.AnnouncedOn.IsZero() && h.AnnouncedOn != known.AnnouncedOn:
		e.wrong("announced_on", fmt.Sprintf("hari ini diumumkan pada %s; tulis tanggal itu, atau kosongkan", known.AnnouncedOn), "the day was announced then; write that date, or leave it empty")
	}
	known.WithdrawnOn, known.Source = h.WithdrawnOn, h.Source
	return known
}

// timely refuses a decree that is not there yet, and one that came after the day
// it is about: what was a day of work is not undone, nor the other way round.
func (e *entered) timely(column string, on, day, today Date) {
	switch {
	case on.After(today):
		e.wrong(column, fmt.Sprintf("%s di masa depan; hari ini %s. Masukkan keputusan sesudah ditetapkan", on, today), "this lies in the future; enter a decree once it is signed")
	case on.After(day):
		e.wrong(column, fmt.Sprintf("%s sesudah %s sendiri; hari yang sudah lewat tidak berubah lagi. Periksa kedua tanggal", on, day),
			"this is after the day itself, and a day that has passed does not change any more; look at both dates")
	}
}
