package citizen

import (
	"strconv"
	"unicode/utf8"

	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// answering is the deed that belongs to one question.
const answering = "jawab"

// mostText is the API's bound of a text, in characters.
const mostText = 100000

// told is a text of some lines.
func told(v *kit.Visit, deed, name string, lines int) *kit.Field {
	return &kit.Field{Name: name, Kind: kit.TextArea, Label: v.T("citizen.deed." + deed + ".label"), Lines: lines, Max: mostText}
}

// need marks a text that is missing or too long.
func need(name string) func(*kit.Visit, *kit.Form) {
	return func(v *kit.Visit, f *kit.Form) {
		f.Need(v, name)
		if x := f.Field(name); utf8.RuneCountInString(x.Value) > mostText {
			f.Fail(name, v.T("citizen.deed.long", "label", x.Label, "most", kit.Number(v.Lang, mostText)))
		}
	}
}

// filesField asks for files beside a text.
func filesField(v *kit.Visit) (*kit.Field, error) {
	fields, err := intake.Find("bukti").Fields(v)
	if err != nil {
		return nil, err
	}
	return fields[0], nil
}

// filesOf is the ids of the files of a form.
func filesOf(f *kit.Form) []string {
	var out []string
	for _, s := range f.Field("evidence").Stored {
		out = append(out, s.ID)
	}
	return out
}

func textAndFiles(name string) func(*kit.Visit, *pb.ReporterView) ([]*kit.Field, error) {
	return func(v *kit.Visit, _ *pb.ReporterView) ([]*kit.Field, error) {
		file, err := filesField(v)
		return []*kit.Field{told(v, name, "text", 7), file}, err
	}
}

func always(*pb.ReporterView) bool { return true }

// message is what the reporter writes to the office unasked.
func message() deed {
	return deed{Name: "pesan", Points: 2, Offered: always, Fields: textAndFiles("pesan"), Check: need("text"),
		Send: func(v *kit.Visit, f *kit.Form, _ *pb.ReporterView) error { return reply(v, f, nil) }}
}

// answerQuestion answers one of the office's questions, "?ke=2" for the second.
func answerQuestion() deed {
	return deed{Name: answering, Points: 1, Fields: textAndFiles(answering), Check: need("text"),
		Offered: func(view *pb.ReporterView) bool { return len(view.GetQuestions()) > 0 },
		Send: func(v *kit.Visit, f *kit.Form, view *pb.ReporterView) error {
			q := asked(v, view)
			if q == nil {
				return reply(v, f, nil)
			}
			return reply(v, f, &q.Id)
		}}
}

// asked is the question that the address counts to; nil for none.
func asked(v *kit.Visit, view *pb.ReporterView) *pb.Question {
	n, err := strconv.Atoi(v.R.URL.Query().Get("ke"))
	if all := view.GetQuestions(); err == nil && n >= 1 && n <= len(all) {
		return all[n-1]
	}
	return nil
}

func reply(v *kit.Visit, f *kit.Form, question *string) error {
	_, err := v.API.Reports.ReplyToOffice(v.R.Context(), &pb.ReplyToOfficeRequest{AccessCode: v.Citizen.Code, RequestId: f.Once,
		Text: f.Value("text"), Question: question, Evidence: filesOf(f)})
	return err
}
