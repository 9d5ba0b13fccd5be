package citizen

import (
	"slices"

	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// standing is the page of a report for who filed it.
type standing struct {
	intake.Receipt
	View     *pb.ReporterView
	Told     string
	Strip    []kit.Step
	Tasks    []kit.Task
	Counted  []counted
	Needed   []string // what the office asked to be completed, in words
	Meter    kit.Table
	Met, All int
	Talk     []kit.Moment
	Timeline []kit.Moment
	Track    string
	Can      map[string]bool // deeds by name
}

// statusPage is the report that this browser's code opens. Without one it leads to
// where the code is asked for.
func statusPage(v *kit.Visit) error {
	view, err := look(v)
	if err != nil {
		return err
	}
	if view == nil {
		return forgotten(v)
	}
	d := standing{View: view, Told: v.Told(), Can: map[string]bool{}}
	if d.Receipt, err = intake.Receive(v, view); err != nil {
		return err
	}
	for _, x := range deeds() {
		d.Can[x.Name] = x.Offered(view)
	}
	d.Track = v.T("intake.track." + view.GetReport().GetTrack().String() + ".label")
	d.Strip = strip(v, view)
	d.Meter, d.Met, d.All = meter(v, view)
	d.Needed = needed(v, view)
	d.Tasks = tasks(v, view)
	d.Counted = countedQuestions(v, view)
	d.Talk = talk(v, view)
	for _, e := range slices.Backward(view.GetTimeline()) {
		d.Timeline = append(d.Timeline, kit.Moment{What: kit.Spoken(v.Lang, e.GetText()), When: kit.Date(v.Lang, e.GetDate())})
	}
	return v.Show("citizen/status", kit.Page{Title: v.T("citizen.status.title"), Data: d})
}

// forgotten leads whoever has no code that opens something to where it is asked
// for, and says why when there was one.
func forgotten(v *kit.Visit) error {
	if v.Citizen.Code != "" { // it opens nothing any more
		v.Citizen.Code, v.Citizen.Fresh, v.Citizen.Told = "", false, ""
		v.Remember()
	}
	return v.See("/lacak?lagi")
}

// closeReport makes the browser forget.
func closeReport(v *kit.Visit) error {
	v.Forget()
	return v.See("/laporan/selesai")
}

// stages are the public's words, in the order in which a case meets them.
var stages = []string{"REPORT", "INVESTIGATION", "RECOMMENDATION", "EXAMINATION", "SANCTION", "FOLLOW_THROUGH", "CLOSED"}

// strip is the way of the report. What it did not come through is not said to be
// behind it: many end early.
func strip(v *kit.Visit, view *pb.ReporterView) []kit.Step {
	been := map[string]bool{"REPORT": true}
	for _, e := range view.GetTimeline() {
		been[e.GetStage()] = true
	}
	at := slices.Index(stages, view.GetStage())
	var out []kit.Step
	for i, s := range stages {
		out = append(out, kit.Step{Label: v.Word("citizen.stage", s), Now: i == at, Past: i < at && been[s]})
	}
	return out
}

// talk is the messages both ways, the newest first, with the question that each
// answers.
func talk(v *kit.Visit, view *pb.ReporterView) []kit.Moment {
	asked := map[string]string{}
	for _, q := range view.GetQuestions() {
		asked[q.GetId()] = q.GetText()
	}
	var out []kit.Moment
	for _, m := range slices.Backward(view.GetMessages()) {
		from := v.T("citizen.status.office")
		if m.GetFrom() == "REPORTER" {
			from = v.T("citizen.status.you")
		}
		said := []kit.Row{{Long: kit.Told(v.Lang, m)}}
		if q := asked[m.GetQuestion()]; q != "" {
			said = []kit.Row{{Key: v.T("citizen.status.question"), Text: q}, {Key: v.T("citizen.status.answer"), Long: m.GetText()}}
		}
		out = append(out, kit.Moment{What: from, When: kit.Instant(v.Lang, m.GetAt(), ""), Said: said})
	}
	return out
}
