// Package identity is who is calling: it turns what a request carries (a bearer
// token) into an act.Caller and hands it on in the context.
//
// It decides nothing about what a caller may do; that is the access table's and
// the machine's. Passkeys, sessions and OIDC will come in beside the tokens.
package identity

import (
	"context"
	"strings"

	"netra/internal/act"
	"netra/internal/fault"
)

type key struct{}

// With is ctx with a caller.
func With(ctx context.Context, c act.Caller) context.Context { return context.WithValue(ctx, key{}, c) }

// Caller is who calls; act.Anonymous when nobody has said so.
func Caller(ctx context.Context) act.Caller {
	c, _ := ctx.Value(key{}).(act.Caller)
	return c
}

// Authenticator knows the callers behind tokens; act.Service is one.
type Authenticator interface {
	Authenticate(ctx context.Context, secret string) (act.Caller, bool, error)
}

// FromHeader reads an Authorization header. No header is a citizen; a header
// that opens nothing is refused the same way whatever is wrong with it.
func FromHeader(ctx context.Context, a Authenticator, header string) (act.Caller, error) {
	if header == "" {
		return act.Anonymous, nil
	}
	scheme, secret, ok := strings.Cut(header, " ")
	if !ok || !strings.EqualFold(scheme, "bearer") || secret == "" {
		return act.Anonymous, refused()
	}
	c, ok, err := a.Authenticate(ctx, strings.TrimSpace(secret))
	switch {
	case err != nil:
		return act.Anonymous, err
	case !ok:
		return act.Anonymous, refused()
	}
	return c, nil
}

func refused() error {
	return fault.New(fault.Unauthenticated, "TOKEN", "token ini tidak dikenal, sudah berakhir, atau dicabut; kirim Authorization: Bearer TOKEN dengan token yang berlaku (this token is unknown, expired or revoked; send Authorization: Bearer TOKEN with a live one)")
}
