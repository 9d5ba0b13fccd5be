package directory

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"netra/internal/deadline"
)

// row is one line of a data file: where it stands and what its columns hold.
type row struct {
	line int
	cell map[string]string
}

// eachRow calls read for every line of a CSV file that has exactly these
// columns, and names the line on which read fails.
func eachRow(data []byte, columns string, read func(row) error) error {
	r := csv.NewReader(bytes.NewReader(data))
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("read the header: %w", err)
	}
	if want := strings.Split(columns, ","); !slices.Equal(head, want) {
		return fmt.Errorf("line 1: the columns are %q, want %q", head, want)
	}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err // a csv.ParseError names its line
		}
		line, _ := r.FieldPos(0)
		cells := make(map[string]string, len(head))
		for i, column := range head {
			cells[column] = record[i]
		}
		if err := read(row{line, cells}); err != nil {
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
}

// date reads a column that holds a date or nothing.
func (r row) date(column string) (deadline.Date, error) {
	if r.cell[column] == "" {
		return deadline.Date{}, nil
	}
	d, err := deadline.ParseDate(r.cell[column])
	if err != nil {
		return deadline.Date{}, fmt.Errorf("%s: %w", column, err)
	}
	return d, nil
}
