package citizen

import (
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// The buttons beside "Lanjut", and the question that is asked when the browser
// does not know any more which draft this is.
const (
	later    = "simpan"
	afresh   = "baru"
	codeName = "kode"
)

// question is what the page of one part is told.
type question struct {
	Part  string
	Form  *kit.Form
	Note  string // of the time bar, on the page after the date
	Lost  bool   // the browser holds no draft any more: the form asks for its code
	Saved string // the day until which the draft is kept
}

// form makes a part's questions.
func form(v *kit.Visit, p intake.Part) (*kit.Form, error) {
	fields, err := p.Fields(v)
	if err != nil {
		return nil, err
	}
	if len(fields) == 1 && fields[0].Kind == kit.Radios {
		fields[0].Heading = true
	}
	f := kit.NewForm(v.T("citizen.report.next"), fields...)
	if p.Name == "siapa" {
		f.More = append(f.More, kit.Button{Value: intake.Unknown, Text: v.T("citizen.report.unknown")})
	}
	f.More = append(f.More, kit.Button{Value: later, Text: v.T("citizen.report.later")})
	return f, nil
}

// first says whether a part may be answered without a draft: it begins one.
func first(p intake.Part) bool { return p.Name == "siapa" }

// ask shows the page of a part with what was answered before.
func ask(p intake.Part) kit.Handler {
	return func(v *kit.Visit) error {
		d, err := open(v)
		if err != nil {
			return done(err)
		}
		if d == nil && !first(p) {
			return nowhere(v)
		}
		f, err := form(v, p)
		if err != nil {
			return err
		}
		r := d.GetReport()
		if d != nil {
			p.Fill(f, r)
			intake.Keep(f, d.GetEvidence())
		}
		return v.Show("citizen/question", page(v, p, f, d))
	}
}

func page(v *kit.Visit, p intake.Part, f *kit.Form, d *pb.Draft) kit.Page {
	q := question{Part: p.Name, Form: f, Lost: f.Field(codeName) != nil, Saved: d.GetDestroyedOn()}
	if p.Name == "cerita" && d != nil {
		if bar, err := intake.TimeBar(v, d.GetReport()); err == nil {
			q.Note = bar.Near(v)
		}
	}
	return kit.Page{Title: v.T("citizen.ask." + p.Name), Back: back(v, p.Name, d.GetReport()), Data: q}
}

// answer takes the answers of a part: it marks them, or keeps them and goes on.
func answer(p intake.Part) kit.Handler {
	return func(v *kit.Visit) error {
		f, err := form(v, p)
		if err != nil {
			return err
		}
		if v.Citizen.Draft == "" && !first(p) {
			f.Fields = append([]*kit.Field{codeField(v)}, f.Fields...)
			f.More = append(f.More, kit.Button{Value: afresh, Text: v.T("citizen.lost.anew")})
		}
		meant, err := f.Read(v)
		if err != nil {
			return err
		}
		d, err := taken(v, f)
		if err != nil {
			return done(err)
		}
		if d == nil && !first(p) {
			return v.Again("citizen/question", page(v, p, f, nil))
		}
		return done(keep(v, p, f, d, meant))
	}
}

// taken is the draft that an answer belongs to: the browser's, or that of the
// code that was asked for because the browser held none.
func taken(v *kit.Visit, f *kit.Form) (*pb.Draft, error) {
	if code := f.Value(codeName); f.Field(codeName) != nil {
		if f.Pressed == afresh {
			f.Fields = f.Fields[1:]
			return &pb.Draft{Report: intake.Empty()}, nil
		}
		if !hold(v, f, code) {
			return nil, nil
		}
		f.Fields = f.Fields[1:]
	}
	return open(v)
}

// keep saves what was answered, also a file that was just uploaded or removed.
func keep(v *kit.Visit, p intake.Part, f *kit.Form, d *pb.Draft, meant bool) error {
	changed := strings.Contains(f.Pressed, ":")
	if meant && f.Pressed != later {
		p.Check(v, f)
	}
	if !f.OK() {
		return v.Again("citizen/question", page(v, p, f, d))
	}
	if changed && f.Field("evidence") == nil {
		return v.Show("citizen/question", page(v, p, f, d)) // a row more or less
	}
	r := intake.Empty()
	if d != nil {
		r = d.GetReport()
	}
	p.Take(f, r)
	if _, err := save(v, r, f.Once); err != nil {
		return unsaved(v, p, f, d, err)
	}
	switch {
	case changed:
		return v.See(tail(v, path(p.Name)))
	case f.Pressed == later:
		return v.See("/lapor/simpan")
	}
	return v.See(next(v, p.Name, r))
}

// unsaved is what becomes of an answer that the API does not keep: it is shown
// again, or the draft was sent or destroyed in the meantime.
func unsaved(v *kit.Visit, p intake.Part, f *kit.Form, d *pb.Draft, err error) error {
	reason, _ := kit.Reason(err)
	switch {
	case reason == "DRAFT_FILED":
		return sent(v)
	case f.Refuse(v, err):
		return v.Again("citizen/question", page(v, p, f, d))
	}
	return err
}
