package act

import (
	"context"

	"netra/internal/notice"
)

// NoticePage is one page of a list of notices.
type NoticePage struct {
	Notices []notice.Notice
	Next    *Cursor
}

// ListNotices is one page of the notices addressed to the caller's roles, the
// earliest due date first: through the same clauses by which the caller knows of
// cases and reports, so that one of a case they may not know of does not exist.
func (s *Service) ListNotices(ctx context.Context, caller Caller, q NoticeQuery) (NoticePage, error) {
	return view(ctx, s, caller, func(w *work) (NoticePage, error) {
		limit := q.Limit
		q.Scope, q.Limit = w.scope(w.caller, w.now), limit+1
		list, err := w.Notices(q)
		if err == nil {
			list, err = w.withOpenings(list, q)
		}
		if err != nil {
			return NoticePage{}, err
		}
		var page NoticePage
		if len(list) > limit {
			list = list[:limit]
			last := list[limit-1]
			page.Next = &Cursor{Key: last.DueOn.String(), ID: last.ID}
		}
		page.Notices = list
		return page, nil
	})
}
