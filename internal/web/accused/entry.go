package accused

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	pb "netra/api/netra/v1"
	"netra/internal/web/kit"
)

// codeField is the field of the code.
const codeField = "akses"

// entry is the page that asks for the code.
type entry struct {
	Form    *kit.Form
	Over    bool // the browser forgot the code
	Unknown bool // it opens nothing
}

func entryForm(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("accused.entry.button"), &kit.Field{Name: codeField, Path: "accessCode", Kind: kit.Text,
		Label: v.T("accused.entry.code"), Hint: v.T("accused.entry.hint")})
	f.Action, f.Once = door, "" // it changes nothing, and is the same for everybody
	return f
}

func (d entry) page(v *kit.Visit) kit.Page {
	return kit.Page{Title: v.T("accused.entry.title"), Back: "/", Bare: true, Data: d}
}

func entryPage(v *kit.Visit) error {
	return v.Show("accused/entry", entry{Form: entryForm(v), Over: v.R.URL.Query().Has("lagi")}.page(v))
}

// enter opens a case by its code, which the browser then holds sealed.
func enter(v *kit.Visit) error {
	f := entryForm(v)
	if _, err := f.Read(v); err != nil {
		return err
	}
	f.Once = ""
	if f.Switched {
		return v.Again("accused/entry", entry{Form: f}.page(v))
	}
	code := f.Value(codeField)
	if code == "" {
		f.Fail(codeField, v.T("accused.entry.empty"))
		return v.Again("accused/entry", entry{Form: f}.page(v))
	}
	_, err := v.API.Accused.LookupAccusation(v.R.Context(), &pb.LookupAccusationRequest{AccessCode: code})
	switch status.Code(err) {
	case codes.OK:
		v.Bear(code)
		return v.See(home)
	case codes.InvalidArgument:
		f.Fail(codeField, v.T("accused.entry.typo"))
		return v.Again("accused/entry", entry{Form: f}.page(v))
	case codes.NotFound:
		return v.Again("accused/entry", entry{Form: entryForm(v), Unknown: true}.page(v))
	}
	return err
}

// look is what this browser's code opens; nil when it holds none that opens
// something.
func look(v *kit.Visit) (code string, view *pb.AccusedView, err error) {
	if code = v.Bearer(); code == "" {
		return "", nil, nil
	}
	view, err = v.API.Accused.LookupAccusation(v.R.Context(), &pb.LookupAccusationRequest{AccessCode: code})
	if c := status.Code(err); c == codes.NotFound || c == codes.InvalidArgument {
		v.Unbear()
		return "", nil, nil
	}
	return code, view, err
}

// again leads whoever has no code to where it is asked for.
func again(v *kit.Visit) error { return v.See(door + "?lagi") }
