package notice

import (
	"fmt"
	"strings"

	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/record"
	"netra/internal/rulebook"
)

// phrase is what is said at a moment: %[1]s is the subject with its number,
// %[2]s the label of the clock, %[3]s its due date.
type phrase struct{ title, titleEN, text, textEN string }

var phrases = map[Moment]phrase{
	Before: {"Tenggat mendekat: %[2]s", "Due soon: %[2]s",
		"%[1]s: tenggat %[2]s jatuh pada %[3]s.", "%[1]s: %[2]s is due on %[3]s."},
	Overdue: {"Tenggat terlewati: %[2]s", "Overdue: %[2]s",
		"%[1]s: tenggat %[2]s berakhir pada %[3]s. Tindakan yang terlambat tetap sah dan tetap wajib.",
		"%[1]s: %[2]s was due on %[3]s. The late act stays lawful and is still owed."},
	Rung: {"Langkah pengendalian terhadap instansi", "Step of the control ladder against the agency",
		"%[1]s: otoritas mengambil langkah pengendalian karena belum ada laporan. Bila tetap diam, langkah berikutnya jatuh tempo pada %[3]s.",
		"%[1]s: a step of control was taken because nothing was reported. If the silence lasts, the next is due on %[3]s."},
	Presumed: {"Rekomendasi dianggap diterima", "Receipt of the recommendation is presumed",
		"%[1]s: penerimaan tidak dikonfirmasi, maka rekomendasi dianggap diterima; tenggat %[2]s berjalan sampai %[3]s.",
		"%[1]s: receipt was not confirmed, so it is presumed; %[2]s runs until %[3]s."},
	InForce: {"Keputusan mulai berlaku", "The decision entered into force",
		"%[1]s: keputusan berlaku sejak %[3]s dan harus dilaksanakan.", "%[1]s: the decision has been in force since %[3]s and is to be carried out."},
	Information: {"Laporan menjadi informasi awal", "A report became initial information",
		"%[1]s: kelengkapan tidak datang, maka disimpan sebagai informasi awal; tenggat %[2]s jatuh pada %[3]s.",
		"%[1]s: what was missing did not come, so it is kept as initial information; %[2]s is due on %[3]s."},
	HandedOver: {"Dilimpahkan kepada kantor Anda", "Handed over to your office",
		"%[1]s kini berada di kantor Anda; tenggat %[2]s: %[3]s.", "%[1]s lies with your office now; %[2]s: %[3]s."},
	Revenge: {"Pelapor mengalami balasan", "A reporter suffers retaliation",
		"%[1]s: pelapor melaporkan tindakan balasan atau menyatakan tidak aman; tenggat %[2]s: %[3]s. Kantor yang menangani laporan tidak diberi tahu.",
		"%[1]s: the reporter tells of retaliation or is not safe; %[2]s: %[3]s. The office that handles the report is not told."},
	Answered: {"Terlapor telah menjawab", "The accused has answered",
		"%[1]s: terlapor menyampaikan jawaban; bacalah sebelum melanjutkan. Tenggat %[2]s jatuh pada %[3]s.",
		"%[1]s: the accused has answered; read it before you go on. %[2]s is due on %[3]s."},
	Joined: {"Laporan digabungkan", "A report joined the case",
		"%[1]s: sebuah laporan digabungkan; bacalah sebelum melanjutkan. Tenggat %[2]s jatuh pada %[3]s.",
		"%[1]s: a report joined it; read it before you go on. %[2]s is due on %[3]s."},
	Resumed: {"Penundaan berakhir", "A hold has ended",
		"%[1]s dilanjutkan; tenggat %[2]s jatuh pada %[3]s.", "%[1]s goes on; %[2]s is due on %[3]s."},
}

// words is what a notice says. The due date is that of the clock it
// refers to; the article is the rule's, or the product's own.
func (s Subject) words(m Moment, k deadline.Clock, book *rulebook.Edition) Words {
	p := phrases[m]
	d, _ := dutyOf(k.Rule)
	who, whoEN := "Perkara "+s.Number, "Case "+s.Number
	if s.Kind == record.Report {
		who, whoEN = "Laporan "+s.Number, "Report "+s.Number
	}
	due, dueEN := k.DueOn.String(), k.DueOn.String()
	if due == "" {
		due, dueEN = "belum dapat dihitung", "cannot be counted yet"
	}
	w := Words{Number: s.Number, Act: s.todo(m, k), Law: law(k.Rule, book)}
	w.Title, w.TitleEN = say(p.title, who, d.label, due), say(p.titleEN, whoEN, d.labelEN, dueEN)
	w.Text, w.TextEN = say(p.text, who, d.label, due), say(p.textEN, whoEN, d.labelEN, dueEN)
	if w.Act != "" {
		basis := strings.Join(w.Law, "; ")
		w.Text += fmt.Sprintf(" Yang diharapkan: %s (%s).", w.Act, basis)
		w.TextEN += fmt.Sprintf(" What is expected: %s (%s).", w.Act, basis)
	}
	return w
}

// say fills a phrase, which need not use everything.
func say(format string, args ...string) string {
	for i, a := range args {
		format = strings.ReplaceAll(format, fmt.Sprintf("%%[%d]s", i+1), a)
	}
	return format
}

// todo is the act that is asked for.
func (s Subject) todo(m Moment, k deadline.Clock) string {
	if m == InForce {
		return string(casefile.RecordExecution)
	}
	if m == Joined {
		return "" // to read it is no act, and the case's next one may be another side's
	}
	d, _ := dutyOf(k.Rule)
	act, _ := d.asks(s, m == Overdue)
	return act
}

// law is the article of a rule; a product clock has none and says so.
func law(rule string, book *rulebook.Edition) []string {
	d, _ := book.Deadline(rule)
	if len(d.Law) == 0 {
		return []string{"aturan produk (product rule)"}
	}
	return d.Law
}
