package act

import (
	"context"

	"netra/internal/fault"
)

// ExportDossier is the redacted document of a case, once a second person has
// approved it: all that the employer side ever sees of what was reported.
func (s *Service) ExportDossier(ctx context.Context, caller Caller, id string) (CaseView, error) {
	v, err := s.GetCase(ctx, caller, id)
	if err != nil {
		return v, err
	}
	if v.Dossier == nil || !v.Dossier.Approved {
		return v, fault.New(fault.Illegal, "NO_DOSSIER", "this case has no approved dossier yet")
	}
	return v, nil
}
