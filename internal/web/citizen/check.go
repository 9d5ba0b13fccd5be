package citizen

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// check shows all answers before anything is sent.
func check(v *kit.Visit) error {
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	if d == nil {
		return nowhere(v)
	}
	p, err := checkPage(v, checkForm(v), d)
	if err != nil {
		return err
	}
	return v.Show("citizen/check", p)
}

func checkForm(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("citizen.check.button"))
	f.More = []kit.Button{{Value: later, Text: v.T("citizen.report.later")}}
	return f
}

func checkPage(v *kit.Visit, f *kit.Form, d *pb.Draft) (kit.Page, error) {
	r := d.GetReport()
	items, err := intake.Meter(v, r, len(d.GetEvidence()))
	if err != nil {
		return kit.Page{}, err
	}
	anonymous := r.GetTrack() == pb.Report_ANONYMOUS
	met, lacks := 0, false
	for _, i := range items {
		if i.Met {
			met++
			continue
		}
		lacks = lacks || !anonymous || i.Item != "reporter" // who chose to have no name lacks none
	}
	rows := intake.Summary(v, r, d.GetEvidence(), change)
	kept := kit.Row{Key: v.T("citizen.check.code"), Change: change("kode"), Text: v.T("citizen.check.notkept")}
	if v.Citizen.Kept {
		kept.Text = v.T("citizen.check.kept")
	}
	return kit.Page{Title: v.T("citizen.check.title"), Back: path("kode"), Data: map[string]any{
		"Form": f, "Rows": append(rows, kept), "Met": met, "All": len(items), "Meter": intake.Table(v, items, change),
		"Anonymous": anonymous, "Lacks": lacks}}, nil
}

// send files the report, once: the draft ends in the same transaction, so that a
// second press, another tab or a refresh finds the report instead.
func send(v *kit.Visit) error {
	f := checkForm(v)
	if _, err := f.Read(v); err != nil {
		return err
	}
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	switch {
	case d == nil && v.Citizen.Code != "":
		return v.See("/lapor/diterima") // pressed again
	case d == nil:
		return nowhere(v)
	case f.Pressed == later:
		return v.See("/lapor/simpan")
	}
	for _, part := range intake.Missing(d.GetReport()) {
		f.Fail("", v.T("citizen.missing."+part))
	}
	if f.OK() && !v.Citizen.Kept {
		return v.See(change("kode"))
	}
	if f.OK() {
		err = deliver(v, f, d)
	}
	if err != nil {
		reason, _ := kit.Reason(err)
		switch {
		case reason == "DRAFT_FILED":
			return sent(v)
		case !f.Refuse(v, err):
			return err
		}
	}
	if f.OK() {
		return v.See("/lapor/diterima")
	}
	p, err := checkPage(v, f, d)
	if err != nil {
		return err
	}
	return v.Again("citizen/check", p)
}

// deliver files the draft and keeps its code, which is now the report's.
func deliver(v *kit.Visit, f *kit.Form, d *pb.Draft) error {
	code := d.GetDraftCode()
	answer, err := v.API.Reports.FileReport(v.R.Context(), &pb.FileReportRequest{Report: intake.Ready(d.GetReport()), RequestId: f.Once, DraftCode: &code})
	if err != nil {
		return err
	}
	v.Citizen.Code, v.Citizen.Draft, v.Citizen.Fresh, v.Citizen.Kept = answer.GetAccessCode(), "", true, false
	v.Remember()
	return nil
}

// sent leads to the report that grew from the draft.
func sent(v *kit.Visit) error {
	v.Citizen.Code, v.Citizen.Draft, v.Citizen.Fresh, v.Citizen.Kept = v.Citizen.Draft, "", true, false
	v.Remember()
	return v.See("/lapor/diterima")
}
