package demo

import (
	"context"

	"netra/internal/act"
)

// Marked says whether a database is a demonstration's. Real people are kept out
// of it: its time is another one.
func Marked(ctx context.Context, acts *act.Service) (bool, error) {
	_, marked, err := acts.Setting(ctx, settingBegun)
	return marked, err
}
