package rpc

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"netra/internal/act"
	"netra/internal/deadline"
	"netra/internal/directory"
	"netra/internal/rulebook"
)

// noon is the day on which the open services are asked, in Jakarta.
var noon = time.Date(2024, 10, 15, 12, 0, 0, 0, time.FixedZone("WIB", 7*60*60))

// lawOnly is what the open services need: the law, the calendar and the map, and
// no store at all, which proves that they keep nothing.
func lawOnly(t *testing.T) *act.Service {
	t.Helper()
	books, err := rulebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	dir, err := directory.Load()
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := deadline.Indonesia()
	if err != nil {
		t.Fatal(err)
	}
	return &act.Service{Books: books, Directory: dir, Calendar: calendar, Now: func() time.Time { return noon }}
}

// inside is the way in that the gateway takes, interceptors and all.
func inside(t *testing.T, cfg Config) grpc.ClientConnInterface {
	t.Helper()
	cfg.Log = slog.New(slog.DiscardHandler)
	s, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return s.InProcess
}

// open is the open services.
func open(t *testing.T) grpc.ClientConnInterface {
	t.Helper()
	return inside(t, Config{Acts: lawOnly(t)})
}

// refused checks a refusal: its code, its reason, and the field it names.
func refused(t *testing.T, err error, code codes.Code, reason, field string) {
	t.Helper()
	st := status.Convert(err)
	gotReason, gotField := "", ""
	for _, d := range st.Details() {
		switch d := d.(type) {
		case *errdetails.ErrorInfo:
			gotReason = d.GetReason()
		case *errdetails.BadRequest:
			gotField = d.GetFieldViolations()[0].GetField()
		}
	}
	if st.Code() != code || gotReason != reason || gotField != field {
		t.Errorf("%v, reason %q, field %q: %s\nwant %v, %q, %q", st.Code(), gotReason, gotField, st.Message(), code, reason, field)
	}
}

// every reads all pages of a list and counts them.
func every[T any](t *testing.T, read func(ctx context.Context, token string) ([]T, string, error)) (rows []T, pages int) {
	t.Helper()
	token := ""
	for range 1000 { // no list here is longer; one that never ends must fail, not hang
		page, next, err := read(t.Context(), token)
		if err != nil {
			t.Fatal(err)
		}
		rows, pages = append(rows, page...), pages+1
		if next == "" {
			return rows, pages
		}
		token = next
	}
	t.Fatal("the pages never end")
	return nil, 0
}
