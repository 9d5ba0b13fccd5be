package rpc

import (
	"context"
	"slices"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
)

func TestWhoAmITellsTheRolesThatHoldToday(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	_, err := d.acts.GrantRole(t.Context(), act.Operator, act.Request{}, act.OnAccount{Account: d.clerk.id},
		access.Grant{Role: access.BawasluInvestigator, Office: "BAWASLU-SLEMAN", From: deskDay.AddDays(1)})
	if err != nil {
		t.Fatal(err)
	}
	me, err := d.WhoAmI(d.clerk.as(t), &pb.WhoAmIRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if me.GetName() != "users/"+d.clerk.id || me.GetTitle() != "Clerk" || len(me.GetGrants()) != 1 || me.GetGrants()[0].GetRole() != "clerk" {
		t.Errorf("%v", me)
	}
	if all := d.read(t, d.clerk.id); len(all.GetGrants()) != 2 || all.GetEtag() == "" {
		t.Errorf("GetUser tells %v", all)
	}
}

func TestNobodyIsAnsweredWithoutAToken(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	name, etag := "users/"+d.clerk.id, "x"
	for rpc, call := range map[string]func(ctx context.Context) error{
		"WhoAmI":    func(ctx context.Context) error { _, err := d.WhoAmI(ctx, &pb.WhoAmIRequest{}); return err },
		"ListUsers": func(ctx context.Context) error { _, err := d.ListUsers(ctx, &pb.ListUsersRequest{}); return err },
		"GetUser":   func(ctx context.Context) error { _, err := d.GetUser(ctx, &pb.GetUserRequest{Name: name}); return err },
		"CreateUser": func(ctx context.Context) error {
			_, err := d.CreateUser(ctx, &pb.CreateUserRequest{Title: "X"})
			return err
		},
		"ListTokens": func(ctx context.Context) error { _, err := d.ListTokens(ctx, &pb.ListTokensRequest{}); return err },
		"CreateToken": func(ctx context.Context) error {
			_, err := d.CreateToken(ctx, &pb.CreateTokenRequest{Title: "X"})
			return err
		},
		"RevokeToken": func(ctx context.Context) error {
			_, err := d.RevokeToken(ctx, &pb.RevokeTokenRequest{Name: "tokens/" + d.clerk.token.ID})
			return err
		},
		"DisableUser": func(ctx context.Context) error {
			_, err := d.DisableUser(ctx, &pb.DisableUserRequest{Name: name, Etag: etag, Reason: "X"})
			return err
		},
		"GrantRole": func(ctx context.Context) error {
			_, err := d.GrantRole(ctx, &pb.GrantRoleRequest{Name: name, Etag: etag, Role: "clerk", Office: "BKN"})
			return err
		},
		"RevokeRole": func(ctx context.Context) error {
			_, err := d.RevokeRole(ctx, &pb.RevokeRoleRequest{Name: name, Etag: etag, Role: "clerk", Office: "BKN"})
			return err
		},
	} {
		t.Run(rpc, func(t *testing.T) {
			refused(t, call(t.Context()), codes.Unauthenticated, "TOKEN", "")
			refused(t, call(bearer(t, "netra_unknown")), codes.Unauthenticated, "TOKEN", "")
		})
	}
}

func TestUsersAreForAdministrators(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for _, p := range []person{d.clerk, d.auditor} {
		u := d.read(t, d.clerk.id)
		_, err := d.ListUsers(p.as(t), &pb.ListUsersRequest{})
		refused(t, err, codes.PermissionDenied, "ROLE", "")
		_, err = d.CreateUser(p.as(t), &pb.CreateUserRequest{Title: "X"})
		refused(t, err, codes.PermissionDenied, "ROLE", "")
		_, err = d.GrantRole(p.as(t), &pb.GrantRoleRequest{Name: u.GetName(), Etag: u.GetEtag(), Role: "bawaslu_commissioner", Office: "BAWASLU-SLEMAN"})
		refused(t, err, codes.PermissionDenied, "ROLE", "")
		_, err = d.RevokeRole(p.as(t), &pb.RevokeRoleRequest{Name: u.GetName(), Etag: u.GetEtag(), Role: "clerk", Office: "BAWASLU-SLEMAN"})
		refused(t, err, codes.PermissionDenied, "ROLE", "")
		_, err = d.DisableUser(p.as(t), &pb.DisableUserRequest{Name: u.GetName(), Etag: u.GetEtag(), Reason: "X"})
		refused(t, err, codes.PermissionDenied, "ROLE", "")
		if !proto.Equal(u, d.read(t, d.clerk.id)) {
			t.Error("a refused act changed the user")
		}
	}
}

func TestAUserIsThereForThemselvesTheAuditorAndTheAdmin(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	get := func(p person, name string) error {
		_, err := d.GetUser(p.as(t), &pb.GetUserRequest{Name: name})
		return err
	}
	for _, p := range []person{d.clerk, d.auditor, d.admin} {
		if err := get(p, "users/"+d.clerk.id); err != nil {
			t.Error(err)
		}
		refused(t, get(p, "users/nobody"), codes.NotFound, "NOT_FOUND", "")
		refused(t, get(p, d.clerk.id), codes.NotFound, "NOT_FOUND", "")
	}
	refused(t, get(d.clerk, "users/"+d.admin.id), codes.NotFound, "NOT_FOUND", "")
}

func TestUsersAreListedAndFiltered(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	tests := []struct {
		filter string
		want   []string
	}{
		{"", []string{"Admin", "Auditor", "Clerk"}},
		{"role = clerk", []string{"Clerk"}},
		{"office = BKN", []string{"Admin", "Auditor"}},
		{"office = BKN AND role = auditor", []string{"Auditor"}},
		{"disabled = true", nil},
	}
	for _, tt := range tests {
		users, _ := every(t, func(_ context.Context, token string) ([]*pb.User, string, error) {
			r, err := d.ListUsers(d.admin.as(t), &pb.ListUsersRequest{Filter: tt.filter, PageSize: 1, PageToken: token})
			return r.GetUsers(), r.GetNextPageToken(), err
		})
		var got []string
		for _, u := range users {
			got = append(got, u.GetTitle())
		}
		slices.Sort(got)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %v, want %v", tt.filter, got, tt.want)
		}
	}
}

func TestANewUserMayNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	r := &pb.CreateUserRequest{Title: "Budi", RequestId: "0b0f2a4e-6f3e-4a55-9c61-0d6b4f3b1a11"}
	u, err := d.CreateUser(d.admin.as(t), r)
	if err != nil || u.GetTitle() != "Budi" || len(u.GetGrants()) != 0 || u.GetEtag() == "" {
		t.Fatalf("%v, %v", u, err)
	}
	again, err := d.CreateUser(d.admin.as(t), r)
	if err != nil || !proto.Equal(u, again) {
		t.Errorf("the same request id made %v, %v", again, err)
	}
	r.Title = "Wati"
	_, err = d.CreateUser(d.admin.as(t), r)
	refused(t, err, codes.AlreadyExists, "REQUEST_ID_REUSED", "requestId")
	_, err = d.CreateUser(d.admin.as(t), &pb.CreateUserRequest{Title: "X", EmployeeId: "19800101"})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "employeeId")
	_, err = d.CreateUser(d.admin.as(t), &pb.CreateUserRequest{Title: "X", Email: "x@example.test"})
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "email")
}

func TestARoleIsGrantedFromTodayAndEndsToday(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	u := d.read(t, d.clerk.id)
	u, err := d.GrantRole(d.admin.as(t), &pb.GrantRoleRequest{Name: u.GetName(), Etag: u.GetEtag(), Role: "bawaslu_investigator", Office: "BAWASLU-SLEMAN"})
	if err != nil {
		t.Fatal(err)
	}
	if g := u.GetGrants()[1]; g.GetFromOn() != deskDay.String() || g.ToOn != nil {
		t.Errorf("granted %v", g)
	}
	revoke := &pb.RevokeRoleRequest{Name: u.GetName(), Etag: u.GetEtag(), Role: "bawaslu_investigator", Office: "BAWASLU-SLEMAN", Reason: "pindah tugas"}
	u, err = d.RevokeRole(d.admin.as(t), revoke)
	if err != nil {
		t.Fatal(err)
	}
	if g := u.GetGrants()[1]; g.GetToOn() != deskDay.String() || u.GetGrants()[0].ToOn != nil {
		t.Errorf("after the revocation %v", u.GetGrants())
	}
	revoke.Etag = u.GetEtag()
	_, err = d.RevokeRole(d.admin.as(t), revoke)
	refused(t, err, codes.InvalidArgument, "INVALID_FIELD", "role")
	if got := reasonOf(t, d, d.clerk.id); got != "pindah tugas" {
		t.Errorf("the last event's reason is %q", got)
	}
}

