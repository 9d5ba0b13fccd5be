package act_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/act"
	"netra/internal/act/acttest"
	"netra/internal/fault"
)

func TestATokenThatNeitherReadsNorActsOpensNothing(t *testing.T) {
	t.Parallel()
	w := acttest.SQLite(t)
	r := w.Register(acttest.Camat, acttest.Engage, "2024-10-03")
	caller := w.As("commissioner")
	caller.Token.Scopes = []access.TokenScope{access.ScopeAdmin}
	if _, err := w.Acts.GetCase(t.Context(), caller, r.ID); !fault.Is(err, fault.Missing) {
		t.Errorf("the case is answered with %v", err)
	}
	page, err := w.Acts.ListCases(t.Context(), caller, act.CaseQuery{Limit: 10})
	if err != nil || len(page.Cases) != 0 {
		t.Errorf("the list has %d cases, %v", len(page.Cases), err)
	}
	caller.Token.Scopes = []access.TokenScope{access.ScopeRead}
	if _, err := w.Acts.GetCase(t.Context(), caller, r.ID); err != nil {
		t.Errorf("a reading token reads: %v", err)
	}
}
