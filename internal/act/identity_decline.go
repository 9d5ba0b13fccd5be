package act

import (
	"context"

	"netra/internal/report"
)

// DeclineIdentity is a custodian's no to what waits for their lock: the request ends,
// and what the other custodian handed in goes with it.
func (s *Service) DeclineIdentity(ctx context.Context, caller Caller, req Request, id, reason string) error {
	_, err := perform(ctx, s, caller, req, func(w *work) (string, error) {
		actor, err := w.custodian()
		if err != nil {
			return "", err
		}
		r, o, err := w.awaited(id, actor, true)
		if err != nil {
			return "", err
		}
		_, err = w.takeReport(r, &report.DeclineIdentityCmd{ID: o.ID}, actor, report.Header{Reason: reason})
		return "", err
	})
	return err
}
