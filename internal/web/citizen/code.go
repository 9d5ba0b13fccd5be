package citizen

import (
	"net/http"
	"strings"

	"netra/internal/web/kit"
)

// The groups of the code that are asked for, counted from nought. Who can type
// them has the code; who would rather print or download it, ticks that instead.
const askedFirst, askedSecond = 1, 3

// codePage shows the code before the report is sent, because it cannot be shown
// to anybody who lost it afterwards.
func codePage(v *kit.Visit) error {
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	if d == nil {
		return nowhere(v)
	}
	return v.Show("citizen/code", codeShown(v, codeForm(v), goBack(v)))
}

func goBack(v *kit.Visit) string {
	if reviewing(v) {
		return path(review)
	}
	return path("tentang-anda")
}

func codeForm(v *kit.Visit) *kit.Form {
	return kit.NewForm(v.T("citizen.report.next"),
		&kit.Field{Name: "first", Kind: kit.Text, Label: v.T("citizen.code.group", "n", askedFirst+1), Width: "short"},
		&kit.Field{Name: "second", Kind: kit.Text, Label: v.T("citizen.code.group", "n", askedSecond+1), Width: "short"},
		&kit.Field{Name: "kept", Kind: kit.Checks, Label: v.T("citizen.code.or"), Optional: true,
			Options: []kit.Option{{Value: "ya", Label: v.T("citizen.code.kept")}}})
}

func codeShown(v *kit.Visit, f *kit.Form, back string) kit.Page {
	return kit.Page{Title: v.T("citizen.code.title"), Back: back, Data: map[string]any{
		"Code": v.Citizen.Draft, "Form": f, "Kept": v.Citizen.Kept, "Check": path(review)}}
}

// confirmCode goes on once two groups were typed, or it was said that the code is
// kept otherwise.
func confirmCode(v *kit.Visit) error {
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	if d == nil {
		return nowhere(v)
	}
	f := codeForm(v)
	if _, err := f.Read(v); err != nil {
		return err
	}
	groups := strings.Split(d.GetDraftCode(), "-")
	if !f.Field("kept").Has("ya") && len(groups) > askedSecond {
		for name, want := range map[string]string{"first": groups[askedFirst], "second": groups[askedSecond]} {
			if plainCode(f.Value(name)) != plainCode(want) {
				f.Fail(name, v.T("citizen.code.differs", "label", f.Field(name).Label))
			}
		}
	}
	if !f.OK() {
		return v.Again("citizen/code", codeShown(v, f, goBack(v)))
	}
	v.Citizen.Kept = true
	v.Remember()
	return v.See(path(review))
}

// plainCode is a part of a code as it is compared: how it is spelt does not
// matter.
func plainCode(s string) string {
	s = strings.NewReplacer("O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(s))
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || strings.ContainsRune("*~$=", r) {
			return r
		}
		return -1
	}, s)
}

// downloadCode hands the code over as a file, whose name says nothing.
func downloadCode(v *kit.Visit) error {
	d, err := open(v)
	if err != nil {
		return done(err)
	}
	if d == nil {
		return nowhere(v)
	}
	v.Citizen.Kept = true
	v.Remember()
	return file(v, v.T("citizen.code.file", "code", d.GetDraftCode(), "until", kit.Date(v.Lang, d.GetDestroyedOn())))
}

// file answers with a text to be kept.
func file(v *kit.Visit, text string) error {
	h := v.W.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="catatan.txt"`)
	v.W.WriteHeader(http.StatusOK)
	_, err := v.W.Write([]byte(strings.TrimSpace(text) + "\n"))
	return err
}
