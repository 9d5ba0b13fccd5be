package desk

import "netra/internal/web/kit"

// neighbours leads from a case to those before and behind it.
func neighbours(_ *kit.Visit, _, _ string) (kit.Pager, error) { return kit.Pager{}, nil }

// queueLink is the address of the view that a case was opened from.
func queueLink(string) string { return "/meja" }
