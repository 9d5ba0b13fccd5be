package citizen

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// deed is something that the holder of a code does, on a page of its own:
// /laporan/NAME, with the texts citizen.deed.NAME.
type deed struct {
	Name   string
	Points int  // how many sentences say what follows from it
	Danger bool // it cannot be undone
	// Offered says whether it can be done now.
	Offered func(*pb.ReporterView) bool
	// Fields makes the questions; view is nil when the browser forgot the code.
	Fields func(v *kit.Visit, view *pb.ReporterView) ([]*kit.Field, error)
	// Check marks what cannot be sent so.
	Check func(v *kit.Visit, f *kit.Form)
	// Send does it. The report was opened before: view is never nil.
	Send func(v *kit.Visit, f *kit.Form, view *pb.ReporterView) error
}

// deeds is all of them.
func deeds() []deed {
	return []deed{add(), message(), answerQuestion(), retaliation(), safety(), challenge(), withdrawal(), pings(), noPings()}
}

// deedShown is what the page of a deed is told.
type deedShown struct {
	Deed   string
	Form   *kit.Form
	Points []string
	View   *pb.ReporterView
	Asked  *pb.Question // that is answered
	Needed []string
}

func (d deed) form(v *kit.Visit, view *pb.ReporterView) (*kit.Form, error) {
	fields, err := d.Fields(v, view)
	if err != nil {
		return nil, err
	}
	f := kit.NewForm(v.T("citizen.deed."+d.Name+".button"), fields...)
	f.Danger, f.Cancel = d.Danger, "/laporan"
	return f, nil
}

func (d deed) page(v *kit.Visit, f *kit.Form, view *pb.ReporterView) kit.Page {
	s := deedShown{Deed: d.Name, Form: f, View: view, Needed: needed(v, view)}
	for i := range d.Points {
		s.Points = append(s.Points, v.T("citizen.deed."+d.Name+".point"+string(rune('1'+i))))
	}
	if d.Name == answering {
		s.Asked = asked(v, view)
	}
	return kit.Page{Title: v.T("citizen.deed." + d.Name + ".title"), Back: "/laporan", Data: s}
}

// deedPage shows the page; what cannot be done now leads back, saying so.
func deedPage(d deed) kit.Handler {
	return func(v *kit.Visit) error {
		view, err := look(v)
		if err != nil {
			return err
		}
		if view == nil {
			return forgotten(v)
		}
		if !d.Offered(view) || d.Name == answering && asked(v, view) == nil {
			v.Tell("not_" + d.Name)
			return v.See("/laporan")
		}
		f, err := d.form(v, view)
		if err != nil {
			return err
		}
		v.Remember()
		return v.Show("citizen/deed", d.page(v, f, view))
	}
}

// doDeed does it. Whether it may be done is the API's to say: a form that is sent
// twice is answered as it was the first time.
func doDeed(d deed) kit.Handler {
	return func(v *kit.Visit) error {
		view, err := look(v)
		if err != nil {
			return err
		}
		f, err := d.form(v, view)
		if err != nil {
			return err
		}
		meant, err := f.Read(v)
		if err != nil {
			return err
		}
		if view == nil {
			return keepWords(v, f)
		}
		v.Remember()
		if meant {
			d.Check(v, f)
		}
		switch {
		case !f.OK():
			return v.Again("citizen/deed", d.page(v, f, view))
		case !meant: // a row or a file
			return v.Show("citizen/deed", d.page(v, f, view))
		}
		if err := d.Send(v, f, view); err != nil {
			return d.refused(v, f, view, err)
		}
		v.Tell(d.Name)
		return v.See("/laporan")
	}
}

// refused shows the form again. What was sent before in other words was accepted
// then: the form becomes a new one, which one more press sends.
func (d deed) refused(v *kit.Visit, f *kit.Form, view *pb.ReporterView, err error) error {
	if reason, _ := kit.Reason(err); reason == "REQUEST_ID_REUSED" || status.Code(err) == codes.AlreadyExists {
		f.Renew()
		f.Fail("", v.T("citizen.deed.twice"))
		return v.Again("citizen/deed", d.page(v, f, view))
	}
	if f.Refuse(v, err) {
		return v.Again("citizen/deed", d.page(v, f, view))
	}
	return err
}

// keepWords asks for the code again and carries along what was being sent.
func keepWords(v *kit.Visit, f *kit.Form) error {
	d := tracking{Form: trackForm(v), Over: true, Carried: kit.Carried{To: v.R.URL.RequestURI(), Values: f.Carry()}}
	d.Form.Mark = f.Mark // in another language the same words come to this address again
	return v.Show("citizen/track", tracker(v, d))
}
