package kit

import (
	"strconv"
	"strings"
	"time"
)

// CheckDates refuses what is no date in every Day and Partial of the form.
func (f *Form) CheckDates(v *Visit) {
	for x := range f.all() {
		switch {
		case x.Value == "":
		case x.Kind == Day && !isDay(x.Value):
			f.Fail(x.Name, v.T("kit.form.noday", "label", x.Label))
		case x.Kind == Partial && wrongPart(x.Value) != "":
			f.Fail(x.Name, v.T("kit.form.nodate", "label", x.Label))
		}
	}
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// wrongPart is the first box of a date that makes it none: y, m or d; empty for
// a date, also one that is known in part.
func wrongPart(s string) string {
	part := strings.Split(s, "-")
	if y, err := strconv.Atoi(part[0]); err != nil || y < 1900 || y > 2199 || len(part) > 3 {
		return "y"
	}
	if len(part) > 1 {
		if m, err := strconv.Atoi(part[1]); err != nil || m < 1 || m > 12 || len(part[1]) != 2 {
			return "m"
		}
	}
	if len(part) > 2 && !isDay(s) {
		return "d"
	}
	return ""
}
