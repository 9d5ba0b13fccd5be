package access_test

import (
	"testing"

	"netra/internal/access"
	"netra/internal/deadline"
)

func TestWhoIsAwayIsNotAvailable(t *testing.T) {
	t.Parallel()
	d := deadline.MustDate
	a := access.Account{
		Grants: []access.Grant{{Role: access.BawasluInvestigator, Office: "BAWASLU-SLEMAN", From: d("2024-01-01"), Until: d("2024-10-31")}},
		Leaves: []access.Leave{{From: d("2024-10-10"), Until: d("2024-10-12")}},
	}
	ended := a
	ended.Ended = true
	tests := []struct {
		name      string
		a         access.Account
		on        string
		available bool
		since     string
	}{
		{"before", a, "2024-10-09", true, ""},
		{"on the first day", a, "2024-10-10", false, "2024-10-10"},
		{"on the last day", a, "2024-10-12", false, "2024-10-10"},
		{"after", a, "2024-10-13", true, ""},
		{"on the role's last day", a, "2024-10-31", true, ""},
		{"after the role", a, "2024-11-05", false, "2024-11-01"},
		{"ended, which tells no day", ended, "2024-10-13", false, ""},
	}
	for _, tt := range tests {
		got := tt.a.Available(access.BawasluInvestigator, "BAWASLU-SLEMAN", d(tt.on))
		if got != tt.available || tt.a.Available(access.Clerk, "BAWASLU-SLEMAN", d(tt.on)) {
			t.Errorf("%s: available %t", tt.name, got)
		}
		if since := tt.a.Since(access.BawasluInvestigator, "BAWASLU-SLEMAN", d(tt.on)).String(); !got && since != tt.since {
			t.Errorf("%s: since %q, want %q", tt.name, since, tt.since)
		}
	}
}
