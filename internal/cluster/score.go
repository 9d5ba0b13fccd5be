package cluster

import (
	"slices"
	"strings"
)

// Class is how much speaks for two reports telling of the same conduct.
type Class int

// The classes, in order. Nothing speaks for most pairs.
const (
	None   Class = iota
	Medium       // sedang: worth a look
	Strong       // kuat: hardly by chance
)

// Reason is one thing that two reports share: a stable code, and its sentence.
type Reason string

// The reasons. No code carries anything of the reports.
const (
	SameLink    Reason = "SAME_LINK"
	SameFile    Reason = "SAME_FILE"
	SameText    Reason = "SAME_TEXT"
	SimilarText Reason = "SIMILAR_TEXT"
	SameAccused Reason = "SAME_ACCUSED"
	SameName    Reason = "SAME_NAME"
	SameDay     Reason = "SAME_DAY"
	NearDay     Reason = "NEAR_DAY"
	SamePlace   Reason = "SAME_PLACE"
	SameRegion  Reason = "SAME_REGION"
)

// sentences is each reason in words, and what it weighs: alone none decides.
var sentences = []struct {
	Reason
	weight int
	text   string
}{
	{SameLink, 6, "Tautan yang sama. (The same link.)"},
	{SameFile, 6, "Berkas bukti yang sama persis. (Exactly the same file of evidence.)"},
	{SameText, 5, "Cerita yang hampir sama kata demi kata. (Nearly the same story, word for word.)"},
	{SimilarText, 3, "Sebagian cerita sama. (Parts of the story are the same.)"},
	{SameAccused, 3, "NIP atau NIK terlapor sama. (The same NIP or NIK of the accused.)"},
	{SameName, 2, "Nama terlapor sama. (The same name of the accused.)"},
	{SameDay, 2, "Tanggal kejadian sama. (The same day of the conduct.)"},
	{NearDay, 1, "Tanggal kejadian berdekatan. (The days of the conduct lie close together.)"},
	{SamePlace, 2, "Tempat kejadian sama. (The same place.)"},
	{SameRegion, 1, "Wilayah kejadian sama. (The same region.)"},
}

// Text is the reason in one sentence, Indonesian with English after it in brackets.
func (r Reason) Text() string {
	for _, s := range sentences {
		if s.Reason == r {
			return s.text
		}
	}
	return ""
}

// Match is what two reports share.
type Match struct {
	Class   Class
	Weight  int
	Reasons []Reason
}

// Where a match begins to be worth a look, and to be hardly chance.
const (
	medium = 5
	strong = 8
)

// Score compares two reports. It is the same whichever comes first. Two things
// must be there: what is shared weighs enough, and something beside who is accused
// speaks for it, for a popular official is reported for many a day.
func Score(a, b Features) Match {
	m := Match{Reasons: shared(a, b)}
	for _, s := range sentences {
		if slices.Contains(m.Reasons, s.Reason) {
			m.Weight += s.weight
		}
	}
	content := m.any(SameLink, SameFile, SameText)
	switch {
	case apart(a, b) && !content: // two days are two deeds, however alike
		return Match{}
	case m.Weight >= strong && content && !strangers(a, b):
		m.Class = Strong
	case m.Weight >= medium && (content || m.any(SameDay, NearDay, SimilarText)):
		m.Class = Medium
	default:
		return Match{}
	}
	return m
}

func (m Match) any(list ...Reason) bool {
	return slices.ContainsFunc(list, func(r Reason) bool { return slices.Contains(m.Reasons, r) })
}

// shared is the reasons that hold, in the order of their table.
func shared(a, b Features) []Reason {
	text := Alike(a.Text, b.Text)
	near := nearness(a, b)
	accused := acquaintance(a, b)
	holds := map[Reason]bool{
		SameLink: meet(a.Links, b.Links), SameFile: meet(a.Files, b.Files),
		SameText: text >= 0.8, SimilarText: text >= 0.3 && text < 0.8,
		SameAccused: accused == SameAccused, SameName: accused == SameName,
		SameDay: near == 0, NearDay: near == 1,
		SamePlace: a.Place != "" && a.Place == b.Place, SameRegion: a.Region != "" && a.Region == b.Region && a.Place != b.Place,
	}
	var out []Reason
	for _, s := range sentences {
		if holds[s.Reason] {
			out = append(out, s.Reason)
		}
	}
	return out
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// nearness is 0 for one day, 1 for neighbouring days and for dates that are not
// known to the day but may be one, 2 for anything else and where a date lacks.
func nearness(a, b Features) int {
	one, oneKnown := a.day()
	two, twoKnown := b.day()
	switch {
	case a.Days.IsZero() || b.Days.IsZero():
		return 2
	case oneKnown && twoKnown:
		n := one.DaysUntil(two)
		return min(max(n, -n), 2)
	case apart(a, b):
		return 2
	}
	return 1
}

// apart says whether both dates are known and cannot be of one deed: more than a
// day lies between them.
func apart(a, b Features) bool {
	if a.Days.IsZero() || b.Days.IsZero() {
		return false
	}
	return a.Days.Last.AddDays(1).Before(b.Days.First) || b.Days.Last.AddDays(1).Before(a.Days.First)
}

// acquaintance is by what somebody accused in both can be known, or "". A number
// decides: two numbers are two persons, whatever they are called.
func acquaintance(a, b Features) Reason {
	best := Reason("")
	for _, x := range a.Accused {
		for _, y := range b.Accused {
			switch {
			case x.Number != "" && y.Number != "":
				if x.Number == y.Number {
					return SameAccused
				}
			case x.Name != "" && x.Name == y.Name && agree(x.Agency, y.Agency):
				best = SameName
			}
		}
	}
	return best
}

// agree says whether two agencies may be one, as far as both are told.
func agree(a, b string) bool {
	return a == "" || b == "" || a == b || strings.Contains(a, b) || strings.Contains(b, a)
}

// strangers says whether each names somebody and nobody is named by both.
func strangers(a, b Features) bool {
	return len(a.who()) > 0 && len(b.who()) > 0 && acquaintance(a, b) == ""
}
