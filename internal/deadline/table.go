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

// row is one line of a data file: where it stands and what its columns hold.
type row struct {
	line int
	cell map[string]string
}

// readRows reads a CSV file that has exactly these columns. A missing or
// additional column is refused, because a table of law that is half understood
// is not understood.
func readRows(data []byte, columns ...string) ([]row, error) {
	r := csv.NewReader(bytes.NewReader(data))
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("read the header: %w", err)
	}
	if !slices.Equal(head, columns) {
		return nil, fmt.Errorf("line 1: the columns are %q, want %q", strings.Join(head, ","), strings.Join(columns, ","))
	}
	var rows []row
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err // a csv.ParseError names its line
		}
		line, _ := r.FieldPos(0)
		cells := make(map[string]string, len(head))
		for i, column := range head {
			cells[column] = record[i]
		}
		rows = append(rows, row{line, cells})
	}
}

// date reads a column that must hold a date.
func (r row) date(column string) (Date, error) {
	d, err := ParseDate(r.cell[column])
	if err != nil {
		return Date{}, r.wrong("%s: %w", column, err)
	}
	return d, nil
}

// wrong is an error that names the line.
func (r row) wrong(format string, args ...any) error {
	return fmt.Errorf("line %d: %w", r.line, fmt.Errorf(format, args...))
}
