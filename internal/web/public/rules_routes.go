package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// ruleRoutes is where the rulebook is read.
func ruleRoutes(s *kit.Site) {
	s.Get("/aturan", kit.Anyone, editions)
	s.Get("/aturan/tanya", kit.Anyone, askPage)
	s.Post("/aturan/tanya", kit.Anyone, ask)
	s.Get("/aturan/{edition}", kit.Anyone, editionPage)
	s.Get("/aturan/{edition}/penanda-tangan", kit.Anyone, signersPage)
	s.Get("/aturan/{edition}/{code}", kit.Anyone, rulePage)
}

// editionList is the page of all editions.
type editionList struct {
	Editions []editionLine
	InForce  string
}

// editionLine is one edition as the lists name it.
type editionLine struct {
	ID, Title, From, To string
	Sources             []string
	Now                 bool
}

func lineOf(b *pb.Rulebook, today string) editionLine {
	return editionLine{ID: b.GetEdition(), Title: b.GetTitle(), From: b.GetInForceFrom(), To: b.GetInForceTo(), Sources: b.GetSources(),
		Now: b.GetInForceFrom() <= today && (b.GetInForceTo() == "" || today <= b.GetInForceTo())}
}

func editions(v *kit.Visit) error {
	r, err := v.API.Rulebooks.ListRulebooks(v.Ctx(), &pb.ListRulebooksRequest{})
	if err != nil {
		return err
	}
	var list editionList
	for _, b := range r.GetRulebooks() {
		l := lineOf(b, v.Today())
		if l.Now {
			list.InForce = l.ID
		}
		list.Editions = append(list.Editions, l)
	}
	return v.Show("public/editions", kit.Page{Title: v.T("public.rules.title"), Open: true, About: v.T("public.rules.about"), Data: list})
}

// book is the edition that an address names.
func book(v *kit.Visit) (*pb.Rulebook, error) {
	return v.API.Rulebooks.GetRulebook(v.Ctx(), &pb.GetRulebookRequest{Name: "rulebooks/" + v.R.PathValue("edition")})
}
