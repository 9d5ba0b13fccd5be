package rpc

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"slices"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/act"
	"netra/internal/fault"
	"netra/internal/record"
	"netra/internal/store"
)

// ListReads is one page of who read what, the newest first.
func (s *accounts) ListReads(ctx context.Context, r *pb.ListReadsRequest) (*pb.ListReadsResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	q := act.ReadQuery{Limit: pageSize(r.GetPageSize())}
	if q.Filters, err = filters(r.GetFilter(), store.ReadFilters); err != nil {
		return nil, err
	}
	if err := onDay(&q, s.acts.Directory.Zone("")); err != nil {
		return nil, err
	}
	if q.After, err = readCursor(r.GetPageToken()); err != nil {
		return nil, err
	}
	page, err := s.acts.ListReads(ctx, caller, q)
	if err != nil {
		return nil, err
	}
	out := &pb.ListReadsResponse{NextPageToken: readToken(page.Next)}
	for _, x := range page.Reads {
		out.Reads = append(out.Reads, readMessage(x))
	}
	return out, nil
}

// onDay takes the condition on the day out of the filters: a day has two ends.
func onDay(q *act.ReadQuery, zone *time.Location) error {
	for i, f := range slices.Backward(q.Filters) {
		if f.Field != "at" {
			continue
		}
		on, err := day("filter", f.Value)
		if err != nil {
			return err
		}
		q.From, q.Until = on.Start(zone), on.AddDays(1).Start(zone)
		q.Filters = slices.Delete(q.Filters, i, i+1)
	}
	return nil
}

func readMessage(r act.Read) *pb.Read {
	collection := "reports/"
	if r.Kind == record.Case {
		collection = "cases/"
	}
	return &pb.Read{Name: "reads/" + r.ID, Reader: "users/" + r.Account, Role: string(r.Role), Office: r.Office,
		Resource: collection + r.Subject, Kind: r.What, At: instant(r.At), Evidence: r.Item, Part: r.Part}
}

func readToken(c *act.ReadCursor) string {
	if c == nil {
		return ""
	}
	b, err := json.Marshal(c)
	if err != nil {
		return "" // a number and a string can always be written
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func readCursor(s string) (*act.ReadCursor, error) {
	if s == "" {
		return nil, nil
	}
	var c act.ReadCursor
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || json.Unmarshal(b, &c) != nil || c.ID == "" {
		return nil, fault.BadField("pageToken", "pakai nextPageToken dari halaman sebelumnya (use the nextPageToken of the page before)")
	}
	return &c, nil
}
