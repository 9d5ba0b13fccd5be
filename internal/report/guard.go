package report

import "netra/internal/fault"

// Guard is a condition on a row: what it is called, where the law says so, and
// how it is read. holds answers with what would satisfy it, or "" when it is
// satisfied.
type Guard struct {
	ID      string
	Article string
	Says    string
	holds   func(t *Trial) string
}

// refusal is the guard's own word for why it does not hold.
func (g Guard) refusal(remedy string) fault.Refusal {
	return fault.Refusal{Guard: g.ID, Article: g.Article, Remedy: remedy}
}

var (
	g1 = Guard{"G1", "UU 7/2017 art. 454; Perbawaslu 7/2022 art. 15", "laporan lengkap secara formal dan materiel, dan masih dalam waktunya (the report is complete in form and matter, and in time)",
		func(t *Trial) string { return t.Report.Incomplete(t.Env) }}
	reasoned = Guard{"REASON", "UU 30/2014 art. 55", "alasan tertulis (a written reason)",
		func(t *Trial) string { return unless(t.reason() != "", "tulis alasannya (give a reason)") }}
	standing = Guard{"ONCE", "product rule", "laporan dicabut satu kali (it is withdrawn once)",
		func(t *Trial) string {
			return unless(!t.Report.Withdrawn, "laporan ini sudah dicabut (this report was withdrawn already)")
		}}
	// trulyLate binds one ground only: an office may not turn a report away as
	// late that came in time, or whose lateness nobody can count.
	trulyLate = Guard{"LATE", "UU 7/2017 art. 454(6); UU 1/2015 art. 134", "ditolak karena lewat waktu hanya bila memang lewat (rejected as late only when late)",
		func(t *Trial) string {
			m, ok := t.Command.(*RejectReportCmd)
			late := t.Report.bar(t.Env).late()
			return unless(!ok || m.Ground != GroundLate || late,
				"laporan ini tidak terlambat, atau tanggalnya belum diketahui; pilih dasar lain (this report is not late, or its dates are not known; choose another ground)")
		}}
)

// unless is "" when ok, else the remedy.
func unless(ok bool, remedy string) string {
	if ok {
		return ""
	}
	return remedy
}
