package act

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// circles marks the rows by which somebody would be their own superior's
// superior.
func (d *draftRegister) circles() error {
	if err := d.climb(); err != nil {
		return err
	}
	done := map[string]bool{} // leads to the top, or is told already
	for _, id := range d.order {
		var path []string
		next := id
		for next != "" && !done[next] && !slices.Contains(path, next) {
			path = append(path, next)
			next = d.above(next)
		}
		if next != "" && !done[next] {
			d.circle(path[slices.Index(path, next):])
		}
		for _, p := range path {
			done[p] = true
		}
	}
	return nil
}

// above is the superior of today.
func (d *draftRegister) above(id string) string {
	if e, ok := d.is[id]; ok {
		return e.Superior
	}
	return d.was[id].Superior
}

// climb reads the superiors of superiors that the file does not name, a step up
// at a time, as long as there are new ones.
func (d *draftRegister) climb() error {
	asked := map[string]bool{}
	for {
		var missing []string
		for id := range d.was {
			if up := d.above(id); up != "" && !asked[up] && d.was[up].EmployeeID == "" && d.is[up].EmployeeID == "" {
				asked[up] = true
				missing = append(missing, up)
			}
		}
		if len(missing) == 0 {
			return nil
		}
		found, _, err := d.employeesByNumber(missing)
		if err != nil {
			return err
		}
		maps.Copy(d.was, found)
	}
}

// circle marks the rows of a circle; one that goes through the register is
// marked at the rows that close it.
func (d *draftRegister) circle(members []string) {
	var lines []int
	for _, id := range members {
		if line, ok := d.lines[id]; ok {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	text := make([]string, len(lines))
	for i, l := range lines {
		text[i] = strconv.Itoa(l)
	}
	said := strings.Join(text, ", ")
	if len(text) > mostNamed {
		said = strings.Join(text[:mostNamed], ", ") + ", …"
	}
	for _, l := range lines {
		d.file.Wrong(l, "superior", fmt.Sprintf("atasan berputar di baris %s; perbaiki salah satunya", said), "these rows make a circle of superiors; correct one of them")
	}
}

// mostNamed is how many rows of a circle one sentence names.
const mostNamed = 20
