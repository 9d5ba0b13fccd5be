package rpc

import (
	"context"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/notice"
	"netra/internal/record"
)

// notices is NoticeService: what the calendar tells those who have to act.
type notices struct {
	pb.UnimplementedNoticeServiceServer
	acts *act.Service
}

// ListNotices is one page of the caller's notices.
func (s *notices) ListNotices(ctx context.Context, r *pb.ListNoticesRequest) (*pb.ListNoticesResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	q := act.NoticeQuery{Limit: pageSize(r.GetPageSize())}
	if q.Done, err = done(r.GetFilter()); err != nil {
		return nil, err
	}
	if q.After, err = pageToken(r.GetPageToken()); err != nil {
		return nil, err
	}
	page, err := s.acts.ListNotices(ctx, caller, q)
	if err != nil {
		return nil, err
	}
	out := &pb.ListNoticesResponse{NextPageToken: token(page.Next)}
	for _, n := range page.Notices {
		out.Notices = append(out.Notices, noticeMessage(n))
	}
	return out, nil
}

// done reads the filter: those that wait, unless the others are asked for.
func done(filter string) (bool, error) {
	list, err := filters(filter, func(field string) bool { return field == "state" })
	if err != nil || len(list) == 0 {
		return false, err
	}
	switch {
	case len(list) > 1:
	case list[0].Value == "waiting":
		return false, nil
	case list[0].Value == "done":
		return true, nil
	}
	return false, fault.BadField("filter", "tulis state = waiting atau state = done (ask for state = waiting or for state = done)")
}

func noticeMessage(n notice.Notice) *pb.Notice {
	collection := "cases/"
	switch n.Kind {
	case record.Report:
		collection = "reports/"
	case notice.IdentityRequest:
		collection = "identityRequests/"
	}
	return &pb.Notice{Name: "notices/" + n.ID, Subject: collection + n.Subject, Number: n.Number, Moment: string(n.Moment),
		Rule: n.Rule, DueOn: n.DueOn.String(), Role: string(n.Role), Office: n.Office, Title: n.Title, TitleEn: n.TitleEN,
		Text: n.Text, TextEn: n.TextEN, Act: n.Act, LegalBasis: n.Law, VisibleFrom: instant(n.VisibleFrom),
		DeliveredAt: instant(n.Delivered), SettledAt: sometime(n.Settled)}
}

// sometime is an instant that may not have come.
func sometime(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	return optional(instant(t))
}
