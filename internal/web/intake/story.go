package intake

import (
	"net/url"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// story asks for what happened.
func story() Part {
	return Part{Name: "cerita", Needed: true,
		Fields: func(v *kit.Visit) ([]*kit.Field, error) {
			return []*kit.Field{{Name: "narrative", Kind: kit.TextArea, Label: v.T("intake.story.label"), Hint: v.T("intake.story.hint"), Lines: 10, Max: mostStory}}, nil
		},
		Fill: func(f *kit.Form, r *pb.FilingReport) { set(f, "narrative", r.GetConduct().GetNarrative()) },
		Check: func(v *kit.Visit, f *kit.Form) {
			if f.Value("narrative") == "" {
				f.Fail("narrative", v.T("intake.error.story"))
			}
			short(v, f, map[string]int{"narrative": mostStory})
		},
		Take:     func(f *kit.Form, r *pb.FilingReport) { r.Conduct.Narrative = value(f, "narrative") },
		Answered: func(r *pb.FilingReport) bool { return r.GetConduct().GetNarrative() != "" },
	}
}

// seen asks where it can be seen and who saw it.
func seen() Part {
	return Part{Name: "tautan", Fields: seenFields, Check: checkSeen,
		Fill: func(f *kit.Form, r *pb.FilingReport) {
			c := r.GetConduct()
			rows(f, "links", len(c.GetLinks()), func(i int) map[string]string {
				return map[string]string{"url": c.GetLinks()[i].GetUrl(), "account": c.GetLinks()[i].GetAccount()}
			})
			rows(f, "witnesses", len(c.GetWitnesses()), func(i int) map[string]string {
				return map[string]string{"name": c.GetWitnesses()[i].GetName(), "contact": c.GetWitnesses()[i].GetContact()}
			})
		},
		Take: func(f *kit.Form, r *pb.FilingReport) {
			r.Conduct.Links, r.Conduct.Witnesses = nil, nil
			for _, m := range f.Field("links").Filled() {
				r.Conduct.Links = append(r.Conduct.Links, &pb.Link{Url: address(m["url"]), Account: given(m["account"])})
			}
			for _, m := range f.Field("witnesses").Filled() {
				r.Conduct.Witnesses = append(r.Conduct.Witnesses, &pb.Witness{Name: clean(m["name"]), Contact: given(m["contact"])})
			}
		},
		Answered: func(r *pb.FilingReport) bool {
			return len(r.GetConduct().GetLinks())+len(r.GetConduct().GetWitnesses()) > 0
		},
	}
}

func seenFields(v *kit.Visit) ([]*kit.Field, error) {
	return []*kit.Field{
		{Name: "links", Kind: kit.Rows, Label: v.T("intake.seen.links"), Least: 1, Add: v.T("intake.seen.addlink"), Row: []*kit.Field{
			{Name: "url", Kind: kit.Text, Label: v.T("intake.seen.url"), Hint: v.T("intake.seen.urlhint"), Optional: true, Mode: "url"},
			{Name: "account", Kind: kit.Text, Label: v.T("intake.seen.account"), Optional: true},
		}},
		{Name: "witnesses", Kind: kit.Rows, Label: v.T("intake.seen.witnesses"), Hint: v.T("intake.seen.witnesshint"), Least: 1, Add: v.T("intake.seen.addwitness"), Row: []*kit.Field{
			{Name: "name", Kind: kit.Text, Label: v.T("intake.seen.name"), Optional: true},
			{Name: "contact", Kind: kit.Text, Label: v.T("intake.seen.contact"), Optional: true},
		}},
	}, nil
}

// checkSeen asks for the half without which the other is of no use.
func checkSeen(v *kit.Visit, f *kit.Form) {
	for _, row := range f.Field("links").Rows {
		link, account := clean(row[0].Value), clean(row[1].Value)
		if link == "" && account != "" || link != "" && !webAddress(address(link)) {
			f.Fail(row[0].Name, v.T("intake.error.link"))
		}
	}
	for _, row := range f.Field("witnesses").Rows {
		if clean(row[0].Value) == "" && clean(row[1].Value) != "" {
			f.Fail(row[0].Name, v.T("intake.error.witness"))
		}
	}
	short(v, f, map[string]int{"url": mostLines})
}

// address is a link as people copy it, with the scheme that they leave out.
func address(s string) string {
	s = clean(s)
	if s != "" && !strings.Contains(s, "://") {
		return "https://" + s
	}
	return s
}

// webAddress says whether s is one that a browser would open as a page.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (strings.EqualFold(u.Scheme, "http") || strings.EqualFold(u.Scheme, "https")) &&
		strings.Contains(u.Hostname(), ".") && !strings.ContainsAny(s, " \t\r\n\"<>\\")
}
