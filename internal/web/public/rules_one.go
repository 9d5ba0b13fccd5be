package public

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// oneRule is the page of one violation.
type oneRule struct {
	rule
	Book   editionLine
	Before *rule // the row for the time before the determination, where there are two
	After  *rule
	Other  []editionLine // the editions that have the same row
}

func rulePage(v *kit.Visit) error {
	b, err := book(v)
	if err != nil {
		return absent(v, err)
	}
	rules := rulesOf(v, b)
	r := find(rules, v.R.PathValue("code"))
	if r == nil {
		return v.Missing()
	}
	page := oneRule{rule: *r, Book: lineOf(b, v.Today())}
	if twin := find(rules, r.Twin); twin != nil {
		page.Before, page.After = r, twin
		if r.Phase == "post" {
			page.Before, page.After = twin, r
		}
	}
	if page.Other, err = others(v, b, r.Code); err != nil {
		return err
	}
	return v.Show("public/rule", kit.Page{Title: r.Text, Back: "/aturan/" + b.GetEdition(), Wide: true, Open: true, About: r.Text, Data: page})
}

// others is the other editions in which there is a row of the code.
func others(v *kit.Visit, b *pb.Rulebook, code string) ([]editionLine, error) {
	r, err := v.API.Rulebooks.ListRulebooks(v.Ctx(), &pb.ListRulebooksRequest{})
	if err != nil {
		return nil, err
	}
	var out []editionLine
	for _, x := range r.GetRulebooks() {
		if x.GetEdition() == b.GetEdition() {
			continue
		}
		full, err := v.API.Rulebooks.GetRulebook(v.Ctx(), &pb.GetRulebookRequest{Name: x.GetName()})
		if err != nil {
			return nil, err
		}
		if find(rulesOf(v, full), code) != nil {
			out = append(out, lineOf(full, v.Today()))
		}
	}
	return out, nil
}
