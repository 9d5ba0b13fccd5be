package report

import (
	"slices"
	"strings"
	"time"

	"netra/internal/deadline"
	"netra/internal/fault"
)

// The items of the meter.
const (
	ItemReporter = "reporter"
	ItemAccused  = "accused"
	ItemTimeBar  = "time_bar"
	ItemWhen     = "when"
	ItemWhere    = "where"
	ItemWhat     = "what"
	ItemEvidence = "evidence"
)

// Item is one thing the law asks of a report.
type Item struct {
	Item       string `json:"item"`
	Met        bool   `json:"met"`
	LegalBasis string `json:"legalBasis"`
	DaysLeft   *int   `json:"daysLeft,omitempty"` // where a clock runs; 0 once it is over
	Remedy     string `json:"remedy,omitempty"`   // what would meet it; empty when met
}

// Completeness is the live meter. It is no gate: a report is taken in as it is,
// and only registering a case asks for all of it (G1).
type Completeness struct {
	Formal   []Item `json:"formal"`
	Material []Item `json:"material"`
}

// Met says whether nothing is missing.
func (c Completeness) Met() bool { return len(c.missing()) == 0 }

func (c Completeness) missing() []Item {
	return slices.DeleteFunc(slices.Concat(c.Formal, c.Material), func(i Item) bool { return i.Met })
}

// Completeness reads the meter. Of e it needs the time, the zone, the book, the
// directory and the calendar. A report not yet sent is read as if it came now.
func (r *Report) Completeness(e Env) Completeness {
	basis, left := r.basis(e), r.completionLeft(e)
	item := func(name string, met bool, remedy string) Item {
		if met {
			return Item{Item: name, Met: true, LegalBasis: basis}
		}
		return Item{Item: name, LegalBasis: basis, DaysLeft: left, Remedy: remedy}
	}
	return Completeness{
		Formal: []Item{
			item(ItemReporter, r.Identified, "lengkapi nama dan alamat pelapor (give the reporter's name and address)"),
			item(ItemAccused, r.named(), "sebut nama terlapor (name the accused)"),
			r.barItem(e),
		},
		Material: []Item{
			item(ItemWhen, !blank(r.Conduct.OccurredOn), "sebut kapan terjadi; tahun atau bulan sudah membantu (say when it happened; a year or a month helps)"),
			item(ItemWhere, !blank(r.Conduct.Place+r.Conduct.Region), "sebut tempat atau wilayahnya (say where, by place or region)"),
			item(ItemWhat, !blank(r.Conduct.Narrative), "ceritakan apa yang terjadi (tell what happened)"),
			item(ItemEvidence, r.evidenced(), "unggah berkas, beri tautan, atau sebut nama saksi (upload a file, give a link, or name a witness)"),
		},
	}
}

// barItem is the time bar as an item of the meter. Without any date nothing can
// be counted: that is not late, but not shown to be in time either.
func (r *Report) barItem(e Env) Item {
	b := r.bar(e)
	i := Item{Item: ItemTimeBar, Met: b.met(), LegalBasis: strings.Join(b.law, "; ")}
	if !b.due.IsZero() && !b.unsure {
		i.DaysLeft = daysLeft(e.Today(), b.due)
	}
	switch {
	case i.Met:
	case b.late():
		i.Remedy = "batas waktu lewat pada " + b.due.String() + "; pengawas masih dapat menjadikannya temuan (the time was over; an investigator may still open a finding)"
	case b.unsure:
		i.Remedy = "hari libur tahun itu belum diketahui; pengawas yang memutuskan (that year's holidays are not known; an investigator decides)"
	default:
		i.Remedy = "sebut kapan terjadi atau kapan Anda mengetahuinya (say when it happened or when you learnt of it)"
	}
	return i
}

// Incomplete is what G1 still misses, each with its article and what would
// satisfy it; empty when the report is complete.
func (r *Report) Incomplete(e Env) string {
	var out, outEN []string
	for _, i := range r.Completeness(e).missing() {
		name := i.Item + " [" + i.LegalBasis + "]: "
		id, en := fault.Halves(i.Remedy)
		out, outEN = append(out, name+id), append(outEN, name+en)
	}
	if len(out) == 0 {
		return ""
	}
	return fault.Both(strings.Join(out, "; "), strings.Join(outEN, "; "))
}

// basis is the law that asks for the content of a report in its contest.
func (r *Report) basis(e Env) string {
	const pemilu, pilkada = "UU 7/2017 Pasal 454; Perbawaslu 7/2022 Pasal 15", "UU 1/2015 Pasal 134 jo UU 10/2016; Perbawaslu 8/2020 jo 9/2024"
	rules := r.barRules(e)
	switch {
	case len(rules) > 1:
		return pemilu + "; " + pilkada
	case rules[0] == barPemilu:
		return pemilu
	}
	return pilkada
}

func (r *Report) named() bool {
	return slices.ContainsFunc(r.Accused, func(a Accused) bool { return !blank(a.Name) })
}

// evidenced says whether an upload, a link or a named witness is there.
func (r *Report) evidenced() bool {
	witness := func(w Witness) bool { return !blank(w.Name) }
	return len(r.Evidence)+len(r.Conduct.Links) > 0 || slices.ContainsFunc(r.Conduct.Witnesses, witness)
}

// completionLeft is the days left of a request for completion, or nil.
func (r *Report) completionLeft(e Env) *int {
	k, ok := deadline.Newest(r.Clocks, ruleCompletion)
	if r.State != Incomplete || !ok || k.DueOn.IsZero() {
		return nil
	}
	return daysLeft(e.Today(), k.DueOn)
}

// daysLeft counts calendar days, for that is how people read a date.
func daysLeft(today, due Date) *int {
	days := max(0, int(due.Start(time.UTC).Sub(today.Start(time.UTC))/(24*time.Hour)))
	return &days
}
