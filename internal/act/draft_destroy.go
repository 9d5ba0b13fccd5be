package act

import (
	"context"
	"errors"
	"fmt"
)

// destroyDrafts deletes the drafts whose date has come. It lets go of their files,
// which are then nobody's and older than a day, so that the sweep destroys them.
// No code is needed for it: nothing is opened.
func destroyDrafts(ctx context.Context, s *Service) error {
	for {
		list, err := view(ctx, s, Anonymous, func(w *work) ([]DraftHandle, error) { return w.Outdated(w.todayAt(""), chunk) })
		if err != nil {
			return fmt.Errorf("look for them: %w", err)
		}
		var why []error
		for _, h := range list {
			_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) {
				return struct{}{}, w.DestroyDraft(h, w.todayAt(""))
			})
			why = append(why, err)
		}
		if err := errors.Join(why...); err != nil || len(list) < chunk {
			return err
		}
	}
}
