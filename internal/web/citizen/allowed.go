package citizen

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// allowed says that what was chosen is no violation, by which article, and that
// filing stays possible: what looked like a vote may have been more.
func allowed(v *kit.Visit) error {
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	code := intake.Hint(d.GetReport())
	if d == nil || !intake.Allowed(code) {
		return v.See(path("apa"))
	}
	book, err := v.API.Rulebooks.GetRulebook(v.R.Context(), &pb.GetRulebookRequest{Name: "rulebooks/-"})
	if err != nil {
		return err
	}
	i := slices.IndexFunc(book.GetViolations(), func(x *pb.Violation) bool { return x.GetCode() == code })
	var law []string
	if i >= 0 {
		law = book.GetViolations()[i].GetLegalBasis()
	}
	on := path("kapan")
	if reviewing(v) {
		on = path(review)
	}
	return v.Show("citizen/allowed", kit.Page{Title: v.T("citizen.allowed.title"), Back: tail(v, path("apa")), Data: map[string]any{
		"What": intake.Conduct(v, code), "Law": law, "On": on, "Other": tail(v, path("apa"))}})
}
