package desk

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// noticesData is the page of notices.
type noticesData struct {
	Seats []string
	Views []savedView
	Done  bool
	Rows  []noticeRow
	Pager kit.Pager
}

// noticeRow is one notice.
type noticeRow struct {
	Href, Number string
	Title, Text  string
	Due          kit.Tag
	DueOn        string
	Act          task
	Role         string
	Law          []string
	At, Settled  string
	Zone         string
}

// notices is what the calendar tells those who have to act. Reading clears none.
func notices(v *kit.Visit) error {
	l, err := newLister(v)
	if err != nil {
		return err
	}
	q := v.R.URL.Query()
	done := q.Get("tampilan") == "selesai"
	filter := map[bool]string{true: `state = "done"`, false: `state = "waiting"`}
	answer, err := v.API.Notices.ListNotices(v.Ctx(), &pb.ListNoticesRequest{Filter: filter[done], PageSize: perPage, PageToken: q.Get("sesudah")})
	if badFilter(err) {
		return v.See("/meja/pemberitahuan")
	}
	if err != nil {
		return err
	}
	d := noticesData{Seats: l.seats(), Done: done}
	for _, key := range []string{"menunggu", "selesai"} {
		n, err := v.API.Notices.ListNotices(v.Ctx(), &pb.ListNoticesRequest{Filter: filter[key == "selesai"], PageSize: most})
		if err != nil {
			return err
		}
		d.Views = append(d.Views, savedView{Text: v.T("desk.notice.view." + key), Href: "/meja/pemberitahuan?tampilan=" + key,
			Count: l.tally(len(n.GetNotices()), n.GetNextPageToken()), Now: done == (key == "selesai")})
	}
	for _, n := range answer.GetNotices() {
		d.Rows = append(d.Rows, l.noticeRow(n))
	}
	if next := answer.GetNextPageToken(); next != "" {
		d.Pager.After = "/meja/pemberitahuan?tampilan=" + map[bool]string{true: "selesai", false: "menunggu"}[done] + "&sesudah=" + next
	}
	return v.Show("desk/notices", kit.Page{Title: v.T("desk.notice.title"), Wide: true, Data: d})
}

func (l *lister) noticeRow(n *pb.Notice) noticeRow {
	r := noticeRow{Number: n.GetNumber(), Title: n.GetTitle(), Text: n.GetText(), DueOn: n.GetDueOn(), Law: n.GetLegalBasis(),
		Role: l.Word("role", n.GetRole()) + ", " + l.office(n.GetOffice()), At: n.GetDeliveredAt(), Settled: n.GetSettledAt(), Zone: l.place(n.GetOffice()).GetTimeZone()}
	if l.Lang == "en" {
		r.Title, r.Text = n.GetTitleEn(), n.GetTextEn()
	}
	r.Text = l.readable(r.Text, n)
	kind, id, _ := strings.Cut(n.GetSubject(), "/")
	r.Href = map[string]string{"cases": "/meja/perkara/", "reports": "/meja/laporan/", "identityRequests": "/penjaga/"}[kind] + id
	switch {
	case r.Settled != "":
		r.Due = kit.Tag{Kind: "ok", Text: l.T("desk.due.done")}
	case n.GetDueOn() != "":
		r.Due = l.chip(n.GetDueOn(), n.GetOffice())
	}
	if act := n.GetAct(); act != "" && r.Settled == "" {
		r.Act = task{l.Word("act", act), l.actLink(kind, id, act)}
	}
	return r
}

// readable says act and day in a notice's text as the pages say them.
func (l *lister) readable(text string, n *pb.Notice) string {
	if n.GetAct() != "" {
		text = strings.ReplaceAll(text, n.GetAct(), l.Word("act", n.GetAct()))
	}
	if n.GetDueOn() != "" {
		text = strings.ReplaceAll(text, n.GetDueOn(), kit.Date(l.Lang, n.GetDueOn()))
	}
	return text
}

// actLink is the page of an act that is expected.
func (l *lister) actLink(kind, id, act string) string {
	switch {
	case kind == "cases":
		return "/meja/perkara/" + id + "/tindakan/" + act
	case act == "RegisterCase":
		return "/meja/daftarkan?laporan=" + id
	case act == "OpenFinding":
		return "/meja/temuan?laporan=" + id
	case act == "ApproveIdentity":
		return "/meja/laporan/" + id + "/tindakan/" + act
	case kind == "identityRequests":
		return "/penjaga/" + id
	}
	return "/meja/laporan/" + id
}
