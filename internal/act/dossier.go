package act

import (
	"context"

	"netra/internal/fault"
	"netra/internal/record"
)

// ExportDossier is the redacted document of a case, once a second person has
// approved it: all that the employer side ever sees of what was reported.
func (s *Service) ExportDossier(ctx context.Context, caller Caller, id string) (CaseView, error) {
	v, err := s.GetCase(ctx, caller, id)
	if err != nil {
		return v, err
	}
	if v.Dossier == nil || !v.Dossier.Approved {
		return v, fault.New(fault.Illegal, "NO_DOSSIER", "perkara ini belum memiliki berkas perkara yang disetujui (this case has no approved dossier yet)")
	}
	read, err := view(ctx, s, caller, func(w *work) (Read, error) {
		c, clauses, err := w.open(id, false)
		return w.readOf(record.Case, c.ID, ReadsDossier, clauses), err
	})
	if err == nil {
		err = s.Looked(ctx, caller, read)
	}
	if err != nil {
		return CaseView{}, err
	}
	return v, nil
}
