package rpc

import (
	"context"
	"strconv"
	"strings"
	"time"

	pb "netra/api/netra/v1"
	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/fault"
)

// longestToken is the longest that a token may live: a year, and the rest of the
// day on which it ends.
const longestToken = 366 * 24 * time.Hour

// CreateToken makes a token of the caller's own. Its secret is in this answer
// and nowhere else.
//
// Tokens are the only way in so far, so a token may make one; what it makes is
// never wider and never lives longer than itself.
func (s *accounts) CreateToken(ctx context.Context, r *pb.CreateTokenRequest) (*pb.CreateTokenResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	scopes, err := scopesOf(r.GetScopes(), caller.Token)
	if err != nil {
		return nil, err
	}
	lasts, err := lifetime(r.GetExpiresOn(), caller.Token, s.acts.Directory.Zone(""), time.Now())
	if err != nil {
		return nil, err
	}
	t, err := s.acts.CreateToken(ctx, caller, request(r, r.GetRequestId(), false), s.tokens,
		act.NewToken{Account: caller.Account, Title: r.GetTitle(), Scopes: scopes, Lasts: lasts})
	if err != nil {
		return nil, err
	}
	return &pb.CreateTokenResponse{Token: tokenMessage(t.Token), Secret: t.Secret}, nil
}

// scopesOf reads what a token may do: everything the caller's may when nothing
// is said.
func scopesOf(list []string, own access.Token) ([]access.TokenScope, error) {
	if len(list) == 0 {
		return own.Scopes, nil
	}
	var out []access.TokenScope
	for i, word := range list {
		switch scope := access.TokenScope(word); scope {
		case access.ScopeRead, access.ScopeAct, access.ScopeAdmin:
			out = append(out, scope)
		default:
			return nil, fault.BadField("scopes["+strconv.Itoa(i)+"]", "tulis %[1]s, %[2]s atau %[3]s (write %[1]s, %[2]s or %[3]s)", access.ScopeRead, access.ScopeAct, access.ScopeAdmin)
		}
	}
	return out, nil
}

// lifetime is how long a token lives whose last day in a zone is expiresOn.
// When none is said it is 0, as long as the caller's own, but a year at most.
// Tokens age in real time and not by a demonstration's clock.
func lifetime(expiresOn string, own access.Token, zone *time.Location, now time.Time) (time.Duration, error) {
	if expiresOn == "" {
		if own.Expires.After(now.Add(longestToken)) {
			return longestToken, nil
		}
		return 0, nil
	}
	last, err := day("expiresOn", expiresOn)
	if err != nil {
		return 0, err
	}
	lasts := last.AddDays(1).Start(zone).Sub(now)
	if lasts <= 0 || lasts > longestToken {
		return 0, fault.BadField("expiresOn", "tulis hari sejak hari ini, paling lama setahun ke depan (write a day from today on, at most a year ahead)")
	}
	return lasts, nil
}

// ListTokens lists the caller's own tokens, without secrets.
func (s *accounts) ListTokens(ctx context.Context, r *pb.ListTokensRequest) (*pb.ListTokensResponse, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.acts.AccountOf(ctx, caller, caller.Account)
	if err != nil {
		return nil, err
	}
	page, next, err := keyedPage(a.Tokens, func(t access.Token) string { return t.ID }, all, r.GetPageSize(), r.GetPageToken())
	if err != nil {
		return nil, err
	}
	out := &pb.ListTokensResponse{NextPageToken: next}
	for _, t := range page {
		out.Tokens = append(out.Tokens, tokenMessage(t))
	}
	return out, nil
}

// RevokeToken ends a token at once.
func (s *accounts) RevokeToken(ctx context.Context, r *pb.RevokeTokenRequest) (*pb.Token, error) {
	caller, err := staff(ctx)
	if err != nil {
		return nil, err
	}
	id, ok := strings.CutPrefix(r.GetName(), "tokens/")
	if !ok {
		return nil, fault.NotFound()
	}
	owner, err := s.acts.TokenOwner(ctx, caller, id)
	if err != nil {
		return nil, err
	}
	a, err := s.acts.RevokeToken(ctx, caller, act.Request{}, owner, id)
	if err != nil {
		return nil, err
	}
	for _, t := range a.Tokens {
		if t.ID == id {
			return tokenMessage(t), nil
		}
	}
	return nil, fault.NotFound()
}

// tokenMessage is a token without its secret, which nobody has any more.
func tokenMessage(t access.Token) *pb.Token {
	m := &pb.Token{Name: "tokens/" + t.ID, Title: t.Title, CreatedAt: instant(t.Created), ExpiresAt: instant(t.Expires), Revoked: !t.Revoked.IsZero()}
	for _, s := range t.Scopes {
		m.Scopes = append(m.Scopes, string(s))
	}
	return m
}
