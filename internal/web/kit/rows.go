package kit

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// mostRows is how often a group can be repeated, whatever a form says.
const mostRows = 100

// readRows makes as many rows as were sent.
func (f *Field) readRows(form url.Values) {
	n := 0
	for name := range form {
		rest, ok := strings.CutPrefix(name, f.Name+".")
		if !ok {
			continue
		}
		i, _, _ := strings.Cut(rest, ".")
		if k, err := strconv.Atoi(i); err == nil && k >= n && k < mostRows {
			n = k + 1
		}
	}
	f.Rows = nil
	f.grow(n)
	for _, row := range f.Rows {
		for _, x := range row {
			x.read(form)
		}
	}
}

// grow makes rows until there are n, and never fewer than Least.
func (f *Field) grow(n int) {
	for len(f.Rows) < max(n, f.Least) && len(f.Rows) < mostRows {
		f.Rows = append(f.Rows, f.newRow(len(f.Rows)))
	}
}

func (f *Field) newRow(i int) []*Field {
	row := make([]*Field, len(f.Row))
	for k, x := range f.Row {
		c := *x
		c.Path = fmt.Sprintf("%s[%d].%s", or(f.Path, f.Name), i, or(x.Path, x.Name))
		c.Name = fmt.Sprintf("%s.%d.%s", f.Name, i, x.Name)
		c.Options = slices.Clone(x.Options)
		row[k] = &c
	}
	return row
}

// drop takes a row away; those behind it move up.
func (f *Field) drop(i int) {
	if i < 0 || i >= len(f.Rows) {
		return
	}
	old := slices.Delete(slices.Clone(f.Rows), i, i+1)
	f.Rows = nil
	f.grow(len(old))
	for k, row := range old {
		for j, x := range row {
			f.Rows[k][j].Value, f.Rows[k][j].Values = x.Value, x.Values
		}
	}
}

// Filled is the rows in which something was entered, as values by field name.
func (f *Field) Filled() []map[string]string {
	var out []map[string]string
	for _, row := range f.Rows {
		m, any_ := map[string]string{}, false
		for k, x := range row {
			v := strings.TrimSpace(x.Value)
			m[f.Row[k].Name] = v
			any_ = any_ || v != "" && x.Kind != Select && x.Kind != Radios
		}
		if any_ {
			out = append(out, m)
		}
	}
	return out
}
