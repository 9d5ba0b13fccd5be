package citizen

import (
	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// added are the questions of the report form that can be answered again, by the
// part that asks them; what is left empty stays as it was.
var added = []struct {
	part   string
	fields []string
}{
	{"cerita", []string{"narrative"}},
	{"kapan", []string{"occurredOn", "region", "place"}},
	{"tautan", []string{"links", "witnesses"}},
	{"bukti", []string{"evidence"}},
	{"identitas", []string{"reporterName", "reporterAddress", "reporterPhone", "reporterEmail"}},
}

// add completes the report: more of the story, when, where, who saw it, files, and
// who reports where the track allows that to be known.
func add() deed {
	return deed{Name: "tambah", Points: 1, Offered: canAdd, Fields: addFields, Check: checkAdded, Send: sendAdded}
}

func canAdd(view *pb.ReporterView) bool {
	switch view.GetReport().GetState() {
	case "not_registered", "referred", "withdrawn":
		return false
	}
	return true
}

func addFields(v *kit.Visit, view *pb.ReporterView) ([]*kit.Field, error) {
	var out []*kit.Field
	for _, a := range added {
		if a.part == "identitas" && view != nil && !addable(view, "reporter") {
			continue
		}
		if a.part == "identitas" && known(view) {
			continue
		}
		all, err := intake.Find(a.part).Fields(v)
		if err != nil {
			return nil, err
		}
		for _, x := range all {
			for _, name := range a.fields {
				if x.Name == name {
					x.Optional = true
					out = append(out, x)
				}
			}
		}
	}
	for _, x := range out {
		if x.Name == "region" { // the office that holds the report stays
			x.Hint, x.Options[0].Label = "", v.T("citizen.deed.tambah.same")
		}
	}
	out[0].Label, out[0].Hint, out[0].Lines = v.T("citizen.deed.tambah.label"), v.T("citizen.deed.tambah.hint"), 6
	return out, nil
}

// known says whether it was said already who reports.
func known(view *pb.ReporterView) bool {
	for _, i := range view.GetReport().GetCompleteness().GetFormal() {
		if i.GetItem() == "reporter" {
			return i.GetMet()
		}
	}
	return false
}

// checkAdded asks for something, and for both halves of an identity.
func checkAdded(v *kit.Visit, f *kit.Form) {
	f.CheckDates(v)
	if on, today := f.Value("occurredOn"), v.Today(); f.Field("occurredOn").Error == "" && on > today[:min(len(on), len(today))] {
		f.Fail("occurredOn", v.T("intake.error.future", "label", f.Field("occurredOn").Label))
	}
	intake.Find("tautan").Check(v, f)
	if one(f, "reporterName", "reporterAddress", "reporterPhone", "reporterEmail") {
		for _, name := range []string{"reporterName", "reporterAddress"} {
			if f.Value(name) == "" {
				f.Fail(name, v.T("kit.form.empty", "label", f.Field(name).Label))
			}
		}
	}
	empty := !one(f, "narrative", "occurredOn", "region", "place", "reporterName") &&
		len(f.Field("links").Filled())+len(f.Field("witnesses").Filled())+len(f.Field("evidence").Stored) == 0
	if empty && f.OK() {
		f.Fail("narrative", v.T("citizen.deed.tambah.nothing"))
	}
}

// one says whether one of some questions has an answer.
func one(f *kit.Form, names ...string) bool {
	for _, n := range names {
		if f.Value(n) != "" {
			return true
		}
	}
	return false
}

func sendAdded(v *kit.Visit, f *kit.Form, view *pb.ReporterView) error {
	r := intake.Empty()
	r.Track = view.GetReport().GetTrack()
	for _, part := range []string{"cerita", "tautan", "bukti"} {
		intake.Find(part).Take(f, r)
	}
	c := r.GetConduct()
	req := &pb.CompleteReportRequest{AccessCode: v.Citizen.Code, RequestId: f.Once, Evidence: r.GetEvidence(),
		Conduct: &pb.ConductAddition{Narrative: c.GetNarrative(), Links: c.GetLinks(), Witnesses: c.GetWitnesses(),
			OccurredOn: given(f, "occurredOn"), Region: given(f, "region"), Place: given(f, "place")}}
	if one(f, "reporterName") {
		intake.Find("identitas").Take(f, r)
		req.Reporter = r.GetReporter()
	}
	_, err := v.API.Reports.CompleteReport(v.R.Context(), req)
	return err
}

// given is an answer, or nothing when none was given.
func given(f *kit.Form, name string) *string {
	if s := f.Value(name); s != "" {
		return &s
	}
	return nil
}
