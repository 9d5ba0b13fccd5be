package rpc

import (
	"context"
	"slices"
	"strconv"
	"strings"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
)

// accounts is AccessService: users, their roles in offices, and their tokens.
type accounts struct {
	pb.UnimplementedAccessServiceServer
	acts   *act.Service
	tokens act.TokenHasher
}

// WhoAmI is the caller with the roles that hold today.
func (s *accounts) WhoAmI(ctx context.Context, _ *pb.WhoAmIRequest) (*pb.User, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.acts.AccountOf(ctx, caller, caller.Account)
	if err != nil {
		return nil, err
	}
	a.Grants = caller.Grants
	return userMessage(a), nil
}

// ListUsers is one page of the users, for an administrator.
func (s *accounts) ListUsers(ctx context.Context, r *pb.ListUsersRequest) (*pb.ListUsersResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	match, err := matching(r.GetFilter(), columns[access.Account]{
		"office": func(a access.Account, v string) bool {
			return granted(a, func(g access.Grant) bool { return g.Office == v })
		},
		"role": func(a access.Account, v string) bool {
			return granted(a, func(g access.Grant) bool { return string(g.Role) == v })
		},
		"disabled": func(a access.Account, v string) bool { return strconv.FormatBool(a.Ended) == v },
	})
	if err != nil {
		return nil, err
	}
	list, err := s.acts.Accounts(ctx, caller)
	if err != nil {
		return nil, err
	}
	page, next, err := keyedPage(list, func(a access.Account) string { return a.ID }, match, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListUsersResponse{NextPageToken: next}
	for _, a := range page {
		out.Users = append(out.Users, userMessage(a))
	}
	return out, nil
}

func granted(a access.Account, is func(access.Grant) bool) bool {
	return slices.ContainsFunc(a.Grants, is)
}

// GetUser is one user with every grant, past ones too.
func (s *accounts) GetUser(ctx context.Context, r *pb.GetUserRequest) (*pb.User, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.acts.AccountOf(ctx, caller, userID(r.GetName()))
	return user(a, err)
}

// userID is the account of users/{id}. The collection must be named, so that
// no other resource's name is one of a user's.
func userID(name string) string {
	id, ok := strings.CutPrefix(name, "users/")
	if !ok {
		return ""
	}
	return id
}

// user is the answer of an act on a user.
func user(a access.Account, err error) (*pb.User, error) {
	if err != nil {
		return nil, err
	}
	return userMessage(a), nil
}

func userMessage(a access.Account) *pb.User {
	m := &pb.User{Name: "users/" + a.ID, Title: a.Name, Disabled: a.Ended, Etag: act.AccountEtag(a)}
	for _, g := range a.Grants {
		m.Grants = append(m.Grants, &pb.Grant{Role: string(g.Role), Office: g.Office, FromOn: g.From.String(), ToOn: optional(g.Until.String()),
			Capacity: optional(string(g.Capacity)), Post: optional(g.Post), Basis: optional(g.Basis)})
	}
	for _, l := range a.Leaves {
		m.Leaves = append(m.Leaves, &pb.Leave{FromOn: l.From.String(), ToOn: l.Until.String(), Reason: optional(l.Reason)})
	}
	return m
}