// reasonOf is the reason of an account's last event.
func reasonOf(t *testing.T, d *desk, account string) string {
	t.Helper()
	reason := ""
	err := d.records.View(t.Context(), func(tx act.Tx) error {
		list, err := tx.Events(account)
		if len(list) > 0 {
			reason = list[len(list)-1].Reason
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return reason
}

func TestAGrantIsRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	clerk, admin := d.read(t, d.clerk.id), d.read(t, d.admin.id)
	type request = pb.GrantRoleRequest
	tests := []struct {
		name          string
		r             *request
		code          codes.Code
		reason, field string
	}{
		{"unknown user", &request{Name: "users/x", Etag: "x", Role: "clerk", Office: "BKN"}, codes.NotFound, "NOT_FOUND", ""},
		{"stale", &request{Name: clerk.GetName(), Etag: "old", Role: "clerk", Office: "BAWASLU-RI"}, codes.Aborted, "STALE_ETAG", ""},
		{"unknown role", &request{Name: clerk.GetName(), Etag: clerk.GetEtag(), Role: "king", Office: "BKN"}, codes.InvalidArgument, "INVALID_FIELD", "role"},
		{"unknown office", &request{Name: clerk.GetName(), Etag: clerk.GetEtag(), Role: "clerk", Office: "NONE"}, codes.InvalidArgument, "INVALID_FIELD", "office"},
		{"ends before it begins", &request{Name: clerk.GetName(), Etag: clerk.GetEtag(), Role: "clerk", Office: "BKN", FromOn: "2024-11-01", ToOn: "2024-10-31"},
			codes.InvalidArgument, "INVALID_FIELD", "toOn"},
		{"ended before today", &request{Name: clerk.GetName(), Etag: clerk.GetEtag(), Role: "clerk", Office: "BKN", ToOn: "2024-10-14"},
			codes.InvalidArgument, "INVALID_FIELD", "toOn"},
		{"both sides of the wall", &request{Name: clerk.GetName(), Etag: clerk.GetEtag(), Role: "signatory", Office: "PEMKAB-SLEMAN"},
			codes.FailedPrecondition, "SEPARATION_OF_DUTIES", ""},
		{"to themselves", &request{Name: admin.GetName(), Etag: admin.GetEtag(), Role: "admin", Office: "BAWASLU-RI"}, codes.PermissionDenied, "ROLE", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := d.GrantRole(d.admin.as(t), tt.r)
			refused(t, err, tt.code, tt.reason, tt.field)
		})
	}
	if !proto.Equal(clerk, d.read(t, d.clerk.id)) || !proto.Equal(admin, d.read(t, d.admin.id)) {
		t.Error("a refused grant changed a user")
	}
}

func TestADisabledUserIsOutAtOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	admin := d.read(t, d.admin.id)
	_, err := d.DisableUser(d.admin.as(t), &pb.DisableUserRequest{Name: admin.GetName(), Etag: admin.GetEtag(), Reason: "X"})
	refused(t, err, codes.PermissionDenied, "ROLE", "")
	u := d.read(t, d.clerk.id)
	_, err = d.DisableUser(d.admin.as(t), &pb.DisableUserRequest{Name: u.GetName(), Etag: "old", Reason: "X"})
	refused(t, err, codes.Aborted, "STALE_ETAG", "")
	if _, err := d.WhoAmI(d.clerk.as(t), &pb.WhoAmIRequest{}); err != nil {
		t.Fatal(err)
	}
	u, err = d.DisableUser(d.admin.as(t), &pb.DisableUserRequest{Name: u.GetName(), Etag: u.GetEtag(), Reason: "token hilang"})
	if err != nil || !u.GetDisabled() || len(u.GetGrants()) != 1 {
		t.Fatalf("%v, %v", u, err)
	}
	_, err = d.WhoAmI(d.clerk.as(t), &pb.WhoAmIRequest{})
	refused(t, err, codes.Unauthenticated, "TOKEN", "")
	if got := reasonOf(t, d, d.clerk.id); got != "token hilang" {
		t.Errorf("the event's reason is %q", got)
	}
}
