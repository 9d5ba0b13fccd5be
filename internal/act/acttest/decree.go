package acttest

import (
	"strings"

	"netra/internal/act"
)

// DecreeHead is the heading of a decree's file.
const DecreeHead = "date,name_id,name_en,kind,source,announced_on,withdrawn_on\n"

// Leave is a row that announces a day of collective leave.
func Leave(date, announced string) string {
	return date + ",Cuti Bersama Contoh,Example leave,collective_leave,Keputusan Contoh 1," + announced + ",\n"
}

// Withdrawal is a row that takes a day back.
func Withdrawal(date, on string) string { return date + ",,,,Keputusan Contoh 2,," + on + "\n" }

// Decree enters rows as the administrator; they must be without a mistake.
func (w *World) Decree(rows ...string) {
	w.T.Helper()
	out, err := w.Acts.ImportHolidays(w.T.Context(), w.As("admin"), act.Request{}, []byte(DecreeHead+strings.Join(rows, "")))
	must(w.T, err)
	if len(out.Mistakes) > 0 || out.Written != len(rows) {
		w.T.Fatalf("the decree was not entered: %+v", out)
	}
}
