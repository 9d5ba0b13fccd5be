package act

import (
	"netra/internal/notice"
	"netra/internal/record"
)

// tell adds to an event whom it tells and which consequence of a clock it is, if
// any, and answers with the notices, which are kept with it.
func (w *work) tell(e *record.Event, before, after notice.Subject) ([]notice.Notice, error) {
	if w.drawing != "" {
		e.Effect = w.drawing + " " + e.Act
	}
	env, err := w.telling()
	if err != nil {
		return nil, err
	}
	list := notice.Of(before, after, *e, env)
	for i := range list {
		id, err := w.opaque()
		if err != nil {
			return nil, err
		}
		list[i].ID = id
	}
	e.Told = notice.Telling(list)
	return list, nil
}

// telling is the circumstances in which notices are made: telling is procedure,
// so the edition is today's. On a day before every edition it is the first: no
// act fails for want of a citation.
func (w *work) telling() (notice.Env, error) {
	book, err := w.book("", w.todayAt(""))
	if first := w.Books.Editions(); err != nil && len(first) > 0 {
		book, err = first[0].On(first[0].InForceFrom), nil
	}
	if err != nil {
		return notice.Env{}, err
	}
	days, err := w.inForce()
	return notice.Env{Now: w.now, Book: book, Directory: w.Directory, Calendar: days}, err
}

// keepNotices settles what an event has ended and keeps what it tells. Only this
// ends a notice: that somebody read it never does.
func (w *work) keepNotices(e record.Event, list []notice.Notice, after notice.Subject) error {
	if e.Sequence > 1 {
		open, err := w.OpenNotices(e.Subject)
		if err != nil {
			return err
		}
		for _, n := range open {
			if n.Stands(after) {
				continue
			}
			n.Settled = w.now
			if err := w.TurnNotice(n); err != nil {
				return err
			}
		}
	}
	for _, n := range list {
		if err := w.PutNotice(n); err != nil {
			return err
		}
	}
	return nil
}
