package office

import (
	"strings"

	"netra/internal/web/kit"
)

// componentRoutes is the living page of the components, in the demonstration.
func componentRoutes(s *kit.Site) {
	s.Get("/komponen", kit.Anyone, components)
	s.Post("/komponen", kit.Anyone, tried)
}

// sample is one component in its states. Its name is what a template calls it.
type sample struct {
	Name, About string
	Template    string // the template that draws each state
	States      []state
}

// state is a component as it looks then, with what it is given.
type state struct {
	Title string
	Data  any
}

func components(v *kit.Visit) error {
	return v.Show("office/components", kit.Page{Title: v.T("office.components.title"), Wide: true, Data: gallery(v, tryForm(v))})
}

// tried reads the form of the page, so that one can see how it answers.
func tried(v *kit.Visit) error {
	f := tryForm(v)
	meant, err := f.Read(v)
	if err != nil {
		return err
	}
	if meant {
		f.Need(v, "one", "radios", "partial")
		f.CheckDates(v)
	}
	if !f.OK() {
		return v.Again("office/components", kit.Page{Title: v.T("office.components.title"), Wide: true, Data: gallery(v, f)})
	}
	return v.Show("office/components", kit.Page{Title: v.T("office.components.title"), Wide: true, Data: gallery(v, f)})
}

// gallery is what the page is told.
func gallery(v *kit.Visit, f *kit.Form) map[string]any {
	return map[string]any{"Form": f, "Samples": append(parts(v), questions(v)...), "Tokens": tokens[:], "Long": longText, "Turned": turned}
}

// Texts that strain a layout: one that is long, one without a space, one that is
// read from right to left, and one with characters that turn what stands around.
const (
	longText = "Kepala Seksi Pelayanan Administrasi Kependudukan dan Pencatatan Sipil pada Kecamatan dengan nama yang sangat panjang sekali di ujung kabupaten"
	unbroken = "https://contoh.example/unggahan/0123456789012345678901234567890123456789012345678901234567890123456789"
	arabic   = "تقرير عن حياد الموظفين"
	turned   = "laporan\u202egpj.exe"
)

// tokens is the colours of the stylesheet, for whoever writes a component.
var tokens = [...]string{"ink", "ink-2", "line", "edge", "paper", "wash", "accent", "accent-wash", "ok", "ok-wash", "warn", "warn-wash", "stop", "stop-wash"}

// tryForm is a form with every kind of question, to be played with.
func tryForm(v *kit.Visit) *kit.Form {
	f := kit.NewForm(v.T("office.components.button"), questionsOf(v)...)
	f.Action, f.More = "/komponen", []kit.Button{{Value: "later", Text: v.T("office.components.later")}}
	return f
}

// Anchor is where the component stands on the page.
func (s sample) Anchor() string {
	return "c-" + strings.NewReplacer(" (", "-", ")", "").Replace(s.Name)
}
