package rpc

import (
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/access"
)

func TestATokenOpensWhatItSaysUntilItIsRevoked(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	r := &pb.CreateTokenRequest{Title: "laptop", Scopes: []string{"read"}, RequestId: "0b0f2a4e-6f3e-4a55-9c61-0d6b4f3b1a12"}
	made, err := d.CreateToken(d.admin.as(t), r)
	if err != nil {
		t.Fatal(err)
	}
	again, err := d.CreateToken(d.admin.as(t), r)
	if err != nil || !proto.Equal(made, again) {
		t.Errorf("the same request id made %v, %v", again, err)
	}
	if _, err := d.WhoAmI(bearer(t, made.GetSecret()), &pb.WhoAmIRequest{}); err != nil {
		t.Errorf("the new token: %v", err)
	}
	_, err = d.ListUsers(bearer(t, made.GetSecret()), &pb.ListUsersRequest{})
	refused(t, err, codes.PermissionDenied, "ROLE", "")
	gone, err := d.RevokeToken(d.admin.as(t), &pb.RevokeTokenRequest{Name: made.GetToken().GetName()})
	if err != nil || !gone.GetRevoked() || gone.GetName() != made.GetToken().GetName() {
		t.Fatalf("%v, %v", gone, err)
	}
	_, err = d.WhoAmI(bearer(t, made.GetSecret()), &pb.WhoAmIRequest{})
	refused(t, err, codes.Unauthenticated, "TOKEN", "")
}

func TestTheSecretIsInOneAnswerOnly(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	made, err := d.CreateToken(d.clerk.as(t), &pb.CreateTokenRequest{Title: "laptop"})
	if err != nil || !strings.HasPrefix(made.GetSecret(), "netra_") {
		t.Fatalf("%v, %v", made, err)
	}
	list, err := d.ListTokens(d.clerk.as(t), &pb.ListTokensRequest{})
	if err != nil || len(list.GetTokens()) != 2 {
		t.Fatalf("%v, %v", list, err)
	}
	if strings.Contains(list.String(), made.GetSecret()) {
		t.Error("the list tells the secret")
	}
	if k := list.GetTokens()[1]; !proto.Equal(k, made.GetToken()) || len(k.GetScopes()) != 3 || k.GetRevoked() {
		t.Errorf("%v, made %v", k, made.GetToken())
	}
}

func TestATokenHandsOnNoMoreThanItHas(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	narrow, err := d.CreateToken(d.clerk.as(t), &pb.CreateTokenRequest{Title: "narrow", Scopes: []string{"read"}})
	if err != nil {
		t.Fatal(err)
	}
	ctx := bearer(t, narrow.GetSecret())
	_, err = d.CreateToken(ctx, &pb.CreateTokenRequest{Title: "wide", Scopes: []string{"read", "act"}})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "scopes[1]")
	beyond := d.clerk.token.Expires.AddDate(0, 0, 2).Format(time.DateOnly)
	_, err = d.CreateToken(ctx, &pb.CreateTokenRequest{Title: "long", ExpiresOn: beyond})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "expiresOn")
	child, err := d.CreateToken(ctx, &pb.CreateTokenRequest{Title: "child"})
	if err != nil {
		t.Fatal(err)
	}
	if k := child.GetToken(); k.GetExpiresAt() != narrow.GetToken().GetExpiresAt() || len(k.GetScopes()) != 1 || k.GetScopes()[0] != "read" {
		t.Errorf("%v of %v", k, narrow.GetToken())
	}
	_, err = d.CreateToken(ctx, &pb.CreateTokenRequest{Title: "odd", Scopes: []string{"GetCase"}})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "scopes[0]")
}

func TestATokenIsEndedByItsUserOrAnAdmin(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	of := func(p person) *pb.RevokeTokenRequest { return &pb.RevokeTokenRequest{Name: "tokens/" + p.token.ID} }
	for name, err := range map[string]error{
		"another's":      second(d.RevokeToken(d.clerk.as(t), of(d.admin))),
		"to the auditor": second(d.RevokeToken(d.auditor.as(t), of(d.clerk))),
		"unknown":        second(d.RevokeToken(d.admin.as(t), &pb.RevokeTokenRequest{Name: "tokens/x"})),
		"no token":       second(d.RevokeToken(d.admin.as(t), &pb.RevokeTokenRequest{Name: "users/" + d.clerk.id})),
	} {
		t.Run(name, func(t *testing.T) { refused(t, err, codes.NotFound, "NOT_FOUND", "") })
	}
	if _, err := d.RevokeToken(d.admin.as(t), of(d.clerk)); err != nil {
		t.Error(err)
	}
	if _, err := d.RevokeToken(d.auditor.as(t), of(d.auditor)); err != nil {
		t.Error(err)
	}
	for _, p := range []person{d.clerk, d.auditor} {
		_, err := d.WhoAmI(p.as(t), &pb.WhoAmIRequest{})
		refused(t, err, codes.Unauthenticated, "TOKEN", "")
	}
}

func second[T any](_ T, err error) error { return err }

func TestATokenLastsToTheEndOfItsDayAndAYearAtMost(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("WIB", 7*60*60)
	now := time.Date(2024, 10, 15, 12, 0, 0, 0, zone)
	long := access.Token{Expires: now.AddDate(3, 0, 0)}
	tests := []struct {
		name, on string
		own      access.Token
		want     time.Duration
		refused  bool
	}{
		{"today", "2024-10-15", long, 12 * time.Hour, false},
		{"tomorrow", "2024-10-16", long, 36 * time.Hour, false},
		{"a year ahead", "2025-10-15", long, 365*24*time.Hour + 12*time.Hour, false},
		{"more than a year", "2025-10-16", long, 0, true},
		{"yesterday", "2024-10-14", long, 0, true},
		{"no such day", "2024-02-30", long, 0, true},
		{"not said, of a long one", "", long, longestToken, false},
		{"not said, of a short one: as that one", "", access.Token{Expires: now.Add(time.Hour)}, 0, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := lifetime(tt.on, tt.own, zone, now)
			if got != tt.want || (err != nil) != tt.refused {
				t.Errorf("%v, %v; want %v", got, err, tt.want)
			}
		})
	}
}
