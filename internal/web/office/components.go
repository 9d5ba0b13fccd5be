package office

import "netra/internal/web/kit"

// componentRoutes is the living page of the components, in the demonstration.
func componentRoutes(s *kit.Site) {
	s.Get("/komponen", kit.Anyone, components)
}

func components(v *kit.Visit) error {
	form := kit.NewForm(v.T("office.components.button"),
		&kit.Field{Name: "text", Kind: kit.Text, Label: v.T("office.components.text"), Hint: v.T("office.components.hint"), Optional: true})
	return v.Show("office/components", kit.Page{Title: v.T("office.components.title"), Data: map[string]any{"Form": form}})
}
