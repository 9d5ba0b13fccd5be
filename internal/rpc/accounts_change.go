package rpc

import (
	"context"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/fault"
)

// CreateUser enters a person, who may do nothing yet. By the employee number a
// case against them does not exist for them. The e-mail is refused for as long as
// nothing keeps it.
func (s *accounts) CreateUser(ctx context.Context, r *pb.CreateUserRequest) (*pb.User, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	if r.GetEmail() != "" {
		return nil, fault.BadField("email", "belum disimpan; kosongkan (it is not kept yet; leave it out)")
	}
	return user(s.acts.CreateUser(ctx, caller, request(r, r.GetRequestId(), false), act.NewAccount{Name: r.GetTitle(), Employee: r.GetEmployeeId()}))
}

// DisableUser shuts a user out at once.
func (s *accounts) DisableUser(ctx context.Context, r *pb.DisableUserRequest) (*pb.User, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	return user(s.acts.EndUser(ctx, caller, request(r, r.GetRequestId(), false),
		act.OnAccount{Account: userID(r.GetName()), Etag: r.GetEtag(), Reason: r.GetReason()}))
}

// GrantRole gives a user a role in an office, for a period.
func (s *accounts) GrantRole(ctx context.Context, r *pb.GrantRoleRequest) (*pb.User, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	from, err := partial("fromOn", r.GetFromOn())
	if err != nil {
		return nil, err
	}
	until, err := partial("toOn", r.GetToOn())
	if err != nil {
		return nil, err
	}
	return user(s.acts.GrantRole(ctx, caller, request(r, r.GetRequestId(), false),
		act.OnAccount{Account: userID(r.GetName()), Etag: r.GetEtag()},
		access.Grant{Role: access.Role(r.GetRole()), Office: r.GetOffice(), From: from.First, Until: until.Last, Seat: seatOf(r)}))
}

// seatOf is how a signatory is to hold the seat; HEAD is the same as nothing said.
func seatOf(r *pb.GrantRoleRequest) access.Seat {
	s := access.Seat{Capacity: access.Capacity(r.GetCapacity()), Post: r.GetPost(), Basis: r.GetBasis()}
	if r.GetCapacity() == access.Head.Word() {
		s.Capacity = access.Head
	}
	return s
}

// RevokeRole makes today the last day of a role.
func (s *accounts) RevokeRole(ctx context.Context, r *pb.RevokeRoleRequest) (*pb.User, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	return user(s.acts.RevokeRole(ctx, caller, request(r, r.GetRequestId(), false),
		act.OnAccount{Account: userID(r.GetName()), Etag: r.GetEtag(), Reason: r.GetReason()},
		access.Role(r.GetRole()), r.GetOffice()))
}
