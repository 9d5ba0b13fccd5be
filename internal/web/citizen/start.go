package citizen

import (
	"netra/internal/web/intake"
	"netra/internal/web/kit"
)

// start is the first page: what this is, what is asked, what happens then and by
// when, and who will never see it.
func start(v *kit.Visit) error {
	promises, err := intake.Promises(v)
	if err != nil {
		return err
	}
	return v.Show("citizen/start", kit.Page{Title: v.T("citizen.start.title"), Data: map[string]any{
		"Promises": promises, "Draft": v.Citizen.Draft != ""}})
}
