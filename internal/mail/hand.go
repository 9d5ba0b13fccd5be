package mail

import (
	"context"
	"log/slog"
	"time"

	"netra/internal/act"
)

// Acts is what the hand needs of the acts.
type Acts interface {
	SendPings(ctx context.Context, m act.Mailer) error
}

// Hand looks again and again which mails are to go. Any number may run beside each
// other.
type Hand struct {
	Acts  Acts
	Post  act.Mailer
	Log   *slog.Logger
	Every time.Duration
}

// Run goes on until ctx ends. A mail that did not go is logged without its reader
// and tried again at a later look.
func (h *Hand) Run(ctx context.Context) {
	next := time.NewTicker(h.Every)
	defer next.Stop()
	for {
		if err := h.Acts.SendPings(ctx, h.Post); err != nil && ctx.Err() == nil {
			h.Log.LogAttrs(ctx, slog.LevelWarn, "mail", slog.String("cause", err.Error()))
		}
		select {
		case <-ctx.Done():
			return
		case <-next.C:
		}
	}
}
