package kit

import "testing"

func TestWhoIsSignedInIsTakenApart(t *testing.T) {
	t.Parallel()
	for account, want := range map[string]Badge{
		"clerk@BAWASLU-X":   {Role: "clerk", Office: "BAWASLU-X"},
		"clerk@BAWASLU-X#2": {Role: "clerk", Number: "2", Office: "BAWASLU-X"},
		"user-17":           {Role: "user-17"},
	} {
		if got := (&Session{Account: account}).Badge(); got != want {
			t.Errorf("%s is %+v", account, got)
		}
	}
}
