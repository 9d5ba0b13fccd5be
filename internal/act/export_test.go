package act

import (
	"context"
	"time"

	"netra/internal/access"
	"netra/internal/casefile"
)

// Places is the offices as the access table is asked about them.
func Places(s *Service, now time.Time) access.Places { return s.places(now) }

// Object is what the access table is told of a case.
func Object(c casefile.Case) access.Object { return object(c) }

// Introduced is a caller with everything that they answer to.
func Introduced(ctx context.Context, s *Service, c Caller) (Caller, error) {
	return view(ctx, s, c, func(w *work) (Caller, error) { return w.caller, nil })
}

// Subject is the caller as the access table reads it.
func Subject(c Caller) access.Subject { return c.subject() }
