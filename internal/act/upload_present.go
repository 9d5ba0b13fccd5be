package act

import (
	"context"
	"fmt"
)

// Presence says whether the content of a file is where files are kept.
type Presence func(ctx context.Context, id string) (bool, error)

// lost says whether one of some files is not there. It is asked before the
// transaction begins, since the answer may come over a network; what follows from
// it is said where a claim is refused, in the same words as for a file that never
// was: a receipt lists nothing that the server does not hold.
func (s *Service) lost(ctx context.Context, ids []string) (bool, error) {
	if s.Present == nil {
		return false, nil
	}
	for _, id := range ids {
		there, err := s.Present(ctx, id)
		if err != nil {
			return false, fmt.Errorf("look for a file: %w", err)
		}
		if !there {
			return true, nil
		}
	}
	return false, nil
}

// Uploaded is a file that was taken in and that nobody claimed yet.
func (s *Service) Uploaded(ctx context.Context, id string) (u Upload, ok bool, err error) {
	err = s.Store.View(ctx, func(tx Tx) error {
		u, ok, err = tx.Unclaimed(id)
		return err
	})
	return u, ok, err
}
