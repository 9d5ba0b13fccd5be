package act

import (
	"strings"
	"time"

	"netra/internal/casefile"
	"netra/internal/deadline"
	"netra/internal/rulebook"
	"netra/internal/sanction"
)

// AccusedView is everything that the code of an accused opens: what they are
// accused of, what comes next, their own papers, what they may do. It is made of
// the case and of the table of what the accused reads (casefile.AccusedPapers),
// and has no field in which anything else could stand.
type AccusedView struct {
	Number   string           `json:"number"`
	Stage    casefile.Stage   `json:"stage"`
	Text     string           `json:"text"`
	Outcome  casefile.Outcome `json:"outcome,omitempty"`
	Charges  []Charge         `json:"charges"`
	Next     *Promise         `json:"next,omitempty"`
	Papers   []AccusedPaper   `json:"papers,omitempty"`
	Sanction sanction.Type    `json:"sanction,omitempty"`
	Remedies []AccusedRemedy  `json:"remedies,omitempty"`
	Answers  []string         `json:"answers,omitempty"`
}

// Charge is one accusation in the plain words of the rulebook.
type Charge struct {
	Text       string   `json:"text"` // "Indonesia. (English.)"
	OccurredOn string   `json:"occurredOn,omitempty"`
	Place      string   `json:"place,omitempty"`
	Law        []string `json:"law,omitempty"`
}

// AccusedPaper is a paper of the accused with its words.
type AccusedPaper struct {
	Kind        string        `json:"kind"`
	On          deadline.Date `json:"on,omitzero"`
	Number      string        `json:"number,omitempty"`
	Text        string        `json:"text"`
	HearingOn   deadline.Date `json:"hearingOn,omitzero"`
	Sanction    sanction.Type `json:"sanction,omitempty"`
	Authority   string        `json:"authority,omitempty"`
	Law         []string      `json:"law,omitempty"`
	ReceivedOn  deadline.Date `json:"receivedOn,omitzero"`
	EffectiveOn deadline.Date `json:"effectiveOn,omitzero"`
}

// AccusedRemedy is something that the accused may do, until when, and how that was
// counted.
type AccusedRemedy struct {
	Act  casefile.Act   `json:"act"`
	Due  deadline.Date  `json:"due,omitzero"`
	Law  []string       `json:"law,omitempty"`
	Days []deadline.Day `json:"days,omitempty"`
}

// seeAccused is a case through the eyes of the accused. It asks the store the same
// of every case, and of none.
func (w *work) seeAccused(c casefile.Case) (AccusedView, error) {
	today := w.todayAt(c.Office)
	events, err := w.Events(c.ID)
	if err != nil {
		return AccusedView{}, err
	}
	if _, err := w.inForce(); err != nil {
		return AccusedView{}, err
	}
	book, err := w.book(c.Rulebook, today)
	if err != nil {
		return AccusedView{}, err
	}
	papers, err := casefile.AccusedPapers(events)
	if err != nil {
		return AccusedView{}, err
	}
	v := AccusedView{Number: c.Number, Stage: c.State.Stage(), Text: c.AccusedText(), Outcome: c.Outcome, Charges: charges(c, book)}
	for _, p := range papers {
		v.paper(w, c, p, book)
	}
	if c.Stands() && !c.Sanction.DeliveredOn.IsZero() {
		v.Sanction = c.Sanction.Type
	}
	if step, ok := c.AccusedNext(papers, today); ok {
		v.Next = &Promise{What: step.What, Due: step.On}
	}
	for _, r := range c.AccusedRemedies(today) {
		days, err := w.counted(r.Clock, today, time.Time{})
		if err != nil {
			return v, err
		}
		v.Remedies = append(v.Remedies, AccusedRemedy{Act: r.Act, Due: r.Clock.DueOn, Law: r.Law, Days: days})
	}
	return v, nil
}

// charges is the allegations as they stand now.
func charges(c casefile.Case, book *rulebook.Edition) []Charge {
	var out []Charge
	for _, a := range c.Allegations {
		row, _ := book.Violation(a.Violation)
		ch := Charge{Text: a.Violation, OccurredOn: a.OccurredOn, Place: a.Place, Law: row.LegalBasis}
		if row.Label != "" {
			ch.Text = both(row.Label, row.LabelEN)
		}
		out = append(out, ch)
	}
	return out
}

// paper adds a paper; what the accused wrote stands among the answers.
func (v *AccusedView) paper(w *work, c casefile.Case, p casefile.AccusedPaper, book *rulebook.Edition) {
	out := AccusedPaper{Kind: p.Kind, On: p.On, Number: p.Number, Text: p.Text, HearingOn: p.HearingOn, Sanction: p.Type, ReceivedOn: p.ReceivedOn}
	switch p.Kind {
	case "answer":
		v.Answers = append(v.Answers, p.Text)
		return
	case "summons":
		out.Text = both("Anda dipanggil untuk didengar", "You are called to be heard")
	case "minutes":
		if p.Unsigned {
			out.Text += "\n\n" + both("Tidak ditandatangani oleh terperiksa", "Not signed by the person examined")
		}
	case "resolution":
		out.Text = resolutions[p.Result]
	case "decision":
		out.Text, out.Authority = both(p.Type.Label(), p.Type.LabelEN()), w.authority(p.SignedAs)
		row, _ := book.Sanction(p.Type)
		out.Law = row.LegalBasis
		if c.Stands() && c.Sanction.DecisionNumber == p.Number && c.Sanction.Type == p.Type {
			out.EffectiveOn = c.EffectiveOn()
		}
	}
	v.Papers = append(v.Papers, out)
}

// What became of a dispute, in words for the accused.
var resolutions = map[string]string{
	"UPHELD":                "Keputusan dikuatkan. (The decision was upheld.)",
	"MODIFIED":              "Keputusan diubah; keputusan baru disampaikan kepada Anda. (The decision was changed; the new one will be delivered to you.)",
	"ANNULLED":              "Keputusan dibatalkan. (The decision was annulled.)",
	"ANNULLED_ON_PROCEDURE": "Keputusan dibatalkan karena prosedur; pemeriksaan diulang. (The decision was annulled on procedure; the examination is done again.)",
}

// authority is who took a decision: function and office, never a name.
func (w *work) authority(s *casefile.SignedAs) string {
	if s == nil {
		return ""
	}
	words := map[string]string{"HEAD": "Pejabat yang berwenang menghukum", "ACTING": "Penjabat atau pelaksana tugas pejabat yang berwenang menghukum",
		"DELEGATE": "Penerima delegasi pejabat yang berwenang menghukum", "OFFICIAL": "Pejabat yang berwenang karena jabatannya"}
	office, _ := w.Directory.Agency(s.Office)
	var out []string
	for _, x := range []string{words[s.Capacity], s.Post, office.Name} {
		if x != "" {
			out = append(out, x)
		}
	}
	return strings.Join(out, ", ")
}

// both is a sentence in both languages.
func both(id, en string) string {
	return strings.TrimSuffix(id, ".") + ". (" + strings.TrimSuffix(en, ".") + ".)"
}
