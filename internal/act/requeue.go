package act

import (
	"context"
	"errors"
	"fmt"
	"time"

	"netra/internal/casefile"
	"netra/internal/record"
	"netra/internal/report"
)

// Anew is how the rows that an older netra wrote become those of this one. A
// migration adds tables and columns and cannot fill them: what stands in them
// lies sealed in the events.
type Anew interface {
	// Unqueued is the cases, after one, of which rows are missing that every case
	// has now; Unfiled the reports.
	Unqueued(after string, limit int) ([]string, error)
	Unfiled(after string, limit int) ([]string, error)
	// CaseAnew and ReportAnew drop every row of a subject but the one that others
	// name, and write them as they follow from its history; version is that of the
	// row which is there.
	CaseAnew(version int, c casefile.Case, events []record.Event, zone *time.Location) error
	ReportAnew(version int, r report.Report, events []record.Event, zone *time.Location) error
}

// requeued is how many subjects are looked at together.
const requeued = 100

// requeue is the chore that writes the rows of cases and reports anew which an
// older netra left without what is kept of them today. They follow from the events
// and from nothing else, the body too, in which a part may be missing that is
// folded now. Nothing happened, so no event tells of it.
var requeue = chore{"queues", func(ctx context.Context, s *Service) error {
	return errors.Join(
		s.anew(ctx, Tx.Unqueued, (*work).caseAnew),
		s.anew(ctx, Tx.Unfiled, (*work).reportAnew),
	)
}}

// anew writes everything anew that is found. One that fails does not keep the
// others waiting, and is tried again at the next look; so is one that somebody
// else holds.
func (s *Service) anew(ctx context.Context, find func(Tx, string, int) ([]string, error), write func(*work, string) error) error {
	var why []error
	for after := ""; ; {
		list, err := view(ctx, s, Anonymous, func(w *work) ([]string, error) { return find(w.Tx, after, requeued) })
		if err != nil {
			return errors.Join(append(why, err)...)
		}
		for _, id := range list {
			_, err := perform(ctx, s, Anonymous, Request{}, func(w *work) (struct{}, error) { return struct{}{}, write(w, id) })
			if err != nil {
				why = append(why, fmt.Errorf("%s: %w", id, err))
			}
			after = id
		}
		if len(list) < requeued {
			return errors.Join(why...)
		}
	}
}

func (w *work) caseAnew(id string) error {
	was, ok, err := w.FreeCase(id)
	if err != nil || !ok {
		return err
	}
	events, err := w.Events(id)
	if err != nil {
		return err
	}
	c, err := casefile.Fold(events)
	if err != nil {
		return err
	}
	return w.CaseAnew(was.Version, c, events, w.Directory.AgencyZone(c.Office))
}

func (w *work) reportAnew(id string) error {
	was, ok, err := w.FreeReport(id)
	if err != nil || !ok {
		return err
	}
	events, err := w.Events(id)
	if err != nil {
		return err
	}
	r, err := report.Fold(events)
	if err != nil {
		return err
	}
	return w.ReportAnew(was.Version, r, events, w.Directory.AgencyZone(r.Office))
}
