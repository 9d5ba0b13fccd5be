package act

import (
	"cmp"
	"context"
	"slices"

	"netra/internal/access"
	"netra/internal/deadline"
	"netra/internal/fault"
)

const setLeave = "SetLeave"

// SetLeave enters a leave of an account, or replaces the one that begins on the
// same day. An administrator may, and everybody for themselves. What the person
// holds is handed over on the first day by a chore, not by this act: a leave that
// is entered long before may yet be taken out.
func (s *Service) SetLeave(ctx context.Context, caller Caller, req Request, on OnAccount, l access.Leave) (access.Account, error) {
	return s.changeLeaves(ctx, caller, req, on, func(_ *work, a *access.Account) error {
		if l.Until.Before(l.From) {
			return fault.BadField("toOn", "hari terakhir tidak dapat mendahului hari pertama, %[1]s (the last day cannot come before the first, %[1]s)", l.From)
		}
		a.Leaves = slices.DeleteFunc(a.Leaves, func(o access.Leave) bool { return o.From == l.From })
		if i := slices.IndexFunc(a.Leaves, l.Overlaps); i >= 0 {
			return fault.BadField("fromOn", "ada cuti lain dari %[1]s sampai %[2]s; ubah yang itu (another leave lasts from %[1]s to %[2]s; change that one)", a.Leaves[i].From, a.Leaves[i].Until)
		}
		a.Leaves = append(a.Leaves, l)
		slices.SortFunc(a.Leaves, func(x, y access.Leave) int { return cmp.Compare(x.From.String(), y.From.String()) })
		return nil
	})
}

// CancelLeave takes out the leave that begins on a day. One that has begun stays:
// cases were handed over because of it. Its last day can be moved by SetLeave.
func (s *Service) CancelLeave(ctx context.Context, caller Caller, req Request, on OnAccount, from deadline.Date) (access.Account, error) {
	return s.changeLeaves(ctx, caller, req, on, func(w *work, a *access.Account) error {
		i := slices.IndexFunc(a.Leaves, func(l access.Leave) bool { return l.From == from })
		switch {
		case i < 0:
			return fault.BadField("fromOn", "tidak ada cuti yang mulai pada %[1]s (no leave begins on %[1]s)", from)
		case !from.After(w.capitalDay()):
			return fault.BadField("fromOn", "cuti itu sudah berjalan; tetapkan hari terakhirnya (the leave has begun; set its last day instead)")
		}
		a.Leaves = slices.Delete(a.Leaves, i, i+1)
		return nil
	})
}

// changeLeaves is one act on the leaves of an account, by its user or an
// administrator.
func (s *Service) changeLeaves(ctx context.Context, caller Caller, req Request, on OnAccount, fn func(*work, *access.Account) error) (access.Account, error) {
	return perform(ctx, s, caller, req, func(w *work) (access.Account, error) {
		actor, err := w.keeper(on.Account)
		if err != nil {
			return access.Account{}, err
		}
		if _, admin := caller.Administers(); !admin {
			if err := caller.mayAct(); err != nil {
				return access.Account{}, err
			}
		}
		return w.amend(on, setLeave, actor, func(a *access.Account) error {
			a.Leaves = slices.Clone(a.Leaves)
			return fn(w, a)
		})
	})
}
