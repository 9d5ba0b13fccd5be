package act

import "context"

// KeptFiles is how the files that are kept are held to their rows. It is asked by
// who checks the store of files, and by no door.
type KeptFiles interface {
	// Files is the rows of files after one, in order, whether anybody claimed them
	// or not; "" is before the first.
	Files(after string, limit int) ([]KeptFile, error)
	// HasFile says whether a file has a row.
	HasFile(id string) (bool, error)
}

// KeptFile is a file with the name of its row, which tells nothing: unlike the id,
// it opens nothing.
type KeptFile struct {
	Row string
	Upload
}

// EachFile visits the rows of all files, a page at a time: a million are no more in
// memory than a hundred, and no transaction stays open while a file is read.
func (s *Service) EachFile(ctx context.Context, visit func(KeptFile) error) error {
	for after := ""; ; {
		page, err := view(ctx, s, Anonymous, func(w *work) ([]KeptFile, error) { return w.Files(after, together) })
		if err != nil {
			return err
		}
		for _, f := range page {
			if err := visit(f); err != nil {
				return err
			}
		}
		if len(page) < together {
			return nil
		}
		after = page[len(page)-1].Row
	}
}

// HasFile says whether a file still has its row.
func (s *Service) HasFile(ctx context.Context, id string) (bool, error) {
	return view(ctx, s, Anonymous, func(w *work) (bool, error) { return w.Tx.HasFile(id) })
}
