package main

import (
	"context"
	"log/slog"
	"strings"
)

// nameless is where net/http writes what went wrong. Its lines name the caller's
// address, which nobody here keeps, and a panic's hold whatever was in hand; only
// the words before that and the stack are logged.
type nameless struct{ log *slog.Logger }

// Write logs one line of net/http.
func (n nameless) Write(p []byte) (int, error) {
	line, stack, _ := strings.Cut(string(p), "\ngoroutine ")
	if i := strings.IndexAny(line, "0123456789[\n"); i >= 0 {
		line = line[:i]
	}
	attrs := []slog.Attr{slog.String("cause", strings.TrimSpace(line))}
	if stack != "" {
		attrs = append(attrs, slog.String("stack", "goroutine "+stack))
	}
	n.log.LogAttrs(context.Background(), slog.LevelError, "http", attrs...)
	return len(p), nil
}
