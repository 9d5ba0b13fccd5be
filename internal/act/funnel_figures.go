package act

import (
	"context"
	"fmt"
	"maps"

	"netra/internal/deadline"
	"netra/internal/statistics"
)

// Figures keeps what was counted, for counting costs (some two seconds for a
// hundred thousand cases on either store) and anybody may ask. What
// is true of a day that is over is kept as it is; of today it is kept until
// something happens. One counts at a time, and who waits for it holds no
// connection meanwhile: many who ask at once must not keep acts from the database.
type Figures struct {
	turn    chan struct{}
	tables  map[stamp]table
	answers map[asked]Funnel
	follows map[followed]map[part]followUp
}

// NewFigures keeps nothing yet.
func NewFigures() *Figures {
	return &Figures{turn: make(chan struct{}, 1), tables: map[stamp]table{}, answers: map[asked]Funnel{}, follows: map[followed]map[part]followUp{}}
}

// stamp is the state of things a table was counted from.
type stamp struct {
	on             deadline.Date
	cases, reports int64 // counted that day; zero: it is over
}

type asked struct {
	stamp
	holidays int // decrees entered: waits are counted in working days
	query    FunnelQuery
}

// How much is kept at most; then it is forgotten, all at once.
const (
	mostTables  = 8
	mostAnswers = 512
)

// wait takes the turn; done gives it back.
func (k *Figures) wait(ctx context.Context) (done func(), err error) {
	select {
	case k.turn <- struct{}{}:
		return func() { <-k.turn }, nil
	case <-ctx.Done():
		return nil, fmt.Errorf("wait to count: %w", context.Cause(ctx))
	}
}

// answer is for who has the turn.
func (k *Figures) answer(w *work, q FunnelQuery) (Funnel, error) {
	on := q.AsOf
	var err error
	if w.narrow(q) {
		if on, err = w.release(q, w.lastOver(on)); err != nil {
			return Funnel{}, err
		}
	}
	at, err := w.countedAt(on)
	if err != nil {
		return Funnel{}, err
	}
	decrees, err := w.Edition(Holidays)
	if err != nil {
		return Funnel{}, err
	}
	key := asked{at, decrees, q}
	if f, ok := k.answers[key]; ok {
		return f, nil
	}
	t, err := k.table(w, at)
	if err != nil {
		return Funnel{}, err
	}
	f := Funnel{Query: q, On: on, Final: w.over(q.AsOf), Cells: t[q.part()]}
	if f.Cells == nil {
		f.Cells = statistics.NewSheet().Funnel(statistics.Tally{}, q.Agency != "")
	}
	if err = w.waits(q, on, &f); err != nil {
		return f, err
	}
	forget(k.answers, mostAnswers)
	k.answers[key] = f
	return f, nil
}

func (k *Figures) table(w *work, at stamp) (table, error) {
	if t, ok := k.tables[at]; ok {
		return t, nil
	}
	t, err := w.figures(w.ends(at.on))
	if err != nil {
		return nil, err
	}
	forget(k.tables, mostTables)
	k.tables[at] = t
	return t, nil
}

func forget[K comparable, V any](m map[K]V, most int) {
	if len(m) >= most {
		maps.DeleteFunc(m, func(K, V) bool { return true })
	}
}

// over says whether a day is, with a moment for acts that began before midnight.
func (w *work) over(d deadline.Date) bool {
	return !w.now.Before(w.ends(d).Add(settled))
}

// lastOver is the last day up to one that is over: of one that is not nothing is
// released about a part of the country, for it is counted as it comes.
func (w *work) lastOver(on deadline.Date) deadline.Date {
	for !w.over(on) {
		on = on.AddDays(-1)
	}
	return on
}

// countedAt is what the figures of a day follow from.
func (w *work) countedAt(on deadline.Date) (stamp, error) {
	if w.over(on) {
		return stamp{on: on}, nil
	}
	cases, reports, err := w.CountedSince(w.ends(on.AddDays(-1)))
	return stamp{on, cases, reports}, err
}
