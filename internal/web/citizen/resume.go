package citizen

import (
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"netra/internal/web/kit"
)

// codeField asks for a draft's code. It takes any spacing.
func codeField(v *kit.Visit) *kit.Field {
	return &kit.Field{Name: codeName, Path: "draftCode", Kind: kit.Text, Label: v.T("citizen.resume.code"), Hint: v.T("citizen.resume.hint")}
}

func resumeForm(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("citizen.resume.button"), codeField(v))
	f.Action = "/lapor/lanjut"
	return f
}

// resumePage asks for the code of a draft, for whoever comes back, or whose
// browser forgot.
func resumePage(v *kit.Visit) error {
	if v.Citizen.Draft != "" {
		d, err := open(v)
		if err != nil {
			return done(err)
		}
		return v.See(goOn(d.GetReport()))
	}
	return v.Show("citizen/resume", kit.Page{Title: v.T("citizen.resume.title"), Back: "/", Data: resumeForm(v)})
}

// resume opens a draft by its code and goes on where it was left.
func resume(v *kit.Visit) error {
	f := resumeForm(v)
	if _, err := f.Read(v); err != nil {
		return err
	}
	if f.Switched || !hold(v, f, f.Value(codeName)) {
		return v.Again("citizen/resume", kit.Page{Title: v.T("citizen.resume.title"), Back: "/", Data: f})
	}
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	v.Remember()
	return v.See(goOn(d.GetReport()))
}

// hold makes a draft's code the browser's. It says false, with the field marked,
// for what is no code and for a code that opens nothing.
func hold(v *kit.Visit, f *kit.Form, code string) bool {
	if code == "" {
		f.Need(v, codeName)
		return false
	}
	d, err := fetch(v, code)
	switch reason, _ := kit.Reason(err); {
	case err == nil:
		v.Citizen.Draft, v.Citizen.Kept = d.GetDraftCode(), true // they typed it: they have it
		v.Citizen.Code, v.Citizen.Fresh = "", false
		return true
	case reason == "DRAFT_FILED":
		v.Citizen.Draft = code // open leads to the report
		return true
	case reason == "ACCESS_CODE_TYPO":
		f.Fail(codeName, v.T("citizen.resume.typo"))
	case status.Code(err) == codes.NotFound:
		f.Fail(codeName, v.T("citizen.resume.unknown"))
	default:
		if !f.Refuse(v, err) {
			f.Fail(codeName, v.T("citizen.resume.busy"))
		}
	}
	return false
}

// anew begins another report; a draft that was being written stays on the server.
func anew(v *kit.Visit) error {
	v.Forget()
	return v.See("/keamanan")
}

// saved shows the code of the draft and until when it is kept.
func saved(v *kit.Visit) error {
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	if d == nil {
		return nowhere(v)
	}
	return v.Show("citizen/saved", kit.Page{Title: v.T("citizen.saved.title"), Data: map[string]any{
		"Code": d.GetDraftCode(), "Until": d.GetDestroyedOn(), "On": goOn(d.GetReport())}})
}
