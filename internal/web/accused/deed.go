package accused

import (
	"context"
	"unicode/utf8"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// answering is the act of the answer, as the API names it.
const answering = "AnswerAccusation"

// mostText is the API's bound of a text, in characters.
const mostText = 100000

// deed is something that the accused does, on a page of its own, with the texts
// accused.deed.NAME. What weighs is shown once more before it is sent.
type deed struct {
	name, act string
	weighs    bool
	send      func(ctx context.Context, api pb.AccusedServiceClient, s sending) (*pb.AccusedView, error)
}

// sending is what was filled in.
type sending struct {
	code, once, text string
	files            []string
}

func (d deed) path() string { return "/terlapor/" + d.name }

func deeds() []deed {
	return []deed{
		{name: "jawab", act: answering, send: func(ctx context.Context, api pb.AccusedServiceClient, s sending) (*pb.AccusedView, error) {
			return api.AnswerAccusation(ctx, &pb.AnswerAccusationRequest{AccessCode: s.code, RequestId: s.once, Text: s.text, Evidence: s.files})
		}},
		{name: "keberatan", act: "FileObjection", weighs: true, send: func(ctx context.Context, api pb.AccusedServiceClient, s sending) (*pb.AccusedView, error) {
			return api.FileOwnObjection(ctx, &pb.FileOwnObjectionRequest{AccessCode: s.code, RequestId: s.once, Grounds: s.text, Evidence: s.files})
		}},
		{name: "banding", act: "FileAppeal", weighs: true, send: func(ctx context.Context, api pb.AccusedServiceClient, s sending) (*pb.AccusedView, error) {
			return api.FileOwnAppeal(ctx, &pb.FileOwnAppealRequest{AccessCode: s.code, RequestId: s.once, Grounds: s.text, Evidence: s.files})
		}},
	}
}

// deedOf is the deed of an act; nil for none.
func deedOf(act string) *deed {
	for _, d := range deeds() {
		if d.act == act {
			return &d
		}
	}
	return nil
}

// deedShown is what the page of a deed is told.
type deedShown struct {
	Deed   string
	Form   *kit.Form
	Remedy *pb.AccusedRemedy
	Review []kit.Row
	Pairs  []kit.Pair
}

// textField and reviewed are the fields that a deed's form knows by name.
const (
	textField = "text"
	reviewed  = "diperiksa"
)

func (d deed) form(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("accused.deed."+d.name+".button"),
		&kit.Field{Name: textField, Kind: kit.TextArea, Label: v.T("accused.deed." + d.name + ".label"), Lines: 10, Max: mostText},
		&kit.Field{Name: "evidence", Kind: kit.Files, Label: v.T("accused.deed.files"), Hint: v.T("accused.deed.fileshint"), Optional: true},
		&kit.Field{Name: reviewed, Kind: kit.Hidden})
	f.Cancel = home
	return f
}

func (d deed) shown(f *kit.Form, view *pb.AccusedView) deedShown {
	s := deedShown{Deed: d.name, Form: f}
	for _, r := range view.GetRemedies() {
		if r.GetAct() == d.act {
			s.Remedy = r
		}
	}
	return s
}

func (d deed) page(v *kit.Visit, s deedShown) kit.Page {
	return kit.Page{Title: v.T("accused.deed." + d.name + ".title"), Back: home, Bare: true, Data: s}
}

// deedPage shows the page; what cannot be done now leads back, saying so.
func deedPage(d deed) kit.Handler {
	return func(v *kit.Visit) error {
		_, view, err := look(v)
		if err != nil {
			return err
		}
		if view == nil {
			return again(v)
		}
		s := d.shown(d.form(v), view)
		if s.Remedy == nil {
			v.Saved(v.T("accused.deed." + d.name + ".not"))
			return v.See(home)
		}
		return v.Show("accused/deed", d.page(v, s))
	}
}

// doDeed does it. Whether it may be done is the API's to say.
func doDeed(d deed) kit.Handler {
	return func(v *kit.Visit) error {
		code, view, err := look(v)
		if err != nil {
			return err
		}
		f := d.form(v)
		meant, err := f.Read(v)
		if err != nil {
			return err
		}
		if view == nil {
			return again(v)
		}
		if f.Pressed == "ubah" {
			f.Field(reviewed).Value, meant = "", false
		}
		if !meant {
			if !f.OK() {
				return v.Again("accused/deed", d.page(v, d.shown(f, view)))
			}
			return v.Show("accused/deed", d.page(v, d.shown(f, view)))
		}
		f.Need(v, textField)
		if x := f.Field(textField); utf8.RuneCountInString(x.Value) > mostText {
			f.Fail(textField, v.T("accused.deed.long", "most", kit.Number(v.Lang, mostText)))
		}
		if !f.OK() {
			return v.Again("accused/deed", d.page(v, d.shown(f, view)))
		}
		if d.weighs && f.Value(reviewed) != "ya" {
			return d.review(v, f, view)
		}
		return d.do(v, f, view, code)
	}
}

// review shows the answers once more before they are sent.
func (d deed) review(v *kit.Visit, f *kit.Form, view *pb.AccusedView) error {
	f.Field(reviewed).Value = "ya"
	s := d.shown(f, view)
	files := kit.Row{Key: f.Field("evidence").Label}
	for _, x := range f.Field("evidence").Stored {
		files.Lines = append(files.Lines, x.Name)
	}
	s.Review, s.Pairs = []kit.Row{{Key: f.Field(textField).Label, Long: f.Value(textField)}, files}, f.Pairs()
	p := d.page(v, s)
	p.Title = v.T("accused.deed.review")
	return v.Show("accused/review", p)
}

func (d deed) do(v *kit.Visit, f *kit.Form, view *pb.AccusedView, code string) error {
	s := sending{code: code, once: f.Once, text: f.Value(textField)}
	for _, x := range f.Field("evidence").Stored {
		s.files = append(s.files, x.ID)
	}
	_, err := d.send(v.R.Context(), v.API.Accused, s)
	if err == nil {
		v.Saved(v.T("accused.deed." + d.name + ".done"))
		return v.See(home)
	}
	f.Field(reviewed).Value = ""
	if reason, _ := kit.Reason(err); reason == "REQUEST_ID_REUSED" || status.Code(err) == codes.AlreadyExists {
		f.Renew()
		f.Fail("", v.T("accused.deed.twice"))
		return v.Again("accused/deed", d.page(v, d.shown(f, view)))
	}
	if f.Refuse(v, err) {
		return v.Again("accused/deed", d.page(v, d.shown(f, view)))
	}
	return err
}
