package desk

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/report"
	"netra/internal/web/kit"
)

// identityData is the page on which an investigator reads who reported. What was
// read stands in the answer to the form, and on no page that has an address.
type identityData struct {
	Number string
	Does   []string
	Form   *kit.Form
	Who    []kit.Row
	Until  string
	Zone   string
}

// steps of an opening, as the page shows them.
func (l *lister) openings(r *pb.Report) []kit.Row {
	var out []kit.Row
	zone := l.place(r.GetOffice()).GetTimeZone()
	for _, o := range r.GetContents().GetIdentityOpenings() {
		lines := []string{l.T("desk.identity.state." + o.GetState()), o.GetReason()}
		if o.GetDeclinedBy() != "" {
			lines[0] = l.T("desk.identity.declined", "office", l.office(o.GetDeclinedBy()), "reason", o.GetDeclined())
		}
		if o.GetState() != string(report.Over) {
			lines = append(lines, l.T("desk.identity.until", "at", kit.Instant(l.Lang, o.GetUntil(), zone)))
		}
		out = append(out, kit.Row{Key: l.T("desk.identity.code." + o.GetReasonCode()), Lines: lines})
	}
	return out
}

// going is the request that goes on, or nil.
func going(r *pb.Report) *pb.IdentityOpening {
	list := r.GetContents().GetIdentityOpenings()
	if n := len(list); n > 0 && list[n-1].GetState() != string(report.Over) {
		return list[n-1]
	}
	return nil
}

// mayAsk says whether an act on the identity makes sense now; for every other act it
// always does.
func mayAsk(act string, r *pb.Report) bool {
	o := going(r)
	switch report.Act(act) {
	case report.AnswerRetaliation:
		return r.GetContents().GetProtection().GetDueOn() != ""
	case report.RequestIdentity:
		return r.GetTrack() == pb.Report_CONFIDENTIAL && o == nil
	case report.ApproveIdentity, report.DeclineIdentity:
		return o.GetState() == string(report.Requested) && !o.GetOwn()
	case report.OpenIdentity:
		return r.GetTrack() == pb.Report_NAMED || o.GetState() == string(report.Opened) && o.GetOwn()
	}
	return true
}

// identityForm is the question that every reading begins with.
func identityForm(v *kit.Visit) (*lister, *pb.Report, *identityData, error) {
	l, r, err := openReport(v)
	if err != nil {
		return nil, nil, nil, err
	}
	why := &kit.Field{Name: "reason", Kind: kit.TextArea, Lines: 3, Label: l.T("desk.identity.reason"), Hint: l.T("desk.identity.reasonhint"), Audience: l.T("desk.reads.reporter")}
	d := &identityData{Number: r.GetNumber(), Does: strings.Split(l.T("desk.identity.does"), "\n"), Form: kit.NewForm(l.T("desk.identity.button"), why),
		Zone: l.place(r.GetOffice()).GetTimeZone()}
	d.Form.Cancel = "/meja/laporan/" + v.R.PathValue("report")
	return l, r, d, nil
}

func (d *identityData) page(v *kit.Visit) kit.Page {
	return kit.Page{Title: v.T("desk.identity.title"), Back: "/meja/laporan/" + v.R.PathValue("report"), Data: d}
}

func identityPage(v *kit.Visit) error {
	l, r, d, err := identityForm(v)
	if err != nil {
		return err
	}
	if !l.offered(string(report.OpenIdentity), r) {
		return v.Show("desk/reportnot", kit.Page{Title: v.T("desk.report.not.title"), Back: d.Form.Cancel, Data: reportActData{Title: v.T("desk.identity.title"), Number: r.GetNumber()}})
	}
	return v.Show("desk/identity", d.page(v))
}

// identityRead shows who reported, in the answer and nowhere else: to read it again
// is another opening.
func identityRead(v *kit.Visit) error {
	l, r, d, err := identityForm(v)
	if err != nil {
		return err
	}
	meant, err := d.Form.Read(v)
	if err != nil {
		return err
	}
	if meant {
		d.Form.Need(v, "reason")
	}
	if !meant || !d.Form.OK() {
		return v.Again("desk/identity", d.page(v))
	}
	a, err := l.API.Reports.ReadIdentity(v.Ctx(), &pb.ReadIdentityRequest{Name: r.GetName(), Reason: d.Form.Value("reason"), RequestId: d.Form.Once})
	if err != nil {
		if d.Form.Refuse(v, err) {
			return v.Again("desk/identity", d.page(v))
		}
		return err
	}
	p := a.GetReporter()
	for _, x := range []struct{ key, text string }{{"name", p.GetName()}, {"address", p.GetAddress()}, {"phone", p.GetPhone()}, {"email", p.GetEmail()}} {
		if x.text != "" {
			d.Who = append(d.Who, kit.Row{Key: l.T("desk.identity." + x.key), Text: kit.Plain(x.text)})
		}
	}
	d.Until = a.GetUntil()
	return v.Show("desk/identity", d.page(v))
}
