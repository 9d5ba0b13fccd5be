package desk

import (
	"net/url"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/reflect/protoreflect"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// actSend takes the form of an act: back to the form where something is to be
// mended, to its review where it weighs, else to the case.
func actSend(v *kit.Visit) error {
	a, err := begin(v, v.R.PathValue("act"))
	if err != nil {
		return err
	}
	if a.m == nil {
		return v.Missing()
	}
	f := a.form()
	meant, err := f.Read(v)
	if err != nil {
		return err
	}
	if f.Pressed == "ubah" {
		f.Field(reviewed).Value = ""
		return a.shown(f)
	}
	if !meant {
		if !f.OK() {
			return a.again(f)
		}
		return a.shown(f)
	}
	if !a.whole(f) {
		return a.again(f)
	}
	if f.Pressed == "periksa" {
		return a.check(f)
	}
	if weighty[a.act] && f.Value(reviewed) != "ya" {
		return a.review(f)
	}
	return a.record(f)
}

// whole says whether everything is there that the contract needs.
func (a *acting) whole(f *kit.Form) bool {
	for _, x := range f.Fields {
		if x.Kind != kit.Hidden && !x.Optional {
			f.Need(a.Visit, x.Name)
		}
	}
	f.CheckDates(a.Visit)
	return f.OK()
}

func (a *acting) send(f *kit.Form, only bool) (*pb.Case, error) {
	msg, err := request(a.m, f, a.c.GetName(), only)
	if err != nil {
		return nil, err
	}
	m := msg.ProtoReflect()
	m.Set(m.Descriptor().Fields().ByName("etag"), protoreflect.ValueOfString(f.Value(etagField)))
	return call(a.Visit, a.m, msg)
}

// record does the act. Whoever may not see the case any more afterwards (it went
// to another office, they stood aside) is led to their queue.
func (a *acting) record(f *kit.Form) error {
	c, err := a.send(f, false)
	if err != nil {
		return a.mind(f, err)
	}
	if code := c.GetAccusedCode(); code != "" {
		return a.hand(code)
	}
	if _, err := a.API.Cases.GetCase(a.Ctx(), &pb.GetCaseRequest{Name: a.c.GetName()}); err != nil {
		return a.See("/meja?sudah=" + a.act)
	}
	return a.See(a.after())
}

// after is the page of the case, which says what was recorded.
func (a *acting) after() string {
	q := url.Values{"sudah": {a.act}}
	if a.from != "" {
		q.Set("dari", a.from)
	}
	return "/meja/perkara/" + url.PathEscape(a.key) + "?" + q.Encode()
}

// mind answers a refusal: both versions where somebody was faster, the form with
// what to mend otherwise.
func (a *acting) mind(f *kit.Form, err error) error {
	f.Field(reviewed).Value = ""
	switch st, _ := status.FromError(err); st.Code() {
	case codes.Aborted:
		return a.clash(f)
	case codes.AlreadyExists:
		f.Renew() // the same sending with other words: the next press is a new one
	}
	if !f.Refuse(a.Visit, err) {
		return err
	}
	return a.again(f)
}

func (a *acting) shown(f *kit.Form) error {
	p := a.page(f, nil)
	return a.Show("desk/act", kit.Page{Title: p.Label, Back: a.home(), Wide: true, Data: p})
}

func (a *acting) again(f *kit.Form) error {
	p := a.page(f, nil)
	return a.Again("desk/act", kit.Page{Title: p.Label, Back: a.home(), Wide: true, Data: p})
}

// check holds the file against the law without recording anything, and names
// every defect with its article and the act that mends it.
func (a *acting) check(f *kit.Form) error {
	c, err := a.send(f, true)
	if err != nil {
		return a.mind(f, err)
	}
	p := a.page(f, nil)
	p.Checked, p.Defects = true, a.obstacles(c.GetDefects())
	return a.Show("desk/act", kit.Page{Title: p.Label, Back: a.home(), Wide: true, Data: p})
}

// review shows every answer once more. The guards have been asked before, so
// that nobody confirms what cannot be.
func (a *acting) review(f *kit.Form) error {
	c, err := a.send(f, true)
	if err != nil {
		return a.mind(f, err)
	}
	if list := c.GetDefects(); len(list) > 0 && a.act == "ProposeSanction" {
		p := a.page(f, nil)
		p.Checked, p.Defects = true, a.obstacles(list)
		return a.Again("desk/act", kit.Page{Title: p.Label, Back: a.home(), Wide: true, Data: p})
	}
	f.Field(reviewed).Value = "ya"
	p := a.page(f, nil)
	p.Review, p.Pairs = a.answers(f), f.Pairs()
	return a.Show("desk/act_review", kit.Page{Title: a.T("desk.do.review", "act", p.Label), Back: a.home(), Wide: true, Data: p})
}
