package roster

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"netra/internal/deadline"
)

// Most is how many rows one file may have: one transaction enters them all.
const Most = 100_000

// Row is one line of the file: a post of an employee.
type Row struct {
	Line                   int // the heading is row 1
	ID, Name, Agency, Unit string
	Kind, Level, Title     string // of the post
	Grade, Employment      string
	Superior               string
	From, Until            deadline.Date
}

// File is what could be read.
type File struct {
	Rows     []Row
	Mistaken []string // the employees of rows that are not in Rows
	Count    int      // rows read, without the heading and rows that are empty
	Ignored  int      // columns that nobody here asks for
	Mistakes []deadline.Mistake
}

// Wrong notes a mistake: Indonesian, then English.
func (f *File) Wrong(row int, column, id, en string) {
	f.Mistakes = append(f.Mistakes, deadline.Mistake{Row: row, Column: column, Sentence: id + ". (" + en + ".)"})
}

// Read reads a file as it was exported on a day. Nothing is refused as a whole:
// every row that cannot stand is a mistake, and the caller keeps nothing while
// there is one.
func Read(data string, today deadline.Date) File {
	f := File{}
	text, comma := dialect(data)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = comma, -1, true
	head, err := r.Read()
	if err != nil {
		f.Wrong(1, "", "berkas ini kosong; baris pertama adalah judul kolom "+strings.Join(columns, ","), "this file is empty; its first row is the heading")
		return f
	}
	places := f.heading(head)
	if len(f.Mistakes) > 0 {
		return f
	}
	f.read(r, places, len(head), today)
	return f
}

// read reads the rows below the heading. A row is counted as a spreadsheet
// counts it: an empty one counts, a line break in a cell does not.
func (f *File) read(r *csv.Reader, places map[string]int, width int, today deadline.Date) {
	broken := 0 // line breaks in cells so far
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if bad, ok := errors.AsType[*csv.ParseError](err); ok {
			f.Count++
			f.Wrong(bad.StartLine-broken, "", "baris ini dan sesudahnya tidak dapat dibaca; periksa tanda kutipnya",
				"this row cannot be read, nor what follows it; look at its quotation marks")
			return
		}
		line, _ := r.FieldPos(0)
		line -= broken
		for _, c := range cells {
			broken += strings.Count(c, "\n")
		}
		if empty(cells) {
			continue
		}
		if f.Count++; f.Count > Most {
			f.Wrong(line, "", "satu berkas paling banyak 100.000 baris; bagi menjadi beberapa berkas", "a file has at most 100,000 rows; split it")
			return
		}
		if len(cells) < width || !empty(cells[width:]) {
			f.Wrong(line, "", "jumlah kolom baris ini lain dari judulnya; isi yang memuat pemisah ditulis di antara tanda kutip",
				"this row has another number of columns than the heading; quote what holds a separator")
			continue
		}
		x := &entered{file: f, line: line, cells: cells, places: places, today: today}
		row := x.row()
		if x.bad {
			f.Mistaken = append(f.Mistaken, row.ID)
			continue
		}
		f.Rows = append(f.Rows, row)
	}
}

func empty(cells []string) bool {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}
