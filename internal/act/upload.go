package act

import (
	"context"
	"time"
)

// NewUpload is an upload with its id, a capability of 128 random bits.
func (s *Service) NewUpload() (Upload, error) {
	id, err := s.opaque()
	return Upload{ID: id}, err
}

// KeepUpload makes a streamed file known. It is no act yet: nothing points to
// it until a report or a case claims it.
func (s *Service) KeepUpload(ctx context.Context, u Upload) error {
	return s.Store.Do(ctx, func(tx Tx) error { return tx.PutUpload(u) })
}

// StaleUploads is what nobody claimed within a day.
func (s *Service) StaleUploads(ctx context.Context, now time.Time) ([]Upload, error) {
	var out []Upload
	err := s.Store.View(ctx, func(tx Tx) error {
		var err error
		out, err = tx.Stale(now)
		return err
	})
	return out, err
}

// ForgetUpload drops an upload that nobody claimed. It says false when somebody
// has claimed it since it was found stale: then the file belongs to a report.
func (s *Service) ForgetUpload(ctx context.Context, id string) (forgotten bool, err error) {
	err = s.Store.Do(ctx, func(tx Tx) error {
		var err error
		forgotten, err = tx.Forget(id)
		return err
	})
	return forgotten, err
}

// ForgetAnswers drops the answers to request ids that are older than a day.
func (s *Service) ForgetAnswers(ctx context.Context, now time.Time) error {
	return s.Store.Do(ctx, func(tx Tx) error { return tx.ForgetAnswers(now.Add(-remembered)) })
}
